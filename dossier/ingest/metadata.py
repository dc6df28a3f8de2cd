"""What an article says of itself: title, authors, publisher, dates, language; each with its basis and why.

What the format states goes first, then what the page's head and foot say in so many words. A date in a caption or in
the body is never taken for the date of publication; where the page says nothing, it stays unknown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from dossier.ingest.authors import NO_NAMES
from dossier.ingest.byline import given_first
from dossier.ingest.dates import StatedDate, address_date, stated_date
from dossier.ingest.day_first import settled
from dossier.ingest.drafts import Stated
from dossier.ingest.language import SAMPLE, language
from dossier.ingest.page import Page
from dossier.ingest.publishers import publisher_of
from dossier.model.article import Basis, Published
from dossier.model.article import ParagraphKind as Kind
from dossier.model.when import Granularity, When

_REPORTING = re.compile(
    r"\(?(?:reporting|writing|written|\w+ original)(?: and \w+)? by:? (?P<who>[^;.)]+)", re.IGNORECASE
)
_URL = re.compile(r"https?://[^\s<>\"']+")
_CANONICAL = re.compile(
    r"(?:source|url|link|original|canonical|read (?:it |the original )?at)\s*:?\s*(https?://[^\s<>\"']+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """All that was found, ready for an Article."""

    title: str
    publisher: str
    authors: tuple[str, ...]
    url: str
    language: str
    published: Published
    updated: Published
    basis: tuple[tuple[str, Basis, str], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    value: str = ""
    basis: Basis = Basis.UNKNOWN
    why: str = ""


def metadata(page: Page, stated: Stated, text: str, file: str) -> Metadata:
    """Collect the metadata of a page."""
    title, publisher = _title(page, stated, file), _publisher(page, stated)
    authors, authors_from = _authors(page, stated)
    url, spoken = _url(page, stated), _language(page, stated, text)
    named = {"title": title, "publisher": publisher, "authors": authors_from, "url": url, "language": spoken}
    return Metadata(
        title=title.value,
        publisher=publisher.value,
        authors=authors,
        url=url.value,
        language=spoken.value,
        published=_date(page, stated, "published", spoken.value),
        updated=_date(page, stated, "updated", spoken.value),
        basis=tuple((name, found.basis, found.why) for name, found in named.items()),
    )


def _of_kind(page: Page, *kinds: Kind) -> Iterator[str]:
    for piece, verdict in zip(page.pieces, page.verdicts, strict=True):
        if verdict and verdict.kind in kinds:
            yield piece.text


def _by_rule(page: Page, rule: str) -> Iterator[str]:
    for piece, verdict in zip(page.pieces, page.verdicts, strict=True):
        if verdict and verdict.rule == rule:
            yield piece.text


def _title(page: Page, stated: Stated, file: str) -> _Found:
    if stated.title:
        return _Found(" ".join(stated.title.split()), *stated.of("title"))
    for piece, verdict in zip(page.pieces, page.verdicts, strict=True):
        if verdict and verdict.kind is Kind.TITLE:
            return _Found(" ".join(piece.text.split()), Basis.INFERRED, verdict.rule)
    return _Found(PurePosixPath(file).stem, Basis.FILE, "no headline in the text; the name of the file")


def _publisher(page: Page, stated: Stated) -> _Found:
    if stated.publisher:
        return _Found(stated.publisher, *stated.of("publisher"))
    name, why = publisher_of(page)
    return _Found(name, Basis.INFERRED, why) if name else _Found(why="the text does not say")


def _authors(page: Page, stated: Stated) -> tuple[tuple[str, ...], _Found]:
    if stated.authors:
        basis, why = stated.of("authors")
        return _people(page, stated.authors), _Found(basis=basis, why=why)
    names: list[str] = []
    basis = Basis.INFERRED
    agency = ""
    for line in _by_lines(page):
        byline = page.byline(line)
        if byline:
            names += byline.names
            agency = agency or byline.agency
            basis = Basis.EXPLICIT if byline.explicit else basis
    if names:
        return tuple(dict.fromkeys(names)), _Found(basis=basis, why="byline")
    if agency:
        return (agency,), _Found(basis=basis, why="byline")
    for line in _by_rule(page, "sign-off"):
        match = _REPORTING.match(line)
        byline = page.byline("by " + match["who"]) if match else None
        if byline and byline.names:
            return byline.names, _Found(basis=Basis.EXPLICIT, why="sign-off at the end")
    return (), _Found(why="no byline")


def _by_lines(page: Page) -> Iterator[str]:
    for piece, verdict in zip(page.pieces, page.verdicts, strict=True):
        if verdict and verdict.kind is Kind.BYLINE and verdict.rule not in NO_NAMES:
            yield piece.text


def _people(page: Page, stated: tuple[str, ...]) -> tuple[str, ...]:
    """Return stated authors without "By", posts and agencies, spelled as names are; what is no person stays."""
    names: list[str] = []
    for author in stated:
        owner = next((sign for sign in page.words.agencies if author.endswith(" " + sign)), "")
        name = given_first(page.words, author.removesuffix(owner).rstrip(" ,/|-–("))
        byline = page.byline(name) or page.byline(f"by {name}")
        names += byline.names if byline and byline.names else (author,)
    return tuple(dict.fromkeys(names))


def _url(page: Page, stated: Stated) -> _Found:
    if stated.url:
        return _Found(stated.url, *stated.of("url"))
    for piece in (*page.pieces[:8], *page.pieces[-4:]):
        match = _CANONICAL.fullmatch(piece.text) or _URL.fullmatch(piece.text)
        if match:
            return _Found(match[match.lastindex or 0].rstrip(".,)"), Basis.EXPLICIT, "address alone in a line")
    return _Found(why="the text does not say")


def _language(page: Page, stated: Stated, text: str) -> _Found:
    if stated.language:
        return _Found(stated.language.lower().replace("_", "-"), *stated.of("language"))
    kept, length = [], 0
    for piece, verdict in zip(page.pieces, page.verdicts, strict=True):
        if length >= SAMPLE:
            break
        if verdict and verdict.kept:
            kept.append(text[piece.start : piece.end])
            length += len(kept[-1]) + 1
    code, why = language(" ".join(kept), page.words)
    return _Found(code, Basis.INFERRED, why) if code else _Found(why="too little text to tell")


def _date(page: Page, stated: Stated, label: str, language: str) -> Published:
    """Return when the article was published or updated, as stated or as a line of its head or foot says.

    What only the file's properties say bounds it: the text was there when the file was made.
    """
    basis, why = stated.of(label)
    when = stated_date(page.dates, stated.published if label == "published" else stated.updated)
    if when and basis is not Basis.FILE:
        return Published(when, basis, why)
    bound = Published()
    if when:
        bound = Published(replace(when, earliest=None, modifier="ON_OR_BEFORE"), basis, f"not after: {why}")
    unlabelled = None
    for line in _of_kind(page, Kind.DATELINE, Kind.BYLINE):
        for found in _exact_first(page.dates_in(line)):
            if found.label == label:
                return settled(page, Published(found.when, Basis.EXPLICIT, f"line “{_short(line)}”"), language)
            if not found.label and unlabelled is None and not page.dates.label(line):
                unlabelled = Published(found.when, Basis.EXPLICIT, f"line “{_short(line)}”")
    if label == "updated":
        return Published()
    if unlabelled:
        return settled(page, unlabelled, language)
    if in_address := address_date(_url(page, stated).value):
        return Published(in_address, Basis.INFERRED, "address of the page")
    return bound if bound.when.placed else _tighter(page, stated, language)


def _tighter(page: Page, stated: Stated, language: str) -> Published:
    """Return the bound that the time of an update sets, where there is one, else the one of the rights."""
    updated = _date(page, stated, "updated", language)
    if not updated.when.latest:
        return _rights_year(page)
    when = replace(updated.when, earliest=None, modifier="ON_OR_BEFORE")
    return Published(when, Basis.INFERRED, f"not after the update: {updated.why}")


def _exact_first(dates: tuple[StatedDate, ...]) -> list[StatedDate]:
    """Leave out a date that may be read in two ways where the same line writes it out as well."""
    exact = {found.when.earliest for found in dates if found.when.granularity is Granularity.DAY}
    return [
        found
        for found in dates
        if found.when.granularity is not Granularity.RANGE or not {found.when.earliest, found.when.latest} & exact
    ]


def _rights_year(page: Page) -> Published:
    """Return the bound that a copyright line sets: not after the end of its year."""
    for line in _by_rule(page, "copyright line"):
        years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", line)
        if years:
            year = int(max(years))
            when = When(f"{year}", Granularity.YEAR, None, date(year, 12, 31), "ON_OR_BEFORE")
            return Published(when, Basis.INFERRED, f"not after the year of the copyright line “{_short(line)}”")
    return Published()


def _short(line: str) -> str:
    return line if len(line) <= 60 else line[:57] + "…"
