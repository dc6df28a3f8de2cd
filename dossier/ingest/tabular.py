"""Tables in the trees of pages: which hold figures or facts, and which only lay a page out."""

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCKS = frozenset(  # of trafilatura's trees, and of pages
    {"p", "head", "item", "row", "cell", "quote", "code", "list", "table", "div", "body", "article", "main", "section"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr"}
    | {"tr", "td", "th", "tbody", "thead", "header", "footer", "aside", "figure", "figcaption"}
)
_FEWEST_CELLS = 2
_FIGURE = re.compile(r"[+−-]?\d[\d.,\u00a0\u202f]* ?%?")
_MOST_BESIDE = 2  # rows of as many cells that are looked for on each side


def is_row(element: "Element") -> bool:
    """Whether an element is a row of short cells, not of a table that only lays a page out."""
    return element.tag in ("row", "tr") and not any(child.tag in BLOCKS for cell in element for child in cell)


def in_table(row: "Element") -> bool:
    """Whether a row of several cells stands in a table of figures or facts.

    It does when one of its cells is a figure, it or the first row has headers, or two rows beside it are alike.
    """
    cells = [text for cell in row if (text := "".join(map(str, cell.itertext())).strip())]
    if len(cells) < _FEWEST_CELLS:
        return False
    if any(_FIGURE.fullmatch(text) for text in cells):
        return True
    around = row.getparent()
    first = row if around is None else around[0]
    if any(cell.tag == "th" or cell.get("role") == "head" for each in (row, first) for cell in each):
        return True
    beside = (each for before in (True, False) for each in islice(row.itersiblings(preceding=before), _MOST_BESIDE))
    return sum(is_row(each) and len(each) == len(row) for each in beside) >= _MOST_BESIDE
