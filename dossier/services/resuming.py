"""Work with what builds of a dossier laid aside: begun anew where that is damaged, and told where the disk is full."""

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dossier.errors import StorageError
from dossier.model.plain import Damaged
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.services.staging import Staging, staging_for

T = TypeVar("T")

_FULL = (errno.ENOSPC, errno.EDQUOT)


def with_staging(target: Path, paths: Paths, program: str, work: Callable[[Staging], T]) -> T:
    """Do work with the store that belongs to `target`, once more where it turns out to be damaged.

    Raises StorageError when nothing can be laid aside.
    """
    for last in (False, True):
        with staging_for(target, paths.cache, program) as staging:
            try:
                return work(staging)
            except (Damaged, sqlite3.DatabaseError) as error:
                if last or "full" in str(error):
                    raise _not_laid_aside(paths, error) from error
                staging.destroy()
            except OSError as error:
                if error.errno in _FULL:
                    raise _not_laid_aside(paths, error) from error
                raise
    raise AssertionError("two tries end in a return or an error")


def _not_laid_aside(paths: Paths, error: Exception) -> StorageError:
    full = isinstance(error, OSError) or "full" in str(error)
    reason = marked("the disk is full") if full else str(error)
    return StorageError(
        marked(
            "What was read could not be laid aside in {folder}: {reason}.",
            folder=paths.cache / "staging",
            reason=reason,
        ),
        marked("Make room there, then build again."),
    )
