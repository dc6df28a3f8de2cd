"""From files to all facts, unit by unit by way of a staging store: what is done already is not done again.

What concerns one file or article alone is spread over processes; what compares articles runs here (`joining`). Only
what is small is held in memory: texts, names, times, events and originals lie in the store until they are written.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from sys import intern

from dossier.bundle.supply import Supply
from dossier.extract.times.publication import Testimony, join_testimonies, stated
from dossier.ingest.files import Found
from dossier.model.article import Problem, Published, Source
from dossier.model.dossier import Contents
from dossier.model.plain import pack
from dossier.model.wording import marked
from dossier.services.analysis import Tools
from dossier.services.heap import Passes
from dossier.services.joining import Joining
from dossier.services.reading import NONE, Files, hash_of_parts
from dossier.services.staging import Kind, Staging
from dossier.services.steps import Head, examine_step, packed_article, testify_step
from dossier.services.units import Entry, Units
from dossier.services.watch import Watch
from dossier.services.workers import Workers


class Pipeline:
    """One run over a number of files; `workers` and `staging` are closed by whoever made them."""

    def __init__(self, workers: Workers[Tools], tools: Tools, staging: Staging, watch: Watch) -> None:
        self._units = Units(workers, staging, watch)
        self._tools = tools
        self.sources: list[Source] = []
        self.entries: list[Entry] = []

    @property
    def problems(self) -> list[Problem]:
        """What could not be read, or only in part."""
        return self._units.problems

    def read(
        self,
        files: Sequence[Found],
        known: Mapping[str, str] = NONE,
        restore: Callable[[Found], None] = lambda _: None,
    ) -> None:
        """Read files, and date their articles; `known` and `restore` as in `Files`."""
        by_id: dict[str, Entry] = {}
        for reading in Files(self._units, self._tools.limits, files, known, restore).read():
            self.problems.extend(reading.problems)
            if reading.heads:
                self.sources.append(replace(reading.source, media_type=intern(reading.source.media_type)))
            for head in reading.heads:
                _add(by_id, head, reading.source.name)
        self.entries = list(by_id.values())
        if self.entries:
            self._date()

    def take(self, contents: Contents) -> None:
        """Take articles that were read and dated before."""
        self.sources = list(contents.sources)
        self.problems.extend(contents.problems)
        for article in contents.articles:
            head, packed = packed_article(article)
            self._units.staging.put(Kind.ARTICLE, head.key, packed)
            self.entries.append(Entry(head.id, head.key, article.files, article.published, article.language))

    def find(self) -> Supply:
        """Find everything in, and between, the articles; what the dossier is called is not said yet."""
        self._examine()
        return Joining(self._units, self._tools, self.entries).supply(self.sources)

    def _date(self) -> None:
        """Find when articles without a date appeared, before times are read, which count from it."""
        if all(stated(entry.published) for entry in self.entries):
            return
        units, staging = self._units, self._units.staging
        keys = [hash_of_parts(entry.key, entry.files[0].encode()) for entry in self.entries]
        units.do(marked("Dating articles"), testify_step, Kind.TESTIMONY, self.entries, keys, units.packed)
        told = [(e, key) for e, key in zip(self.entries, keys, strict=True) if staging.has(Kind.TESTIMONY, key)]
        testimonies: Passes[Testimony] = Passes(
            lambda: (units.found(Kind.TESTIMONY, Testimony, key) for _, key in told)
        )
        by_id = {entry.id: entry for entry in self.entries}
        found = join_testimonies(testimonies, lambda name: units.article(by_id[name]), units.watch.look)
        for (entry, _), published in zip(told, found, strict=True):
            entry.published = published

    def _examine(self) -> None:
        units, staging = self._units, self._units.staging
        keys = [hash_of_parts(entry.key, pack(Published, entry.published)) for entry in self.entries]

        def keep(key: bytes, answer: tuple[bytes, bytes]) -> None:
            names, times = answer
            staging.put(Kind.TIMES, key, times)
            staging.put(Kind.NAMES, key, names)

        units.do(marked("Finding times and names"), examine_step, Kind.NAMES, self.entries, keys, units.packed, keep)
        for entry, key in zip(self.entries, keys, strict=True):
            if staging.has(Kind.NAMES, key) and staging.has(Kind.TIMES, key):
                entry.names = key


def _add(known: dict[str, Entry], head: Head, file: str) -> None:
    """Add an article; one of the same text is the same, and names one more file."""
    entry = known.get(head.id)
    if entry is None:
        published = replace(head.published, why=intern(head.published.why))
        known[head.id] = Entry(head.id, head.key, (file,), published, intern(head.language))
    elif file not in entry.files:
        entry.files = (*entry.files, file)
