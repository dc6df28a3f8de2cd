"""What a screen reader would find: a name and a role for every control, the text of the article, what is announced."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSplitterHandle, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.desk import Desk
from dossier.ui.entities.rows import Row, RowKind
from dossier.ui.entities.rowview import RowView
from dossier.ui.reader.hitstrip import HitStrip
from dossier.ui.reader.legendchip import LegendChip
from dossier.ui.theme import Look
from tests.ui.bench import look
from tests.ui.conftest import WAIT, space
from tests.ui.test_window import answered

__all__ = ["look"]  # pytest finds the fixture here

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        Role.PushButton,
        Role.CheckBox,
        Role.RadioButton,
        Role.ComboBox,
        Role.EditableText,
        Role.List,
        Role.Tree,
        Role.Table,
        Role.PageTabList,
        Role.PageTab,
        Role.SpinBox,
        Role.Slider,
        Role.ButtonMenu,
        Role.ButtonDropDown,
        Role.Link,
        Role.Grip,
    }
)


def interfaces(root: QWidget) -> Iterator[tuple[QAccessibleInterface, str]]:
    """Yield every visible interface below a widget, and the way to it."""
    first = QAccessible.queryAccessibleInterface(root)
    waiting = [(first, root.objectName() or type(root).__name__)]
    while waiting:
        found, way = waiting.pop()
        yield found, way
        if found.role() in (Role.List, Role.Tree, Role.Table):
            continue  # rows are texts, and there may be thousands
        for n in range(found.childCount()):
            child = found.child(n)
            if child.isValid() and not child.state().invisible:
                waiting.append((child, f"{way} > {type(child.object()).__name__}"))


def nameless(root: QWidget) -> list[str]:
    """Return the ways to controls that say nothing of themselves."""
    return [
        f"{way} ({found.role().name})"
        for found, way in interfaces(root)
        if found.role() in CONTROLS and not found.text(QAccessible.Text.Name).strip()
    ]


def shown(desk: Desk) -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not desk.window]


def test_every_control_of_the_window_has_a_name(qtbot: QtBot, desk: Desk) -> None:
    assert len([way for found, way in interfaces(desk.window) if found.role() in CONTROLS]) > 25
    assert not nameless(desk.window)
    qtbot.keyClicks(space(desk).search.box, "japan")
    answered(qtbot, desk, "japan")  # with a query come a star and a cross
    assert not nameless(desk.window)


@pytest.mark.parametrize("action", ["settings", "help", "about", "palette", "find", "beside", "close-dossier"])
def test_every_control_of_what_an_action_opens_has_a_name(qtbot: QtBot, desk: Desk, action: str) -> None:
    desk.window.actions_by_id[action].trigger()
    qtbot.wait(100)
    for widget in (desk.window, *shown(desk)):
        assert not nameless(widget)
    for widget in shown(desk):
        widget.close()


@pytest.mark.parametrize("tab", range(4))
def test_every_tab_of_the_side_pane_has_names(qtbot: QtBot, desk: Desk, tab: int) -> None:
    space(desk).side.show_tab(tab)
    qtbot.wait(100)
    assert not nameless(space(desk).side)


def test_the_four_panes_are_told_apart(desk: Desk) -> None:
    names = {found.text(QAccessible.Text.Name) for found, _ in interfaces(desk.window)}
    assert {"Reader", "Timeline"} <= names
    assert any("earch" in name for name in names)


def test_the_reader_has_the_standard_text_interface(qtbot: QtBot, desk: Desk) -> None:
    view = space(desk).reader.view
    qtbot.waitUntil(lambda: not view.document().isEmpty(), timeout=WAIT)
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == Role.EditableText or found.role() == Role.StaticText
    text = found.textInterface()
    assert text is not None
    assert text.characterCount() == len(view.document().toPlainText().encode("utf-16-le")) // 2
    assert text.text(0, 40) == view.document().toPlainText()[:40]


def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is announced from now on."""
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    said: list[str] = []
    before = QAccessible.updateAccessibility

    def update(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())
        before(event)  # type: ignore[arg-type]

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    return said


