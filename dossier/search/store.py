"""An opened index: mapped arrays and the look-ups over them. Nothing in it changes, so threads may share it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from dossier.errors import StorageError
from dossier.model.wording import marked
from dossier.search.analysis import Analysis, fold
from dossier.search.arrays import Array, distinct
from dossier.search.checked import CheckedFiles
from dossier.search.codec.places import SHIFT, Places
from dossier.search.codec.postings import PostingLists
from dossier.search.codec.ranking import length_weights
from dossier.search.days import NamedDays, months_of
from dossier.search.entities import Entities
from dossier.search.files import Strings, packed
from dossier.search.remembered import remembered

_SETS = 8
"""So many sets of articles keep their numbers: what was read is asked for with each key that is typed."""
_LOOKED_UP = 1024
"""So many articles keep their numbers: the same ones are shown again and again."""
_FEW_IDS = 200
"""So few ids are looked up one by one, without reading all."""


class NameWords:
    """The words of names as they are compared, in order, found by their spelling as those of the articles are."""

    def __init__(self, names: Sequence[str]) -> None:
        known = {fold(word): word for name in names for word in re.findall(r"\w+", name)}
        in_order = sorted(filter(None, known))
        self.words = Strings(*packed(in_order))
        self.words_by_length = self.words.by_length()
        self.written = [known[word] for word in in_order]
        """How each is written in a name."""


class Store:
    """The arrays of an index folder, checked before use; raises StorageError for a damaged one."""

    def __init__(self, folder: Path, named_days: NamedDays = lambda _: None) -> None:
        self.named_days = named_days
        self._files = files = CheckedFiles(folder)
        try:
            self._read(files)
        except (OSError, KeyError, TypeError, ValueError, IndexError) as error:
            raise StorageError(
                marked("The search index is damaged: {error}.", error=error),
                marked("Open the dossier again; the index is then rebuilt."),
            ) from error

    def look(self) -> None:
        """Raise StorageError where the index was cut off on the disk since it was opened."""
        self._files.look()

    def _read(self, files: CheckedFiles) -> None:
        self.analysis = Analysis(files.json("analysis"))
        self.articles: Strings = files.strings("articles")
        self._blocks = files.array("articles.blocks")
        self._starts = files.array("blocks.start")
        self._by_id = files.array("articles.by-id")
        self._in_row: tuple[tuple[str, ...], Array] = (), np.zeros(0, dtype=np.int64)
        self.lists = PostingLists(files, len(self.articles))
        self.words = self.lists.words
        self.forms: Strings = files.strings("words.form")
        self.words_by_length = (
            files.array("words.length"),
            files.array("words.by-length"),
            files.array("words.letters"),
        )
        self.word_frequency = files.array("words.count")
        self.files: Strings = files.strings("articles.file")
        self.head_length = files.array("articles.head")
        self.body_length = files.array("articles.body")
        self.known_days = (files.array("articles.first-day"), files.array("articles.last-day"))
        """First and last known day of publication of each article as ordinals, 0 where nothing is known."""
        self.years = (files.array("articles.first-year"), files.array("articles.last-year"))
        self.kinds = files.array("articles.kinds")
        """Of each article, which of `kind_sets` it names."""
        self.kind_sets: Sequence[Sequence[str]] = files.json("kind-sets")
        self.source = files.array("articles.source")
        self.language = files.array("articles.language")
        self.sources: Sequence[str] = files.json("sources")
        self.languages: Sequence[str] = files.json("languages")
        self.authors: Sequence[str] = files.json("authors")
        self.by_first = files.array("by.first")
        self.by_author = files.array("by.author")
        self.entities = Entities(files, self.analysis)
        self.article_entities = files.array("articles.entities")
        self.named = files.array("named.entity")
        self.event_kinds: Sequence[str] = files.json("event-kinds")
        self.events = {
            name: files.array(f"events.{name}") for name in ("article", "first", "last", "position", "width", "kind")
        }

        self.numbers_of = remembered(self, Store._numbers_of, _SETS)
        self.number = remembered(self, Store._number, _LOOKED_UP)
        self.words_in = remembered(self, Store._words_in, None)  # names are gone through with each key that is typed

    def __len__(self) -> int:
        return len(self.articles)

    def _numbers_of(self, ids: frozenset[str]) -> Array:
        """Return the numbers of those articles that are here, in order."""
        known = (self.numbers.get(id_, -1) for id_ in ids) if len(ids) > _FEW_IDS else map(self.number, ids)
        return np.array(sorted(number for number in known if number >= 0), dtype=self.lists.article_type)

    def numbers_in_row(self, articles: tuple[str, ...]) -> Array:
        """Return the number of each of some articles, -1 for those that are not here; the last ones are remembered."""
        asked, numbers = self._in_row
        if asked is not articles:
            numbers = np.array([self.numbers.get(id_, -1) for id_ in articles], dtype=np.int64)
            self._in_row = articles, numbers
        return numbers

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each article by its id."""
        return {id_: n for n, id_ in enumerate(self.ids)}

    @cached_property
    def source_rank(self) -> Array:
        """The place of each source in an alphabetical list, where those without a name come last."""
        names = sorted(self.sources, key=lambda name: (not name, name.lower(), name))
        places = {name: place for place, name in enumerate(names)}
        return np.array([places[name] for name in self.sources], dtype=np.int64)

    @cached_property
    def ids(self) -> list[str]:
        """The ids of all articles."""
        return self.articles.all()

    @cached_property
    def every_id(self) -> frozenset[str]:
        """The ids of all articles, as what is found has them."""
        return frozenset(self.ids)

    @cached_property
    def words_of_sources(self) -> NameWords:
        """The words of the names of all sources."""
        return NameWords(self.sources)

    @cached_property
    def words_of_authors(self) -> NameWords:
        """The words of the names of all authors."""
        return NameWords(self.authors)

    @cached_property
    def file_letters(self) -> dict[str, str]:
        """The folded letters and digits of the name of each file, without what stands between them."""
        return {name: "".join(filter(str.isalnum, fold(name))) for name in self.files.all()}

    @cached_property
    def word_lines(self) -> tuple[str, Array]:
        """All words, one a line, and where each begins: for patterns."""
        words = self.words.all()
        starts = np.cumsum([0, *(len(word) + 1 for word in words)])
        return "\n".join(words), starts

    @cached_property
    def length_weights(self) -> tuple[Array, Array]:
        """What an occurrence counts in the title and in the text of each article."""
        return length_weights(self.head_length), length_weights(self.body_length)

    @cached_property
    def year_sets(self) -> tuple[Array, Array]:
        """All last years, and the articles that may be of more years than one."""
        return self.years[1], np.flatnonzero(self.years[0] != self.years[1])

    @cached_property
    def months(self) -> dict[str, list[str]]:
        """The months in which articles were published and events happened, by the field that asks for them."""
        return {"date": months_of(self.known_days[0]), "event": months_of(self.events["first"])}

    @cached_property
    def times_named(self) -> Array:
        """In how many articles each entity is named."""
        return np.bincount(self.named, minlength=len(self.entities))

    def block_starts(self, article: int) -> list[int]:
        """Return the first position of each block of an article but for its title."""
        starts: list[int] = self._starts[int(self._blocks[article]) : int(self._blocks[article + 1])].tolist()
        return starts

    def _number(self, article: str) -> int:
        """Return the number of an article, or -1 for one that is not here."""
        row = bisect_left(self._by_id, article.encode(), key=self.articles.bytes_at)
        found = int(self._by_id[row]) if row < len(self) else -1
        return found if found >= 0 and self.articles[found] == article else -1

    def _words_in(self, name: str) -> str:
        """Return the words of a name, each between blanks."""
        return f" {' '.join(word.text for word in self.analysis.words(name))} "

    def knows(self, stem: str) -> bool:
        """Whether any article has a word with this stem."""
        return self.lists.stems.find(stem) >= 0

    def is_compound(self, word: int) -> bool:
        """Whether a word, by its row in `words`, is two with a hyphen between them taken together."""
        return int(self.lists.widths[self.lists.word_numbers[word]]) > 1

    def event_places(self, first: int, last: int) -> Places:
        """Return where events between two days are told of."""
        rows = np.flatnonzero(self._happening(first, last) & (self.events["position"] >= 0))
        key = self.events["article"][rows].astype(np.int64) << SHIFT | self.events["position"][rows]
        return Places(key, self.events["width"][rows].astype(np.int64))

    def articles_telling(self, first: int, last: int) -> Array:
        """Return the articles that tell of an event in inclusive days given as ordinals."""
        return distinct(self.events["article"][self._happening(first, last)])

    def published(self, first: int, last: int, within: Array | slice = slice(None)) -> Array:
        """Return whether articles, all or some, may have been published in inclusive days given as ordinals."""
        earliest, latest = (days[within] for days in self.known_days)
        return np.asarray((latest >= max(first, 1)) & (earliest <= last))

    def articles_with(self, field: str, value: str) -> Array:
        """Return the articles with a value in a field, in no order and perhaps several times."""
        if field == "entity":
            return self.entities.places(value).key >> SHIFT
        if field == "kind":
            return self.entities.articles_of_kind(value)
        if field == "event-kind":
            return np.asarray(self.events["article"][self.events["kind"] == _index(self.event_kinds, value)])
        if field == "author":
            rows = np.flatnonzero(self.by_author == _index(self.authors, value))
            return np.asarray(np.searchsorted(self.by_first, rows, side="right") - 1)
        if field == "source":
            return np.flatnonzero(self.source == _index(self.sources, value))
        if field == "lang":
            return np.flatnonzero(self.language == _index(self.languages, value))
        if field == "file":
            return np.array([n for n, name in enumerate(self.files.all()) if name == value], dtype=np.int64)
        return np.zeros(0, dtype=np.int64)

    def _happening(self, first: int, last: int) -> Array:
        return np.asarray((self.events["first"] <= last) & (self.events["last"] >= first))


def _index(values: Sequence[str], value: str) -> int:
    return values.index(value) if value in values else -1
