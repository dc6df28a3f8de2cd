"""Lines of a printed page made into paragraphs.

A paragraph ends where the next line stands apart, is indented, or has letters of another size, and where a line stops
short after a full stop. Over the end of a column or page it goes on when its sentence does. Lines that stand at the
head or foot of many pages, their numbers aside, are no text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, median_low

from dossier.ingest.extracted import Block

_STOP = re.compile(r"[.!?…:][\"”’'»)\]]*$")
_SOFT = re.compile(r"(\w+)\xad\s?(\w+)")
_LARGER = 1.15  # times the size of the text: a heading
_MOST_HEADING_WORDS = 30
_APART = 0.45  # of the letters' height, beyond the usual gap between lines
_EDGE = 2  # lines at either end of a page where running heads stand


@dataclass(frozen=True, slots=True)
class Line:
    """A line with the place of its ends in points, upwards; `size` is the height of its letters."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


def layout(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """Return the paragraphs and headings of a document, and its running heads as removed blocks at the end."""
    running = _running(pages)
    kept = [[line for n, line in enumerate(page) if not _runs(page, n, running)] for page in pages]
    removed = dict.fromkeys(line.text for page in pages for n, line in enumerate(page) if _runs(page, n, running))
    usual = median([line.size for page in pages for line in page for _ in line.text.split()] or [1.0])
    words = Counter(word for page in kept for line in page for word in re.findall(r"\w+(?:-\w+)*", line.text.lower()))
    blocks = [_made(lines, usual, words) for lines in _paragraphs(kept)]
    largest = max((lines.level for lines in blocks), default=0)
    return [
        *(Block(b.text, (1 if b.level == largest else 2) if b.level else 0) for b in blocks),
        *(Block(text, removed="head or foot of pages") for text in removed),
    ]


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the lines, without their numbers, that stand at the edges of at least a third of the pages."""
    seen = Counter(form for page in pages for form in {_form(line) for line in [*page[:_EDGE], *page[-_EDGE:]]})
    return frozenset(form for form, times in seen.items() if times >= max(3, len(pages) / 3))


def _runs(page: Sequence[Line], n: int, running: frozenset[str]) -> bool:
    edge = n < _EDGE or n >= len(page) - _EDGE
    alone = re.fullmatch(r"[\W_]*(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[\W_]*", page[n].text, re.IGNORECASE)
    return edge and (_form(page[n]) in running or bool(alone))


def _form(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.lower())


def _paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph."""
    run: list[Line] = []
    for page in pages:
        gaps = [(_STOP.search(a.text), a.bottom - b.top) for a, b in pairwise(page) if 0 < a.top - b.top < 3 * a.size]
        within = [gap for stop, gap in gaps if not stop]  # most paragraphs may be a line each
        usual = median_low(within or [gap for _, gap in gaps] or [0.0])
        for line in page:
            if run and _parts(run, line, page, usual):
                yield run
                run = []
            run.append(line)
    if run:
        yield run


def _parts(run: Sequence[Line], line: Line, page: Sequence[Line], usual: float) -> bool:
    """Whether a paragraph ends before a line."""
    last = run[-1]
    if abs(line.size - last.size) > 0.12 * last.size:
        return True
    stops = bool(_STOP.search(last.text))
    if line.top >= last.top or last.bottom - line.top > 6 * last.size:  # another column or page
        return stops or line.text[:1].isupper()
    if last.bottom - line.top > usual + _APART * last.size:
        return True
    if not stops:
        return False
    if line.left - min(each.left for each in run[-2:]) > 0.7 * line.size:  # indented
        return True
    right = max(each.right for each in page if abs(each.left - last.left) < 4 * last.size)
    return right - last.right > 0.15 * (right - last.left)


@dataclass(frozen=True, slots=True)
class _Made:
    text: str
    level: float  # the size of a heading's letters, 0 for text


def _made(lines: Sequence[Line], usual: float, words: Counter[str]) -> _Made:
    text = lines[0].text
    for line in lines[1:]:
        split = text.endswith("-") and line.text[:1].isalpha()
        text = f"{text[:-1]}\xad{line.text}" if split else f"{text} {line.text}"
    text = _SOFT.sub(lambda match: _joined(match[1], match[2], words), text)
    heading = lines[0].size > _LARGER * usual and text.count(" ") < _MOST_HEADING_WORDS
    return _Made(text, lines[0].size if heading else 0.0)


def _joined(first: str, second: str, words: Counter[str]) -> str:
    """Return a word that was divided at the end of a line; with its hyphen where the text has it so elsewhere."""
    whole, compound = f"{first}{second}", f"{first}-{second}"
    return compound if second[0].isupper() or words[compound.lower()] > words[whole.lower()] else whole
