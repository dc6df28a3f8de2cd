"""The head of a page: breadcrumbs and kickers, title and its repetitions, deck, date."""

import re

from dossier.ingest.page import Page, key
from dossier.model.article import ParagraphKind as Kind

_TRAIL = re.compile(r"\s*[|›»]\s*|\s+[>/•·:]{1,2}\s+")
_TRAIL_SIGNS = "|›»>/•·:"
_SITE = re.compile(r"\s+[-–—|·:•]\s+|\s*\|\s*")
_FIRST_OF_MENU = frozenset({"home", "menu", "news", "sections", "world", "start", "accueil", "inicio", "portada"})
_FEWEST_OF_MENU = 4  # names of sections
_MENU_SHARE = 0.6
_WELL_TOLD = 0.5  # of a headline's longer words, in the prose
_HARDLY_TOLD = 0.2
_MOST_KICKER_WORDS = 12
_MOST_TITLE_WORDS = 32
_MOST_TITLE_LENGTH = 250
_MOST_DECK_WORDS = 60


def breadcrumbs(page: Page) -> None:
    """Trails of sections, "World > Asia > Japan", and lines of nothing but section names."""
    head = page.head()
    for n in page.open():
        if n >= head:
            break
        repeated = page.counts[page.keys[n]] > 1 and page.lengths[n] > 3
        if repeated or page.ends(n) or page.lengths[n] > 40:
            continue
        if _is_trail(page, n) or _is_menu(page, n):
            page.settle(n, Kind.KICKER, "trail of sections")
        elif _is_section(page, n) and any(
            m < head and page.lengths[m] >= 4 and _headline(page, m) for m in page.open() if m > n
        ):
            page.settle(n, Kind.KICKER, "name of a section")


def _is_trail(page: Page, n: int) -> bool:
    """Whether a line is a row of short names, or such a row that ends with the title."""
    text = page.pieces[n].text
    if not any(sign in text for sign in _TRAIL_SIGNS):
        return False
    parts = [part for part in _TRAIL.split(text) if part.strip()]
    if len(parts) > 2 and page.counts[key(parts[-1])]:  # the trail ends with the title
        return True
    if len(parts) < 2 or any(len(part.split()) > 3 for part in parts):
        return False
    return not page.dates_in(text) and not page.byline(text)


def _is_menu(page: Page, n: int) -> bool:
    """Whether a line is a row of sections without signs between them, "Home News Sport Weather"."""
    some = [word.strip(",&") for word in page.keys[n].split()]
    if len(some) < _FEWEST_OF_MENU or some[0] not in _FIRST_OF_MENU:
        return False
    sections = sum(word in page.words.sections for word in some)
    return sections >= _FEWEST_OF_MENU and sections >= _MENU_SHARE * len(some)


def _is_section(page: Page, n: int) -> bool:
    return not page.pieces[n].text.endswith(":") and sections_only(page, page.keys[n])


def sections_only(page: Page, text: str) -> bool:
    """Whether a text is nothing but names of sections."""
    low = [word.strip(",:&/-") for word in text.lower().split()]
    some = [word for word in low if word]
    return len(low) <= 5 and all(word in page.words.sections for word in some) and any(len(word) > 3 for word in some)


def title(page: Page) -> None:
    """The first headline-like line, or the one that is repeated; its other occurrences are duplicates."""
    known = page.of_kind(Kind.TITLE)
    chosen = known[0] if known else _choose(page)
    if chosen is None:
        return
    page.settle(chosen, Kind.TITLE, _title_rule(page, chosen))
    line = page.keys[chosen]
    for n in page.open():
        if line in page.keys[n] and (page.keys[n] == line or _with_site(page, n, line)):
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
    if page.lead() == len(page.pieces):  # a table repeats what it likes
        return able[0] if able else None
    able = [n for n in able if n < page.tail()]  # a headline stands above something
    repeated = [n for n in able if page.lengths[n] >= 3 and _times(page, n) > 1 and page.told(n)]
    if repeated and page.told(able[0]) > page.told(repeated[0]) and page.told(repeated[0]) < _WELL_TOLD:
        repeated = []  # an offer that stands there twice
    for some in (repeated, [n for n in able if page.lengths[n] >= 4], able):
        if some:
            return _better(page, some)
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


