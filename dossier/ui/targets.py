"""What can be opened: a dossier, or files that one is built of first."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.errors import InputError, StorageError
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.services.jobs import Notify
from dossier.ui.translation import tr, tr_n

if TYPE_CHECKING:
    from dossier.services.build import BuildReport, Progress


@dataclass(frozen=True, slots=True)
class Target:
    """What to open: the built-in dossier (no paths), one `.dossier` file, or files and folders to build one of.

    With `into`, the files are added to that dossier; `title` is what a new one is called.
    """

    paths: tuple[Path, ...] = ()
    title: str = ""
    into: Path | None = None

    @property
    def is_bundle(self) -> bool:
        """Whether it is a finished dossier."""
        return len(self.paths) == 1 and self.paths[0].suffix == ".dossier" and not self.paths[0].is_dir()

    @property
    def is_ready(self) -> bool:
        """Whether nothing has to be built before it can be opened, but for the few built-in articles."""
        return self.is_bundle or not self.paths

    @property
    def announcement(self) -> str:
        """What is said while it is being opened."""
        if not self.paths:
            return tr("Opening the built-in dossier …")
        name = self.paths[0].name or str(self.paths[0])
        if self.is_bundle:
            return tr("Opening {name} …", name=name)
        return tr("Building a dossier of {name} …", name=name)


def made_dossier(
    target: Target,
    paths: Paths,
    progress: "Callable[[Progress], None]",
    cancelled: Callable[[], bool],
    tell: Notify,
) -> Path:
    """Return the dossier to open, after building it if need be; may be called from any thread.

    Raises InputError, StorageError, BundleError and Cancelled; `tell` is told what files could not be read.
    """
    if target.is_bundle:
        return target.paths[0]
    for path in target.paths:
        if path.suffix == ".dossier" and path.is_file():
            raise InputError(
                marked("{file} is a dossier already.", file=path.name),
                marked("Open it alone; build another of articles."),
            )
    if not target.paths:
        from dossier.services.builtin import builtin_dossier

        return builtin_dossier(paths, progress, tell, cancelled)
    if target.into is not None:
        from dossier.services.updating import Wish, update

        report = update(target.into, Wish(target.paths), paths=paths, progress=progress, cancelled=cancelled).made
    else:
        from dossier.services.build import build

        file = _kept_file(paths, target.paths)
        title = target.title or None
        report = build(target.paths, file, paths=paths, title=title, progress=progress, cancelled=cancelled)
    _tell_left_out(report, tell)
    return report.path


def _tell_left_out(report: "BuildReport", tell: Notify) -> None:
    """Tell of problems and copies in one notice: a second would take its place."""
    copies = ""
    if report.copies:
        copies = tr_n("%Ln copy of an article was left out.", "%Ln copies of articles were left out.", report.copies)
    if report.problems:
        text = tr_n(
            "%Ln file could not be read as news, or only in part.",
            "%Ln files could not be read as news, or only in part.",
            len(report.problems),
        )
        tell(Notice(Severity.WARNING, f"{text} {copies}".rstrip(), action="problems"))
    elif copies:
        tell(Notice(Severity.INFO, copies))


def _kept_file(paths: Paths, sources: tuple[Path, ...]) -> Path:
    """Return where a dossier built from these files is kept: the same sources, the same place."""
    import hashlib

    places = "\n".join(sorted(str(source.resolve()) for source in sources))
    name = sources[0].resolve().stem or "articles"
    file = paths.data / "dossiers" / f"{name}-{hashlib.sha256(places.encode()).hexdigest()[:8]}.dossier"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = marked(
            "A dossier would be kept in {folder}, which cannot be written: {why}.",
            folder=str(file.parent),
            why=error.strerror,
        )
        hint = marked("Build it with the command line: dossier build FOLDER -o FILE.")
        raise StorageError(sentence, hint) from error
    return file
