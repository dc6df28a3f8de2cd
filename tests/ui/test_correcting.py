"""What a person sets right by menu and dialog is seen in search, reader and side pane, and can be undone."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QDragMoveEvent, QDropEvent, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from dossier.bundle.writer import write_bundle
from dossier.model.article import Article, ParagraphKind
from dossier.model.facts import EntityKind, Mention, TimeExpression
from dossier.model.query import Query
from dossier.model.when import Granularity
from dossier.services.cards import Cards
from dossier.services.dates_text import describe
from dossier.services.explain import explain_mention
from dossier.ui.desk import Desk
from dossier.ui.entities.delegate import RowDelegate
from dossier.ui.entities.rows import OpenPlace, Row, ShowEntity
from dossier.ui.reader.menus import TextMenus
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.pointing import Pointing
from dossier.ui.widgets.chooser import Chooser
from tests.ui.conftest import WAIT, in_dialog, space, typing
from tests.ui.reader.sample import contents

MELONI, KISHIDA = "person:giorgia-meloni", "person:fumio-kishida"


def names(desk: Desk) -> dict[str, str]:
    return {head.id: head.name for head in space(desk).library.reader.entities()}


def revision(qtbot: QtBot, desk: Desk, number: int) -> None:
    qtbot.waitUntil(lambda: space(desk).session.state.revision == number, timeout=WAIT)


def test_an_entity_is_renamed_and_the_name_taken_back(qtbot: QtBot, desk: Desk) -> None:
    in_dialog(typing("G. Meloni"))
    space(desk).corrector.rename(MELONI)
    revision(qtbot, desk, 1)
    assert names(desk)[MELONI] == "G. Meloni"
    desk.window.actions_by_id["undo"].trigger()
    revision(qtbot, desk, 2)
    assert names(desk)[MELONI] == "Giorgia Meloni"
    assert not desk.window.actions_by_id["undo"].isEnabled()
    assert desk.window.actions_by_id["redo"].isEnabled()


def test_two_entities_are_merged_by_choosing_from_a_filtered_list(qtbot: QtBot, desk: Desk) -> None:
    in_dialog(typing("fumio kish"))
    space(desk).corrector.merge(MELONI)
    revision(qtbot, desk, 1)
    assert MELONI not in names(desk)
    assert names(desk)[KISHIDA] == "Fumio Kishida"


def test_a_name_is_split_off_and_comes_back(qtbot: QtBot, desk: Desk) -> None:
    menu = QMenu()
    space(desk).corrector.add_entity_actions(menu, KISHIDA)
    in_dialog(typing("Nobody Kishida"))
    entries(menu)["Kishida …"].trigger()
    revision(qtbot, desk, 1)
    assert names(desk)["person:nobody-kishida"] == "Nobody Kishida"
    found = space(desk).library.reader.mentions_of("person:nobody-kishida")
    assert {mention.surface for mention in found} == {"Kishida"}
    assert "Kishida" not in {name.form for name in space(desk).library.reader.entity(KISHIDA).names}
    desk.window.actions_by_id["undo"].trigger()
    revision(qtbot, desk, 2)
    assert "person:nobody-kishida" not in names(desk)
    menu.deleteLater()


def test_a_wrong_date_is_asked_for_again_with_the_reason(qtbot: QtBot, desk: Desk) -> None:
    article = space(desk).session.state.article or ""

    def second(dialog: QDialog) -> None:
        assert isinstance(dialog, QInputDialog)
        assert "“last week” is not understood." in dialog.labelText()
        typing("6 February 2024")(dialog)

    def first(dialog: QDialog) -> None:
        in_dialog(second)
        typing("last week")(dialog)

    in_dialog(first)
    space(desk).corrector.date_article(article)
    revision(qtbot, desk, 1)
    assert space(desk).library.heads[article].published == "2024-02-06"


def test_title_and_publisher_of_an_article_are_set_by_hand_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    article = space(desk).session.state.article or ""
    before = space(desk).library.heads[article]
    menu = QMenu()
    space(desk).corrector.add_head_actions(menu, article)
    in_dialog(typing("Zebrafish seen in Rome"))
    entries(menu)["Set its title …"].trigger()
    revision(qtbot, desk, 1)
    in_dialog(typing("The Daily Zebra"))
    entries(menu)["Set its publisher …"].trigger()
    revision(qtbot, desk, 2)
    after = space(desk).library.heads[article]
    assert (after.title, after.publisher) == ("Zebrafish seen in Rome", "The Daily Zebra")
    assert space(desk).library.search(Query('title:zebrafish source:"daily zebra"')).articles == 1
    reports = Cards(space(desk).library).sources(article).reports
    why = next(report.why for report in reports if report.head.id == article)
    assert why.splitlines()[:2] == ["title set by hand", "publisher set by hand"]
    view = space(desk).readers.active.view
    qtbot.waitUntil(lambda: "Zebrafish seen in Rome" in view.toPlainText(), timeout=WAIT)
    assert before.title not in view.toPlainText()
    desk.window.actions_by_id["undo"].trigger()
    desk.window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: space(desk).library.heads[article] == before, timeout=WAIT)
    menu.deleteLater()


def test_the_present_date_stands_selected_where_another_is_asked_for(qtbot: QtBot, desk: Desk) -> None:
    event = next(e for e in space(desk).library.reader.events() if e.date.granularity is Granularity.DAY)
    menu = QMenu()
    space(desk).corrector.add_event_actions(menu, event.id)
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        line = dialog.findChild(QLineEdit)
        assert line is not None
        seen.append(line.selectedText())
        QTest.keyClicks(line, "12 January 2023")
        QTest.keyClick(line, Qt.Key.Key_Return)

    in_dialog(look)
    entries(menu)["Set its date …"].trigger()
    revision(qtbot, desk, 1)
    assert seen == [describe(event.date)]
    now = {found.date.value for found in space(desk).library.reader.events() if found.title == event.title}
    assert now == {"2023-01-12"}
    menu.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a tool tip is a window
def test_events_to_merge_are_offered_with_dates_in_words_on_whole_rows(qtbot: QtBot, desk: Desk) -> None:
    event = next(e for e in space(desk).library.reader.events() if e.date.granularity is Granularity.DAY)
    rows: list[str] = []

    def look(dialog: QDialog) -> None:
        shown = dialog.findChild(QListView)
        assert shown is not None
        model, height = shown.model(), shown.viewport().height()
        rows.extend(str(model.index(n, 0).data()) for n in range(model.rowCount()))
        assert height % shown.sizeHintForRow(0) == 0
        assert shown.horizontalScrollBar().maximum() == 0, "lines are cut with an ellipsis"
        for n, row in enumerate(rows):
            rect = shown.visualRect(model.index(n, 0))
            where = rect.center()
            QApplication.sendEvent(
                shown.viewport(), QHelpEvent(QEvent.Type.ToolTip, where, shown.viewport().mapToGlobal(where))
            )
            cut = shown.fontMetrics().horizontalAdvance(row) > rect.width()
            assert not cut or QToolTip.text() == row
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(look)
    space(desk).corrector.events.merge(event.id)
    assert rows
    assert not [row for row in rows if re.search(r"\d{4}-\d\d", row.split("·")[0])]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_chooser_gives_back_what_was_taken_or_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    chooser = Chooser("Choose", "Which?", ["Anna", "Bea", "Berta"])
    qtbot.addWidget(chooser)

    def act(dialog: QDialog) -> None:
        QTest.keyClicks(QApplication.focusWidget() or dialog, "be")
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Down)
        QTest.keyClick(dialog, key)

    in_dialog(act)
    chooser.exec()
    assert chooser.chosen == (2 if key == Qt.Key.Key_Return else None)


def test_enter_does_not_close_a_chooser_in_which_nothing_is_left(qtbot: QtBot) -> None:
    chooser = Chooser("Choose", "Which?", ["Anna", "Bea"])
    qtbot.addWidget(chooser)
    chooser.open()
    typed = chooser.findChild(QLineEdit)
    assert typed is not None
    typed.setText("zzz")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert chooser.isVisible()
    typed.setText("b")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert chooser.chosen == 1


def test_a_question_shows_a_name_as_it_is_written(qtbot: QtBot, desk: Desk) -> None:
    asked: list[tuple[bool, int]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QInputDialog)
        (label,) = (found for found in dialog.findChildren(QLabel) if found.text() == dialog.labelText())
        asked.append((label.textFormat() is Qt.TextFormat.PlainText, dialog.width()))
        typing(" <b>Meloni</b>   of Rome")(dialog)

    in_dialog(look)
    space(desk).corrector.rename(MELONI)
    revision(qtbot, desk, 1)
    assert asked[0][0]
    assert asked[0][1] >= 400
    assert names(desk)[MELONI] == "<b>Meloni</b> of Rome"


def test_the_kind_that_a_name_has_is_not_offered(desk: Desk) -> None:
    menu = QMenu()
    space(desk).corrector.add_entity_actions(menu, MELONI)
    assert [text for text, action in entries(menu).items() if not action.isEnabled()] == ["Person"]
    menu.deleteLater()


def test_menus_offer_what_can_be_set_right(qtbot: QtBot, desk: Desk) -> None:
    menu = QMenu()
    space(desk).corrector.add_entity_actions(menu, MELONI)
    rejected = next(action for action in menu.actions() if action.text() == "It is not a name")
    rejected.trigger()
    revision(qtbot, desk, 1)
    assert MELONI not in names(desk)
    event = space(desk).library.reader.events()[0].id
    menu.clear()
    space(desk).corrector.add_event_actions(menu, event)
    next(action for action in menu.actions() if action.text() == "It is not an event").trigger()
    revision(qtbot, desk, 2)
    assert event not in {found.id for found in space(desk).library.reader.events()}
    menu.deleteLater()


def entries(menu: QMenu) -> dict[str, QAction]:
    """Return what a menu and its sub-menus offer, by their words."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        sub = action.menu()
        found |= entries(sub) if isinstance(sub, QMenu) else {action.text(): action}
    return found


