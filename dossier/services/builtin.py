"""The built-in dossier: built from the seeds by the real pipeline on first use, again when seeds or program change."""

import hashlib
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.bundle.verify import is_as_built
from dossier.errors import Cancelled, InputError, LockedError, StorageError
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.services.program import fingerprint

if TYPE_CHECKING:
    from dossier.services.build import Progress

_TITLE = "Japan and Italy, 2022 to 2024"
_PAUSE = 0.1  # seconds between two looks whether another program has finished
_ID = "builtin"  # fixed: notes belong to it however often it is built again


def builtin_dossier(
    paths: Paths,
    progress: "Callable[[Progress], None] | None" = None,
    notify: Callable[[Notice], None] = lambda _: None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Return the built-in dossier, building it if need be.

    Where the cache cannot be written, it is built into a temporary folder and `notify` is told. Raises InputError when
    the seeds are not there.
    """
    seeds = sorted(path for path in paths.seeds.glob("*.md") if path.name != "README.md")
    if not seeds:
        raise InputError(
            marked("The articles of the built-in dossier are not in {seeds}.", seeds=paths.seeds),
            marked("Install the program again."),
        )
    kept = paths.cache / "builtin" / f"{_key(paths, seeds)}.dossier"
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        while not (kept.is_file() and is_as_built(kept)):
            try:
                _build(seeds, kept, paths, progress, cancelled)
            except LockedError:  # another program is at it, and what it makes will do
                _wait(cancelled)
            else:
                _remove_outdated(kept)
                break
        return kept
    except (OSError, StorageError) as error:
        notify(
            Notice(
                Severity.WARNING,
                marked("The built-in dossier could not be kept, so it was built for this time only."),
                str(error),
                marked("Make room in {cache}, or allow writing there.", cache=paths.cache),
            )
        )
    passing = Path(tempfile.mkdtemp(prefix="dossier-")) / "builtin.dossier"
    _build(seeds, passing, paths, progress, cancelled)
    return passing


def _wait(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled(marked("Stopped; nothing was changed."))
    time.sleep(_PAUSE)


def _build(
    seeds: list[Path],
    target: Path,
    paths: Paths,
    progress: "Callable[[Progress], None] | None",
    cancelled: Callable[[], bool] | None,
) -> None:
    from dossier.services.build import Options, build  # slow to import, and needed once

    options = Options(title=_TITLE, id=_ID)
    build(seeds, target, paths=paths, options=options, progress=progress, cancelled=cancelled)


def _remove_outdated(kept: Path) -> None:
    for old in kept.parent.glob("*.dossier"):
        if old != kept:
            old.unlink(missing_ok=True)


def _key(paths: Paths, seeds: Iterable[Path]) -> str:
    """Return a hash of everything the built-in dossier depends on: seeds, resources, and the program itself."""
    digest = hashlib.sha256(fingerprint(paths).encode())
    for path in seeds:
        digest.update(f"\n{path.name}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
