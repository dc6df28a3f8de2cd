"""Every text of the window can be translated, and is: German is whole, keeps its values, and is compiled."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dossier.model.dossier import ArticleHead
from dossier.model.when import Granularity, When
from dossier.model.wording import joined, marked, marked_n
from dossier.paths import Paths
from dossier.services.coverage import outlet_of
from dossier.services.date_words import MONTHS
from dossier.services.dates_text import describe
from dossier.services.dates_typed import read_date
from dossier.services.settings import Settings, changed
from dossier.services.settings_file import save_settings
from dossier.ui.actions import ACTIONS
from dossier.ui.translation import Translation, language_of, numeral, tr, tr_n, worded
from tests.translations import FOLDER, LANGUAGES, messages, translated, untranslated
from tests.ui.conftest import closed, opened, space
from tests.ui.test_window import answered

_VALUES = re.compile(r"\{\w+\}|%Ln")


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[Translation]:
    made = Translation(FOLDER.parent)
    made.install("de")
    yield made
    made.install("en")


def test_every_text_that_is_shown_goes_through_the_translators() -> None:
    assert not untranslated()
    assert len(messages()) > 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_of_a_language_has_every_text_translated_and_no_other(language: str) -> None:
    found, wanted = translated(language), messages()
    assert set(found) == {message.source for message in wanted}, "run python -m tests.translations"
    assert [message.source for message in wanted if not all(found[message.source])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_of_its_text(language: str) -> None:
    for source, forms in translated(language).items():
        for form in forms:
            if source != "%Ln times":  # told as a word for one
                assert sorted(_VALUES.findall(form)) == sorted(_VALUES.findall(source)), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    source = FOLDER / f"dossier_{language}.ts"
    subprocess.run([tool, "-silent", source, "-qm", made], check=True)
    assert made.read_bytes() == source.with_suffix(".qm").read_bytes(), "run python -m tests.translations"


def test_words_come_in_the_language_with_their_values_and_numbers(german: Translation) -> None:
    assert tr("Search") == "Suchen"
    assert tr("Opening {name} …", name="x") == "x wird geöffnet …"
    assert tr_n("%Ln file", "%Ln files", 1) == "1 Datei"
    assert (tr_n("%Ln file", "%Ln files", 1234), numeral(1234)) == ("1.234 Dateien", "1.234")
    assert tr("never heard of") == "never heard of"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"  # Qt's own words


def test_english_needs_no_file(qtbot: QtBot) -> None:
    Translation(FOLDER.parent).install("en")
    assert tr_n("%Ln file", "%Ln files", 1) == "1 file"
    assert (tr_n("%Ln file", "%Ln files", 1234), numeral(1234)) == ("1,234 files", "1,234")
    assert tr_n("%Ln file", "%Ln files", 0) == "0 files"


@pytest.mark.parametrize(("chosen", "language"), [("de", "de"), ("en", "en"), ("xx", "en")])
def test_a_language_that_is_not_there_is_english(monkeypatch: pytest.MonkeyPatch, chosen: str, language: str) -> None:
    monkeypatch.setenv("LANG", "C")
    assert language_of(chosen) == language


def test_the_whole_window_is_german_when_that_is_chosen(qtbot: QtBot, home: Paths) -> None:
    save_settings(home, changed(Settings(), language="de"))
    desk = opened(qtbot, home)
    try:
        known = {source: forms[0] for source, forms in translated("de").items()}
        for spec in ACTIONS:
            assert desk.window.actions_by_id[spec.id].text() == known[spec.text]
        space(desk).session.ask("morosini")
        answered(qtbot, desk, "morosini")
        qtbot.waitUntil(lambda: any("2 Artikel" in label.text() for label in space(desk).findChildren(QLabel)))
        assert space(desk).timeline.accessibleName() == "Zeitleiste"
    finally:
        closed(qtbot, desk)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When("2022-04-12", Granularity.DAY, date(2022, 4, 12), date(2022, 4, 12)), "12. April 2022"),
        (When("2023-06", Granularity.MONTH, date(2023, 6, 1), date(2023, 6, 30)), "Juni 2023"),
        (When("2035", Granularity.YEAR, None, None, "APPROX"), "um 2035"),
        (When("", Granularity.RANGE, date(2023, 1, 10), date(2023, 1, 12)), "10.–12. Januar 2023"),
        (When("", Granularity.RANGE, date(2023, 1, 10), date(2023, 3, 2)), "10. Januar – 2. März 2023"),
        (When("", Granularity.RANGE, None, date(2035, 12, 31)), "bis 2035"),
        (When("2024", Granularity.YEAR, None, None, "START"), "Anfang 2024"),
        (When("19", Granularity.CENTURY), "20. Jahrhundert"),
        (When("P2W", Granularity.UNKNOWN), "2 Wochen"),
    ],
)
def test_a_date_is_told_in_german_and_read_again(german: Translation, when: When, said: str) -> None:
    assert worded(describe(when)) == said
    if when.modifier is None and when.earliest is not None:
        assert read_date(said, [tr(month) for month in MONTHS]) == read_date(describe(when))


def test_what_a_service_says_is_translated_with_all_that_is_in_it(german: Translation) -> None:
    assert worded(joined(" · ", ("Search", marked("by {date}", date=marked("June"))))) == "Search · bis Juni"
    assert worded(marked_n("%Ln file", "%Ln files", 1234)) == "1.234 Dateien"
    assert worded("Search") == "Search", "only what the program says, never a text that happens to be the same"


def test_a_title_that_stands_for_an_outlet_is_quoted_as_the_language_does(german: Translation) -> None:
    nameless = ArticleHead("1", "Late cranes", "", "", "", "", "")
    assert (str(outlet_of(nameless)), worded(outlet_of(nameless))) == ("“Late cranes”", "„Late cranes“")
