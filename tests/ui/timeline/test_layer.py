"""What is drawn of the lanes is worked out once and painted in any theme; dots stand on whole pixels."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from dossier.ui.timeline.pane import TimelinePane
from tests.ui.timeline.items import made
from tests.ui.timeline.test_pane import SUMMIT, Make, make, number, place, session

__all__ = ["make", "session"]


def _picture(pane: TimelinePane) -> QImage:
    QApplication.sendPostedEvents()
    image: QImage = pane.canvas.grab().toImage()
    return image


def test_another_theme_is_painted_as_a_new_pane_would_be(make: Make) -> None:
    pane, other = make(made(40)), make(made(40))
    _picture(pane)
    for name in ("dark", "high-contrast", "light"):
        pane._look.apply(theme=name)
        recoloured = _picture(pane)
        other._look.apply(theme=name)
        other.canvas.layer.invalidate()
        assert recoloured == _picture(other), name


@pytest.mark.parametrize("by", [0.0, 0.3, 0.5, 7.8])
def test_a_dot_stands_on_whole_pixels_wherever_the_days_are_moved(make: Make, by: float) -> None:
    pane = make()
    pane.canvas.pan(by)
    rect = pane.canvas.arrangement.spot(number(pane, SUMMIT))
    assert rect is not None
    side = pane.canvas.arrangement.style.picture
    corner = rect.center().x() - side / 2, rect.center().y() - side / 2
    assert all(edge == round(edge) for edge in corner)
    image, at = _picture(pane), place(pane, SUMMIT)
    style = pane.canvas.arrangement.style
    assert image.pixelColor(at) == style.solid(pane.canvas.arrangement.data.lanes[1])  # type: ignore[union-attr]


@pytest.mark.parametrize(("width", "height"), [(1440, 270), (913, 301), (640, 187)])
def test_nothing_shines_through_the_canvas(make: Make, width: int, height: int) -> None:
    canvas = make(width=width, height=height).canvas
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    image.fill("magenta")
    canvas.viewport().render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    ground = QColor("magenta").rgb()
    assert not any(image.pixel(x, y) == ground for x in range(image.width()) for y in range(image.height()))


def test_no_pixel_between_the_parts_is_left_at_a_scale_that_is_not_whole(make: Make) -> None:
    pane = make(width=913, height=301)
    pictures = []
    for ground in ("white", "black"):
        image = QImage(pane.size() * 1.5, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(1.5)
        image.fill(ground)
        inner = QWidget.RenderFlag.DrawChildren
        pane.render(image, QPoint(), QRegion(), inner)
        pictures.append(image.copy(0, 0, image.width() - 2, image.height() - 2))
    assert pictures[0] == pictures[1]
