"""An opened index: mapped arrays and the look-ups over them. Nothing in it changes, so threads may share it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from dossier.errors import StorageError
from dossier.search.analysis import Analysis
from dossier.search.files import Array, CheckedFiles, Strings


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity as the index knows it."""

    id: str
    kind: str
    name: str
    names: tuple[str, ...]


class Store:
    """The arrays of an index folder, checked before use; raises StorageError for a damaged one."""

    def __init__(self, folder: Path) -> None:
        files = CheckedFiles(folder)
        try:
            self._read(files)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise StorageError(
                f"The search index is damaged: {error}.", "Open the dossier again; the index is then rebuilt."
            ) from error

    def _read(self, files: CheckedFiles) -> None:
        self.analysis = Analysis(files.json("analysis"))
        self.stems: Strings = files.strings("stems")
        self.stem_words = files.array("stems.words")
        self.words: Strings = files.strings("words")
        self.word_numbers = files.array("words.number")
        self.forms: Strings = files.strings("words.form")
        self.widths = files.array("words.width")
        self.postings = files.array("words.postings")
        self.article = files.array("postings.article")
        self.head = files.array("postings.head")
        self.body = files.array("postings.body")
        self.first_position = files.array("postings.positions")
        self.position = files.array("positions")
        self.articles: Strings = files.strings("articles")
        self.files: Strings = files.strings("articles.file")
        self.head_length = files.array("articles.head")
        self.body_length = files.array("articles.body")
        self.earliest = files.array("articles.earliest")
        self.latest = files.array("articles.latest")
        self.source = files.array("articles.source")
        self.language = files.array("articles.language")
        self.sources: Sequence[str] = files.json("sources")
        self.languages: Sequence[str] = files.json("languages")
        self.authors: Sequence[str] = files.json("authors")
        self.by_first = files.array("by.first")
        self.by_author = files.array("by.author")
        self.entities = tuple(
            EntityRow(row["id"], row["kind"], row["name"], tuple(row["names"])) for row in files.json("entities")
        )
        self.entity_mentions = files.array("entities.mentions")
        self.mention_article = files.array("mentions.article")
        self.mention_position = files.array("mentions.position")
        self.mention_width = files.array("mentions.width")
        self.article_entities = files.array("articles.entities")
        self.named = files.array("named.entity")
        self.event_kinds: Sequence[str] = files.json("event-kinds")
        self.events = {
            name: files.array(f"events.{name}") for name in ("article", "first", "last", "position", "width", "kind")
        }

    def __len__(self) -> int:
        return len(self.articles)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each article by its id."""
        return {id_: n for n, id_ in enumerate(self.ids)}

    @cached_property
    def ids(self) -> list[str]:
        """The ids of all articles."""
        return self.articles.all()

    @cached_property
    def word_lines(self) -> tuple[str, Array]:
        """All words, one a line, and where each begins: for patterns."""
        words = self.words.all()
        starts = np.cumsum([0, *(len(word) + 1 for word in words)])
        return "\n".join(words), starts

    @cached_property
    def entity_numbers(self) -> dict[str, int]:
        """The number of each entity by its id."""
        return {entity.id: n for n, entity in enumerate(self.entities)}

    @cached_property
    def entity_kind(self) -> Array:
        """The kind of each entity, as an index into `entity_kinds`."""
        return np.array([self.entity_kinds.index(entity.kind) for entity in self.entities], dtype=np.int32)

    @cached_property
    def entity_kinds(self) -> list[str]:
        """The kinds of entities there are, in alphabetical order."""
        return sorted({entity.kind for entity in self.entities})

    @cached_property
    def entity_words(self) -> dict[str, list[tuple[int, int]]]:
        """By word of a name: the entities that bear such a name, and which of their names it is."""
        words: dict[str, list[tuple[int, int]]] = {}
        for number, entity in enumerate(self.entities):
            for which, name in enumerate(entity.names):
                for word in dict.fromkeys(word.text for word in self.analysis.words(name)):
                    words.setdefault(word, []).append((number, which))
        return words

    @cached_property
    def word_frequency(self) -> Array:
        """How many articles have each word, in the order of `words`."""
        return np.diff(self.postings)[self.word_numbers]

    @cached_property
    def word_letters(self) -> Array:
        """Which letters each word has, as bits, in the order of `words`; see `vocabulary.signature`."""
        return self.words.letters()

    @cached_property
    def known_days(self) -> tuple[Array, Array]:
        """First and last known day of publication of each article as ordinals, 0 where nothing is known."""
        return np.where(self.earliest, self.earliest, self.latest), np.where(self.latest, self.latest, self.earliest)

    @cached_property
    def norms(self) -> tuple[Array, Array]:
        """BM25F's length norms of titles and texts (b = 0.75)."""

        def norm(lengths: Array) -> Array:
            average = float(lengths.mean()) if lengths.size else 0.0
            return np.asarray(0.25 + 0.75 * lengths / (average or 1.0), dtype=np.float32)

        return norm(self.head_length), norm(self.body_length)

    def stem_range(self, stem: str) -> range:
        """Return the numbers of the words with a stem."""
        n = self.stems.find(stem)
        return range(0) if n < 0 else range(int(self.stem_words[n]), int(self.stem_words[n + 1]))

    def entities_named(self, text: str, kinds: Sequence[str] = ()) -> list[int]:
        """Return the entities that bear a name: exactly this one if there are, else one with all its words in it."""
        if text in self.entity_numbers:
            return [self.entity_numbers[text]]
        words = [word.text for word in self.analysis.words(text)]
        if not words:
            return []
        rows = [set(self.entity_words.get(word, ())) for word in words]
        named = sorted(set.intersection(*rows))
        if kinds:
            named = [(number, which) for number, which in named if self.entities[number].kind in kinds]
        exact = [n for n, which in named if len(self.analysis.words(self.entities[n].names[which])) == len(words)]
        return sorted(set(exact or [n for n, _ in named]))

    def articles_naming(self, entities: Sequence[int]) -> Any:
        """Return the numbers of the articles that name any of these entities, with repetitions."""
        parts = [self.mention_article[self.entity_mentions[n] : self.entity_mentions[n + 1]] for n in entities]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int32)
