"""The style sheet of standard widgets, and putting them into other colours at once.

The sheet names roles of the palette, never a colour, and so never changes: setting another one costs 0.2 s for the 340
widgets of a window, since Qt styles and lays out each of them anew. It is set on windows rather than on the
application, where styling a widget costs several times as much; dialogs and menus inherit it from their parents.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum, auto
from itertools import islice

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QWidget
from shiboken6 import isValid

from dossier.ui.theme import Look

_BATCH = 20  # widgets that take on colours that are not seen at a time: 1-2 ms


class _Need(Enum):
    """When a kind of widget is drawn with colours that the style looks up."""

    ALWAYS = auto()
    IN_STATES = auto()  # under the pointer, with the focus and the like
    WITH_OWN_SHEET = auto()
    NEVER = auto()  # panes that paint themselves


class Dressing(QObject):
    """Keeps the application in the colours of a look."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dressed = ""
        self._others: Iterator[QWidget] = iter(())
        self._needs: dict[type[QWidget], _Need] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        _application().setFont(look.sans(13))
        look.changed.connect(self._dress)
        self._dress()

    @property
    def settled(self) -> bool:
        """Whether hidden widgets have the colours as well."""
        return not self._timer.isActive()

    def _dress(self) -> None:
        """Put what is seen into other colours, and soon what is hidden; only a change of theme is worth it."""
        theme = self._look.theme
        if self._dressed == theme.name:
            return
        first, self._dressed = not self._dressed, theme.name
        _application().setPalette(theme.palette())
        if first:  # no window is there yet
            return
        seen = dict.fromkeys(filter(self._shows, QApplication.allWidgets()))
        for widget in seen:
            _polish(widget)
        for window in QApplication.topLevelWidgets():  # last: what is to be painted whole first is painted twice
            window.setPalette(window.palette())
        self._others = self._not_yet(seen)
        self._timer.start()

    def _not_yet(self, seen: Mapping[QWidget, None]) -> Iterator[QWidget]:
        for widget in QApplication.allWidgets():
            if widget not in seen and isValid(widget) and self._need(widget) is not _Need.NEVER:
                yield widget

    def _shows(self, widget: QWidget) -> bool:
        """Return whether a widget is seen and shows colours that the style looks up, as it is now."""
        need = self._need(widget)
        if need is _Need.NEVER or not widget.isVisible():
            return False
        return need is _Need.ALWAYS or not _at_rest(widget)

    def _need(self, widget: QWidget) -> _Need:
        kind = type(widget)
        if kind not in self._needs:
            self._needs[kind] = next((need for need, kinds in _STYLED.items() if issubclass(kind, kinds)), _Need.NEVER)
        need = self._needs[kind]
        if need is _Need.WITH_OWN_SHEET:
            return _Need.ALWAYS if widget.styleSheet() else _Need.NEVER
        return need

    def _go_on(self) -> None:
        polished = 0
        for widget in islice(self._others, _BATCH):  # one by one: garbage found meanwhile may hold the next
            _polish(widget)
            if widget.isVisible() and not _at_rest(widget):  # since a moment ago
                widget.update()
            polished += 1
        if polished < _BATCH and isValid(self._timer):  # the last window may have been let go meanwhile
            self._timer.stop()


class _Follower(QObject):
    def __init__(self, look: Look, widget: QWidget, dress: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._dress = dress
        self._due = False
        look.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        if self._widget.isVisible():
            self._dress()
        elif not self._due:
            self._due = True
            self._widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._due = False
            self._widget.removeEventFilter(self)
            self._dress()
        return False


def follow(look: Look, widget: QWidget, dress: Callable[[], object]) -> None:
    """Call `dress` when the look changed: at once where the widget is seen, else as soon as it is shown."""
    _Follower(look, widget, dress)


def style_sheet(look: Look) -> str:
    """Return the style sheet of a window; panes that paint themselves take colours from `Look.theme`."""
    sheet = _SHEET
    for name in ("arrow", "tick"):  # a style sheet takes pictures from files only: one for all themes
        file = look.resources / "icons" / f"{name}.svg"
        sheet = sheet.replace(f"%({name})s", file.as_posix().replace("%", "%%"))
    return coloured(sheet)


def coloured(sheet: str) -> str:
    """Return a style sheet with `%(ink1)s` and the other names of `ROLES` filled in, which never needs to change."""
    return sheet % {name: f"palette({role})" for name, role in ROLES.items()}


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _polish(widget: QWidget) -> None:
    """Let the style read the palette again, which it does not do by itself."""
    widget.style().polish(widget)


def _at_rest(widget: QWidget) -> bool:
    """Return whether a widget shows no text, and no state that the style sheet speaks of."""
    checked = isinstance(widget, QAbstractButton) and (widget.isChecked() or bool(widget.text()))
    return widget.isEnabled() and not (checked or widget.underMouse() or widget.hasFocus())


ROLES = {
    "background": "shadow",
    "surface": "base",
    "raised": "alternate-base",
    "ink1": "text",
    "ink2": "bright-text",
    "ink3": "placeholder-text",
    "accent": "highlight",
    "on_accent": "highlighted-text",
    "accent_soft": "midlight",
    "focus": "link-visited",
    "border": "mid",
    "border_strong": "dark",
    "disabled": "light",
}
"""Which role of the palette, as style sheets call it, has which colour of the theme (`theme.Theme.palette`)."""

_SHEET = """
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
QPushButton:focus, QToolButton:focus { border: 2px solid %(focus)s; padding: 4px 9px; outline: none; }
QPushButton:disabled, QToolButton:disabled { color: %(disabled)s; }
QPushButton:disabled { border: 1px dashed %(disabled)s; }
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


def _coloured_kinds(*, in_states: bool) -> tuple[type, ...]:
    """Return the classes of widgets to which rules of the sheet give colours, in or outside of some state."""
    rules = re.findall(r"([^{}]+){([^}]*)}", _SHEET)
    selectors = [selector for names, rule in rules if "%(" in rule for selector in names.split(",")]
    names = {re.findall(r"\bQ[A-Z]\w+", s)[-1] for s in selectors if bool(re.search(r"[^:]:\w", s)) is in_states}
    return tuple(getattr(QtWidgets, name) for name in sorted(names))


_STYLED = {
    _Need.ALWAYS: _coloured_kinds(in_states=False),
    _Need.IN_STATES: _coloured_kinds(in_states=True),
    _Need.WITH_OWN_SHEET: (QFrame,),
}
"""What the style sheet of a window is about; who comes first counts."""
