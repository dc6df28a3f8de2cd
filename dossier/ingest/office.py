"""DOCX and ODT: archives of XML, read without the libraries that also write them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.errors import InputError
from dossier.ingest.documents import parse_xml, properties
from dossier.ingest.drafts import Draft, Given, Stated, above
from dossier.ingest.extracted import Block, extracted, spaced
from dossier.ingest.unzipped import Unzipped, unzip

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = (f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen")
_HEADING = re.compile(r"(?:heading|berschrift|titre|ttulo|titolo|kop)\s*(\d)|(title|titel|titre)$", re.IGNORECASE)
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_OPEN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_META, _T, _OFFICE, _SVG = (_OPEN % name for name in ("meta", "text", "office", "svg-compatible"))
_BLANKS = (f"{_T}s", f"{_T}tab", f"{_T}line-break")
_INNER = (f"{_T}p", f"{_T}h")  # of a frame: paragraphs of their own
_ASIDE = (f"{_T}note", f"{_OFFICE}annotation", f"{_T}tracked-changes", f"{_T}ruby-text")
_NO_TEXT = (*_ASIDE, f"{_SVG}title", f"{_SVG}desc")  # nor what a picture shows
_MANIFEST = "META-INF/manifest.xml"


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
        blocks = list(_paragraphs(parse_xml(archive.named("word/document.xml", given.limits.max_bytes * 5))))
        core = _part(archive, "docProps/core.xml", given)
        yield extracted(blocks, _stated(core, f"{_DC}creator", f"{_TERMS}created", blocks))


class OdtReader:
    """Reads texts of LibreOffice and its like."""

    media_type = "application/vnd.oasis.opendocument.text"
    needs: tuple[str, ...] = ("lxml.etree",)
    extra = ""
    bulky = True
    guarded = staticmethod(above(5_000_000))

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept an archive that says so first, or is named so."""
        told = b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:100]
        return head.startswith(b"PK\x03\x04") and (told or name.lower().endswith(".odt"))

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the one article of a document."""
        archive = unzip(given)
        manifest = _part(archive, _MANIFEST, given)
        if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
            raise InputError("It is protected by a password.", "Save it without one.")
        blocks = list(_open_paragraphs(parse_xml(archive.named("content.xml", given.limits.max_bytes * 5))))
        meta = _part(archive, "meta.xml", given)
        yield extracted(blocks, _stated(meta, f"{_META}initial-creator", f"{_META}creation-date", blocks))


def _part(archive: Unzipped, name: str, given: Given) -> "Element | None":
    """Return a part that need not be there."""
    if all(member.filename != name for member in archive.members()):
        return None
    return parse_xml(archive.named(name, given.limits.max_bytes))


def _stated(kept: "Element | None", author: str, made: str, blocks: list[Block]) -> Stated:
    if kept is None:
        return Stated()
    title, by, day = (next((str(e.text or "") for e in kept.iter(name)), "") for name in (f"{_DC}title", author, made))
    return properties(title, by, day, blocks)


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


def _open_paragraphs(content: "Element") -> Iterator[Block]:
    for text in content.iter(f"{_OFFICE}text"):
        for element in text.iter(*_INNER):
            if next(element.iterancestors(*_NO_TEXT), None) is None:
                level = element.get(f"{_T}outline-level") or "1" if element.tag == f"{_T}h" else "0"
                yield Block(spaced("".join(_written(element))), int(level[:2]) if level.isdecimal() else 1)


def _written(element: "Element") -> Iterator[str]:
    """Yield the text of a paragraph but for what stands in it and is none of it."""
    yield element.text or ""
    for child in element:
        if child.tag in _BLANKS:
            yield " "
        elif child.tag not in (*_INNER, *_NO_TEXT):
            yield from _written(child)
        yield child.tail or ""
