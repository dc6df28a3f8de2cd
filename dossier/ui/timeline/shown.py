"""Items in lanes, as they are shown: what they were made of, and which of them match. Made on jobs. No Qt."""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from dossier.model.query import Answer
from dossier.model.timeline import LaneChoice
from dossier.model.view import ViewState
from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.lanes import Material, Sorting

if TYPE_CHECKING:
    from dossier.services.library import Library


class Shown(NamedTuple):
    """Items in lanes; `matches` is None where no query is on."""

    material: Material
    sorting: Sorting
    data: TimelineData
    matches: Matches | None = None

    @classmethod
    def of_library(cls, library: "Library", choice: str) -> "Shown":
        """Read all items of a dossier."""
        names = {head.id: head for head in library.reader.entities()}
        return cls.of_material(Material(library.timeline, library.heads, names), choice)

    @classmethod
    def of_material(cls, material: Material, choice: str) -> "Shown":
        """Sort what there is into lanes."""
        sorting = material.sorting(choice)
        return cls(material, sorting, _laned(material, sorting))

    @property
    def fixed(self) -> bool:
        """Whether the lanes depend on no answer."""
        return self.sorting.choice == LaneChoice.KIND

    def among(self, state: ViewState, answer: Answer | None) -> "Shown":
        """Return the items that the articles of an answer tell of, in the lanes that these need; None stands for all.

        The hits themselves are not made, since that takes long for many.
        """
        sorting, now = self.sorting, self.data
        if not (self.fixed and state.lanes == LaneChoice.KIND):
            sorting = self.material.sorting(state.lanes, None if answer is None else answer.ids, state.entity)
            if sorting.lanes != self.sorting.lanes:
                now = _laned(self.material, sorting)
        if answer is None:
            return Shown(self.material, sorting, now)
        return Shown(self.material, sorting, now, now.match(np.frombuffer(answer.among(now.articles), np.bool_)))


def _laned(material: Material, sorting: Sorting) -> TimelineData:
    """Sort items into lanes, with the table of their keys made now and not when the GUI thread first asks."""
    data = TimelineData.from_items(material.items, sorting)
    data.find("")
    return data
