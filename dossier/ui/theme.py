"""How the window looks: named colours from `resources/themes`, and fonts.

A `Theme` is a frozen value read from TOML. `Look` holds the one in force and says when it changes; it is passed by
constructor, and widgets that paint themselves repaint on `changed`. Sizes follow font metrics, never fixed pixels.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPixmap

THEMES = ("light", "dark", "high-contrast")

UNDERLINES: Mapping[str, Qt.PenStyle | str] = {
    "person": Qt.PenStyle.SolidLine,
    "organisation": "double",
    "place": Qt.PenStyle.DotLine,
    "event": "wavy",
    "programme": Qt.PenStyle.DashLine,
    "date": "thin",
    "equipment": Qt.PenStyle.DashDotLine,
}
"""The cue beside colour: tints alone are not separable for colour-blind readers."""

_SANS = (
    "Inter",
    "SF Pro Text",
    "Segoe UI Variable Text",
    "Segoe UI",
    "Cantarell",
    "Noto Sans",
    "Ubuntu",
    "DejaVu Sans",
)
_SERIF = ["Source Serif 4", "New York", "Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif"]


_ROLE = QPalette.ColorRole
ROLES: Mapping[str, tuple[QPalette.ColorRole, ...]] = {
    "surface": (_ROLE.Window, _ROLE.Base),
    "raised": (_ROLE.AlternateBase, _ROLE.Button, _ROLE.ToolTipBase),
    "ink1": (_ROLE.Text, _ROLE.WindowText, _ROLE.ButtonText, _ROLE.ToolTipText),
    "ink3": (_ROLE.PlaceholderText,),
    "accent": (_ROLE.Highlight, _ROLE.Link),
    "on_accent": (_ROLE.HighlightedText,),
    "border": (_ROLE.Mid,),
    "border_strong": (_ROLE.Dark,),
    # Not drawn with by Fusion, so that the style sheet (`sheet`) can name these colours as well.
    "ink2": (_ROLE.BrightText,),
    "accent_soft": (_ROLE.Midlight,),
    "focus": (_ROLE.LinkVisited,),
    "disabled": (_ROLE.Light,),
    "background": (_ROLE.Shadow,),
}
"""Which roles of the palette have which colour of the theme; it is asked for by the first."""


@dataclass(frozen=True, slots=True)
class KindColours:
    """Colours of one group of entities: `solid` for marks, `tint` under text."""

    solid: QColor
    tint: QColor


def _pairs(values: Mapping[str, Mapping[str, str]]) -> dict[str, KindColours]:
    return {name: KindColours(QColor(pair["solid"]), QColor(pair["tint"])) for name, pair in values.items()}


@dataclass(frozen=True)
class Theme:
    """A palette of named colours."""

    name: str
    dark: bool
    colours: Mapping[str, QColor]
    kinds: Mapping[str, KindColours]
    notes: Mapping[str, KindColours]  # by the colour of a highlight

    @classmethod
    def load(cls, resources: Path, name: str) -> "Theme":
        """Read `resources/themes/<name>.toml`."""
        with (resources / "themes" / f"{name}.toml").open("rb") as file:
            values = tomllib.load(file)
        return cls(
            name=values["name"],
            dark=values["dark"],
            colours={key: QColor(value) for key, value in values["colours"].items()},
            kinds=_pairs(values["kinds"]),
            notes=_pairs(values["notes"]),
        )

    def __getitem__(self, name: str) -> QColor:
        return self.colours[name]

    @cached_property
    def palette(self) -> QPalette:
        """The Qt palette; offscreen and bare X know no colour scheme, so every role is set."""
        palette = QPalette()
        for name, roles in ROLES.items():
            for role in roles:
                palette.setColor(role, self[name])
        for key in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, key, self["disabled"])
        return palette


@dataclass(frozen=True, slots=True)
class Typography:
    """How articles are set: `size` in pixels, `line_height` in per cent of it, `measure` in characters a line."""

    size: int = 17
    line_height: int = 150
    measure: int = 70
    typeface: str = "serif"  # or "sans"
    justified: bool = False


class Look(QObject):
    """The theme and typography in force; `changed` is emitted after either was set.

    Sizes are told in pixels of a system whose font is of the usual size; `scale` is how much larger this one is.
    """

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        theme: str = "light",
        typography: Typography | None = None,
        parent: QObject | None = None,
        *,
        scale: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self.scale = scale
        self._resources = resources
        self._themes = {theme: Theme.load(resources, theme)}
        self._theme = self._themes[theme]
        self.drawings: dict[tuple[str, int, float], dict[int, QPixmap]] = {}  # of `icons`: name, size, scale; colour
        self._typography = typography or Typography()
        self._sans = next(filter(QFontDatabase.hasFamily, _SANS), QGuiApplication.font().family())
        self._serif = next(filter(QFontDatabase.hasFamily, _SERIF), self._sans)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def resources(self) -> Path:
        """Where themes and icons are."""
        return self._resources

    @property
    def typography(self) -> Typography:
        """How articles are set."""
        return self._typography

    @property
    def text_size(self) -> int:
        """Size of the reader's body text, as it is given to `reading`."""
        return self._typography.size

    def others(self) -> Iterator[Theme]:
        """Yield the themes that are not in force; each is read when it is asked for first."""
        yield from (self._named(name) for name in THEMES if name != self._theme.name)

    def apply(self, theme: str | None = None, typography: Typography | None = None) -> None:
        """Switch to another theme, another typography or both, at once."""
        before = (self._theme.name, self._typography)
        if theme is not None and theme != self._theme.name:
            self._theme = self._named(theme)
        self._typography = typography or self._typography
        if (self._theme.name, self._typography) != before:
            self.changed.emit()

    def _named(self, name: str) -> Theme:
        if name not in self._themes:
            self._themes[name] = Theme.load(self._resources, name)
        return self._themes[name]

    def sans(self, pixels: int = 13, *, bold: bool = False) -> QFont:
        """Return the font of the controls."""
        font = QFont(self._sans)
        font.setPixelSize(round(pixels * self.scale))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def reading(self, pixels: int, *, bold: bool = False) -> QFont:
        """Return the font of article text, with or without serifs as was chosen."""
        if self._typography.typeface == "serif":
            return self.serif(pixels, bold=bold)
        font = self.sans(pixels)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    def serif(self, pixels: int, *, bold: bool = False) -> QFont:
        """Return the font of titles and quotations."""
        font = QFont(self._serif)
        font.setPixelSize(round(pixels * self.scale))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font
