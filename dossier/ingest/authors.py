"""Lines about the author: bylines, names alone in a line, offices, and who the author is."""

import re

from dossier.ingest.page import Page, key, tokens
from dossier.ingest.pieces import Verdict
from dossier.model.article import ParagraphKind as Kind

_EMPTY_LABEL = Verdict(Kind.BOILERPLATE, False, "label with nothing after it")
OUTLET = "outlet below a name"
_OFFICE = "office below a name"
_PLACE_RULE = "place below a name"
_HELPERS = "helpers below a name"
NO_NAMES = frozenset({OUTLET, _OFFICE, _PLACE_RULE, _HELPERS})
"""Rules of lines that belong to a byline and name no author."""
_FROM = re.compile(
    r"(?:[Rr]eporting (?:from|in)|[Ii]n|[Ff]rom) [A-ZÀ-Þ][\w.'’-]*(?:(?:,? and |, | )[A-ZÀ-Þ][\w.'’-]*)*"
)
_NAMES = re.compile(r"[A-ZÀ-Þ][\w.'’&-]*(?:(?: |, )(?:of |the |and |& )*[A-ZÀ-Þ][\w.'’&-]*)*")
_WITH = "With "
_FOOT = 10  # pieces at the end, in which an author is introduced
_NEAR_NAME = 16  # characters after a name, in which its verb stands
_BEYOND_ASIDE = 140
_SHORT = 8
_LONGEST_ABOUT = 70  # words
_ABOUT = re.compile(r" (?:is|was|are|covers|writes|reports|has|ist|est|è|es) ")
_PLACE = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?:,? [A-ZÀ-Þ][\w.'’-]*){0,2}")


def bylines(page: Page) -> None:
    """Lines in the head that begin with "by", and such a line at the very end."""
    head = page.head()
    for n in page.open():
        if n >= head and n != len(page.pieces) - 1 and page.kind(n + 1) is not Kind.DATELINE:
            continue
        byline = page.byline(page.pieces[n].text)
        if byline and byline.explicit and not (n == 0 and not byline.names):
            page.settle(n, Kind.BYLINE, "says by whom it is")
            _office_below(page, n)


def names(page: Page) -> None:
    """A name alone in a line of the head: beside a date, an office or a label, or where it stands nowhere else."""
    head = page.head()
    titles = page.of_kind(Kind.TITLE)
    first = titles[0] if titles else -1
    for n in page.open():
        if n >= head or n < first - 2 or page.kind(n + 1) is Kind.CREDIT or page.keys[n] in page.words.topic_headers:
            continue
        byline = page.byline(page.pieces[n].text)
        if (not byline or not byline.names) and n > first and _is_office(page, n) and _dated(page, n):
            page.settle(n, Kind.BYLINE, "office beside a date")
        if not byline or not byline.names:
            continue
        if _dated(page, n) or _is_office(page, n + 1) or byline.agency or (n > first and _stranger(page, n)):
            page.settle(n, Kind.BYLINE, "name alone in a line of the head")
            _office_below(page, n)
            _place_below(page, n)


def about_authors(page: Page) -> None:
    """The author's name once more, and the sentence that says who that is."""
    known = page.of_kind(Kind.BYLINE)
    found = [byline for n in known if (byline := page.byline(page.pieces[n].text))]
    authors = tuple(dict.fromkeys((*(key(name) for by in found for name in by.names), *page.stated_authors)))
    if not authors:
        return
    first = max(page.lead() + 1, len(page.pieces) - _FOOT)
    for n in list(page.open()):
        line = page.keys[n]
        foot = n >= first
        below = page.kind(n - 1) is Kind.BYLINE
        named = page.lengths[n] <= _SHORT and any(name in line for name in authors)
        again = page.byline(page.pieces[n].text) if named else None
        if line in authors or (again and again.names and {key(name) for name in again.names} <= set(authors)):
            page.settle(n, Kind.BYLINE, "repeats the author")
        elif page.lengths[n] > _LONGEST_ABOUT or not (foot or below):
            continue
        elif _introduces(line, authors) or (
            foot and below and page.ends(n) and line.split()[0] in {name.split()[0] for name in authors}
        ):
            page.settle(n, Kind.BYLINE, "says who the author is")


def _introduces(line: str, authors: tuple[str, ...]) -> bool:
    """Whether a line goes on after an author's name with who that is: "Jane Roe, our editor, is ..."."""
    told = line.removeprefix("about ")
    name = next((name for name in authors if told.startswith(name)), "")
    rest = told[len(name) :] if name else ""
    near = _NEAR_NAME if rest[:1] != "," else _BEYOND_ASIDE
    return bool(name and _ABOUT.search(rest[:near]))


def _office_below(page: Page, n: int) -> None:
    """Settle what the line below a byline says of the author: "Political correspondent", "Reporting from Rome"."""
    if _is_office(page, n + 1):
        page.settle(n + 1, Kind.BYLINE, _OFFICE)
    elif page.is_open(n + 1) and page.lengths[n + 1] <= 12 and not page.ends(n + 1):
        text = page.pieces[n + 1].text
        helpers = page.byline(text[len(_WITH) :]) if text.startswith(_WITH) else None
        if helpers and helpers.names:
            page.settle(n + 1, Kind.BYLINE, _HELPERS)
        elif _FROM.fullmatch(text):
            page.settle(n + 1, Kind.BYLINE, _PLACE_RULE)
        elif page.lengths[n + 1] <= 6 and _NAMES.fullmatch(text) and set(tokens(text)) & page.words.outlets:
            page.settle(n + 1, Kind.BYLINE, OUTLET)


def _is_office(page: Page, n: int) -> bool:
    if not page.is_open(n) or page.lengths[n] > 6 or page.ends(n):
        return False
    return bool(set(tokens(page.pieces[n].text)) & page.words.posts)


def _place_below(page: Page, n: int) -> None:
    """Settle the place from which the author writes, between name and date."""
    below = n + 1
    if page.is_open(below) and page.kind(below + 1) is Kind.DATELINE and _PLACE.fullmatch(page.pieces[below].text):
        page.settle(below, Kind.BYLINE, _PLACE_RULE)


def _dated(page: Page, n: int) -> bool:
    """Whether a line holds a date, or beside it, prompts and a place aside, is a date or a label that lacks one."""
    if page.dates_in(page.pieces[n].text):
        return True
    for step in (-1, 1):
        m = n + step
        if step > 0 and page.is_open(m) and _PLACE.fullmatch(page.pieces[m].text):
            m += step
        while page.kind(m) is Kind.BOILERPLATE and page.verdicts[m] != _EMPTY_LABEL:
            m += step
        verdict = page.verdicts[m] if 0 <= m < len(page.pieces) else None
        if verdict and ((verdict.kind is Kind.DATELINE and not verdict.kept) or verdict == _EMPTY_LABEL):
            return True
    return False


def _stranger(page: Page, n: int) -> bool:
    """Whether a name stands right above the lead and nowhere else: an author is seldom in the story."""
    line = page.keys[n]
    words = re.findall(r"[^\W\d_]{3,}", line)
    below = n + 1
    while page.prompt(below):
        below += 1
    if not words or page.pieces[n].text.isupper() or not (below < len(page.pieces) and page.prose(below)):
        return False
    others = [text for m, text in enumerate(page.keys) if m != n and text != line]
    return not any(re.search(rf"\b{re.escape(word)}\b", text) for text in others for word in words)
