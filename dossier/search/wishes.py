"""What a query is made of, as syntax nodes of Whoosh's parser: wishes, each with its place in the text, and groups."""

from collections.abc import Sequence
from typing import Any

from whoosh.qparser import syntax


class Wish(syntax.TextNode):  # type: ignore[misc]  # Whoosh has no types
    """A word, phrase or field value. `text` is what was typed without quotes; `slop` is None for an exact phrase."""

    startchar: int
    endchar: int

    def __init__(self, text: str, fieldname: str = "", *, quoted: bool = False, slop: int | None = None) -> None:
        self.text = text
        self.fieldname = fieldname
        self.boost = 1.0
        self.quoted = quoted
        self.slop = slop
        self.last = False
        """Whether the query ends in it, inside of quotation marks or not: it may still be being typed."""
        self.begun = False
        """Whether it was taken for the beginning of a word."""

    def set_fieldname(self, name: str, override: bool = False) -> "Wish":
        """Ask for it in a field, unless one was named for it."""
        if override or not self.fieldname:
            self.fieldname = name
        return self

    def query(self, parser: Any) -> Any:
        """Return what the parser makes of it."""
        return parser.wish(self)


class All(syntax.AndGroup):  # type: ignore[misc]
    """All of what stands side by side, in brackets or without."""

    nodes: Sequence[Any]

    def query(self, parser: Any) -> Any:
        """Return what the parser makes of all."""
        return parser.all_of(self.nodes)


class Both(All):
    """What stands around AND; more of it grows the same group."""


class Either(syntax.OrGroup):  # type: ignore[misc]
    """What stands around OR."""

    def query(self, parser: Any) -> Any:
        """Return what the parser makes of any."""
        return parser.any_of(self.nodes)


class Without(syntax.NotGroup):  # type: ignore[misc]
    """What stands behind NOT or a minus sign."""

    def query(self, parser: Any) -> Any:
        """Return what the parser makes of its absence."""
        return parser.without(self.nodes[0])


Node = Wish | All | Either | Without
