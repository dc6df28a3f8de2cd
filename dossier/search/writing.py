"""Write an index of what was gathered, perhaps by several processes: as one process would have written it."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import TypeVar

import numpy as np

from dossier.search.analysis import Analysis
from dossier.search.arrays import Array, distinct
from dossier.search.carrying import Carried
from dossier.search.checked import remember_written
from dossier.search.codec.laying import Laying, Lengths, Spread, chunks_of, in_turn
from dossier.search.codec.tokens import ASIDE
from dossier.search.codec.words import Vocabulary, vocabulary_of, write_vocabulary
from dossier.search.days import year_of
from dossier.search.entities import EntityRow, write_entities
from dossier.search.files import IndexFiles
from dossier.search.gathering import Part

T = TypeVar("T")
_THREADS = 2


def write_index(files: IndexFiles, parts: Sequence[Part], analysis: Analysis, spread: Spread = map) -> None:
    """Write the index of parts that follow each other; what they put aside is used up."""
    _Writer(files, parts, in_turn([part.inverted for part in parts]), analysis).run(spread)


def carry_on(files: IndexFiles, old: Carried, new: Part, numbers: Array, analysis: Analysis) -> None:
    """Write the index of what is carried on from another one, and of a part with such numbers among all articles."""
    with ThreadPoolExecutor(_THREADS) as pool:  # work on arrays lets other threads run
        _Writer(files, (old.part, new), (old.numbers, numbers), analysis, old).run(pool.map)


class _Writer:
    def __init__(
        self,
        files: IndexFiles,
        parts: Sequence[Part],
        numbers: Sequence[Array],
        analysis: Analysis,
        carried: Carried | None = None,
    ) -> None:
        self._files, self._parts, self._numbers, self._analysis = files, parts, numbers, analysis
        self._carried = carried
        joined = np.concatenate(numbers)
        self._order: list[int] | None = None if _climbs(joined) else np.argsort(joined).tolist()
        self._articles = self._column(part.articles for part in parts)

    def run(self, spread: Spread) -> None:
        inverted = [part.inverted for part in self._parts]
        vocabulary = vocabulary_of(inverted)
        lengths = Lengths.of(inverted, self._numbers)
        laid = chunks_of(inverted, vocabulary, self._numbers)
        if self._carried:
            laid.append(self._carried.laid(vocabulary.stem_of[0], vocabulary.variant_of[0]))
        laying = Laying(self._files, laid, vocabulary, lengths, self._carried is None, spread)
        by_text = write_vocabulary(self._files, vocabulary)  # meanwhile
        self._write_articles(self._files, lengths)
        self._write_entities(self._files)
        self._files.json("analysis", self._analysis.data)
        self._write_forms(vocabulary, by_text, laying.finish())
        self._files.finish()
        remember_written(self._files.folder)

    def _column(self, values: Iterable[Iterable[T]]) -> list[T]:
        """Return what the parts have of each of their articles, in the order of all articles."""
        joined = list(chain.from_iterable(values))
        return joined if self._order is None else [joined[n] for n in self._order]

    def _write_forms(self, vocabulary: Vocabulary, by_text: Sequence[int], often: Array) -> None:
        """Write how often words stand alone, how each is mostly written (lower case on a tie), and where otherwise."""
        forms, written = self._written(vocabulary)
        times = np.bincount(written[:, 1], written[:, 2], minlength=len(forms)).astype(np.int64).tolist()
        alone = np.where([width == 1 for _, _, width in vocabulary.words], often, 0).tolist()
        plain = list(alone)
        best: dict[int, tuple[int, str]] = {}
        for (word, form), count in zip(forms, times, strict=True):
            plain[word] -= count
            if form == ASIDE:
                alone[word] -= count
            else:
                best[word] = max(best.get(word, (0, "")), (count, form))
        mostly = (max(best.get(n, (0, "")), (plain[n], vocabulary.words[n][0] if plain[n] else "")) for n in by_text)
        self._files.strings("words.form", [form for _, form in mostly])
        self._files.array("words.count", [alone[n] for n in by_text], "int32")
        self._files.strings("forms", [form for _, form in forms])
        self._files.array("forms.word", [word for word, _ in forms], "int32")
        self._files.array("articles.forms", self._firsts(written[:, 0]), "int64")
        self._files.smallest("written.form", written[:, 1])
        self._files.smallest("written.count", written[:, 2])

    def _written(self, vocabulary: Vocabulary) -> tuple[list[tuple[int, str]], Array]:
        """Return all forms (word, text) in order, and of each article: itself, the numbers of forms, how often."""
        tables, known = [], set[tuple[int, str]]()
        for part, words in zip(self._parts, vocabulary.word_of, strict=True):
            used = distinct(part.inverted.written[:, 1]).tolist()
            forms = {n: (int(words[part.inverted.forms[n][0]]), part.inverted.forms[n][1]) for n in used}
            known.update(forms.values())
            tables.append(forms)
        numbers = {form: n for n, form in enumerate(sorted(known))}
        written = []
        for part, forms in zip(self._parts, tables, strict=True):
            renumbered = np.zeros(max(forms, default=0) + 1, dtype=np.int32)
            renumbered[list(forms)] = [numbers[form] for form in forms.values()]
            own = part.inverted.written.copy()
            own[:, 1] = renumbered[own[:, 1]]
            written.append(own)
        table = self._joined(written, 0)
        return list(numbers), table[np.lexsort((table[:, 1], table[:, 0]))]

    def _firsts(self, articles: Array) -> Array:
        """Return where the rows of each article begin, and the end of the last, given the articles of the rows."""
        return np.searchsorted(articles, np.arange(len(self._articles) + 1))

    def _write_articles(self, files: IndexFiles, lengths: Lengths) -> None:
        files.strings("articles", self._articles)
        by_id = sorted(range(len(self._articles)), key=lambda n: self._articles[n].encode("utf-8", "replace"))
        files.array("articles.by-id", by_id, "int32")
        article, starts = self._joined([part.inverted.running.T for part in self._parts], 0).T
        files.array("articles.blocks", self._firsts(article), "int64")
        files.smallest("blocks.start", starts)
        files.array(
            "articles.digest", np.frombuffer(b"".join(self._column(p.digests for p in self._parts)), np.uint8), "uint8"
        )
        files.strings("articles.file", self._column(part.files for part in self._parts))
        files.array("articles.head", lengths.head, "int32")
        files.array("articles.body", lengths.body, "int32")
        earliest, latest = (
            np.array(self._column(part.days.tolist() for part in self._parts), dtype=np.int32).reshape(-1, 2).T
        )
        for name, days in (
            ("first", np.where(earliest, earliest, latest)),
            ("last", np.where(latest, latest, earliest)),
        ):
            files.array(f"articles.{name}-day", days, "int32")
            files.array(f"articles.{name}-year", year_of(days), "uint16")
        self._write_names("source", "sources", self._column(part.sources for part in self._parts))
        self._write_names("language", "languages", self._column(part.languages for part in self._parts))
        by = self._column(part.authors for part in self._parts)
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
        named = [distinct(part.mentions[:, 0]).tolist() for part in self._parts]
        ids = sorted({part.entities[n] for part, used in zip(self._parts, named, strict=True) for n in used})
        numbers = {id_: n for n, id_ in enumerate(ids)}
        rows = [known.get(id_, EntityRow(id_, "", "", ())) for id_ in ids]
        tables = []
        for part in self._parts:
            renumbered = np.array([numbers.get(id_, -1) for id_ in part.entities], dtype=np.int64)
            own = part.mentions.copy()
            own[:, 0] = renumbered[own[:, 0]] if len(own) else 0
            tables.append(own)
        mentions = self._joined(tables, 1)
        write_entities(files, rows, mentions, self._analysis)
        keys = distinct(mentions[:, 1] << 32 | mentions[:, 0])
        pairs = np.stack([keys >> 32, keys & 0xFFFFFFFF], axis=1)
        files.array("articles.entities", self._firsts(pairs[:, 0]), "int64")
        files.smallest("named.entity", pairs[:, 1])
        self._write_kinds(files, rows, pairs)
        self._write_events(files)

    def _joined(self, tables: Sequence[Array], column: int) -> Array:
        """Join tables of the parts, which are in order of the articles in a column: in the order of all articles."""
        own = []
        for table, numbers in zip(tables, self._numbers, strict=True):
            own.append(table.copy())
            own[-1][:, column] = numbers[table[:, column]]
        joined = np.concatenate(own)
        return joined if self._order is None else joined[np.argsort(joined[:, column], kind="stable")]

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

    def _write_events(self, files: IndexFiles) -> None:
        kinds: dict[str, int] = {}
        tables = []
        for part in self._parts:
            renumbered = np.array([kinds.setdefault(kind, len(kinds)) for kind in part.event_kinds], dtype=np.int64)
            own = part.events.copy()
            own[:, 3] = renumbered[own[:, 3]] if len(own) else 0
            tables.append(own)
        events = self._joined(tables, 0)
        used, first = np.unique(events[:, 3], return_index=True)
        met = used[np.argsort(first)]  # in the order they are met
        renumbered = np.zeros(len(kinds), dtype=np.int64)
        renumbered[met] = np.arange(len(met))
        events[:, 3] = renumbered[events[:, 3]] if len(events) else 0
        names = list(kinds)
        files.json("event-kinds", [names[kind] for kind in met.tolist()])
        for column, name in enumerate(("article", "first", "last", "kind", "position", "width")):
            files.array(f"events.{name}", events[:, column], "int32")


def _climbs(numbers: Array) -> bool:
    return bool((numbers[1:] > numbers[:-1]).all())
