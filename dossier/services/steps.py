"""The steps of a build that concern one file or article alone, from packed values to packed values.

Each is a function at the top of the module, so that it can be sent to another process. What goes in and out is packed,
so that whoever sends it on or lays it aside need not look inside.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from dossier.bundle import packing
from dossier.extract.names.forms import Recognised
from dossier.extract.reuse import Wording, wording_of
from dossier.extract.times.publication import Testimony, testify
from dossier.ingest.drafts import LeftOut
from dossier.ingest.files import Found
from dossier.model.article import Article, Problem, Published, Source
from dossier.model.facts import Event, Mention, TimeExpression
from dossier.model.plain import pack, unpack
from dossier.services.analysis import Told, Tools, examine, read_file, tell

Times = tuple[TimeExpression, ...]
Events = tuple[Event, ...]
Mentions = tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What must be known of an article at once: `key` is the hash of its contents, its files apart."""

    id: str
    key: bytes
    published: Published
    language: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave, without the texts and without its bytes."""

    source: Source
    heads: tuple[Head, ...]
    problems: tuple[Problem, ...]
    left_out: LeftOut | None = None  # of a stretch


@dataclass(frozen=True, slots=True)
class FileRead:
    """A reading with its articles and the original bytes, all packed."""

    reading: Reading
    articles: tuple[bytes, ...]
    original: bytes | None


def read_step(tools: Tools, found: Found, tell: Callable[[float], None]) -> FileRead:
    """Read and clean one file, and tell which share of it is done."""
    result = read_file(tools, found, tell)
    heads, packed = [], []
    for article in result.articles:
        head, shown = packed_article(article)
        heads.append(head)
        packed.append(shown)
    content = result.source.content
    original = None if content is None else packing.pack(content)
    source = replace(result.source, content=None)
    return FileRead(Reading(source, tuple(heads), result.problems, result.left_out), tuple(packed), original)


def packed_article(article: Article) -> tuple[Head, bytes]:
    """Return what must be known of an article, and the article without its files."""
    packed = pack(Article, replace(article, files=()))
    key = hashlib.sha256(packed).digest()
    return Head(article.id, key, article.published, article.language), packed


@dataclass(frozen=True, slots=True)
class PackedArticle:
    """An article with what became known of it after it was read."""

    packed: bytes
    files: tuple[str, ...]
    published: Published

    def unpacked(self) -> Article:
        """Return the article."""
        return replace(unpack(Article, self.packed), files=self.files, published=self.published)


def testify_step(_: Tools, article: PackedArticle) -> bytes:
    """Find what dates one article or others."""
    return pack(Testimony, testify(article.unpacked()))


def examine_step(tools: Tools, article: PackedArticle) -> tuple[bytes, bytes]:
    """Find names and times in one article."""
    found = examine(tools, article.unpacked())
    return pack(Recognised, found.names), pack(Times, found.times)


def tell_step(tools: Tools, told: tuple[PackedArticle, bytes, bytes]) -> bytes:
    """Find what happened in one article, of its packed mentions and times."""
    article, mentions, times = told
    return pack(Events, tell(tools, Told(article.unpacked(), unpack(Mentions, mentions), unpack(Times, times))))


def wording_step(tools: Tools, article: PackedArticle) -> bytes:
    """Take down how one article is worded."""
    return pack(Wording, wording_of(article.unpacked(), tools.agencies))
