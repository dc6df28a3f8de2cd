"""The head of a page: breadcrumbs and kickers, title and its repetitions, deck, byline, date."""

import re

from dossier.ingest.page import Page, key
from dossier.model.article import ParagraphKind as Kind

_TRAIL = re.compile(r"\s*[|›»>•·]\s*|\s+/\s+|\s+::?\s+")
_SITE = re.compile(r"\s+[-–—|·:•]\s+|\s*\|\s*")
_MOST_TITLE_WORDS = 32
_MOST_TITLE_LENGTH = 250
_MOST_DECK_WORDS = 60


def breadcrumbs(page: Page) -> None:
    """Trails of sections, "World > Asia > Japan", and lines of nothing but section names."""
    head = page.head()
    for n in page.open():
        if n >= head:
            break
        parts = [part for part in _TRAIL.split(page.pieces[n].text) if part.strip()]
        low = page.keys[n].split()
        if page.counts[page.keys[n]] > 1 and len(low) > 3:
            continue
        if (
            len(parts) >= 2
            and page.lengths[n] <= 16
            and all(len(part.split()) <= 3 for part in parts)
            and not page.ends(n)
        ):
            if not any(page.dates.dates(part) for part in parts) and not page.bylines.read(page.pieces[n].text):
                page.settle(n, Kind.KICKER, "trail of sections")
        elif len(low) <= 5 and all(
            word.strip(",:&/") in page.words.sections or not word.strip(",:&/-") for word in low
        ):
            page.settle(n, Kind.KICKER, "name of a section")


def dates(page: Page) -> None:
    """Lines that hold only dates of publication or updating; below the head only with a label."""
    head, tail = page.head(), page.tail()
    for n in page.open():
        text = page.pieces[n].text
        if page.lengths[n] > 22 or len(text) > 160 or head <= n < tail:
            continue
        if (n < head or page.dates.label(text)) and page.dates.only_date(text):
            page.settle(n, Kind.DATELINE, "line with only a date")


def bylines(page: Page) -> None:
    """Lines in the head that begin with "by", and such a line at the very end."""
    head = page.head()
    for n in page.open():
        if n >= head and n != len(page.pieces) - 1:
            continue
        byline = page.bylines.read(page.pieces[n].text)
        if byline and byline.explicit and not (n == 0 and not byline.names):
            page.settle(n, Kind.BYLINE, "says by whom it is")


def title(page: Page) -> None:
    """The first headline-like line, or the one that is repeated; its other occurrences are duplicates."""
    known = [n for n in range(len(page.pieces)) if page.kind(n) is Kind.TITLE]
    chosen = known[0] if known else _choose(page)
    if chosen is None:
        return
    page.settle(chosen, Kind.TITLE, _title_rule(page, chosen))
    line = page.keys[chosen]
    for n in page.open():
        if page.keys[n] == line or _with_site(page.pieces[n].text, line):
            page.settle(n, Kind.DUPLICATE_TITLE, "repeats the title")


def _title_rule(page: Page, n: int) -> str:
    if page.stated_title and page.keys[n] == key(page.stated_title):
        return "the title that the file states"
    times = page.counts[page.keys[n]]
    return "first headline" if times == 1 else f"headline that stands {times} times"


def _choose(page: Page) -> int | None:
    """Return the piece that is the title, None if none has the form of a headline."""
    stated = key(page.stated_title)
    if stated:
        return next((n for n in page.open() if page.keys[n] == stated), None)
    head = page.head()
    able = [n for n in page.open() if n < head and not page.pieces[n].heading and _headline(page, n)]
    repeated = [n for n in able if page.lengths[n] >= 3 and _times(page, n) > 1]
    for some in (repeated, [n for n in able if page.lengths[n] >= 4], able):
        if some:
            return some[0]
    first = next(page.open(), None)
    if (
        first is not None
        and first < 2
        and page.lengths[first] <= 16
        and page.prose(first + 1 if page.is_open(first + 1) else first)
    ):
        following = page.is_open(first + 1) and page.prose(first + 1)
        return first if following else None
    return None


def _times(page: Page, n: int) -> int:
    line = page.keys[n]
    return page.counts[line] + sum(_with_site(page.pieces[m].text, line) for m in range(min(len(page.pieces), 12)))


