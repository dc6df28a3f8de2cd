"""The list of results fetches what its rows lack."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from dossier.errors import BundleError
from dossier.model.notice import Notice
from dossier.model.query import Query, Snippet
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.search.delegate import HitDelegate
from dossier.ui.search.hits import HitsModel, RowRole
from dossier.ui.search.pane import SearchPane
from dossier.ui.search.results import ResultList
from dossier.ui.search.summary import SummaryLine
from dossier.ui.theme import Look
from dossier.ui.widgets.elided import ElidedLabel
from tests.ui.bench import fail, library, look, session

__all__ = ["library", "look", "session"]  # pytest finds the fixtures here


def test_a_damaged_article_costs_its_own_snippet_only_and_is_told_once(
    qtbot: QtBot, library: Library, look: Look, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, whole = library.search(Query("cranes")), library.snippets
    damaged, sound = (hit.article for hit in answer.hits)

    def snippets(query: Query, article: str, limit: int) -> tuple[Snippet, ...]:
        if article == damaged:
            raise BundleError("It is damaged.")
        return whole(query, article, limit)

    monkeypatch.setattr(library, "snippets", snippets)
    told = list[Notice]()
    pane = SearchPane(session, library, InlineJobs(fail), look, notify=told.append)
    qtbot.addWidget(pane)
    pane.resize(400, 700)
    pane.show()
    session.ask("cranes")
    session.answered(answer)
    model = pane.findChild(HitsModel)
    assert model is not None
    qtbot.waitUntil(lambda: bool(told))
    assert [model.row(model.row_of(article)).snippets for article in (damaged, sound)] == [
        (),
        whole(answer.query, sound, 1),
    ]
    pane.resize(400, 720)
    qtbot.wait(10)
    assert [notice.text for notice in told] == ["It is damaged."]


@pytest.mark.parametrize(("width", "words"), [(230, False), (360, True)])
def test_the_counts_are_whole_in_a_narrow_pane_too(
    qtbot: QtBot, library: Library, look: Look, session: Session, width: int, words: bool
) -> None:
    pane = SearchPane(session, library, InlineJobs(fail), look)
    qtbot.addWidget(pane)
    pane.resize(width, 700)
    pane.show()
    session.ask("cranes")
    session.answered(library.search(Query("cranes")))
    QApplication.processEvents()
    line = pane.findChild(SummaryLine)
    assert line is not None
    counts, order = line.findChild(ElidedLabel), line.findChild(QToolButton)
    assert counts is not None
    assert order is not None
    assert (counts.text(), counts.width() >= counts.sizeHint().width()) == ("2 articles, 5 passages", True)
    assert (order.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon) is words
    assert order.toolTip() == "Best match"


def test_another_open_article_has_its_rows_painted_and_no_others(
    qtbot: QtBot, library: Library, look: Look, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    paint = HitDelegate.paint

    def told(self: HitDelegate, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painted.append(index.data(RowRole).hit.article)
        paint(self, painter, option, index)

    monkeypatch.setattr(HitDelegate, "paint", told)
    pane = SearchPane(session, library, InlineJobs(fail), look)
    qtbot.addWidget(pane)
    pane.resize(400, 900)
    pane.show()
    session.answered(library.search(Query()))
    first, second, *others = (hit.article for hit in library.search(Query()).hits)
    session.open_article(first)
    qtbot.wait(20)
    assert set(others) < set(painted)
    painted.clear()
    session.open_article(second)
    qtbot.wait(20)
    assert painted == [first, second]


def test_a_tool_tip_tells_the_kinds_where_their_dots_are(
    qtbot: QtBot, library: Library, look: Look, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[str]()
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_: told.append(text))
    pane = SearchPane(session, library, InlineJobs(fail), look)
    qtbot.addWidget(pane)
    pane.resize(400, 700)
    pane.show()
    session.ask("cranes")
    session.answered(library.search(Query("cranes")))
    rows = pane.findChild(ResultList)
    assert rows is not None
    row = rows.visualRect(rows.model().index(0, 0))
    for place in (row.topRight() + QPoint(-22, 18), row.topLeft() + QPoint(22, 18)):
        event = QHelpEvent(QEvent.Type.ToolTip, place, rows.viewport().mapToGlobal(place))
        QApplication.sendEvent(rows.viewport(), event)
    assert told == ["Named in it: Place, Organisation, Person"]
