"""Which articles tell of which items. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dossier.model.timeline import TimelineItem
from dossier.ui.timeline.density import Ints

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Telling:
    """The articles that tell of any item; `places` are those of each item, one item after the other."""

    articles: tuple[str, ...]
    places: Ints
    offsets: Ints  # where those of an item begin

    @classmethod
    def of(cls, items: Sequence[TimelineItem]) -> "Telling":
        """Gather the articles of items."""
        names: dict[str, int] = {}
        places: list[int] = []
        offsets: list[int] = []
        for item in items:
            offsets.append(len(places))
            places.extend(names.setdefault(article, len(names)) for article in item.articles)
        return cls(tuple(names), np.array(places, np.int64), np.array(offsets, np.int64))

    def told(self, hit: Mask) -> Mask:
        """Return of which items at least one article tells that is hit; `hit` has a place for each of `articles`."""
        if not len(self.offsets):
            return np.zeros(0, np.bool_)
        # The extra False keeps an item without articles, at the very end, inside the array.
        told = np.logical_or.reduceat(np.append(hit[self.places], False), self.offsets)
        told[np.diff(np.append(self.offsets, len(self.places))) == 0] = False
        return told
