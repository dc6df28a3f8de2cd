"""The search index of a bundle: derived, local, kept in the user's cache, made anew when missing, damaged or outdated.

It is never read from a bundle. Only a folder that belongs to the user alone is opened, and only after every file in it
has been compared with its checksum.
"""

import atexit
import hashlib
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from dossier.bundle.reader import BundleReader
from dossier.errors import StorageError
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.search.checked import CheckedFiles
from dossier.search.engine import SearchEngine
from dossier.search.version import index_version
from dossier.services.named_days import days_named
from dossier.services.truehash import true_hash

_KEPT = 1
"""So many indexes of other contents of a dossier are kept."""
_ABANDONED = 86_400
"""Seconds after which what is only half an index belongs to a program that was killed."""


def _no_progress(_done: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


def _no_notice(_notice: Notice) -> None:
    """Tell nobody."""


def open_index(
    reader: BundleReader,
    paths: Paths,
    progress: Callable[[int], None] = _no_progress,
    cancelled: Callable[[], bool] = _never,
    notify: Callable[[Notice], None] = _no_notice,
) -> SearchEngine:
    """Open the index of the bundle, which `ensure_index` finds or builds; raises as that does."""
    folder = ensure_index(reader, paths, progress, cancelled, notify)
    try:
        return SearchEngine.open(folder, days_named)
    except StorageError:  # another window has just removed it, since the dossier has changed there
        return SearchEngine.open(ensure_index(reader, paths, progress, cancelled, notify), days_named)


def ensure_index(
    reader: BundleReader,
    paths: Paths,
    progress: Callable[[int], None] = _no_progress,
    cancelled: Callable[[], bool] = _never,
    notify: Callable[[Notice], None] = _no_notice,
) -> Path:
    """Return the folder of a sound index of the bundle, building it first if need be.

    `progress` is told how many articles are in; `notify` when the cache cannot be used. Raises Cancelled, and
    StorageError where not even a temporary folder can be written.
    """
    content = true_hash(reader, paths, cancelled)
    if content != reader.info.content_hash:
        notify(_forged(reader))
    name = _name(reader, paths, content)
    try:
        shelf = _private(paths.cache / "index")
        folder = shelf / name
        if _sound(folder):
            return folder
        _build(reader, shelf, folder, progress, cancelled)
    except OSError as error:
        return _elsewhere(reader, name, error, progress, cancelled, notify)
    with suppress(OSError):  # another window tidies as well
        _tidy(folder)
    return folder


def _private(folder: Path) -> Path:
    """Make a folder that only its owner may enter, or raise OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    if not _ours(folder):
        folder.chmod(stat.S_IRWXU)
        if not _ours(folder):
            raise PermissionError(f"{folder} belongs to somebody else")
    return folder


def _ours(folder: Path) -> bool:
    """Whether it is a folder of this user, and no other may change or read it."""
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode):
        return False
    if not hasattr(os, "getuid"):  # Windows keeps profile folders private by itself
        return True
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def _sound(folder: Path) -> bool:
    if not folder.is_dir() or not _ours(folder):
        return False
    try:
        CheckedFiles(folder)
    except StorageError:
        return False
    return True


def _build(
    reader: BundleReader, shelf: Path, folder: Path, progress: Callable[[int], None], cancelled: Callable[[], bool]
) -> None:
    """Build beside the target and move it there in one step, so that nobody sees half an index."""
    from dossier.services.indexmaking import make_index  # an index that is there needs nothing of it

    growing = Path(tempfile.mkdtemp(prefix=".growing-", dir=shelf))
    try:
        make_index(reader, _siblings(folder), growing, progress, cancelled)
        if folder.exists() or folder.is_symlink():
            folder.rename(growing.with_name(growing.name.replace("growing", "old")))
        try:
            growing.rename(folder)
        except OSError:
            if not _sound(folder):  # else another window was faster: its index is as good
                raise
    finally:
        shutil.rmtree(growing, ignore_errors=True)
        shutil.rmtree(growing.with_name(growing.name.replace("growing", "old")), ignore_errors=True)


def _name(reader: BundleReader, paths: Paths, content: str) -> str:
    """Return the name of the folder of an index: of which dossier, made how, with what in it.

    What a file says of itself becomes part of a path as a digest only: it may come from a stranger.
    """
    dossier = hashlib.sha256(reader.info.id.encode()).hexdigest()[:16]
    return f"{dossier}-{index_version(paths)}-{hashlib.sha256(content.encode()).hexdigest()[:32]}"


def _forged(reader: BundleReader) -> Notice:
    text = marked("{path} was changed after it was built: its contents are not what it says.", path=reader.path)
    return Notice(Severity.WARNING, text, hint=marked("Ask where it came from."))


def _siblings(folder: Path) -> list[Path]:
    """Return the indexes of the same dossier with other content, the newest first."""
    made_so, _, _ = folder.name.rpartition("-")
    others: list[tuple[float, Path]] = []
    for path in folder.parent.glob(f"{made_so}-*"):
        with suppress(OSError):  # another window has just removed it
            if path != folder and _ours(path):
                others.append((path.stat().st_mtime, path))
    return [path for _, path in sorted(others, reverse=True)]


def _tidy(folder: Path) -> None:
    """Remove the indexes that older programs made of the same dossier, and of others the oldest.

    One stays, since one goes back to it: a correction is undone, an older copy is opened.
    """
    dossier, shelf = folder.name.partition("-")[0], folder.parent
    kept = {folder, *_siblings(folder)[:_KEPT]}
    halves = [path for path in shelf.glob(".*-*") if time.time() - path.stat().st_mtime > _ABANDONED]
    for other in {*shelf.glob(f"{dossier}-*"), *halves} - kept:
        shutil.rmtree(other, ignore_errors=True)


def _elsewhere(
    reader: BundleReader,
    name: str,
    error: OSError,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
    notify: Callable[[Notice], None],
) -> Path:
    """Build the index for this run only, in the system's folder for temporary files."""
    try:
        shelf = Path(tempfile.mkdtemp(prefix="dossier-index-"))
        atexit.register(shutil.rmtree, shelf, ignore_errors=True)
        _build(reader, shelf, shelf / name, progress, cancelled)
    except OSError as second:
        raise StorageError(
            marked("The search index cannot be written: {second}.", second=second),
            marked("Free some space, or set TMPDIR to a folder with space."),
        ) from second
    notify(
        Notice(
            Severity.WARNING,
            marked("The search index could not be kept; it was made for this session only."),
            str(error),
            marked("Make the cache folder writable, or free some space."),
        )
    )
    return shelf / name
