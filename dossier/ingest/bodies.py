"""The body of a page: captions and credits in it, pull-quotes, subheadings; the rest is body."""

import re

from dossier.ingest import furniture
from dossier.ingest.page import Page, tokens
from dossier.model.article import ParagraphKind as Kind

_LONGEST_SUBHEADING = 12  # words
_CAPTION_LABELS = frozenset(
    {"image caption", "photo caption", "media caption", "caption", "bildunterschrift", "légende"}
)
_DASHED = re.compile(r"[—–-]{1,2}\s*(?=[A-ZÀ-Þ])")
_LISTED = re.compile(r"[•·*—–-]{1,2}\s")
_NAMED = re.compile(r"[A-ZÀ-Þ][^\W\d_]*\.?(?: (?:[A-ZÀ-Þ][^\W\d_'’-]*\.?|de|da|van|von|al|bin|del|la)){1,6}")


def credits_and_captions(page: Page) -> None:
    """Credit lines, the caption above one, captions with a label, and sentences in the head that close with a date."""
    head = page.head()
    for n in list(page.open()):
        text = page.pieces[n].text
        if furniture.labels_headline(page, n):
            continue
        if page.pictures.is_credit(text, page.hints):
            page.settle(n, Kind.CREDIT, "picture credit")
            _caption_above(page, n)
        elif n and page.keys[n - 1].rstrip(",") in _CAPTION_LABELS and page.lengths[n] <= 40:
            page.settle(n, Kind.CAPTION, "below a caption's label")
        elif page.pictures.opens_as_caption(text):
            page.settle(n, Kind.CAPTION, "label of a caption")
        elif (
            n <= head
            and 6 <= page.lengths[n] <= 60
            and page.pictures.ends_with_date(text)
            and page.pictures.looks_like_caption(text)
            and _more_follows(page, n)
        ):
            page.settle(n, Kind.CAPTION, "a scene with its date before the lead")


def _caption_above(page: Page, n: int) -> None:
    """Settle the line above a credit as its caption, where it has the form of one or cannot be the title."""
    above = n - 1
    if not page.is_open(above) or page.lengths[above] > 70 or not _more_follows(page, n):
        return
    text = page.pieces[above].text
    if page.counts[page.keys[above]] > 1:  # the title, or one of its copies
        return
    titled = any(page.lengths[m] >= 4 for m in page.open() if m < above)
    short = titled and page.lengths[above] <= 20 and not page.ends(above) and not page.byline(text)
    if short or (page.lengths[above] >= 4 and page.pictures.looks_like_caption(text)):
        page.settle(above, Kind.CAPTION, "caption above a credit")


def _more_follows(page: Page, n: int) -> bool:
    """Whether there is prose after a piece, so that the piece is not all there is."""
    return any(page.prose(m) for m in range(n + 1, len(page.pieces)) if page.is_open(m))


def pull_quotes(page: Page) -> None:
    """A sentence set apart, followed by a line with a name and an office."""
    for n in list(page.open()):
        if n == 0 or not _attribution(page, n) or not page.is_open(n - 1):
            continue
        quote = page.pieces[n - 1].text
        if _LISTED.match(quote):
            continue  # a row of a list, as the line below it
        said = set(tokens(quote)) & page.words.first_persons
        dashed = _DASHED.match(page.pieces[n].text)
        if 5 <= page.lengths[n - 1] <= 90 and (quote.endswith(",") or quote[:1] in '“"«„' or said or dashed):
            page.settle(n - 1, Kind.PULL_QUOTE, "sentence set apart above a name")
            page.settle(n, Kind.PULL_QUOTE_ATTRIBUTION, "name and office below a sentence set apart")


def _attribution(page: Page, n: int) -> bool:
    """Whether a line is a name with an office, or a name after a dash."""
    text = page.pieces[n].text
    if not 2 <= page.lengths[n] <= 16 or page.ends(n) or text.endswith((",", ":")):
        return False
    dash = _DASHED.match(text)
    rest = text[dash.end() :] if dash else text
    if not _NAMED.match(rest):
        return False
    return bool(dash) or any(word in page.words.offices for word in tokens(rest))


def subheadings(page: Page) -> None:
    """Short lines without a stop that stand above prose."""
    lead = page.lead()
    for n in list(page.open()):
        if page.pieces[n].heading:
            page.settle(n, Kind.SUBHEADING, "heading")
        if page.lengths[n] > _LONGEST_SUBHEADING or (page.ends(n) and page.pieces[n].text[-1] != "?"):
            continue
        text = page.pieces[n].text
        if not text[:1].isalnum() or text[:1].islower() or text[-1] in ",;" or not any(c.isalpha() for c in text):
            continue
        if page.is_open(n + 1) and page.prose(n + 1) and (n > lead or _titled(page)):
            page.settle(n, Kind.SUBHEADING, "short line above a paragraph")


def _titled(page: Page) -> bool:
    return bool(page.of_kind(Kind.TITLE))


def body(page: Page) -> None:
    """Whatever is left: in doubt it is news."""
    for n in list(page.open()):
        page.settle(n, Kind.BODY, "text" if page.prose(n) else "in doubt, so kept")
