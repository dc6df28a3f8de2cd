"""Readers of words for past, present and future that name no day."""

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.meaning import Meaning, agreed, dated, unknown, vague
from dossier.extract.times.pattern import Parts
from dossier.model.when import Granularity

_OF_ELECTRICITY = frozenset({"direct", "alternating", "electric", "electrical"})
_OF_NO_TIME = frozenset({"account", "accounts", "affairs"})  # current accounts


def vague_word(p: Parts, c: Context) -> Meaning | None:
    """Now, recently; soon, where it looks ahead and not back ("soon after", "it soon failed")."""
    value = p.letters("vague")
    if value == "FUTURE_REF" and (c.direction() < 0 or p.word(-1) == "as" or p.word(1) in {"after", "before", "as"}):
        return None
    return vague(value)


def adjective(p: Parts, c: Context) -> Meaning | None:
    """Recent, current, future."""
    value = p.letters("vague") or "PRESENT_REF"
    if (value == "FUTURE_REF" and not c.narrative) or p.word(-1) in {"most", "more"} | _OF_ELECTRICITY:
        return None
    if value == "PRESENT_REF" and p.word(1) in _OF_NO_TIME:
        return None
    return vague(value)


def former(_p: Parts, c: Context) -> Meaning | None:
    """Former: a time in a history, an office in the news."""
    return vague("PAST_REF") if c.narrative else None


def present(_p: Parts, _c: Context) -> Meaning | None:
    """At the moment."""
    return vague("PRESENT_REF")


def the_past(p: Parts, _c: Context) -> Meaning | None:
    """In the past; but not "in the past century" or "in the past few"."""
    following = p.word(1)
    return (
        None
        if following[:1].isalnum() and following not in {"and", "or", "but", "to", "by", "have", "has"}
        else vague("PAST_REF")
    )


def the_future(_p: Parts, _c: Context) -> Meaning | None:
    """The near future."""
    return vague("FUTURE_REF")


def that_time(p: Parts, c: Context) -> Meaning | None:
    """At that time: the story's last date; "at this time" is the article's own."""
    if p.tokens.words[p.first] == "this" and not c.narrative:
        return vague("PRESENT_REF")
    if c.told is None:
        return vague("PAST_REF")
    if not c.narrative and not c.told_ahead() and p.word(-1) in {"at", "by"} and c.direction() > 0:
        return vague("FUTURE_REF")  # what is to be done then lies after what was told
    first, last = c.told
    if first == last:
        return c.counted(True, unknown("D"), cal.day)
    for unit in ("M", "Y"):
        stretch = cal.containing(first, unit)
        if (stretch.first, stretch.last) == (first, last):
            return dated(stretch, "narrative", c.told)
    shared = agreed(first.isoformat(), last.isoformat())
    if shared.startswith("X") and not c.told_ahead():
        return vague("PAST_REF")
    return dated(Stretch(shared, Granularity.RANGE, first, last), "narrative", c.told)
