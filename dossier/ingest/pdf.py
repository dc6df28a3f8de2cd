"""PDF: text by pdfium, its lines made into paragraphs by `pdf_layout`.

The parser is written in C and PDFs come from anywhere, so it always works in a process of its own.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier.errors import InputError
from dossier.ingest.drafts import Draft, Given, Limits, Stated, above
from dossier.ingest.extracted import Block, extracted, spaced
from dossier.ingest.page import key
from dossier.ingest.pdf_layout import Line, layout
from dossier.model.article import Basis

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_BREAK = re.compile(r"\r\n|\r|\n")
_HYPHEN = re.compile("[\x02\ufffe]")  # what pdfium puts for a hyphen at the end of a line, together with the break
_MOST_BROKEN = 20  # pages in a row that cannot be opened: there are none, whatever the file says
_SAVE = "Open it in a PDF reader and save its text, or leave it out."


class PdfReader:
    """Reads the text of PDFs; pictures of text are not recognised."""

    media_type = "application/pdf"
    needs: tuple[str, ...] = ("pypdfium2",)
    extra = ""
    bulky = True
    guarded = staticmethod(above(0))

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by the first bytes, before which some programs put others, and by name."""
        return b"%PDF-" in head[:1024] or name.lower().endswith(".pdf")

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the one article of a PDF."""
        document = _opened(given.content)
        pages, remarks = _pages(document, given.limits)
        if not any(pages):
            raise InputError("It holds no text, perhaps only pictures of pages.", "Run text recognition (OCR) first.")
        blocks = layout(pages)
        yield extracted(blocks, _stated(document, blocks), remarks=remarks)


def _opened(content: bytes) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(content)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError("It is protected by a password.", "Save it without one.") from error
        raise InputError("It is damaged, or no PDF.", _SAVE) from error


def _pages(document: "PdfDocument", limits: Limits) -> tuple[list[list[Line]], tuple[tuple[str, str], ...]]:
    """Return the lines of each page, and what has to be said."""
    from pypdfium2 import PdfiumError

    pages: list[list[Line]] = []
    broken = size = 0
    for n in range(min(len(document), limits.max_pages)):
        try:
            page = document[n]
            text = page.get_textpage()
        except PdfiumError:
            broken += 1
            if broken >= _MOST_BROKEN:
                break
            continue
        pages.append(_lines(text))
        size += sum(len(line.text) for line in pages[-1])
        text.close()
        page.close()
        if size > limits.max_bytes:
            return pages, ((f"Only its first {n + 1} pages were read: they hold enough text.", "Split it."),)
    if len(document) > limits.max_pages:
        return pages, ((f"Only its first {limits.max_pages:,} pages were read.", "Split it into several files."),)
    return pages, (("Some of its pages are damaged and were left out.", _SAVE),) if broken else ()


def _lines(page: "PdfTextPage") -> list[Line]:
    """Return the lines of a page in the order in which the file has them, with the place of their ends."""
    lines: list[Line] = []
    text = page.get_text_range()
    at = 0
    for match in [*_BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        shown = text[at:end].strip()
        if shown:
            first = at + len(text[at:end]) - len(text[at:end].lstrip())
            left, _, _, top = page.get_charbox(first, loose=True)
            _, bottom, right, higher = page.get_charbox(first + len(shown) - 1, loose=True)
            lines.append(Line(spaced(_HYPHEN.sub("\xad", shown)), left, right, top, bottom, higher - bottom))
        at = match.end() if match else end
    return lines


def _stated(document: "PdfDocument", blocks: list[Block]) -> Stated:
    """Return what the file's properties say: a title only if the text has it, the day it was made only as a bound."""
    said = document.get_metadata_dict()
    made = _DATE.match(said.get("CreationDate", ""))
    title = key(spaced(said.get("Title", "")))
    shown = next((block.text for block in blocks[:12] if title and key(block.text) == title), "")
    author = spaced(said.get("Author", ""))
    known = author if any(key(author) in key(block.text) for block in blocks[:12]) else ""
    return Stated(
        title=shown,
        authors=(known,) if " " in known else (),
        published="-".join(made.groups()) if made else "",
        why="properties of the PDF",
        basis=(("published", Basis.FILE, "the day on which the PDF was made"),),
    )
