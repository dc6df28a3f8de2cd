"""Lines of a page's head that say nothing but what the page states: its authors, its date; in any language."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.ingest.drafts import Stated
from dossier.ingest.extracted import Block
from dossier.ingest.page import key
from dossier.model.article import ParagraphKind

_TIME = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d):(\d\d))?")
_NUMBER = re.compile(r"\d+")
_SENTENCE = re.compile(r"[.!?。！？…][”\"'’»)]*$")
_WORD = re.compile(r"[^\W\d_]+")
_UNSPACED = "\u2e80"  # from here on scripts set no spaces between words
_LONGEST = 120  # characters
_PROSE = 15  # words of a paragraph that is no longer the head
_MOST_WORDS = 3  # beside names and numbers: the month, "by the", "at"


def restated(blocks: Sequence[Block], stated: Stated) -> list[Block]:
    """Return the blocks, those marked that stand above the text and repeat what the page states."""
    some = list(blocks)
    names = [name for author in stated.authors if (name := key(author))]
    time = _TIME.match(stated.published)
    for n, block in enumerate(some):
        if block.text.count(" ") >= _PROSE:
            break
        if block.level or block.kind or len(block.text) > _LONGEST:
            continue
        numbers = [int(part) for part in time.groups() if part] if time else []
        kind = _kind(key(block.text), names, numbers, 0 if _SENTENCE.search(block.text) else _MOST_WORDS)
        some[n] = replace(block, kind=kind)
    return some


def _kind(line: str, names: Sequence[str], numbers: Sequence[int], words: int) -> ParagraphKind | None:
    """Return what a line is that repeats names, or a date as its numbers, beside at most so many words."""
    rest = line
    for name in names:
        edge = r"\w" if name < _UNSPACED else "(?!)"
        rest = re.sub(f"(?<!{edge}){re.escape(name)}(?!{edge})", " ", rest)
    shown = [int(number) for number in _NUMBER.findall(rest)]
    if not set(shown) <= set(numbers) or len(_WORD.findall(rest)) > words:
        return None
    if shown and not {numbers[0], numbers[2]} <= set(shown):
        return None
    return ParagraphKind.BYLINE if rest != line else ParagraphKind.DATELINE if shown else None
