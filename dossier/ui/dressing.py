"""The style sheet of standard widgets, and putting them into other colours at once.

The sheet names roles of the palette, never a colour, and so never changes: setting another one costs 0.2 s for the 340
widgets of a window, since Qt styles and lays out each of them anew. It is set on windows rather than on the
application, where styling a widget costs several times as much; dialogs and menus inherit it from their parents.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum, auto
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QWidget
from shiboken6 import isValid

from dossier.ui.sheet import coloured_kinds
from dossier.ui.theme import Look
from dossier.ui.widgets.painted import Painted

_BATCH = 20  # widgets that take on colours that are not seen at a time: 1-2 ms


class _Need(Enum):
    """When a kind of widget is drawn with colours that the style looks up."""

    ALWAYS = auto()
    IN_STATES = auto()  # under the pointer, with the focus and the like
    WITH_OWN_SHEET = auto()
    NEVER = auto()  # panes that paint themselves


class _Needs(dict[type[QWidget], _Need]):
    """What each kind of widget needs, found out when one of it is met."""

    def __missing__(self, kind: type[QWidget]) -> _Need:
        styled = (need for need, kinds in _STYLED.items() if issubclass(kind, kinds))
        self[kind] = _Need.NEVER if issubclass(kind, Painted) else next(styled, _Need.NEVER)
        return self[kind]

    def ever(self, widget: QWidget) -> bool:
        """Return whether a widget shows, in some state, colours that the style looks up."""
        need = self[type(widget)]
        return need is not _Need.NEVER and (need is not _Need.WITH_OWN_SHEET or "palette(" in widget.styleSheet())

    def now(self, widget: QWidget) -> bool:
        """Return whether a widget shows such colours as it is now."""
        return self.ever(widget) and (self[type(widget)] is not _Need.IN_STATES or not _at_rest(widget))


class Dressing(QObject):
    """Keeps the application in the colours of a look."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dressed = ""
        self._others: Iterator[QWidget] = iter(())
        self._needs = _Needs()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        # Else no palette reaches a widget below a style sheet, unless it is polished anew.
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
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
        _application().setPalette(theme.palette)
        if first:  # no window is there yet
            return
        seen = dict.fromkeys(self._seen())
        for widget in seen:
            _polish(widget)
        self._others = self._not_yet(seen)
        self._timer.start()

    def _seen(self) -> Iterator[QWidget]:
        """Yield what shows colours that the style looks up."""
        needs = self._needs
        for widget in filter(QWidget.isVisible, QApplication.allWidgets()):
            if needs.now(widget):
                yield widget

    def _not_yet(self, seen: Mapping[QWidget, None]) -> Iterator[QWidget]:
        for widget in QApplication.allWidgets():
            if widget not in seen and isValid(widget) and self._needs.ever(widget):
                yield widget

    def _go_on(self) -> None:
        polished = 0
        for widget in islice(self._others, _BATCH):  # one by one: garbage found meanwhile may hold the next
            _polish(widget)
            if widget.isVisible() and self._needs.now(widget):  # since a moment ago
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


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _polish(widget: QWidget) -> None:
    """Let the style read the palette again, which it does not do by itself."""
    widget.style().polish(widget)


def _at_rest(widget: QWidget) -> bool:
    """Return whether a widget shows no state to which the style sheet gives a colour."""
    checked = isinstance(widget, QAbstractButton) and widget.isChecked()
    return not (checked or widget.underMouse() or widget.hasFocus())


_STYLED = {
    _Need.ALWAYS: coloured_kinds(in_states=False),
    _Need.IN_STATES: coloured_kinds(in_states=True),
    _Need.WITH_OWN_SHEET: (QFrame,),
}
"""What the style sheet of a window is about; who comes first counts."""
