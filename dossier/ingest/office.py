"""DOCX and EPUB: archives of XML, read without the libraries that also write them.

The XML is parsed without entities, document types and network; an EPUB's chapters go through the HTML reader's walk.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dossier.errors import InputError
from dossier.ingest.drafts import Draft, Given, Stated, above
from dossier.ingest.extracted import Block, extracted, spaced, text_of
from dossier.ingest.unzipped import unzip
from dossier.model.article import Basis

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = (f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen")
_HEADING = re.compile(r"(?:heading|berschrift|titre|ttulo|titolo|kop)\s*(\d)|(title|titel|titre)$", re.IGNORECASE)
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_SAVE = "Open it with its own program and save it again, or as plain text."


class DocxReader:
    """Reads Word files."""

    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    needs: tuple[str, ...] = ("lxml.etree",)
    extra = ""
    bulky = True
    guarded = staticmethod(above(5_000_000))

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept an archive that is named so, or begins with Word's parts."""
        return head.startswith(b"PK\x03\x04") and (name.lower().endswith(".docx") or b"word/document.xml" in head)

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the one article of a document."""
        archive = unzip(given)
        body = _parse(archive.named("word/document.xml", given.limits.max_bytes * 5))
        stated = Stated()
        if any(member.filename == "docProps/core.xml" for member in archive.members()):
            stated = _properties(_parse(archive.named("docProps/core.xml", given.limits.max_bytes)))
        blocks = list(_paragraphs(body))
        shown = {spaced(block.text) for block in blocks}
        if stated.title not in shown:  # the properties often keep the title of the file it was made from
            stated = Stated(authors=stated.authors, published=stated.published, basis=stated.basis)
        yield extracted(blocks, stated)


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
        container = _parse(archive.named("META-INF/container.xml", given.limits.max_bytes))
        package = next((e.get("full-path") or "" for e in container.iter("{*}rootfile")), "")
        root = _parse(archive.named(package, given.limits.max_bytes))
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


def _parse(content: bytes) -> "Element":
    """Parse XML that may come from anywhere; raises InputError."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        if b"<!DOCTYPE" in content[:2000] and b"<!ENTITY" in content:
            raise InputError("It defines entities, as only hostile files do.", _SAVE)
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise InputError("It is damaged.", _SAVE) from error


def _properties(core: "Element") -> Stated:
    """Return what Word keeps about a file: a title and an author as explicit as they get, its day only as a bound."""
    author = spaced(core.findtext(f"{_DC}creator") or "")
    return Stated(
        title=spaced(core.findtext(f"{_DC}title") or ""),
        authors=(author,) if " " in author else (),
        published=core.findtext(f"{_TERMS}created") or "",
        basis=(
            ("authors", Basis.FILE, "properties of the document"),
            ("published", Basis.FILE, "the day on which the document was made"),
            ("title", Basis.EXPLICIT, "title of the document"),
        ),
    )


def _paragraphs(body: "Element") -> Iterator[Block]:
    for paragraph in body.iter(f"{_W}p"):
        text = "".join(_run(element) for element in paragraph.iter(*_TEXT))
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        match = _HEADING.match(style.get(f"{_W}val") or "") if style is not None else None
        yield Block(spaced(text), 0 if not match else int(match[1]) + 1 if match[1] else 1)


def _run(element: "Element") -> str:
    if element.tag == f"{_W}t":
        return element.text or ""
    return "-" if element.tag == f"{_W}noBreakHyphen" else " "


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
