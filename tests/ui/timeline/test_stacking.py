"""Lanes share the height fairly, and none is without a row."""

from dossier.ui.timeline.stacking import stack


def test_lanes_share_the_height_and_the_fullest_get_more_rows() -> None:
    boxes = stack([2, 40, 5], 200, 20, 6)
    assert [box.top for box in boxes] == [0, boxes[0].height, boxes[0].height + boxes[1].height]
    assert boxes[-1].top + boxes[-1].height <= 200
    assert boxes[1].rows > boxes[0].rows


def test_a_crowded_lane_gets_a_second_row_before_lanes_get_air() -> None:
    assert [box.rows for box in stack([5, 15, 3, 3, 6], 126, 20, 5)] == [1, 2, 1, 1, 1]
    assert [box.rows for box in stack([5, 6, 3, 3, 6], 126, 20, 5)] == [1, 1, 1, 1, 1]


def test_lanes_that_do_not_fit_go_on_below() -> None:
    boxes = stack([3] * 12, 100, 20, 6)
    assert all(box.height >= 20 for box in boxes)
    assert boxes[-1].top > 100


def test_lanes_that_are_full_alike_are_alike_in_height() -> None:
    assert len({box.height for box in stack([166_000, 167_000, 166_500, 90], 230, 20, 6)}) == 1
