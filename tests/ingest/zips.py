"""Archives for tests: honest ones, and those that lie."""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

DOCX_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def make_zip(members: Mapping[str, bytes | str]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def make_docx(paragraphs: str, core: str = "") -> bytes:
    """Return a Word file: `paragraphs` lines, a line "= x" is a heading; `core` is XML of its properties."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>{line[2:]}</w:t></w:r></w:p>'
        if line.startswith("= ")
        else f"<w:p><w:r><w:t>{line[:9]}</w:t></w:r><w:r><w:t>{line[9:]}</w:t></w:r></w:p>"
        for line in paragraphs.splitlines()
    )
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {DOCX_NAMESPACE}><w:body>{body}</w:body></w:document>",
    }
    if core:
        names = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        members["docProps/core.xml"] = f"<cp xmlns='x' {names}>{core}</cp>"
    return make_zip(members)


def make_odt(paragraphs: str, meta: str = "", manifest: str = "") -> bytes:
    """Return an OpenDocument text: `paragraphs` and `meta` are XML."""
    names = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "text", "meta"))
    names += ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    names += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = (
        f"<office:document {names}><office:body><office:text>{paragraphs}</office:text></office:body></office:document>"
    )
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    if meta:
        members["meta.xml"] = f"<office:meta {names}>{meta}</office:meta>"
    if manifest:
        members["META-INF/manifest.xml"] = f'<m:manifest xmlns:m="urn:oasis:manifest">{manifest}</m:manifest>'
    return make_zip(members)


def make_epub(chapters: Mapping[str, str], metadata: str = "") -> bytes:
    items = "".join(f'<item id="c{n}" href="{name}"/>' for n, name in enumerate(chapters))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OPS/book.opf": package}
    return make_zip(files | {f"OPS/{name}": text for name, text in chapters.items()})


def make_overlapping(count: int, size: int, name: str = "n{}.txt") -> bytes:
    """Return an archive whose directory names one packed member many times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(b"a" * size) + packer.flush()
    crc = zlib.crc32(b"a" * size)
    common = (20, 0, 8, 0, 0, crc, len(data), size)
    content = struct.pack("<IHHHHHIIIHH", 0x04034B50, *common, 0, 0) + data
    directory = b""
    for n in range(count):
        known = name.format(n).encode()
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, *common, len(known), 0, 0, 0, 0, 0, 0) + known
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), len(content), 0)
    return content + directory + end
