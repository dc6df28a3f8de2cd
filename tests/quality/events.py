"""How good the events are: `python -m tests.quality.events` prints timelines and figures.

It prints the timeline of the original articles, to be read line by line, and the share of the rows of SemEval-2015
Task 4 (Wikinews, 39 target entities) that an event on the right day covers.
"""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dossier.extract.events import Lexicon, find_events
from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import link
from dossier.extract.names.recognise import Recogniser
from dossier.extract.times import tag
from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Published
from dossier.model.facts import Event
from dossier.model.when import Granularity, When
from dossier.paths import Paths
from tests.conftest import SHARED
from tests.extract.events.merging import merge_events
from tests.quality.events_originals import Reading, compare
from tests.quality.originals import originals

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Score:
    """Rows of gold timelines with a full date: how many, how many an event tells of, how many on the right day."""

    rows: int
    told: int
    right: int

    @property
    def recall(self) -> float:
        """Share of all rows that an event tells of on the right day."""
        return self.right / self.rows

    @property
    def precision(self) -> float:
        """Share of the rows that a dated event tells of where it has the right day."""
        return self.right / self.told


class Pipeline:
    """Articles to events with the program's own word lists."""

    def __init__(self) -> None:
        resources = Paths.default().resources
        self._gazetteer = Gazetteer.load(resources)
        self._recogniser = Recogniser(self._gazetteer)
        self._lexicon = Lexicon.load(resources / "events")

    def events(self, articles: Sequence[Article]) -> tuple[dict[str, tuple[Event, ...]], tuple[Event, ...]]:
        """Return the events of each article, and those of all together."""
        linking = link([self._recogniser.recognise(article) for article in articles], self._gazetteer)
        found = {a.id: find_events(a, linking.mentions(a.id), tag(a), self._lexicon) for a in articles}
        entities = {entity.id: entity for entity in linking.entities}
        return found, merge_events([event for own in found.values() for event in own], entities)


def wikinews(path: Path) -> list[Article]:
    """Return the articles of MEANTIME, whose first line is a headline and second a date."""
    return [_wikinews(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _wikinews(row: dict[str, str]) -> Article:
    day = date.fromisoformat(row["dct"])
    spans = [match.span() for match in _LINE.finditer(row["text"])]
    paragraphs = tuple(
        Paragraph(n, *span, ParagraphKind.TITLE if n == 0 else ParagraphKind.BODY, kept=True)
        for n, span in enumerate(spans)
    )
    published = Published(When(row["dct"], Granularity.DAY, day, day), Basis.EXPLICIT)
    name = row["doc"].partition("_")[0]
    return Article(name, (row["doc"],), row["text"], "", paragraphs, published=published)


def timelines(pipeline: Pipeline) -> Score:
    """Score the rows of the gold timelines that have a full date.

    A row counts as told when an event of its document has the row's word in its sentence and a full date, and as right
    when one of these has the row's day.
    """
    articles = {a.id: a for a in wikinews(SHARED / "eval/data/meantime/docs.jsonl")}
    found, _ = pipeline.events(list(articles.values()))
    gold = (SHARED / "eval/data/semeval2015_timeline/timelines.jsonl").read_text("utf-8").splitlines()
    rows = told = right = 0
    for day, document, word in _rows(gold):
        if document not in articles:
            continue
        days = {
            event.date.value[:10]
            for event in found[document]
            for evidence in event.evidence
            if word in articles[document].text[evidence.start : evidence.end].lower() and _is_day(event.date.value)
        }
        rows += 1
        told += bool(days)
        right += day in days
    return Score(rows, told, right)


def _rows(gold: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    """Yield day, document and word of each event whose day is known."""
    for line in gold:
        for row in json.loads(line)["rows"]:
            for event in row["events"]:
                document, _, word = event.split("-", 2)
                if _is_day(row["time"]):
                    yield row["time"], document, word.lower().replace("-", " ")


def _is_day(value: str) -> bool:
    return bool(re.match(r"\d{4}-\d\d-\d\d", value))


def main() -> None:
    """Print the timeline of the originals and the score of the gold timelines."""
    pipeline = Pipeline()
    articles = {article.id: article for article in originals()}
    _, merged = pipeline.events(list(articles.values()))
    for event in merged:
        outlets = " ".join(articles[e.article].file[:3] for e in event.evidence)
        _print(f"{event.date.value or '-':12} {event.certainty:12} {event.kind:12} {event.title}  [{outlets}]")
        _print(f"{'':38} {event.summary}")
    _print_reading(compare(merged, articles))
    score = timelines(pipeline)
    _print(f"\nSemEval-2015 Task 4: {score.rows} dated rows, told {score.told}, right day {score.right}")
    _print(f"recall {100 * score.recall:.1f}, right of those told {100 * score.precision:.1f}")


def _print_reading(reading: Reading) -> None:
    _print(f"\nOriginals: {reading.needed} events, recall with every outlet {100 * reading.recall:.1f}")
    for row in reading.missed:
        _print(f"missed: {row.what}")
    for row in reading.alone:
        _print(f"not with every outlet: {row.what}")
    for row, events in reading.twice:
        _print(f"told {len(events)} times: {row.what}: {' | '.join(event.title for event in events)}")
    for event in reading.mixed:
        _print(f"mixed up: {event.date.value} {event.title}")
    for event in reading.surplus:
        _print(f"in no row: {event.date.value} {event.title}")


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
