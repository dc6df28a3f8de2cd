"""What a page says to its visitors in words that no list foresees, and the scraps beside that: signs, numbers.

Such a line speaks of the site (its comments, newsletters, cookies, accounts) to "you", and reports nobody. That alone
proves nothing in the body, where the news itself may be about such things: it counts above the lead, below the last
paragraph, and beside prompts that are known by their wording.
"""

import re

from dossier.ingest.page import Page
from dossier.model.article import ParagraphKind as Kind

_LONGEST = 70  # words
_LONGEST_SCRAP = 14
_SHORT = 30
_SURE = 3  # words of the site that are enough beside a prompt anywhere; one more without one
_END = re.compile(r"[-=~*_\s#(\[]*(?:ends?|enditem|fin|ende|fine|30|more|mtf|xxx+)[-=~*_\s#)\]]*")
_END_SIGNS = "-=~*_#([ "
_SIGNS = re.compile(r"[\W_]{1,80}")
_NUMBER = re.compile(r"\(?[\d.,]{1,6}\+?\)?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")
_MOST_KEYWORD_WORDS = 3
_INITIALS = re.compile(r"\(?[A-Za-zÄÖÜäöü]{2,4}(?:[/,-] ?[A-Za-zÄÖÜäöü]{2,4})*\)?(?P<from> ?\([^()]{2,60}\))?")


def site_talk(page: Page) -> None:
    """Lines that speak to the visitor of the site: from the end upwards, from the top downwards, and beside prompts."""
    things = page.words_of(page.words.site_only)
    if not things:
        return
    lead = page.lead()
    for n in reversed(range(lead + 1, len(page.pieces))):
        if page.is_open(n) and not _talks(page, n, things, 2) and (page.prose(n) or not page.prompt(n + 1)):
            break
    for n in list(page.open()):
        beside = page.prompt(n - 1) or page.prompt(n + 1)
        if n <= lead:
            _talks(page, n, things, 2 if beside else _SURE)
        elif beside or page.lengths[n] <= _SHORT:
            _talks(page, n, things, _SURE if beside else _SURE + 1)


def _talks(page: Page, n: int, things: frozenset[str], enough: int) -> bool:
    """Settle an open piece that speaks of the site to the visitor; return whether it does."""
    line = page.keys[n]
    if page.lengths[n] > _LONGEST or '"' in line or not any(thing in line for thing in things):
        return False
    some = page.tokens(n)
    if "-" in line:
        some = some.union(part for word in some for part in word.split("-"))
    if some.isdisjoint(page.words.site_only) or some.isdisjoint(page.words.visitor):
        return False
    if len(some & page.words.site) < enough or not some.isdisjoint(page.words.reported):
        return False
    page.settle(n, Kind.BOILERPLATE, "speaks to the visitor of the site")
    return True


def scraps(page: Page) -> None:
    """Signs, counts, web addresses and end marks alone in a line; at the end keywords and initials."""
    lead, tail = page.lead(), page.tail()
    for n in page.open():
        text = page.pieces[n].text
        if len(text) > 90:
            continue
        beside = page.prompt(n - 1) or page.prompt(n + 1)
        if _SIGNS.fullmatch(text):
            page.settle(n, Kind.BOILERPLATE, "sign alone in a line")
        elif _NUMBER.fullmatch(text) and (n < lead or n >= tail or beside):
            page.settle(n, Kind.BOILERPLATE, "number alone in a line")
        elif _ADDRESS.fullmatch(text):
            page.settle(n, Kind.BOILERPLATE, "web address alone in a line")
        elif n > lead and _END.fullmatch(page.keys[n]) and (text[0] in _END_SIGNS or n >= tail):
            page.settle(n, Kind.BOILERPLATE, "mark of the end")
        elif n >= tail and n > lead and _is_keywords(text):
            page.settle(n, Kind.BOILERPLATE, "row of keywords")
        elif n >= tail and n > lead and _initials(page, text):
            page.settle(n, Kind.CREDIT, "initials of the writers")


def _is_keywords(text: str) -> bool:
    """Whether a line is a row of short terms between commas or number signs."""
    parts = [part.strip() for part in text.replace("#", ",").strip(" ,").split(",")]
    short = all(part[:1].isalpha() and part.count(" ") < _MOST_KEYWORD_WORDS for part in parts)
    return len(parts) > 2 and short and text[-1] not in '.!?”"' and " and " not in text


def _initials(page: Page, text: str) -> bool:
    """Whether a line is a row of initials in small letters, with agencies in brackets or a stroke between them."""
    match = _INITIALS.fullmatch(text)
    if not match or text[:1].isupper():
        return False
    sources = match["from"] or ""
    return "/" in text or any(part.strip(" ()") in page.words.agencies for part in re.split("[,/]", sources))
