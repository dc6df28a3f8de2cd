"""Make the index of a bundle: of its articles, or of the index of another state of the same dossier.

Imported where there is no index yet.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from dossier.bundle.reader import BundleReader
from dossier.errors import StorageError
from dossier.search.carrying import known_articles
from dossier.search.checked import CheckedFiles
from dossier.search.document import IndexDocument, document_of, events_told, indexed
from dossier.search.entities import row_of
from dossier.search.index import build_index, build_index_together, carry_on_index
from dossier.search.processes import Share
from dossier.services.processes import usable_cores

MANY = 2_500
"""Articles that a process is worth its start for: some seconds of work."""


def make_index(
    reader: BundleReader,
    others: Sequence[Path],
    growing: Path,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Make the index of a bundle in an empty folder; `others` are those of other states of it, the newest first."""
    if not _carry_on(reader, others, growing, progress, cancelled):
        shares = shares_of(reader, usable_cores())
        if len(shares) > 1:
            build_index_together(shares, growing, progress, cancelled)
        else:
            build_index(documents_of(reader), growing, progress, cancelled)


def documents_of(reader: BundleReader, first: int = 0, beyond: int | None = None) -> Iterator[IndexDocument]:
    """Walk the articles of a bundle, all or from one place to another, as the index takes them."""
    return _Documents(reader).between(first, reader.statistics.articles if beyond is None else beyond)


class _Documents:
    """The articles of a bundle as the index takes them."""

    def __init__(self, reader: BundleReader) -> None:
        self._reader = reader
        self.entities = {entity.id: indexed(entity) for entity in reader.full_entities()}

    def between(self, first: int, beyond: int) -> Iterator[IndexDocument]:
        """Walk the articles from one place to another."""
        reader, entities = self._reader, self.entities
        told = events_told(reader.events(first, beyond))
        mentions = groupby(reader.mentions(first, beyond), key=attrgetter("article"))  # in the order of the articles
        of, found = next(mentions, ("", iter(())))
        for article, digest in zip(reader.articles(first, beyond), reader.digests(first, beyond), strict=True):
            own = list(found) if of == article.id else []
            if of == article.id:
                of, found = next(mentions, ("", iter(())))
            named = dict.fromkeys(mention.entity for mention in own if mention.entity in entities)
            yield document_of(article, own, [entities[id_] for id_ in named if id_], told.get(article.id, ()), digest)

    def at(self, places: Sequence[int]) -> Iterator[IndexDocument]:
        """Walk the articles at some places, in order."""
        for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):  # neighbours together
            numbers = [place for _, place in run]
            yield from self.between(numbers[0], numbers[-1] + 1)


def shares_of(reader: BundleReader, processes: int, least: int = MANY) -> list[Share]:
    """Return the articles of a bundle in equal shares, each of so many at least, for a process each."""
    articles = reader.statistics.articles
    count = max(1, min(processes, articles // least))
    bounds = [articles * n // count for n in range(count + 1)]
    return [partial(_share, reader.path, *bounds[n : n + 2]) for n in range(count)]


def _share(path: Path, first: int, beyond: int) -> Iterator[IndexDocument]:
    with closing(BundleReader(path)) as reader:
        yield from documents_of(reader, first, beyond)


def _carry_on(
    reader: BundleReader,
    others: Sequence[Path],
    growing: Path,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> bool:
    """Make the index from the newest sound one, if most articles are in it; return whether it was made."""
    digests = list(reader.digests()) if others else []
    for other in others:
        try:
            old = CheckedFiles(other)
            if 2 * len(known_articles(old).keys() & set(digests)) < len(digests):
                continue
            documents = _Documents(reader)
            entities = {entity.id: row_of(entity) for entity in documents.entities.values()}
            carry_on_index(old, digests, documents.at, entities, growing, progress, cancelled)
            return True
        except StorageError:  # it is damaged: nothing of it is used
            shutil.rmtree(other, ignore_errors=True)
        except OSError:
            if other.exists():  # else another window has just removed it
                raise
        for path in growing.iterdir():
            path.unlink()
    return False
