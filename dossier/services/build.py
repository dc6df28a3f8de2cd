"""Files to a dossier: reading, times, names, events, what repeats and what differs, then the bundle file.

What concerns one file or article alone is spread over processes when there is much of it; what compares articles runs
here. The same files give the same contents either way, in whatever order they were named.
"""

import hashlib
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from dossier.bundle.lock import locked
from dossier.bundle.opening import check_header
from dossier.bundle.reader import BundleReader
from dossier.bundle.writer import write_locked
from dossier.errors import BundleError, Cancelled, InputError, StorageError
from dossier.extract.events.disagree import find_disagreements
from dossier.extract.events.merge import merge_events
from dossier.extract.names.link import link
from dossier.extract.reuse import find_reuse, independent_groups
from dossier.extract.times.publication import infer_publications
from dossier.ingest.drafts import Limits
from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, fold_duplicates
from dossier.model.article import Article, Problem, Source
from dossier.model.dossier import Contents, DossierInfo, Statistics
from dossier.model.facts import Event
from dossier.paths import Paths
from dossier.services.analysis import Told, Tools, examine, make_tools, read_file, tell
from dossier.services.gathering import gather
from dossier.services.workers import Inline, Lost, Processes, Workers

T = TypeVar("T")
R = TypeVar("R")

MANY = 200
"""From so many files on, processes of their own are worth their start (about a second)."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: `stage` in words, `done` of `total` (0 when unknown)."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made."""

    path: Path
    info: DossierInfo
    statistics: Statistics
    problems: tuple[Problem, ...]
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


class Watch:
    """Tells progress and hears the wish to stop."""

    def __init__(self, progress: Callable[[Progress], None] | None, cancelled: Callable[[], bool] | None) -> None:
        self._progress = progress or (lambda _: None)
        self._cancelled = cancelled or (lambda: False)

    def tell(self, stage: str, total: int, done: int) -> None:
        """Tell how far it is; raises Cancelled when the person wants to stop."""
        if self._cancelled():
            raise Cancelled("Stopped; nothing was changed.")
        self._progress(Progress(stage, done, total))


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
    options = replace(options, title=title or options.title or _title(sources, target))
    watch = Watch(progress, cancelled)
    _guard(target)
    watch.tell("Looking for files", 0, 0)
    files = gather(sources, target)
    if not files:
        raise InputError(f"There is no file to read in {_listed(sources)}.", "Give files or folders with articles.")
    limits = Limits(keep_content=options.keep_originals)
    make = partial(make_tools, paths, limits, options.ner)
    tools = make()
    with locked(target):
        workers: Workers[Tools] = Inline(tools) if len(files) <= MANY else Processes(make, options.processes)
        try:
            contents = _contents(workers, tools, files, watch)
        finally:
            workers.close()
        contents = replace(contents, info=_info(options, contents, target))
        info = write_locked(target, contents, lambda done, total: watch.tell("Writing the dossier", total, done))
    with BundleReader(target) as reader:
        return BuildReport(target, info, reader.statistics, reader.problems(), time.monotonic() - started)


