"""A person marks words, writes notes, finds them in one list, opens them at their place, and can undo all of it."""

from contextlib import suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QToolButton
from pytestqt.exceptions import TimeoutError as NotYet
from pytestqt.qtbot import QtBot

from dossier.model.article import Article, ParagraphKind
from dossier.model.notes import Colour, Placed, TargetKind
from dossier.paths import Paths
from dossier.services.placing import place_notes
from dossier.ui.desk import Desk
from dossier.ui.notes.tab import NotesTab
from dossier.ui.reader.highlights import Highlight
from dossier.ui.reader.hitstrip import HitStrip
from dossier.ui.reader.menus import TextMenus
from dossier.ui.reader.selectionbar import SelectionBar
from tests.ui.conftest import WAIT, closed, opened, space
from tests.ui.test_correcting import entries


def article(desk: Desk) -> Article:
    return space(desk).library.article(space(desk).session.state.article or "")


def select(qtbot: QtBot, desk: Desk, number: int = 0, length: int = 30) -> str:
    """Select the first words of a paragraph of the open article in the reader; return them."""
    view, text = space(desk).reader.view, article(desk)
    qtbot.waitUntil(lambda: text.title in view.toPlainText(), timeout=WAIT)
    body = [p for p in text.kept if p.kind is ParagraphKind.BODY][number]
    assert view._plan is not None
    start = view._plan.positions.position(body.start)
    end = view._plan.positions.position(body.start + length)
    assert start is not None
    assert end is not None
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    return text.slice(body.start, body.start + length).strip()


def press(desk: Desk, name: str) -> None:
    desk.window.actions_by_id[name].trigger()


def notes(desk: Desk) -> tuple[Placed, ...]:
    return space(desk).notes.placed


def tab(desk: Desk) -> NotesTab:
    return space(desk).note_list


def marks(desk: Desk) -> list[Highlight]:
    found = [chip.target for chip in space(desk).reader.view.marks.highlights]
    return [mark for mark in found if isinstance(mark, Highlight)]


@pytest.mark.parametrize(("key", "colour"), [("H", "yellow"), ("2", "green"), ("3", "blue"), ("4", "pink")])
def test_a_key_highlights_what_is_selected(qtbot: QtBot, desk: Desk, key: str, colour: str) -> None:
    words = select(qtbot, desk)
    space(desk).reader.view.setFocus()
    QTest.keyClicks(space(desk).reader.view, key)
    assert [(mark.surface, mark.colour, mark.written) for mark in marks(desk)] == [(words, colour, "")]
    assert [(row.quote, row.colour) for row in tab(desk).rows.rows] == [(words, colour)]
    strip = space(desk).reader.view.findChild(HitStrip)
    assert strip is not None
    assert [kind for _, kind, _ in strip.ticks] == [colour]


def test_without_a_selection_it_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    press(desk, "highlight")
    assert notes(desk) == ()
    assert desk.window.banner.notice is not None
    assert "Select" in desk.window.banner.notice.text


def test_a_highlight_is_taken_back_and_made_again(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk)
    press(desk, "highlight")
    (made,) = notes(desk)
    press(desk, "undo")
    assert (notes(desk), marks(desk), list(tab(desk).rows.rows)) == ((), [], [])
    press(desk, "redo")
    assert notes(desk) == (made,)
    assert len(marks(desk)) == 1


def test_what_was_done_last_is_undone_first_whatever_it_was(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk)
    press(desk, "highlight")
    event = space(desk).library.reader.events()[0].id
    menu = QMenu()
    space(desk).corrector.add_event_actions(menu, event)
    entries(menu)["It is not an event"].trigger()
    menu.deleteLater()
    qtbot.waitUntil(lambda: space(desk).session.state.revision == 1, timeout=WAIT)
    press(desk, "undo")
    qtbot.waitUntil(lambda: space(desk).session.state.revision == 2, timeout=WAIT)
    assert len(notes(desk)) == 1
    press(desk, "undo")
    assert notes(desk) == ()


def test_a_note_is_typed_kept_and_there_when_the_dossier_is_opened_again(qtbot: QtBot, home: Paths) -> None:
    desk = opened(qtbot, home)
    words = select(qtbot, desk)
    press(desk, "note")
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "Who says so?")
    shown = space(desk).session.state.article
    closed(qtbot, desk)  # while the caret is still in the note
    again = opened(qtbot, home)
    qtbot.waitUntil(lambda: len(notes(again)) == 1, timeout=WAIT)
    (found,) = notes(again)
    assert (found.note.text, found.note.target.quote, found.article) == ("Who says so?", words, shown)
    assert not found.lost
    qtbot.waitUntil(lambda: bool(marks(again)), timeout=WAIT)
    assert marks(again)[0].written == "Who says so?"
    closed(qtbot, again)