def _better(page: Page, able: list[int]) -> int:
    """Return the first headline, but a later one that the body tells of where it hardly tells of the first.

    Only past prompts and captions: otherwise the later one is the deck.
    """
    first = able[0]
    office = page.keys[first].startswith(page.words.bodies) and page.lengths[first] <= _MOST_KICKER_WORDS
    if office and len(able) > 1 and able[1] <= first + 3 and page.told(able[1]) >= _WELL_TOLD:
        return able[1]
    if page.told(first) > _HARDLY_TOLD:
        return first
    passed = [m for m in range(first + 1, able[-1]) if page.prompt(m) or page.kind(m) is Kind.CAPTION]
    later = (n for n in able[1:] if passed and n > passed[0])
    return next((n for n in later if page.told(n) >= _WELL_TOLD), first)


def _times(page: Page, n: int) -> int:
    line = page.keys[n]
    return page.counts[line] + sum(_with_site(page, m, line) for m, low in enumerate(page.keys[:12]) if line in low)


def _headline(page: Page, n: int) -> bool:
    """Whether a piece may be a headline: not too long, not ended like a sentence, with letters."""
    text = page.pieces[n].text
    if not 1 <= page.lengths[n] <= _MOST_TITLE_WORDS or len(text) > _MOST_TITLE_LENGTH:
        return False
    closed = text.rstrip("”\"’') ")
    return (
        not closed.endswith((".", ",", ";", ":", "…", "-"))
        and not _is_row(text)
        and any(c.isalpha() for c in text)
        and not ((byline := page.byline(text)) and byline.explicit)
    )


def _is_row(text: str) -> bool:
    """Whether a line is a row of figures, of which most words hold digits."""
    some = text.split()
    return sum(not word.isalpha() and any(c.isdigit() for c in word) for word in some) * 2 >= len(some) > 2


def _with_site(page: Page, n: int, line: str) -> bool:
    """Whether a piece is the title `line` with the name of a site before or after it."""
    low = page.keys[n]
    more = len(low) - len(line)
    if not 0 < more <= 60 or len(line) < 12 or not (low.startswith(line) or low.endswith(line)):
        return False
    return len(_SITE.split(page.pieces[n].text)) > 1


def kickers(page: Page) -> None:
    """Short lines above the title; above one that is repeated also longer ones, since no other can be the title."""
    titles = page.of_kind(Kind.TITLE)
    if not titles:
        return
    longest = _MOST_KICKER_WORDS if _times(page, titles[0]) > 1 else 4
    for n in page.open():
        if n >= titles[0] or page.ends(n) or page.lengths[n] > _MOST_KICKER_WORDS or _is_row(page.pieces[n].text):
            continue
        office = page.keys[n].startswith(page.words.bodies)
        if (
            page.lengths[n] <= longest
            or office
            or (not page.told(n) and any(page.prompt(m) for m in range(n, titles[0])))
        ):
            page.settle(n, Kind.KICKER, "short line above the title")


def deck(page: Page) -> None:
    """The sentence or two between title and what else the head has; without a stop also when the lead follows."""
    titles = page.of_kind(Kind.TITLE)
    if not titles:
        return
    last = _last_of_head(page, titles[0])
    taken = 0
    for n in page.open():
        if n <= titles[0] or not 6 <= page.lengths[n] <= _MOST_DECK_WORDS or taken == 2 or page.pieces[n].heading:
            continue
        unfinished = not page.ends(n) and page.pieces[n].text[-1] not in ",;:-"
        if n < last or (unfinished and _between_title_and_lead(page, n)):
            page.settle(n, Kind.DECK, "standfirst under the title")
            taken += 1
        elif page.prose(n):
            break


def _between_title_and_lead(page: Page, n: int) -> bool:
    """Whether all above a piece is settled and what comes below it, credits aside, is prose."""
    below = next((m for m in range(n + 1, len(page.pieces)) if page.is_open(m)), None)
    return page.kind(n - 1) is not None and below is not None and page.prose(below)


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
