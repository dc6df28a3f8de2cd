"""Text into pieces: a line, several lines that were wrapped by a program, or a part of a line."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dossier.ingest.forms import Forms
from dossier.model.article import ParagraphKind

_SIGN_OFF = re.compile(
    r"(?<=\s)[(\[](?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: and \w+)? by [^()\[\]]{2,300}[)\]]\.?$"
)
_SIGN_OFF_ENDS = (")", "]", ").", "].")
_WIDEST = 120  # characters; a longer line was not wrapped
_NARROWEST = 40


class Verdict(NamedTuple):
    """What a piece is, whether it is news, and the rule that says so."""

    kind: ParagraphKind
    kept: bool
    rule: str


class Piece(NamedTuple):
    """A stretch of text without outer white space; `verdict` where its own form already tells what it is.

    `heading` where the format calls it one: it is a subheading unless a rule knows better.
    """

    start: int
    end: int
    text: str
    verdict: Verdict | None = None
    heading: bool = False


_CAPTION = Verdict(ParagraphKind.CAPTION, True, "caption before a credit")
_CREDIT = Verdict(ParagraphKind.CREDIT, False, "picture credit")
_SIGNED = Verdict(ParagraphKind.CREDIT, False, "sign-off")
_DATELINE = Verdict(ParagraphKind.DATELINE, True, "place and agency before the lead")


_RETURNS = re.compile(r"\r+(?=\n)")  # what was converted twice has two


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the non-blank lines as spans without outer white space; lines that a program wrapped come as one."""
    run: list[tuple[int, int]] = []
    at = 0
    for line in (_RETURNS.sub(_blank, text).replace("\r", "\n") if "\r" in text else text).split("\n"):
        inner = line.strip()
        if inner:
            start = at + line.index(inner)
            run.append((start, start + len(inner)))
        elif run:
            yield from _unwrapped(text, run)
            run = []
        at += len(line) + 1
    yield from _unwrapped(text, run)


def strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return text[start:end] without outer white space as a span, None if it is blank."""
    chunk = text[start:end]
    inner = chunk.strip()
    if not inner:
        return None
    first = start + len(chunk) - len(chunk.lstrip())
    return first, first + len(inner)


def _unwrapped(text: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of a block where each next word would not have fitted and many lines go on in small letters."""
    if len(run) < 2:
        return run
    width = max(end - start for start, end in run)
    if not _NARROWEST <= width <= _WIDEST:
        return run
    goes_on = 0
    for (start, end), (following, stop) in pairwise(run):
        word = text[following:stop].split(None, 1)[0]
        if end - start + 1 + len(word) <= width:
            return run
        goes_on += word[0].islower()
    return [(run[0][0], run[-1][1])] if goes_on * 3 >= len(run) - 1 else run


def cut(text: str, start: int, end: int, forms: Forms, hints: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the pieces of one line: caption, credit and what follows them; a dateline and its lead.

    `hints` are those of credits that the text has at all.
    """
    line = text[start:end]
    glued = forms.pictures.split(line, hints)
    if glued:
        yield from _piece(text, start, start + glued.credit, _CAPTION)
        yield from _piece(text, start + glued.credit, start + glued.rest, _CREDIT)
        start += glued.rest
    length = forms.datelines.length(text[start:end])
    if length:
        yield from _piece(text, start, start + length, _DATELINE)
        start += length
    sign_off = _SIGN_OFF.search(text, start, end) if line.endswith(_SIGN_OFF_ENDS) else None
    if not (glued or length or sign_off):
        yield Piece(start, end, line)
        return
    stop = sign_off.start() if sign_off else end
    yield from _piece(text, start, stop, None)
    yield from _piece(text, stop, end, _SIGNED)


def _piece(text: str, start: int, end: int, verdict: Verdict | None) -> Iterator[Piece]:
    span = strip(text, start, end)
    if span is not None:
        yield Piece(*span, text[span[0] : span[1]], verdict)
