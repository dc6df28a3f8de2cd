"""How a dossier is called when it is built: its title and its id."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from dossier.bundle.reader import BundleReader
from dossier.errors import BundleError
from dossier.model.article import Source


def id_before(target: Path) -> str:
    """Return the id of the dossier that is built again, since notes are kept under it; empty where there is none."""
    try:
        with BundleReader(target) as reader:
            return reader.info.id
    except BundleError:
        return ""


def new_id(title: str, sources: Sequence[Source]) -> str:
    """Return an id that says what it is, and is another one for other files."""
    digest = hashlib.sha256("\n".join([title, *sorted(source.sha256 for source in sources)]).encode()).hexdigest()
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return f"{slug or 'dossier'}-{digest[:8]}"


def title_of(sources: Sequence[Path], target: Path) -> str:
    """Return the name of the one folder or file that is given, else that of the dossier file."""
    only = sources[0].absolute() if len(sources) == 1 else target
    return (only.name if only.is_dir() else only.stem) or target.stem
