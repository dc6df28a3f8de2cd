"""Every theme names every colour, text is readable on every ground, and the program may be recoloured at once."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from dossier.model.facts import GROUPS
from dossier.paths import Paths
from dossier.ui.icons import ahead, icon, pixmap, sign
from dossier.ui.theme import THEMES, UNDERLINES, Look, Theme
from dossier.ui.turns import finish

RESOURCES = Paths.default().resources


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    parts: list[float] = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_text_is_readable_on_every_ground(qtbot: QtBot, name: str) -> None:
    theme = Theme.load(RESOURCES, name)
    for ground in ("background", "surface", "raised", "accent_soft", "error_soft", "warning_soft"):
        assert contrast(theme["ink1"], theme[ground]) >= 7, ground
        for ink in ("ink2", "ink3", "accent", "error", "warning"):
            assert contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)
    for group in GROUPS:
        assert contrast(theme["ink1"], theme.kinds[group].tint) >= 9, group
        assert contrast(theme["ink2"], theme.kinds[group].tint) >= 4.5, group
    for colour, pair in theme.notes.items():
        assert contrast(theme["ink1"], pair.tint) >= 7, colour
        assert contrast(theme["ink2"], pair.tint) >= 4.5, colour
    assert contrast(theme["ink1"], theme["match"]) >= 7
    assert contrast(theme["ink2"], theme["match"]) >= 4.5
    assert contrast(theme["on_accent"], theme["accent"]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_marks_and_edges_of_controls_are_seen_on_every_ground(qtbot: QtBot, name: str) -> None:
    theme = Theme.load(RESOURCES, name)
    marks = {**theme.kinds, **theme.notes}
    for ground in ("background", "surface", "raised", "accent_soft"):
        for mark in ("focus", "accent"):
            assert contrast(theme[mark], theme[ground]) >= 3, (mark, ground)
        for group, pair in marks.items():
            assert contrast(pair.solid, theme[ground]) >= 3, (group, ground)
    for group, pair in theme.kinds.items():
        assert contrast(pair.solid, pair.tint) >= 3, f"the underline of {group}, which is the cue beside colour"
    for mark in ("border_strong", "disabled"):
        assert contrast(theme[mark], theme["surface"]) >= 3, mark


def test_every_group_has_an_underline_of_its_own() -> None:
    assert set(UNDERLINES) == set(GROUPS)
    assert len({str(line) for line in UNDERLINES.values()}) == len(GROUPS)


def test_all_themes_name_the_same_colours(qtbot: QtBot) -> None:
    themes = [Theme.load(RESOURCES, name) for name in THEMES]
    assert {frozenset(theme.colours) for theme in themes} == {frozenset(themes[0].colours)}


def test_setting_the_same_theme_announces_nothing(qtbot: QtBot) -> None:
    look = Look(RESOURCES)
    changes: list[str] = []
    look.changed.connect(lambda: changes.append(look.theme.name))
    look.apply(theme="light")
    look.apply(theme="dark")
    assert changes == ["dark"]


@pytest.mark.parametrize("path", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn(qtbot: QtBot, path: Path) -> None:
    drawn = icon(Look(RESOURCES), path.stem).pixmap(18, 18).toImage()
    assert any(drawn.pixelColor(x, y).alpha() for x in range(drawn.width()) for y in range(drawn.height()))


def test_an_icon_in_another_colour_is_as_if_drawn_in_it(qtbot: QtBot) -> None:
    first, colour, look = QColor("#16191F"), QColor("#6CA8F5"), Look(RESOURCES)
    for path in (RESOURCES / "icons").glob("*.svg"):
        if b"currentColor" not in path.read_bytes():
            continue  # the sign of the program and the pictures of the style sheet
        pixmap(look, path.stem, first, 18, 1.5)
        inked = pixmap(look, path.stem, colour, 18, 1.5)
        drawn = pixmap(Look(RESOURCES), path.stem, colour, 18, 1.5)
        assert inked.deviceIndependentSize() == drawn.deviceIndependentSize()
        found, expected = (bytes(each.toImage().constBits()) for each in (inked, drawn))
        off = max(abs(a - b) for a, b in zip(found, expected, strict=True))
        assert off <= 2, path.stem  # of 255: what rounding makes


def test_a_switch_that_was_prepared_reads_and_draws_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    for folder in ("themes", "icons"):
        shutil.copytree(RESOURCES / folder, tmp_path / folder)
    look = Look(tmp_path)
    icon(look, "help", "ink2")
    icon(look, "star", "accent")
    icon(look, sign(look.theme))
    finish(ahead(look))
    shutil.rmtree(tmp_path / "themes")
    known = {name: set(alike) for name, alike in look.drawings.items()}
    for name in THEMES:
        look.apply(theme=name)
        icon(look, "help", "ink2")
        icon(look, "star", "accent")
        icon(look, sign(look.theme))
        assert {name: set(alike) for name, alike in look.drawings.items()} == known
