"""Kinds of query nodes that Whoosh does not have."""

from datetime import date
from typing import Any

from whoosh import query as wq

from dossier.model.notes import Reading

IN_TEXT = ("text", "title")
"""The fields that hold words."""
NAMED = ("source", "author")
"""The fields that hold names which need not stand in any text."""


class Near(wq.Phrase):  # type: ignore[misc]  # Whoosh has no types
    """Words that stand near each other in any order, with at most `slop` other words between them."""


class Begun(wq.Phrase):  # type: ignore[misc]  # Whoosh has no types
    """Words in a row behind which stands a word with a stem, or any word with a beginning: a phrase being typed."""

    def __init__(self, fieldname: str, words: list[str], stem: str, beginning: str) -> None:
        super().__init__(fieldname, words)
        self.stem = stem
        self.beginning = beginning


class Ways(wq.Or):  # type: ignore[misc]  # Whoosh has no types
    """Ways to write one thing (terms and phrases of one field): they count together, as one word would."""

    @property
    def fieldname(self) -> str:
        """The field of all of them."""
        return str(self.subqueries[0].fieldname)


class Nearness(wq.AndMaybe):  # type: ignore[misc]  # Whoosh has no types
    """What matches `a`; the best of it gains where the phrases of `b` stand."""


class Among(wq.Query):  # type: ignore[misc]  # Whoosh has no types
    """Articles with one of some ids: what a person read, starred or noted on."""

    boost = 1.0

    def __init__(self, ids: frozenset[str]) -> None:
        self.ids = ids


STATES = ("unread", "starred", "new", "noted")
"""What is counted of what a person did with articles, in the order in which one asks for it."""


def in_state(reading: Reading, state: str) -> Any:
    """Return the node of the articles that a person read, starred, noted on, or that are new to them or unread."""
    if state == "unread":
        return wq.Not(Among(reading.read))
    known = {"read": reading.read, "starred": reading.starred, "new": reading.new, "noted": reading.noted}
    return Among(known.get(state, frozenset()))


class Days(wq.Query):  # type: ignore[misc]  # Whoosh has no types
    """Articles published in, or telling of an event in, inclusive days given as ordinals.

    `fieldname` is "published" or "event". What is known only as a range matches when any of its days does.
    """

    boost = 1.0

    def __init__(self, fieldname: str, first: int, last: int) -> None:
        self.fieldname = fieldname
        self.first = first
        self.last = last


def days_of(node: Any) -> Days:
    """Return a range of dates, or of numbers that are ordinals of days, as days; a bound may be missing."""
    first, last = node.start, node.end
    if isinstance(node, wq.DateRange):
        first, last = (moment and moment.toordinal() for moment in (node.startdate, node.enddate))
    first = 1 if first is None else first + bool(node.startexcl)
    last = date.max.toordinal() if last is None else last - bool(node.endexcl)
    return Days(node.fieldname, first, last)
