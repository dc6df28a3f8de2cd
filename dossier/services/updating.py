"""A dossier with files added, replaced and removed: the same as one built of these files anew, with less work.

Files that stay are known by the hash that stands in the dossier; what was found in them is taken from where builds lay
their work aside. Where that is gone, as on another computer, they are read again from the originals in the dossier.
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from dossier.bundle.lock import locked
from dossier.bundle.reader import BundleReader
from dossier.errors import InputError
from dossier.ingest.files import Found
from dossier.model.article import Problem, Source, source_of
from dossier.model.wording import either, marked
from dossier.paths import Paths
from dossier.services.build import BuildReport, Options, Task, make_bundle, report
from dossier.services.gathering import gather, without_documentation
from dossier.services.reading import hash_of
from dossier.services.watch import Progress, Watch


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of the files: those at `sources` are added or replaced, `remove` names others to leave out.

    With `prune` everything is left out that is not at `sources`.
    """

    sources: Sequence[Path] = ()
    remove: Sequence[str] = ()
    prune: bool = False


@dataclass(frozen=True, slots=True)
class UpdateReport:
    """What an update made, and the names of the files by what became of them."""

    made: BuildReport
    added: tuple[str, ...]
    replaced: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def update(
    target: Path,
    wish: Wish,
    *,
    paths: Paths,
    options: Options | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> UpdateReport:
    """Add, replace and remove files of a dossier; what it is called stays unless `options` say otherwise.

    Raises BundleError when it is no dossier, InputError when a name to remove is not there or nothing would be left,
    StorageError, Cancelled; the dossier is then as it was.
    """
    started = time.monotonic()
    watch = Watch(progress, cancelled)
    for path in wish.sources:
        if not path.exists():
            raise InputError(
                marked("There is no file {path}.", path=path), marked("--remove NAME takes a file out of the dossier.")
            )
    with locked(target), BundleReader(target) as old:
        watch.tell(marked("Looking for files"), 0, 0)
        there = {source.name: source for source in old.sources()}
        files, left_out = without_documentation(wish.sources, gather(wish.sources, target))
        given = {found.name: found for found in files}
        gone = _removed(wish, there, given)
        stay = [source for name, source in there.items() if name not in given and name not in gone]
        with _originals(old) as (folder, restore):
            every = [*given.values(), *(Found(folder / source.sha256, source.name) for source in stay)]
            if not every:
                raise InputError(
                    marked("Nothing would be left of {target}.", target=target),
                    marked("Delete the file if that is what you want."),
                )
            task = Task(
                sorted(every, key=lambda found: found.name),
                target,
                _options(options or Options(), old),
                {source.name: source.sha256 for source in stay},
                restore,
                [*left_out, *_problems_left(old, there, {*given, *gone, *(p.file for p in left_out)}, wish)],
                recorded=not (options and options.ner),
            )
            info = make_bundle(task, paths, watch)
    both = sorted(given.keys() & there.keys())
    replaced = tuple(name for name in both if hash_of(given[name]) != there[name].sha256)
    added = tuple(sorted(given.keys() - there.keys()))
    unchanged = len(there) - len(replaced) - len(gone)
    return UpdateReport(report(target, info, started), added, replaced, tuple(gone), unchanged)


def _removed(wish: Wish, there: dict[str, Source], given: dict[str, Found]) -> list[str]:
    """Return the names of the files that are left out; raises InputError for one that is not there."""
    for name in wish.remove:
        if name not in there:
            near = get_close_matches(name, there, n=3)
            hint = (
                marked("Did you mean {words}?", words=either(near))
                if near
                else marked("`dossier info FILE --files` lists all.")
            )
            raise InputError(marked("The dossier holds no file {name}.", name=f"{name!r}"), hint)
    gone = set(wish.remove) | ({name for name in there if name not in given} if wish.prune else set())
    return sorted(gone - given.keys())


def _options(options: Options, old: BundleReader) -> Options:
    """Return the options with what the dossier itself says where they say nothing."""
    info = old.info
    kept = any(old.original(source.name) is not None for source in old.sources())
    return replace(
        options,
        id=info.id,
        title=options.title or info.title,
        description=options.description or info.description,
        ner=options.ner or info.ner,
        keep_originals=kept,
    )


def _problems_left(old: BundleReader, there: dict[str, Source], touched: set[str], wish: Wish) -> list[Problem]:
    """Return the problems of files that gave no article: they are not there to be read again."""
    if wish.prune:
        return []
    known = {*there, *touched}
    whole = {problem: source_of(problem.file, known) or problem.file for problem in old.problems()}
    return [problem for problem, file in whole.items() if file not in there and file not in touched]


@contextmanager
def _originals(old: BundleReader) -> Iterator[tuple[Path, Callable[[Found], None]]]:
    """Lend a folder, and a function that puts the original of a file of the dossier there."""
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:

        def restore(found: Found) -> None:
            content = old.original(found.name)
            if content is None:
                raise InputError(
                    marked(
                        "{name} must be read again, but {path} does not hold it.",
                        name=found.name,
                        path=old.path,
                    ),
                    marked("Give all its files, or build it again."),
                )
            found.path.write_bytes(content)

        yield Path(folder), restore
