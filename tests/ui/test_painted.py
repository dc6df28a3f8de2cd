"""Controls that draw themselves look after a switch of the theme as if they had been made in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.dressing import Dressing
from dossier.ui.search.facetchip import Chip, Face
from dossier.ui.sheet import style_sheet
from dossier.ui.theme import THEMES, Look
from dossier.ui.widgets.choice import Choice
from dossier.ui.widgets.elided import ElidedLabel
from dossier.ui.widgets.line import Line
from dossier.ui.widgets.painted import ChipButton, Segments, Tray
from dossier.ui.widgets.splitter import Splitter

RESOURCES = Paths.default().resources


def _choice() -> QWidget:
    choice = Choice()
    choice.addItems(["By count", "By name"])
    return choice


def _chip(state: str) -> Callable[[], QWidget]:
    def make() -> QWidget:
        row = QWidget()
        row.setFocusProxy(Chip(Face(("year", "2021"), "2021", "", lambda: None, state or None), row))
        return row

    return make


def _label() -> QWidget:
    label = ElidedLabel()
    label.setText("sixty articles")
    return label


def _segments() -> QWidget:
    segments = Segments()
    for name in ("Entity", "Facts"):
        segments.addTab(name)
    return segments


def _splitter() -> QWidget:
    splitter = Splitter(Qt.Orientation.Vertical)
    for _ in range(2):
        splitter.addWidget(QWidget())
    return splitter


def _shown(qtbot: QtBot, look: Look, make: Callable[[], QWidget]) -> tuple[QWidget, QWidget]:
    window = QWidget()
    window.setStyleSheet(style_sheet(look))
    qtbot.addWidget(window)
    control = make()
    column = QVBoxLayout(window)
    column.addWidget(control)
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.resize(200, 80)
    with qtbot.waitExposed(window):
        window.show()
    return window, control


def _picture(window: QWidget, control: QWidget, *, focused: bool) -> QImage:
    QApplication.setCursorFlashTime(0)
    (control if focused else window).setFocus()
    return window.grab().toImage()


@pytest.mark.parametrize("focused", [False, True])
@pytest.mark.parametrize(
    "make",
    [
        *(_choice, _chip(""), _chip("include"), _chip("exclude"), _segments, _splitter),
        *(lambda: Line("words"), ChipButton, Tray, _label),
    ],
)
def test_a_switch_leaves_nothing_of_the_theme_before(qtbot: QtBot, make: Callable[[], QWidget], focused: bool) -> None:
    look = Look(RESOURCES)
    dressing = Dressing(look)
    made = {}
    for name in THEMES:
        look.apply(theme=name)
        window, control = _shown(qtbot, look, make)
        made[name] = _picture(window, control, focused=focused)
        window.close()
    window, control = _shown(qtbot, look, make)
    for name in THEMES:
        look.apply(theme=name)
        QApplication.sendPostedEvents()  # what comes before the next frame
        assert _picture(window, control, focused=focused) == made[name], name
    assert made["light"] != made["dark"]
    dressing.deleteLater()


def test_a_field_and_a_chip_show_the_focus(qtbot: QtBot) -> None:
    look = Look(RESOURCES)
    dressing = Dressing(look)
    for make in (_choice, ChipButton, Line):
        window, control = _shown(qtbot, look, make)
        assert _picture(window, control, focused=True) != _picture(window, control, focused=False)
        assert control.grab().toImage().pixelColor(control.width() // 2, 0) == look.theme["border_strong"]
        control.setFocus()
        assert control.grab().toImage().pixelColor(control.width() // 2, 0) == look.theme["focus"]
        window.close()
    dressing.deleteLater()


def test_a_disabled_chip_has_the_edge_of_what_is_disabled(qtbot: QtBot) -> None:
    look = Look(RESOURCES, "high-contrast")  # the theme in which it differs from others
    dressing = Dressing(look)
    _, chip = _shown(qtbot, look, ChipButton)
    chip.setEnabled(False)
    image = chip.grab().toImage()
    assert any(image.pixelColor(x, 0) == look.theme["disabled"] for x in range(image.width()))
    dressing.deleteLater()
