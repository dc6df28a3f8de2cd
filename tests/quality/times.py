"""Measures the time tagger and the sentence splitter: `python -m tests.quality.times` prints one table.

MEANTIME is split by document into the half that was read while rules were written (dev) and the half that was only ever
scored (held out). Our own sentences in the style of newswire come in two such parts as well; but the one who annotated
them wrote rules too, so that they say what is covered, and not how well the tagger does on other people's gold.
"""

import gzip
import importlib.util
import itertools
import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from dossier.extract.sentences import split
from dossier.extract.times import infer_publications, tag, tag_text
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.facts import TimeExpression
from dossier.model.when import Granularity, When
from tests.conftest import SHARED
from tests.quality.originals import originals
from tests.quality.times_ends import same_ends

DATA = SHARED / "eval" / "data"
OWN = Path(__file__).resolve().parent.parent / "extract" / "times"


@dataclass(frozen=True, slots=True)
class Score:
    """Shares in percent on one set, and how fast it was read.

    `ends_recall` also counts stretches of which the days are told beside the value, see `times_ends`.
    """

    name: str
    value: float
    interval: float
    interval_recall: float
    ends_recall: float
    kchar_per_second: float


@dataclass(frozen=True, slots=True)
class Task:
    """A folder of the open data, of which `half` 0 or 1 takes every other document, or a file of ours."""

    name: str
    folder: str
    mode: str = "news"
    half: int | None = None


TASKS = (
    Task("MEANTIME", "meantime"),
    Task("MEANTIME dev", "meantime", half=0),
    Task("MEANTIME held out", "meantime", half=1),
    Task("GUM news", "gum_news"),
    Task("WikiWars", "wikiwars", mode="narrative"),
    Task("own newswire dev", "newswire_dev.txt"),
    Task("own newswire held", "newswire_heldout.txt"),
    Task("wire of 1987", "reuters"),
    Task("wire, second part", "second"),
    Task("wire, third part", "third"),
    Task("five originals", "originals"),
)
BY_HAND = Path(__file__).with_name("times_gold.tsv")
_EACH_MONTH = re.compile(r"^--(?=\d\d$)")  # as TEI writes a month of every year
SENTENCES = {
    "meantime": 1,
    "wikigold": 0,
}  # sets with a sentence a line, and how many lines of headline they begin with


def scorer() -> ModuleType:
    """Load the scorer that comes with the data."""
    path = SHARED / "eval" / "score_timex.py"
    spec = importlib.util.spec_from_file_location("score_timex", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(task: Task) -> Score:
    """Tag a set and score it."""
    tool = scorer()
    documents, gold = _load(task, tool)
    start = time.process_time()
    found = {d["doc"]: _times(d, task.mode) for d in documents}
    seconds = time.process_time() - start
    predicted = [_timex(tool, doc, t) for doc, times in found.items() for t in times]
    report = tool.score(gold, predicted, {d["doc"]: d["text"] for d in documents})[0]
    size = sum(len(d["text"]) for d in documents)
    value, interval = report["value"], report["interval"]
    ends = sum(_stretches(tool, d, [g for g in gold if g.doc == d["doc"]], found[d["doc"]]) for d in documents)
    reached = 100 * (interval["r"] + ends / len(gold))
    speed = size / seconds / 1000
    return Score(task.name, 100 * value["f1"], 100 * interval["f1"], 100 * interval["r"], reached, speed)


def _stretches(tool: ModuleType, document: dict[str, Any], gold: list[Any], found: Sequence[TimeExpression]) -> int:
    """How many times of a document have other values than the gold's, but the same begin and end."""
    if "dct" not in document:
        return 0
    day = date.fromisoformat(document["dct"])
    pairs = [(gold[g], found[f]) for g, f in tool.align(gold, [_timex(tool, document["doc"], t) for t in found])]
    return sum(
        not tool.same_interval(timex.value, time.when.value) and same_ends(timex.value, time, day, tool.interval)
        for timex, time in pairs
    )


def sentence_f1(folder: str) -> float:
    """Join the lines of a set by spaces and split them again: F1 in percent of the places where sentences end."""
    right = found = wanted = 0
    for document in _documents(DATA / folder / "docs.jsonl"):
        lines = [line.strip() for line in document["text"].split("\n")[SENTENCES[folder] :] if line.strip()]
        text = " ".join(lines)
        ends = {n - 1 for n in itertools.accumulate(len(line) + 1 for line in lines)}
        ours = {end for _, end in split(text, 0, len(text))}
        right, found, wanted = right + len(ours & ends), found + len(ours), wanted + len(ends)
    return 200 * right / (found + wanted)


def bounded_rightly(count: int) -> tuple[int, float]:
    """Hide the dates of `count` wire reports of 1987: how many got bounds, and the percentage that hold the date."""
    placed = right = 0
    found = list(itertools.islice(reports(), count))
    for report, inferred in zip(found, infer_publications([_article(r) for r in found]), strict=True):
        day = date.fromisoformat(report["date"][:10])
        if inferred.when.placed:
            placed += 1
            right += (inferred.when.earliest or day) <= day <= (inferred.when.latest or day)
    return placed, 100 * right / max(placed, 1)


def _article(report: dict[str, str]) -> Article:
    text = report["text"]
    ends = [*(m.start() for m in re.finditer("\n", text)), len(text)]
    starts = [0, *(e + 1 for e in ends[:-1])]
    kinds = (Paragraph(n, a, b, ParagraphKind.BODY, True) for n, (a, b) in enumerate(zip(starts, ends, strict=True)))
    return Article(report["id"], (report["id"],), text, report["title"], tuple(kinds))


def _load(task: Task, tool: ModuleType) -> tuple[list[dict[str, Any]], list[Any]]:
    if task.folder in {"reuters", "second", "third", "originals"}:
        return _by_hand(task.folder, tool)
    return _own(OWN / task.folder) if task.folder.endswith(".txt") else _open(task, tool)


def _by_hand(corpus: str, tool: ModuleType) -> tuple[list[dict[str, Any]], list[Any]]:
    """Return the texts for which `times_gold.tsv` has times, and these."""
    lines = BY_HAND.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.startswith(corpus)]
    gold = [tool.Timex(doc, int(start), int(end), kind, value) for _, doc, start, end, kind, value in rows]
    if corpus == "originals":
        return [{"doc": a.file, "text": a.text, "article": a} for a in originals()], gold
    names = {timex.doc for timex in gold}
    return [{"doc": r["id"], "dct": r["date"][:10], "text": r["text"]} for r in reports() if r["id"] in names], gold


