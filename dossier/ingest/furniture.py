"""What stands around the news: prompts, copyright lines, what sponsors say."""

import re

from dossier.ingest.appeals import speaks
from dossier.ingest.authors import OUTLET
from dossier.ingest.page import Page
from dossier.model.article import ParagraphKind as Kind

_LONGEST_LABEL = 5
_LONGEST_PROMPT = 60  # words
_TOP = 2  # pieces
_TOLD = 0.5  # of its longer words, in the prose
_LABELLED = re.compile(r"(?:video|watch|gallery|in pictures|explainer): ")
_BULLETS = "·•|–*- "
_SHORT_PROMPT = 12
_LONGEST_LINK = 30
_LONGEST_SCRAP = 14
_ADDRESS = re.compile(
    r"\b(?:you|your|we|our|newsletters?|doi|retrieved|citation|document|copyright|opinions|subscribers"
    r"|cookies?|page|browser|site|article|story|email|reserved|reproduc|views|contact us|cancel any ?time"
    r"|quotes delayed|sie|ihrer?|wir|unsere|sendung|daten|vous|votre|nous|nos|usted|tus?|nuestros|nosotros"
    r"|nossos|assine|tuo|noi|nostri|uw|wij|onze|je)\b"
)
_LINK = re.compile(
    r"(?:also read|read (?:also|more|next)|see also|must read|related|(?:[àa] )?lire aussi|lesen sie auch"
    r"|lees ook|leia (?:tamb[ée]m|mais)|lee tambi[ée]n|leggi anche|mehr zum thema) ?[:|>»–-]"
)
_SPONSOR = re.compile(r"(?:A )?(?i:message|word) from [A-Z].{1,40}:")
_ADDRESSED = frozenset({"you", "your", "we", "our", "us"})
_INVITING = frozenset({"learn", "discover", "visit", "find", "try", "save", "join", "sign", "explore", "shop"})
_BIDDING = _INVITING | {"call", "get", "order", "buy", "book", "start", "see", "enjoy", "switch", "compare", "ask"}
_OFFERS = frozenset(
    {"free", "off", "offer", "offers", "deal", "deals", "sale", "discount", "estimate", "trial", "quote"}
)
_AD_LABELS = frozenset(
    {"ad", "advert", "advertisement", "advertising", "sponsored", "anzeige", "werbung", "publicité", "publicidad"}
)
_LONGEST_AD = 40  # words
_COPYRIGHT = re.compile(
    r"[\[(]?(?:copyright\b|©|\(c\)\s*(?:copyright\s*)?(?:19|20)\d\d).{0,200}"
    r"|.{0,120}(?:©\s*(?:copyright\s*)?(?:19|20)\d\d|\ball rights reserved\b|alle rechte vorbehalten"
    r"|tous droits réservés).{0,80}"
)
_RIGHTS = ("©", "copyright", "(c)", "reserv", "vorbehalten")
_SIGN_OFF = re.compile(
    r"\(?(?:(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|written)(?: and \w+)?"
    r"|\w+ original) ?(?:by\b|:).{2,300}"
)
_CONTRIBUTION = re.compile(
    r".{2,160}\bcontributed (?:to|reporting (?:to|for)) (?:this|the) (?:report|story|article|dispatch|piece|coverage)"
    r"(?: from .{2,40})?"
    r"|.{2,160}\bcontributed reporting(?: (?:from|in) .{2,60})?"
    r"|\(?(?:with|includes) (?:a |an )?(?:additional )?(?:contributions?|reporting|files|material|inputs?|reports?)"
    r" (?:by|from) .{2,80}"
)
_YOU = frozenset({"you", "your"})


def prompts(page: Page) -> None:
    """Lines that a page says to its visitors."""
    rules, anywhere = page.words.prompts, page.words.prompts.anywhere(page.whole)
    for n in reversed(list(page.open())):
        line, length = page.keys[n], page.lengths[n]
        if length > _LONGEST_PROMPT or not rules.fullmatch(line.strip(_BULLETS) or line, anywhere):
            continue
        if page.pieces[n].heading and _heads_text(page, n):
            continue
        if labels_headline(page, n):
            continue
        if length <= _SHORT_PROMPT or _ADDRESS.search(line) or (length <= _LONGEST_LINK and _LINK.match(line)):
            page.settle(n, Kind.BOILERPLATE, "prompt to the reader")


def labels_headline(page: Page, n: int) -> bool:
    """Whether a line at the top is a headline with a label, "Video: ...", of which the text tells."""
    return n < _TOP and bool(_LABELLED.match(page.keys[n])) and page.told(n) >= _TOLD


def _heads_text(page: Page, n: int) -> bool:
    """Whether a heading stands above prose that is no prompt, and is of a word that the prose uses too."""
    told = page.keys[n] not in _AD_LABELS and " " not in page.keys[n] and page.told(n) == 1
    return told and page.is_open(n + 1) and page.prose(n + 1)


def prompts_outside(page: Page) -> None:
    """Lines that could be news as well but stand above or below the text, and do not end as sentences do."""
    lead, tail = page.lead(), page.tail()
    for n in list(page.open()):
        if lead <= n < tail or page.lengths[n] > _LONGEST_LINK or page.ends(n):
            continue
        if n == 0 and not page.prompt(1):  # may be the title
            continue
        if page.words.prompts_outside.fullmatch(page.keys[n].strip(_BULLETS)):
            page.settle(n, Kind.BOILERPLATE, "prompt to the reader")


