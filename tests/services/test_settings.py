"""Settings survive being written and read, and a file that is old, damaged or wrong costs no more than itself."""

from pathlib import Path

import pytest

from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.settings import GROUPS, Settings, changed, declared
from dossier.services.settings_file import load_settings, save_settings, settings_file


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.below(tmp_path)


def written(paths: Paths, text: str) -> tuple[Settings, list[Notice]]:
    settings_file(paths).parent.mkdir(parents=True, exist_ok=True)
    settings_file(paths).write_text(text)
    told: list[Notice] = []
    return load_settings(paths, told.append), told


def test_what_was_chosen_is_there_again(paths: Paths) -> None:
    chosen = changed(Settings(), theme="dark", text_size=21, justified=True, shortcuts={"find": ("Ctrl+G", "é")})
    save_settings(paths, chosen)
    assert load_settings(paths) == chosen
    assert chosen.theme == "dark"


def test_every_setting_is_declared_with_words_and_a_default_it_allows() -> None:
    assert set(declared()) == {name for name in Settings.__dataclass_fields__ if name != "shortcuts"}
    for key, (told, default) in declared().items():
        assert told.group in GROUPS, key
        assert told.label, key
        assert told.description.endswith("."), key
        assert told.allows(default, default), key


def test_no_file_means_the_defaults_and_nothing_is_told(paths: Paths) -> None:
    told: list[Notice] = []
    assert load_settings(paths, told.append) == Settings()
    assert not told


def test_a_file_of_the_first_version_is_brought_up_to_date(paths: Paths) -> None:
    settings, told = written(paths, 'theme = "dark"\ntext_size = 21\n')
    assert settings == changed(Settings(), theme="dark", text_size=21)
    assert not told
    save_settings(paths, settings)
    assert load_settings(paths) == settings
    assert "version = 2" in settings_file(paths).read_text()


def test_a_file_saved_by_an_editor_that_marks_its_encoding_is_read(paths: Paths) -> None:
    save_settings(paths, Settings(theme="dark"))
    file = settings_file(paths)
    file.write_text(file.read_text("utf-8"), "utf-8-sig")
    assert load_settings(paths) == Settings(theme="dark")


def test_a_version_before_the_first_is_read_as_the_first(paths: Paths) -> None:
    settings, told = written(paths, 'version = 0\ntheme = "dark"\n')
    assert settings == changed(Settings(), theme="dark")
    assert not told


@pytest.mark.parametrize("text", ["theme = ", "\x00", "[look", "version = 2\n[look]\ntheme = dark\n"])
def test_a_damaged_file_is_moved_aside_and_told_in_one_sentence(paths: Paths, text: str) -> None:
    settings, told = written(paths, text)
    assert settings == Settings()
    aside = settings_file(paths).with_suffix(".damaged.toml")
    assert aside.read_text() == text
    assert not settings_file(paths).exists()
    assert [str(aside) in notice.text for notice in told] == [True]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('version = 2\n[look]\ntheme = "mauve"\n', "theme"),
        ("version = 2\n[look]\ntheme = 7\n", "theme"),
        ("version = 2\n[reader]\ntext_size = true\n", "text_size"),
        ("version = 2\n[reader]\nline_height = 5000\n", "line_height"),
        ("version = 2\n[reader]\njustified = 1\n", "justified"),
    ],
)
def test_a_value_that_is_not_allowed_is_named_and_the_default_taken(paths: Paths, text: str, named: str) -> None:
    settings, told = written(paths, text)
    assert settings == Settings()
    assert [named in notice.text for notice in told] == [True]


def test_what_is_not_known_is_passed_over(paths: Paths) -> None:
    settings, told = written(paths, 'version = 2\nlook = 3\n[reader]\ncolour = "red"\n[shortcuts]\nfind = "F"\n')
    assert settings == Settings()
    assert not told


def test_of_a_newer_file_what_is_known_is_taken_and_a_copy_kept(paths: Paths) -> None:
    settings, told = written(paths, 'version = 9\n[look]\ntheme = "dark"\n')
    assert settings.theme == "dark"
    assert len(told) == 1
    save_settings(paths, settings)
    assert "version = 9" in settings_file(paths).with_suffix(".newer.toml").read_text()


def test_a_value_that_is_not_allowed_is_never_taken_over() -> None:
    assert changed(Settings(), text_size=99, theme="dark") == changed(Settings(), theme="dark")
