"""Measure names and links on the open evaluation data and the originals: `python -m tests.quality.names [--ablate]`.

With `--ablate` each group of rules is left out in turn, and it is told what that costs.

Names are scored as PER, ORG and LOC (GPE, LOC and FACILITY count as LOC). In re3d our ships, aircraft, vehicles and
weapons are scored against its platforms, vehicles and weapons, too: against all of them, most of which are common nouns
("tanks") or broken spans ("st ISIL"), and those of both that hold a designation or a ship's prefix alone. For
links every gold mention takes the entity of the mention found as its head ("the carmaker Fiat" is Fiat, "Oslo in
Norway" is Oslo); where none was found it is alone.
"""

import importlib.util
import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import Linking, link
from dossier.extract.names.recognise import Recogniser
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.facts import EntityKind, Mention
from dossier.paths import Paths
from tests.quality.names_originals import judge, judge_archive

EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"
CLASSES = {
    EntityKind.PERSON: "PER",
    EntityKind.ORG: "ORG",
    EntityKind.GPE: "LOC",
    EntityKind.LOC: "LOC",
    EntityKind.FACILITY: "LOC",
}
_EQUIPMENT = ("MilitaryPlatform", "Vehicle", "Weapon")
_NAMED = re.compile(r"\b(?:(?:HMS|FS|USS) [A-Z]|[A-Z]{1,3}-?\d|[A-Z] \d)")
NAME_SETS = ("wikigold", "crossner_politics_dev", "re3d")
LINK_SETS = ("meantime", "gum_news")
ORIGINALS, SAMPLE = "originals", "archive"


class Row(NamedTuple):
    """One line of the table: what was measured on what, in percent."""

    data: str
    measure: str
    f1: float
    precision: float
    recall: float


