"""HTML: the main text by trafilatura, without navigation; the metadata by `page_data`.

The page is parsed once. Byline and date that only the page's own elements show, and that trafilatura leaves out, are
put below the title as lines, so that the cleaning reads them as it does in plain text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from dossier.errors import InputError
from dossier.ingest.decoding import decode
from dossier.ingest.drafts import Draft, Given, Limits, Stated
from dossier.ingest.extracted import Block, extracted, spaced, text_of
from dossier.ingest.guarded import drafts_of
from dossier.ingest.page import key
from dossier.ingest.plain import remarks
from dossier.ingest.tabular import BLOCKS, in_table, is_row
from dossier.ingest.vocabulary import default_vocabulary
from dossier.model.article import ParagraphKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMES = (".html", ".htm", ".xhtml", ".shtml")
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_LEVEL = {f"h{n}": n for n in range(1, 7)}
_LEVEL_OF = {ParagraphKind.TITLE: 1, ParagraphKind.SUBHEADING: 2}
_DEEPEST = 200
_SURELY_TEXT = 1_500  # characters; of less, a page with much else is tried again by other rules
_UNCLEAN = frozenset(  # what a main text has none of
    {"aside", "audio", "button", "fieldset", "figure", "footer", "iframe", "input", "label", "link", "nav", "noscript"}
    | {"object", "option", "select", "source", "svg", "time"}
)
_ASIDE = ("head", "nav", "aside", "footer", "noscript", "script", "style", "svg")  # never main text
_FEWEST_TOLD = 7  # words below a term
_MOST_LINES = 4  # short lines with single breaks between them, such as name and date, that are read one by one
_LONGEST_LINE = 60  # characters
_LARGE = 1_000_000  # bytes
_MOST_TAGS = 8_000  # pages of news have some thousand
_MOST_ATTRIBUTES = 16_000
_LONGEST_TAG = 64_000  # bytes
_BREAK = "\v"  # a line break in an element; white space like any other, unless two follow each other
_PARTED = re.compile(r"\v\s*\v")


def _heavy(content: bytes, /) -> bool:
    """Whether reading a page might take more than two seconds.

    Extraction takes some milliseconds for a hundred elements, more where they are nested; the parser compares each
    attribute of an element with all before it.
    """
    return (
        len(content) > _LARGE
        or content.count(b"<") > _MOST_TAGS
        or content.count(b"=") > _MOST_ATTRIBUTES
        or _long_tag(content)
    )


def _long_tag(content: bytes) -> bool:
    """Whether there is a stretch without an end of a tag that is longer than tags are; looks at few places."""
    at = 0
    while len(content) - at > _LONGEST_TAG:
        end = content.rfind(b">", at, at + _LONGEST_TAG)
        if end < 0:
            return True
        at = end + 1
    return False


class HtmlReader:
    """Reads saved web pages."""

    media_type = "text/html"
    needs: tuple[str, ...] = ("lxml.html", "trafilatura")
    extra = ""
    bulky = False
    guarded = staticmethod(_heavy)

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by the first tag, and by name."""
        return bool(_MARKUP.match(head.removeprefix(b"\xef\xbb\xbf"))) or name.lower().endswith(_NAMES)

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the one article of a page."""
        declared = _CHARSET.search(given.content[:2048])
        decoded = decode(given.content, declared[1].decode("ascii") if declared else "")
        blocks, stated = page_blocks(decoded.text)
        yield extracted(blocks, stated, remarks=remarks(decoded))


def part_blocks(markup: str, limits: Limits) -> tuple[list[Block], Stated]:
    """Return the same as `page_blocks` of mark-up that stands in another file and that no guard has seen."""
    content = markup.encode("utf-8", "replace")
    if not _heavy(content):
        return page_blocks(markup)
    (draft,) = drafts_of(HtmlReader(), Given("", content, limits))
    spans = [(start, end, Block(draft.text[start:end])) for start, end in draft.blocks or ()]
    for mark in draft.marks:
        text, level = draft.text[mark.start : mark.end], _LEVEL_OF.get(mark.kind, 0)
        spans.append((mark.start, mark.end, Block(text, level, kind=None if level else mark.kind)))
    return [block for *_, block in sorted(spans, key=lambda span: span[:2])], draft.stated


def page_blocks(markup: str) -> tuple[list[Block], Stated]:
    """Return the paragraphs of a page's main text and its metadata."""
    from lxml import etree

    from dossier.ingest.links import drop_links
    from dossier.ingest.page_data import LONGEST_BESIDE, page_data, shown_beside
    from dossier.ingest.restated import restated
    from dossier.ingest.restored import with_missing

    try:
        tree = _parsed(markup)
    except (etree.ParserError, etree.XMLSyntaxError):
        return [], Stated()
    stated = page_data(tree)
    etree.strip_elements(tree, *_ASIDE, with_tail=False)  # the less there is, the less is copied and searched
    held = list(tree.iter())  # else each walk makes its elements anew
    beside = [] if stated.authors and stated.published else shown_beside(tree, stated)
    drop_links(tree)
    blocks = with_missing(tree, list(_main_text(tree, markup)), stated.title)
    del held
    if not beside:
        return restated(blocks, stated), stated
    known = {key(block.text) for block in blocks if len(block.text) <= 2 * LONGEST_BESIDE}
    new = [Block(line) for line in beside if key(line) not in known]
    if not new:
        return restated(blocks, stated), stated
    at = 1 if blocks and key(blocks[0].text) == key(stated.title) else 0
    if not at and stated.title:
        blocks.insert(0, Block(stated.title, 1))
        at = 1
    return restated([*blocks[:at], *new, *blocks[at:]], stated), stated


