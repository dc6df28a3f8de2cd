"""From when to when articles appeared, in words: each end only as exact as it is known."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from dossier.model.dossier import ArticleHead
from dossier.model.wording import joined, marked
from dossier.services.date_words import BY, FROM
from dossier.services.dates_text import days

Days = tuple[date, date]


def appeared(heads: Iterable[ArticleHead], *, short: bool = False) -> str:
    """Return from when to when these appeared, empty where nothing is known: "12 April 2022 – February 2024".

    The first appeared between the earliest of all first and the earliest of all last days that each may have had. One
    of which only a bound is known counts where that lies outside of the others: "by 2 May 2019 – February 2024".
    """
    known = [(head.earliest, head.latest) for head in heads]
    closed = [(first, last) for first, last in known if first and last]
    by = [last for first, last in known if last and not first]
    since = [first for first, last in known if first and not last]
    if not closed:
        sides = [_open(BY, max(by), short)] if by else []
        sides += [_open(FROM, min(since), short)] if since else []
        return sides[0] if len(sides) == 1 else ""
    firsts, lasts = [first for first, _ in closed], [last for _, last in closed]
    first = _unit(min(firsts), min(lasts), 0)
    last = _unit(max(firsts), max(lasts), 1)
    before, after = min(by, default="~") < min(firsts), max(since, default="") > max(lasts)
    if not before and not after and _size(first) == _size(last):
        return days(first[0], last[1], short=short)
    start = _open(BY, min(by), short) if before else days(*first, short=short)
    end = _open(FROM, max(since), short) if after else days(*last, short=short)
    return joined(" – ", (start, end))


def _open(side: str, bound: str, short: bool) -> str:
    day = date.fromisoformat(bound)
    return marked(side, date=days(day, day, short=short))


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
