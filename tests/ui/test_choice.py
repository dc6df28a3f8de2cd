"""Boxes to choose from show all that they offer."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.sheet import style_sheet
from dossier.ui.theme import Look
from dossier.ui.widgets.choice import Choice


def test_the_list_of_a_box_shows_every_choice_whole(qtbot: QtBot) -> None:
    window = QWidget()
    window.setStyleSheet(style_sheet(Look(Paths.default().resources)))
    choice = Choice(window)
    choice.addItems(["By place", "Newest", "By colour"])
    qtbot.addWidget(window)
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    # Where it pops up over the box, as Fusion wants it, the padding of the style sheet cuts the last choice.
    assert not choice.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, choice)
    assert choice.view().sizeHintForRow(0) >= choice.view().fontMetrics().height() + 8


def test_what_is_chosen_is_told_whole_in_the_tool_tip(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItems(["By place", "By the name of the article"])
    choice.setCurrentIndex(1)
    choice.resize(60, 30)
    choice.grab()  # cut with an ellipsis
    assert choice.toolTip() == "By the name of the article"


def test_what_it_is_about_is_told_beside_what_is_chosen(qtbot: QtBot) -> None:
    choice = Choice(name="Order")
    qtbot.addWidget(choice)
    choice.addItems(["By place"])
    told = QAccessible.queryAccessibleInterface(choice)
    assert "Order" in {told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)}