def test_a_click_on_a_highlight_opens_its_note(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk, 0, 90)
    press(desk, "highlight")
    view = space(desk).reader.view
    chip = view.marks.highlights[0]
    view.centre_on(chip.spots)
    cursor = view.textCursor()
    cursor.clearSelection()
    view.setTextCursor(cursor)
    named = [r for c in view.marks.chips for r in view.rects(c.spots)]
    points = [rect.topLeft() + (rect.bottomRight() - rect.topLeft()) * share / 100
              for rect in view.rects(chip.spots) for share in range(1, 100)]  # fmt: skip
    at = next(p for p in points if not any(r.adjusted(-4, -2, 4, 6).contains(p) for r in named))
    assert space(desk).side.tab == 0
    pos = view.to_view(view.rects(chip.spots)[0]).topLeft() + (at - view.rects(chip.spots)[0].topLeft())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos.toPoint())
    assert space(desk).side.tab == 3
    assert tab(desk).editor.note == notes(desk)[0].note.id


def test_tab_walks_to_a_highlight_and_enter_opens_it(qtbot: QtBot, desk: Desk) -> None:
    words = select(qtbot, desk)
    press(desk, "highlight")
    view = space(desk).reader.view
    view.setFocus()
    while view.marks.walked is None or not isinstance(view.marks.walked.target, Highlight):
        assert view.walk(1)
    assert view.marks.walked.target.surface == words
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert space(desk).side.tab == 3


def test_the_list_is_searched_filtered_and_ordered(qtbot: QtBot, desk: Desk) -> None:
    for number, colour in enumerate((Colour.PINK, Colour.YELLOW)):
        select(qtbot, desk, number)
        press(desk, f"highlight-{colour}")
    annotator, event = space(desk).annotator, space(desk).library.reader.events()[0]
    annotator.note_event(event.id)
    annotator.note_entity(space(desk).library.reader.entities()[0].id)
    annotator.note(None, space(desk).session.state.article)
    kinds = [placed.note.target.kind for placed in notes(desk)]
    assert sorted(kinds) == sorted([*TargetKind, TargetKind.PASSAGE])
    assert len(tab(desk).rows.rows) == 5
    tab(desk)._filter._actions["pink"].trigger()
    assert [row.colour for row in tab(desk).rows.rows] == ["pink"]
    tab(desk)._filter._actions["pink"].trigger()
    tab(desk)._filter._actions["event"].trigger()
    assert [row.quote for row in tab(desk).rows.rows] == [event.title]
    tab(desk)._filter._actions["event"].trigger()
    tab(desk)._order.setCurrentIndex(2)
    assert [row.colour for row in tab(desk).rows.rows][:2] == ["pink", "yellow"]
    line = tab(desk).findChild(QLineEdit)
    assert line is not None
    line.setText("no such word anywhere")
    assert not tab(desk).rows.rows
    assert tab(desk)._empty.isVisibleTo(tab(desk))
    line.setText(event.title.split()[0])
    assert event.title in [row.quote for row in tab(desk).rows.rows]


def test_a_row_opens_what_its_note_is_on(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk, 1)
    press(desk, "highlight")
    entity, event = space(desk).library.reader.entities()[0].id, space(desk).library.reader.events()[0]
    space(desk).annotator.note_entity(entity)
    space(desk).annotator.note_event(event.id)
    session = space(desk).session
    (passage,) = (placed for placed in notes(desk) if placed.note.target.kind is TargetKind.PASSAGE)
    session.update(article=None, place=None)
    by_id = {row.id: number for number, row in enumerate(tab(desk).rows.rows)}
    tab(desk).open(tab(desk).rows.index(by_id[passage.note.id]))
    assert (session.state.article, session.state.place) == (passage.article, (passage.start, passage.end))
    for identifier, field, wanted in ((entity, "entity", entity), (event.id, "event", event.id)):
        note = space(desk).notes.on(identifier)[0].note.id
        tab(desk).open(tab(desk).rows.index(by_id[note]))
        assert getattr(session.state, field) == wanted


