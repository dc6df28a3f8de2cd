"""Days as articles name them, asked for in a query: "spring 2022", "early 2023", "the last week of May 2023"."""

import re

from dossier.model.when import DayRange

_LONGEST = 60  # characters
_YEAR = re.compile(r"\d{4}")
_BETWEEN = re.compile(r"(?:\s|[–-]|\b(?:in|the|of|from|to|between|and)\b)*", re.IGNORECASE)


def days_named(text: str) -> DayRange | None:
    """Return the days that a text means in an article; None where it names none, or says more than days."""
    if len(text) > _LONGEST or not _YEAR.search(text):
        return None
    from dossier.extract.times import tag_text  # slow to import, and seldom asked for

    told = tag_text(text)
    days = {(one.when.earliest, one.when.latest) for one in told}
    rest = text
    for one in reversed(told):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    first, last = days.pop() if len(days) == 1 and _BETWEEN.fullmatch(rest) else (None, None)
    return DayRange(first, last) if first is not None and last is not None else None
