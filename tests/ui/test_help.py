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


JOBS = InlineJobs(fail)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the paragraphs of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_headings_and_tables_stand_apart_and_nothing_is_wider_than_the_page(qtbot: QtBot, own_paths: Paths) -> None:
    window = QTextBrowser()
    qtbot.addWidget(window)
    dialog = HelpDialog(Preferences(own_paths), JOBS, window)
    dialog.show()
    dialog.resize(480, 600)
    QApplication.processEvents()
    page = dialog.findChild(QTextBrowser)
    assert page is not None
    assert page.document().idealWidth() <= page.viewport().width()
    document, layout = page.document(), page.document().documentLayout()
    first = next(b for b in blocks(document) if b.text().startswith("What cannot be understood"))
    assert layout.blockBoundingRect(first.next()).top() - layout.blockBoundingRect(first).bottom() >= 8
    block, seen = document.begin().next(), 0
    while block.isValid():
        if block.blockFormat().headingLevel():
            seen += 1
            above = layout.blockBoundingRect(block.previous()).bottom()
            assert layout.blockBoundingRect(block).top() - above >= 12, block.text()
        block = block.next()
    assert seen > 5
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert tables
    assert all(table.format().bottomMargin() >= 12 for table in tables)
    dialog.close()


def test_enter_walks_the_places_and_what_is_not_there_is_said(qtbot: QtBot, own_paths: Paths) -> None:
    window = QTextBrowser()
    qtbot.addWidget(window)
    dialog = HelpDialog(Preferences(own_paths), JOBS, window)
    dialog.show()
    page, line = dialog.findChild(QTextBrowser), dialog.findChild(QLineEdit)
    assert page is not None
    assert line is not None
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
    dialog.close()


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
def test_the_help_is_searched_as_a_dossier_is(
    qtbot: QtBot, own_paths: Paths, typed: str, section: str | None, found: str
) -> None:
    window = QTextBrowser()
    qtbot.addWidget(window)
    dialog = HelpDialog(Preferences(own_paths), JOBS, window)
    dialog.show()
    page, line = dialog.findChild(QTextBrowser), dialog.findChild(QLineEdit)
    assert page is not None
    assert line is not None
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
    dialog.close()


def test_what_may_have_been_meant_is_offered(qtbot: QtBot, own_paths: Paths) -> None:
    window = QTextBrowser()
    qtbot.addWidget(window)
    dialog = HelpDialog(Preferences(own_paths), JOBS, window)
    dialog.show()
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText("hihglight")
    assert said(dialog) == "The help says nothing of “hihglight”. Did you mean “highlight”?"
    dialog.close()


def said(dialog: HelpDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


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
