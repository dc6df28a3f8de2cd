"""A time lies in the days it is known for."""

from datetime import date

import pytest

from dossier.model.when import Granularity, When

JUNE, JULY = date(2023, 6, 1), date(2023, 7, 1)


@pytest.mark.parametrize(
    ("earliest", "latest", "within"),
    [
        (JUNE, JULY, True),
        (date(2023, 6, 30), date(2030, 1, 1), True),
        (None, date(2023, 6, 30), True),
        (date(2023, 6, 30), None, True),
        (None, date(2035, 12, 31), False),  # "by 2035" is not in every year before
        (date(2010, 1, 1), None, False),
        (JULY, JULY, False),
        (None, None, False),
    ],
)
def test_a_time_with_an_open_end_counts_on_the_day_it_is_known_for(
    earliest: date | None, latest: date | None, within: bool
) -> None:
    assert When("", Granularity.RANGE, earliest, latest).overlaps(JUNE, date(2023, 6, 30)) is within
