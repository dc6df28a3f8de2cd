"""Names, links and offices against what a person marked: in the five original articles, and in a sample of an archive.

`names_originals.tsv` and `names_archive.tsv` hold places only. Every name that stands in kept text counts, of every
kind; equipment does not, which is mostly common nouns. The sample was drawn blindly from newswire of 1987.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import Linking, link
from dossier.extract.names.recognise import Recogniser
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.facts import ENTITY_GROUPS, NOMINAL_RULES, QUIET_GROUPS, Mention
from tests.conftest import SHARED
from tests.quality.originals import originals

_ORIGINALS = Path(__file__).with_name("names_originals.tsv")
_SAMPLE = Path(__file__).with_name("names_archive.tsv")
ARCHIVE = SHARED / "corpora" / "reuters.jsonl.gz"


class Marked(NamedTuple):
    """A name at a place of an article, its kind and its entity."""

    article: str
    start: int
    end: int
    kind: str
    entity: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What was marked by hand and what the program found, names and offices apart."""

    gold: frozenset[Marked]
    found: frozenset[Marked]

    def f1(self, kind: str | None = None) -> tuple[float, float, float]:
        """Return F1, precision and recall in percent of places with their kind."""
        gold = {m[:4] for m in self.gold if kind in (None, m.kind)}
        found = {m[:4] for m in self.found if kind in (None, m.kind)}
        right = len(gold & found)
        total = len(gold) + len(found)
        return 200 * right / (total or 1), 100 * right / (len(found) or 1), 100 * right / (len(gold) or 1)

    def errors(self) -> list[tuple[str, Marked]]:
        """Return what is missing and what is wrong, in text order."""
        wrong = [("missing", m) for m in self.gold - self.found] + [("wrong", m) for m in self.found - self.gold]
        return sorted(wrong, key=lambda error: (error[1], error[0]))

    def links(self) -> tuple[dict[Marked, str], dict[Marked, str]]:
        """Return the entity of every marked place, by hand and by the program; a place not found has none."""
        found = {m[:3]: m.entity for m in self.found}
        return {m: m.entity for m in self.gold}, {m: found[m[:3]] for m in self.gold if found.get(m[:3])}

    def merged(self) -> list[tuple[str, list[str]]]:
        """Return the entities that several marked ones were merged in."""
        held: dict[str, Counter[str]] = {}
        found = {m[:3]: m.entity for m in self.found if m.entity}
        for marked in self.gold:
            if marked[:3] in found:
                held.setdefault(found[marked[:3]], Counter())[marked.entity] += 1
        return [(entity, sorted(inside)) for entity, inside in sorted(held.items()) if len(inside) > 1]


def marked(group: str) -> frozenset[Marked]:
    """Return what was marked by hand: group "name" or "office"."""
    rows = _rows(_ORIGINALS)
    return frozenset(Marked(a, int(start), int(end), kind, e) for g, a, start, end, kind, e in rows if g == group)


def judge(recogniser: Recogniser, gazetteer: Gazetteer) -> tuple[Judged, Judged]:
    """Return what is to be said of the names and of the offices."""
    read = originals()
    linking = link([recogniser.recognise(article) for article in read], gazetteer)
    found = [(m, Marked(a.file[:3], m.start, m.end, m.kind.value, m.entity or "")) for a, m in _mentions(read, linking)]
    names = frozenset(place for mention, place in found if mention.rule not in NOMINAL_RULES)
    offices = frozenset(place for mention, place in found if mention.rule in NOMINAL_RULES)
    return Judged(marked("name"), names), Judged(marked("office"), offices)


def _mentions(read: tuple[Article, ...], linking: Linking) -> Iterator[tuple[Article, Mention]]:
    for article in read:
        for mention in linking.mentions(article.id):
            if ENTITY_GROUPS[mention.kind] not in QUIET_GROUPS:
                yield article, mention


def judge_archive(recogniser: Recogniser, gazetteer: Gazetteer) -> Judged:
    """Return what is to be said of the names in the sample of the archive, entities left aside."""
    gold = frozenset(Marked(a, int(start), int(end), kind, "") for a, start, end, kind in _rows(_SAMPLE))
    wanted = {marked.article for marked in gold}
    with gzip.open(ARCHIVE, "rt", encoding="utf-8") as lines:
        read = tuple(_wire(row) for row in map(json.loads, lines) if row["id"] in wanted)
    linking = link([recogniser.recognise(article) for article in read], gazetteer)
    found = (
        Marked(article.id, m.start, m.end, m.kind.value, "")
        for article, m in _mentions(read, linking)
        if m.rule not in NOMINAL_RULES
    )
    return Judged(gold, frozenset(found))


def _wire(row: dict[str, str]) -> Article:
    spans = [match.span() for match in re.finditer(r"[^\n]+", row["text"])]
    paragraphs = tuple(Paragraph(n, *span, ParagraphKind.BODY, kept=True) for n, span in enumerate(spans))
    return Article(row["id"], (row["id"],), row["text"], "", paragraphs)


def _rows(path: Path) -> Iterator[list[str]]:
    return (line.split("\t") for line in path.read_text("utf-8").splitlines() if line[0] != "#")
