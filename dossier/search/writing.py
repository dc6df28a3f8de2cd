"""Write an index of what was gathered, perhaps by several processes: as one process would have written it."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np

from dossier.search.analysis import Analysis
from dossier.search.arrays import Array
from dossier.search.codec.laying import lay_down, vocabulary_of, write_vocabulary
from dossier.search.days import year_of
from dossier.search.entities import EntityRow, write_entities
from dossier.search.files import IndexFiles
from dossier.search.gathering import Part


def write_index(files: IndexFiles, parts: Sequence[Part], analysis: Analysis) -> None:
    """Write the index of parts that follow each other; what they put aside is used up."""
    _Writer(files, parts, analysis).run()


class _Writer:
    def __init__(self, files: IndexFiles, parts: Sequence[Part], analysis: Analysis) -> None:
        self._files, self._parts, self._analysis = files, parts, analysis
        self._articles = [article for part in parts for article in part.articles]

    def run(self) -> None:
        inverted = [part.inverted for part in self._parts]
        vocabulary = vocabulary_of(inverted)
        lay_down(self._files, inverted, vocabulary, threads=len(inverted))
        self._write_forms(write_vocabulary(self._files, vocabulary))
        self._write_articles(self._files)
        self._write_entities(self._files)
        self._files.json("analysis", self._analysis.data)
        self._files.finish()

    def _write_forms(self, words: Sequence[tuple[str, int]]) -> None:
        """Write how often words (and their widths) stand alone, and how each is mostly written."""
        forms = self._often_written()
        often = [forms.get(word, (0, "")) if width == 1 else (0, "") for word, width in words]
        self._files.strings("words.form", [form for _, form in often])
        self._files.array("words.count", [count for count, _ in often], "int32")

    def _often_written(self) -> dict[str, tuple[int, str]]:
        """Return how often each word stands alone, and how it is mostly written, lower case on a tie."""
        counts: Counter[tuple[str, str]] = Counter()
        for part in self._parts:
            for word, form, count in part.inverted.forms:
                counts[word, form] += count
        total: Counter[str] = Counter()
        best: dict[str, tuple[int, str]] = {}
        for (word, form), count in counts.items():
            total[word] += count
            best[word] = max(best.get(word, (0, "")), (count, form))
        return {word: (total[word], form) for word, (_, form) in best.items()}

    def _write_articles(self, files: IndexFiles) -> None:
        files.strings("articles", self._articles)
        by_id = sorted(range(len(self._articles)), key=lambda n: self._articles[n].encode("utf-8", "replace"))
        files.array("articles.by-id", by_id, "int32")
        article, starts = self._shifted([part.inverted.running.T for part in self._parts], 0).T
        files.array("articles.blocks", np.searchsorted(article, np.arange(len(self._articles) + 1)), "int64")
        files.smallest("blocks.start", starts)
        files.strings("articles.file", [name for part in self._parts for name in part.files])
        files.array("articles.head", np.concatenate([part.inverted.head_length for part in self._parts]), "int32")
        files.array("articles.body", np.concatenate([part.inverted.body_length for part in self._parts]), "int32")
        earliest, latest = np.concatenate([part.days for part in self._parts]).T
        for name, days in (
            ("first", np.where(earliest, earliest, latest)),
            ("last", np.where(latest, latest, earliest)),
        ):
            files.array(f"articles.{name}-day", days, "int32")
            files.array(f"articles.{name}-year", year_of(days), "uint16")
        self._write_names("source", "sources", [name for part in self._parts for name in part.sources])
        self._write_names("language", "languages", [name for part in self._parts for name in part.languages])
        by = [authors for part in self._parts for authors in part.authors]
        numbers = {name: n for n, name in enumerate(dict.fromkeys(chain.from_iterable(by)))}
        files.json("authors", list(numbers))
        files.array("by.first", np.cumsum([0, *map(len, by)]), "int64")
        files.array("by.author", [numbers[author] for authors in by for author in authors], "int32")

    def _write_names(self, one: str, several: str, names: Sequence[str]) -> None:
        """Write a name of each article as a number, and the names in the order they are met."""
        numbers = {name: n for n, name in enumerate(dict.fromkeys(names))}
        self._files.json(several, list(numbers))
        self._files.smallest(f"articles.{one}", [numbers[name] for name in names])

    def _write_entities(self, files: IndexFiles) -> None:
        known: dict[str, EntityRow] = {}
        for part in self._parts:
            known = {**part.rows, **known}
        ids = sorted({id_ for part in self._parts for id_ in part.entities})
        numbers = {id_: n for n, id_ in enumerate(ids)}
        rows = [known.get(id_, EntityRow(id_, "", "", ())) for id_ in ids]
        asked, events = self._asked(numbers)
        places = np.concatenate([part.inverted.places for part in self._parts])
        found = places[:, 1] > 0
        mentions = np.concatenate([asked[:, 1:], places], axis=1)[found & (asked[:, 0] == 0)]
        write_entities(files, rows, mentions, self._analysis)
        pairs = np.unique(mentions[:, [1, 0]], axis=0)
        files.array("articles.entities", np.searchsorted(pairs[:, 0], np.arange(len(self._articles) + 1)), "int64")
        files.smallest("named.entity", pairs[:, 1])
        self._write_kinds(files, rows, pairs)
        of_event = found & (asked[:, 0] == 1)
        self._write_events(files, events, asked[of_event, 1], places[of_event])

    def _asked(self, numbers: dict[str, int]) -> tuple[Array, Array]:
        """Return what was asked, and the events, of all parts, with the numbers that things have in all of them."""
        asked, events, kinds, before = [], [], dict[str, int](), 0
        for part in self._parts:
            for kind in part.event_kinds:
                kinds.setdefault(kind, len(kinds))
            entity = np.array([numbers[id_] for id_ in part.entities], dtype=np.int64)
            own, of_event = part.asked.copy(), part.asked[:, 0] == 1
            own[of_event, 1] += before
            own[~of_event, 1] = entity[own[~of_event, 1]] if len(entity) else 0
            asked.append(own)
            told = part.events.copy()
            told[:, 3] = (
                np.array([kinds[kind] for kind in part.event_kinds], dtype=np.int32)[told[:, 3]] if len(told) else 0
            )
            events.append(told)
            before += len(told)
        self._files.json("event-kinds", list(kinds))
        return self._shifted(asked, 2), self._shifted(events, 0)

    def _shifted(self, tables: Sequence[Array], column: int) -> Array:
        """Join tables of the parts, a column of which has numbers of articles."""
        before = 0
        shifted = []
        for part, table in zip(self._parts, tables, strict=True):
            own = table.copy()
            own[:, column] += before
            shifted.append(own)
            before += len(part.articles)
        return np.concatenate(shifted)

    def _write_kinds(self, files: IndexFiles, rows: Sequence[EntityRow], pairs: Array) -> None:
        """Write which kinds of entities each article names: there are few different sets of kinds."""
        kinds = sorted({row.kind for row in rows})
        bit = np.array([1 << kinds.index(row.kind) if row.kind else 0 for row in rows], dtype=np.int64)
        named = np.zeros(len(self._articles), dtype=np.int64)
        if len(pairs):
            first = np.flatnonzero(np.diff(pairs[:, 0], prepend=-1))
            named[pairs[first, 0]] = np.bitwise_or.reduceat(bit[pairs[:, 1]], first)
        sets, which = np.unique(named, return_inverse=True)
        files.json("kind-sets", [[kind for n, kind in enumerate(kinds) if bits >> n & 1] for bits in sets.tolist()])
        files.smallest("articles.kinds", which)

    def _write_events(self, files: IndexFiles, events: Array, rows: Array, places: Array) -> None:
        for column, name in enumerate(("article", "first", "last", "kind")):
            files.array(f"events.{name}", events[:, column], "int32")
        where = np.tile(np.array([-1, 0]), (len(events), 1))
        where[rows] = places
        files.array("events.position", where[:, 0], "int32")
        files.array("events.width", where[:, 1], "int32")
