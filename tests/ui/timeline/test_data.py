"""Counting by bisection gives what counting one by one gives."""

from datetime import date
from itertools import pairwise

import numpy as np
import pytest

from dossier.ui.timeline.data import TimelineData
from dossier.ui.timeline.density import NARROW
from dossier.ui.timeline.lanes import ARTICLES, UNDATED, lane_of
from tests.ui.timeline.items import event, made, told

DAYS = date(2021, 1, 1).toordinal()


@pytest.fixture(scope="module")
def data() -> TimelineData:
    return TimelineData.from_items(made(900))


@pytest.mark.parametrize(("left", "right"), [(0, 30), (200, 201), (400, 1200), (-500, 9000)])
def test_items_in_view_are_those_whose_days_touch_it(data: TimelineData, left: int, right: int) -> None:
    left, right = DAYS + left, DAYS + right
    for lane in range(len(data.lanes) - 1):
        numbers = range(data.bounds[lane], data.bounds[lane + 1])
        expected = [n for n in numbers if data.first[n] < right and data.last[n] >= left]
        assert data.among(lane, left, right).tolist() == expected
        assert data.count(lane, left, right) == len(expected)


def test_bars_count_narrow_items_once_and_vague_ones_wherever_they_may_be(data: TimelineData) -> None:
    edges = np.arange(DAYS, DAYS + 1500, 90)
    for lane in range(len(data.lanes) - 1):
        numbers = np.arange(data.bounds[lane], data.bounds[lane + 1])
        first, last = data.first[numbers], data.last[numbers]
        wide = last - first >= NARROW
        narrow_counts, wide_counts = data.density.count(lane, edges)
        for k, (a, b) in enumerate(pairwise(edges)):
            assert narrow_counts[k] == np.count_nonzero(~wide & (first >= a) & (first < b))
            assert wide_counts[k] == np.count_nonzero(wide & (first < b) & (last >= a))


def test_every_item_is_found_by_its_key_in_its_lane() -> None:
    items = made(300)
    data = TimelineData.from_items(items)
    for item in items:
        n = data.find(item.key)
        assert n is not None
        assert data.item(n) is item
        lane = data.lanes[data.lane_number(n)]
        assert lane is (lane_of(item.lane) if item.earliest or item.latest else UNDATED)


def test_only_lanes_with_items_are_there_and_articles_stand_apart_on_top() -> None:
    data = TimelineData.from_items(made(300))
    assert data.lanes[0] is ARTICLES
    assert data.lanes[-1] is UNDATED
    assert all(data.size(lane) for lane in range(len(data.lanes)))


def test_a_lane_whose_items_are_all_undated_does_not_appear_empty() -> None:
    data = TimelineData.from_items((event("a", None, None, "visit"), event("b", date(2024, 1, 1), None, "exercise")))
    assert [lane.name for lane in data.lanes] == ["Exercises", "Undated"]


def test_matches_are_the_items_of_which_a_hit_tells() -> None:
    items = made(300)
    data = TimelineData.from_items(items)
    hits = {"a3", "a17", "unknown"}
    matches = data.match(told(data, hits))
    for n in range(len(data)):
        assert matches.mask[n] == bool(hits & set(data.item(n).articles))
    assert sum(matches.counts) == matches.mask.sum()


def test_an_item_without_articles_matches_nothing() -> None:
    items = (event("a", None, None), event("b", None, None, articles=()), event("c", None, None, articles=()))
    data = TimelineData.from_items(items)
    assert data.match(told(data, {"a1"})).mask.tolist() == [True, False, False]


def test_far_items_do_not_squash_the_days_shown_at_first() -> None:
    near = made(60)
    far = (event("old", date(1066, 10, 14), date(1066, 10, 14)), event("new", None, date(2999, 12, 31)))
    data = TimelineData.from_items(near + far)
    assert data.span == (date(1066, 10, 14).toordinal(), date(2999, 12, 31).toordinal())
    assert data.bulk is not None
    assert DAYS - 400 < data.bulk[0] < data.bulk[1] < DAYS + 6 * 366


def test_nothing_at_all_is_no_error() -> None:
    data = TimelineData.from_items(())
    assert (data.lanes, data.span, data.bulk, data.match(told(data, {"a"})).counts) == ((), None, None, ())


def test_items_at_both_ends_of_the_calendar_are_counted() -> None:
    items = (event("a", date.min, date.min), event("b", date.max, date.max))
    data = TimelineData.from_items(items)
    assert data.count(0, 1, date.max.toordinal() + 1) == 2
