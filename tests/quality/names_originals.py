"""Names, links and offices in the five original articles against what a person marked in them.

`names_originals.tsv` holds places only. Every name that stands in kept text counts, of every kind; equipment does not,
which is mostly common nouns.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import Linking, link
from dossier.extract.names.recognise import Recogniser
from dossier.ingest.files import find
from dossier.ingest.read import fold_duplicates, read
from dossier.model.article import Article
from dossier.model.facts import ENTITY_GROUPS, NOMINAL_RULES, QUIET_GROUPS, Mention
from tests.conftest import SHARED

_GOLD = Path(__file__).with_name("names_originals.tsv")


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


def articles() -> tuple[Article, ...]:
    """Return the original articles as the program reads them."""
    return fold_duplicates(article for file in find([SHARED / "seeds"]) for article in read(file).articles)


def marked(group: str) -> frozenset[Marked]:
    """Return what was marked by hand: group "name" or "office"."""
    rows = (line.split("\t") for line in _GOLD.read_text("utf-8").splitlines() if line[0] != "#")
    return frozenset(Marked(a, int(start), int(end), kind, e) for g, a, start, end, kind, e in rows if g == group)


def judge(recogniser: Recogniser, gazetteer: Gazetteer) -> tuple[Judged, Judged]:
    """Return what is to be said of the names and of the offices."""
    read = articles()
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
