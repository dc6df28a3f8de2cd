"""From files to all facts, unit by unit by way of a staging store: what is done already is not done again.

What concerns one file or article alone is spread over processes; what compares articles runs here. Only that is held in
memory which is compared; texts, times and originals lie in the store until they are written.
"""

import hashlib
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, overload

from dossier.bundle.supply import Supply, supply_in_parts
from dossier.errors import Cancelled
from dossier.extract.events.disagree import find_disagreements
from dossier.extract.events.merge import merge_events
from dossier.extract.names.forms import Recognised
from dossier.extract.names.link import Linking, link
from dossier.extract.reuse import find_reuse, independent_groups
from dossier.extract.times.publication import Testimony, join_testimonies, stated
from dossier.ingest.files import Found
from dossier.model.article import Article, Problem, Published, Source
from dossier.model.dossier import ArticleFacts, Contents, DossierInfo
from dossier.model.facts import Event, Mention
from dossier.model.plain import pack, unpack
from dossier.services.analysis import Tools
from dossier.services.staging import Kind, Staging
from dossier.services.steps import (
    Events,
    FileRead,
    Head,
    PackedArticle,
    Reading,
    Times,
    examine_step,
    packed_article,
    read_step,
    tell_step,
    testify_step,
)
from dossier.services.workers import Lost, Workers

