"""Labels never lie over each other or over a glyph, however dense the lane."""

from itertools import combinations
from random import Random

import pytest

from dossier.ui.timeline.layout import BAND_INSET, Shape, Sizes, Wanted, place

SIZES = Sizes(gap=5, widest=200, narrowest=40)


def measure(text: str) -> float:
    return 7.0 * len(text)


def shorten(text: str, room: float) -> str:
    return text if measure(text) <= room else text[: max(0, int(room // 7) - 1)] + "…"


def crowd(count: int, seed: int) -> list[Wanted]:
    random, wanted = Random(seed), []
    for n, left in enumerate(sorted(random.uniform(0, 1200) for _ in range(count))):
        shape = random.choice((Shape.DOT, Shape.DOT, Shape.DOT, Shape.PILL, Shape.BAND))
        width = {Shape.DOT: 9, Shape.PILL: random.uniform(12, 80), Shape.BAND: random.uniform(80, 500)}[shape]
        wanted.append(Wanted(n, shape, left, left + width, "word " * random.randrange(1, 8), random.random() < 0.3))
    return wanted


@pytest.mark.parametrize("count", [1, 5, 30, 120])
@pytest.mark.parametrize("rows", [1, 2, 5])
def test_labels_never_overlap(count: int, rows: int) -> None:
    for seed in range(20):
        placed = place(crowd(count, seed), rows, SIZES, measure, shorten)
        assert [p.n for p in placed] == list(range(count))
        labels = [
            (p.row, p.label_left, p.label_left + p.label_width) for p in placed if p.label and p.shape is not Shape.BAND
        ]
        labels += [
            (p.row, p.label_left, p.clear)
            for p in placed
            if p.shape is Shape.BAND and p.label and p.clear > p.label_left
        ]
        for (row, left, right), (other, a, b) in combinations(labels, 2):
            assert row != other or right <= a + 0.01 or b <= left + 0.01
        for p in placed:
            for row, left, right in labels:
                if p.row == row and p.shape is not Shape.BAND:
                    assert p.right <= left + 0.01 or right <= p.left + 0.01


def test_a_lone_item_has_its_whole_label_on_its_right() -> None:
    (placed,) = place([Wanted(0, Shape.DOT, 100, 109, "Treaty signed")], 2, SIZES, measure, shorten)
    assert (placed.row, placed.label, placed.label_left) == (0, "Treaty signed", 114)


def test_a_long_label_is_whole_where_nothing_else_is() -> None:
    (placed,) = place([Wanted(0, Shape.DOT, 100, 109, "Treaty signed " * 6)], 2, SIZES, measure, shorten)
    assert placed.label == "Treaty signed " * 6
    assert placed.label_width > 2 * SIZES.widest


def test_a_crowded_item_goes_to_the_next_row_to_keep_its_label() -> None:
    wanted = [Wanted(n, Shape.DOT, 100 + 40 * n, 109 + 40 * n, "Treaty signed") for n in range(2)]
    assert [(p.row, p.label) for p in place(wanted, 2, SIZES, measure, shorten)] == [
        (0, "Treaty signed"),
        (1, "Treaty signed"),
    ]


def test_matching_items_get_their_labels_first() -> None:
    wanted = [Wanted(n, Shape.DOT, 100 + 14 * n, 109 + 14 * n, "Treaty signed", n == 3) for n in range(6)]
    wanted[3] = Wanted(3, Shape.DOT, 142, 151, "Treaty signed", True)
    wanted[4:] = [Wanted(4, Shape.DOT, 260, 269, "Other")]
    assert place(wanted, 1, SIZES, measure, shorten)[3].label == "Treaty signed"


def test_a_long_label_takes_the_room_that_is_left() -> None:
    title = "Ministers of three countries signed the treaty"
    dots = [
        Wanted(0, Shape.DOT, 0, 9, title),
        Wanted(1, Shape.DOT, 300, 309, title),
        Wanted(2, Shape.DOT, 900, 909, ""),
    ]
    first, second, _ = place(dots, 1, SIZES, measure, shorten)
    assert SIZES.widest < first.label_width <= 300 - 9 - SIZES.gap
    assert second.label == title


def test_a_label_stays_at_the_right_while_it_can_be_read_there_and_keeps_off_the_glyph_before() -> None:
    dots = [Wanted(0, Shape.DOT, 300, 309, "Ministers met in the port"), Wanted(1, Shape.DOT, 430, 439, "")]
    assert place(dots, 1, SIZES, measure, shorten)[0].label_left > 309
    dots = [
        Wanted(0, Shape.DOT, 0, 9, ""),
        Wanted(1, Shape.DOT, 300, 309, "Ministers met in the port of Lowmere"),
        Wanted(2, Shape.DOT, 330, 339, ""),
    ]
    label = place(dots, 1, SIZES, measure, shorten)[1]
    assert 9 + 3 * SIZES.gap <= label.label_left < 300


def test_a_label_of_a_band_goes_on_past_its_end() -> None:
    (band,) = place([Wanted(0, Shape.BAND, 100, 180, "Talks on the transfer")], 1, SIZES, measure, shorten)
    assert band.clear - band.label_left >= measure(band.label)


@pytest.mark.parametrize("dots", [[], [400], [400, 450]])
def test_a_label_of_a_band_is_cut_only_for_want_of_room(dots: list[int]) -> None:
    wanted = [Wanted(0, Shape.BAND, 0, 700, "Talks"), *(Wanted(n, Shape.DOT, n, n + 9, "") for n in dots)]
    band = place(wanted, 1, SIZES, measure, shorten)[0]
    assert band.clear - SIZES.gap - (band.label_left + SIZES.gap + BAND_INSET) >= measure("Talks")


def test_a_glyph_over_a_band_leaves_room_for_both_labels() -> None:
    wanted = [Wanted(0, Shape.BAND, 0, 700, "Joint exercises"), Wanted(1, Shape.DOT, 60, 69, "Summit")]
    band, dot = place(wanted, 1, SIZES, measure, shorten)
    assert band.label_left == 69 + 3 * SIZES.gap
    assert dot.label == "Summit"
    assert dot.label_left >= band.clear or dot.label_left + dot.label_width <= band.left + 60
