"""The table of readers: asked in this order, the first that accepts a file reads it."""

from collections.abc import Sequence

from dossier.ingest.archive import ArchiveReader
from dossier.ingest.drafts import Reader
from dossier.ingest.epub import EpubReader
from dossier.ingest.feeds import FeedReader
from dossier.ingest.html import HtmlReader
from dossier.ingest.mail import MailReader, MboxReader
from dossier.ingest.markdown import MarkdownReader
from dossier.ingest.office import DocxReader, OdtReader
from dossier.ingest.pdf import PdfReader
from dossier.ingest.plain import PlainReader
from dossier.ingest.rtf import RtfReader
from dossier.ingest.tables import CsvReader, JsonReader
from dossier.ingest.unsupported import refuse
from dossier.ingest.web_archives import WaczReader, WarcReader

HEAD = 4096  # bytes by which a file is told

READERS: tuple[Reader, ...] = (
    PdfReader(),
    DocxReader(),
    OdtReader(),
    RtfReader(),
    EpubReader(),
    FeedReader(),
    WaczReader(),
    WarcReader(),
    ArchiveReader(lambda name, head: reader_of(name, head)),
    HtmlReader(),
    MboxReader(),
    MailReader(),
    JsonReader(),
    CsvReader(),
    MarkdownReader(),
    PlainReader(),
)


def reader_of(name: str, head: bytes, readers: Sequence[Reader] = READERS) -> Reader:
    """Return the reader of a file; raises InputError for one that none can read."""
    *formats, anything = readers
    for reader in formats:
        if reader.accepts(name, head):
            return reader
    refuse(name, head)
    return anything
