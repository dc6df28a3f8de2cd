"""What was read looks read in the results, stars and notes show there, and known passages are faded when asked for."""

from functools import partial

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.desk import Desk
from dossier.ui.reader import annotations
from dossier.ui.search.hits import Row
from tests.ui.conftest import WAIT, closed, opened, space
from tests.ui.notes.test_notes import press, select
from tests.ui.test_correcting import entries


def row(desk: Desk, article: str | None) -> Row:
    model = space(desk).search.results.hits
    return model.row(model.row_of(article))


def test_an_article_that_was_open_for_some_seconds_is_read_and_looks_so(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotations, "_READ_AFTER", 30)
    answer = space(desk).session.state.answer
    assert answer is not None
    first, second = (hit.article for hit in answer.hits[:2])
    space(desk).session.open_article(second)
    qtbot.waitUntil(lambda: row(desk, second).read, timeout=WAIT)
    assert not row(desk, first).read
    spoken = space(desk).search.results.hits.index(space(desk).search.results.hits.row_of(second)).data()
    assert spoken.startswith("Read. ")


def test_keys_star_and_mark_unread_from_the_reader_and_the_menu_of_a_result(qtbot: QtBot, desk: Desk) -> None:
    article = space(desk).session.state.article or ""
    space(desk).reader.setFocus()
    QTest.keyClicks(space(desk).reader.view, "su")
    assert (row(desk, article).starred, row(desk, article).read) == (True, True)
    QTest.keyClicks(space(desk).reader.view, "su")
    assert (row(desk, article).starred, row(desk, article).read) == (False, False)
    menu = space(desk).search.results.menu(space(desk).search.results.hits.index(0))
    entries(menu)["Give it a star"].trigger()
    entries(menu)["Mark it as read"].trigger()
    menu.deleteLater()
    assert space(desk).search.results.hits.row(0).starred
    assert space(desk).search.results.hits.row(0).read


def test_a_letter_typed_into_the_search_box_is_no_command(qtbot: QtBot, desk: Desk) -> None:
    space(desk).search.focus_box()
    QTest.keyClicks(space(desk).search.box, "summit h1m")
    assert space(desk).search.box.text() == "summit h1m"
    assert space(desk).notes.placed == ()
    assert not space(desk).reading.snapshot().starred


def test_a_letter_typed_outside_the_article_is_no_command(desk: Desk) -> None:
    article = space(desk).session.state.article or ""
    for pane in ("search", "side", "timeline"):
        widget = space(desk).pane(pane)
        widget.setFocus()
        focused = desk.window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, "s")
        assert not row(desk, article).starred, pane
    space(desk).reader.setFocus()
    QTest.keyClicks(space(desk).reader.view, "s")
    assert row(desk, article).starred


def test_results_are_restricted_by_what_was_read(qtbot: QtBot, desk: Desk) -> None:
    article = space(desk).session.state.article or ""
    select(qtbot, desk)
    press(desk, "highlight")
    press(desk, "star")
    for query, wanted in (("has:note", {article}), ("is:starred", {article}), ("is:new", set())):
        space(desk).session.ask(query)
        qtbot.waitUntil(partial(_answered, desk, query), timeout=WAIT)
        answer = space(desk).session.state.answer
        assert answer is not None
        assert {hit.article for hit in answer.hits} == wanted


def _answered(desk: Desk, query: str) -> bool:
    answer = space(desk).session.state.answer
    return answer is not None and answer.query.text == query


def test_known_passages_are_faded_only_when_asked_for(qtbot: QtBot, desk: Desk) -> None:
    library, session, view = space(desk).library, space(desk).session, space(desk).reader.view
    told = next(e for e in library.reader.events() if len({found.article for found in e.evidence}) > 1)
    one, other = list(dict.fromkeys(found.article for found in told.evidence))[:2]
    space(desk).annotator.mark_read(other)
    session.open_article(one)
    qtbot.waitUntil(lambda: library.article(one).title in view.toPlainText(), timeout=WAIT)
    assert not view.marks.known
    press(desk, "dim-known")
    qtbot.waitUntil(lambda: bool(view.marks.known), timeout=WAIT)
    view.grab()
    assert desk.window.actions_by_id["dim-known"].isChecked()
    press(desk, "dim-known")
    assert not view.marks.known


def test_actions_switch_terms_of_the_query_on_and_off(desk: Desk) -> None:
    session = space(desk).session
    session.ask("summit  is:new")
    press(desk, "only-unread")
    assert session.state.query.text == "summit is:new is:unread"
    assert desk.window.actions_by_id["only-unread"].isChecked()
    press(desk, "only-new")
    assert session.state.query.text == "summit is:unread"
    assert not desk.window.actions_by_id["only-new"].isChecked()


def test_a_folder_that_cannot_be_written_is_told_and_the_window_works_and_closes(qtbot: QtBot, home: Paths) -> None:
    home.data.mkdir(parents=True)
    (home.data / "overlays").write_text("a file where the folder should be")
    desk = opened(qtbot, home)
    press(desk, "star")
    assert not space(desk).reading.snapshot().starred
    assert desk.window.banner.notice is not None
    assert "could not be written" in desk.window.banner.notice.text
    closed(qtbot, desk)
