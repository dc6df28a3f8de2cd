# ruff: noqa: ARG002 - the signatures are those of Whoosh
"""Walking terms and postings the way Whoosh wants it: a cursor over terms, a matcher over articles."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.matching import NullMatcher, ReadTooFar
from whoosh.matching.mcore import LeafMatcher

from dossier.search.codec.places import POSITION, SHIFT, Places, counted


class ArrayCursor(base.FieldCursor):  # type: ignore[misc]
    """Walks the terms of a field in order."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._at = 0

    def first(self) -> str | None:
        """Go to the first term."""
        self._at = 0
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        """Go to a term, or to the next one after where it would be."""
        wanted = term.decode() if isinstance(term, bytes) else term
        self._at = next((n for n, text in enumerate(self._texts) if text >= wanted), len(self._texts))
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        """Return the present term, None beyond the last."""
        return self._texts[self._at] if self.is_valid() else None

    def is_valid(self) -> bool:
        """Return whether there is a present term."""
        return self._at < len(self._texts)


class ArrayMatcher(LeafMatcher):  # type: ignore[misc]
    """Walks a posting list, skipping by bisection."""

    scorer: Any = None
    format: Any = None

    def __init__(self, term: tuple[str, bytes], places: Places, articles: int) -> None:
        self._term = term
        self._places = places
        self.articles, self.heads, self.times = counted(places, articles, np.dtype(np.uint32))
        self._at = 0

    def is_active(self) -> bool:
        """Return whether there is a present article."""
        return self._at < len(self.articles)

    def reset(self) -> None:
        """Go to the first article."""
        self._at = 0

    def copy(self) -> "ArrayMatcher":
        """Return another walk, from the same place."""
        other = ArrayMatcher.__new__(ArrayMatcher)
        other.__dict__.update(self.__dict__)
        return other

    def id(self) -> int:
        """Return the present article."""
        return int(self.articles[self._at])

    def next(self) -> bool:
        """Go to the next article."""
        if not self.is_active():
            raise ReadTooFar
        self._at += 1
        return True

    def skip_to(self, id: int) -> bool:  # noqa: A002 - Whoosh's name
        """Go to an article, or to the next one after it."""
        if not self.is_active():
            raise ReadTooFar
        self._at = max(self._at, int(np.searchsorted(self.articles, id)))
        return True

    def all_ids(self) -> Iterator[int]:
        """Walk all articles."""
        return iter(self.articles.tolist())

    def weight(self) -> float:
        """Return how often the term stands in the present article."""
        return float(self.times[self._at])

    def in_title(self) -> int:
        """Return how often it stands in the title."""
        return int(self.heads[self._at])

    def supports(self, astype: str) -> bool:
        """Return whether postings tell positions, or weights."""
        return astype in ("positions", "weight", "frequency")

    def value_as(self, astype: str) -> Any:
        """Return the positions in the present article, or how many they are."""
        first, beyond = np.searchsorted(self._places.key, [self.id() << SHIFT, (self.id() + 1) << SHIFT])
        positions = (self._places.key[first:beyond] & POSITION).tolist()
        return positions if astype == "positions" else len(positions)

    def replace(self, minquality: float = 0) -> Any:
        """Return what can replace it: nothing, at its end."""
        return self if self.is_active() else NullMatcher()

    def supports_block_quality(self) -> bool:
        """Return that it does not: Whoosh must not prune."""
        return False

    def max_quality(self) -> float:
        """Return that nothing is known of the highest score."""
        return float("inf")

    block_quality = max_quality
