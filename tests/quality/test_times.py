"""Floors for the time tagger, a little under what `python -m tests.quality.times` prints; raise them when it gains."""

import pytest

from tests.conftest import SHARED
from tests.quality import times
from tests.quality.times_pointing import Teller, by_weekday, pointed_rightly, without_year

# set -> value F1, interval F1, interval recall in percent, the latter also by begin and end; measured 2026-11-22
FLOORS = {
    "MEANTIME": (82.0, 82.3, 80.5, 80.5),
    "GUM news": (0.0, 0.0, 85.0, 87.3),  # its gold holds calendar dates only, so that precision says nothing
    "WikiWars": (84.8, 85.0, 82.0, 82.0),
    "own newswire dev": (97.0, 97.0, 97.0, 97.0),
    "own newswire held": (97.0, 97.0, 97.0, 97.0),
    "wire of 1987": (95.4, 95.4, 94.7, 94.7),  # by hand
    "wire, second part": (95.0, 95.0, 94.5, 94.5),  # by hand, never tuned on
    "wire, third part": (96.4, 96.4, 96.8, 96.8),  # the tagger's own reading, corrected by hand
    "five originals": (96.0, 96.0, 96.0, 96.0),
}
SENTENCE_FLOORS = {"meantime": 99.0, "wikigold": 97.0}
SLOWEST = 300  # kchar/s of one core, on WikiWars; measured 1,000 on a quiet core


@pytest.mark.parametrize("name", FLOORS)
def test_times_are_read_at_least_as_well_as_before(name: str) -> None:
    if not times.DATA.is_dir():
        pytest.skip(f"the evaluation data is not here ({times.DATA})")
    (task,) = [t for t in times.TASKS if t.name == name]
    score = times.measure(task)
    value, interval, recall, ends = FLOORS[name]
    assert score.value >= value
    assert score.interval >= interval
    assert score.interval_recall >= recall
    assert score.ends_recall >= ends
    if name == "WikiWars":
        assert score.kchar_per_second >= SLOWEST


@pytest.mark.parametrize("folder", SENTENCE_FLOORS)
def test_sentences_end_at_least_as_rightly_as_before(folder: str) -> None:
    if not times.DATA.is_dir():
        pytest.skip(f"the evaluation data is not here ({times.DATA})")
    assert times.sentence_f1(folder) >= SENTENCE_FLOORS[folder]


@pytest.mark.parametrize(("teller", "count", "floor"), [(by_weekday, 100, 84), (without_year, 200, 77)])
def test_dates_point_the_right_way(teller: Teller, count: int, floor: float) -> None:
    if not (SHARED / "corpora").is_dir():
        pytest.skip(f"the corpus is not here ({SHARED})")
    told, right = pointed_rightly(teller, 9000, 14000)
    assert told >= count
    assert right >= floor


def test_bounds_of_undated_articles_hold_their_date() -> None:
    if not (SHARED / "corpora").is_dir():
        pytest.skip(f"the corpus is not here ({SHARED})")
    placed, right = times.bounded_rightly(2000)
    assert placed >= 50
    assert right >= 95  # measured 97.7 on 6,000
