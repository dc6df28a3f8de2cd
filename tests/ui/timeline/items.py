"""Timeline items of every sort, made from a seed: the same number always gives the same items."""

from datetime import date, timedelta
from random import Random

import numpy as np

from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.ui.timeline.data import TimelineData
from dossier.ui.timeline.telling import Mask

KINDS = ("meeting", "visit", "agreement", "program", "exercise", "deployment", "statement", "deadline", "other")
_WORDS = ("ministers meet", "treaty signed", "frigate arrives", "joint drill", "study agreed", "talks on transfer")
_PLACES = ("Rome", "Tokyo", "Reading", "Yokosuka", "Komatsu", "Taranto", "London")


def made(count: int, seed: int = 7, first: int = 2021, last: int = 2025) -> tuple[TimelineItem, ...]:
    """Return so many items: days, months, years, ranges, open ends, planned, claimed, undated, and articles."""
    random = Random(seed)
    days = (date(last, 12, 31) - date(first, 1, 1)).days
    return tuple(_item(n, random, date(first, 1, 1) + timedelta(random.randrange(days))) for n in range(count))


def event(key: str, first: date | None, last: date | None, kind: str = "meeting", **more: object) -> TimelineItem:
    """Return one event with the usual values."""
    values = {"title": key, "exact": first == last, "certainty": "happened", "articles": ("a1",)} | more
    return TimelineItem(key=key, lane=kind, earliest=first, latest=last, **values)  # type: ignore[arg-type]


def _item(n: int, random: Random, day: date) -> TimelineItem:
    title = f"{random.choice(_PLACES)}: {random.choice(_WORDS)} {n}"
    articles = tuple(dict.fromkeys(f"a{random.randrange(40)}" for _ in range(random.randrange(1, 4))))
    if n % 6 == 5:
        return TimelineItem(f"article:a{n}", ARTICLES_LANE, title, day, day, True, "happened", (f"a{n % 40}",))
    certainty = random.choice(("happened",) * 6 + ("planned", "claimed"))
    sort = random.choice(("day",) * 6 + ("month", "month", "year", "range", "by", "since", "none"))
    month = day.replace(day=1)
    after = (month + timedelta(32)).replace(day=1) - timedelta(1)
    spans: dict[str, tuple[date | None, date | None]] = {
        "day": (day, day),
        "month": (month, after),
        "year": (date(day.year, 1, 1), date(day.year, 12, 31)),
        "range": (day, day + timedelta(random.randrange(2, 200))),
        "by": (None, date(day.year, 12, 31)),
        "since": (month, None),
        "none": (None, None),
    }
    return TimelineItem(f"event:{n}", random.choice(KINDS), title, *spans[sort], sort == "day", certainty, articles)


def told(data: TimelineData, articles: set[str]) -> Mask:
    """Return which of the articles of some items are among these."""
    return np.array([article in articles for article in data.articles], np.bool_)
