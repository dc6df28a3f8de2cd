"""The whole window on the built-in dossier: what one does in one pane is seen in the others."""

from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from dossier.bundle.writer import write_bundle
from dossier.errors import BundleError
from dossier.model.notice import Notice, Severity
from dossier.paths import Paths
from dossier.services.library import Library
from dossier.services.settings_file import load_settings
from dossier.ui.app import make_desk
from dossier.ui.desk import Desk
from dossier.ui.entities.graph import NeighbourGraph
from dossier.ui.help import HelpDialog
from tests.ui.conftest import WAIT, closed, in_dialog, opened, space, typing
from tests.ui.reader.sample import contents


def answered(qtbot: QtBot, desk: Desk, text: str) -> None:
    def done() -> bool:
        answer = space(desk).session.state.answer
        return answer is not None and answer.query.text == text and not space(desk).session.state.busy

    qtbot.waitUntil(done, timeout=WAIT)


def test_the_built_in_dossier_opens_and_something_is_read_at_once(desk: Desk) -> None:
    state = space(desk).session.state
    assert state.answer is not None
    assert state.answer.articles == 5
    assert state.article == state.answer.hits[0].article


def test_every_key_searches_and_enter_opens_at_the_hit(qtbot: QtBot, desk: Desk) -> None:
    pane = space(desk).search
    qtbot.keyClicks(pane.box, "morosini")
    answered(qtbot, desk, "morosini")
    session = space(desk).session
    assert session.state.answer is not None
    assert session.state.answer.articles == 2
    qtbot.wait(100)
    qtbot.keyClick(pane.box, Qt.Key.Key_Down)
    qtbot.keyClick(pane.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.passage is not None, timeout=WAIT)
    article = space(desk).library.article(session.state.article or "")
    passage = space(desk).library.passages(session.state.query, article.id)[session.state.passage or 0]
    assert {article.text[a:b].lower() for a, b in passage.marks} == {"morosini"}