def rights(page: Page) -> None:
    """Copyright lines, and lines that say who has contributed to the report."""
    lead = page.lead()
    signs = page.present(_RIGHTS)
    for n in page.open():
        line, length = page.keys[n], page.lengths[n]
        if length > 45:
            continue
        if length <= 35 and any(sign in line for sign in signs) and _COPYRIGHT.fullmatch(line):
            page.settle(n, Kind.BOILERPLATE, "copyright line")
        elif (length <= 30 and _contribution(page, n)) or (
            n > lead and page.pieces[n].text.strip("()[] .=-–—_*") in page.words.agencies
        ):
            page.settle(n, Kind.CREDIT, "contribution")
        elif n > lead and _SIGN_OFF.fullmatch(line):
            page.settle(n, Kind.CREDIT, "sign-off")


def _contribution(page: Page, n: int) -> bool:
    line = page.keys[n]
    if page.lengths[n] > 30 or ("contributed" not in line and not line.lstrip("(").startswith(("with ", "includes "))):
        return False
    return bool(_CONTRIBUTION.fullmatch(line)) and not page.pieces[n].text[:1].islower() and '"' not in line


def sponsors(page: Page) -> None:
    """What follows "A message from ...:" and speaks to the reader."""
    for n in page.open():
        if not _SPONSOR.fullmatch(page.pieces[n].text) or not page.is_open(n + 1):
            continue
        words = page.tokens(n + 1)
        if page.lengths[n + 1] <= _LONGEST_AD and not (words.isdisjoint(_ADDRESSED) or words.isdisjoint(_INVITING)):
            page.settle(n, Kind.BOILERPLATE, "label of an advertisement")
            page.settle(n + 1, Kind.BOILERPLATE, "advertisement")


def advertisements(page: Page) -> None:
    """What follows a line "ADVERTISEMENT", offers you something and in a sentence of its own bids you take it."""
    for n in page.open():
        if page.keys[n - 1] not in _AD_LABELS or not page.prompt(n - 1) or page.lengths[n] > _LONGEST_AD:
            continue
        words = page.tokens(n)
        bids = not _BIDDING.isdisjoint(part.split()[0] for part in page.keys[n].split(". ") if part.strip())
        told = '"' in page.keys[n] or not words.isdisjoint(page.words.reported)
        if bids and not told and not words.isdisjoint(_YOU) and not words.isdisjoint(_OFFERS):
            page.settle(n, Kind.BOILERPLATE, "advertisement")


def empty_labels(page: Page) -> None:
    """A label such as "Updated:" with nothing after it, or with the publisher in the next line."""
    head = page.head()
    for n in page.open():
        if page.lengths[n] > _LONGEST_LABEL:
            continue
        label = page.pieces[n].text.lower().strip(" :-–—•·")
        closed = page.pieces[n].text.endswith(":")
        if (closed or " " in label) and n < head and label in page.words.publisher_labels:
            page.settle(n, Kind.BOILERPLATE, "label of the next line")
            if page.is_open(n + 1) and page.lengths[n + 1] <= _SHORT_PROMPT and not page.ends(n + 1):
                page.settle(n + 1, Kind.BYLINE, OUTLET)
        elif (closed or n < head) and label in page.words.labels:
            page.settle(n, Kind.BOILERPLATE, "label with nothing after it")


def among_prompts(page: Page) -> None:
    """Short lines without a stop that stand among prompts, or below the first prompt of the foot."""
    lead, tail = page.lead(), page.tail()
    foot = next((n for n in range(tail, len(page.pieces)) if page.prompt(n)), len(page.pieces))
    for n in list(page.open()):
        between = page.prompt(n - 1) and page.prompt(n + 1)
        if between and page.lengths[n] <= 40 and speaks(page, n) and " you" in page.keys[n]:
            page.settle(n, Kind.BOILERPLATE, "speaks to the reader among prompts")
        if n > foot and page.lengths[n] <= _LONGEST_SCRAP and _to_visitor(page, n):
            page.settle(n, Kind.BOILERPLATE, "speaks to the reader below the article")
        if page.lengths[n] > _LONGEST_SCRAP or page.pieces[n].text[-1] in '.?!”")':
            continue
        if n > foot or (_settled_beside(page, n, -1) and _settled_beside(page, n, 1) and (n < lead or n > lead + 1)):
            page.settle(n, Kind.BOILERPLATE, "short line among prompts")


def _to_visitor(page: Page, n: int) -> bool:
    """Whether a line names a thing of the site and speaks to somebody, and quotes nobody."""
    some = page.tokens(n)
    if '"' in page.keys[n] or not some.isdisjoint(page.words.reported):
        return False
    return bool(some & page.words.visitor and some & page.words.site)


def _settled_beside(page: Page, n: int, step: int) -> bool:
    """Whether beside a piece, other scraps aside, stands a prompt."""
    m = n + step
    while page.is_open(m) and page.lengths[m] <= _LONGEST_SCRAP and not page.ends(m) and abs(m - n) <= 3:
        m += step
    return page.prompt(m)
