"""What the extraction of a page's main text leaves out and belongs to it: deck, byline, subheadings, captions.

The extraction decides where the article is; between its title and its last paragraph, in the order of the page, stand
the short things that it drops since they look like furniture. They are put back where the page has them, unless they
stand in an element that is furniture by its name; what they are, the cleaning says.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dossier.ingest.extracted import Block, spaced, text_of
from dossier.ingest.page import key
from dossier.ingest.tabular import in_table

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEVELS = {"h2": 2, "h3": 3, "h4": 4, "h5": 5, "summary": 3}
_HEADINGS = frozenset(_LEVELS)
_PARTS = frozenset({"div", "td", "li", "blockquote", "span", "time", "figcaption", "font"})
_DECKS = frozenset({"p", "div", "h2", "h3", "span", "li"})
_SEEN = ("h1", *sorted(_HEADINGS), "p", *sorted(_PARTS), "address")
_INLINE = frozenset(
    {"a", "span", "time", "b", "strong", "em", "i", "u", "small", "sup", "sub", "abbr", "cite", "br", "img", "mark"}
)
_FURNITURE = re.compile(
    r"nav|menu|foot|related|promo|newsletter|share|social|comment|sidebar|side-|teaser-list|recommend|most-?(?:read|pop)"
    r"|cookie|consent|banner|advert|subscri|sign-?up|widget-area|widget_|\btags?\b|topic|breadcrumb|toolbar|paywall|login|popup|modal|ribbon|wm-ipp",
    re.IGNORECASE,
)
_FORM = frozenset({"form", "input", "textarea", "select"})
_OUTSIDE = frozenset({"form", "button", "template", "select"})
_BY_OR_DATE = re.compile(
    r"(?:(?:written |posted |interview |text |words |story )?by|von|par|por|di|interview|text|autor|author)\b[: ]"
    r"|.*\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LONGEST_BESIDE = 120  # characters
_MOST_BESIDE = 12
_LONGEST_BOX = 400  # characters
_PROSE = 15  # words of a paragraph that is no deck
_FEWEST_DECK = 6  # words
_MOST_DECK = 60
_FEWEST_LISTED = 7  # words of a sentence in a list, and of the paragraphs beside that
_ENDS = '.!?…。！？”"»)'
_PREFIX = 40  # characters by which a paragraph is found again


def with_missing(tree: "Element", blocks: Sequence[Block], title: str) -> list[Block]:
    """Return the blocks with what belongs among them and stands in the page only, navigation and the like taken out."""
    places = {_start(block.text): n for n, block in reversed(list(enumerate(blocks)))}
    last = max(places.values(), default=-1)
    known: set[str] = set()  # of those that were put back; what the blocks have is met by its beginning
    name = key(title)
    put: dict[int, list[Block]] = {}
    waiting: list[Block] = []
    met: set[int] = set()
    before = True  # the first paragraph
    for element, text in _texts(tree):
        start = _start(text)
        at = places.get(start)
        if element.tag == "h1" or (start == name[:_PREFIX] and key(text) == name):
            waiting = []
        elif at is not None:
            if at not in met:  # the extraction may have moved it
                put.setdefault(at, []).extend(waiting)
                met.add(at)
            before = before and blocks[at].text.count(" ") < _PROSE
            waiting = []
            if at == last:
                break
        elif element.tag == "font" and any(_start(spaced(str(part))) in places for part in element.itertext()):
            continue  # its lines were read one by one
        elif (block := _missing(element, text, before=before)) and key(text) not in known:
            known.add(key(text))
            waiting = [*waiting[-_MOST_BESIDE:], block]
        elif element.tag in _HEADINGS or element.tag in ("p", "li"):
            waiting = [block for block in waiting if not block.level]  # a heading of something that is left out
    return [each for n, block in enumerate(blocks) for each in (*put.get(n, ()), block)]


def _texts(tree: "Element") -> Iterator[tuple["Element", str]]:
    """Yield the elements that hold text without blocks in them, and their text, from the main heading on."""
    begun = tree.find(".//h1") is None
    for element in tree.iter(*_SEEN):
        tag = str(element.tag)
        begun = begun or tag == "h1"
        if not begun or (tag in _PARTS and not _whole(element)):
            continue
        text = spaced(text_of(element, " " if tag in ("div", "font") else ""))
        if len(text) > 1:
            yield element, text


def _whole(element: "Element") -> bool:
    """Whether an element that may hold others is a paragraph by itself."""
    if element.tag in ("span", "time"):
        around = getattr(element.getparent(), "tag", "")
        if around in _INLINE or around in ("p", "figcaption"):
            return False
    return all(child.tag in _INLINE for child in element)


def _missing(element: "Element", text: str, *, before: bool) -> Block | None:
    """Return the block of an element that belongs to the article; `before` its first paragraph also deck and byline."""
    heading = element.tag in _HEADINGS
    caption = element.tag == "figcaption" or _near_caption(element)
    beside = before and len(text) <= _LONGEST_BESIDE and bool(_BY_OR_DATE.match(text))
    deck = before and _FEWEST_DECK <= text.count(" ") + 1 <= _MOST_DECK and element.tag in _DECKS
    if not (heading or caption or beside or deck or _listed(element, text)) or _furniture(element):
        return None
    around = element.getparent()
    if element.tag == "td" and around is not None and in_table(around):
        return None
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    if linked * 2 > len(text) and not beside:
        return None
    return Block(text, _LEVELS[str(element.tag)] if heading and not deck else 0)


def _listed(element: "Element", text: str) -> bool:
    """Whether an element is a sentence in a list that stands among paragraphs."""
    around = element.getparent()
    if element.tag != "li" or around is None or text.count(" ") < _FEWEST_LISTED or text[-1] not in _ENDS:
        return False
    beside = (next(around.itersiblings("p", preceding=before), None) for before in (True, False))
    return all(each is not None and text_of(each).count(" ") >= _FEWEST_LISTED for each in beside)


def _near_caption(element: "Element") -> bool:
    return getattr(element.getparent(), "tag", "") == "figcaption"


def _furniture(element: "Element") -> bool:
    """Whether an element, or one around it, is furniture by its name, or it stands in a box with a form."""
    around = element.getparent()
    if around is not None and any(child.tag in _FORM for child in around) and len(text_of(around)) <= _LONGEST_BOX:
        return True
    for up in (element, *element.iterancestors()):
        if up.tag in ("body", "html"):
            return False
        if up.tag in _OUTSIDE:
            return True
        if up.tag not in ("article", "main") and _FURNITURE.search(f"{up.get('class') or ''} {up.get('id') or ''}"):
            return True
    return False


def _start(text: str) -> str:
    return key(text[: 2 * _PREFIX])[:_PREFIX]
