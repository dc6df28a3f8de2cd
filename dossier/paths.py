"""Where resources, caches, settings and notes are; the only place that knows."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import platformdirs

_LONGEST = 210  # characters of a name, to which others are added
_PACKAGE = Path(__file__).resolve().parent


def _data_folder(name: str) -> Path:
    """Return the folder `name` of the checkout, or the copy that a wheel carries inside the package."""
    carried = _PACKAGE / "_data" / name
    return carried if carried.is_dir() else _PACKAGE.parent / name


def file_name(said: str) -> str:
    """Return the name of a file for what a dossier calls itself, which may come from a stranger."""
    name = quote(said, safe="")
    if name.strip(".") and len(name) <= _LONGEST:
        return name
    return hashlib.sha256(said.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders the program reads from and writes to; made once and passed on, so that tests can point elsewhere."""

    resources: Path
    seeds: Path
    cache: Path
    config: Path
    data: Path

    @classmethod
    def default(cls) -> "Paths":
        """Return the folders that this system keeps for programs; nothing is created."""
        dirs = platformdirs.PlatformDirs("dossier", appauthor=False)
        return cls(
            resources=_data_folder("resources"),
            seeds=_data_folder("seeds"),
            cache=dirs.user_cache_path,
            config=dirs.user_config_path,
            data=dirs.user_data_path,
        )

    @classmethod
    def below(cls, folder: Path) -> "Paths":
        """Return folders that all lie below `folder`, with the program's own resources and seeds."""
        return cls(
            _data_folder("resources"), _data_folder("seeds"), folder / "cache", folder / "config", folder / "data"
        )
