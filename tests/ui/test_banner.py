"""A notice hides nothing that one works with."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier.model.notice import Notice, Severity
from dossier.paths import Paths
from dossier.ui.main_window import MainWindow
from dossier.ui.preferences import Preferences
from dossier.ui.turns import finish

PROBLEMS = Notice(Severity.WARNING, "2 files could not be read as news, or only in part.", action="problems")
LONG = Notice(Severity.WARNING, "Something happened. " * 20)
TITLE, FIGURES = "Pellets", "30 articles  ·  62 names  ·  8 Jan – 18 Feb 2024"


class Requests(QObject):
    """Counts how often a layout is asked to be made anew."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def window(qtbot: QtBot, home: Paths, tmp_path: Path) -> MainWindow:
    window = MainWindow(Preferences(home), QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    finish(window.steps)
    qtbot.addWidget(window)
    window.show()
    return window


def told(window: MainWindow, notice: Notice, width: int) -> QRect:
    """Tell a notice in a window so wide, and return where it stands."""
    window.resize(width, 720)
    window.header.show_dossier(TITLE, FIGURES)
    window.tell(notice)
    QApplication.processEvents()
    return QRect(window.banner.mapTo(window, QPoint()), window.banner.size())


def below(window: MainWindow) -> int:
    """Return where the page under the header begins."""
    assert window.page is not None
    return window.page.mapTo(window, QPoint()).y()


@pytest.mark.parametrize("width", [1024, 1280, 1440])
def test_a_notice_stands_in_the_header_and_the_figures_give_way(window: MainWindow, width: int) -> None:
    place = told(window, PROBLEMS, width)
    assert place.bottom() < below(window)
    header, banner = window.header, window.banner
    parts = header.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    row = sorted([banner, *(one for one in parts if one.isVisible())], key=lambda one: one.x())
    assert all(one.geometry().right() < other.x() for one, other in pairwise(row))
    title = next(one for one in header.findChildren(QLabel) if one.text() == TITLE)
    assert title.width() >= title.fontMetrics().horizontalAdvance(TITLE)
    texts = [one for one in banner.findChildren(QLabel) if one.text()]
    assert all(one.height() >= one.heightForWidth(one.width()) for one in texts), "all of it is to be read"


def test_when_a_notice_went_the_figures_are_whole_again(window: MainWindow) -> None:
    told(window, PROBLEMS, 1024)
    figures = next(one for one in window.header.findChildren(QLabel) if one.text() == FIGURES)
    assert figures.width() < figures.sizeHint().width()
    window.banner.hide()
    QApplication.processEvents()
    assert figures.width() >= figures.sizeHint().width()


def test_a_notice_gives_way_to_work_that_begins_while_it_is_shown(window: MainWindow) -> None:
    told(window, PROBLEMS, 1440)
    window.header.show_progress("Finding events: 1,400 of 1,977", 1400, 1977, cancellable=True)
    QApplication.processEvents()
    banner, cancel = window.banner, window.header.cancel
    over = QRect(banner.mapTo(window, QPoint()), banner.size())
    assert not over.intersects(QRect(cancel.mapTo(window, QPoint()), cancel.size()))


def test_a_long_notice_is_read_whole_over_the_page(window: MainWindow) -> None:
    place = told(window, LONG, 1024)
    assert place.top() >= below(window)


@pytest.mark.parametrize("notice", [PROBLEMS, LONG])
def test_nothing_is_laid_out_while_a_notice_stands(window: MainWindow, notice: Notice) -> None:
    told(window, notice, 1024)
    window.header.installEventFilter(requests := Requests(window))
    for _ in range(5):
        QApplication.processEvents()
    assert requests.count == 0


def test_what_was_done_by_its_key_is_no_longer_offered(window: MainWindow) -> None:
    told(window, replace(PROBLEMS, action="notes"), 1280)
    button = next(one for one in window.banner.findChildren(QPushButton) if one.isVisible())
    assert button.text() == window.actions_by_id["notes"].text()
    window.actions_by_id["notes"].trigger()
    assert not window.banner.isVisible()


@pytest.mark.parametrize(("severity", "ground"), [(Severity.INFO, "accent_soft"), (Severity.ERROR, "error_soft")])
def test_a_notice_has_the_colours_of_its_kind_in_the_theme_in_force(
    window: MainWindow, severity: Severity, ground: str
) -> None:
    look = window.banner._look
    for notice in (PROBLEMS, Notice(severity, "So it is.")):
        told(window, notice, 1280)
    for name in ("dark", "high-contrast", "light"):
        look.apply(theme=name)
        QApplication.sendPostedEvents()
        drawn = window.banner.grab().toImage()
        assert drawn.pixelColor(5, drawn.height() // 2) == look.theme[ground]
