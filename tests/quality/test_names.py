"""Floors under what `python -m tests.quality.names` measures, slightly below the last figures."""

from pathlib import Path

import pytest

from tests.quality.names import EVAL, Bench, Row, rows
from tests.quality.names_originals import judge

FLOORS = {  # F1 in percent
    ("wikigold", "exact"): 70.2,
    ("wikigold", "overlap"): 75.4,
    ("crossner_politics_dev", "exact"): 75.6,
    ("crossner_politics_dev", "overlap"): 83.2,
    ("re3d", "overlap"): 58.5,
    ("re3d", "equipment"): 62.0,
    ("re3d", "named equipment"): 80.0,
    ("meantime", "links bcubed"): 86.2,
    ("gum_news", "links bcubed"): 85.0,
    ("archive", "exact"): 91.0,
    ("originals", "exact"): 98.5,
    ("originals", "offices"): 99.0,
    ("originals", "links bcubed"): 99.0,
}


@pytest.fixture(scope="module")
def measured() -> dict[tuple[str, str], Row]:
    if not EVAL.is_dir():
        pytest.skip(f"the evaluation data is not here ({EVAL})")
    return {(row.data, row.measure): row for row in rows(Bench())}


@pytest.mark.parametrize(("data", "measure"), FLOORS)
def test_quality_stays_above_its_floor(measured: dict[tuple[str, str], Row], data: str, measure: str) -> None:
    assert measured[data, measure].f1 >= FLOORS[data, measure]


def test_nobody_in_the_originals_is_taken_for_somebody_else(seed_originals: Path) -> None:
    bench = Bench()
    names, offices = judge(bench.recogniser, bench.gazetteer)
    assert not names.merged()
    assert not [error for error in offices.errors() if error[0] == "wrong"]


@pytest.mark.parametrize("data", ["meantime", "gum_news"])
def test_at_least_95_of_100_links_are_right(measured: dict[tuple[str, str], Row], data: str) -> None:
    assert measured[data, "links bcubed"].precision >= 95.0
