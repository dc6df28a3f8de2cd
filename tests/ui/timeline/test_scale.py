"""The calendar has readable ticks at every zoom, from days to all ten thousand years."""

from datetime import date

import pytest

from dossier.ui.timeline.days import BEGIN, END
from dossier.ui.timeline.scale import Scale, lower_labels, ticks


def measure(text: str) -> float:
    return 7.0 * len(text)


@pytest.mark.parametrize("days", [5, 12, 40, 200, 800, 3000, 9000, 20_000, 200_000, END - BEGIN])
@pytest.mark.parametrize("width", [300, 830, 1240, 3000])
def test_lower_labels_do_not_run_into_each_other(days: float, width: float) -> None:
    middle = (BEGIN + END) / 2
    scale = Scale(middle - days / 2, middle + days / 2, width)
    found = ticks(scale, measure)
    assert found.minor
    for tick, after in zip(found.minor, found.minor[1:], strict=False):
        if after.day != date.fromordinal(tick.day).replace(day=1).toordinal() and after.day - tick.day > 3:
            assert scale.x(tick.day) + measure(tick.text) < scale.x(after.day)


@pytest.mark.parametrize("width", [700, 1000, 1400])
def test_no_line_of_a_month_runs_through_a_day(width: float) -> None:
    for offset in range(60):
        first = date(2016, 2, 27).toordinal() + offset
        scale = Scale(first, first + 215, width)
        found = ticks(scale, measure)
        labels = list(lower_labels(found, scale, measure, 6))
        assert len(labels) > len(found.minor) / 2
        for x, text in labels:
            assert not any(x < scale.x(line.day) < x + measure(text) for line in found.major)


def test_years_stand_in_bold_above_months() -> None:
    found = ticks(Scale(date(2022, 1, 1).toordinal(), date(2024, 1, 1).toordinal(), 1240), measure)
    assert [tick.text for tick in found.major][:3] == ["2022", "2023", "2024"]
    assert [tick.text for tick in found.minor][:4] == ["Jan", "Feb", "Mar", "Apr"]


def test_months_stand_above_days() -> None:
    found = ticks(Scale(date(2024, 2, 20).toordinal(), date(2024, 3, 12).toordinal(), 1240), measure)
    assert [tick.text for tick in found.major][:2] == ["February 2024", "March 2024"]
    assert "29" in [tick.text for tick in found.minor]


def test_a_view_outside_the_calendar_has_no_ticks_and_no_error() -> None:
    assert ticks(Scale(END + 100, END + 900, 800), measure).minor == ()