def test_the_result_of_a_search_is_announced(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said = heard(monkeypatch)
    qtbot.keyClicks(space(desk).search.box, "morosini")
    answered(qtbot, desk, "morosini")
    qtbot.waitUntil(lambda: any("2 articles" in words for words in said), timeout=WAIT)


def test_a_result_that_is_chosen_from_the_box_and_a_hit_walked_to_are_announced(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = space(desk).search.box
    qtbot.keyClicks(box, "morosini")
    answered(qtbot, desk, "morosini")
    said = heard(monkeypatch)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    title = space(desk).search.results.hits.row(0).head.title
    qtbot.waitUntil(lambda: any(title in words for words in said), timeout=WAIT)
    desk.window.actions_by_id["next-hit"].trigger()
    desk.window.actions_by_id["next-hit"].trigger()
    qtbot.waitUntil(lambda: any(words.startswith("hit 2 of ") for words in said), timeout=WAIT)
    assert not any(words.startswith("hit 1 of ") for words in said), "only the last of what comes fast"


def test_an_entry_chosen_in_the_palette_and_a_place_found_are_announced(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(monkeypatch)
    desk.window.actions_by_id["find"].trigger()
    find, *_ = (box for box in space(desk).reader.findChildren(QLineEdit) if box.isVisible())
    qtbot.keyClicks(find, "the")
    qtbot.waitUntil(lambda: any(re.match(r"\d+ of \d+$", words) for words in said), timeout=WAIT)
    desk.window.actions_by_id["palette"].trigger()
    (palette,) = shown(desk)
    qtbot.keyClicks(palette.findChildren(QLineEdit)[0], "high contrast")
    qtbot.waitUntil(lambda: any(words.startswith("High contrast; ") for words in said), timeout=WAIT)
    palette.close()


def test_the_timeline_is_walked_and_told_by_keyboard(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    timeline = space(desk).timeline
    said = heard(monkeypatch)
    qtbot.waitUntil(lambda: timeline.canvas.arrangement.data is not None, timeout=WAIT)
    desk.window.actions_by_id["go-timeline"].trigger()
    assert QApplication.focusWidget() is timeline.canvas
    qtbot.keyClick(timeline.canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    timeline.show_list(True)
    assert QApplication.focusWidget() is timeline.twin
    space(desk).search.focus_box()
    desk.window.actions_by_id["go-timeline"].trigger()
    assert QApplication.focusWidget() is timeline.twin


def test_what_paints_itself_has_a_role_and_says_what_is_seen_in_it(qtbot: QtBot, desk: Desk) -> None:
    timeline = space(desk).timeline
    qtbot.waitUntil(lambda: timeline.canvas.arrangement.data is not None, timeout=WAIT)

    def told(widget: QWidget | None) -> tuple[Role, str]:
        assert widget is not None
        found = QAccessible.queryAccessibleInterface(widget)
        return found.role(), found.text(QAccessible.Text.Value)

    assert told(timeline.canvas)[0] == Role.Chart
    assert told(timeline.header)[0] == Role.StaticText
    assert told(timeline.overview)[0] == told(space(desk).readers.main.view.findChild(HitStrip))[0] == Role.Graphic
    timeline.canvas.show_days(date(2022, 1, 1).toordinal(), date(2024, 12, 31).toordinal())
    assert told(timeline.overview)[1].startswith("2022–2024 of ")
    qtbot.keyClick(timeline.canvas, Qt.Key.Key_Home)
    data, chosen = timeline.canvas.arrangement.data, timeline.canvas.overlay.marks.current
    assert data is not None
    assert chosen is not None
    assert data.item(chosen).title in told(timeline.canvas)[1]
    assert QAccessible.queryAccessibleInterface(timeline.toolbar).role() == Role.Client, "others keep theirs"


def test_a_name_that_is_chosen_elsewhere_is_told_and_an_item_without_days(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(monkeypatch)
    head = space(desk).library.reader.entities()[0]
    space(desk).session.show_entity(head.id)
    qtbot.waitUntil(lambda: any(words.startswith(f"{head.name}. ") for words in said), timeout=WAIT)
    timeline = space(desk).timeline
    qtbot.waitUntil(lambda: timeline.canvas.arrangement.data is not None, timeout=WAIT)
    data = timeline.canvas.arrangement.data
    assert data is not None
    timeline.items.brush(data.placed)
    assert said[-1] == "It has no days to search in."


def test_the_borders_of_panes_are_told_as_such(desk: Desk) -> None:
    handles = space(desk).findChildren(QSplitterHandle)
    roles = {QAccessible.queryAccessibleInterface(handle).role() for handle in handles if handle.accessibleName()}
    assert roles == {Role.Separator}


def test_the_text_of_the_article_itself_is_told_to_have_the_focus(desk: Desk) -> None:
    space(desk).reader.view.clearFocus()
    passed_on: list[object] = []
    QApplication.instance().focusChanged.connect(lambda old, new: passed_on.append(new))  # type: ignore[union-attr]
    desk.window.actions_by_id["go-reader"].trigger()
    assert passed_on == [space(desk).reader.view], "a pane that passes it on is told as having it"


def test_tab_leads_from_the_results_to_the_legend_and_f6_into_the_box(qtbot: QtBot, desk: Desk) -> None:
    results = space(desk).search.results
    results.setFocus()
    qtbot.keyClick(results, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), LegendChip)
    desk.window.actions_by_id["previous-pane"].trigger()
    assert QApplication.focusWidget() is space(desk).search.box


def test_tab_leads_over_the_buttons_of_a_card_before_the_card(qtbot: QtBot, desk: Desk) -> None:
    side, library = space(desk).side, space(desk).library
    space(desk).session.show_entity(library.reader.entities()[0].id)
    card = next(view for view in side.findChildren(RowView) if view.accessibleName() == "Card of a name")
    qtbot.waitUntil(card.isVisible, timeout=WAIT)
    at, names = side.keyboard.nextInFocusChain(), []
    while at is not None and at is not card:
        names += [at.accessibleName()] if at.isVisible() and isinstance(at, QAbstractButton) else []
        at = at.nextInFocusChain()
    assert names[-3:] == ["Graph of names", "Correct", "Search for it"]


def test_the_panes_are_told_in_the_order_of_reading(desk: Desk) -> None:
    workspace = space(desk)
    panes = [workspace.search, workspace.readers.main, workspace.side, workspace.timeline]
    assert [at for at in _told_in_order(workspace) if at in panes] == panes


def _told_in_order(root: QWidget) -> Iterator[object]:
    found = QAccessible.queryAccessibleInterface(root)
    waiting = [found]
    while waiting:
        found = waiting.pop()
        yield found.object()
        waiting += [found.child(n) for n in reversed(range(found.childCount())) if found.child(n).isValid()]


def test_a_name_in_the_list_is_told_with_its_kind(qtbot: QtBot, desk: Desk) -> None:
    views = space(desk).side.findChildren(RowView)

    def told() -> list[str]:
        return [row.spoken for view in views for row in view.rows if row.text == "Fumio Kishida"]

    qtbot.waitUntil(lambda: bool(told()), timeout=WAIT)
    assert told()[0].startswith("Fumio Kishida, Person · ")


def test_a_notice_is_announced(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from dossier.model.notice import Notice, Severity

    said = heard(monkeypatch)
    desk.window.tell(Notice(Severity.WARNING, "The disk is nearly full.", hint="Make room."))
    assert said == ["The disk is nearly full.  Make room."]


def test_tab_leads_through_the_panes_in_reading_order_and_comes_round(qtbot: QtBot, desk: Desk) -> None:
    workspace = space(desk)
    desk.window.activateWindow()
    workspace.search.focus_box()
    panes = (workspace.search, workspace.readers, workspace.side, workspace.timeline)
    order: list[int] = []
    for _ in range(400):
        focused = QApplication.focusWidget()
        assert focused is not None
        here = next((n for n, pane in enumerate(panes) if pane.isAncestorOf(focused)), None)
        if here is not None and (not order or order[-1] != here):
            order.append(here)
        if len(order) > len(panes):
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert order[:5] == [0, 1, 2, 3, 0]


def test_the_timeline_has_a_twin_that_is_read_row_by_row(qtbot: QtBot, desk: Desk) -> None:
    timeline = space(desk).timeline
    timeline.show_list(True)
    qtbot.waitUntil(lambda: timeline.twin.isVisible(), timeout=WAIT)
    assert not nameless(timeline)
    tables = [found for found, _ in interfaces(timeline.twin) if found.role() in (Role.List, Role.Tree, Role.Table)]
    assert tables
    assert tables[0].childCount() > 10


def test_a_list_that_hands_its_rows_over_in_parts_tells_how_many_there_are(qtbot: QtBot, look: Look) -> None:
    names, card = RowView(look, "Names", uniform=True), RowView(look, "Card")
    for view, given in ((names, 89), (card, 12)):
        qtbot.addWidget(view)
        view.set_rows([Row(RowKind.NAMED, f"Name {n}") for n in range(89)])
        found = QAccessible.queryAccessibleInterface(view)
        assert found.childCount() == given
        assert found.text(QAccessible.Text.Description) == "89 rows"
