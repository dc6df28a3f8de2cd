"""The reader follows the session, shows the hit in the middle, and asks when a person points at something."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dossier.bundle.reader import BundleReader
from dossier.bundle.writer import write_bundle
from dossier.model.facts import GROUPS, QUIET_GROUPS
from dossier.model.query import Hit
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.session import Session
from dossier.ui.jobs import QtJobs
from dossier.ui.reader.hover import HoverCard
from dossier.ui.reader.legend import LegendBar
from dossier.ui.reader.legendchip import LegendChip
from dossier.ui.reader.menus import TextMenus
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.pane import ReaderPane
from dossier.ui.reader.positions import Spot
from dossier.ui.theme import Look, Typography
from dossier.ui.translation import Translation
from tests.ui.reader.conftest import fail
from tests.ui.reader.sample import OPENING, contents
from tests.ui.reader.sample import library as sample_library

_CLICK = Qt.MouseButton.LeftButton


def _ask(session: Session, library: Library, text: str) -> None:
    session.ask(text)
    session.answered(library.search(session.state.query))


def _top(pane: ReaderPane) -> int | None:
    place = pane.view.top_place()
    return None if place is None else place[0]


def _chip(pane: ReaderPane, surface: str, nth: int = 0) -> Chip:
    chips = [chip for chip in pane.view.marks.chips if chip.target is not None and chip.target.surface == surface]
    return chips[nth]


def _point(pane: ReaderPane, chip: Chip) -> QPoint:
    """Bring a chip into view and return its middle in pixels of the viewport."""
    pane.view.centre_on(chip.spots)
    return pane.view.viewport().mapFrom(pane.view, pane.view.rect_of(chip).center())


def _click(qtbot: QtBot, pane: ReaderPane, chip: Chip, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mouseClick(pane.view.viewport(), _CLICK, modifier, pos=_point(pane, chip))


def _middle(pane: ReaderPane, spots: tuple[Spot, ...]) -> float:
    """Return how far a place lies from the middle of the view, in heights of the view."""
    rect = pane.view.to_view(pane.view.rects(spots)[0])
    tall = pane.view.viewport().height()
    return (rect.center().y() - tall / 2) / tall


def _labels(pane: ReaderPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible() and label.text()]


def _legend(pane: ReaderPane, group: str) -> LegendChip:
    return next(chip for chip in pane.findChildren(LegendChip) if chip.kinds == group)


def test_without_an_article_it_says_what_to_do(pane: ReaderPane) -> None:
    assert _labels(pane)[0] == "Choose an article"


def test_an_article_that_is_not_there_is_told_in_a_sentence(pane: ReaderPane, session: Session) -> None:
    session.open_article("elsewhere")
    assert _labels(pane)[0] == "This article is not in this dossier"


def test_an_article_is_shown_with_its_title_once_and_counted_kinds(pane: ReaderPane, session: Session) -> None:
    session.open_article("harbour")
    text = pane.view.toPlainText()
    assert text.count("opens the new port") == 1
    assert "don’t agree" in text, "repaired as a reader should see it"
    assert _legend(pane, "person").accessibleName() == "Person, 7 in this article"
    assert _legend(pane, "date").accessibleName() == "Date, 2 in this article"


def test_a_place_is_opened_in_the_middle_of_the_view(pane: ReaderPane, session: Session, library: Library) -> None:
    start = library.article("harbour").text.index("We will pay")
    session.open_article("harbour", (start, start + 7))
    assert pane.view.verticalScrollBar().value() > 0
    spots = pane.view._plan.positions.spots(start, start + 7)  # type: ignore[union-attr]
    assert abs(_middle(pane, spots)) < 0.1


@pytest.mark.parametrize("ask", ["", "quill"])
def test_a_place_asked_for_again_is_brought_back_into_view(
    pane: ReaderPane, session: Session, library: Library, ask: str
) -> None:
    _ask(session, library, ask)
    place = library.article("harbour").text.index("The port closes")
    session.open_article("harbour", (place, place + 8))
    bar = pane.view.verticalScrollBar()
    there = bar.value()
    bar.setValue(0)
    assert there > 0
    session.open_article("harbour", (place, place + 8))
    assert abs(bar.value() - there) < pane.view.viewport().height() / 4


def test_a_place_in_a_passage_makes_it_the_current_one(pane: ReaderPane, session: Session, library: Library) -> None:
    _ask(session, library, "cranes")
    second = library.passages(session.state.query, "harbour")[1]
    session.open_article("harbour", second.marks[0])
    assert session.state.passage == 1
    assert "hit" in " ".join(_labels(pane))


def test_the_last_passage_can_be_asked_for(pane: ReaderPane, session: Session, library: Library) -> None:
    _ask(session, library, "port")
    count = len(library.passages(session.state.query, "harbour"))
    assert count > 1
    session.open_passage("harbour", -1)
    assert session.state.passage == count - 1
    assert abs(_middle(pane, pane.view.marks.matches[count - 1])) < 0.2


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_F3])
def test_walking_goes_through_all_hits_of_all_articles_and_round(
    pane: ReaderPane, session: Session, library: Library, qtbot: QtBot, key: Qt.Key
) -> None:
    _ask(session, library, "cranes")
    answer = session.state.answer
    assert answer is not None
    assert answer.articles == 2
    session.open_passage(answer.hits[0].article, 0)
    first, seen = f"hit 1 of {answer.passages}, article 1 of 2", set()
    assert first in _labels(pane)
    for _ in range(answer.passages):
        qtbot.keyClick(pane.view, key)
        seen.add((session.state.article, session.state.passage))
    assert len(seen) == answer.passages
    assert f"{first}, from the top" in _labels(pane)
    qtbot.keyClick(pane.view, Qt.Key.Key_P)
    assert f"hit {answer.passages} of {answer.passages}, article 2 of 2, from the end" in _labels(pane)


def test_another_query_marks_the_open_article_anew(pane: ReaderPane, session: Session, library: Library) -> None:
    session.open_article("harbour")
    assert not pane.view.marks.matches
    _ask(session, library, "cranes")
    assert len(pane.view.marks.matches) == len(library.passages(session.state.query, "harbour")) > 0
    session.ask("")
    assert not pane.view.marks.matches


def test_typing_another_query_does_not_scroll_back_to_an_old_place(
    pane: ReaderPane, session: Session, library: Library
) -> None:
    start = library.article("harbour").text.index("closes by")
    session.open_article("harbour", (start, start + 4))
    pane.view.verticalScrollBar().setValue(0)
    _ask(session, library, "closes")
    assert session.state.passage is not None
    assert pane.view.marks.passage == session.state.passage
    assert pane.view.verticalScrollBar().value() == 0


def test_a_kind_is_switched_without_laying_out_again(
    pane: ReaderPane, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.open_article("harbour")
    laid_out: list[object] = []
    before = pane.view.grab().toImage()
    pane.view.document().documentLayout().update.connect(laid_out.append)
    pane.view.document().contentsChanged.connect(lambda: laid_out.append(None))
    qtbot.mouseClick(_legend(pane, "person"), _CLICK)
    assert session.state.hidden_kinds == QUIET_GROUPS | {"person"}
    assert not _legend(pane, "person").isChecked()
    assert pane.view.grab().toImage() != before
    qtbot.mouseClick(_legend(pane, "person"), _CLICK)
    assert pane.view.grab().toImage() == before
    assert not laid_out


def test_a_large_count_in_the_legend_is_written_with_its_thousands_apart(pane: ReaderPane) -> None:
    chip, before, widths = _legend(pane, "person"), QLocale(), []
    for locale in (QLocale("C"), QLocale("en")):  # in C they are not
        QLocale.setDefault(locale)
        chip.set_count(1200)
        widths.append(chip.sizeHint().width())
    QLocale.setDefault(before)
    assert widths[0] < widths[1]


def test_a_quiet_kind_has_a_chip_only_where_there_is_something_of_it(pane: ReaderPane, session: Session) -> None:
    session.open_article("harbour")
    legend = _legend(pane, "equipment").parentWidget()
    assert isinstance(legend, LegendBar)
    assert _legend(pane, "equipment").isHidden()
    legend.show_counts({"equipment": 2})
    assert not _legend(pane, "equipment").isHidden()
    assert not _legend(pane, "equipment").isChecked()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier])
def test_a_click_with_a_key_shows_only_that_kind_and_again_all(
    pane: ReaderPane, session: Session, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    session.open_article("harbour")
    for expected in (frozenset(GROUPS) - {"place"}, QUIET_GROUPS):
        qtbot.mouseClick(_legend(pane, "place"), _CLICK, modifier)
        assert session.state.hidden_kinds == expected


def test_a_click_on_a_name_shows_its_entity(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    _click(qtbot, pane, _chip(pane, "Boris Tarn"))
    assert session.state.entity == "person:boris-tarn"


def test_a_control_click_on_a_name_searches_it(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    _click(qtbot, pane, _chip(pane, "Quill"), Qt.KeyboardModifier.ControlModifier)
    assert session.state.query.text == 'entity:"Ada Quill"'
    assert session.state.entity is None


def test_a_switched_off_name_is_plain_text(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    session.toggle_kind("person")
    _click(qtbot, pane, _chip(pane, "Boris Tarn"))
    assert session.state.entity is None


@pytest.mark.parametrize(("phrase", "event"), [("Tuesday", OPENING), ("by 2035", "event:2035:closing")])
def test_a_click_on_a_date_shows_the_event_that_it_dates(
    pane: ReaderPane, session: Session, qtbot: QtBot, phrase: str, event: str
) -> None:
    session.open_article("harbour")
    _click(qtbot, pane, _chip(pane, phrase))
    assert session.state.event == event


def test_an_event_brings_its_sentence_and_marks_it_for_a_moment(
    pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    session.open_article("harbour")
    pane.view._flash_end.setInterval(1)
    session.show_event("event:2035:closing")
    flashed = pane.view.marks.flash
    assert flashed
    assert abs(_middle(pane, flashed)) < 0.4
    qtbot.waitUntil(lambda: not pane.view.marks.flash)


def test_an_event_of_another_article_opens_it_at_the_sentence(
    pane: ReaderPane, session: Session, library: Library
) -> None:
    session.open_article("harbour")
    told = library.reader.event(OPENING).evidence[-1]
    session.show_event(OPENING, told.article, (told.start, told.end))
    assert told.article == "ledger"
    assert "came late" in pane.view.toPlainText()
    assert pane.view.marks.flash


def test_removed_lines_are_shown_on_demand_at_the_same_place(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    toggle = pane.view._toggle
    assert toggle is not None
    _click(qtbot, pane, toggle)
    assert session.state.show_removed
    assert "All rights reserved" in pane.view.toPlainText()
    session.update(show_removed=False)
    assert "All rights reserved" not in pane.view.toPlainText()


def test_tab_walks_the_names_and_enter_opens_them(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    pane.view.setFocus()
    stops = []
    for _ in range(40):
        qtbot.keyClick(pane.view, Qt.Key.Key_Tab)
        walked = pane.view.marks.walked
        if walked is None:
            break
        stops.append(walked.target.surface if walked.target is not None else "removed")
        assert pane.view.viewport().rect().intersects(pane.view.rect_of(walked))
    assert stops[:3] == ["Ada Quill", "Lowmere", "removed"]
    assert len(stops) == len(pane.view.marks.chips) + 1, "each once, then the focus goes on"
    qtbot.keyClick(pane.view, Qt.Key.Key_Backtab)
    last = pane.view.marks.walked
    assert last is not None
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert session.state.entity == "person:ada-quill"
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.view.marks.walked is None


def test_the_card_of_a_name_says_who_it_is_and_how_that_is_known(
    pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    session.open_article("harbour")
    card = pane.findChild(HoverCard)
    assert card is not None
    qtbot.mouseMove(pane.view.viewport(), _point(pane, _chip(pane, "Quill")))
    qtbot.waitUntil(card.isVisible)
    said = card.accessibleName()
    assert said.startswith("Ada Quill. Person. Minister")
    assert "Recognised by: test rule · 90% sure" in said
    assert pane.rect().contains(card.geometry())
    pane.view.verticalScrollBar().setValue(0)
    assert not card.isVisible()


def test_the_card_of_a_date_tells_phrase_anchor_and_value(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    card = pane.findChild(HoverCard)
    assert card is not None
    qtbot.mouseMove(pane.view.viewport(), _point(pane, _chip(pane, "Tuesday")))
    qtbot.waitUntil(card.isVisible)
    said = card.accessibleName()
    for part in (
        "10 January 2023",
        "“Tuesday”, counted from the publication (2023-01-11)",
        "known to the day",
        "day of the week",
    ):
        assert part in said


def test_words_are_found_in_the_article_and_walked(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    pane.view.setFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = pane.findChild(QLineEdit)
    assert box is not None
    assert box.isVisible()
    qtbot.keyClicks(box, "DON'T")
    assert "1 of 1" in _labels(pane) or "Not found" in _labels(pane)
    box.setText("quill")
    assert "1 of 5" in _labels(pane)
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert "5 of 5" in _labels(pane)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert "1 of 5" in _labels(pane)
    box.setText("nowhere")
    assert "Not found" in _labels(pane)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert not pane.view.marks.found
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.keyClick(pane.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(box, "quill")
    assert bar.maximum() > 0
    assert "1 of 5" not in _labels(pane), "it begins at what is in view"


def test_typing_in_the_find_bar_begins_where_a_person_reads(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    bar = pane.view.verticalScrollBar()
    pane.open_find()
    box = pane.findChild(QLineEdit)
    assert box is not None
    bar.setValue(bar.maximum())  # with the bar open
    qtbot.keyClicks(box, "q")
    found = [spots[0][:2] for spots in pane.view.marks.found]
    first = pane.view.marks.find
    assert first
    qtbot.keyClicks(box, "uill")
    assert pane.view.marks.found[pane.view.marks.find or 0][0][:2] == found[first], "typing goes on from there"
    session.update(show_removed=True)
    session.update(show_removed=False)  # the same article is loaded anew
    box.setText("tarn")
    assert pane.view.marks.find, "not from the top"


def test_the_menu_of_a_name_searches_shows_and_copies(
    pane: ReaderPane, session: Session, qtbot: QtBot, qapp: QApplication
) -> None:
    session.open_article("harbour")
    for wanted in ("Search for it", "Show its card", "Copy the name"):
        menus = pane.findChild(TextMenus)
        assert menus is not None
        menu = menus.menu(_chip(pane, "Quill"))
        next(action for action in menu.actions() if action.text().startswith(wanted)).trigger()
    assert session.state.query.text == 'entity:"Ada Quill"'
    assert session.state.entity == "person:ada-quill"
    assert QGuiApplication.clipboard().text() == "Quill"


def test_a_paragraph_leads_to_passages_like_it(pane: ReaderPane, session: Session, library: Library) -> None:
    session.open_article("harbour")
    menus = pane.findChild(TextMenus)
    assert menus is not None
    index = library.article("harbour").text.index("The Northern Line Company")
    for action in menus.menu(None, index).actions():
        if action.text() == "More passages like this":
            action.trigger()
    assert "cranes" in session.state.query.text.split(" OR ")
    found = library.search(session.state.query)
    assert {hit.article for hit in found.hits} >= {"harbour", "ledger"}


def test_another_theme_or_size_keeps_the_place(pane: ReaderPane, session: Session, look: Look) -> None:
    session.open_article("harbour")
    pane.view.centre_on(_chip(pane, "by 2035").spots)
    before = _top(pane)
    assert before is not None
    look.apply(theme="dark")
    assert _top(pane) == before
    look.apply(typography=Typography(size=24))
    now, plan = _top(pane), pane.view._plan
    assert now is not None
    assert plan is not None
    where = pane.view.rects(plan.positions.spots(before, before + 1))[0]
    top = pane.view.rects(plan.positions.spots(now, now + 1))[0]
    assert where.top() == top.top(), "other line breaks, but the same line is at the top"


def test_a_changed_width_keeps_the_hit_in_the_middle(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.open_article("harbour")
    spots = _chip(pane, "Boris Tarn").spots
    pane.view.centre_on(spots)
    pane.resize(380, 300)
    QApplication.processEvents()
    assert abs(_middle(pane, spots)) < 0.2


def test_a_correction_is_followed_at_the_same_place(qtbot: QtBot, session: Session, look: Look, tmp_path: Path) -> None:
    with closing(sample_library(tmp_path)) as library:
        pane = ReaderPane(session, library, InlineJobs(fail), look)
        qtbot.addWidget(pane)
        pane.resize(640, 300)
        pane.show()
        session.open_article("harbour")
        pane.view.centre_on(_chip(pane, "by 2035").spots)
        before = _top(pane)
        _forget_lowmere(library, tmp_path / "corrected.dossier")
        session.update(revision=1)
        assert not [chip for chip in pane.view.marks.chips if chip.entity == "gpe:lowmere"]
        assert _legend(pane, "place").accessibleName() == "Place, 0 in this article"
        assert _top(pane) == before


def test_a_correction_while_no_article_is_open_is_followed(
    qtbot: QtBot, session: Session, look: Look, tmp_path: Path
) -> None:
    with closing(sample_library(tmp_path)) as library:
        pane = ReaderPane(session, library, InlineJobs(fail), look)
        qtbot.addWidget(pane)
        session.open_article("harbour")
        session.back()
        _forget_lowmere(library, tmp_path / "corrected.dossier")
        session.update(revision=1)
        session.open_article("harbour")
        assert [chip for chip in pane.view.marks.chips if chip.entity]
        assert not [chip for chip in pane.view.marks.chips if chip.entity == "gpe:lowmere"]


def _forget_lowmere(library: Library, path: Path) -> None:
    whole = contents()
    write_bundle(path, replace(whole, mentions=tuple(m for m in whole.mentions if m.entity != "gpe:lowmere")))
    library.reader = BundleReader(path)


class HeldJobs:
    """Keeps jobs until they are let go."""

    def __init__(self) -> None:
        self.held: dict[str, tuple[Callable[[], Any], Callable[[Any], None]]] = {}

    def latest(
        self, key: str, work: Callable[[], Any], done: Callable[[Any], None], after: str = "", patience: float = 0.0
    ) -> None:
        self.held[key] = (work, done)

    def forget(self, key: str) -> None:
        self.held.pop(key, None)

    def let_go(self) -> None:
        for key in tuple(self.held):
            work, done = self.held.pop(key)
            done(work())


def test_the_old_article_is_never_seen_while_a_new_one_loads(
    qtbot: QtBot, session: Session, library: Library, look: Look
) -> None:
    jobs = HeldJobs()
    pane = ReaderPane(session, library, jobs, look)
    qtbot.addWidget(pane)
    session.open_article("harbour")
    jobs.let_go()
    session.open_article("ledger")
    assert pane.place() is None
    assert pane.view.top_place() is None, "nor is it taken for the new one in the moment in which it is still painted"
    qtbot.waitUntil(lambda: pane.view.toPlainText() == "")
    late = jobs.held["reader"]
    session.open_article("quiet")
    late[1](late[0]())
    assert pane.view.toPlainText() == "", "an answer for another article is not shown"
    jobs.let_go()
    assert "Nothing happened" in pane.view.toPlainText()


def test_an_article_that_comes_at_once_replaces_the_one_before_without_an_empty_view(
    qtbot: QtBot, session: Session, library: Library, look: Look
) -> None:
    jobs = HeldJobs()
    pane = ReaderPane(session, library, jobs, look)
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    session.open_article("harbour")
    jobs.let_go()
    session.open_article("ledger")
    assert not pane.view.viewport().updatesEnabled(), "its marks would be seen to vanish"
    jobs.let_go()
    assert pane.view.viewport().updatesEnabled()
    assert "ledger" in pane.view.toPlainText().lower()


def test_an_article_read_before_comes_back_at_once_as_it_was_laid_out(
    qtbot: QtBot, session: Session, library: Library, look: Look
) -> None:
    jobs = HeldJobs()
    pane = ReaderPane(session, library, jobs, look)
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    for identifier in ("harbour", "ledger"):
        session.open_article(identifier)
        jobs.let_go()
    before = pane.view.toPlainText()
    session.open_article("harbour")
    assert "Ada Quill opens the new port" in pane.view.toPlainText()
    rects = pane.view.rects(_chip(pane, "Quill").spots)
    pane.resize(420, 500)  # another measure, and other colours
    look.apply(theme="dark")
    session.open_article("ledger")
    assert pane.view.toPlainText() == before
    assert pane.view.document().firstBlock().charFormat().foreground().color() == look.theme["ink3"]
    session.open_article("harbour")
    assert not jobs.held
    fresh = ReaderPane(session, library, jobs, look)
    qtbot.addWidget(fresh)
    fresh.resize(420, 500)
    jobs.let_go()
    with qtbot.waitExposed(fresh):
        fresh.show()
    again = pane.view.rects(_chip(pane, "Quill").spots)
    assert again == fresh.view.rects(_chip(fresh, "Quill").spots)
    assert again != rects


def test_an_article_comes_back_in_the_colours_of_now_whatever_the_height_was(
    pane: ReaderPane, session: Session, look: Look
) -> None:
    for height, theme in ((300, "light"), (340, "dark"), (300, "dark")):
        session.open_article("quiet")
        pane.resize(640, height)
        session.open_article("harbour")
        look.apply(theme=theme)
    assert pane.view.document().firstBlock().charFormat().foreground().color() == look.theme["ink3"]


@pytest.fixture
def ahead(qtbot: QtBot, session: Session, library: Library, look: Look) -> tuple[ReaderPane, HeldJobs, Hit]:
    """Return a reader that shows the first hit, its jobs, and the second hit, which is being fetched ahead."""
    jobs = HeldJobs()
    pane = ReaderPane(session, library, jobs, look)
    qtbot.addWidget(pane)
    _ask(session, library, "the")
    answer = session.state.answer
    assert answer is not None
    session.open_article(answer.hits[0].article)
    jobs.let_go()
    qtbot.waitUntil(lambda: bool(jobs.held))
    return pane, jobs, answer.hits[1]


def test_the_article_below_the_open_one_is_fetched_while_a_person_reads(
    session: Session, ahead: tuple[ReaderPane, HeldJobs, Hit]
) -> None:
    pane, jobs, second = ahead
    jobs.let_go()
    session.open_passage(second.article, 0)
    assert not jobs.held, "nothing is waited for"
    assert len(pane.view.marks.matches) == second.passages


@pytest.mark.parametrize("fails", [False, True])
def test_an_article_asked_for_while_it_is_fetched_ahead_is_not_fetched_twice(
    session: Session, ahead: tuple[ReaderPane, HeldJobs, Hit], fails: bool
) -> None:
    pane, jobs, second = ahead
    session.open_passage(second.article, 0)
    ((work, done),) = jobs.held.values()
    assert not pane.view.marks.matches
    jobs.held.clear()
    done(None if fails else work())
    assert bool(jobs.held) == fails, "where that failed it is fetched as any other"
    jobs.let_go()
    assert len(pane.view.marks.matches) == second.passages


def test_what_fails_while_nobody_asked_for_it_is_not_told(
    session: Session, ahead: tuple[ReaderPane, HeldJobs, Hit], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, jobs, second = ahead
    monkeypatch.setattr(Library, "facts", lambda *_: 1 / 0)
    jobs.let_go()
    session.open_article(second.article)
    with pytest.raises(ZeroDivisionError):
        jobs.let_go()


def test_a_closed_reader_no_longer_follows(qtbot: QtBot, session: Session, library: Library, look: Look) -> None:
    pane = ReaderPane(session, library, HeldJobs(), look)
    pane.deleteLater()
    qtbot.waitUntil(lambda: not isValid(pane))
    session.open_article("harbour")


def test_every_control_has_a_name_for_a_screen_reader(pane: ReaderPane, session: Session) -> None:
    session.open_article("harbour")
    controls = [
        *pane.findChildren(QToolButton),
        *pane.findChildren(LegendChip),
        *pane.findChildren(QLineEdit),
        pane.view,
    ]
    assert len(controls) > 10
    assert all(control.accessibleName() for control in controls)
    assert pane.view.accessibleDescription() == "Ada Quill opens the new port 🚢 of Lowmere. 11 January 2023"


def test_numbers_of_the_legend_are_drawn_in_the_language_in_force(qtbot: QtBot, look: Look) -> None:
    translation = Translation(look.resources)
    drawn: list[QImage] = []
    for language in ("en", "de"):
        translation.install(language)
        chip = LegendChip(look, "person")
        qtbot.addWidget(chip)
        chip.set_count(12345)
        chip.set_level(2)
        chip.resize(90, 30)
        drawn.append(chip.grab().toImage())
    translation.install("en")
    assert drawn[0] != drawn[1]


def test_the_legend_wraps_when_narrow(pane: ReaderPane, session: Session, look: Look) -> None:
    session.open_article("harbour")
    for width in (300, 480, 720):
        pane.resize(width, 400)
        QApplication.processEvents()
        for chip in pane.findChildren(LegendChip):
            inside = pane.rect().contains(chip.mapTo(pane, chip.rect().center() + QPoint(chip.width() // 2 - 1, 0)))
            assert inside, f"{chip.kinds} is cut off at {width}"


def test_nothing_lies_under_a_point_beside_the_text(pane: ReaderPane, session: Session) -> None:
    assert pane.view.chip_at(QPointF(5, 5)) is None
    session.open_article("harbour")
    assert pane.view.chip_at(QPointF(1, 1)) is None


def test_with_threads_the_article_asked_for_last_is_shown(
    qtbot: QtBot, session: Session, library: Library, look: Look
) -> None:
    jobs = QtJobs(fail)
    pane = ReaderPane(session, library, jobs, look)
    qtbot.addWidget(pane)
    for identifier in ("harbour", "ledger", "quiet") * 10:
        session.open_article(identifier)
    qtbot.waitUntil(lambda: "Nothing happened" in pane.view.toPlainText())
    jobs.close()
