"""Who published an article, as its page says: rights, head, byline, words to its visitors, an office on top."""

import re
from collections.abc import Iterator

from dossier.ingest.authors import OUTLET
from dossier.ingest.date_lines import source_parts
from dossier.ingest.page import Page, key, tokens
from dossier.model.article import ParagraphKind as Kind

_RIGHTS = re.compile(
    r"\s*(?:[.,|–—∙·-]\s*)?\b(?:all rights reserved|alle rechte|tous droits|reserved|todos los|privacy|terms of).*$"
    r"|, \d+ (?-i:[A-Z]).*$|[.\s]+$",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?:copyright|©|\(c\)|\s|[-–—,:)]|by\b|riservata)*(?:(?:19|20)\d\d)?(?:\s*[-–—]\s*(?:(?:19|20)\d\d))?"
    r"(?:\s|[-–—,:)]|by\b|©)*(?P<owner>.*?)(?:[\s,]+(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?)?",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?:[Tt]hank(?:s| you) for (?:reading|subscribing to|signing up (?:to|for)|registering with) "
    r"|[Nn]otifications from |[Nn]ewsletters? from |[Ww]elcome to "
    r"|[Ss]ubscribe to (?:the )?(?=[A-Z][\w’' ]{2,40} (?:newsletter|podcast)))"
    r"(?P<name>(?:[Tt]he )?[A-Z][\w’'&.-]*(?: (?:of |the |and |& )?[A-Z][\w’'&-]*){0,4})"
)
_RESPONSIBLE = re.compile(
    r"(?:[Tt]he )?(?P<name>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3}) is not responsible for the content"
)
_SITE = re.compile(r"\s+[-–—|·•]\s+|\s*\|\s*")
_PLACE = re.compile(r",| in ")
_HINTS = ("hank", "otifications", "ewsletter", "elcome", "ubscribe", "responsible")  # of the two above
_DAYS = frozenset({"today", "this week", "tonight"})
_BUTTONS = frozenset({"follow", "following", "+ follow", "subscribe"})
_TOP = 12  # pieces above which such a button stands
_MOST_WORDS = 6


def publisher_of(page: Page) -> tuple[str, str]:
    """Return the name of the publisher and where it stands; both empty where the page does not say."""
    for found, why in (
        (_owners(page), "copyright line"),
        (_beside_title(page), "stands beside the title"),
        (_sources(page), "line with date and source"),
        (_outlets(page), "stands beside the byline"),
        (_spoken(page), "what the page says to its visitors"),
        (_followed(page), "stands above a button to follow it"),
        (_offices(page), "office that heads the page"),
    ):
        name = next(found, "")
        if name:
            return name, why
    return "", ""


def _lines(page: Page, kind: Kind) -> Iterator[tuple[str, str]]:
    """Yield text and rule of the pieces of a kind."""
    for piece, verdict in zip(page.pieces, page.verdicts, strict=True):
        if verdict and verdict.kind is kind:
            yield " ".join(piece.text.split()), verdict.rule


def _owners(page: Page) -> Iterator[str]:
    rights = [line for line, rule in _lines(page, Kind.BOILERPLATE) if rule == "copyright line" or line[:1] == "©"]
    bylines = [by for line, _ in _lines(page, Kind.BYLINE) if (by := page.byline(line))] if rights else []
    authors = {key(name) for by in bylines for name in by.names}
    for line in rights:
        match = _OWNER.fullmatch(_RIGHTS.sub("", line))
        owner = match["owner"].strip(" .,-–—|") if match else ""
        able = owner and owner not in page.words.agencies and len(owner.split()) <= _MOST_WORDS and owner[0].isupper()
        if able and key(owner) not in authors and not page.words.prompts.fullmatch(key(owner)):
            yield owner


def _beside_title(page: Page) -> Iterator[str]:
    """Yield the name that a repetition of the title carries after a separator."""
    titles = [line for line, _ in _lines(page, Kind.TITLE)]
    for line, _ in _lines(page, Kind.DUPLICATE_TITLE):
        parts = _SITE.split(line)
        if titles and len(parts) == 2 and key(parts[0]) == key(titles[0]):
            yield parts[1].strip()


def _sources(page: Page) -> Iterator[str]:
    for line, rule in _lines(page, Kind.DATELINE):
        if rule == "line with date and source":
            yield from (part for part in source_parts(line)[:1] if _is_outlet(page, part))


def _outlets(page: Page) -> Iterator[str]:
    for line, rule in _lines(page, Kind.BYLINE):
        if rule == OUTLET:
            yield _PLACE.split(line)[0].strip()
        yield from (part for part in source_parts(line)[1:] if _is_outlet(page, part))


def _spoken(page: Page) -> Iterator[str]:
    for line, _ in _lines(page, Kind.BOILERPLATE):
        if not any(hint in line for hint in _HINTS):
            continue
        for match in (_SPOKEN.search(line), _RESPONSIBLE.search(line)):
            if match and key(match["name"]).removesuffix("'s") not in page.words.weekdays | _DAYS:
                yield match["name"]


def _followed(page: Page) -> Iterator[str]:
    for piece, verdict, below in zip(page.pieces, page.verdicts, page.keys[1:_TOP], strict=False):
        if below in _BUTTONS and verdict and not verdict.kept and _is_outlet(page, piece.text):
            yield piece.text


def _offices(page: Page) -> Iterator[str]:
    for line, _ in _lines(page, Kind.KICKER):
        if key(line).startswith(page.words.bodies) and len(line.split()) <= 10:
            yield line.strip()


def _is_outlet(page: Page, part: str) -> bool:
    """Whether a part names a paper, a station or a site: capitalised words, one of them such as "Times"."""
    low = tokens(part)
    named = 1 < len(low) <= 5 and part[:1].isupper() and not page.dates_in(part) and "@" not in part
    sections = all(word in page.words.sections for word in low)
    return (
        named
        and not sections
        and not page.words.prompts.fullmatch(key(part))
        and any(word in page.words.outlets for word in low)
        and part not in page.words.agencies
    )
