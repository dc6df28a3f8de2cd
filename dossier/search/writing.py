"""Write an index of what was gathered, perhaps by several processes: as one process would have written it."""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from dossier.search.analysis import Analysis
from dossier.search.arrays import Array
from dossier.search.codec.laying import Lengths, chunks_of, lay_down
from dossier.search.codec.tokens import ASIDE
from dossier.search.codec.words import Vocabulary, vocabulary_of, write_vocabulary
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
        lengths = Lengths.of(inverted)
        often = lay_down(self._files, chunks_of(inverted, vocabulary), vocabulary, lengths, threads=len(inverted))
        self._write_forms(vocabulary, write_vocabulary(self._files, vocabulary), often)
        self._write_articles(self._files, lengths)
        self._write_entities(self._files)
        self._files.json("analysis", self._analysis.data)
        self._files.finish()

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
            used = np.unique(part.inverted.written[:, 1]).tolist()
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
        table = self._shifted(written, 0)
        return list(numbers), table[np.lexsort((table[:, 1], table[:, 0]))]

    def _firsts(self, articles: Array) -> Array:
        """Return where the rows of each article begin, and the end of the last, given the articles of the rows."""
        return np.searchsorted(articles, np.arange(len(self._articles) + 1))

    def _write_articles(self, files: IndexFiles, lengths: Lengths) -> None:
        files.strings("articles", self._articles)
        by_id = sorted(range(len(self._articles)), key=lambda n: self._articles[n].encode("utf-8", "replace"))
        files.array("articles.by-id", by_id, "int32")
        article, starts = self._shifted([part.inverted.running.T for part in self._parts], 0).T
        files.array("articles.blocks", self._firsts(article), "int64")
        files.smallest("blocks.start", starts)
        files.strings("articles.file", [name for part in self._parts for name in part.files])
        files.array("articles.head", lengths.head, "int32")
        files.array("articles.body", lengths.body, "int32")
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
        files.array("articles.entities", self._firsts(pairs[:, 0]), "int64")
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
