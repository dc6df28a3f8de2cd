"""From when to when articles appeared, in words: each end only as exact as it is known."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from dossier.model.dossier import ArticleHead
from dossier.model.wording import joined
from dossier.services.dates_text import days

Days = tuple[date, date]


def appeared(heads: Iterable[ArticleHead], *, short: bool = False) -> str:
    """Return from when to when these appeared, empty where nothing is known: "12 April 2022 – February 2024".

    The first appeared between the earliest of all first and the earliest of all last days that each may have had.
    """
    known = [(head.earliest or head.latest, head.latest or head.earliest) for head in heads]
    earliest = [first for first, _ in known if first]
    latest = [last for _, last in known if last]
    if not earliest:
        return ""
    first = _unit(min(earliest), min(latest), 0)
    last = _unit(max(earliest), max(latest), 1)
    if _size(first) == _size(last):
        return days(first[0], last[1], short=short)
    return joined(" – ", (days(*first, short=short), days(*last, short=short)))


def _unit(low: str, high: str, outer: int) -> Days:
    """Return the day, month or year in which both days are; else the year of one of them."""
    if low == high:
        day = date.fromisoformat(low)
        return day, day
    if low[:7] == high[:7]:
        month = date.fromisoformat(f"{low[:7]}-01")
        return month, month.replace(day=monthrange(month.year, month.month)[1])
    year = int((low, high)[outer][:4])
    return date(year, 1, 1), date(year, 12, 31)


def _size(unit: Days) -> str:
    return "day" if unit[0] == unit[1] else "month" if unit[0].month == unit[1].month else "year"
