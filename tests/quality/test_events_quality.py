"""Floors under what `python -m tests.quality.events` prints; raise them when the figures rise."""

from pathlib import Path

import pytest

from dossier.model.facts import Event
from tests.conftest import SHARED
from tests.quality.events import Pipeline, timelines
from tests.quality.events_originals import Reading, compare
from tests.quality.originals import originals

FLOOR_RECALL, FLOOR_RIGHT = 17.5, 82.0  # of SemEval-2015 Task 4; measured 17.8 and 83.9


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    if not (SHARED / "eval").is_dir():
        pytest.skip(f"the evaluation data are not here ({SHARED})")
    return Pipeline()


@pytest.fixture(scope="module")
def timeline(pipeline: Pipeline) -> tuple[Event, ...]:
    return pipeline.events(originals())[1]


@pytest.fixture(scope="module")
def reading(timeline: tuple[Event, ...]) -> Reading:
    return compare(timeline, {article.id: article for article in originals()})


def test_every_event_of_the_originals_is_told_once_with_every_outlet(reading: Reading, seed_originals: Path) -> None:
    assert [row.what for row in (*reading.missed, *reading.alone)] == []
    assert [row.what for row, _ in reading.twice] == []


def test_no_two_events_of_the_originals_are_mixed_up(reading: Reading, seed_originals: Path) -> None:
    assert [event.title for event in reading.mixed] == []


def test_every_line_about_the_originals_is_worth_reading(reading: Reading, seed_originals: Path) -> None:
    assert [event.title for event in reading.surplus] == []


def test_events_of_gold_timelines_fall_on_the_right_day(pipeline: Pipeline) -> None:
    score = timelines(pipeline)
    assert 100 * score.recall >= FLOOR_RECALL
    assert 100 * score.precision >= FLOOR_RIGHT
