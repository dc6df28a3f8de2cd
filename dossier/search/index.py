"""Build an index of articles: words with their positions, and what articles can be filtered, counted and sorted by.

See `dossier.search.layout` for what a position is and `dossier.search.codec` for the posting lists.
"""

import multiprocessing
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from multiprocessing import connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from dossier.errors import Cancelled
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.search.analysis import Analysis
from dossier.search.carrying import Carried, known_articles
from dossier.search.checked import CheckedFiles
from dossier.search.codec.inverter import CHUNK
from dossier.search.document import IndexDocument
from dossier.search.entities import EntityRow
from dossier.search.files import IndexFiles
from dossier.search.gathering import Gatherer, Part
from dossier.search.writing import carry_on, write_index

VERSION = 8
"""Raised when an index made by an older program would give other answers."""

Share = Callable[[], Iterable[IndexDocument]]
"""Articles of one process, in order."""
_TOLD = 50  # articles after which progress is told


def index_version(paths: Paths) -> str:
    """Return what changes when an index must be made anew: the program's or the word lists' doing."""
    return f"{VERSION}-{Analysis.from_resources(paths.resources).fingerprint}"


def build_index(
    documents: Iterable[IndexDocument],
    folder: Path,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
    analysis: Analysis | None = None,
    chunk: int = CHUNK,
) -> None:
    """Write an index into an empty folder; `progress` is told how many articles are in.

    `chunk` is how many words are sorted at a time. Raises Cancelled when `cancelled` says so, and OSError where the
    folder cannot be written.
    """
    known = analysis or Analysis.from_resources(Paths.default().resources)
    with TemporaryDirectory(prefix=".scratch-", dir=folder) as scratch:
        part = _gather(documents, Path(scratch), known, chunk, progress, cancelled)
        write_index(IndexFiles(folder), [part], known)


def carry_on_index(
    old: CheckedFiles,
    digests: Sequence[bytes],
    documents: Callable[[Sequence[int]], Iterable[IndexDocument]],
    entities: Mapping[str, EntityRow],
    folder: Path,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write the index of articles with such digests: as it would be made anew, from an older one where they are in it.

    `documents` is asked for the others, by their numbers; `entities` are all there are now. Raises StorageError when
    the older one is damaged, and as `build_index` does.
    """
    known = known_articles(old)
    numbers = np.full(len(old.array("articles.source")), -1)
    others = []
    for n, digest in enumerate(digests):
        before = known.pop(digest, -1)
        if before < 0:
            others.append(n)
        else:
            numbers[before] = n
    analysis = Analysis.from_resources(Paths.default().resources)
    kept = len(digests) - len(others)
    with TemporaryDirectory(prefix=".scratch-", dir=folder) as scratch:
        new = _gather(documents(others), Path(scratch), analysis, CHUNK, lambda done: progress(kept + done), cancelled)
        carried = Carried(old, numbers, entities)
        carry_on(IndexFiles(folder), carried, new, np.array(others, dtype=np.int64), analysis)


def build_index_together(
    shares: Sequence[Share],
    folder: Path,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write the same index with a process for each share of the articles; shares follow each other.

    A share is called in its process, so it must be something that can be sent there. Where processes cannot be had,
    or one is killed, the work is done in this one.
    """
    with TemporaryDirectory(prefix=".scratch-", dir=folder) as scratch:
        parts = _in_processes(shares, Path(scratch), progress, cancelled)
        if parts is not None:
            write_index(IndexFiles(folder), parts, Analysis.from_resources(Paths.default().resources))
            return
    build_index((document for share in shares for document in share()), folder, progress, cancelled)


def _in_processes(
    shares: Sequence[Share], scratch: Path, progress: Callable[[int], None], cancelled: Callable[[], bool]
) -> list[Part] | None:
    """Return what a process for each share gathered, None where one did not come to its end."""
    context = multiprocessing.get_context("spawn")
    done, stop = context.Value("q", 0), context.Event()
    ends: dict[Any, int] = {}
    processes = []
    for n, share in enumerate(shares):
        here, there = context.Pipe(duplex=False)
        processes.append(context.Process(target=_share, args=(share, scratch / str(n), done, stop, there), daemon=True))
        processes[-1].start()
        there.close()
        ends[here] = n
    parts: list[Any] = [None] * len(shares)
    while ends:
        ready: list[Any] = connection.wait(list(ends), 0.1)
        for end in ready:
            with suppress(EOFError):  # a process that was killed
                parts[ends[end]] = end.recv()
            del ends[end]
        progress(done.value)
        if cancelled():
            stop.set()
    for process in processes:
        process.join()
    if failure := next((part for part in parts if isinstance(part, Exception)), None):
        raise failure
    return None if None in parts else parts


def _share(documents: Share, scratch: Path, done: Any, stop: Any, end: connection.Connection) -> None:
    """Gather a share in a process of its own, and send what was gathered, or why not."""
    told = 0

    def progress(count: int) -> None:
        nonlocal told
        if count % _TOLD == 0:
            with done.get_lock():
                done.value += count - told
            told = count

    scratch.mkdir()
    try:
        analysis = Analysis.from_resources(Paths.default().resources)
        end.send(_gather(documents(), scratch, analysis, CHUNK, progress, stop.is_set))
    except Exception as error:
        end.send(error)


def _gather(
    documents: Iterable[IndexDocument],
    scratch: Path,
    analysis: Analysis,
    chunk: int,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> Part:
    gatherer = Gatherer(analysis, scratch, chunk)
    for done, document in enumerate(documents, 1):
        if cancelled():
            raise Cancelled(
                marked("Indexing was stopped."), marked("Open the dossier again to build its search index.")
            )
        gatherer.add(document)
        progress(done)
    return gatherer.part()
