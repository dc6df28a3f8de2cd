"""Opening a dossier again shows it as it was left."""

from pathlib import Path

import pytest

from dossier.model.query import Query
from dossier.model.view import ViewState
from dossier.paths import Paths
from dossier.services.views import load_view, save_view


def test_the_last_view_of_a_dossier_comes_back(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    state = ViewState(Query("treaty"), article="abc")
    save_view(paths, "urn:dossier/1", state)
    assert load_view(paths, "urn:dossier/1") == state
    assert load_view(paths, "another") is None


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"text": 1, "span": "x"}', "null"])
def test_a_damaged_view_is_no_view(tmp_path: Path, text: str) -> None:
    paths = Paths.below(tmp_path)
    (paths.data / "views").mkdir(parents=True)
    (paths.data / "views" / "d.json").write_text(text)
    assert load_view(paths, "d") is None