def menu_for(desk: Desk, chip: Chip | None, index: int | None = None) -> dict[str, QAction]:
    menus = space(desk).reader.findChild(TextMenus)
    assert menus is not None
    return entries(menus.menu(chip, index))


def chip_of(desk: Desk, entity: str) -> Chip:
    chips = [chip for chip in space(desk).reader.view.marks.chips if chip.entity == entity]
    return chips[len(chips) // 2]


def read(qtbot: QtBot, desk: Desk) -> Article:
    """Open the article that names Meloni most, and return it as read."""
    library, view = space(desk).library, space(desk).reader.view
    found = Counter(mention.article for mention in library.reader.mentions_of(MELONI)).most_common(1)[0][0]
    space(desk).session.open_article(found)
    qtbot.waitUntil(lambda: library.article(found).title in view.toPlainText(), timeout=WAIT)
    return library.article(found)


def opened_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=WAIT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def settled(qtbot: QtBot, desk: Desk, number: int) -> None:
    """Wait for a correction to be seen in the reader."""
    revision(qtbot, desk, number)
    qtbot.wait(300)


def test_one_mention_is_taken_away_in_the_reader_and_everything_keeps_its_place(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk)
    view, side = space(desk).reader.view, space(desk).side
    side.show_tab(1)
    mention = chip_of(desk, MELONI).target
    assert isinstance(mention, Mention)
    view.centre_on(chip_of(desk, MELONI).spots)
    before = view.verticalScrollBar().value()
    menu_for(desk, chip_of(desk, MELONI))["Here it is not a name"].trigger()
    settled(qtbot, desk, 1)
    qtbot.waitUntil(lambda: all(chip.target != mention for chip in view.marks.chips), timeout=WAIT)
    assert MELONI in names(desk)
    assert view.verticalScrollBar().value() == before > 0
    assert side.tab == 1
    notice = desk.window.banner.notice
    assert notice is not None
    assert (notice.text, notice.hint) == ("Corrected.", "Ctrl+Z takes it back.")


def test_selected_words_become_the_name_of_somebody_and_say_by_whom(qtbot: QtBot, desk: Desk) -> None:
    article = read(qtbot, desk)
    view = space(desk).reader.view
    facts = space(desk).library.facts(article.id)
    named = [(m.start, m.end) for m in facts.mentions] + [(t.start, t.end) for t in facts.times]
    body = next(p for p in article.kept if p.kind is ParagraphKind.BODY)
    word = next(
        found
        for found in re.finditer(r"[a-z]{6,}", article.text[: body.end])
        if found.start() > body.start and all(not (a < found.end() and found.start() < b) for a, b in named)
    )
    position = view.document().toPlainText().index(word[0])
    cursor = view.textCursor()
    cursor.setPosition(position)
    cursor.setPosition(position + len(word[0]), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    menu_for(desk, None)["Ship"].trigger()
    settled(qtbot, desk, 1)
    mention = next(m for m in space(desk).library.facts(article.id).mentions if m.surface == word[0])
    assert mention.kind is EntityKind.VESSEL
    assert explain_mention(mention, None).rule == "Set by hand"


def test_a_date_offers_to_correct_its_event_and_then_says_so(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk)
    pointing = space(desk).reader.findChild(Pointing)
    assert pointing is not None
    dates = [chip for chip in space(desk).reader.view.marks.chips if isinstance(chip.target, TimeExpression)]
    chip = next(chip for chip in dates if "It is not an event" in menu_for(desk, chip))
    assert isinstance(chip.target, TimeExpression)
    before = pointing.explain(chip.target).lines
    in_dialog(typing("2024-01-02"))
    menu_for(desk, chip)["Set its date …"].trigger()
    settled(qtbot, desk, 1)
    assert pointing.explain(chip.target).lines == (*before, "2 January 2024: date of the event, set by hand")


def test_a_paragraph_is_taken_away_and_brought_back(qtbot: QtBot, desk: Desk) -> None:
    article = read(qtbot, desk)
    view = space(desk).reader.view
    body = [p for p in article.kept if p.kind is ParagraphKind.BODY][1]
    words = article.slice(body.start, body.start + 40)
    menu_for(desk, None, body.start + 5)["Remove this paragraph from the text"].trigger()
    revision(qtbot, desk, 1)
    qtbot.waitUntil(lambda: words not in view.toPlainText(), timeout=WAIT)
    desk.window.actions_by_id["show-removed"].trigger()
    qtbot.waitUntil(lambda: words in view.toPlainText(), timeout=WAIT)
    assert "removed: by hand" in view.toPlainText()
    menu_for(desk, None, body.start + 5)["Bring this back"].trigger()
    settled(qtbot, desk, 2)
    qtbot.waitUntil(lambda: "removed: by hand" not in view.toPlainText(), timeout=WAIT)


def test_a_click_on_the_date_of_the_article_sets_it(qtbot: QtBot, desk: Desk) -> None:
    article = read(qtbot, desk)
    view = space(desk).reader.view
    assert view._plan is not None
    rect = view.to_view(view.rects((view._plan.dated,))[0])
    in_dialog(typing("2024-02-07"))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    settled(qtbot, desk, 1)
    assert space(desk).library.heads[article.id].published == "2024-02-07"
    assert "7 February 2024" in view.toPlainText()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu that is up grabs the keyboard
def test_shift_f10_opens_the_menu_of_the_name_with_the_focus_or_at_the_caret(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk)
    view = space(desk).reader.view
    view.setFocus()
    while view.marks.walked is None or view.marks.walked.entity != MELONI:
        assert view.walk(1)
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = opened_menu(qtbot)
    assert "Rename Giorgia Meloni …" in entries(menu)
    menu.close()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    view.put_caret(chip_of(desk, MELONI).spots[0])
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = opened_menu(qtbot)
    assert {"Rename Giorgia Meloni …", "Remove this paragraph from the text"} <= set(entries(menu))
    menu.close()


def side_menu(desk: Desk, row: Row) -> dict[str, QAction]:
    return entries(space(desk).side.menu(row))


def test_the_card_offers_to_correct_and_stays_where_it_was(qtbot: QtBot, desk: Desk) -> None:
    side, session = space(desk).side, space(desk).session
    session.show_entity(MELONI)
    qtbot.waitUntil(lambda: bool(side.names.card_rows.rows), timeout=WAIT)
    button = next(found for found in side.names.findChildren(QPushButton) if found.accessibleName() == "Correct")
    assert button.isVisible()
    button.menu().aboutToShow.emit()
    card = side.names.card_rows
    card.verticalScrollBar().setValue(60)
    in_dialog(typing("G. Meloni"))
    entries(button.menu())["Rename Giorgia Meloni …"].trigger()
    qtbot.waitUntil(lambda: "G. Meloni" in [row.text for row in card.rows], timeout=WAIT)
    assert session.state.entity == MELONI
    assert card.verticalScrollBar().value() == 60


def test_rows_offer_what_can_be_set_right(qtbot: QtBot, desk: Desk) -> None:
    side = space(desk).side
    side.show_tab(1)
    qtbot.waitUntil(lambda: bool(side.facts.rows), timeout=WAIT)
    fact = side.facts.rows[0]
    assert isinstance(fact.action, OpenPlace)
    side_menu(desk, fact)["It is not an event"].trigger()
    settled(qtbot, desk, 1)
    assert fact.action.event not in {event.id for event in space(desk).library.reader.events()}
    side.show_tab(0)
    qtbot.waitUntil(lambda: bool(side.names.list_rows.rows), timeout=WAIT)
    row = next(row for row in side.names.list_rows.rows if row.text == "Giorgia Meloni")
    assert {"Show its card", "Search for it", "Rename Giorgia Meloni …", "Ship"} <= set(side_menu(desk, row))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_shift_f10_opens_the_menu_of_a_row(qtbot: QtBot, desk: Desk) -> None:
    rows = space(desk).side.names.list_rows
    qtbot.waitUntil(lambda: bool(rows.rows), timeout=WAIT)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = opened_menu(qtbot)
    assert "Show its card" in entries(menu)
    menu.close()


@pytest.mark.parametrize("answer", ["Merge", "Cancel"])
def test_a_name_dragged_onto_another_is_merged_once_that_is_confirmed(qtbot: QtBot, desk: Desk, answer: str) -> None:
    rows = space(desk).side.names.list_rows
    qtbot.waitUntil(lambda: bool(rows.rows), timeout=WAIT)
    places = {row.action.entity: n for n, row in enumerate(rows.rows) if isinstance(row.action, ShowEntity)}
    dragged = rows.model().mimeData([rows.model().index(places[MELONI], 0)])
    rows.scrollTo(rows.model().index(places[KISHIDA], 0))
    at = QPointF(rows.visualRect(rows.model().index(places[KISHIDA], 0)).center())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    asked: list[str] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        button = next(b for b in dialog.buttons() if b.text().replace("&", "") == answer)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    in_dialog(act)
    delegate = rows.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    rows.dragMoveEvent(QDragMoveEvent(at.toPoint(), Qt.DropAction.MoveAction, dragged, buttons, keys))
    assert delegate.target == places[KISHIDA]
    rows.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, dragged, buttons, keys))
    assert delegate.target == -1
    qtbot.waitUntil(lambda: bool(asked), timeout=WAIT)
    assert asked[0].startswith("Is Giorgia Meloni the same as Fumio Kishida?")
    if answer == "Merge":
        revision(qtbot, desk, 1)
    else:
        qtbot.wait(300)
    assert (MELONI in names(desk)) == (answer == "Cancel")
    assert KISHIDA in names(desk)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_right_click_opens_the_menu_of_what_is_under_it(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk)
    view, rows = space(desk).reader.view, space(desk).side.names.list_rows
    chip = chip_of(desk, MELONI)
    view.centre_on(chip.spots)
    qtbot.waitUntil(lambda: bool(rows.rows), timeout=WAIT)
    name = rows.rows[0].text
    in_text = view.viewport().mapFrom(view, view.rect_of(chip).center())
    in_list = rows.visualRect(rows.model().index(0, 0)).center()
    for viewport, at, wanted in (
        (view.viewport(), in_text, "Rename Giorgia Meloni …"),
        (rows.viewport(), in_list, f"Rename {name} …"),
    ):
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, asked)
        menu = opened_menu(qtbot)
        assert wanted in entries(menu)
        menu.close()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None, timeout=WAIT)


