"""Links in a page that are no words of its text: teasers, marks of notes, tables of contents, buttons at headings."""

import re
from typing import TYPE_CHECKING, cast

from dossier.ingest.extracted import spaced, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CARDS = "//a[@href][.//p][.//h2 or .//h3 or .//h4 or .//h5][not(.//h1)]"
_LONGEST_CARD = 400  # characters
_HEADINGS = ("h2", "h3", "h4", "h5")
_NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z*†‡↑↩^])\]?")
_PLACE = re.compile("#.")  # in the same page
_BRACKETED = re.compile(r"\[[^\[\]]{1,60}\]")
_MOSTLY = 0.8  # share of a list's text that is linked


def drop_links(tree: "Element") -> None:
    """Take these links out of a page, with the lists that they make and those lists' headings."""
    _drop_cards(tree)
    _drop_lists(tree, _drop_notes(tree))
    for heading in tree.iter(*_HEADINGS):
        for part in list(heading.iter("span")):
            if part.find(".//a") is not None and _BRACKETED.fullmatch(text_of(part).strip()):
                _take_out(part)


def _drop_cards(tree: "Element") -> None:
    """Take out teasers: links to other pages that hold a heading and a paragraph."""
    for link in cast("list[Element]", tree.xpath(_CARDS)):
        if not (link.get("href") or "").startswith("#") and len(text_of(link)) <= _LONGEST_CARD:
            _take_out(link)


def _drop_notes(tree: "Element") -> frozenset[str | None]:
    """Take out the marks of notes, and return the ids of what they lead to."""
    cited = set()
    for link in list(tree.iter("a")):
        href = link.get("href") or ""
        if href.startswith("#") and _NOTE.fullmatch(text_of(link).strip()):
            cited.add(href[1:])
            _take_out(link)
    return frozenset(cited)


def _drop_lists(tree: "Element", cited: frozenset[str | None]) -> None:
    """Take out lists of what notes cite and tables of contents, with the heading right above."""
    for items in list(tree.iter("ul", "ol")):
        ids = [item.get("id") for item in items.iter("li")]
        if _is_contents(items) or (ids and cited.issuperset(ids)):
            above = items.getprevious()
            if above is not None and above.tag in _HEADINGS:
                _take_out(above)
            _take_out(items)


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
