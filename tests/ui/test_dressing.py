"""Standard widgets wear the colours of the theme at once, also after a switch and also those that were hidden then."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.dressing import Dressing, follow
from dossier.ui.sheet import coloured, ink, style_sheet
from dossier.ui.theme import ROLES, THEMES, Look, Theme

RESOURCES = Paths.default().resources


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_of_the_style_sheet_stands_in_the_palette(qtbot: QtBot, name: str) -> None:
    look = Look(RESOURCES, name)
    dressing = Dressing(look)
    for colour in ROLES:
        frame = QFrame()
        frame.setStyleSheet(coloured(f"background: %({colour})s;"))
        qtbot.addWidget(frame)
        frame.resize(8, 8)
        assert frame.grab().toImage().pixelColor(4, 4) == look.theme[colour], colour
    dressing.deleteLater()


def switch(look: Look, name: str) -> None:
    """Switch the theme as far as what is done before the next frame."""
    look.apply(theme=name)
    QApplication.sendPostedEvents()


def border(widget: QWidget) -> QColor:
    """Return the colour at the middle of the upper edge."""
    return widget.grab().toImage().pixelColor(widget.width() // 2, 0)


def test_what_is_seen_and_what_is_hidden_takes_on_another_theme(qtbot: QtBot) -> None:
    look = Look(RESOURCES)
    dressing = Dressing(look)
    window = QWidget()
    window.setStyleSheet(style_sheet(look))
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button, hidden, label, edit = QPushButton("OK"), QPushButton("Later"), QLabel("muted"), QLineEdit()
    ink(label, "ink2")
    for widget in (button, hidden, label, edit):
        column.addWidget(widget)
    hidden.hide()
    window.show()
    edit.setFocus()
    before = window.styleSheet()
    for name in ("dark", "light", "high-contrast"):
        theme = Theme.load(RESOURCES, name)
        switch(look, name)
        assert border(button) == theme["border_strong"]
        assert label.palette().color(label.foregroundRole()) == theme["ink2"]
        assert window.grab().toImage().pixelColor(1, 1) == theme["surface"]
        assert not dressing.settled
        qtbot.waitUntil(lambda: dressing.settled)
        hidden.show()
        assert border(hidden) == theme["border_strong"]
        hidden.hide()
    assert window.styleSheet() == before  # a change of the sheet would cost ten times as much
    dressing.deleteLater()


def test_a_tool_button_shows_its_states_in_the_theme_in_force(qtbot: QtBot) -> None:
    look = Look(RESOURCES)
    dressing = Dressing(look)
    window = QWidget()
    window.setStyleSheet(style_sheet(look))
    qtbot.addWidget(window)
    row = QVBoxLayout(window)
    chosen, other, named = QToolButton(), QToolButton(), QToolButton()
    named.setText("Named")
    for widget in (chosen, other, named):
        row.addWidget(widget)
    with qtbot.waitExposed(window):
        window.show()
    chosen.setFocus()
    for name in ("dark", "high-contrast", "light"):
        switch(look, name)
        assert border(chosen) == look.theme["focus"]
        assert named.palette().buttonText().color() == look.theme["ink1"]
        qtbot.waitUntil(lambda: dressing.settled)
        chosen, other = other, chosen
        chosen.setFocus()  # what was at rest during the switch
        assert border(chosen) == look.theme["focus"]
    dressing.deleteLater()


def test_a_hidden_widget_is_dressed_once_when_it_is_shown(qtbot: QtBot) -> None:
    look, widget = Look(RESOURCES), QWidget()
    qtbot.addWidget(widget)
    dressed: list[str] = []
    follow(look, widget, lambda: dressed.append(look.theme.name))
    for name in ("dark", "high-contrast"):
        look.apply(theme=name)
    assert not dressed
    with qtbot.waitExposed(widget):
        widget.show()
    assert dressed == ["high-contrast"]
    look.apply(theme="light")
    assert dressed == ["high-contrast", "light"]
    widget.hide()
    widget.show()
    assert len(dressed) == 2
    look.apply(theme="dark")
    assert dressed[2:] == ["dark"]


def test_what_is_shown_before_its_turn_is_painted_again(qtbot: QtBot) -> None:
    look = Look(RESOURCES)
    dressing = Dressing(look)
    painted: list[bool] = []

    class Late(QCheckBox):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            painted.append(dressing.settled)

    window = QWidget()
    window.setStyleSheet(style_sheet(look))
    qtbot.addWidget(window)
    late = Late("Later")
    late.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QVBoxLayout(window).addWidget(late)
    with qtbot.waitExposed(window):
        window.show()
    late.hide()
    look.apply(theme="dark")
    late.show()
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: dressing.settled)
    QApplication.processEvents()
    assert painted[-1]
    dressing.deleteLater()


def test_widgets_that_are_gone_before_their_turn_do_no_harm(qtbot: QtBot) -> None:
    look = Look(RESOURCES)
    dressing = Dressing(look)
    passing = [QPushButton(str(n)) for n in range(50)]
    look.apply(theme="dark")
    for widget in passing:
        widget.deleteLater()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: dressing.settled)
    dressing.deleteLater()


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "50% off %(ink1)s"
    shutil.copytree(RESOURCES, folder)
    assert f'url("{folder.as_posix()}/icons/arrow.svg")' in style_sheet(Look(folder))


@pytest.mark.parametrize("name", ["arrow", "tick"])
def test_the_pictures_of_the_style_sheet_are_there(name: str) -> None:
    assert (Path(RESOURCES) / "icons" / f"{name}.svg").is_file()
    assert f"icons/{name}.svg" in style_sheet(Look(RESOURCES))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_box_to_tick_is_seen_in_every_theme(
    qtbot: QtBot, name: str, kind: type[QCheckBox] | type[QRadioButton]
) -> None:
    look = Look(RESOURCES, name)
    dressing = Dressing(look)
    window = QWidget()
    window.setStyleSheet(style_sheet(look))
    box = kind("Words", window)
    qtbot.addWidget(window)
    window.resize(120, 40)
    surface = look.theme["surface"].lightness()
    for ticked in (False, True):
        box.setChecked(ticked)
        edge = [box.grab().toImage().pixelColor(x, box.height() // 2).lightness() for x in range(6)]
        assert max(abs(found - surface) for found in edge) > 60, ticked
    dressing.deleteLater()
