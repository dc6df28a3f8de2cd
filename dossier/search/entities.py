"""The entities of an index, in order of their ids; read one by one, since there may be 100,000."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import dropwhile
from typing import NamedTuple, overload

import numpy as np

from dossier.model.facts import PLACES, EntityKind
from dossier.search.analysis import Analysis
from dossier.search.arrays import Array, ranges
from dossier.search.checked import CheckedFiles
from dossier.search.codec.places import SHIFT, Places
from dossier.search.document import IndexedEntity
from dossier.search.files import IndexFiles
from dossier.search.remembered import remembered

_REMEMBERED = 1024
"""So many entities are remembered once read: the most frequent ones stand beside every answer."""


class EntityRow(NamedTuple):
    """An entity as the index knows it; `names` begins with `name`. Many are sent between processes: tuples go fast."""

    id: str
    kind: str
    name: str
    names: tuple[str, ...]


def row_of(entity: IndexedEntity) -> EntityRow:
    """Return the row of an entity."""
    return EntityRow(entity.id, entity.kind, entity.name, tuple(dict.fromkeys((entity.name, *entity.names))))


class Entities(Sequence[EntityRow]):
    """Entities, what they are called, and where they are named."""

    def __init__(self, files: CheckedFiles, analysis: Analysis) -> None:
        self._analysis = analysis
        self._ids = files.strings("entities")
        self.kinds: Sequence[str] = files.json("entity-kinds")
        self.kind = files.array("entities.kind")
        self._first_name = files.array("entities.names")
        self._names = files.strings("names")
        self._words = files.strings("names.word")
        self._first_bearer = files.array("names.bearers")
        self._bearer = files.array("bearers.entity")
        self._which = files.array("bearers.name")
        self._mentions = files.array("entities.mentions")
        self._article = files.array("mentions.article")
        self._position = files.array("mentions.position")
        self._width = files.array("mentions.width")
        self._rows = remembered(self, Entities._row, _REMEMBERED)

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, n: int) -> EntityRow: ...

    @overload
    def __getitem__(self, n: slice) -> tuple[EntityRow, ...]: ...

    def __getitem__(self, n: int | slice) -> EntityRow | tuple[EntityRow, ...]:
        if isinstance(n, slice):
            return tuple(self[k] for k in range(*n.indices(len(self))))
        return self._rows(n)

    def _row(self, n: int) -> EntityRow:
        names = tuple(self._names[k] for k in range(int(self._first_name[n]), int(self._first_name[n + 1])))
        return EntityRow(self._ids[n], self.kinds[int(self.kind[n])], names[0] if names else "", names)

    def __iter__(self) -> Iterator[EntityRow]:
        return (self[n] for n in range(len(self)))

    def number(self, id_: str) -> int:
        """Return the number of an entity, or -1."""
        return self._ids.find(id_)

    @cached_property
    def is_place(self) -> Array:
        """Which entities are places."""
        return np.isin(self.kind, [n for n, kind in enumerate(self.kinds) if kind in PLACES])

    def named(self, text: str, kinds: Sequence[str] = ()) -> list[int]:
        """Return the entities that bear a name: exactly this one if there are, else one with all its words in it.

        Where there is none, it may be F 35 for F-35, or a person with a title or initials.
        """
        if (known := self.number(text)) >= 0:
            return [known]
        words = [word.text for word in self._analysis.words(text)]
        named = self._bearing(words)
        if not named:
            words = words[words[:1] == ["the"] :]
            named = self._bearing(words)
        if not named and (named := self._bearing(["".join(words)])):
            words = ["".join(words)]
        if not named:
            words = list(dropwhile(self._analysis.titles.__contains__, words))
            named = self._persons(words)
        if kinds:
            named = [(number, which) for number, which in named if self.kinds[int(self.kind[number])] in kinds]
        exact = [n for n, which in named if len(self._analysis.words(self[n].names[which])) == len(words)]
        return sorted(set(exact or [n for n, _ in named]))

    def _persons(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return the persons that words behind a title mean, and by which name: one word alone must end it.

        Only persons have titles and initials: General Motors is no Mitsubishi Motors.
        """
        named = self._bearing(words) or self._abbreviated(words)
        if len(words) == 1:
            named = [one for one in named if self._analysis.words(self[one[0]].names[one[1]])[-1].text == words[0]]
        return [(number, which) for number, which in named if self[number].kind == EntityKind.PERSON]

    def _bearing(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return the entities that have all words in one of their names, and in which; none where there are none."""
        rows = [self._bearers(word) | self._bearers(f"{word}.") for word in words]  # us, U.S.
        return sorted(set.intersection(*rows)) if rows else []

    def _abbreviated(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return the entities, and in which name, that words mean of which some are initials: J. Smith."""
        whole = {word for word in words if len(word) > 1}
        initials = {word for word in words if len(word) == 1}
        if not (whole and initials):
            return []
        bearers = sorted(set.intersection(*map(self._bearers, whole)))
        return [(number, which) for number, which in bearers if initials <= self._initials(number, which, whole)]

    def _initials(self, number: int, which: int, beside: set[str]) -> set[str]:
        """Return the first letters of the words of a name beside some."""
        words = {word.text for word in self._analysis.words(self[number].names[which])}
        return {word[0] for word in words - beside}

    def _bearers(self, word: str) -> set[tuple[int, int]]:
        """Return the entities with a word in one of their names, and in which."""
        row = self._words.find(word)
        if row < 0:
            return set()
        rows = slice(int(self._first_bearer[row]), int(self._first_bearer[row + 1]))
        return set(zip(self._bearer[rows].tolist(), self._which[rows].tolist(), strict=True))

    def places(self, id_: str) -> Places:
        """Return where an entity is named, in order."""
        number = self.number(id_)
        bounds = self._mentions[number : number + 2] if number >= 0 else (0, 0)
        rows = slice(int(bounds[0]), int(bounds[1]))
        key = self._article[rows].astype(np.int64) << SHIFT | self._position[rows]
        return Places(key, self._width[rows].astype(np.int64))

    def articles_of_kind(self, kind: str) -> Array:
        """Return the articles that name entities of a kind, in no order and perhaps several times."""
        if kind not in self.kinds:
            return self._article[:0]
        numbers = np.flatnonzero(self.kind == list(self.kinds).index(kind))
        return np.asarray(self._article[ranges(self._mentions[numbers], self._mentions[numbers + 1])])


def write_entities(files: IndexFiles, rows: Sequence[EntityRow], mentions: Array, analysis: Analysis) -> None:
    """Write entities in order of their ids; `mentions` are rows of entity (its number), article, position, width."""
    files.strings("entities", [row.id for row in rows])
    kinds = sorted({row.kind for row in rows})
    files.json("entity-kinds", kinds)
    files.array("entities.kind", [kinds.index(row.kind) for row in rows], "uint8")
    files.array("entities.names", np.cumsum([0, *(len(row.names) for row in rows)]), "int64")
    files.strings("names", [name for row in rows for name in row.names])
    words: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        for which, name in enumerate(row.names):
            for word in dict.fromkeys(word.text for word in analysis.words(name)):
                words.setdefault(word, []).append((number, which))
    known = sorted(words, key=lambda word: word.encode("utf-8", "replace"))
    files.strings("names.word", known)
    files.array("names.bearers", np.cumsum([0, *(len(words[word]) for word in known)]), "int64")
    bearers = np.array([pair for word in known for pair in words[word]], dtype=np.int64).reshape(-1, 2)
    files.array("bearers.entity", bearers[:, 0], "int32")
    files.array("bearers.name", bearers[:, 1], "int32")
    mentions = mentions[np.lexsort((mentions[:, 2], mentions[:, 1], mentions[:, 0]))]
    files.array("entities.mentions", np.searchsorted(mentions[:, 0], np.arange(len(rows) + 1)), "int64")
    for column, name in enumerate(("article", "position", "width"), 1):
        files.smallest(f"mentions.{name}", mentions[:, column])
