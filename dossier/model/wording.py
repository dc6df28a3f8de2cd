"""Words for a person that can be translated where they are shown, since only the window knows the language.

Everywhere else a `Wording` is a text in English like any other: a command prints it, a file keeps it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from typing import Self

Say = Callable[[str], str]
"""How a text is said to a person: `str` leaves it in English, a window gives its translation."""

_MANY = "%Ln"


class Wording(str):
    """A text that knows how it was made: its pattern with `{names}`, their values, and the number it depends on.

    Values may be wordings themselves. A whole number among them is a count and is written with its thousands apart;
    years are given as text.
    """

    __slots__ = ("number", "pattern", "values")

    pattern: str
    values: dict[str, str | int]
    number: int | None

    def __new__(cls, text: str, pattern: str, values: dict[str, str | int], number: int | None = None) -> Self:
        """Keep a text in English with what it was made of."""
        made = super().__new__(cls, text)
        made.pattern = pattern.pattern if isinstance(pattern, Wording) else pattern
        made.values, made.number = values, number
        return made

    def __str__(self) -> str:
        """Return itself, so that the message of an error can be translated as well."""
        return self

    def __reduce__(self) -> tuple[type["Wording"], tuple[str, str, dict[str, str | int], int | None]]:
        """Return what it is made of, for copies and for other processes."""
        return Wording, (super().__str__(), self.pattern, self.values, self.number)


def marked(text: str, /, **values: object) -> Wording:
    """Return a text with `{name}` replaced by what `values` say."""
    said = _said(values)
    return Wording(_filled(text, said), text, said)


def marked_n(one: str, many: str, number: int, /, **values: object) -> Wording:
    """Return `one` or `many` as the number has it; `%Ln` stands for the number."""
    text, said = (one if number == 1 else many).replace(_MANY, f"{number:,}"), _said(values)
    return Wording(_filled(text, said), many, said, number)


def joined(separator: str, parts: Iterable[str]) -> Wording:
    """Return texts in a row, each of which is translated on its own."""
    values: dict[str, str | int] = {f"part{n}": part for n, part in enumerate(parts)}
    pattern = separator.join(f"{{{name}}}" for name in values)
    return Wording(_filled(pattern, values), pattern, values)


def either(parts: Sequence[str]) -> str:
    """Return texts of which one will do: "a or b or c"."""
    return reduce(lambda one, other: marked("{one} or {other}", one=one, other=other), parts)


def listed(parts: Sequence[str]) -> str:
    """Return texts that go together: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return marked("{one} and {other}", one=joined(", ", parts[:-1]), other=parts[-1])


def _said(values: dict[str, object]) -> dict[str, str | int]:
    """Return values as texts and counts: of a path its text, of an error its message."""
    return {name: v if isinstance(v, (str, int)) else str(v) for name, v in values.items()}


def _filled(text: str, values: dict[str, str | int]) -> str:
    if not values:
        return text
    return text.format(**{name: f"{v:,}" if isinstance(v, int) else v for name, v in values.items()})
