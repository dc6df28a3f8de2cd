"""Each group of entities is underlined in a way of its own, which is seen without its colour."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from dossier.model.facts import GROUPS
from dossier.ui.underlines import draw_underline


def _drawn(group: str) -> bytes:
    image = QImage(60, 10, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_underline(painter, group, QColor(Qt.GlobalColor.black), 2, 58, 7.5)
    painter.end()
    return bytes(image.constBits())


def test_no_two_groups_are_underlined_alike(qtbot: QtBot) -> None:
    assert len({_drawn(group) for group in GROUPS}) == len(GROUPS)