def test_a_row_that_lost_its_place_opens_the_article_it_was_made_in(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk, 1)
    press(desk, "highlight")
    (found,) = notes(desk)
    target = replace(found.note.target, id="an older text", quote="words that are gone", prefix="", suffix="")
    (lost,) = place_notes(space(desk).library, [replace(found.note, id="f" * 32, target=target)])
    space(desk).notes.take_over([lost])
    session = space(desk).session
    session.update(article=None, place=None)
    (number,) = (n for n, row in enumerate(tab(desk).rows.rows) if row.id == lost.note.id)
    assert lost.lost
    tab(desk).open(tab(desk).rows.index(number))
    assert (session.state.article, session.state.place) == (found.article, None)


def test_delete_takes_the_chosen_note_away_and_says_how_to_get_it_back(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk)
    press(desk, "note")
    tab(desk)._list.setFocus()
    QTest.keyClick(tab(desk)._list, Qt.Key.Key_Delete)
    assert notes(desk) == ()
    assert not tab(desk).editor.isVisible()
    assert desk.window.banner.notice is not None
    assert "Ctrl+Z" in desk.window.banner.notice.hint
    press(desk, "undo")
    assert len(notes(desk)) == 1
    assert desk.window.banner.notice.text == "A change of your notes was taken back."
    press(desk, "redo")
    assert notes(desk) == ()
    assert desk.window.banner.notice.text == "A change of your notes was made again."


def test_deleting_goes_on_with_the_next_note_and_ends_in_the_search(qtbot: QtBot, desk: Desk) -> None:
    for number in range(3):
        select(qtbot, desk, number)
        press(desk, "highlight")
    press(desk, "notes")
    listed, order = tab(desk)._list, [row.id for row in tab(desk).rows.rows]
    listed.setCurrentIndex(tab(desk).rows.index(1))
    listed.setFocus()
    seen = []
    while notes(desk):
        QTest.keyClick(listed, Qt.Key.Key_Delete)
        seen.append(tab(desk).editor.note)
    assert seen == [order[2], order[0], None]
    assert tab(desk)._search.hasFocus()


def test_all_restrictions_of_the_list_are_taken_away_at_once(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk)
    press(desk, "highlight-pink")
    narrow = tab(desk)._filter
    assert not narrow._all.isEnabled()
    narrow._actions["yellow"].trigger()
    narrow._actions["event"].trigger()
    assert (narrow.text(), len(tab(desk).rows.rows)) == ("Filter · 2", 0)
    narrow._all.trigger()
    assert (narrow.text(), len(tab(desk).rows.rows), narrow._all.isEnabled()) == ("Filter", 1, False)


def test_undo_is_of_the_note_that_is_typed_and_else_of_all_notes(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk)
    press(desk, "note")
    text = tab(desk).editor.findChild(QPlainTextEdit)
    assert text is not None
    QTest.keyClicks(text, "Why?")
    QTest.keySequence(text, QKeySequence(QKeySequence.StandardKey.Undo))
    assert (text.toPlainText(), len(notes(desk))) == ("", 1)
    QTest.keySequence(text, QKeySequence(QKeySequence.StandardKey.Undo))
    assert notes(desk) == ()


def test_the_menu_of_selected_words_offers_all_of_it(qtbot: QtBot, desk: Desk) -> None:
    words = select(qtbot, desk)
    menus = space(desk).reader.findChild(TextMenus)
    assert menus is not None
    offered = entries(menus.menu(None))
    assert {"Highlight yellow", "Highlight pink", "Write a note …", "Copy with its source", "Copy",
            "Search for the selection", "Give it a star", "Mark it as read"} <= set(offered)  # fmt: skip
    offered["Copy with its source"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"“{words}”\n— ")
    assert article(desk).title in copied
    offered["Highlight blue"].trigger()
    assert [mark.colour for mark in marks(desk)] == ["blue"]
    chip = space(desk).reader.view.marks.highlights[0]
    entries(menus.menu(chip))["Green"].trigger()
    assert [mark.colour for mark in marks(desk)] == ["green"]
    entries(menus.menu(chip))["Delete it"].trigger()
    assert marks(desk) == []


def test_the_same_words_are_marked_once(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk)
    press(desk, "highlight")
    press(desk, "highlight-green")
    assert [mark.colour for mark in marks(desk)] == ["green"]


def test_pauses_while_a_note_is_typed_are_no_steps_of_undo(qtbot: QtBot, desk: Desk) -> None:
    select(qtbot, desk)
    press(desk, "note")
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    for words in ("One", " two", " three"):
        QTest.keyClicks(text, words)
        tab(desk).editor.keep()
    assert notes(desk)[0].note.text == "One two three"
    press(desk, "undo")
    assert notes(desk)[0].note.text == ""
    assert text.toPlainText() == ""
    press(desk, "redo")
    assert notes(desk)[0].note.text == text.toPlainText() == "One two three"


