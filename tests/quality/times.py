"""Measures the time tagger on the open sets: `python -m tests.quality.times` prints one table.

MEANTIME is split by document into the half that was read while rules were written (dev) and the half that was only ever
scored (held out).
"""

import gzip
import importlib.util
import itertools
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from dossier.extract.times import infer_publications, tag_text
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.when import Granularity, When
from tests.conftest import SHARED

DATA = SHARED / "eval" / "data"


@dataclass(frozen=True, slots=True)
class Score:
    """Shares in percent on one set, and how fast it was read."""

    name: str
    value: float
    interval: float
    interval_recall: float
    kchar_per_second: float


@dataclass(frozen=True, slots=True)
class Task:
    """A set of documents: `half` 0 or 1 takes every other one, None all."""

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
)


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
    documents = _documents(DATA / task.folder / "docs.jsonl")
    if task.half is not None:
        documents = documents[task.half :: 2]
    names = {d["doc"] for d in documents}
    gold = [g for g in tool.read(DATA / task.folder / "gold.jsonl") if g.doc in names]
    start = time.process_time()
    predicted = [tool.Timex(*row) for d in documents for row in _tagged(d, task.mode)]
    seconds = time.process_time() - start
    report = tool.score(gold, predicted, {d["doc"]: d["text"] for d in documents})[0]
    size = sum(len(d["text"]) for d in documents)
    value, interval = report["value"], report["interval"]
    return Score(task.name, 100 * value["f1"], 100 * interval["f1"], 100 * interval["r"], size / seconds / 1000)


def bounded_rightly(count: int) -> tuple[int, float]:
    """Hide the dates of `count` wire reports of 1987: how many got bounds, and the percentage that hold the date."""
    placed = right = 0
    with gzip.open(SHARED / "corpora" / "reuters.jsonl.gz", "rt", encoding="utf-8") as file:
        reports = [json.loads(line) for line in itertools.islice(file, count)]
    for report, found in zip(reports, infer_publications([_article(r) for r in reports]), strict=True):
        day = date.fromisoformat(report["date"][:10])
        if found.when.placed:
            placed += 1
            right += (found.when.earliest or day) <= day <= (found.when.latest or day)
    return placed, 100 * right / max(placed, 1)


def _article(report: dict[str, str]) -> Article:
    text = report["text"]
    ends = [*(m.start() for m in re.finditer("\n", text)), len(text)]
    starts = [0, *(e + 1 for e in ends[:-1])]
    kinds = (Paragraph(n, a, b, ParagraphKind.BODY, True) for n, (a, b) in enumerate(zip(starts, ends, strict=True)))
    return Article(report["id"], (report["id"],), text, report["title"], tuple(kinds))


def _documents(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _tagged(document: dict[str, Any], mode: str) -> Iterator[tuple[str, int, int, str, str]]:
    day = date.fromisoformat(document["dct"])
    published = When(document["dct"], Granularity.DAY, day, day)
    for found in tag_text(document["text"], published, mode):
        yield document["doc"], found.start, found.end, found.type.value, found.when.value


def main() -> None:
    """Print the table."""
    if not DATA.is_dir():
        sys.exit(f"The evaluation data is not here ({DATA}).")
    print(f"{'set':18} {'value F1':>9} {'interval F1':>12} {'interval R':>11} {'kchar/s':>8}")
    for score in map(measure, TASKS):
        row = f"{score.name:18} {score.value:9.1f} {score.interval:12.1f} {score.interval_recall:11.1f}"
        print(f"{row} {score.kchar_per_second:8.0f}")
    placed, right = bounded_rightly(6000)
    print(f"undated wire reports: {placed} of 6000 bounded, {right:.1f} % of them rightly")


if __name__ == "__main__":
    main()
