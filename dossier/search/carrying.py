"""Carry on an index: what an older one holds of articles that have not changed, without looking at any text again."""

from collections.abc import Mapping

import numpy as np

from dossier.search.arrays import Array
from dossier.search.checked import CheckedFiles
from dossier.search.codec.carrying import CarriedLists
from dossier.search.codec.inverter import Inverted
from dossier.search.entities import EntityRow
from dossier.search.gathering import DIGEST, Part


def known_articles(files: CheckedFiles) -> dict[bytes, int]:
    """Return the articles of an index by their digests, but for those that have none."""
    digests = files.array("articles.digest").tobytes()
    found = {digests[n : n + DIGEST]: n // DIGEST for n in range(0, len(digests), DIGEST)}
    found.pop(bytes(DIGEST), None)
    return found


class Carried:
    """What is carried on of an index: of its articles that have a number (0 and more) among those of another one."""

    def __init__(self, files: CheckedFiles, numbers: Array, entities: Mapping[str, EntityRow]) -> None:
        """Take the articles with a number in `numbers`; `entities` are as they are now."""
        self._files = files
        self._kept = np.flatnonzero(numbers >= 0)
        self._own = np.full(len(numbers), -1)
        self._own[self._kept] = np.arange(len(self._kept))
        self.numbers = numbers[self._kept]
        """Of the articles of the part, among all."""
        self._lists = CarriedLists(files, numbers)
        self.part = self._part(entities)

    def laid(self, stem_of: Array, variant_of: Array) -> CarriedLists:
        """Return the posting lists, given what stems and words of the part are in the new index."""
        return self._lists.renumbered(stem_of, variant_of)

    def _part(self, entities: Mapping[str, EntityRow]) -> Part:
        files = self._files
        first_author = files.array("by.first")
        by = [files.json("authors")[n] for n in files.array("by.author").tolist()]
        bounds = zip(first_author[self._kept].tolist(), first_author[self._kept + 1].tolist(), strict=True)
        return Part(
            self._inverted(),
            self._texts("articles"),
            [digest.tobytes() for digest in files.array("articles.digest").reshape(-1, DIGEST)[self._kept]],
            self._texts("articles.file"),
            np.stack([files.array(f"articles.{which}-day")[self._kept] for which in ("first", "last")], axis=1),
            self._named("articles.source", "sources"),
            self._named("articles.language", "languages"),
            [tuple(by[first:beyond]) for first, beyond in bounds],
            files.strings("entities").all(),
            dict(entities),
            self._mentions(),
            list(files.json("event-kinds")),
            self._table(
                files.array("events.article"),
                *(files.array(f"events.{name}") for name in ("first", "last", "kind", "position", "width")),
            ),
        )

    def _inverted(self) -> Inverted:
        files = self._files
        stems, texts = files.strings("stems").all(), files.strings("words").all()
        order = np.argsort(files.array("words.number"))
        words = zip(
            order.tolist(), files.array("words.stem").tolist(), files.array("words.width").tolist(), strict=True
        )
        return Inverted(
            [(texts[row], stems[stem], width) for row, stem, width in words],
            self._lists.words,
            list(zip(files.array("forms.word").tolist(), files.strings("forms").all(), strict=True)),
            self._table(self._articles("articles.forms"), files.array("written.form"), files.array("written.count")),
            [],
            files.array("articles.head")[self._kept],
            files.array("articles.body")[self._kept],
            self._table(self._articles("articles.blocks"), files.array("blocks.start")).T,
            np.zeros((0, 2), dtype=np.int64),
        )

    def _mentions(self) -> Array:
        files = self._files
        named = self._table(
            files.array("mentions.article"),
            self._articles("entities.mentions"),
            files.array("mentions.position"),
            files.array("mentions.width"),
        )
        return named[np.argsort(named[:, 0], kind="stable")][:, [1, 0, 2, 3]]

    def _table(self, article: Array, *columns: Array) -> Array:
        """Return the rows that are of kept articles, with these as they are numbered in the part."""
        rows = np.flatnonzero(self._own[article] >= 0)
        return np.stack([self._own[article[rows]], *(column[rows].astype(np.int64) for column in columns)], axis=1)

    def _articles(self, name: str) -> Array:
        """Return of which article (or entity) each row is, given where the rows of each begin."""
        counts = np.diff(self._files.array(name))
        return np.repeat(np.arange(len(counts)), counts)

    def _texts(self, name: str) -> list[str]:
        texts = self._files.strings(name).all()
        return [texts[n] for n in self._kept.tolist()]

    def _named(self, name: str, names: str) -> list[str]:
        known = self._files.json(names)
        return [known[n] for n in self._files.array(name)[self._kept].tolist()]
