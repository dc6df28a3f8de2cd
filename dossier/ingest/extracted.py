"""Drafts of formats whose text is extracted: blocks joined by blank lines, with spans and marks into that."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.ingest.drafts import Draft, Mark, Stated
from dossier.ingest.page import key
from dossier.model.article import ParagraphKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_JOIN = "\n\n"
_RULES = {
    ParagraphKind.BODY: "part of a table or a list of terms",
    ParagraphKind.BYLINE: "authors that the file states",
    ParagraphKind.DATELINE: "date that the file states",
}
_MORE = 100  # characters that a title loses at most when its key is made


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it is read; `level` of a heading (0: none); `removed`: why it is no news, as the format tells.

    `kind` where the format tells more: a body is of a table or a list of terms, a byline or dateline says what is
    stated elsewhere.
    """

    text: str
    level: int = 0
    removed: str = ""
    kind: ParagraphKind | None = None


def extracted(
    blocks: Iterable[Block], stated: Stated, part: str = "", remarks: tuple[tuple[str, str], ...] = ()
) -> Draft:
    """Return the draft of some blocks; a title that only the metadata have goes first."""
    some = [block for block in blocks if block.text.strip()]
    title = key(stated.title)
    titles = [_says(block.text, title) for block in some]
    if title and some and not any(titles):
        titles.insert(0, True)
        some.insert(0, Block(stated.title, 1))
    spans: list[tuple[int, int]] = []
    marks: list[Mark] = []
    titled = False
    at = 0
    for block, is_stated in zip(some, titles, strict=True):
        span = (at, at + len(block.text))
        at = span[1] + len(_JOIN)
        is_title = is_stated if title else block.level == 1
        if block.removed:
            marks.append(Mark(*span, ParagraphKind.BOILERPLATE, False, block.removed))
        elif block.kind in _RULES:
            marks.append(Mark(*span, block.kind, block.kind is ParagraphKind.BODY, _RULES[block.kind]))
        elif block.level and is_title and not titled:
            marks.append(Mark(*span, ParagraphKind.TITLE, True, "heading of the file"))
            titled = True
        elif block.level and not is_title:
            marks.append(Mark(*span, ParagraphKind.SUBHEADING, True, "heading"))
        else:
            spans.append(span)
    text = _JOIN.join(block.text for block in some)
    return Draft(text, text, tuple(spans), tuple(marks), stated, remarks, part)


def _says(text: str, title: str) -> bool:
    """Whether a text is the title, given by its key; a much longer one is not looked at."""
    return bool(title) and len(text) <= 2 * len(title) + _MORE and key(text) == title


def spaced(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def text_of(element: "Element", between: str = "") -> str:
    """Return all text in an element."""
    from lxml.etree import tostring

    if between:
        return between.join(str(text) for text in element.itertext())
    return tostring(element, method="text", encoding="unicode", with_tail=False)
