"""Lists around the news: links to other pages, keywords, readers' comments."""

import re

from dossier.ingest.page import Page
from dossier.model.article import ParagraphKind as Kind

_LONGEST_HEADER = 8  # words
_LONGEST_KEYWORD = 4  # words
_OTHER_VIDEOS = frozenset({"up next", "more videos", "next up", "now playing", "latest videos", "top videos"})
_LONGEST_VIDEO = 16  # words
_TOLD = 0.5  # of its longer words, in the prose
_COMMENTS_ON = re.compile(r"\d+ (?:thoughts?|comments?|responses?|replies|kommentare|commentaires) (?:on|to|zu|sur)\b")
_LINKS = re.compile(
    r"(?:(?:more|latest) (?:in|on|from|about)|(?:more|latest|top|other) (?:news|stories|headlines)|trending|related"
    r"|recommended|most (?:read|watched|viewed|popular|shared)|you (?:may|might) (?:also )?"
    r"|popular (?:posts|stories|articles|now)"
    r"|(?:read|watch|up) next|(?:presented|sponsored) by|sponsored content|mehr zum|weitere (?:artikel|meldungen)"
    r"|más (?:información|noticias)|lo más|da non perdere)\b"
)
_TEASER = re.compile(r"\w ?(?:\.\.\.|…)(?: [A-Z]\w*){0,3}$")  # cut short, with the section it stands in
_STAMP = re.compile(
    r"\b(?:says|wrote|replied|schrieb|sagt|a écrit|dice|escribió)\s*:|\breply\b"
    r"|\b(?:minutes?|hours?|days?|weeks?|months?|years?) ago\b"
    r"|\bat \d{1,2}:\d\d|\b\d{1,2}:\d\d ?(?:am|pm|uhr)?\b|\b(?:antworten|répondre|responder)\b"
)  # fmt: skip


def videos(page: Page) -> None:
    """Titles of other videos above the article, under a header such as "Up next": what the text does not tell of."""
    for n in range(page.head()):
        if page.keys[n] not in _OTHER_VIDEOS or not page.prompt(n):
            continue
        for m in range(n + 1, min(n + 16, len(page.pieces))):
            if not page.is_open(m) or page.ends(m) or page.lengths[m] > _LONGEST_VIDEO:
                break
            if page.counts[page.keys[m]] > 1 or page.told(m) >= _TOLD or page.keys[m] in page.keys[n - 1]:
                break
            page.settle(m, Kind.BOILERPLATE, "title of another video")


def link_lists(page: Page) -> None:
    """Headlines of other pages under a header such as "Related stories"."""
    lead = page.lead()
    for n in range(lead + 1, len(page.pieces)):
        if page.lengths[n] > _LONGEST_HEADER or page.kind(n) not in (None, Kind.BOILERPLATE) or not _is_header(page, n):
            continue
        page.settle(n, Kind.BOILERPLATE, "header of a list of links")
        for m in range(n + 1, min(n + 16, len(page.pieces))):
            if page.is_open(m) and page.dates.only_date(page.pieces[m].text):
                page.settle(m, Kind.BOILERPLATE, "date in a list of links")
            if page.kind(m) is Kind.BOILERPLATE:
                continue
            if page.is_open(m) and _TEASER.search(page.pieces[m].text):
                page.settle(m, Kind.BOILERPLATE, "teaser in a list of links")
                continue
            if not page.is_open(m) or (page.ends(m) and page.pieces[m].text[-1] != "?"):
                break
            label = page.lengths[m] < 4 and page.is_open(m + 1) and not page.prose(m + 1)
            if not (label or 4 <= page.lengths[m] <= 25):
                break
            page.settle(m, Kind.BOILERPLATE, "headline in a list of links")


def topics(page: Page) -> None:
    """The keywords of the article, short lines under a header such as "Topics"."""
    for n in range(len(page.pieces)):
        if page.keys[n] not in page.words.topic_headers or page.kind(n) not in (None, Kind.BOILERPLATE):
            continue
        page.settle(n, Kind.BOILERPLATE, "header of a list of keywords")
        for m in range(n + 1, min(n + 13, len(page.pieces))):
            if not page.is_open(m) or page.lengths[m] > _LONGEST_KEYWORD or page.ends(m) or page.pieces[m].heading:
                break
            page.settle(m, Kind.BOILERPLATE, "keyword in a list")


def comments(page: Page) -> None:
    """What readers wrote below the article, where short lines after a header carry their names and times."""
    lead = page.lead()
    for n in range(lead + 1, len(page.pieces)):
        if not _comments_header(page, n):
            continue
        after = range(n + 1, min(n + 13, len(page.pieces)))
        stamped = [m for m in after if page.lengths[m] <= 12 and _STAMP.search(page.keys[m])]
        if len(stamped) >= 2:
            for m in range(n, len(page.pieces)):
                page.settle(m, Kind.BOILERPLATE, "readers' comments")
            return


def _comments_header(page: Page, n: int) -> bool:
    line = page.keys[n].strip("0123456789() ")
    return line in page.words.comment_headers or bool(_COMMENTS_ON.match(page.keys[n]))


def _is_header(page: Page, n: int) -> bool:
    line = page.keys[n].strip(" :>»|")
    return line in page.words.link_headers or (page.prompt(n) and bool(_LINKS.match(line)))
