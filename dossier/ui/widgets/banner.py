"""A line that tells what happened, with what to do next: in the header or over the page, so that nothing moves."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from dossier.model.notice import Notice, Severity
from dossier.ui.announcing import announce
from dossier.ui.dressing import follow
from dossier.ui.header import Header
from dossier.ui.icons import icon, pixmap
from dossier.ui.theme import Look
from dossier.ui.translation import tr, worded
from dossier.ui.widgets.kept import paint_rounded

_GAP = 8  # pixels around it
_LEAST = 160  # pixels of text in a line, where it has more of them
_INFO_STAYS = 8_000  # milliseconds; warnings and errors stay until closed
_FACES = {
    Severity.INFO: ("info", "accent_soft", "accent"),
    Severity.WARNING: ("warning", "warning_soft", "warning"),
    Severity.ERROR: ("warning", "error_soft", "error"),
}


class Banner(QWidget):
    """Shows the newest notice beside `page`, a child of `parent`; hidden when there is none.

    It stands in `header`, as far as that can lend so many pixels, else over the page. A notice that names one of the
    `actions` gets a button that does it.
    """

    def __init__(
        self,
        look: Look,
        actions: Mapping[str, QAction],
        header: Header,
        page: QWidget,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._look = look
        self._header = header
        self._page = page
        for watched in (header, page):
            watched.installEventFilter(self)
        self._notice: Notice | None = None
        self._offered: QMetaObject.Connection | None = None
        self._sign = QLabel()
        self._text = QLabel()
        self._act = QPushButton()
        self._copy = QPushButton()
        self._close = QToolButton()
        self._timer = QTimer(self, singleShot=True, interval=_INFO_STAYS)
        self._timer.timeout.connect(self.hide)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else a click takes the keyboard from where one works
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._act.clicked.connect(self._on_act)
        self._copy.setText(tr("Copy details"))
        self._copy.clicked.connect(self._on_copy)
        self._close.setAccessibleName(tr("Close this message"))
        self._close.setToolTip(tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(10)
        for widget in (self._sign, self._text, self._act, self._copy, self._close):
            layout.addWidget(widget)
        for widget in (self._text, self._act, self._copy):
            widget.setFont(look.sans(13))
        follow(look, self, self._dress)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown, or was last."""
        return self._notice

    def tell(self, notice: Notice) -> None:
        """Show a notice; one of information goes away by itself."""
        self._notice = notice
        self._text.setText(f"{worded(notice.text)}  {worded(notice.hint)}".strip())
        self._text.setAccessibleName(self._text.text())
        announce(self, self._text.text())
        self._act.setText(self._actions[notice.action].text() if notice.action else "")
        self._act.setVisible(bool(notice.action))
        self._withdraw()
        if notice.action:  # done by its key, it need not be offered any more either
            self._offered = self._actions[notice.action].triggered.connect(self.hide)
        self._copy.setVisible(bool(notice.detail))
        self._timer.stop()
        if notice.severity is Severity.INFO:
            self._timer.start()
        self._dress()
        self.show()
        self._place()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, (_, ground, edge) = self._look.theme, self._face()
        paint_rounded(QPainter(self), QRectF(self.rect()), 8, theme[ground], theme[edge], 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # and not the window
            self._withdraw()
            self._header.lend(0)

    def _place(self) -> None:
        """Stand in the header, where a notice hides nothing that one works with, or over the page if it is longer."""
        line = self._text.fontMetrics().horizontalAdvance(self._text.text())
        rest = self._row.sizeHint().width() - self._text.sizeHint().width()
        wide = min(line + rest + 2 * _GAP, self._header.could_lend())
        high = self._row.heightForWidth(wide - _GAP)
        if wide - rest > min(line, _LEAST) and high <= self._header.height():
            room = self._header.lend(wide).translated(self._header.pos())
            self.setGeometry(room.x() + _GAP, room.y() + (room.height() - high) // 2, room.width() - _GAP, high)
        else:
            self._header.lend(0)  # never a trial first: all that is lent lays the header out, which comes back here
            self._place_over(line, rest)

    def _place_over(self, line: int, rest: int) -> None:
        """Stand at the right, as wide as needed, over half a wide page and a button: not over the search box."""
        room = self._page.geometry()
        button = 0 if self._act.isHidden() else self._act.sizeHint().width()
        wide = min(line + rest + _GAP, max(480, room.width() // 2) + button, room.width() - 2 * _GAP)
        self.setGeometry(room.right() - _GAP - wide, room.top() + _GAP, wide, self._row.heightForWidth(wide))

    def _withdraw(self) -> None:
        if self._offered is not None:
            QObject.disconnect(self._offered)
            self._offered = None

    def _dress(self) -> None:
        name, _, ink = self._face()
        self._sign.setPixmap(pixmap(self._look, name, self._look.theme[ink], 18, self.devicePixelRatioF()))
        self._close.setIcon(icon(self._look, "close", "ink1", 16))
        self.update()

    def _face(self) -> tuple[str, str, str]:
        """Return the sign, the ground and the colour of what is told."""
        return _FACES[self._notice.severity if self._notice is not None else Severity.INFO]

    def _on_act(self) -> None:
        action = self._actions[self._notice.action] if self._notice is not None else None
        if action is not None and action.isEnabled():  # what was built may still be opening
            action.trigger()

    def _on_copy(self) -> None:
        if self._notice is not None:
            QGuiApplication.clipboard().setText(f"{worded(self._notice.text)}\n{worded(self._notice.detail)}")
