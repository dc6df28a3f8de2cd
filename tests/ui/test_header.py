"""In a narrow header the figures give way first, and nothing lies over anything else."""

from itertools import pairwise
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.model.corrections import CreditArticle, DateArticle
from dossier.paths import Paths
from dossier.ui.actions import make_actions
from dossier.ui.desk import Desk
from dossier.ui.header import Header
from dossier.ui.sheet import style_sheet
from dossier.ui.theme import Look
from dossier.ui.translation import Translation
from tests.ui.conftest import WAIT, space

TITLE, FIGURES = "Economic wire, five hundred reports", "1,977 articles  ·  3,204 names  ·  23 Feb 2006 - 12 Dec 2023"
STAGE = "Finding events: 1,400 of 1,977 · 157 a second · about 4 s"


def labels(desk: Desk, text: str) -> list[QLabel]:
    return [one for one in desk.window.header.findChildren(QLabel) if one.text() == text]


def label(desk: Desk, text: str) -> QLabel:
    return labels(desk, text)[0]


def parts(header: Header) -> list[QWidget]:
    """Return what is seen in a header, from the left to the right."""
    found = header.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted((one for one in found if one.isVisible()), key=lambda one: one.x())


@pytest.mark.parametrize(("width", "whole"), [(1280, True), (1440, True), (820, False)])
def test_what_is_being_done_is_read_whole_and_the_figures_give_way(
    qtbot: QtBot, desk: Desk, width: int, whole: bool
) -> None:
    desk.window.resize(width, 720)
    header = desk.window.header
    header.show_dossier(TITLE, FIGURES)
    header.show_progress(STAGE, 1400, 1977, cancellable=True)
    QApplication.processEvents()
    stage, figures = label(desk, STAGE), label(desk, FIGURES)
    assert (stage.width() >= stage.fontMetrics().horizontalAdvance(STAGE)) is whole
    assert figures.width() < figures.sizeHint().width()
    assert (stage.toolTip(), figures.toolTip()) == (STAGE, FIGURES)
    row = parts(header)
    assert all(one.geometry().right() < other.x() for one, other in pairwise(row))
    assert row[-1].geometry().right() < header.width()
    header.end_progress()
    desk.window.resize(1280, 720)
    QApplication.processEvents()
    title = label(desk, TITLE)
    assert title.width() >= title.fontMetrics().horizontalAdvance(TITLE)


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("busy", [True, False])
def test_nothing_lies_over_anything_else_where_all_is_larger(
    qtbot: QtBot, scale: float, language: str, busy: bool
) -> None:
    resources = Paths.default().resources
    translation, look, window = Translation(resources), Look(resources, scale=scale), QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(look))
    window.setFont(look.sans(13))
    translation.install(language)
    try:
        header = Header(look, make_actions(window), window)
    finally:
        translation.install("en")
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(header)
    header.show_dossier(TITLE, FIGURES)
    if busy:
        header.show_progress(STAGE, 1400, 1977, cancellable=True)
    window.resize(1280, 720)
    window.show()
    QApplication.processEvents()
    row = parts(header)
    assert all(one.geometry().right() < other.x() for one, other in pairwise(row))
    assert row[-1].geometry().right() < header.width() == 1280
    assert header.cancel.isHidden() or header.cancel.width() >= header.cancel.sizeHint().width()


def test_cancelling_leaves_the_keyboard_where_it_was(qtbot: QtBot, desk: Desk) -> None:
    header, box = desk.window.header, space(desk).search.box
    box.setFocus()
    header.show_progress(STAGE, 1, 2, cancellable=True)
    qtbot.mouseClick(header.cancel, Qt.MouseButton.LeftButton)
    header.end_progress()
    assert desk.window.focusWidget() is box
    header.show_progress(STAGE, 1, 2, cancellable=True)
    header.cancel.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(header.cancel, Qt.Key.Key_Space)
    header.end_progress()
    assert desk.window.focusWidget() is box


def test_a_short_title_after_a_long_one_has_its_figures_beside_it(qtbot: QtBot, desk: Desk) -> None:
    header = desk.window.header
    header.show_dossier(TITLE, FIGURES)
    QApplication.processEvents()
    header.show_dossier("Short", FIGURES)
    QApplication.processEvents()
    title, figures = label(desk, "Short"), label(desk, FIGURES)
    assert figures.x() - title.x() < title.fontMetrics().horizontalAdvance(TITLE) / 2


def test_a_long_correction_says_that_it_is_under_way(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    editing, go_on = space(desk).editing, Event()
    derived = editing._derived
    monkeypatch.setattr(editing, "_derived", lambda: go_on.wait(WAIT / 1000) and derived())
    article = next(iter(space(desk).library.heads))
    editing.correct(CreditArticle(article, "The Slow Wire"))
    qtbot.waitUntil(lambda: any(one.isVisible() for one in labels(desk, "Setting it right")), timeout=WAIT)
    assert not desk.window.header.cancel.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: space(desk).session.state.revision == 1, timeout=WAIT)
    assert not any(one.isVisible() for one in labels(desk, "Setting it right"))


def test_the_figures_follow_a_correction(qtbot: QtBot, desk: Desk) -> None:
    article = max(space(desk).library.heads.values(), key=lambda head: head.published or "")
    space(desk).editing.correct(DateArticle(article.id, "2031-12-24"))
    qtbot.waitUntil(lambda: space(desk).session.state.revision == 1, timeout=WAIT)
    assert label(desk, space(desk).figures()).text().endswith("– 24 Dec 2031")
