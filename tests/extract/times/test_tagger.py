from datetime import date

from dossier.extract.times import tag_text
from dossier.model.when import Granularity, When


def test_a_text_without_times_has_none() -> None:
    assert tag_text("She may march second; the F-35 cost $2035 and the 7th Fleet sailed.") == ()


def test_a_weekday_counts_from_the_day_of_publication() -> None:
    day = date(2023, 1, 11)
    (found,) = tag_text("They met on Tuesday.", When(day.isoformat(), Granularity.DAY, day, day))
    assert (found.surface, found.when.value) == ("Tuesday", "2023-01-10")
