"""WARC and WACZ: the web pages in them, each an article with its address; the day of capture only bounds its date."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from dossier.errors import InputError
from dossier.ingest.drafts import Budget, Draft, Given, Stated, never
from dossier.ingest.guarded import drafts_of
from dossier.ingest.html import HtmlReader
from dossier.ingest.unzipped import unzip
from dossier.model.article import Basis

_PAGES = ("text/html", "application/xhtml+xml")
_AGAIN = "Capture the pages again, or leave it out."


class WarcReader:
    """Reads web archives, packed or not."""

    media_type = "application/warc"
    needs: tuple[str, ...] = ("warcio.archiveiterator",)
    extra = "warc"
    bulky = True
    guarded = staticmethod(never)  # its pages are guarded one by one

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by the first bytes, and by name."""
        return head.startswith(b"WARC/") or name.lower().endswith((".warc", ".warc.gz"))

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the pages that were answered in full."""
        from warcio.archiveiterator import ArchiveIterator

        budget = given.budget or Budget(given.limits.max_unpacked)
        records = 0
        try:
            for n, record in enumerate(ArchiveIterator(BytesIO(given.content)), 1):
                records = n
                if _is_page(record):
                    yield from _page(record, given, budget, n)
        except InputError:
            raise
        except Exception as error:  # warcio raises many kinds
            raise InputError(f"It is damaged after {records:,} records.", _AGAIN) from error
        if not records:
            raise InputError("It is damaged, or no web archive.", _AGAIN)


class WaczReader:
    """Reads the web archives in a WACZ."""

    media_type = "application/wacz"
    needs: tuple[str, ...] = ("warcio.archiveiterator", "zipfile")
    extra = "warc"
    bulky = True
    guarded = staticmethod(never)

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept an archive that is named so."""
        return head.startswith(b"PK\x03\x04") and name.lower().endswith(".wacz")

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the pages of all web archives in it."""
        archive = unzip(given)
        for member in archive.members():
            if WarcReader().accepts(member.filename, b""):
                content = archive.read(member, given.limits.max_bulky_bytes)
                inner = Given(member.filename, content, given.limits, archive.budget)
                for draft in WarcReader().drafts(inner):
                    yield replace(draft, part=f"!/{member.filename}{draft.part}")


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").lower()
    return kind.startswith(_PAGES) and record.http_headers.get_statuscode() == "200"


def _page(record: Any, given: Given, budget: Budget, n: int) -> Iterator[Draft]:
    """Yield the draft of one page, or why there is none."""
    most = max(0, min(given.limits.max_bytes, budget.left))
    content = record.content_stream().read(most + 1)
    budget.left -= len(content)
    try:
        if len(content) > most:
            raise InputError(f"This page is larger than {most / 1e6:g} MB.", _AGAIN)
        for draft in drafts_of(HtmlReader(), Given(given.name, content, given.limits)):
            yield replace(draft, stated=_dated(draft, record), part=f"#{n}")
    except InputError as error:
        yield Draft("", "", remarks=((str(error), error.hint),), part=f"#{n}")


def _dated(draft: Draft, record: Any) -> Stated:
    """Return what the page states, with the address it was captured from, and the day as a bound."""
    stated = draft.stated
    basis = stated.basis
    url, day = stated.url, stated.published
    if not url:
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        basis = (*(each for each in basis if each[0] != "url"), ("url", Basis.EXPLICIT, "address of the capture"))
    if not day:
        day = (record.rec_headers.get_header("WARC-Date") or "")[:10]
        basis = (*(each for each in basis if each[0] != "published"), ("published", Basis.FILE, "day of the capture"))
    return replace(stated, url=url, published=day, basis=basis)
