"""Lines of the head and foot that hold a date of publication, and what is beside it: a place, a source, an account."""

import re

from dossier.ingest.heads import sections_only
from dossier.ingest.page import Page
from dossier.model.article import ParagraphKind as Kind

# Begins with a class, which `re` looks for before it tries a match.
_BESIDE = re.compile(r"[\s|](?:(?<=\|)\s*|(?<=\s)(?:\s*\|\s*|\s*[-–—•·]\s+))")
_LONGEST_TOP = 20  # pieces
_BESIDE_SIGNS = "|-–—•·"
_PLACE = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?:[ ,/]{1,2}[A-ZÀ-Þ][\w.'’-]*){0,3}")
_SET_OFF = re.compile(r"[^\W\d_]\s*[,|/•·–—-]|\d\d[:.h]\d\d|[|•·–—-]\s*[^\W\d_]|\([^()]+\)\s*$")
_PLACE_SET_OFF = re.compile(r"[A-ZÀ-Þ][\w.'’ -]{1,40}?(?:,| [–—-])\s|[A-ZÀ-Þ .]{2,40} [•·]\s")
_ACCOUNT = re.compile(r"(?:by|von|par|por|da|di)? ?[\w.@-]{2,30}")


def dates(page: Page) -> None:
    """Lines that hold only dates of publication or updating; below the head only with a label or below a byline."""
    head, tail = page.head(), page.tail()
    for n in page.open():
        text = page.pieces[n].text
        if page.lengths[n] > 22 or len(text) > 160 or ((inside := head <= n < tail) and not _below_byline(page, n)):
            continue
        labelled = bool(page.dates.label(text))
        if (n < head or labelled or inside) and page.dates.only_date(text):
            page.settle(n, Kind.DATELINE, "line with only a date")
        elif n < head and page.lengths[n] <= 14 and page.dates_in(text) and _beside_date(page, n, labelled):
            page.settle(n, Kind.DATELINE, "place or account beside a date")


def _below_byline(page: Page, n: int) -> bool:
    """Whether the line above says by whom the article is: below a picture with its caption the head may seem over."""
    above = page.pieces[n - 1].text if n < _LONGEST_TOP and page.is_open(n - 1) and page.lengths[n - 1] <= 8 else ""
    byline = page.byline(above) if above else None
    return bool(byline and byline.explicit and byline.names)


def _beside_date(page: Page, n: int, labelled: bool) -> bool:
    """Whether what a line holds beside its date is a place set off, or after a label the account that posted it."""
    text = page.pieces[n].text
    others = [part.strip(" ,;|()/") for part in page.dates.around(text)]
    if labelled and others and all(_ACCOUNT.fullmatch(part) for part in others):
        return True
    byline = page.byline(text)
    if byline and (byline.explicit or "|" in text or not _PLACE_SET_OFF.match(text)):
        return False
    if not page.lead() or (not n and not all(sections_only(page, part) for part in others)):
        return False
    if len(others) == 1 and others[0].lower().startswith(page.words.bodies):
        return True
    return len(others) == 1 and bool(_PLACE.fullmatch(others[0])) and bool(_SET_OFF.search(text))


def source_lines(page: Page) -> None:
    """Lines of the head that name source, date and editor side by side: "Source: Agency | 2023-01-11 | Editor: X"."""
    head = page.head()
    for n in page.open():
        if n >= head:
            break
        parts = source_parts(page.pieces[n].text)
        if 2 <= len(parts) <= 5 and all(part.count(" ") <= 6 for part in parts):
            dated = [part for part in parts if page.dates_in(part) and page.dates.only_date(part)]
            if dated and len(dated) < len(parts) and not page.byline(page.pieces[n].text):
                page.settle(n, Kind.DATELINE, "line with date and source")


def source_parts(line: str) -> list[str]:
    """Return what stands side by side in a line."""
    if not any(sign in line for sign in _BESIDE_SIGNS):
        return [line.strip()]
    return [part.strip() for part in (line.split("|") if line.count("|") > 1 else _BESIDE.split(line))]
