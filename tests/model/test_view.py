"""A view is written down and comes back; what an older program wrote is still read."""

import pytest

from dossier.model.timeline import LaneChoice
from dossier.model.view import ViewState


@pytest.mark.parametrize("lanes", [choice.value for choice in LaneChoice])
def test_the_choice_of_lanes_comes_back(lanes: str) -> None:
    assert ViewState.from_json(ViewState(lanes=lanes).to_json()).lanes == lanes


def test_a_view_written_before_lanes_could_be_chosen_has_them_by_kind() -> None:
    values = ViewState().to_json()
    del values["lanes"]
    assert ViewState.from_json(values) == ViewState()


def test_lanes_by_what_nobody_knows_are_no_view() -> None:
    with pytest.raises(ValueError, match="colour"):
        ViewState.from_json(ViewState().to_json() | {"lanes": "colour"})
