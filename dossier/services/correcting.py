"""A dossier as a person corrected it: a bundle of its own in the cache, derived from the original and the corrections.

So that everything follows at once - search, reader, timeline, facets, export - nothing but a bundle is ever read. The
original stays as it is, and taking back the last correction shows it again.
"""

import hashlib
import json
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import dossier
from dossier.bundle.reader import BundleReader
from dossier.errors import BundleError, LockedError
from dossier.model.corrected_articles import correct_articles
from dossier.model.corrected_events import Tell
from dossier.model.corrected_facts import correct_facts
from dossier.model.corrections import Correction, Unfit, concerns_articles, described, to_json
from dossier.model.dossier import Contents
from dossier.model.facts import Event
from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked, marked_n
from dossier.paths import Paths, file_name
from dossier.services.truehash import true_hash
from dossier.services.watch import Watch

if TYPE_CHECKING:
    from dossier.extract.events.lexicon import Lexicon
    from dossier.services.build import Progress

_PAUSE = 0.05  # seconds
_STATES = 4  # corrected states of one dossier, so that undo and redo are quick


@dataclass(frozen=True, slots=True)
class Corrected:
    """The bundle to read, and the corrections that no longer fit."""

    path: Path
    unfit: Unfit = field(default_factory=dict)


def unfit_notice(unfit: Collection[Correction]) -> Notice:
    """Tell of corrections that no longer fit."""
    text = marked_n(
        "A correction no longer fits this dossier and changed nothing.",
        "%Ln corrections no longer fit this dossier and changed nothing.",
        len(unfit),
    )
    hint = marked("They are kept for a dossier that they fit; “dossier corrections undo --unfit” takes them back.")
    return Notice(Severity.WARNING, text, "\n".join(map(described, unfit)), hint)


def corrected(
    base: BundleReader,
    corrections: Sequence[Correction],
    paths: Paths,
    progress: "Callable[[Progress], None] | None" = None,
    cancelled: Callable[[], bool] | None = None,
    patience: float = 60,
) -> Corrected:
    """Return the bundle with the corrections applied: the original where there are none.

    `patience` is how many seconds another program may write it. Raises Cancelled when `cancelled` says so, and
    StorageError where the cache cannot be written.
    """
    if not corrections:
        return Corrected(base.path)
    articles, unfit = correct_articles(list(base.articles()), corrections)
    contents = replace(contents_of(base), articles=articles)
    if any(concerns_articles(correction) for correction in corrections):
        from dossier.services.build import find_facts  # half a second to import, and seldom needed to open a dossier

        contents = find_facts(contents, base.path, paths, progress, cancelled)
    contents, more = correct_facts(contents, corrections, _telling(contents, paths))
    folder = paths.cache / "corrected" / file_name(base.info.id)
    target = folder / f"{_key(base, corrections, paths)}.dossier"
    watch, began = Watch(None, cancelled), time.monotonic()
    while not _is_sound(target):
        watch.look()
        from dossier.bundle.writer import write_bundle  # slow to import, and needed once for each correction

        folder.mkdir(parents=True, exist_ok=True)
        try:
            write_bundle(target, contents)
        except LockedError:  # another window is at it, and what it makes will do
            if time.monotonic() - began > patience:
                raise
            time.sleep(_PAUSE)
        else:
            _tidy(target)
            break
    return Corrected(target, {**unfit, **more})


def _telling(contents: Contents, paths: Paths) -> Tell:
    """Return what tells the events of one article anew, for the parts of one that is split."""

    @cache
    def lexicon() -> "Lexicon":
        from dossier.extract.events.lexicon import Lexicon  # only where something is split

        return Lexicon.load(paths.resources / "events")

    def tell(name: str) -> Sequence[Event]:
        from dossier.extract.events.find import find_events

        article = next(found for found in contents.articles if found.id == name)
        mentions = [mention for mention in contents.mentions if mention.article == name]
        return find_events(article, mentions, [time for time in contents.times if time.article == name], lexicon())

    return tell


def contents_of(reader: BundleReader) -> Contents:
    """Read everything that stands in a bundle, but for the original bytes of its sources."""
    return Contents(
        replace(reader.info, content_hash="", created=""),
        reader.sources(),
        list(reader.articles()),
        list(reader.full_entities()),
        list(reader.mentions()),
        list(reader.times()),
        list(reader.events()),
        list(reader.reuse()),
        list(reader.disagreements()),
        list(reader.problems()),
    )


def _key(base: BundleReader, corrections: Sequence[Correction], paths: Paths) -> str:
    parts = [dossier.__version__, true_hash(base, paths), *(json.dumps(to_json(step)) for step in corrections)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]


def _is_sound(target: Path) -> bool:
    try:
        BundleReader(target).close()
    except BundleError:
        return False
    return True


def _tidy(target: Path) -> None:
    """Remove the oldest states beside this one, which may look older than it is where the clock was set back."""
    others = [path for path in target.parent.glob("*.dossier") if path != target]
    for old in sorted(others, key=lambda path: path.stat().st_mtime_ns, reverse=True)[_STATES - 1 :]:
        old.unlink(missing_ok=True)
