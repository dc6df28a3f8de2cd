"""A dossier as its reader corrected it: what every command reads, as the window does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from dossier.bundle.reader import BundleReader
from dossier.errors import StorageError
from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.overlay import Overlay


@contextmanager
def opened(file: Path) -> Iterator[BundleReader]:
    """Open a dossier with the corrections kept for it on this computer; raises BundleError."""
    paths = Paths.default()
    with BundleReader(file) as base:
        if not _corrected(paths, base.info.id):
            yield base
            return
    from dossier.services.library import Library  # slow to import, and seldom needed here

    library = Library.readable(file, paths, tell)
    try:
        yield library.reader
    finally:
        library.close()


def _corrected(paths: Paths, dossier: str) -> bool:
    """Whether there are corrections; what cannot be read is for `Library.readable` to tell."""
    try:
        overlay = Overlay(paths, dossier)
        return bool(overlay.corrections() or overlay.unreadable())
    except StorageError:
        return True


def tell(notice: Notice) -> None:
    """Print a notice for people to stderr."""
    click.echo(f"{notice.text} {notice.hint}".strip(), err=True)
