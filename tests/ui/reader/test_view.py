"""The text of an article is text: nothing in it is markup, and nothing is ever loaded."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QAccessible, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from dossier.model.article import ParagraphKind, Published
from dossier.ui.reader.document import measure
from dossier.ui.reader.plan import plan_article
from dossier.ui.reader.view import ArticleView
from dossier.ui.theme import Look
from tests.ui.reader.sample import article

_MARKUP = "<img src='file:///etc/hostname'> <a href='https://example.org'>a</a> & <b>bold</b>"


def _view(qtbot: QtBot, look: Look, words: str) -> ArticleView:
    view = ArticleView(look)
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    parts = ((ParagraphKind.BODY, True, words),)
    view.show_plan(plan_article(article("a", parts, Published(), title="<i>T</i>"), show_removed=False), [])
    return view


def test_markup_in_an_article_is_shown_as_it_stands(qtbot: QtBot, look: Look) -> None:
    view = _view(qtbot, look, _MARKUP)
    assert _MARKUP in view.toPlainText()
    assert "<i>T</i>" in view.toPlainText()
    assert "href" not in view.document().toHtml().replace("&lt;a href", "")


def test_a_resource_is_never_read(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0)
    assert picture.save(str(tmp_path / "picture.png"))
    view = _view(qtbot, look, "text")
    url = QUrl.fromLocalFile(str(tmp_path / "picture.png"))
    found = view.document().resource(QTextDocument.ResourceType.ImageResource.value, url)
    assert isinstance(found, QImage)
    assert found.width() == 1
    view.setSource(url)
    assert "text" in view.toPlainText()


def test_lines_are_about_seventy_characters_long(qtbot: QtBot, look: Look) -> None:
    view = _view(qtbot, look, "The ministers of the two countries met in the old town to talk about cranes. " * 9)
    block = view.document().findBlockByNumber(2)
    lines = [block.layout().lineAt(n).textLength() for n in range(block.layout().lineCount() - 1)]
    assert 62 <= sum(lines) / len(lines) <= 76
    view.resize(1600, 300)
    assert view.document().textWidth() < measure(look) + 60


@pytest.mark.parametrize("expected", [True, False])
def test_a_text_that_is_expected_comes_without_resizing_anything(qtbot: QtBot, look: Look, expected: bool) -> None:
    view = ArticleView(look)
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    if expected:
        view.expect_text()
    noted = _Resizes()
    view.viewport().installEventFilter(noted)
    parts = ((ParagraphKind.BODY, True, "words " * 900),)
    view.show_plan(plan_article(article("a", parts, Published(), title="T"), show_removed=False), [])
    assert view.verticalScrollBar().isVisible()
    assert (noted.number == 0) is expected


class _Resizes(QObject):
    """Counts them."""

    number = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Resize
        return False


def test_a_narrow_view_takes_shorter_lines_and_cuts_nothing_off(qtbot: QtBot, look: Look) -> None:
    view = _view(qtbot, look, "words " * 200)
    for width in (700, 430, 240):
        view.resize(width, 300)
        assert view.document().textWidth() <= view.viewport().width() <= width
        assert view.horizontalScrollBar().maximum() == 0


def test_a_screen_reader_finds_the_text_by_the_standard_interface(qtbot: QtBot, look: Look) -> None:
    view = _view(qtbot, look, "The port 🚢 opened.")
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    text = interface.textInterface()
    assert "The port 🚢 opened." in text.text(0, text.characterCount())
