"""The card that appears beside a mention or date: what it is and how that is known."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dossier.services.explain import Explanation
from dossier.ui.reader.buttons import plain_label
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr, worded

_WIDTH = 300
_DELAY_MS = 220
_MOST_LINES = 6


class HoverCard(QFrame):
    """A card over its parent, out of the mouse's way; it never takes the focus."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = look.theme["accent"]
        self._beside = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._delay.timeout.connect(self._on_delay)
        self._kind = self._label("ink3")
        self._title = self._label()
        self._lines = [self._label("ink2") for _ in range(_MOST_LINES)]
        self._rule = self._label("ink3")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 14, 12)
        layout.setSpacing(3)
        for label in (self._kind, self._title, *self._lines, self._rule):
            layout.addWidget(label)
        self._kind.setFont(look.sans(11, bold=True))
        self._title.setFont(look.sans(15, bold=True))
        for label in (*self._lines, self._rule):
            label.setFont(look.sans(12))
        look.changed.connect(self.dismiss)
        self.hide()

    def show_soon(self, explanation: Explanation, beside: QRect) -> None:
        """Show a card beside a rectangle of the parent, after a moment."""
        theme = self._look.theme
        kind = theme.kinds.get(explanation.group) or theme.notes.get(explanation.group)
        self._colour = kind.solid if kind is not None else theme["ink3"]
        self._beside = beside
        self._kind.setText(tr(explanation.kind))
        title, rule = worded(explanation.title), worded(explanation.rule)
        lines = [worded(line) for line in explanation.lines]
        self._title.setText(title)
        self._rule.setText(rule)
        for number, label in enumerate(self._lines):
            label.setText(lines[number] if number < len(lines) else "")
            label.setVisible(number < len(lines))
        self.setAccessibleName(". ".join((title, self._kind.text(), *lines, rule)))
        self._delay.start()

    def dismiss(self) -> None:
        """Take the card away."""
        self._delay.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["border_strong"], 1))
        painter.setBrush(theme["raised"])
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRect(6, 12, 3, self.height() - 24), 1.5, 1.5)

    def _on_delay(self) -> None:
        parent, layout = self.parentWidget(), self.layout()
        if parent is None or layout is None:
            return
        width = min(_WIDTH * max(1, self._look.sans(12).pixelSize() // 12), parent.width() - 16)
        self.setFixedWidth(width)
        self.setFixedHeight(layout.heightForWidth(width))
        left = max(8, min(self._beside.left(), parent.width() - width - 8))
        top = self._beside.bottom() + 8
        if top + self.height() > parent.height() - 8:
            top = max(8, self._beside.top() - self.height() - 8)
        self.move(left, top)
        self.raise_()
        self.show()

    def _label(self, colour: str = "ink1") -> QLabel:
        label = plain_label(self)
        label.setWordWrap(True)
        ink(label, colour)
        return label
