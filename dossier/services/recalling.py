"""Texts of the program that stand in a dossier, in English: known again, so that a window can translate them."""

import re

from dossier.model.wording import Wording, joined, marked
from dossier.services.recalled_reasons import DATED, OTHER, UNREAD
from dossier.services.recalled_rules import NAMES

_ALL = (*NAMES, *DATED, *UNREAD, *OTHER)
_WHOLE = frozenset(str.__str__(one) for one in _ALL if "{" not in one)
_PATTERNS = tuple(
    (one, re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(one)), re.DOTALL)) for one in _ALL if "{" in one
)
_LONGEST = 1000
_NESTED = frozenset({"why", "reading"})
_BETWEEN = re.compile(r"(; |(?<=past), |(?<=still ahead), )")


def recalled(text: str) -> str:
    """Return a text of a dossier with what it was made of, where it is one that the program writes."""
    if text in _WHOLE:
        return marked(text)
    if len(text) > _LONGEST:  # a stranger's, which might keep the patterns busy for long
        return text
    bare = text.removesuffix(".")
    pieces = [_one(piece) if n % 2 == 0 else piece for n, piece in enumerate(_BETWEEN.split(bare))]
    if any(isinstance(piece, Wording) for piece in pieces):
        return joined("", (*pieces, text[len(bare) :]))
    return _one(text)


def _one(text: str) -> str:
    """Return one part of a text, whose first letter may be large at the begin of a sentence."""
    for form in (text, text[:1].lower() + text[1:]):
        if form in _WHOLE:
            return Wording(text, form, {})
        for pattern, shape in _PATTERNS:
            if match := shape.fullmatch(form):
                values = {name: _one(said) if name in _NESTED else said for name, said in match.groupdict().items()}
                return Wording(text, pattern, {**values})
    return text