def _parsed(markup: str) -> "Element":
    """Return the tree of a page, without comments."""
    from lxml import etree, html

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))  # one class for all
    tree: Element = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    return tree


def _main_text(tree: "Element", markup: str) -> Iterator[Block]:
    """Yield the blocks of the main text; of a page in which none is found, all that stands in paragraphs.

    `tree` is the page without what stands aside. Half of the time goes into the second opinion that is taken on what
    was found, which needs the whole page; it is left out where it cannot count.
    """
    from trafilatura import bare_extraction, baseline

    from dossier.ingest.json_ld import stated_body
    from dossier.ingest.links import drop_links

    body = None
    page = len(spaced(text_of(tree))) - sum(len(spaced(text_of(link))) for link in tree.iter("a"))
    if page >= _SURELY_TEXT:
        body = getattr(bare_extraction(tree, fast=True, include_comments=False, output_format="txt"), "body", None)
    if body is None or _doubtful(body, page):
        tree = _parsed(markup)
        drop_links(tree)
        body = getattr(bare_extraction(tree, include_comments=False, output_format="txt"), "body", None)
        if _fuller(told := stated_body(tree), body):
            yield from map(Block, told)
            return
    if body is None or not text_of(body).strip():
        body = baseline(tree)[0]
    yield from walk(body, 0)


def _fuller(told: Sequence[str], body: "Element | None") -> bool:
    """Whether the text in the page's metadata tells more than what was found, or the same in paragraphs."""
    if body is None:
        return bool(told)
    parted = sum(1 for _ in body.iter("p")) > 1
    return sum(map(len, told)) > (2 if parted else 0.9) * len(text_of(body))


def _doubtful(body: "Element", page: int) -> bool:
    """Whether a second opinion on the main text may win: it does when it is twice as long, or the first one is odd.

    `page` is how much text the page has outside of its navigation.
    """
    length = len(text_of(body))
    paragraphs, tables = (sum(1 for _ in body.iter(tag)) for tag in ("p", "table"))
    odd = not paragraphs or tables > paragraphs or next(body.iter(*_UNCLEAN), None) is not None
    return odd or length < _SURELY_TEXT or page > 2 * length


def walk(element: "Element", depth: int) -> Iterator[Block]:
    """Yield the text of an element by blocks: what stands between block elements is one as well."""
    if depth > _DEEPEST:
        raise InputError("It is nested too deep.", "Save it as plain text.")
    run = [element.text or ""]
    for child in element:
        if child.tag in BLOCKS:
            yield from _block(element, run)
            yield from [_row(child)] if is_row(child) else walk(child, depth + 1)
            run = [child.tail or ""]
        else:
            run += [_BREAK if child.tag in ("lb", "br") else text_of(child), child.tail or ""]
    yield from _block(element, run)


def _block(element: "Element", run: Iterable[str]) -> Iterator[Block]:
    """Yield the paragraphs of a run: two line breaks part them."""
    text = "".join(run)
    if not text or text.isspace():
        return
    level = _LEVEL.get(str(element.get("rend")), 2) if element.tag == "head" else _LEVEL.get(str(element.tag), 0)
    kind = ParagraphKind.BODY if _is_term(element) or _is_day_of_another(element) else None
    for part in _PARTED.split(text):
        lines = [spaced(part)]
        if _BREAK in part and len(lines[0]) <= _MOST_LINES * _LONGEST_LINE:
            several = [text for line in part.split(_BREAK) if (text := spaced(line))]
            apart = 1 < len(several) <= _MOST_LINES and max(map(len, several)) <= _LONGEST_LINE
            lines = several if apart else lines
        yield from (Block(text, level, kind=kind) for text in lines if text)


def _is_term(element: "Element") -> bool:
    """Whether an element is a term, or a day, in a list that tells of each in a sentence below it."""
    below = element.getnext()
    if element.tag != "dt" and not str(element.get("rend")).startswith("dt"):
        return False
    return below is not None and text_of(below).count(" ") >= _FEWEST_TOLD


def _is_day_of_another(element: "Element") -> bool:
    """Whether an element is a mere date below a term that does not speak of publication: "Founded"."""
    term = element.getprevious()
    if term is None or not (element.tag == "dd" or str(element.get("rend")).startswith("dd")):
        return False
    dates, above = default_vocabulary().forms.dates, spaced(text_of(term))
    return bool(above) and not dates.label(above) and dates.only_date(spaced(text_of(element)))


def _row(row: "Element") -> Block:
    cells = [text for cell in row if (text := spaced(text_of(cell)))]
    return Block(" | ".join(cells), kind=ParagraphKind.BODY if in_table(row) else None)
