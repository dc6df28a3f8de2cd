"""The dossiers that were opened last, for the welcome page: a small JSON file in the person's own folder."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from dossier.paths import Paths
from dossier.services.text_files import write_whole

_KEPT = 20


@dataclass(frozen=True, slots=True)
class Recent:
    """A dossier that was opened: where it is, and what was known of it then. `size` is in bytes, `opened` local."""

    path: Path
    title: str
    articles: int
    size: int
    opened: datetime


def recent_dossiers(paths: Paths) -> tuple[Recent, ...]:
    """Return the dossiers, the last one first; a file that cannot be read lists none."""
    try:
        values = json.loads(_file(paths).read_text("utf-8"))
        return tuple(
            Recent(
                Path(one["path"]),
                str(one["title"]),
                int(one["articles"]),
                int(one["size"]),
                datetime.fromisoformat(one["opened"]),
            )
            for one in values
        )
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def with_presence(dossiers: tuple[Recent, ...]) -> list[tuple[Recent, bool]]:
    """Return each with whether its file is still there; may wait for a slow disk."""
    return [(one, one.path.is_file()) for one in dossiers]


def remember_opened(paths: Paths, dossier: Recent) -> None:
    """Put a dossier first; raises OSError where that cannot be written.

    What lies in the cache is not remembered: the built-in dossier is always there, and anything else is not to be.
    """
    if not dossier.path.is_relative_to(paths.cache):
        _write(paths, (dossier, *(one for one in recent_dossiers(paths) if one.path != dossier.path)))


def forget_dossier(paths: Paths, path: Path) -> None:
    """Take a dossier from the list; the file itself stays. Raises OSError where that cannot be written."""
    _write(paths, tuple(one for one in recent_dossiers(paths) if one.path != path))


def _write(paths: Paths, dossiers: tuple[Recent, ...]) -> None:
    values = [asdict(one) | {"path": str(one.path), "opened": one.opened.isoformat()} for one in dossiers[:_KEPT]]
    write_whole(_file(paths), json.dumps(values, indent=1))  # escaped: names of files need not be text


def _file(paths: Paths) -> Path:
    return paths.data / "recent.json"
