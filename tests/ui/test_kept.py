"""Small drawings are drawn once for all that looks alike, and are sharp at any scale of the screen."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from pytestqt.qtbot import QtBot

from dossier.ui.widgets.kept import paint_kept, paint_rounded

INK, GROUND = QColor("#102030"), QColor("#f0e0d0")
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


def _screen(ratio: float) -> QPixmap:
    screen = QPixmap(round(100 * ratio), round(60 * ratio))
    screen.setDevicePixelRatio(ratio)
    screen.fill(Qt.GlobalColor.white)
    return screen


@pytest.mark.parametrize("ratio", SCALES)
@pytest.mark.parametrize("place", [(7, 11, 78, 27), (10, 9, 40, 25), (3.4, 6.5, 31, 14)])
def test_the_sides_of_a_box_are_as_sharp_as_the_screen_can_show(
    qtbot: QtBot, ratio: float, place: tuple[float, float, float, float]
) -> None:
    screen, rect = _screen(ratio), QRectF(*place)
    painter = QPainter(screen)
    paint_rounded(painter, rect, 4, GROUND, INK, 2 / ratio)  # two pixels of the screen
    painter.end()
    image = screen.toImage()
    across = [image.pixelColor(x, round(rect.center().y() * ratio)) for x in range(image.width())]
    down = [image.pixelColor(round(rect.center().x() * ratio), y) for y in range(image.height())]
    for line, side in ((across, rect.width()), (down, rect.height())):
        seen = [colour for colour in line if colour != Qt.GlobalColor.white]
        assert seen == [INK] * 2 + [GROUND] * (int(side * ratio + 0.01) - 4) + [INK] * 2


def test_what_looks_alike_is_drawn_once_and_anew_for_another_scale(qtbot: QtBot) -> None:
    QPixmapCache.clear()
    drawn: list[tuple[str, float]] = []
    for name, ratio in (("a", 1.0), ("a", 1.0), ("b", 1.0), ("a", 1.5), ("b", 1.0), ("a", 1.5)):
        screen = _screen(ratio)
        painter = QPainter(screen)
        paint_kept(painter, QRectF(5, 5, 8, 8), name, lambda *_, said=(name, ratio): drawn.append(said))
        painter.end()
    assert drawn == [("a", 1.0), ("b", 1.0), ("a", 1.5)]
