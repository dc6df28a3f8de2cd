"""Markdown, with or without front matter.

Where the text of every block, as it is read, equals the characters that stand in the file, the article's text *is* the
decoded file, and all spans point into it; `#`, `---` and the front matter are then paragraphs that are not kept (but
for the title, which may be the value in the front matter or the text of the `#` heading). Where inline mark-up stands
in between (`*emphasis*`, `[links](...)`, `&amp;`), the article's text is the extracted text, its blocks joined by
blank lines, and spans point into that. `Article.id` comes from the decoded file either way.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.ingest.decoding import decode
from dossier.ingest.drafts import Draft, Given, Mark, Stated, never
from dossier.ingest.frontmatter_fields import front_matter, title_span
from dossier.ingest.page import key
from dossier.ingest.pieces import strip
from dossier.ingest.plain import remarks
from dossier.model.article import ParagraphKind

_TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_NAMES = (".md", ".markdown", ".mdown", ".mkd")
_JOIN = "\n\n"


@dataclass(frozen=True, slots=True)
class _Block:
    """A block: its text as it is read, its span in the file where both are equal, its heading level (0: none)."""

    text: str
    span: tuple[int, int] | None
    level: int


class MarkdownReader:
    """Reads Markdown files."""

    media_type = "text/markdown"
    needs: tuple[str, ...] = ()
    extra = ""
    bulky = False
    guarded = staticmethod(never)

    def __init__(self) -> None:
        self._parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by name, and any text that begins with front matter."""
        return name.lower().endswith(_NAMES) or bool(re.match(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n[A-Za-z_ -]+:", head))

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the one article of a Markdown file."""
        decoded = decode(given.content)
        stated, begin = front_matter(decoded.text)
        blocks = _blocks(self._parser, decoded.text, begin)
        same = all(block.span is not None for block in blocks)
        text, spans, marks = _in_file(decoded.text, begin, blocks, stated) if same else _extracted(blocks, stated)
        yield Draft(decoded.text, text, spans, marks, stated, remarks(decoded))


_Parts = tuple[str, tuple[tuple[int, int], ...], tuple[Mark, ...]]


def _in_file(text: str, begin: int, blocks: list[_Block], stated: Stated) -> _Parts:
    """Return spans into the file itself; what lies between the blocks is mark-up."""
    spans = [block.span for block in blocks if block.span]
    marks = _headings(blocks, spans, stated)
    if stated.title and not any(mark.kind is ParagraphKind.TITLE for mark in marks):
        value = title_span(text, begin, stated.title)
        if value:
            marks.append(Mark(*value, ParagraphKind.TITLE, True, "title in the front matter"))
    taken = sorted(set(spans) | {(mark.start, mark.end) for mark in marks})
    at = 0
    for start, end in [*taken, (len(text), len(text))]:
        gap = strip(text, at, start)
        if gap:
            rule = "front matter" if gap[0] < begin else "mark-up"
            marks.append(Mark(*gap, ParagraphKind.BOILERPLATE, False, rule))
        at = end
    marked = {(mark.start, mark.end) for mark in marks}
    return text, tuple(span for span in spans if span not in marked), tuple(marks)


def _extracted(blocks: list[_Block], stated: Stated) -> _Parts:
    """Return the blocks' texts, joined, and spans into that; a title that only the front matter has goes first."""
    some = [block for block in blocks if block.text.strip()]
    if stated.title and not any(key(block.text) == key(stated.title) for block in some):
        some.insert(0, _Block(stated.title, None, 1))
    spans: list[tuple[int, int]] = []
    at = 0
    for block in some:
        spans.append((at, at + len(block.text)))
        at += len(block.text) + len(_JOIN)
    marks = _headings(some, spans, stated)
    marked = {(mark.start, mark.end) for mark in marks}
    return _JOIN.join(block.text for block in some), tuple(s for s in spans if s not in marked), tuple(marks)


def _headings(blocks: list[_Block], spans: list[tuple[int, int]], stated: Stated) -> list[Mark]:
    """Return marks for the headings; the title is the one that the front matter states, else the first of level 1."""
    marks: list[Mark] = []
    titled = False
    for block, span in zip(blocks, spans, strict=True):
        if not block.level:
            continue
        is_title = key(block.text) == key(stated.title) if stated.title else block.level == 1
        if is_title and not titled:
            marks.append(Mark(*span, ParagraphKind.TITLE, True, "heading of the file"))
            titled = True
        elif not is_title:
            marks.append(Mark(*span, ParagraphKind.SUBHEADING, True, "heading"))
    return marks


def _blocks(parser: MarkdownIt, text: str, begin: int) -> list[_Block]:
    """Return the blocks of text[begin:] in order."""
    body = text[begin:]
    starts = _line_starts(body)
    blocks: list[_Block] = []
    level, at = 0, 0
    lines = (0, len(starts) - 1)
    for token in parser.parse(body):
        if token.map:
            lines = (token.map[0], token.map[1])
        if token.type == "heading_open":
            level = int(token.tag[1:])
        source, shown = _texts(token)
        if source:
            first, last = max(at, starts[lines[0]]), starts[min(lines[1], len(starts) - 1)]
            place = body.find(source, first, last) if source == shown else -1
            span = None if place < 0 else (begin + place, begin + place + len(source))
            at = place + len(source) if place >= 0 else at
            blocks.append(_Block(shown, span, level if token.type == "inline" else 0))
        if token.type == "inline":
            level = 0
    return blocks


def _texts(token: Token) -> tuple[str, str]:
    """Return a leaf block's source and its text as it is read; both empty for anything else."""
    if token.type == "inline":
        shown = "".join(_inline(child) for child in token.children or ())
        return token.content, shown
    if token.type in ("fence", "code_block"):
        return token.content.strip("\n"), token.content.strip("\n")
    if token.type == "html_block":
        shown = " ".join(_TAG.sub(" ", token.content).split())
        return (token.content, shown) if shown else ("", "")
    return "", ""


def _inline(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "image":
        return token.content
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


def _line_starts(text: str) -> list[int]:
    """Return the index at which each line starts as the parser counts lines, and the length of the text."""
    starts = [0] + [match.end() for match in re.finditer(r"\r\n|\n|\r", text)]
    return [*starts, len(text)]