def reports() -> Iterator[dict[str, str]]:
    """Return the wire reports of 1987, in order."""
    with gzip.open(SHARED / "corpora" / "reuters.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _open(task: Task, tool: ModuleType) -> tuple[list[dict[str, Any]], list[Any]]:
    """Return the documents of an open set, and their times."""
    documents = _documents(DATA / task.folder / "docs.jsonl")
    if task.half is not None:
        documents = documents[task.half :: 2]
    names = {d["doc"] for d in documents}
    gold = (g for g in tool.read(DATA / task.folder / "gold.jsonl") if g.doc in names)
    return documents, [g._replace(value=_EACH_MONTH.sub("XXXX-", g.value)) for g in gold]


def _own(path: Path) -> tuple[list[dict[str, Any]], list[Any]]:
    """Return our sentences, a document each, and their times; the file's head tells its notation."""
    tool = scorer()
    documents: list[dict[str, Any]] = []
    gold: list[Any] = []
    day = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            day = line[2:]
        elif not line.startswith("#"):
            name, text = f"{path.stem}-{len(documents)}", ""
            for piece in re.split(r"(\[[^]|]+\|[^]]+\])", line):
                phrase, mark, value = piece.strip("[]").partition("|") if piece.startswith("[") else (piece, "", "")
                if mark:
                    gold.append(tool.Timex(name, len(text), len(text) + len(phrase), "", value))
                text += phrase
            documents.append({"doc": name, "dct": day, "text": text})
    return documents, gold


def _documents(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _timex(tool: ModuleType, doc: str, found: TimeExpression) -> Any:
    return tool.Timex(doc, found.start, found.end, found.type.value, found.when.value)


def _times(document: dict[str, Any], mode: str) -> tuple[TimeExpression, ...]:
    if "article" in document:
        return tag(document["article"])
    day = date.fromisoformat(document["dct"])
    return tag_text(document["text"], When(document["dct"], Granularity.DAY, day, day), mode)


def main() -> None:
    """Print the table."""
    if not DATA.is_dir():
        sys.exit(f"The evaluation data is not here ({DATA}).")
    print(f"{'set':18} {'value F1':>9} {'interval F1':>12} {'interval R':>11} {'or ends':>8} {'kchar/s':>8}")
    for score in map(measure, TASKS):
        row = f"{score.name:18} {score.value:9.1f} {score.interval:12.1f} {score.interval_recall:11.1f}"
        print(f"{row} {score.ends_recall:8.1f} {score.kchar_per_second:8.0f}")
    for folder in SENTENCES:
        print(f"sentences of {folder}: F1 {sentence_f1(folder):.1f}")
    placed, right = bounded_rightly(6000)
    print(f"undated wire reports: {placed} of 6000 bounded, {right:.1f} % of them rightly")


if __name__ == "__main__":
    main()
