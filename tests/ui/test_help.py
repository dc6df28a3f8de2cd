"""The help is read without scrolling sideways, its headings stand apart, and it is whole in every language."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.jobs import InlineJobs
from dossier.ui.help import HelpDialog, help_text
from dossier.ui.preferences import Preferences
from dossier.ui.translation import LANGUAGES


def fail(notice: Notice) -> None:
    raise AssertionError(notice)


@pytest.fixture
def dialog(qtbot: QtBot, own_paths: Paths) -> Iterator[HelpDialog]:
    window = QTextBrowser()
    qtbot.addWidget(window)
    made = HelpDialog(Preferences(own_paths), InlineJobs(fail), window)
    made.show()
    yield made
    made.close()


def page_of(dialog: HelpDialog) -> QTextBrowser:
    """Return where the help is read."""
    page = dialog.findChild(QTextBrowser)
    assert page is not None
    return page


def line_of(dialog: HelpDialog) -> QLineEdit:
    """Return where it is asked."""
    line = dialog.findChild(QLineEdit)
    assert line is not None
    return line


def said(dialog: HelpDialog) -> str:
    """Return what stands between the two."""
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the paragraphs of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_headings_and_tables_stand_apart_and_nothing_is_wider_than_the_page(dialog: HelpDialog) -> None:
    dialog.resize(480, 600)
    QApplication.processEvents()
    page = page_of(dialog)
    assert page.document().idealWidth() <= page.viewport().width()
    document, layout = page.document(), page.document().documentLayout()
    first = next(b for b in blocks(document) if b.text().startswith("What cannot be understood"))
    assert layout.blockBoundingRect(first.next()).top() - layout.blockBoundingRect(first).bottom() >= 8
    headings = [block for block in blocks(document) if block.blockFormat().headingLevel() and block.position()]
    for heading in headings:
        above = layout.blockBoundingRect(heading.previous()).bottom()
        assert layout.blockBoundingRect(heading).top() - above >= 12, heading.text()
    assert len(headings) > 5
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert tables
    assert all(table.format().bottomMargin() >= 12 for table in tables)


def test_enter_walks_the_places_and_what_is_not_there_is_said(qtbot: QtBot, dialog: HelpDialog) -> None:
    page, line = page_of(dialog), line_of(dialog)
    qtbot.keyClicks(line, "article")
    places = [page.textCursor().position()]
    for _ in range(2):
        qtbot.keyClick(line, Qt.Key.Key_Return)
        places.append(page.textCursor().position())
    assert places == sorted(set(places))
    assert dialog.isVisible()
    assert said(dialog).startswith("3 of ")
    line.setText("zzz")
    assert said(dialog) == "The help says nothing of “zzz”."


@pytest.mark.parametrize(
    ("typed", "section", "found"),
    [
        ("highlighted", "Highlights and notes", "highlight"),  # in any form
        ("expo", "Taking things along", "export"),  # begun
        ("mark unread", "What you have read", "mark"),  # all words, wherever they stand
        ("undo correction", "Setting things right", "correction"),  # no section has both
        ("Ctrl+Shift+C", "", "ctrl"),
        ("§", None, ""),
    ],
)
def test_the_help_is_searched_as_a_dossier_is(dialog: HelpDialog, typed: str, section: str | None, found: str) -> None:
    page, line = page_of(dialog), line_of(dialog)
    line.setText(typed)
    if section is None:
        assert page.extraSelections() == []
        assert "nothing" in said(dialog)
    else:
        assert section in said(dialog)
        marked = [one.cursor.selectedText().casefold() for one in page.extraSelections()]
        assert any(text.startswith(found) for text in marked)
        assert page.textCursor().selectedText().casefold() in marked
        assert page.viewport().rect().contains(page.cursorRect())


def test_what_may_have_been_meant_is_offered(dialog: HelpDialog) -> None:
    line_of(dialog).setText("hihglight")
    assert said(dialog) == "The help says nothing of “hihglight”. Did you mean “highlight”?"


def shape(text: str) -> list[str]:
    """Return what each line of a page is, without its words: headings, rows of tables, items, commands."""
    return re.findall(r"(?m)^(?:#+|\||- |```)", text)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_language_has_all_pages_with_all_that_stands_on_them(own_paths: Paths, language: str) -> None:
    english = sorted((own_paths.resources / "help").glob("*.md"))
    assert len(english) >= 5
    for page in english:
        other = (page.parent / language / page.name).read_text("utf-8")
        assert shape(other) == shape(page.read_text("utf-8")), page.name
        assert other.splitlines()[0] in help_text(own_paths.resources, {}, language)
    assert english[0].read_text("utf-8").splitlines()[2] in help_text(own_paths.resources, {}, "en")