def find_facts(
    contents: Contents,
    paths: Paths,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Contents:
    """Return the contents with all facts found anew, as after a correction of its articles; raises Cancelled."""
    make = partial(make_tools, paths, Limits())
    tools = make()
    workers: Workers[Tools] = Inline(tools) if len(contents.articles) <= MANY else Processes(make)
    try:
        return _facts(workers, tools, contents, Watch(progress, cancelled))
    finally:
        workers.close()


def _guard(target: Path) -> None:
    """Refuse to put a dossier in the place of something else; a damaged dossier may be built again."""
    if target.suffix == ".dossier" or not target.is_file() or target.stat().st_size == 0:
        return
    try:
        check_header(target)
    except BundleError as error:
        raise StorageError(
            f"{target} is there already and is no dossier, so it was left as it is.",
            f"Choose another name, such as {target.with_suffix('.dossier').name}.",
        ) from error


def _contents(workers: Workers[Tools], tools: Tools, files: Sequence[Found], watch: Watch) -> Contents:
    """Return everything that is found, without saying what the dossier is called."""
    sources, articles, problems = _read(workers, files, watch)
    watch.tell("Dating articles", 0, 0)
    inferred = infer_publications(articles)  # before times are read, which count from it
    articles = [replace(article, published=found) for article, found in zip(articles, inferred, strict=True)]
    return _facts(workers, tools, Contents(DossierInfo("", ""), sources, articles, problems=problems), watch)


def _facts(workers: Workers[Tools], tools: Tools, contents: Contents, watch: Watch) -> Contents:
    """Return the contents with all facts that are found in, and between, its articles."""
    articles, problems = contents.articles, list(contents.problems)
    examined = _kept(_each(workers, examine, articles, watch, "Finding times and names"), articles, problems)
    watch.tell("Linking names", 0, 0)
    linking = link([found.names for found in examined.values()], tools.gazetteer)
    entities = {entity.id: entity for entity in linking.entities}
    told = [Told(a, linking.mentions(a.id), examined[a.id].times) for a in articles if a.id in examined]
    answers = _each(workers, tell, told, watch, "Finding events")
    accounts = _kept(answers, [one.article for one in told], problems)
    watch.tell("Comparing sources", 0, 0)
    events = [event for found in accounts.values() for event in found]
    mentions = [mention for one in told for mention in one.mentions]
    reuse = find_reuse(articles)
    merged = _named_once(merge_events(events, entities, independent_groups(articles, reuse)))
    return replace(
        contents,
        entities=linking.entities,
        mentions=mentions,
        times=[time for one in told for time in one.times],
        events=merged,
        reuse=reuse,
        disagreements=find_disagreements(merged, entities, {a.id: a for a in articles}, mentions),
        problems=problems,
    )


def _named_once(events: Sequence[Event]) -> list[Event]:
    """Return events with ids of their own: two that one sentence tells of may be called the same."""
    seen: Counter[str] = Counter()
    named = []
    for event in events:
        seen[event.id] += 1
        named.append(event if seen[event.id] == 1 else replace(event, id=f"{event.id}-{seen[event.id]}"))
    return named


def _kept(answers: Sequence[R | Lost], articles: Sequence[Article], problems: list[Problem]) -> dict[str, R]:
    """Return answers by article; what is lost becomes a problem of its file."""
    found = {}
    for article, answer in zip(articles, answers, strict=True):
        if isinstance(answer, Lost):
            reason = f"Not all facts of it could be found ({answer.reason})."
            problems.append(
                Problem(article.file, reason, "It can be read and searched all the same; please report it.")
            )
        else:
            found[article.id] = answer
    return found


def _read(
    workers: Workers[Tools], files: Sequence[Found], watch: Watch
) -> tuple[list[Source], list[Article], list[Problem]]:
    """Read all files; raises InputError when not one of them is an article."""
    results: list[ReadResult] = []
    problems: list[Problem] = []
    for found, result in zip(files, _each(workers, read_file, files, watch, "Reading files"), strict=True):
        if isinstance(result, Lost):
            problems.append(Problem(found.name, f"It could not be read ({result.reason}).", "Leave it out."))
        else:
            results.append(result)
            problems.extend(result.problems)
    articles = fold_duplicates(article for result in results for article in result.articles)
    if not articles:
        raise InputError(_nothing_read(files, problems), problems[0].hint if len(problems) == 1 else _GIVE_NEWS)
    return [result.source for result in results if result.articles], list(articles), problems


def _each(
    workers: Workers[Tools], job: Callable[[Tools, T], R], items: Sequence[T], watch: Watch, stage: str
) -> list[R | Lost]:
    """Do one job on every item and tell how far it is."""
    answers = workers.map(job, items, partial(watch.tell, stage, len(items)))
    watch.tell(stage, len(items), len(items))
    return answers


_GIVE_NEWS = "Give plain text or Markdown files that hold articles."


def _nothing_read(files: Sequence[Found], problems: Sequence[Problem]) -> str:
    """Tell why nothing could be read: the reason of one file, or the most frequent ones."""
    if len(files) == 1 and problems:
        return f"{files[0].path} is no article. {problems[0].reason}"
    reasons = Counter(problem.reason for problem in problems).most_common(3)
    told = " ".join(f"{reason} ({count} files)" if count > 1 else f"{reason}" for reason, count in reasons)
    return f"None of the {len(files)} files is an article. {told}"


def _info(options: Options, contents: Contents, target: Path) -> DossierInfo:
    languages = Counter(article.language for article in contents.articles if article.language)
    language = min(languages, key=lambda name: (-languages[name], name), default="")
    identifier = options.id or _id_before(target) or _new_id(options.title, contents.sources)
    return DossierInfo(identifier, options.title, options.description, language)


def _id_before(target: Path) -> str:
    """Return the id of the dossier that is built again: notes are kept under it."""
    try:
        with BundleReader(target) as reader:
            return reader.info.id
    except BundleError:
        return ""


def _new_id(title: str, sources: Sequence[Source]) -> str:
    digest = hashlib.sha256("\n".join([title, *sorted(source.sha256 for source in sources)]).encode()).hexdigest()
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return f"{slug or 'dossier'}-{digest[:8]}"


def _title(sources: Sequence[Path], target: Path) -> str:
    """Return the name of the one folder or file that is given, else that of the dossier file."""
    only = sources[0].absolute() if len(sources) == 1 else target
    return (only.name if only.is_dir() else only.stem) or target.stem


def _listed(sources: Sequence[Path]) -> str:
    return ", ".join(str(source) for source in sources[:3]) + (" and more" if len(sources) > 3 else "")
