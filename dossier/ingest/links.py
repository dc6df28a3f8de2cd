"""Links in a page that are no words of its text: teasers, marks of notes, tables of contents, buttons at headings."""

import re
from collections.abc import Container
from typing import TYPE_CHECKING, cast

from dossier.ingest.extracted import spaced, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CARDS = "//a[@href][.//p][.//h2 or .//h3 or .//h4 or .//h5][not(.//h1)]"
_LONGEST_CARD = 400  # characters
_HEADINGS = ("h2", "h3", "h4", "h5")
_NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z*†‡↑↩^])\ufe0e?\]?")
_SURE_NOTE = re.compile(r"\[.*\]|[*†‡↑↩^]\ufe0e?")
_BACK = re.compile(r"\[?[↑↩^]\ufe0e?\]?")
_NOTE_PLACE = re.compile(
    r"\b_?(?:fn|ftn|(?:foot|end)?notes?|cite|ref(?:erence)?)(?:ref|note)?(?:[-_:.][-_:.a-z]*)?\d", re.IGNORECASE
)
_NOTE_CLASS = re.compile(r"(?:foot|end)note|noteref|\b(?:fn|notes?|cite|ref|references?)\b", re.IGNORECASE)
_NOTE_NAME = re.compile(r"(?:n|c|f|r|en)[-_:.]?\d+")
_PLACE = re.compile("#.")  # in the same page
_BRACKETED = re.compile(r"\[[^\[\]]{1,60}\]")
_MOSTLY = 0.8  # share of a list's text that is linked


def drop_links(tree: "Element") -> None:
    """Take these links out of a page, with the lists that they make and those lists' headings."""
    _drop_cards(tree)
    _drop_notes(tree)
    for heading in tree.iter(*_HEADINGS):
        for part in list(heading.iter("span")):
            if part.find(".//a") is not None and _BRACKETED.fullmatch(text_of(part).strip()):
                _take_out(part)


def _drop_cards(tree: "Element") -> None:
    """Take out teasers: links to other pages that hold a heading and a paragraph."""
    for link in cast("list[Element]", tree.xpath(_CARDS)):
        if not (link.get("href") or "").startswith("#") and len(text_of(link)) <= _LONGEST_CARD:
            _take_out(link)


def _drop_notes(tree: "Element") -> None:
    """Take out the marks of notes, and tables of contents and lists of notes below their marks, with their headings."""
    cited: set[str | None] = set()
    marks, lists = [], []
    for element in tree.iter("a", "ul", "ol"):
        if element.tag == "a":
            if _is_mark(element):
                marks.append(element)
                cited.add((element.get("href") or "")[1:])
        elif _is_contents(element) or _is_notes(element, cited):
            lists.append(element)
    for items in lists:
        above = items.getprevious()
        if above is not None and above.tag in _HEADINGS:
            _take_out(above)
        _take_out(items)
    for mark in marks:
        _take_out(mark)


def _is_mark(link: "Element") -> bool:
    """Whether a link is the mark of a note, not a figure of the text: by its sign, its place or a name."""
    href, text = link.get("href") or "", text_of(link).strip()
    if not _PLACE.match(href) or not _NOTE.fullmatch(text):
        return False
    if _SURE_NOTE.fullmatch(text) or _called_note(link) or link.find(".//sup") is not None:
        return True
    if next(link.iterancestors("sup"), None) is not None:
        return True
    around = link.getparent()
    return around is not None and around[0] is link and not (around.text or "").strip() and _called_note(around)


def _called_note(element: "Element") -> bool:
    """Whether the names of an element, or of the place that it leads to, are those of notes."""
    if any(_NOTE_PLACE.search(element.get(name) or "") for name in ("href", "id")):
        return True
    return any(_NOTE_CLASS.search(element.get(name) or "") for name in ("class", "role", "rel"))


def _is_notes(items: "Element", cited: Container[str | None]) -> bool:
    """Whether all of a list is cited above it, and it is called notes or leads back."""
    some = list(items.iter("li"))
    if not some or not all(item.get("id") in cited for item in some):
        return False
    if _called_note(items):
        return True
    return all(_called_note(item) or _NOTE_NAME.fullmatch(item.get("id") or "") or _leads_back(item) for item in some)


def _leads_back(item: "Element") -> bool:
    return any(_BACK.fullmatch(text_of(link).strip()) for link in item.iter("a"))


def _is_contents(items: "Element") -> bool:
    """Whether a list holds links to places of the same page and little else."""
    links = list(items.iter("a"))
    if not links or not all(_PLACE.match(link.get("href") or "") for link in links):
        return False
    return sum(len(text_of(link).strip()) for link in links) >= _MOSTLY * len(spaced(text_of(items)))


def _take_out(element: "Element") -> None:
    """Remove an element, not what follows it."""
    before, around = element.getprevious(), element.getparent()
    if around is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        around.text = (around.text or "") + element.tail
    around.remove(element)
