"""EPUB: an archive of pages, which go through the HTML reader's walk."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dossier.ingest.documents import parse_xml
from dossier.ingest.drafts import Draft, Given, Stated, above
from dossier.ingest.extracted import Block, extracted, spaced, text_of
from dossier.ingest.unzipped import unzip

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DC = "{http://purl.org/dc/elements/1.1/}"


class EpubReader:
    """Reads e-books, each chapter an article of its own."""

    media_type = "application/epub+zip"
    needs: tuple[str, ...] = ("lxml.html",)
    extra = ""
    bulky = True
    guarded = staticmethod(above(5_000_000))

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept an archive that says so first, or is named so."""
        return head.startswith(b"PK\x03\x04") and (
            b"mimetypeapplication/epub+zip" in head[:100] or name.lower().endswith(".epub")
        )

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the chapters in the order of reading."""
        archive = unzip(given)
        container = parse_xml(archive.named("META-INF/container.xml", given.limits.max_bytes))
        package = next((e.get("full-path") or "" for e in container.iter("{*}rootfile")), "")
        root = parse_xml(archive.named(package, given.limits.max_bytes))
        book = _book(root)
        places = {str(item.get("id")): item.get("href") or "" for item in root.iter("{*}item")}
        members = {member.filename: member for member in archive.members()}
        for reference in root.iter("{*}itemref"):
            href = places.get(str(reference.get("idref")), "")
            name = str(PurePosixPath(package).parent / href).removeprefix("./")
            if reference.get("linear") == "no" or name not in members:
                continue
            blocks = list(_chapter(archive.read(members[name], given.limits.max_bytes)))
            if len(blocks) > 1:  # more than a cover or a heading
                yield extracted(blocks, book, part=f"!/{name}")


def _book(package: "Element") -> Stated:
    """Return what an e-book says of all its chapters."""

    def said(name: str) -> str:
        return spaced(next((text_of(element) for element in package.iter(_DC + name)), ""))

    return Stated(
        publisher=said("publisher"),
        authors=tuple(spaced(text_of(element)) for element in package.iter(f"{_DC}creator")),
        language=said("language")[:2].lower(),
        published=said("date"),
        why="metadata of the e-book",
    )


def _chapter(content: bytes) -> Iterator[Block]:
    from lxml import etree, html

    from dossier.ingest.html import walk

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return
    etree.strip_elements(tree, "head", "script", "style", "nav", with_tail=False)
    yield from walk(tree, 0)
