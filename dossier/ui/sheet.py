"""The style sheet of standard widgets: it names roles of the palette, never a colour, and so never changes."""

import re

from PySide6 import QtWidgets
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from dossier.ui.theme import ROLES, Look

_SHEET = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: %(raised)s; color: %(ink1)s; border: 1px solid %(border)s; padding: 4px 6px; }
QLineEdit { background: %(surface)s; border: 1px solid %(border_strong)s; border-radius: 8px; padding: 6px 10px; }
QLineEdit:focus { border: 2px solid %(focus)s; padding: 5px 9px; }
Line, Line:focus { background: transparent; border: none; padding: 7px 11px; }
QPushButton, QToolButton { background: transparent; border: 1px solid transparent; border-radius: 8px;
  padding: 5px 10px; }
QPushButton { border-color: %(border_strong)s; }
QPushButton:hover, QToolButton:hover { background: %(accent_soft)s; }
QPushButton:focus, QToolButton:focus { border: 2px solid %(focus)s; padding: 4px 9px; outline: none; }
QPushButton:disabled { border: 1px dashed %(disabled)s; }
QPushButton[role="primary"] { background: %(accent)s; color: %(on_accent)s; border-color: %(accent)s; }
QToolButton::menu-indicator { image: none; }
QPushButton[role="chip"] { border-radius: 11px; padding: 4px 11px; }
QPushButton[role="chip"]:focus { border: 2px solid %(focus)s; padding: 3px 10px; }
QAbstractScrollArea { border: none; }
QListView, QTreeView, QTableView { outline: none; selection-background-color: %(accent_soft)s;
  selection-color: %(ink1)s; }
QSplitter::handle { background: %(border)s; }
QSplitter::handle:hover, QSplitter::handle:focus { background: %(accent)s; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 3px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 3px; }
QScrollBar::handle { background: %(border_strong)s; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: %(ink3)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenuBar { background: %(surface)s; }
QMenuBar::item { padding: 4px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: %(accent_soft)s; }
QMenu { background: %(surface)s; border: 1px solid %(border)s; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 6px; }
QMenu::item:selected { background: %(accent_soft)s; color: %(ink1)s; }
QMenu::item:disabled { color: %(disabled)s; }
QMenu::icon:checked { background: %(accent_soft)s; border: 1px solid %(accent)s; border-radius: 4px; }
QMenu::separator { height: 1px; background: %(border)s; margin: 4px 8px; }
QTabBar::tab { padding: 6px 14px; color: %(ink2)s; border: 1px solid transparent; border-radius: 8px; }
QTabBar::tab:selected { color: %(ink1)s; background: %(surface)s; border-color: %(border_strong)s; }
QTabBar::tab:focus { border: 2px solid %(focus)s; }
QTabWidget::pane { border: 1px solid %(border)s; border-radius: 8px; background: %(surface)s; }
QTreeView::item { padding: 3px 2px; }
QHeaderView::section { background: %(surface)s; color: %(ink2)s; border: none; padding: 4px 5px;
  border-bottom: 1px solid %(border)s; }
QSpinBox { min-height: 24px; }
QProgressBar { background: %(border)s; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: %(accent)s; border-radius: 4px; }
QComboBox { background: %(surface)s; border: 1px solid %(border_strong)s; border-radius: 8px; padding: 3px 8px;
  combobox-popup: 0; }
QComboBox:focus { border: 2px solid %(focus)s; padding: 2px 7px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("%(arrow)s"); width: 12px; height: 12px; }
Choice, Choice:focus { background: transparent; border-color: transparent; }
QComboBox QAbstractItemView { background: %(surface)s; border: 1px solid %(border_strong)s; padding: 3px; }
QComboBox QAbstractItemView::item { padding: 4px 5px; }
QComboBox QAbstractItemView::item:selected { background: %(accent_soft)s; color: %(ink1)s; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { outline: 1px solid %(focus)s; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid %(border_strong)s;
  background: %(surface)s; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: %(accent)s; border-color: %(accent)s; image: url("%(tick)s"); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid %(accent)s; }
"""


def style_sheet(look: Look) -> str:
    """Return the style sheet of a window; panes that paint themselves take colours from `Look.theme`."""
    sheet = _SHEET
    for name in ("arrow", "tick"):  # a style sheet takes pictures from files only: one for all themes
        file = look.resources / "icons" / f"{name}.svg"
        sheet = sheet.replace(f"%({name})s", file.as_posix().replace("%", "%%"))
    return coloured(sheet)


def coloured(sheet: str) -> str:
    """Return a style sheet with `%(ink1)s` and the other names of `ROLES` filled in, which never needs to change."""
    return sheet % {name: f"palette({_css(roles[0])})" for name, roles in ROLES.items()}


def ink(label: QWidget, colour: str) -> None:
    """Have a label written in a colour of the theme, by its role in the palette, which a switch needs nothing for."""
    label.setForegroundRole(ROLES[colour][0])


def _css(role: QPalette.ColorRole) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", role.name).lower()


def coloured_kinds(*, in_states: bool) -> tuple[type, ...]:
    """Return the classes of widgets to which rules of the sheet give colours, in or outside of some state."""
    rules = re.findall(r"([^{}]+){([^}]*)}", _SHEET)
    selectors = [selector for names, rule in rules if "%(" in rule for selector in names.split(",")]
    names = {re.findall(r"\bQ[A-Z]\w+", s)[-1] for s in selectors if bool(re.search(r"[^:]:\w", s)) is in_states}
    return tuple(getattr(QtWidgets, name) for name in sorted(names))