@pytest.mark.parametrize("ask", ["rename", "merge", "merge_into", "date_article", "merge_event"])
def test_an_answer_that_comes_when_the_dossier_was_left_is_kept_and_told(
    qtbot: QtBot, desk: Desk, tmp_path: Path, ask: str
) -> None:
    other = tmp_path / "sample.dossier"
    write_bundle(other, contents())
    left = space(desk)

    def leave(dialog: QDialog) -> None:
        with qtbot.waitSignal(desk.settled, timeout=WAIT):
            desk.open([other])
        if isinstance(dialog, QMessageBox):
            dialog.buttons()[0].click()
        elif isinstance(dialog, QInputDialog):
            typing("12 January 2023")(dialog)
        else:
            dialog.accept()

    in_dialog(leave)
    event = next(item.key for item in left.library.timeline if item.key.startswith("event:"))
    {
        "rename": lambda: left.corrector.rename(MELONI),
        "merge": lambda: left.corrector.merge(MELONI),
        "merge_into": lambda: left.corrector.merge_into(MELONI, KISHIDA),
        "date_article": lambda: left.corrector.date_article(next(iter(left.library.heads))),
        "merge_event": lambda: left.corrector.events.merge(event),
    }[ask]()
    assert space(desk) is not left
    assert desk.window.banner.notice is not None
    assert desk.window.banner.notice.text.startswith("Corrected; the dossier that was left")


def test_an_answer_that_comes_when_the_dossier_was_opened_again_is_seen(qtbot: QtBot, desk: Desk) -> None:
    left = space(desk)

    def open_again(dialog: QDialog) -> None:
        with qtbot.waitSignal(desk.settled, timeout=WAIT):
            desk.open([])
        typing("G. Meloni")(dialog)

    in_dialog(open_again)
    left.corrector.rename(MELONI)
    assert space(desk) is not left
    qtbot.waitUntil(lambda: names(desk)[MELONI] == "G. Meloni", timeout=WAIT)
