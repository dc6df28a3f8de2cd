"""Settings survive being written and read, and a damaged file never stops the program."""

from pathlib import Path

import pytest

from dossier.paths import Paths
from dossier.services.settings import Settings, load_settings, save_settings


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
