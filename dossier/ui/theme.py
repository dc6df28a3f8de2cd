"""How the window looks: named colours from `resources/themes`, fonts, and the style sheet made of them.

A `Theme` is a frozen value read from TOML. `Look` holds the one in force and says when it changes; it is passed by
constructor, and widgets that paint themselves repaint on `changed`. Sizes follow font metrics, never fixed pixels.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

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

    def palette(self) -> QPalette:
        """Return the Qt palette; offscreen and bare X know no colour scheme, so every role is set."""
        palette = QPalette()
        role = QPalette.ColorRole
        for key, name in (
            (role.Window, "surface"),
            (role.Base, "surface"),
            (role.AlternateBase, "raised"),
            (role.Button, "raised"),
            (role.ToolTipBase, "raised"),
            (role.WindowText, "ink1"),
            (role.Text, "ink1"),
            (role.ButtonText, "ink1"),
            (role.ToolTipText, "ink1"),
            (role.PlaceholderText, "ink3"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
            (role.Link, "accent"),
            (role.Mid, "border"),
            (role.Light, "raised"),
            (role.Dark, "border_strong"),
        ):
            palette.setColor(key, self[name])
        for key in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, key, self["border_strong"])
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
    """The theme and typography in force; `changed` is emitted after either was set."""

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        theme: str = "light",
        typography: Typography | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._resources = resources
        self._theme = Theme.load(resources, theme)
        self._typography = typography or Typography()
        families = set(QFontDatabase.families())
        self._sans = next((f for f in _SANS if f in families), QGuiApplication.font().family())
        self._serif = next((f for f in _SERIF if f in families), self._sans)

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
        """Size of the reader's body text in pixels."""
        return self._typography.size

    def set_theme(self, name: str) -> None:
        """Switch to another theme at once."""
        self.apply(theme=name)

    def apply(self, theme: str | None = None, typography: Typography | None = None) -> None:
        """Switch to another theme, another typography or both, at once."""
        before = (self._theme.name, self._typography)
        if theme is not None and theme != self._theme.name:
            self._theme = Theme.load(self._resources, theme)
        self._typography = typography or self._typography
        if (self._theme.name, self._typography) != before:
            self.changed.emit()

    def sans(self, pixels: int = 13, *, bold: bool = False) -> QFont:
        """Return the font of the controls."""
        font = QFont(self._sans)
        font.setPixelSize(pixels)
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
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    def style_sheet(self) -> str:
        """Return the style sheet of standard widgets; panes that paint themselves take colours from `theme`."""
        values = {name: colour.name() for name, colour in self._theme.colours.items()}
        # A style sheet takes pictures from files only, so this one cannot be recoloured.
        arrow = self._resources / "icons" / ("arrow-on-dark.svg" if self._theme.dark else "arrow-on-light.svg")
        return _STYLE % (values | {"arrow": arrow.as_posix()})


_STYLE = """
QWidget { color: %(ink1)s; }
QMainWindow, QDialog { background: %(surface)s; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: %(raised)s; color: %(ink1)s; border: 1px solid %(border)s; padding: 4px 6px; }
QLabel[role="muted"] { color: %(ink2)s; }
QLabel[role="faint"] { color: %(ink3)s; }
QLineEdit { background: %(surface)s; border: 1px solid %(border_strong)s; border-radius: 8px; padding: 6px 10px;
  selection-background-color: %(accent)s; selection-color: %(on_accent)s; }
QLineEdit:focus { border: 2px solid %(focus)s; padding: 5px 9px; }
QPushButton, QToolButton { background: transparent; border: 1px solid transparent; border-radius: 8px;
  padding: 5px 10px; }
QPushButton { border-color: %(border_strong)s; }
QPushButton:hover, QToolButton:hover { background: %(accent_soft)s; }
QPushButton:focus, QToolButton:focus { border: 2px solid %(focus)s; padding: 4px 9px; }
QPushButton:disabled, QToolButton:disabled { color: %(border_strong)s; }
QPushButton[role="primary"] { background: %(accent)s; color: %(on_accent)s; border-color: %(accent)s; }
QToolButton::menu-indicator { image: none; }
QPushButton[role="chip"] { border-radius: 11px; padding: 4px 11px; border-color: %(border_strong)s; }
QPushButton[role="chip"]:focus { border: 2px solid %(focus)s; padding: 3px 10px; }
QPushButton[role="chip"]:checked { background: %(accent_soft)s; border-color: %(accent)s; }
QPushButton[role="chip"][state="exclude"] { text-decoration: line-through; color: %(ink3)s; }
QAbstractScrollArea { background: %(surface)s; border: none; }
QListView, QTreeView, QTableView { background: %(surface)s; border: none; outline: none;
  selection-background-color: %(accent_soft)s; selection-color: %(ink1)s; }
QSplitter::handle { background: %(border)s; }
QSplitter::handle:hover, QSplitter::handle:focus { background: %(accent)s; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: %(border_strong)s; border-radius: 4px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: %(ink3)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenuBar { background: %(surface)s; }
QMenuBar::item { padding: 4px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: %(accent_soft)s; }
QMenu { background: %(surface)s; border: 1px solid %(border)s; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 6px; }
QMenu::item:selected { background: %(accent_soft)s; color: %(ink1)s; }
QMenu::item:disabled { color: %(border_strong)s; }
QMenu::separator { height: 1px; background: %(border)s; margin: 4px 8px; }
QTabBar::tab { padding: 6px 14px; color: %(ink2)s; border: 1px solid transparent; border-radius: 8px; }
QTabBar::tab:selected { color: %(ink1)s; background: %(surface)s; border-color: %(border_strong)s; }
QTabBar::tab:focus { border: 2px solid %(focus)s; }
QTabWidget::pane { border: 1px solid %(border)s; border-radius: 8px; background: %(surface)s; }
QTreeView::item { padding: 3px 2px; }
QHeaderView::section { background: %(surface)s; color: %(ink2)s; border: none; padding: 4px 2px;
  border-bottom: 1px solid %(border)s; }
QSpinBox { min-height: 24px; }
QProgressBar { background: %(border)s; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: %(accent)s; border-radius: 4px; }
QComboBox { background: %(surface)s; border: 1px solid %(border)s; border-radius: 8px; padding: 3px 8px; }
QComboBox:focus { border: 2px solid %(focus)s; padding: 2px 7px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("%(arrow)s"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: %(surface)s; border: 1px solid %(border)s; }
QCheckBox:focus { outline: 1px solid %(focus)s; }
"""