def test_f3_walks_from_the_last_hit_of_one_article_to_the_next(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(space(desk).search.box, "morosini")
    answered(qtbot, desk, "morosini")
    session = space(desk).session
    seen = []
    assert session.state.answer is not None
    for _ in range(session.state.answer.passages):
        desk.window.actions_by_id["next-hit"].trigger()
        qtbot.wait(20)
        seen.append((session.state.article, session.state.passage))
    assert len(set(seen)) == session.state.answer.passages
    assert len({article for article, _ in seen}) == 2


def test_days_chosen_on_the_timeline_restrict_the_results_and_back_again(qtbot: QtBot, desk: Desk) -> None:
    session = space(desk).session
    session.show_span(date(2035, 1, 1), date(2035, 12, 31))
    qtbot.waitUntil(lambda: session.state.answer is not None and session.state.answer.articles < 5, timeout=WAIT)
    space(desk).reader.view.setFocus()
    desk.window.actions_by_id["clear"].trigger()
    qtbot.waitUntil(lambda: session.state.answer is not None and session.state.answer.articles == 5, timeout=WAIT)
    assert desk.window.focusWidget() is space(desk).search.box


def test_going_back_shows_the_article_before(qtbot: QtBot, desk: Desk) -> None:
    session = space(desk).session
    first = session.state.article
    assert session.state.answer is not None
    session.open_article(session.state.answer.hits[3].article)
    assert desk.window.actions_by_id["back"].isEnabled()
    desk.window.actions_by_id["back"].trigger()
    assert session.state.article == first


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_a_theme_is_switched_at_once_and_remembered(qtbot: QtBot, home: Paths, desk: Desk, theme: str) -> None:
    desk.window.actions_by_id[f"theme-{theme}"].trigger()
    assert desk.look.theme.name == theme
    QApplication.sendPostedEvents()  # what comes before the next frame
    ground = desk.window.grab().toImage().pixelColor(4, 4)  # beside all letters, whatever the fonts
    assert ground == desk.look.theme["surface"]
    qtbot.waitUntil(lambda: load_settings(home).theme == theme)  # saved once it is seen


def test_a_switched_theme_is_painted_once_and_whole(qtbot: QtBot, desk: Desk) -> None:
    painted: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
                painted.append(watched)
            return False

    application, watch = QApplication.instance(), Watch()
    assert application is not None
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    qtbot.wait(50)
    application.installEventFilter(watch)
    for _ in range(3):
        painted.clear()
        desk.preferences.next_theme()
        QApplication.sendPostedEvents()
        assert painted.count(desk.window) == 1
        seen = [widget for widget in QApplication.allWidgets() if not widget.visibleRegion().isEmpty()]
        assert sorted(map(id, painted)) == sorted(map(id, seen))
        qtbot.wait(20)
    application.removeEventFilter(watch)


def test_panes_can_be_hidden_and_the_window_comes_back_as_it_was(qtbot: QtBot, home: Paths) -> None:
    desk = opened(qtbot, home)
    desk.window.actions_by_id["show-side"].trigger()
    space(desk).session.ask("Cavour")
    answered(qtbot, desk, "Cavour")
    closed(qtbot, desk)
    again = opened(qtbot, home)
    assert space(again).pane("side").isHidden()
    assert space(again).session.state.query.text == "Cavour"
    assert space(again).search.box.text() == "Cavour"
    closed(qtbot, again)


@pytest.mark.parametrize(
    ("content", "word"), [(b"", "empty"), (b"no database" * 100, "not"), (b"SQLite format 3\0" + b"\0" * 900, "")]
)
def test_a_file_that_is_no_dossier_gets_a_banner_and_what_was_open_stays(
    qtbot: QtBot, desk: Desk, tmp_path: Path, content: bytes, word: str
) -> None:
    file = tmp_path / "broken.dossier"
    file.write_bytes(content)
    before = desk.workspace
    with qtbot.waitSignal(desk.opening.failed, timeout=WAIT) as failed:
        desk.open([file])
    assert failed.args is not None
    assert word in failed.args[0].text
    assert desk.workspace is before
    assert space(desk).isVisible()


def test_a_notice_moves_nothing_and_leaves_the_keyboard_where_it_is(desk: Desk) -> None:
    box, banner = space(desk).search.box, desk.window.banner
    box.setFocus()
    before, where = box.mapTo(desk.window, box.rect().topLeft()), desk.window.focusWidget()
    desk.window.tell(Notice(Severity.INFO, "Something happened. " * 20))
    assert banner.isVisible()
    assert box.mapTo(desk.window, box.rect().topLeft()) == before
    over = QRect(banner.mapTo(desk.window, QPoint()), banner.size())
    assert not over.intersects(QRect(before, box.size()))
    text = next(label for label in banner.findChildren(QLabel) if label.text().startswith("Something"))
    assert text.height() >= text.heightForWidth(text.width()), "all of it is to be read"
    QTest.mouseClick(text, Qt.MouseButton.LeftButton)
    assert desk.window.focusWidget() is where


def think_better() -> None:
    """Close a dialog that waits in a loop of its own."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()


def test_every_action_of_the_table_can_be_triggered(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QFileDialog

    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    closer = QTimer(interval=50)
    closer.timeout.connect(think_better)
    closer.start()
    for name, action in desk.window.actions_by_id.items():
        if name != "quit":
            action.trigger()
            QApplication.processEvents()
    closer.stop()
    for widget in QApplication.topLevelWidgets():
        if widget is not desk.window and widget.isVisible():
            widget.close()
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        desk.open([])


def test_a_new_query_begins_at_its_best_match(qtbot: QtBot, desk: Desk) -> None:
    session = space(desk).session
    assert session.state.answer is not None
    session.open_article(session.state.answer.hits[-1].article)
    qtbot.keyClicks(space(desk).search.box, "japan")
    answered(qtbot, desk, "japan")
    assert session.state.answer is not None
    qtbot.wait(100)
    qtbot.keyClick(space(desk).search.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.passage is not None, timeout=WAIT)
    assert session.state.article == session.state.answer.hits[0].article


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("giorgia mel", lambda desk: space(desk).session.state.entity == "person:giorgia-meloni"),
        ("high contr", lambda desk: desk.look.theme.name == "high-contrast"),
        ("article the diplomat", lambda desk: "Diplomat" in opened_publisher(desk)),
        ("what nobody said", lambda desk: space(desk).session.state.query.text == "what nobody said"),
    ],
)
def test_the_palette_finds_names_actions_and_articles(
    qtbot: QtBot, desk: Desk, typed: str, shown: Callable[[Desk], bool]
) -> None:
    in_dialog(typing(typed))
    desk.window.actions_by_id["palette"].trigger()
    qtbot.waitUntil(lambda: shown(desk), timeout=WAIT)


def test_the_palette_brings_back_a_kept_search(qtbot: QtBot, desk: Desk) -> None:
    session = space(desk).session
    session.ask("carrier")
    space(desk).search.keep_search()
    session.ask("")
    in_dialog(typing("kept carr"))
    desk.window.actions_by_id["palette"].trigger()
    answered(qtbot, desk, "carrier")


def opened_publisher(desk: Desk) -> str:
    article = space(desk).session.state.article
    return space(desk).library.heads[article].publisher if article else ""


def test_f6_leads_from_pane_to_pane_and_round(qtbot: QtBot, desk: Desk) -> None:
    workspace = space(desk)
    workspace.search.focus_box()
    seen = []
    for _ in range(4):
        desk.window.actions_by_id["next-pane"].trigger()
        focused = QApplication.focusWidget()
        assert focused is not None
        panes = (workspace.search, workspace.reader, workspace.side, workspace.timeline)
        seen.append([pane.isAncestorOf(focused) for pane in panes].index(True))
    assert seen == [1, 2, 3, 0]


def test_the_help_finds_a_word(qtbot: QtBot, desk: Desk) -> None:
    desk.window.actions_by_id["help"].trigger()
    dialog = desk.window.findChild(HelpDialog)
    assert dialog is not None
    line, page = dialog.findChild(QLineEdit), dialog.findChild(QTextBrowser)
    assert line is not None
    assert page is not None
    qtbot.keyClicks(line, "dashed")
    qtbot.waitUntil(lambda: page.textCursor().selectedText() == "dashed", timeout=WAIT)
    desk.window.actions_by_id["help"].trigger()
    assert desk.window.findChildren(HelpDialog) == [dialog], "there is but one"
    dialog.close()


def test_the_graph_of_a_card_walks_from_name_to_name(qtbot: QtBot, desk: Desk) -> None:
    session, names = space(desk).session, space(desk).side.names
    session.show_entity("person:giorgia-meloni")
    qtbot.waitUntil(lambda: bool(names.card_rows.rows), timeout=WAIT)
    graph = names.findChild(NeighbourGraph)
    assert graph is not None
    assert not graph.names, "it is not drawn before it is to be seen"
    qtbot.mouseClick(names._graph_button, Qt.MouseButton.LeftButton)
    first = graph.names[0]
    assert first.isVisible()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert session.state.entity == first.head.id != "person:giorgia-meloni"
    qtbot.waitUntil(lambda: graph.names[0] is not first, timeout=WAIT)
    assert graph.names[0].isVisible()


def test_what_is_typed_while_a_dossier_opens_is_searched_for(qtbot: QtBot, home: Paths) -> None:
    desk = make_desk(home)
    desk.open([])
    desk.window.show()
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        qtbot.keyClicks(QApplication.focusWidget() or desk.window, "morosini ship")
        assert desk.workspace is None, "it was open already"
    answered(qtbot, desk, "morosini ship")
    box = space(desk).search.box
    qtbot.keyClicks(box, "s")
    assert box.text() == "morosini ships"
    closed(qtbot, desk)


def test_what_was_typed_for_a_dossier_that_failed_is_not_searched_in_the_next(
    qtbot: QtBot, home: Paths, tmp_path: Path
) -> None:
    desk, broken = make_desk(home), tmp_path / "broken.dossier"
    broken.write_bytes(b"no dossier")
    desk.open([broken])
    desk.window.show()
    with qtbot.waitSignal(desk.opening.failed, timeout=WAIT):
        QTest.keyClicks(desk.window, "harbour")
    desk.stage.finish()
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        desk.open([])
    assert space(desk).search.box.text() == space(desk).session.state.query.text == ""
    closed(qtbot, desk)


def test_no_key_is_lost_while_a_dossier_opens_and_while_another_takes_its_place(
    qtbot: QtBot, home: Paths, tmp_path: Path
) -> None:
    desk, letters, typed = make_desk(home), cycle("harbour of genoa "), list[str]()
    write_bundle(tmp_path / "sample.dossier", contents())

    def type_on() -> None:
        typed.append(next(letters))
        QTest.keyClicks(desk.window.focusWidget(), typed[-1])

    timer = QTimer(interval=5)
    timer.timeout.connect(type_on)
    for paths in ([], [tmp_path / "sample.dossier"]):
        typed.clear()
        desk.open(paths)
        desk.window.show()
        qtbot.waitUntil(lambda: desk.workspace is None, timeout=WAIT)  # what is typed before is for what was open
        with qtbot.waitSignal(desk.settled, timeout=WAIT):
            timer.start()
            qtbot.waitUntil(lambda: len(typed) > 20 and desk.workspace is not None, timeout=WAIT)
            timer.stop()
        assert space(desk).search.box.text() == "".join(typed)
        assert space(desk).session.state.query.text == "".join(typed)
    closed(qtbot, desk)


def test_a_dossier_given_up_before_its_first_pane_is_let_go_of(qtbot: QtBot, home: Paths) -> None:
    desk, came = make_desk(home), list[Library]()

    def give_up(library: Library) -> None:
        came.append(library)
        desk.show_welcome()

    desk.opening.opened.connect(give_up)
    desk.open([])
    desk.window.show()
    qtbot.waitUntil(lambda: bool(came), timeout=WAIT)
    with pytest.raises(BundleError, match="closed"):
        came[0].reader.entities()
    closed(qtbot, desk)


def test_a_correction_that_ends_while_its_dossier_is_left_puts_no_title_back(desk: Desk) -> None:
    session, title = space(desk).session, space(desk).library.reader.info.title

    def titled() -> bool:
        return any(label.text() == title for label in desk.window.header.findChildren(QLabel))

    assert titled()
    desk.show_welcome()
    while desk.workspace is not None:
        session.update(revision=session.state.revision + 1)
        QApplication.processEvents()
    desk.stage.finish()
    assert not titled()
    assert desk.window.windowTitle() == "dossier"


def test_a_letter_typed_too_early_can_be_taken_back(qtbot: QtBot, home: Paths) -> None:
    desk = make_desk(home)
    desk.open([])
    desk.window.show()
    with qtbot.waitSignal(desk.settled, timeout=WAIT):
        QTest.keyClicks(desk.window, "rivex")
        QTest.keyClick(desk.window, Qt.Key.Key_Backspace)
        QTest.keyClicks(desk.window, "r")
    assert space(desk).search.box.text() == "river"
    closed(qtbot, desk)
