"""Floors under what `python -m tests.quality.events` prints; raise them when the figures rise."""

from pathlib import Path

import pytest

from dossier.model.facts import Certainty, Event
from tests.conftest import SHARED
from tests.quality.events import Pipeline, originals, timelines

EXPECTED = [
    # (first day, last day, words of entities that take part or are the place, certainty, articles that tell of it)
    ("2022-04-12", "2022-04-12", {"guerini", "kishi"}, "happened", 1),
    ("2022-12-01", "2022-12-31", {"japan", "italy", "air"}, "happened", 1),
    ("2022-12-01", "2022-12-31", {"japan"}, "happened", 1),
    ("2023-01-09", "2023-01-09", {"kishida", "macron"}, "happened", 1),
    ("2023-01-10", "2023-01-10", {"kishida", "meloni"}, "happened", 2),
    ("2023-01-13", "2023-01-13", {"kishida", "biden"}, "planned", 1),
    ("2023-05-01", "2023-05-31", {"dragone"}, "happened", 1),
    ("2023-06-01", "2023-06-30", {"morosini"}, "happened", 2),
    ("2023-07-01", "2023-12-31", {"cavour"}, "planned", 1),
    ("2023-12-01", "2023-12-31", {"japan", "italy", "united"}, "happened", 1),
    ("2024-02-01", "2024-02-29", {"kishida"}, "planned", 1),
    ("2024-02-05", "2024-02-05", {"kishida", "meloni"}, "happened", 2),
    ("2024-03-01", "2024-03-31", set(), "planned", 1),
    ("2024-06-01", "2024-06-30", {"g"}, "planned", 1),
    ("2023-01-01", "2035-12-31", {"air"}, "planned", 2),
]
FLOOR_RECALL, FLOOR_RIGHT = 16.0, 78.0  # of SemEval-2015 Task 4; measured 17.3 and 81.2


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    if not (SHARED / "eval").is_dir():
        pytest.skip(f"the evaluation data are not here ({SHARED})")
    return Pipeline()


@pytest.fixture(scope="module")
def timeline(pipeline: Pipeline) -> tuple[Event, ...]:
    return pipeline.events(originals())[1]


@pytest.mark.parametrize("expected", EXPECTED, ids=[f"{row[0]} {' '.join(sorted(row[2]))}" for row in EXPECTED])
def test_the_timeline_of_the_originals_has(
    expected: tuple[str, str, set[str], str, int], timeline: tuple[Event, ...], seed_originals: Path
) -> None:
    first, last, who, certainty, articles = expected
    fitting = [
        event
        for event in timeline
        if event.date.earliest is not None
        and event.date.latest is not None
        and first <= event.date.earliest.isoformat()
        and event.date.latest.isoformat() <= last
        and event.certainty is Certainty(certainty)
        and who <= _words(event)
    ]
    assert fitting
    assert max(len({e.article for e in event.evidence}) for event in fitting) >= articles


def _words(event: Event) -> set[str]:
    ids = [p.entity for p in event.participants] + ([event.place] if event.place else [])
    return {word for entity in ids for word in entity.partition(":")[2].split("-")}


def test_meetings_of_different_years_stay_apart(timeline: tuple[Event, ...], seed_originals: Path) -> None:
    met = [event for event in timeline if event.kind == "meeting" and {"kishida", "meloni"} <= _words(event)]
    days = [event.date.value for event in met if event.certainty is Certainty.HAPPENED and len(event.date.value) == 10]
    assert days == ["2023-01-10", "2024-02-05"]


def test_events_of_gold_timelines_fall_on_the_right_day(pipeline: Pipeline) -> None:
    score = timelines(pipeline)
    assert 100 * score.recall >= FLOOR_RECALL
    assert 100 * score.precision >= FLOOR_RIGHT
