"""The star keeps a search; the list asks kept and earlier ones again and forgets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from dossier.model.query import Query
from dossier.paths import Paths
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.searches import Searches
from dossier.services.searching import Searching
from dossier.services.session import Session
from dossier.services.userstore import UserStore
from dossier.ui.search.kept import SearchesDialog
from dossier.ui.search.pane import SearchPane
from dossier.ui.theme import Look
from tests.ui.bench import fail, library, look, session

__all__ = ["library", "look", "session"]


@pytest.fixture
def searches(session: Session, library: Library, tmp_path: Path) -> Iterator[Searches]:
    store, jobs = UserStore(Paths.below(tmp_path), "d"), InlineJobs(fail)
    searching = Searching(session, library, jobs)
    yield Searches(session, library, store, jobs, fail)
    searching.close()
    store.close()


@pytest.fixture
def pane(qtbot: QtBot, library: Library, look: Look, session: Session, searches: Searches) -> SearchPane:
    pane = SearchPane(session, library, InlineJobs(fail), look, searches=searches)
    qtbot.addWidget(pane)
    pane.resize(360, 600)
    pane.show()
    return pane


def rows(dialog: SearchesDialog) -> list[tuple[str, str]]:
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    headings = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    items = [heading.child(n) for heading in headings if heading for n in range(heading.childCount())]
    return [(item.text(0), item.text(1)) for item in items if item]


def button(dialog: SearchesDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_the_star_is_there_while_something_is_asked_and_keeps_it(
    qtbot: QtBot, pane: SearchPane, searches: Searches
) -> None:
    assert not pane.box._star.isVisible()
    qtbot.keyClicks(pane.box, "cranes")
    assert pane.box._star.isVisible()
    pane.box._star.trigger()
    assert pane.box._star.isChecked()
    assert len(searches.kept) == 1
    qtbot.keyClicks(pane.box, " paid")
    assert not pane.box._star.isChecked()


def test_a_kept_and_an_earlier_search_are_asked_again(
    qtbot: QtBot, pane: SearchPane, searches: Searches, session: Session
) -> None:
    session.ask("cranes")
    searches.toggle()
    session.ask("quill")
    session.open_article("harbour")
    session.ask_all(Query())
    dialog = SearchesDialog(searches, session.ask, pane)
    assert [said for _, said in rows(dialog)] == ["2 articles", "2 articles"]
    assert rows(dialog)[1][0] == "quill"
    qtbot.mouseClick(button(dialog, "Search again"), Qt.MouseButton.LeftButton)
    assert session.state.query.text == "cranes", "the first one is chosen at once"
    again = SearchesDialog(searches, session.ask, pane)
    tree = again.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    earlier = tree.topLevelItem(1)
    assert earlier is not None
    tree.setCurrentItem(earlier.child(0))  # type: ignore[arg-type]
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert session.state.query.text == "quill"


def test_searches_are_forgotten(qtbot: QtBot, pane: SearchPane, searches: Searches, session: Session) -> None:
    session.ask("cranes")
    searches.toggle()
    session.open_article("harbour")
    dialog = SearchesDialog(searches, session.ask, pane)
    qtbot.mouseClick(button(dialog, "Forget"), Qt.MouseButton.LeftButton)
    assert searches.kept == ()
    qtbot.mouseClick(button(dialog, "Forget all earlier ones"), Qt.MouseButton.LeftButton)
    assert searches.past == ()
    assert rows(dialog) == []
    assert not button(dialog, "Search again").isEnabled()


def test_words_typed_after_search_within_are_asked_among_the_hits(
    qtbot: QtBot, pane: SearchPane, session: Session
) -> None:
    qtbot.keyClicks(pane.box, "cranes OR weather")
    pane.search_within()
    qtbot.keyClicks(pane.box, "hills")
    assert session.state.query.text == "(cranes OR weather) hills"
    assert session.state.answer is not None
    assert [hit.article for hit in session.state.answer.hits] == ["quiet"]


def test_a_word_that_a_blank_ended_is_not_taken_for_a_beginning_by_search_within(
    qtbot: QtBot, pane: SearchPane, session: Session
) -> None:
    qtbot.keyClicks(pane.box, "weather OR cran ")
    pane.search_within()
    assert session.state.query.text == "(weather OR cran) "


def test_what_was_meant_is_offered_with_what_it_would_find(qtbot: QtBot, pane: SearchPane) -> None:
    qtbot.keyClicks(pane.box, "crames")
    assert pane._suggestion.isVisible()
    assert pane._suggestion.text() == "Did you mean cranes (2 articles)?"


def test_where_no_article_has_all_words_what_is_missing_is_said_first(qtbot: QtBot, pane: SearchPane) -> None:
    told: list[str] = []
    pane._summary.told.connect(told.append)
    qtbot.keyClicks(pane.box, "cranes zeppelin")
    assert told[-1].startswith("Without “zeppelin”: 2 articles, ")
    qtbot.keyClicks(pane.box, " lowmere")
    pane.search_within()
    assert pane.box.text() == "(cranes lowmere) "
    assert told[-1].partition(" article")[0].isdecimal(), "what is shown is asked for now"


def test_a_long_text_that_was_meant_is_cut_in_the_middle(qtbot: QtBot, pane: SearchPane) -> None:
    pane.setFixedWidth(280)
    qtbot.keyClicks(pane.box, "crames lowmere northern company")
    offered = "Did you mean cranes lowmere northern company (2 articles)?"
    assert pane._suggestion.isVisible()
    assert pane._suggestion.text() == offered == pane._suggestion.toolTip()
    assert pane._suggestion.geometry().right() < pane.width()
