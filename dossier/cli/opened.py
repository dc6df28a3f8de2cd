"""A dossier as its reader corrected it: what every command reads, as the window does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from dossier.bundle.reader import BundleReader
from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.overlay import Overlay


@contextmanager
def opened(file: Path) -> Iterator[BundleReader]:
    """Open a dossier with the corrections kept for it on this computer; raises BundleError."""
    paths = Paths.default()
    with BundleReader(file) as base:
        if not Overlay(paths, base.info.id).path.is_file():
            yield base
            return
    from dossier.services.library import Library  # slow to import, and seldom needed here

    library = Library.readable(file, paths, tell)
    try:
        yield library.reader
    finally:
        library.close()


def tell(notice: Notice) -> None:
    """Print a notice for people to stderr."""
    click.echo(f"{notice.text} {notice.hint}".strip(), err=True)
