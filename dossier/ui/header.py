"""The header: which dossier, how much is in it and from when; type size, theme, help, menu."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QWidget,
)
from shiboken6 import isValid

from dossier.ui.actions import fill_menu
from dossier.ui.icons import icon, logo, sign
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr
from dossier.ui.widgets.elided import ElidedLabel
from dossier.ui.widgets.painted import IconButton

_BUTTONS = {"larger": "text-size", "next-theme": "", "help": "help"}

_ICON = 20  # pixels
_LOGO = 24  # pixels
_TITLE = 160  # pixels of the title that nothing may take, where it is as long


class Header(QWidget):
    """A row of labels and buttons; progress of long work stands in its corner."""

    def __init__(self, look: Look, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._actions = actions
        self._logo, self._name = QLabel(), QLabel("dossier")
        self._rule = QFrame(frameShape=QFrame.Shape.VLine)
        ink(self._rule, "border")
        self._rule.setFixedHeight(round(_LOGO * look.scale))
        self._title, self._figures, self._stage = ElidedLabel(), ElidedLabel(), ElidedLabel()
        for label in (self._title, self._figures, self._stage):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._figures.setMinimumWidth(1)
        ink(self._figures, "ink2")
        ink(self._stage, "ink2")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(120)
        self.cancel = QPushButton(tr("Cancel"))
        self._left: QWidget | None = None  # where the keyboard was before it came here
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # it goes when it was clicked; the keyboard stays
        self._buttons = {name: IconButton() for name in _BUTTONS}
        for name, button in self._buttons.items():
            action = actions[name]
            button.clicked.connect(action.trigger)
            button.setAccessibleName(action.text())
            action.changed.connect(self._name_buttons)
        self._menu_button = IconButton()
        self._menu_button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setAccessibleName(tr("Menu"))
        self._menu_button.setToolTip(tr("Menu (F10)"))
        menu = QMenu(self._menu_button)
        fill_menu(menu, actions)
        self._menu_button.setMenu(menu)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(10)
        left: tuple[QWidget, ...] = (self._logo, self._name, self._rule, self._title, self._figures)
        right: tuple[QWidget, ...] = (self._stage, self._bar, self.cancel, *self._buttons.values(), self._menu_button)
        for widget in left:
            layout.addWidget(widget)
        self._free = QSpacerItem(0, 0, QSizePolicy.Policy.MinimumExpanding)
        layout.addItem(self._free)
        layout.setStretch(len(left), 1)
        for widget in right:
            layout.addWidget(widget)
        self._name_buttons()
        self._name.setFont(look.sans(16, bold=True))
        self._title.setFont(look.sans(14, bold=True))
        for label in (self._figures, self._stage):
            label.setFont(look.sans(13))
        for button in (*self._buttons.values(), self._menu_button):
            button.setIconSize(QSize(1, 1) * round(_ICON * look.scale))
        self._logo.setPixmap(logo(look, round(_LOGO * look.scale), self.devicePixelRatioF()))
        look.changed.connect(self._dress)
        self._dress()
        self.show_dossier("", "")
        self.end_progress()

    def show_dossier(self, title: str, figures: str) -> None:
        """Name the dossier and what is in it."""
        self._title.setText(title)
        self._figures.setText(figures)
        self._share_width()
        self._rule.setVisible(bool(title))

    def show_progress(self, stage: str, done: int, total: int, *, cancellable: bool) -> None:
        """Show how far long work is; `total` 0 means it is not known."""
        self._stage.setText(stage)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._stage.show()
        self._bar.show()
        self.cancel.setVisible(cancellable)
        self._share_width()

    def end_progress(self) -> None:
        """Take the progress away, and give the keyboard back where the cancel button had it."""
        if self.cancel.hasFocus() and self._left is not None and isValid(self._left):
            self._left.setFocus()
        for widget in (self._stage, self._bar, self.cancel):
            widget.hide()
        self._share_width()

    def could_lend(self) -> int:
        """Return how many pixels it could leave free, with nothing changed."""
        title = math.ceil(min(round(_TITLE * self._look.scale), self._title.sizeHint().width()) / self._share())
        return max(0, self.width() - self._beside() - title)

    def lend(self, wide: int) -> QRect:
        """Leave free up to `wide` pixels beside the buttons, the figures give way; return where that is."""
        lent = min(wide, self.could_lend())
        if lent != self._free.minimumSize().width():
            self._free.changeSize(lent, 0, QSizePolicy.Policy.MinimumExpanding)
            self._share_width()
        self._row.activate()
        rect = self._free.geometry()
        return QRect(rect.right() + 1 - lent, 0, lent, self.height())

    def open_menu(self) -> None:
        """Show the menu, as F10 does."""
        self._menu_button.showMenu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Let the figures give way first, the title and what is being done only beyond their share."""
        room = max(0, self.width() - self._beside() - self._free.minimumSize().width())
        for label, share in ((self._title, self._share()), (self._stage, 0.6)):
            label.setMinimumWidth(1)  # what a label hints at is never less than its minimum
            label.setMinimumWidth(max(1, min(label.sizeHint().width(), round(share * room))))

    def _beside(self) -> int:
        """Return how wide that is which gives no way."""
        margins, items = self._row.contentsMargins(), [self._row.itemAt(n) for n in range(self._row.count())]
        shown = [item for item in items if item is not None and not item.isEmpty()]
        texts = self._title, self._figures, self._stage
        fixed = sum(item.minimumSize().width() for item in shown if item.widget() not in texts)
        return margins.left() + fixed + self._row.spacing() * (len(shown) - 1) + margins.right()

    def _share(self) -> float:
        """Return how much of the room for text the title has."""
        return 0.9 if self._stage.isHidden() else 0.35

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and new is not None and self.isAncestorOf(new) and not self.isAncestorOf(old):
            self._left = old

    def _name_buttons(self) -> None:
        """Tell the keys as they are now."""
        for name, button in self._buttons.items():
            keys = self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{self._actions[name].text()} ({keys})" if keys else self._actions[name].text())

    def _dress(self) -> None:
        look, size = self._look, round(_ICON * self._look.scale)
        for name, button in self._buttons.items():
            button.setIcon(icon(look, _BUTTONS[name] or sign(look.theme), "ink2", size))
        self._menu_button.setIcon(icon(look, "list", "ink2", size))