def _headline(page: Page, n: int) -> bool:
    """Whether a piece may be a headline: not too long, not ended like a sentence, with letters."""
    text = page.pieces[n].text
    if not 1 <= page.lengths[n] <= _MOST_TITLE_WORDS or len(text) > _MOST_TITLE_LENGTH:
        return False
    closed = text.rstrip("”\"’') ")
    return (
        not closed.endswith((".", ",", ";", ":", "…"))
        and any(c.isalpha() for c in text)
        and not page.bylines.read(text)
    )


def _with_site(text: str, line: str) -> bool:
    """Whether a piece is the title followed or preceded by the name of a site."""
    if len(text) > 400:
        return False
    parts = _SITE.split(text)
    if len(parts) < 2 or len(line) < 12:
        return False
    low = key(text)
    return low != line and (low.startswith(line) or low.endswith(line)) and len(low) - len(line) <= 60


def names(page: Page) -> None:
    """A name alone in a line of the head: a byline beside a date or a label, or where nobody of that name is in the text."""
    head = page.head()
    titles = [n for n in range(len(page.pieces)) if page.kind(n) is Kind.TITLE]
    first = titles[0] if titles else -1
    for n in page.open():
        if n >= head or n < first - 2:
            continue
        byline = page.bylines.read(page.pieces[n].text)
        if byline and byline.names and (_beside_date(page, n) or byline.agency or (n > first and _foreign(page, n))):
            page.settle(n, Kind.BYLINE, "name alone in a line of the head")


def _beside_date(page: Page, n: int) -> bool:
    """Whether the next or the last line is a date, or a label that should have had one."""
    for m in (n - 1, n + 1):
        verdict = page.verdicts[m] if 0 <= m < len(page.pieces) else None
        if verdict and (
            (verdict.kind is Kind.DATELINE and not verdict.kept) or verdict.rule == "label with nothing after it"
        ):
            return True
    return False


def _foreign(page: Page, n: int) -> bool:
    """Whether no word of a line stands elsewhere in the text: authors are seldom in the story, subheadings tell of it."""
    line = page.keys[n]
    words = re.findall(r"[^\W\d_]{3,}", line)
    others = [text for m, text in enumerate(page.keys) if m != n and text != line]
    return bool(words) and not any(re.search(rf"\b{re.escape(word)}\b", text) for text in others for word in words)


def kickers(page: Page) -> None:
    """Short lines above the title."""
    titles = [n for n in range(len(page.pieces)) if page.kind(n) is Kind.TITLE]
    if not titles:
        return
    for n in page.open():
        if n < titles[0] and page.lengths[n] <= 4 and not page.ends(n):
            page.settle(n, Kind.KICKER, "short line above the title")


def deck(page: Page) -> None:
    """The sentence or two between title and what else the head has; without a stop also when the lead follows."""
    titles = [n for n in range(len(page.pieces)) if page.kind(n) is Kind.TITLE]
    if not titles:
        return
    last = _last_of_head(page, titles[0])
    taken = 0
    for n in page.open():
        if n <= titles[0] or not 6 <= page.lengths[n] <= _MOST_DECK_WORDS or taken == 2:
            continue
        unfinished = (
            not page.ends(n)
            and n < page.lead() + (1 if page.prose(n) else 0)
            and page.pieces[n].text[-1:] not in ",;:-"
        )
        if n < last or (unfinished and _follows_head(page, n)):
            page.settle(n, Kind.DECK, "standfirst under the title")
            taken += 1
        elif page.prose(n):
            break


def _follows_head(page: Page, n: int) -> bool:
    return page.kind(n - 1) not in (None, Kind.BODY)


def _last_of_head(page: Page, first: int) -> int:
    """Return the last repeated title, date line or byline before more than two open pieces of prose have passed."""
    last, prose = first, 0
    for n in range(first + 1, len(page.pieces)):
        verdict = page.verdicts[n]
        if verdict is None:
            prose += page.lengths[n] >= 6
            if prose > 2 or page.lengths[n] > _MOST_DECK_WORDS:
                break
        elif verdict.kind in (Kind.DUPLICATE_TITLE, Kind.BYLINE) or (
            verdict.kind is Kind.DATELINE and not verdict.kept
        ):
            last = n
    return last
