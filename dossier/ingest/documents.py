"""What word processors have in common: XML from anywhere, and what they keep about a document."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dossier.errors import InputError
from dossier.ingest.drafts import Stated
from dossier.ingest.extracted import Block, spaced
from dossier.model.article import Basis

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SAVE_AGAIN = "Open it with its own program and save it again, or as plain text."


def parse_xml(content: bytes) -> "Element":
    """Parse XML without entities, document types, comments and network; raises InputError."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        if b"<!DOCTYPE" in content[:2000] and b"<!ENTITY" in content:
            raise InputError("It defines entities, as only hostile files do.", SAVE_AGAIN)
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise InputError("It is damaged.", SAVE_AGAIN) from error


def properties(title: str, author: str, made: str, blocks: Iterable[Block]) -> Stated:
    """Return what is kept about a document: an author as explicit as they get, the day it was made only as a bound.

    A title that its text has not is often that of the file it was made from.
    """
    title, author = spaced(title), spaced(author)
    return Stated(
        title=title if any(block.text == title for block in blocks) else "",
        authors=(author,) if " " in author else (),
        published=made,
        basis=(
            ("authors", Basis.FILE, "properties of the document"),
            ("published", Basis.FILE, "the day on which the document was made"),
            ("title", Basis.EXPLICIT, "title of the document"),
        ),
    )
