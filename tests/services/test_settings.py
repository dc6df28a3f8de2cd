"""Settings survive being written and read, and a damaged file never stops the program."""

from pathlib import Path

import pytest

from dossier.model.query import Query
from dossier.model.view import ViewState
from dossier.paths import Paths
from dossier.services.settings import Settings, load_settings, load_view, save_settings, save_view


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    save_settings(paths, Settings(theme="dark", text_size=21))
    assert load_settings(paths) == Settings(theme="dark", text_size=21)


@pytest.mark.parametrize("text", ["", "theme = ", "\x00", 'theme = 7\ncolour = "red"\n', "text_size = true"])
def test_a_damaged_settings_file_means_the_defaults(tmp_path: Path, text: str) -> None:
    paths = Paths.below(tmp_path)
    paths.config.mkdir()
    (paths.config / "settings.toml").write_text(text)
    assert load_settings(paths) == Settings()


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
