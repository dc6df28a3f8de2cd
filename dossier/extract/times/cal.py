"""Stretches of the calendar: a day, a week, a quarter, each with its TIMEX3 value and its days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dossier.model.when import Granularity


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the calendar; a value that lies outside of it (before the year 1) has no days."""

    value: str
    granularity: Granularity
    first: date | None
    last: date | None


def day(d: date) -> Stretch:
    """One day."""
    return Stretch(d.isoformat(), Granularity.DAY, d, d)


def make_day(year: int, month: int, number: int) -> Stretch | None:
    """A day by its numbers, None where there is no such day."""
    try:
        return day(date(year, month, number))
    except ValueError:
        return None


def week(d: date) -> Stretch:
    """The ISO week (Monday to Sunday) of a day."""
    year, number, weekday = d.isocalendar()
    first = add_days(d, 1 - weekday)
    return Stretch(f"{year:04d}-W{number:02d}", Granularity.WEEK, first, add_days(first, 6))


def weekend(d: date) -> Stretch:
    """Saturday and Sunday of a day's week."""
    whole = week(d)
    assert whole.last is not None
    return Stretch(f"{whole.value}-WE", Granularity.WEEKEND, add_days(whole.last, -1), whole.last)


def month(year: int, number: int) -> Stretch:
    """A month."""
    if not 1 <= year <= 9999:
        return Stretch(f"{year_value(year)}-{number:02d}", Granularity.MONTH, None, None)
    last = date(year, number, monthrange(year, number)[1])
    return Stretch(f"{year:04d}-{number:02d}", Granularity.MONTH, date(year, number, 1), last)


def quarter(year: int, number: int) -> Stretch:
    """A quarter of the calendar year."""
    return _months(f"{year:04d}-Q{number}", Granularity.QUARTER, year, 3 * number - 2, 3)


def half(year: int, number: int) -> Stretch:
    """A half of the calendar year."""
    return _months(f"{year:04d}-H{number}", Granularity.HALF, year, 6 * number - 5, 6)


def season(year: int, name: str) -> Stretch:
    """A northern season by its TIMEX3 letters; winter reaches into the next year."""
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    return _months(f"{year_value(year)}-{name}", Granularity.SEASON, year, first, 3)


def year(number: int) -> Stretch:
    """A year; 0 and below are years before Christ."""
    return _years(year_value(number), Granularity.YEAR, number, 1)


def decade(number: int) -> Stretch:
    """The decade of a year: 1983 gives 198."""
    return _years(f"{number // 10:03d}", Granularity.DECADE, number // 10 * 10, 10)


def century(number: int) -> Stretch:
    """The hundred years that share the digits of a year: 1983 gives 19."""
    return _years(f"{number // 100:02d}", Granularity.CENTURY, number // 100 * 100, 100)


def year_value(number: int) -> str:
    """A year in TIMEX3 notation."""
    return f"{number:04d}" if number > 0 else f"BC{1 - number:04d}"


def containing(d: date, unit: str) -> Stretch:
    """The stretch of the size `unit` (D W WE M Q H Y DE CE FN) that holds a day."""
    match unit:
        case "W" | "FN":
            return week(d)
        case "WE":
            return weekend(d)
        case "M":
            return month(d.year, d.month)
        case "Q":
            return quarter(d.year, (d.month + 2) // 3)
        case "H":
            return half(d.year, (d.month + 5) // 6)
        case "Y":
            return year(d.year)
        case "DE":
            return decade(d.year)
        case "CE":
            return century(d.year)
        case _:
            return day(d)


def shift(d: date, unit: str, count: float) -> date:
    """Move a day by a number of units; a day that the month lacks becomes its last."""
    months = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    if months is None:
        return add_days(d, round(count * {"W": 7, "WE": 7, "FN": 14}.get(unit, 1)))
    index = d.year * 12 + d.month - 1 + round(count * months)
    year_, month_ = index // 12, index % 12 + 1
    if not 1 <= year_ <= 9999:
        return date.min if year_ < 1 else date.max
    return date(year_, month_, min(d.day, monthrange(year_, month_)[1]))


def add_days(d: date, count: int) -> date:
    """Move a day, staying inside the calendar."""
    return date.fromordinal(min(max(d.toordinal() + count, 1), date.max.toordinal()))


def part_of(stretch: Stretch, modifier: str) -> tuple[date | None, date | None]:
    """The days of a stretch's START, MID or END: generous halves, as "early" is no exact word."""
    if stretch.first is None or stretch.last is None:
        return None, None
    length = (stretch.last - stretch.first).days
    if length < 2:
        return stretch.first, stretch.last
    match modifier:
        case "START":
            return stretch.first, stretch.first + timedelta(length // 2)
        case "END":
            return stretch.first + timedelta((length + 1) // 2), stretch.last
        case "MID":
            return stretch.first + timedelta(length // 4), stretch.last - timedelta(length // 4)
        case _:
            return stretch.first, stretch.last


def _months(value: str, granularity: Granularity, year_: int, first: int, count: int) -> Stretch:
    if not 1 <= year_ < 9999:
        return Stretch(value, granularity, None, None)
    end = month(year_ + (first + count - 2) // 12, (first + count - 2) % 12 + 1)
    return Stretch(value, granularity, date(year_, first, 1), end.last)


def _years(value: str, granularity: Granularity, first: int, count: int) -> Stretch:
    if not 1 <= first + count - 1 <= 9999:
        return Stretch(value, granularity, None, None)
    return Stretch(value, granularity, date(max(first, 1), 1, 1), date(first + count - 1, 12, 31))