def scorer(name: str) -> ModuleType:
    """Return a scorer of the evaluation folder as a module."""
    spec = importlib.util.spec_from_file_location(name, EVAL / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(data: str, file: str = "docs.jsonl") -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON lines file of a set."""
    with (EVAL / "data" / data / file).open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def article(name: str, text: str) -> Article:
    """Return a text as an article, one paragraph a line."""
    paragraphs: list[Paragraph] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(len(paragraphs), at, at + len(line), ParagraphKind.BODY, kept=True))
        at += len(line) + 1
    return Article(name, (name,), text, "", tuple(paragraphs))


class Bench:
    """Recognises and links sets of documents, and counts characters and seconds."""

    def __init__(self) -> None:
        self.gazetteer = Gazetteer.load(Paths.default().resources)
        self.recogniser = Recogniser(self.gazetteer)
        self.characters = 0
        self.seconds = 0.0

    def linking(self, texts: dict[str, str]) -> Linking:
        """Return the names of some documents, linked among them."""
        articles = [article(name, text) for name, text in texts.items()]
        begin = time.process_time()
        linking = link([self.recogniser.recognise(read) for read in articles], self.gazetteer)
        self.seconds += time.process_time() - begin
        self.characters += sum(map(len, texts.values()))
        return linking

    def names(self, data: str) -> tuple[Any, Any, Any]:
        """Return report, report by type and errors of score_ner on a set."""
        score_ner = scorer("score_ner")
        gold, texts = score_ner.load(EVAL / "data" / data / "docs.jsonl", score_ner.DEFAULT, {"PER", "ORG", "LOC"})
        linking = self.linking(texts)
        found = {
            name: sorted(
                {(m.start, m.end, CLASSES[m.kind]) for m in linking.mentions(name) if m.kind in CLASSES},
            )
            for name in texts
        }
        return score_ner.score(gold, found)  # type: ignore[no-any-return]

    def links(self, data: str) -> tuple[Any, list[tuple[dict[str, Any], str | None]]]:
        """Return the report of score_links on a set, and what each gold mention was linked to."""
        gold_rows = list(documents(data, "links_gold.jsonl"))
        texts = {doc["doc"]: doc["text"] for doc in documents(data)}
        scopes: dict[str, dict[str, str]] = {}
        for row in gold_rows:
            scopes.setdefault(row["scope"], {})[row["doc"]] = texts[row["doc"]]
        linkings = {scope: self.linking(docs) for scope, docs in scopes.items()}
        linked: list[tuple[dict[str, Any], str | None]] = []
        for row in gold_rows:
            start, end = map(int, row["mention"][len(row["doc"]) + 1 :].split(":")[0].split("-"))
            linked.append((row, _entity(linkings[row["scope"]].mentions(row["doc"]), start, end, row["text"])))
        gold = {row["mention"]: (row["scope"], row["entity"]) for row, _ in linked}
        pred = {row["mention"]: (row["scope"], entity) for row, entity in linked if entity}
        return scorer("score_links").score(gold, pred), linked

    def equipment(self) -> Iterator[tuple[str, dict[str, float]]]:
        """Yield the overlap of vessels and aircraft with all, and with the named, equipment of re3d."""
        score_ner = scorer("score_ner")
        path = EVAL / "data" / "re3d" / "docs.jsonl"
        gold, texts = score_ner.load(path, dict.fromkeys(_EQUIPMENT, "EQUIPMENT"), {"EQUIPMENT"})
        linking = self.linking(texts)
        kinds = (EntityKind.VESSEL, EntityKind.AIRCRAFT, EntityKind.VEHICLE, EntityKind.WEAPON)
        named = {name: [g for g in spans if _NAMED.search(texts[name], g[0], g[1])] for name, spans in gold.items()}
        for measure, wanted, nouns in (("equipment", gold, True), ("named equipment", named, False)):
            found = {
                name: sorted(
                    {
                        (m.start, m.end, "EQUIPMENT")
                        for m in linking.mentions(name)
                        if m.kind in kinds and (nouns or (m.entity and _NAMED.search(texts[name], m.start, m.end)))
                    }
                )
                for name in texts
            }
            yield measure, score_ner.score(wanted, found)[0]["overlap"]

    def ambiguous(self) -> float:
        """Return the share of KORE50's names that were found with the same span, in percent."""
        texts = {doc["doc"]: doc["text"] for doc in documents("el_kore50")}
        linking = self.linking(texts)
        wanted = {(doc["doc"], e["start"], e["end"]) for doc in documents("el_kore50") for e in doc["entities"]}
        found = {(name, m.start, m.end) for name in texts for m in linking.mentions(name)}
        return 100 * len(wanted & found) / len(wanted)


_HEAD_ENDS = re.compile(
    r",| (?:in|of|at|on|with|for|from|by|to|and|who|which|that|located|based|led)\b| ?\(|['’]s?\s*$|\s*$"
)


def _entity(mentions: tuple[Mention, ...], start: int, end: int, text: str) -> str | None:
    """Return the entity of the mention that is a gold span, or else the one that ends its noun phrase's head."""
    inside = [m for m in mentions if start <= m.start and m.end <= end]
    exact = [m for m in inside if not text[: m.start - start].strip("the THE") and m.end == end]
    if exact:
        return exact[-1].entity
    for cut in _HEAD_ENDS.finditer(text):
        ending = [m for m in inside if m.end - start == cut.start()]
        if ending:
            return ending[-1].entity
        if any(m.start - start < cut.start() < m.end - start for m in inside):
            continue
        return None
    return None


def rows(
    bench: Bench, sets: tuple[str, ...] = (*NAME_SETS, *LINK_SETS, "el_kore50", ORIGINALS, SAMPLE)
) -> Iterator[Row]:
    """Yield the lines of the table."""
    for data in sets:
        if data == ORIGINALS:
            yield from _originals(bench)
        elif data == SAMPLE:
            yield from _archive(bench)
        elif data in NAME_SETS:
            report, by_type, _ = bench.names(data)
            for measure in ("exact", "overlap"):
                yield _row(data, measure, report[measure])
            for kind, values in by_type.items():
                yield _row(data, f"exact {kind}", values["exact"])
            if data == "re3d":
                for measure, values in bench.equipment():
                    yield _row(data, measure, values)
        elif data in LINK_SETS:
            report, _ = bench.links(data)
            for measure in ("bcubed", "pair"):
                yield _row(data, f"links {measure}", report[measure])
        else:
            yield Row(data, "found", 0.0, 0.0, bench.ambiguous())


def _originals(bench: Bench) -> Iterator[Row]:
    names, offices = judge(bench.recogniser, bench.gazetteer)
    yield Row(ORIGINALS, "exact", *names.f1())
    for kind in sorted({marked.kind for marked in names.gold}):
        yield Row(ORIGINALS, f"exact {kind}", *names.f1(kind))
    yield Row(ORIGINALS, "offices", *offices.f1())
    gold, found = ({m: ("", entity) for m, entity in linked.items()} for linked in names.links())
    yield _row(ORIGINALS, "links bcubed", scorer("score_links").score(gold, found)["bcubed"])


def _archive(bench: Bench) -> Iterator[Row]:
    names = judge_archive(bench.recogniser, bench.gazetteer)
    yield Row(SAMPLE, "exact", *names.f1())
    for kind in ("PERSON", "ORG", "GPE", "NORP"):
        yield Row(SAMPLE, f"exact {kind}", *names.f1(kind))


def _row(data: str, measure: str, values: dict[str, float]) -> Row:
    return Row(data, measure, 100 * values["f1"], 100 * values["p"], 100 * values["r"])


def main(arguments: list[str]) -> None:
    """Print the table, or what each group of rules is worth."""
    if not EVAL.is_dir():
        sys.exit(f"The evaluation data is not here: {EVAL}")
    out = sys.stdout.write
    if arguments == ["--ablate"]:
        from tests.quality.names_ablation import ablate

        for line in ablate():
            out(f"{line}\n")
            sys.stdout.flush()
        return
    begin = time.process_time()
    bench = Bench()
    loaded = time.process_time() - begin
    out(f"{'data':24s}{'measure':16s}{'F1':>7s}{'P':>7s}{'R':>7s}\n")
    for row in rows(bench):
        out(f"{row.data:24s}{row.measure:16s}{row.f1:7.1f}{row.precision:7.1f}{row.recall:7.1f}\n")
    names, offices = judge(bench.recogniser, bench.gazetteer)
    for what, error in (*names.errors(), *offices.errors()):
        out(f"{ORIGINALS}: {what} {' '.join(map(str, error))}\n")
    for entity, inside in names.merged():
        out(f"{ORIGINALS}: wrongly merged {entity}: {', '.join(inside)}\n")
    out(f"{bench.characters / bench.seconds / 1000:.0f} kchar/s; word lists loaded in {1000 * loaded:.0f} ms\n")


if __name__ == "__main__":
    main(sys.argv[1:])
