"""A window comes back as it was left, also where the program was ended by force."""

from pathlib import Path

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.services.views import load_view
from dossier.ui.desk import Desk
from tests.ui.conftest import WAIT, closed, opened, space


def test_the_view_is_kept_a_moment_after_it_changed(qtbot: QtBot, desk: Desk, home: Paths) -> None:
    session, dossier = space(desk).session, space(desk).library.reader.info.id
    other = next(article for article in space(desk).library.heads if article != session.state.article)
    session.ask("harbour")
    session.open_article(other)
    space(desk).side.show_tab(2)

    def kept() -> bool:
        view = load_view(home, dossier)
        return view is not None and (view.query.text, view.article) == ("harbour", other)

    qtbot.waitUntil(kept, timeout=WAIT)
    again = opened(qtbot, home)  # while the first one still is as it was: nothing was kept by closing
    assert space(again).search.box.text() == "harbour"
    assert space(again).reader.article == other
    assert space(again).side.tab == 2
    closed(qtbot, again)


def test_the_results_stand_at_the_article_that_was_open(qtbot: QtBot, home: Paths) -> None:
    desk = opened(qtbot, home)
    answer = space(desk).session.state.answer
    assert answer is not None
    last = answer.hits[-1].article
    space(desk).session.open_article(last)
    closed(qtbot, desk)
    again = opened(qtbot, home)
    (results,) = (view for view in space(again).search.findChildren(QListView) if view.currentIndex().isValid())
    assert results.currentIndex().row() == len(answer.hits) - 1
    assert results.viewport().rect().intersects(results.visualRect(results.currentIndex()))
    closed(qtbot, again)


def test_a_notice_of_a_file_that_did_not_open_is_gone_with_the_next_one(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    broken, news = tmp_path / "broken.dossier", tmp_path / "harbour.txt"
    broken.write_bytes(b"no database" * 100)
    news.write_text("Harbour opens\n\nThe new harbour of Genoa opened on 3 May 2021, said Mayor Anna Rossi.\n")
    with qtbot.waitSignal(desk.opening.failed, timeout=WAIT):
        desk.open([broken])
    assert desk.window.banner.isVisible()
    with qtbot.waitSignal(desk.opening.opened, timeout=WAIT):
        desk.open([news])
    assert not desk.window.banner.isVisible()


def test_the_second_reader_comes_back_at_its_hit(qtbot: QtBot, home: Paths) -> None:
    desk = opened(qtbot, home)
    desk.window.resize(1200, 600)
    session = space(desk).session
    other = next(article for article in space(desk).library.heads if article != session.state.article)
    session.ask("japan")
    qtbot.waitUntil(lambda: session.state.answer is not None and session.state.answer.query.text == "japan")
    session.show_beside(other)
    side = space(desk).readers.side
    assert side is not None
    qtbot.waitUntil(lambda: len(side.view.marks.matches) > 2, timeout=WAIT)
    last = len(side.view.marks.matches) - 1
    side._session.update(passage=last)
    qtbot.waitUntil(lambda: side.view.marks.passage == last, timeout=WAIT)
    scrolled = side.view.verticalScrollBar().value()
    assert scrolled > 0
    closed(qtbot, desk)
    again = opened(qtbot, home)
    back = space(again).readers.side
    assert back is not None
    qtbot.waitUntil(lambda: back.view.marks.passage == last, timeout=WAIT)
    assert back.view.verticalScrollBar().value() > 0
    closed(qtbot, again)