Mentions = tuple[Mention, ...]
_CHUNK = 1 << 20
_LATELY = 500  # articles
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: `stage` in words, `done` of `total` (0 when unknown)."""

    stage: str
    done: int
    total: int


class Watch:
    """Tells progress and hears the wish to stop."""

    def __init__(self, progress: Callable[[Progress], None] | None, cancelled: Callable[[], bool] | None) -> None:
        self._progress = progress or (lambda _: None)
        self._cancelled = cancelled or (lambda: False)

    def tell(self, stage: str, total: int, done: int) -> None:
        """Tell how far it is; raises Cancelled when the person wants to stop."""
        self.look()
        self._progress(Progress(stage, done, total))

    def look(self) -> None:
        """Raise Cancelled when the person wants to stop."""
        if self._cancelled():
            raise Cancelled("Stopped; nothing was changed.")


@dataclass(slots=True, eq=False)
class Entry:
    """An article on its way through a build; `names` is the key of what was found in it, empty where nothing was."""

    id: str
    key: bytes
    files: tuple[str, ...]
    published: Published
    language: str
    names: bytes = b""


class Pipeline:
    """One run over a number of files; `workers` and `staging` are closed by whoever made them."""

    def __init__(self, workers: Workers[Tools], tools: Tools, staging: Staging, watch: Watch) -> None:
        self._workers = workers
        self._tools = tools
        self._staging = staging
        self._watch = watch
        self.sources: list[Source] = []
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []

    def read(
        self,
        files: Sequence[Found],
        known: Mapping[str, str] = _NONE,
        restore: Callable[[Found], None] = lambda _: None,
    ) -> None:
        """Read files, and date their articles.

        `known` are the hashes of files that are not there, by name; `restore` brings one back if it must be read.
        """
        readings = self._readings(files, known, restore)
        by_id: dict[str, Entry] = {}
        for reading in readings:
            self.problems += reading.problems
            if reading.heads:
                self.sources.append(reading.source)
            for head in reading.heads:
                self._add(by_id, head, reading.source.name)
        self.entries = list(by_id.values())
        if self.entries:
            self._date()

    def take(self, contents: Contents) -> None:
        """Take articles that were read and dated before."""
        self.sources, self.problems = list(contents.sources), list(contents.problems)
        for article in contents.articles:
            head, packed = packed_article(article)
            self._staging.put(Kind.ARTICLE, head.key, packed)
            self.entries.append(Entry(head.id, head.key, article.files, article.published, article.language))

    def find(self) -> Supply:
        """Find everything in, and between, the articles; what the dossier is called is not said yet."""
        self._examine()
        linking = self._link()
        events = self._tell(linking)
        self._watch.tell("Comparing sources", 0, 0)
        by_id = {entry.id: entry for entry in self.entries}
        entities = {entity.id: entity for entity in linking.entities}
        articles = Shelf(self.entries, self.article)
        reuse = find_reuse(articles)
        self._watch.look()
        groups = independent_groups(articles, reuse)
        merged = named_once(merge_events(events, entities, groups))
        del events
        self._watch.look()
        mentions = (mention for entry in self.entries for mention in self._mentions(linking, entry))
        differ = find_disagreements(merged, entities, articles.by_id(), mentions)
        often = Counter(mention.entity for entry in self.entries for mention in self._mentions(linking, entry))
        heads = [Article(e.id, e.files, "", "", (), published=e.published) for e in self.entries]
        contents = Contents(
            DossierInfo("", ""), self.sources, heads, linking.entities, (), (), merged, reuse, differ, self.problems
        )

        def facts(article: Article) -> ArticleFacts:
            entry = by_id[article.id]
            return ArticleFacts(self.article(entry), self._mentions(linking, entry), self._times(entry))

        return supply_in_parts(contents, often, facts, self._original)

    def article(self, entry: Entry) -> Article:
        """Return an article from the store."""
        return self._packed(entry).unpacked()

    def _mentions(self, linking: Linking, entry: Entry) -> Mentions:
        return linking.mentions(entry.id) if entry.names else ()

    def _times(self, entry: Entry) -> Times:
        return unpack(Times, self._staging.get(Kind.TIMES, entry.names)) if entry.names else ()

    def _original(self, source: Source) -> bytes | None:
        """Return the packed bytes of a source where they are to be kept."""
        if not self._tools.limits.keep_content or not source.sha256:
            return None
        return self._staging.get(Kind.ORIGINAL, bytes.fromhex(source.sha256))

    def _packed(self, entry: Entry) -> PackedArticle:
        return PackedArticle(self._staging.get(Kind.ARTICLE, entry.key), entry.files, entry.published)

    def _readings(
        self, files: Sequence[Found], known: Mapping[str, str], restore: Callable[[Found], None]
    ) -> list[Reading]:
        found: dict[int, Reading] = {}
        for n, file in enumerate(files):
            self._watch.tell("Looking for changes", len(files), n)
            keep = self._tools.limits.keep_content
            key = _key(file.name, known[file.name], keep) if file.name in known else _file_key(file, keep)
            if key is not None and (reading := self._known(key)):
                found[n] = reading
        self._watch.tell("Looking for changes", len(files), len(files))
        todo = [n for n in range(len(files)) if n not in found]

        def item(n: int) -> Found:
            if files[n].name in known:
                restore(files[n])
            return files[n]

        def take(place: int, answer: FileRead | Lost) -> None:
            n = todo[place]
            found[n] = self._laid_aside(answer) if isinstance(answer, FileRead) else _lost_file(files[n], answer)

        self._each("Reading files", read_step, map(item, todo), len(todo), len(files), take)
        return [found[n] for n in range(len(files))]

    def _known(self, key: bytes) -> Reading | None:
        """Return a reading if it is done and all that belongs to it is there; this then is kept."""
        if not self._staging.has(Kind.READ, key):
            return None
        reading = unpack(Reading, self._staging.get(Kind.READ, key))
        parts = [(Kind.ARTICLE, head.key) for head in reading.heads]
        if self._tools.limits.keep_content:
            parts.append((Kind.ORIGINAL, bytes.fromhex(reading.source.sha256)))
        return reading if all(self._staging.has(*part) for part in parts) else None

    def _laid_aside(self, answer: FileRead) -> Reading:
        reading = answer.reading
        for head, packed in zip(reading.heads, answer.articles, strict=True):
            self._staging.put(Kind.ARTICLE, head.key, packed)
        if reading.heads and answer.original is not None:
            self._staging.put(Kind.ORIGINAL, bytes.fromhex(reading.source.sha256), answer.original)
        if reading.heads and not reading.problems:  # what failed is tried again
            key = _key(reading.source.name, reading.source.sha256, self._tools.limits.keep_content)
            self._staging.put(Kind.READ, key, pack(Reading, reading))
        return reading

    def _add(self, known: dict[str, Entry], head: Head, file: str) -> None:
        """Add an article; one of the same text is the same, and names one more file."""
        entry = known.setdefault(head.id, Entry(head.id, head.key, (), head.published, head.language))
        if file not in entry.files:
            entry.files = (*entry.files, file)

    def _date(self) -> None:
        """Find when articles without a date appeared, before times are read, which count from it."""
        if all(stated(entry.published) for entry in self.entries):
            return
        keys = [_hash(entry.key, entry.files[0].encode()) for entry in self.entries]
        self._do("Dating articles", testify_step, Kind.TESTIMONY, keys, lambda n: self._packed(self.entries[n]))
        by_id = {entry.id: entry for entry in self.entries}
        testimonies = (
            unpack(Testimony, self._staging.get(Kind.TESTIMONY, key))
            for key in keys
            if self._staging.has(Kind.TESTIMONY, key)
        )
        dated = [e for e, key in zip(self.entries, keys, strict=True) if self._staging.has(Kind.TESTIMONY, key)]
        found = join_testimonies(testimonies, lambda name: self.article(by_id[name]), self._watch.look)
        for entry, published in zip(dated, found, strict=True):
            entry.published = published

    def _examine(self) -> None:
        keys = [_hash(entry.key, pack(Published, entry.published)) for entry in self.entries]

        def keep(key: bytes, answer: tuple[bytes, bytes]) -> None:
            names, times = answer
            self._staging.put(Kind.TIMES, key, times)
            self._staging.put(Kind.NAMES, key, names)

        self._do(
            "Finding times and names",
            examine_step,
            Kind.NAMES,
            keys,
            lambda n: self._packed(self.entries[n]),
            keep,
        )
        for entry, key in zip(self.entries, keys, strict=True):
            if self._staging.has(Kind.NAMES, key) and self._staging.has(Kind.TIMES, key):
                entry.names = key

    def _link(self) -> Linking:
        self._watch.tell("Linking names", 0, 0)
        return link(self._recognised(), self._tools.gazetteer)

    def _recognised(self) -> Iterator[Recognised]:
        for entry in self.entries:
            self._watch.look()
            if entry.names:
                yield unpack(Recognised, self._staging.get(Kind.NAMES, entry.names))

    def _tell(self, linking: Linking) -> list[Event]:
        examined = [entry for entry in self.entries if entry.names]
        keys = [_hash(e.names, repr(e.files).encode(), pack(Mentions, linking.mentions(e.id))) for e in examined]

        def item(n: int) -> tuple[PackedArticle, Mentions, bytes]:
            entry = examined[n]
            return self._packed(entry), linking.mentions(entry.id), self._staging.get(Kind.TIMES, entry.names)

        self._do("Finding events", tell_step, Kind.EVENTS, keys, item, entries=examined)
        events: list[Event] = []
        for key in keys:
            self._watch.look()
            if self._staging.has(Kind.EVENTS, key):
                events += unpack(Events, self._staging.get(Kind.EVENTS, key))
        return events

    def _do(
        self,
        stage: str,
        job: Callable[[Tools, Any], Any],
        kind: Kind,
        keys: Sequence[bytes],
        item: Callable[[int], Any],
        keep: Callable[[bytes, Any], None] | None = None,
        entries: Sequence[Entry] | None = None,
    ) -> None:
        """Do what is not done yet of one job on every article; what is lost becomes a problem of its file."""
        todo = [n for n, key in enumerate(keys) if not self._staging.has(kind, key)]
        of = self.entries if entries is None else entries

        def take(place: int, answer: Any) -> None:
            n = todo[place]
            if isinstance(answer, Lost):
                self.problems.append(_lost_facts(of[n].files[0], answer))
            elif keep is not None:
                keep(keys[n], answer)
            else:
                self._staging.put(kind, keys[n], answer)

        self._each(stage, job, map(item, todo), len(todo), len(keys), take)

    def _each(
        self,
        stage: str,
        job: Callable[[Tools, Any], Any],
        items: Iterable[Any],
        count: int,
        total: int,
        take: Callable[[int, Any], None],
    ) -> None:
        """Do one job on `count` items, when so many of `total` are not done yet, and tell how far it is."""
        done = total - count

        def tick() -> None:
            self._watch.tell(stage, total, done)

        def taken(place: int, answer: Any) -> None:
            nonlocal done
            take(place, answer)
            done += 1

        self._workers.run(job, items, count, taken, tick)
        self._staging.commit()
        self._watch.tell(stage, total, total)


class Shelf(Sequence[Article]):
    """Articles that are taken from the store each time they are asked for."""

    def __init__(self, entries: Sequence[Entry], load: Callable[[Entry], Article]) -> None:
        self._entries = entries
        self._load = load

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, place: int) -> Article: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Article]: ...

    def __getitem__(self, place: int | slice) -> Article | Sequence[Article]:
        if isinstance(place, slice):
            return Shelf(self._entries[place], self._load)
        return self._load(self._entries[place])

    def by_id(self) -> Mapping[str, Article]:
        """Return them by id; those asked for last are kept for a while."""
        return _ById({entry.id: entry for entry in self._entries}, lru_cache(_LATELY)(self._load_known))

    def _load_known(self, entry: Entry) -> Article:
        return self._load(entry)


class _ById(Mapping[str, Article]):
    def __init__(self, entries: Mapping[str, Entry], load: Callable[[Entry], Article]) -> None:
        self._entries = entries
        self._load = load

    def __getitem__(self, article: str) -> Article:
        return self._load(self._entries[article])

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def named_once(events: Sequence[Event]) -> list[Event]:
    """Return events with ids of their own: two that one sentence tells of may be called the same."""
    seen: dict[str, int] = {}
    named = []
    for event in events:
        count = seen[event.id] = seen.get(event.id, 0) + 1
        named.append(event if count == 1 else replace(event, id=f"{event.id}-{count}"))
    return named


def _file_key(found: Found, keep_content: bool) -> bytes | None:
    """Return the key of what a file gives; None for one that cannot be read, which a reader will tell."""
    sha256 = hash_of(found.path)
    return _key(found.name, sha256, keep_content) if sha256 else None


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a regular file, empty when it cannot be read."""
    digest = hashlib.sha256()
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return ""
        with path.open("rb") as file:
            while part := file.read(_CHUNK):
                digest.update(part)
    except OSError:
        return ""
    return digest.hexdigest()


def _key(name: str, sha256: str, keep_content: bool) -> bytes:
    return _hash(name.encode(), sha256.encode(), b"kept" if keep_content else b"")


def _hash(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


def _lost_file(found: Found, lost: Lost) -> Reading:
    problem = Problem(found.name, f"It could not be read ({lost.reason}).", "Leave it out.")
    return Reading(Source(found.name, "application/octet-stream", "", 0), (), (problem,))


def _lost_facts(file: str, lost: Lost) -> Problem:
    reason = f"Not all facts of it could be found ({lost.reason})."
    return Problem(file, reason, "It can be read and searched all the same; please report it.")
