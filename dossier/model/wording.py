"""Words for a person that can be translated where they are shown, since only the window knows the language.

Everywhere else a `Wording` is a text in English like any other: a command prints it, a file keeps it.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Self

_MANY = "%Ln"


class Wording(str):
    """A text that knows how it was made: its pattern with `{names}`, their values, and the number it depends on.

    Values may be wordings themselves. A whole number among them is a count and is written with its thousands apart;
    years are given as text.
    """

    __slots__ = ("number", "pattern", "values")

    pattern: str
    values: dict[str, object]
    number: int | None

    def __new__(cls, text: str, pattern: str, values: dict[str, object], number: int | None = None) -> Self:
        """Keep a text in English with what it was made of."""
        made = super().__new__(cls, text)
        made.pattern = pattern.pattern if isinstance(pattern, Wording) else pattern
        made.values, made.number = values, number
        return made

    def __str__(self) -> str:
        """Return itself, so that the message of an error can be translated as well."""
        return self

    def __reduce__(self) -> tuple[type["Wording"], tuple[str, str, dict[str, object], int | None]]:
        """Return what it is made of, for copies and for other processes."""
        return Wording, (super().__str__(), self.pattern, self.values, self.number)


def marked(text: str, /, **values: object) -> Wording:
    """Return a text with `{name}` replaced by what `values` say."""
    return Wording(_filled(text, values), text, values)


def marked_n(one: str, many: str, number: int, /, **values: object) -> Wording:
    """Return `one` or `many` as the number has it; `%Ln` stands for the number."""
    text = (one if number == 1 else many).replace(_MANY, f"{number:,}")
    return Wording(_filled(text, values), many, values, number)


def joined(separator: str, parts: Iterable[str]) -> Wording:
    """Return texts in a row, each of which is translated on its own."""
    values: dict[str, object] = {f"part{n}": part for n, part in enumerate(parts)}
    return marked(separator.join(f"{{{name}}}" for name in values), **values)


def either(parts: Sequence[str]) -> str:
    """Return texts of which one will do: "a or b or c"."""
    return reduce(lambda one, other: marked("{one} or {other}", one=one, other=other), parts)


def both(parts: Sequence[str]) -> str:
    """Return texts that go together: "a and b and c"."""
    return reduce(lambda one, other: marked("{one} and {other}", one=one, other=other), parts)


def _filled(text: str, values: dict[str, object]) -> str:
    if not values:
        return text
    return text.format(**{name: f"{v:,}" if type(v) is int else v for name, v in values.items()})
