"""A window of its own is never larger than the screen."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dossier.ui.widgets.room import resize_within


@pytest.mark.parametrize("wanted", [(300, 200), (9000, 200), (300, 9000), (9000, 9000)])
def test_it_leaves_room_for_its_frame(qtbot: QtBot, wanted: tuple[int, int]) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    resize_within(dialog, *wanted)
    room = dialog.screen().availableGeometry()
    for side, asked, most in zip((dialog.width(), dialog.height()), wanted, (room.width(), room.height()), strict=True):
        assert side == asked if asked < 1000 else most - 60 < side < most - 20