def drag(qtbot: QtBot, desk: Desk) -> SelectionBar:
    """Select words of the first paragraph with the mouse; return the bar that comes."""
    qtbot.waitUntil(lambda: not space(desk).session.state.busy, timeout=WAIT)  # hits take a selection away
    view = space(desk).reader.view
    bar = view.findChild(SelectionBar)
    assert bar is not None
    for _ in range(5):
        _drag_once(qtbot, desk)
        with suppress(NotYet):
            qtbot.waitUntil(bar.isVisible, timeout=2000)
            break
    assert bar.isVisible()
    return bar


def _drag_once(qtbot: QtBot, desk: Desk) -> None:
    view = space(desk).reader.view
    select(qtbot, desk)
    spots = view._plan.positions.spots(*(view.selected_span() or (0, 0))) if view._plan is not None else ()
    view.centre_on(spots)
    rect = view.to_view(view.rects(spots)[0]).toRect()
    left, right = rect.center() - QPoint(rect.width() // 2 - 2, 0), rect.center() + QPoint(rect.width() // 2 - 4, 0)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=left)
    qtbot.mouseMove(view.viewport(), right)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=right)
    select(qtbot, desk)  # offscreen, a drag does not always select


def test_the_bar_offers_what_the_words_may_be_the_name_of(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    popped = lambda menu, _where: offered.extend(action.text() for action in menu.actions())  # noqa: E731
    monkeypatch.setattr(QMenu, "popup", popped)  # without a screen there is none
    bar = drag(qtbot, desk)
    name = next(b for b in bar.findChildren(QToolButton) if b.accessibleName() == "It names …")
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert offered == ["It names …", "It is the name of a …"]


def test_words_selected_with_the_mouse_bring_a_bar_that_marks_them(qtbot: QtBot, desk: Desk) -> None:
    bar = drag(qtbot, desk)
    assert space(desk).reader.view.rect().contains(bar.geometry())
    assert [button.accessibleName() for button in bar.findChildren(QToolButton)][:4] == [
        "yellow (circle)",
        "green (triangle)",
        "blue (square)",
        "pink (diamond)",
    ]
    qtbot.mouseClick(bar.findChildren(QToolButton)[2], Qt.MouseButton.LeftButton)
    assert [mark.colour for mark in marks(desk)] == ["blue"]
    assert not bar.isVisible()


def test_the_bar_searches_and_goes_with_the_next_key(qtbot: QtBot, desk: Desk) -> None:
    bar = drag(qtbot, desk)
    qtbot.mouseClick(bar.findChildren(QToolButton)[-1], Qt.MouseButton.LeftButton)
    assert space(desk).session.state.query.text.startswith('"')
    bar = drag(qtbot, desk)
    qtbot.keyClick(space(desk).reader.view, Qt.Key.Key_Down)
    assert not bar.isVisible()


def test_a_highlight_shows_its_colour_at_once_and_keys_act_on_the_one_at_the_caret(qtbot: QtBot, desk: Desk) -> None:
    words = select(qtbot, desk)
    press(desk, "highlight")
    view = space(desk).reader.view
    assert not view.textCursor().hasSelection()
    press(desk, "highlight-pink")
    assert [(mark.surface, mark.colour) for mark in marks(desk)] == [(words, "pink")]
    press(desk, "copy-cited")
    assert QGuiApplication.clipboard().text().startswith(f"“{words}”")
    press(desk, "note")
    assert tab(desk).editor.note == notes(desk)[0].note.id
    view.moveCursor(QTextCursor.MoveOperation.End)
    press(desk, "highlight-green")
    assert [mark.colour for mark in marks(desk)] == ["pink"]


def test_a_name_in_the_text_takes_a_note_that_its_card_shows(qtbot: QtBot, desk: Desk) -> None:
    article(desk)
    select(qtbot, desk)
    menus, view, side = space(desk).reader.findChild(TextMenus), space(desk).reader.view, space(desk).side
    assert menus is not None
    chip = next(chip for chip in view.marks.chips if chip.entity is not None)
    entries(menus.menu(chip))["Write a note on it …"].trigger()
    (placed,) = notes(desk)
    assert (placed.note.target.kind, placed.id) == (TargetKind.ENTITY, chip.entity)
    space(desk).session.show_entity(chip.entity)
    qtbot.waitUntil(lambda: bool(side.names.card_rows.rows), timeout=WAIT)
    space(desk).annotator.write(placed.note.id, "Whose\ncousin?")
    qtbot.waitUntil(lambda: "Your note: Whose cousin?" in [row.text for row in side.names.card_rows.rows], timeout=WAIT)
