"""All is written as large as the system writes, and nothing is cut for that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.entities.sidetabs import SideTabs
from dossier.ui.hint import FirstHint
from dossier.ui.places import Places
from dossier.ui.preferences import Preferences, scale_of
from dossier.ui.sheet import style_sheet
from dossier.ui.theme import Look
from dossier.ui.timeline.style import Style
from dossier.ui.timeline.twin import Twin
from dossier.ui.translation import Translation
from dossier.ui.turns import finish


@pytest.fixture
def system(qapp: QApplication) -> Iterator[QFont]:
    """Return the font of the system, which is put back afterwards."""
    before = QApplication.font()
    yield QFont(before)
    QApplication.setFont(before)


@pytest.mark.parametrize(
    ("points", "control", "body"), [(9, 13, 17), (11, 13, 17), (13, 17, 22), (16, 21, 27), (20, 26, 34)]
)
def test_a_larger_font_of_the_system_makes_all_larger(
    tmp_path: Path, system: QFont, points: float, control: int, body: int
) -> None:
    system.setPointSizeF(points)
    QApplication.setFont(system)
    preferences = Preferences(Paths.below(tmp_path), "light")
    look = preferences.look
    assert (look.sans().pixelSize(), look.reading(look.text_size).pixelSize()) == (control, body)
    assert QApplication.font().pixelSize() == control
    preferences.deleteLater()


@pytest.mark.parametrize(
    ("points", "dots", "scale"),
    [
        (10, 96, 1.0),
        (9, 96, 1.0),  # Windows
        (13, 72, 1.0),  # macOS, where a point is a pixel
        (26, 72, 1.95),
        (20, 96, 2.0),
        (10, 192, 2.0),
        (99, 96, 3.0),
        (-1, 96, 1.0),  # told in pixels
    ],
)
def test_a_font_is_as_large_as_its_pixels_are_many(points: float, dots: float, scale: float) -> None:
    assert scale_of(points, dots) == pytest.approx(scale)


def larger(scale: float) -> Look:
    return Look(Paths.below(Path()).resources, scale=scale)


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6, 2.0])
@pytest.mark.parametrize("names", [("Entity", "Facts", "Sources", "Notes"), ("Name", "Fakten", "Quellen", "Notizen")])
def test_the_names_of_the_tabs_fit_beside_the_reader(qtbot: QtBot, scale: float, names: tuple[str, ...]) -> None:
    places = Places(scale=scale)
    qtbot.addWidget(places)
    tabs = SideTabs(larger(scale), "Tabs", places)
    for name in names:
        tabs.add(name)
    places.resize(1280, 668)
    places.show()
    tabs.resize(places.right.width() - 32, 60)
    metrics = QFontMetricsF(tabs.tabs.font())
    needed = sum(metrics.horizontalAdvance(name) + 12 for name in names)
    assert needed <= tabs.width() - 6


def test_the_timeline_has_the_height_that_its_lanes_need(qtbot: QtBot) -> None:
    places = Places(scale=2.0)
    qtbot.addWidget(places)
    places.resize(1280, 668)
    places.show()
    assert places.below.height() < 70, "folded"
    places.unfold()
    style = Style(larger(2.0))
    assert places.below.height() > style.axis + 3 * style.row + style.em + 18


def test_the_list_of_the_timeline_keeps_room_for_the_titles(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    twin = Twin(Style(larger(2.0)), parent)
    finish(twin.steps)
    twin.resize(1280, 200)
    parent.show()
    assert twin.columnWidth(2) > 1280 * 0.3


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_in_the_first_hint_is_cut(qtbot: QtBot, system: QFont, scale: float, language: str) -> None:
    look, window = larger(scale), QWidget()
    qtbot.addWidget(window)
    translation = Translation(look.resources)
    translation.install(language)
    QApplication.setFont(look.sans(13))
    window.setStyleSheet(style_sheet(look))
    window.show()
    try:
        card = FirstHint(look, window, (lambda: window,) * 3)
        for _ in range(3):
            QApplication.processEvents()
            shown = [button for button in card.findChildren(QPushButton) if button.isVisible()]
            assert shown
            assert all(button.width() >= button.sizeHint().width() for button in shown)
            card._on_next()
    finally:
        translation.install("en")
