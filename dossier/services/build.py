"""Files to a dossier: reading, times, names, events, what repeats and what differs, then the bundle file.

What concerns one file or article alone is spread over processes when there is much of it; what compares articles runs
here. The same files give the same contents either way, in whatever order they were named.
"""

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from dossier.bundle.lock import locked
from dossier.bundle.opening import check_header
from dossier.bundle.reader import BundleReader
from dossier.bundle.writer import write_locked
from dossier.errors import BundleError, InputError, StorageError
from dossier.ingest.drafts import Limits
from dossier.ingest.files import Found
from dossier.model.article import Problem
from dossier.model.dossier import Contents, DossierInfo, Statistics
from dossier.model.wording import joined, marked, marked_n
from dossier.paths import Paths
from dossier.services.analysis import Tools, make_tools
from dossier.services.gathering import gather, without_documentation
from dossier.services.naming import id_before, new_id, title_of
from dossier.services.pipeline import Pipeline
from dossier.services.processes import MANY, Crew
from dossier.services.program import fingerprint
from dossier.services.recalling import recalled
from dossier.services.resuming import with_staging
from dossier.services.staging import Staging
from dossier.services.watch import Progress, Watch

__all__ = ["BuildReport", "Options", "Progress", "Task", "build", "find_facts", "make_bundle", "report"]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made."""

    path: Path
    info: DossierInfo
    statistics: Statistics
    problems: tuple[Problem, ...]
    copies: int  # files whose article another file holds too
    seconds: float


@dataclass(frozen=True, slots=True)
class Options:
    """How a dossier is built; `title` and `id` follow from the sources where they are empty."""

    title: str = ""
    id: str = ""
    description: str = ""
    keep_originals: bool = True
    processes: int = 0  # 0: as many as there are cores
    ner: str = ""  # a model to find names with, such as "spacy:en_core_web_sm"
    columns: tuple[tuple[str, str], ...] = ()  # (field, column) of tables whose columns have names of their own


def build(
    sources: Sequence[Path],
    target: Path,
    *,
    paths: Paths,
    title: str | None = None,
    options: Options | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> BuildReport:
    """Build a dossier of files and folders; what was at `target` stays whole until the new one is complete.

    Raises InputError when nothing can be read, StorageError when it cannot be written, Cancelled when `cancelled` says
    so. A file that cannot be read becomes a problem in the report and in the dossier.
    """
    started = time.monotonic()
    options = options or Options()
    options = replace(options, title=title or options.title or title_of(sources, target))
    watch = Watch(progress, cancelled)
    _guard(target)
    watch.tell(marked("Looking for files"), 0, 0)
    files, left_out = without_documentation(sources, gather(sources, target))
    if not files:
        raise InputError(
            marked("There is no file to read in {listed}.", listed=_listed(sources)),
            marked("Give files or folders with articles."),
        )
    with locked(target):
        info = make_bundle(Task(files, target, options, problems=left_out), paths, watch)
    return report(target, info, started)


@dataclass(frozen=True, slots=True)
class Task:
    """What is built: `known` are hashes of files that `restore` must bring back before they can be read.

    `recorded` says that the dossier asks for the model in the options, not the person.
    """

    files: Sequence[Found]
    target: Path
    options: Options
    known: Mapping[str, str] = field(default_factory=dict)
    restore: Callable[[Found], None] = lambda _: None
    problems: Sequence[Problem] = ()
    recorded: bool = False


def make_bundle(task: Task, paths: Paths, watch: Watch) -> DossierInfo:
    """Build a dossier; the caller holds the lock of its target."""
    options = task.options
    limits = Limits(keep_content=options.keep_originals, columns=options.columns)
    make = partial(make_tools, paths, limits, options.ner)
    tools = _with_model(options.ner, make) if task.recorded else make()
    program = f"{fingerprint(paths)} {options.ner} {options.columns or ''}"
    workers = Crew(make, tools, options.processes, MANY)
    try:

        def work(staging: Staging) -> DossierInfo:
            return _staged(task, Pipeline(workers, tools, staging, watch), staging, watch)

        return with_staging(task.target, paths, program, work)
    finally:
        workers.close()


def _staged(task: Task, pipeline: Pipeline, staging: Staging, watch: Watch) -> DossierInfo:
    pipeline.read(task.files, task.known, task.restore)
    pipeline.problems.extend(task.problems)
    if not pipeline.entries:
        raise _nothing_read(task.files, pipeline.problems)
    supply = pipeline.find()
    supply = replace(supply, contents=replace(supply.contents, info=_info(task, pipeline)))
    info = write_locked(task.target, supply, lambda done, total: watch.tell(marked("Writing the dossier"), total, done))
    staging.tidy()
    return info


def report(target: Path, info: DossierInfo, started: float) -> BuildReport:
    """Return what stands in a dossier that was just written."""
    with BundleReader(target) as reader:
        found = reader.statistics, reader.problems(), reader.copies()
        return BuildReport(target, info, *found, time.monotonic() - started)


def find_facts(
    contents: Contents,
    built: Path,
    paths: Paths,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Contents:
    """Return the contents of the dossier at `built` with all facts found anew, as after a correction of its articles.

    What is known of articles that did not change is taken from where it was laid aside. Raises Cancelled, and
    InputError when the model is not here with which names were found.
    """
    make = partial(make_tools, paths, Limits(keep_content=False), contents.info.ner)
    tools = _with_model(contents.info.ner, make)
    workers = Crew(make, tools, many=MANY)

    def find(staging: Staging) -> Contents:
        pipeline = Pipeline(workers, tools, staging, Watch(progress, cancelled))
        pipeline.take(contents)
        found = pipeline.find().in_memory(contents)
        staging.tidy()
        return found

    own = built.with_name(f"{built.name} corrected")  # builds lay aside under the name itself, perhaps just now
    try:
        return with_staging(own, paths, f"{fingerprint(paths)} {contents.info.ner}", find)
    finally:
        workers.close()


def _with_model(ner: str, make: Callable[[], Tools]) -> Tools:
    """Make tools; raises InputError that names the model a dossier asks for when it cannot be used."""
    try:
        return make()
    except InputError as error:
        if not ner:
            raise
        told = marked(
            "The names of this dossier were found with {ner}, which cannot be used here: {error}", ner=ner, error=error
        )
        raise InputError(told, error.hint) from error


def _guard(target: Path) -> None:
    """Refuse to put a dossier in the place of something else; a damaged dossier may be built again."""
    if target.suffix == ".dossier" or not target.is_file() or target.stat().st_size == 0:
        return
    try:
        check_header(target)
    except BundleError as error:
        raise StorageError(
            marked("{target} is there already and is no dossier, so it was left as it is.", target=target),
            marked("Choose another name, such as {name}.", name=target.with_suffix(".dossier").name),
        ) from error


_LISTED = 3  # folders that are named when there is nothing to read in them
_GIVE_NEWS = marked("Give files that hold articles: text, web pages, PDF, mail and others that the help lists.")


def _nothing_read(files: Sequence[Found], problems: Sequence[Problem]) -> InputError:
    """Tell why nothing could be read: the reason of one file, or the most frequent ones."""
    hint = problems[0].hint if len(problems) == 1 else _GIVE_NEWS
    if len(files) == 1 and problems:
        return InputError(
            marked("{path} is no article. {reason}", path=files[0].path, reason=recalled(problems[0].reason)),
            recalled(hint),
        )
    reasons = Counter(problem.reason for problem in problems).most_common(3)
    told = joined(" ", (_counted(recalled(reason), count) for reason, count in reasons))
    return InputError(marked("None of the {number} files is an article. {told}", number=len(files), told=told), hint)


def _counted(reason: str, count: int) -> str:
    return marked("{reason} ({number} files)", reason=reason, number=count) if count > 1 else reason


def _info(task: Task, pipeline: Pipeline) -> DossierInfo:
    options = task.options
    languages = Counter(entry.language for entry in pipeline.entries if entry.language)
    language = min(languages, key=lambda name: (-languages[name], name), default="")
    identifier = options.id or id_before(task.target) or new_id(options.title, pipeline.sources)
    return DossierInfo(identifier, options.title, options.description, language, ner=options.ner)


def _listed(sources: Sequence[Path]) -> str:
    shown, more = sources[:_LISTED], len(sources) - _LISTED
    told = ", ".join(map(str, shown))
    return joined(" ", (told, marked_n("and %Ln more folder", "and %Ln more folders", more))) if more > 0 else told
