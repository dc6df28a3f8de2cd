"""Build an index of articles: words with their positions, and what articles can be filtered, counted and sorted by.

See `dossier.search.layout` for what a position is and `dossier.search.codec` for the posting lists.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from dossier.paths import Paths
from dossier.search.analysis import Analysis
from dossier.search.carrying import Carried, known_articles
from dossier.search.checked import CheckedFiles
from dossier.search.codec.inverter import CHUNK
from dossier.search.document import IndexDocument
from dossier.search.entities import EntityRow
from dossier.search.files import IndexFiles
from dossier.search.gathering import gather
from dossier.search.memory import undisturbed
from dossier.search.processes import Share, Workers
from dossier.search.writing import carry_on, write_index


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
    with TemporaryDirectory(prefix=".scratch-", dir=folder) as scratch, undisturbed():
        part = gather(documents, Path(scratch), known, chunk, progress, cancelled)
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
    with TemporaryDirectory(prefix=".scratch-", dir=folder) as scratch, undisturbed():
        new = gather(documents(others), Path(scratch), analysis, CHUNK, lambda done: progress(kept + done), cancelled)
        carried = Carried(old, numbers, entities)
        carry_on(IndexFiles(folder), carried, new, np.array(others, dtype=np.int64), analysis)


def build_index_together(
    shares: Sequence[Share],
    folder: Path,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write the same index with a process for each share of the articles; shares follow each other.

    Where one of them is killed, the work is done in this one.
    """
    with (
        TemporaryDirectory(prefix=".scratch-", dir=folder) as scratch,
        undisturbed(),
        Workers(shares, Path(scratch)) as workers,
    ):
        analysis = Analysis.from_resources(Paths.default().resources)
        parts = workers.gathered(progress, cancelled)
        if parts is not None:
            write_index(IndexFiles(folder), parts, analysis, workers.map)
            return
    build_index((document for share in shares for document in share()), folder, progress, cancelled)
