"""The side pane lists names, facts and sources, and a choice in it is asked of the session."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPushButton, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from dossier.bundle.reader import BundleReader
from dossier.bundle.writer import write_bundle
from dossier.services.cards import Cards
from dossier.services.independence import Sources
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.entities.names import NamesTab
from dossier.ui.entities.pane import SidePane
from dossier.ui.entities.rowmodel import RowModel
from dossier.ui.entities.rows import Row, RowKind
from dossier.ui.entities.rowview import RowView
from dossier.ui.entities.sourcerows import source_rows
from dossier.ui.theme import Look
from dossier.ui.turns import finish
from tests.ui.entities.conftest import fail
from tests.ui.reader.sample import OPENING, contents
from tests.ui.reader.sample import library as sample_library


def _texts(view: RowView, kind: RowKind | None = None) -> list[str]:
    return [row.text for row in view.rows if kind is None or row.kind is kind]


def _choose(qtbot: QtBot, view: RowView, text: str) -> None:
    """Click on the row of this text, or else on the first one that holds it."""
    found = [n for n, row in enumerate(view.rows) if text in row.text and row.action is not None]
    number = next((n for n in found if view.rows[n].text == text), found[0])
    while view.model().rowCount() <= number:  # more is handed over as one scrolls
        view.scrollToBottom()
        QApplication.processEvents()
    index = view.model().index(number, 0)
    view.scrollTo(index)
    QApplication.processEvents()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_without_a_chosen_name_all_are_listed_most_named_first(pane: SidePane) -> None:
    assert _texts(pane.names.list_rows) == ["Ada Quill", "Lowmere", "Northern Line Company", "Boris Tarn"]


def test_names_are_filtered_by_words_kind_and_order(pane: SidePane, qtbot: QtBot) -> None:
    box = pane.names.findChild(QLineEdit)
    kinds, order = pane.names.findChildren(QComboBox)
    assert box is not None
    qtbot.keyClicks(box, "lowm")
    assert _texts(pane.names.list_rows) == ["Lowmere"]
    box.clear()
    kinds.setCurrentText("Person")
    assert _texts(pane.names.list_rows) == ["Ada Quill", "Boris Tarn"]
    kinds.setCurrentIndex(0)
    order.setCurrentIndex(1)
    assert _texts(pane.names.list_rows)[1] == "Boris Tarn"


def test_a_name_leads_to_its_card_and_from_there_to_others_and_back(
    pane: SidePane, session: Session, qtbot: QtBot
) -> None:
    _choose(qtbot, pane.names.list_rows, "Ada Quill")
    assert session.state.entity == "person:ada-quill"
    card = pane.names.card_rows
    assert _texts(card, RowKind.TITLE) == ["Ada Quill"]
    beside = "Named with · sentences / sources"
    sections = ["Called", "What the articles say", "Said, as the articles tell", beside, "Named in"]
    assert _texts(card, RowKind.SECTION) == sections
    _choose(qtbot, card, "Lowmere")
    assert session.state.entity == "gpe:lowmere"
    back = next(button for button in pane.names.findChildren(QToolButton) if button.text() == "All names")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert session.state.entity is None
    assert pane.names.list_rows.isVisible()


@pytest.mark.parametrize("width", [200, 240, 320])
def test_the_buttons_of_a_card_say_less_rather_than_be_cut(
    qtbot: QtBot, session: Session, library: Library, look: Look, width: int
) -> None:
    tab = NamesTab(look, correctable=True)
    finish(tab.steps)
    qtbot.addWidget(tab)
    tab.resize(width, 400)
    tab.show_card("x", "X", (), ((next(iter(library.reader.entities())), Sources()),))
    tab.show()
    buttons = [b for b in tab.findChildren(QAbstractButton) if b.isVisible()]
    assert len(buttons) == 4
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert all(button.accessibleName() or button.text() for button in buttons)


def test_an_entity_chosen_elsewhere_brings_its_card_to_the_front(pane: SidePane, session: Session) -> None:
    pane.show_tab(2)
    session.show_entity("person:boris-tarn")
    assert _texts(pane.names.card_rows, RowKind.TITLE) == ["Boris Tarn"]
    assert pane.names.card_rows.isVisible()


def test_a_name_chosen_once_more_brings_its_card_back_from_behind_another_tab(pane: SidePane, session: Session) -> None:
    session.show_entity("person:boris-tarn")
    pane.show_tab(2)
    session.show_entity("person:boris-tarn")
    assert pane.tab == 0


def test_an_entity_that_is_gone_leaves_the_list(pane: SidePane, session: Session) -> None:
    session.show_entity("person:nobody")
    assert pane.names.list_rows.isVisible()
    assert _texts(pane.names.list_rows)


def test_a_sentence_on_the_card_opens_at_its_place(
    pane: SidePane, session: Session, library: Library, qtbot: QtBot
) -> None:
    session.show_entity("person:boris-tarn")
    _choose(qtbot, pane.names.card_rows, "agree with Quill")
    assert session.state.article == "harbour"
    assert session.state.place is not None
    assert library.article("harbour").slice(*session.state.place) == "Boris Tarn"


def test_search_for_it_asks_for_all_its_names(pane: SidePane, session: Session, qtbot: QtBot) -> None:
    session.show_entity("person:ada-quill")
    button = next(b for b in pane.names.findChildren(QPushButton) if b.accessibleName() == "Search for it")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.state.query.text == 'entity:"Ada Quill"'


def test_facts_are_those_of_the_open_article_or_all(pane: SidePane, session: Session) -> None:
    pane.show_tab(1)
    events = ["2022", "Company pays for cranes", "2023", "Port opened", "2035", "Port closes"]
    assert _texts(pane.facts) == events
    session.open_article("ledger")
    assert _texts(pane.facts) == ["Company pays for cranes", "Port opened"]
    session.open_article("quiet")
    assert _texts(pane.facts) == ["No dated event was found in this article."]
    scope = next(c for c in pane.findChildren(QComboBox) if c.accessibleName() == "Which facts")
    scope.setCurrentIndex(1)
    assert _texts(pane.facts) == events


def test_a_fact_opens_its_sentence_even_when_asked_again(
    pane: SidePane, session: Session, library: Library, qtbot: QtBot
) -> None:
    pane.show_tab(1)
    heard: list[object] = []
    _choose(qtbot, pane.facts, "Port opened")
    assert (session.state.event, session.state.article) == (OPENING, "harbour")
    assert session.state.place is not None
    assert library.article("harbour").slice(*session.state.place) == "Minister Ada Quill opened the port on Tuesday."
    session.connect(heard.append)
    _choose(qtbot, pane.facts, "Port opened")
    assert heard, "the reader must hear of it, since it may have been scrolled away"
    assert session.state.event == OPENING


def _corrected(folder: Path) -> BundleReader:
    """Return the dossier in which Lowmere is called Highmere."""
    whole = contents()
    renamed = tuple(replace(e, name="Highmere") if e.id == "gpe:lowmere" else e for e in whole.entities)
    write_bundle(folder / "corrected.dossier", replace(whole, entities=renamed))
    return BundleReader(folder / "corrected.dossier")


def test_a_correction_is_followed(qtbot: QtBot, session: Session, look: Look, tmp_path: Path) -> None:
    with closing(sample_library(tmp_path)) as library:
        pane = SidePane(session, library, InlineJobs(fail), look)
        qtbot.addWidget(pane)
        assert "Lowmere" in _texts(pane.names.list_rows)
        library.reader = _corrected(tmp_path)
        session.update(revision=1)
        assert "Highmere" in _texts(pane.names.list_rows)


def test_a_correction_is_seen_that_came_while_the_pane_was_made(
    qtbot: QtBot, session: Session, look: Look, tmp_path: Path
) -> None:
    with closing(sample_library(tmp_path)) as library:
        pane = SidePane(session, library, InlineJobs(fail), look, in_steps=True)
        qtbot.addWidget(pane)
        next(pane.steps)
        library.reader = _corrected(tmp_path)
        session.update(revision=1)
        finish(pane.steps)
        assert "Highmere" in _texts(pane.names.list_rows)


def test_an_event_chosen_elsewhere_is_selected_among_the_facts(pane: SidePane, session: Session) -> None:
    pane.show_tab(1)
    session.show_event("event:2035:closing")
    row = pane.facts.currentIndex().data(RowModel.RowRole)
    assert row.text == "Port closes"


def test_sources_tell_differences_reprints_reports_and_problems(pane: SidePane, session: Session) -> None:
    session.open_article("ledger")
    pane.show_tab(2)
    assert _texts(pane.sources, RowKind.SECTION) == [
        "Where sources differ",
        "Who told of what",
        "Said in more than one place",
        "Who reported",
        "Files with problems",
    ]
    problem = pane.sources.rows[-1]
    assert (problem.text, problem.detail) == ("broken.pdf", "It is cut off.\nDownload it again.")
    assert any("<b>told</b>" in row.detail for row in pane.sources.rows), "shown as it stands"


def test_that_no_sources_differ_is_said(library: Library) -> None:
    rows = list(source_rows(replace(Cards(library).sources(None), differences=())))
    assert [row.text for row in rows[:2]] == [
        "Where sources differ",
        "No two articles were found to differ on an event: dates, numbers and names were compared.",
    ]


def test_copies_of_an_article_among_the_files_are_told(tmp_path: Path) -> None:
    whole = contents()
    first = replace(whole.articles[0], files=(*whole.articles[0].files, "again.txt", "once more.txt"))
    with closing(sample_library(tmp_path, replace(whole, articles=(first, *whole.articles[1:])))) as library:
        rows = list(source_rows(Cards(library).sources(first.id)))
    assert "2 files hold the same article as another one; each counts once." in [row.text for row in rows]
    (row,) = (row for row in rows if row.kind is RowKind.ARTICLE and row.text == first.title)
    assert row.detail.endswith("The same in: again.txt, once more.txt")


def test_who_told_of_an_event_is_drawn_spoken_and_opens_it(pane: SidePane, session: Session) -> None:
    pane.show_tab(2)
    told = [row for row in pane.sources.rows if row.kind is RowKind.COVER]
    assert [row.text for row in told] == ["Company pays for cranes", "Port opened"]
    assert told[1].values == (("Harbour Wire", 1), ("The Ledger", 1))
    assert told[1].spoken.endswith("2 of 2 outlets; told by Harbour Wire, The Ledger")
    pane.sources.chosen.emit(told[1].action)
    assert session.state.event == OPENING
    pane.sources.grab()


def test_keyboard_walks_rows_and_enter_opens_them(pane: SidePane, session: Session, qtbot: QtBot) -> None:
    rows = pane.names.list_rows
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert session.state.entity == "gpe:lowmere"


def test_every_control_and_row_has_words_for_a_screen_reader(pane: SidePane, session: Session) -> None:
    session.show_entity("person:ada-quill")
    for kind in (QComboBox, QLineEdit, RowView, QTabBar):
        controls = [c for c in pane.findChildren(kind) if c.parent() is not None]
        assert all(control.accessibleName() for control in controls if not isinstance(control.parent(), QComboBox))
    model = pane.names.card_rows.model()
    spoken = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert all(spoken)
    assert "Person, 6 mentions · 2 articles" in spoken


def test_markup_in_a_tooltip_is_escaped() -> None:
    model = RowModel()
    model.set_rows([Row(RowKind.NAMED, "a", hint="<img src='file:///x'>")])
    assert "<img" not in str(model.data(model.index(0), Qt.ItemDataRole.ToolTipRole))


def test_long_lists_are_handed_over_in_parts(qtbot: QtBot, look: Look) -> None:
    model = RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setUseFetchMore(False)  # it would fetch while rows are being inserted
    model.set_rows([Row(RowKind.NOTE, str(n)) for n in range(1000)])
    first = model.rowCount()
    assert first < 1000
    model.fetchMore(QModelIndex())
    assert first < model.rowCount() < 1000
    model.give(999)
    assert model.rowCount() == 1000


@pytest.mark.parametrize("width", [200, 290, 420])
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_no_row_is_cut_off(pane: SidePane, session: Session, look: Look, width: int, theme: str) -> None:
    look.apply(theme=theme)
    session.show_entity("person:ada-quill")
    pane.resize(width, 600)
    QApplication.processEvents()
    rows = pane.names.card_rows
    delegate = rows.itemDelegate()
    assert rows.horizontalScrollBar().maximum() == 0
    for number, row in enumerate(rows.rows):
        laid = delegate._laid(row, rows.viewport().width())  # type: ignore[attr-defined]
        for place, text, _ in laid.texts:
            right = place.x() + max(text.lineAt(n).naturalTextWidth() for n in range(text.lineCount()))
            assert right <= rows.viewport().width(), row
            assert place.y() + text.boundingRect().height() <= rows.visualRect(rows.model().index(number, 0)).height()
