"""Appeals for support: paragraphs in which an outlet speaks to its readers of its own work."""

import re

from dossier.ingest.page import Page, tokens
from dossier.model.article import ParagraphKind as Kind

_YOU = frozenset({"you", "your"})
_WE = frozenset({"we", "our", "us"})
_QUOTED = re.compile(r"\"[^\"]*\"")


def appeals(page: Page) -> None:
    """Appeals for support of several paragraphs: a line that opens one, and those that speak to you of our own work."""
    openers = page.phrases(page.words.appeal_openers)
    n = 0 if openers else len(page.pieces)
    while n < len(page.pieces):
        opens = any(opener in page.keys[n] for opener in openers)
        if opens and _belongs(page, n) and (_opens_appeal(page, n) or _whole_appeal(page, n)):
            n = _settle_appeal(page, n, openers)
        n += 1


def _settle_appeal(page: Page, first: int, openers: tuple[str, ...]) -> int:
    """Settle an appeal that begins at `first`; return its last piece."""
    ahead = [n for n in range(first + 1, min(first + 8, len(page.pieces))) if _belongs(page, n)]
    opening = (n for n in ahead if any(opener in page.keys[n] for opener in openers) and _opens_appeal(page, n))
    closer = max(opening, default=first)
    last = first
    if page.is_open(first - 1) and _on_own_work(page, first - 1):
        page.settle(first - 1, Kind.BOILERPLATE, "appeal for support")
    for n in range(first, len(page.pieces)):
        inside = n in (first, closer) or page.kind(n) is Kind.BOILERPLATE
        if not inside and speaks(page, n) < (1 if n < closer else 2):
            break
        page.settle(n, Kind.BOILERPLATE, "appeal for support")
        last = n
    return last


def _on_own_work(page: Page, n: int) -> bool:
    """Whether a sentence above an appeal praises journalism as such."""
    some = set(tokens(page.keys[n]))
    return (
        page.lengths[n] <= 40
        and '"' not in page.keys[n]
        and "journalism" in some
        and len(some & page.words.appeal_work) > 1
    )


def _belongs(page: Page, n: int) -> bool:
    return page.is_open(n) or page.kind(n) is Kind.BOILERPLATE


def _opens_appeal(page: Page, n: int) -> bool:
    """Whether a line that holds an opener is short and speaks to somebody."""
    line = page.keys[n]
    if page.lengths[n] > 25 or '"' in line or page.counts[line] > 1 or len(line) <= 8:
        return False
    return not page.tokens(n).isdisjoint(page.words.appeal_speaks)


def _whole_appeal(page: Page, n: int) -> bool:
    """Whether a long paragraph with an opener is an appeal by itself: it says we and you, and speaks of the work."""
    if page.lengths[n] < 20 or '"' in page.keys[n]:
        return False
    if " you" not in page.keys[n]:
        return False
    some = page.tokens(n)
    return not some.isdisjoint(_YOU) and not some.isdisjoint(_WE) and len(some & page.words.appeal_work) >= 4


def speaks(page: Page, n: int) -> int:
    """Return how surely a piece speaks to the reader of the outlet's own work: 0, 1 or 2."""
    if not page.is_open(n) or page.pieces[n].text[:1] in '“"‘«':
        return 0
    some = tokens(_QUOTED.sub(" ", page.pieces[n].text.replace("“", '"').replace("”", '"')))
    addressed = sum(word in page.words.appeal_speaks for word in some)
    work = len({word for word in some if word in page.words.appeal_work})
    return min(addressed, work, 2)
