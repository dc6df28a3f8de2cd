"""The card of an event in a window of its own: every outlet's sentence side by side. One at a time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dossier.model.view import Change
from dossier.services.eventcards import EventCard, Participation, Telling, event_card
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.quotes import Quote
from dossier.services.session import Session
from dossier.ui.correcting import Corrector
from dossier.ui.theme import Look

_CARD = "event-card"  # key of jobs
_COLUMN = 250  # pixels of a sentence at 12 pixels of type


class EventCards(QObject):
    """Opens the card of an event and keeps it right while it is open."""

    def __init__(
        self, session: Session, library: Library, jobs: Jobs, look: Look, corrector: Corrector, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._library, self._jobs, self._look = session, library, jobs, look
        self._corrector = corrector
        self._window = window
        self._dialog: EventDialog | None = None
        look.changed.connect(self._on_look_changed)
        session.connect(self.apply)
        # Not a method of this object: those are no longer called while it is being destroyed.
        self.destroyed.connect(partial(_leave, session, jobs, self.apply))

    @property
    def dialog(self) -> "EventDialog | None":
        """The card that is open."""
        return self._dialog

    def open(self, event: str) -> None:
        """Show the card of an event; one that is gone is no error."""
        self._jobs.latest(_CARD, partial(_card, self._library, event), self._show)

    def apply(self, change: Change) -> None:
        """Follow corrections."""
        if change.touches("revision") and self._dialog is not None:
            self.open(self._dialog.card.id)

    def _show(self, card: EventCard | None) -> None:
        before, self._dialog = self._dialog, None
        place = before.geometry() if before is not None else None
        if before is not None:
            before.close()
        if card is None:
            return
        dialog = EventDialog(card, self._look, by_hand=self._corrector.dated(card.id), parent=self._window)
        dialog.placeChosen.connect(partial(self._on_place_chosen, card.id))
        dialog.entityChosen.connect(self._session.show_entity)
        dialog.menuRequested.connect(partial(self._on_menu_requested, card.id))
        dialog.finished.connect(partial(self._on_finished, dialog))
        self._dialog = dialog
        if place is not None:
            dialog.setGeometry(place)
        dialog.show()

    def _on_look_changed(self) -> None:
        if self._dialog is not None:
            self._show(self._dialog.card)

    def _on_place_chosen(self, event: str, quote: Quote) -> None:
        self._session.show_event(event, quote.article, (quote.start, quote.end))

    def _on_menu_requested(self, event: str, menu: QMenu) -> None:
        self._corrector.add_event_actions(menu, event)

    def _on_finished(self, dialog: "EventDialog", _result: int) -> None:
        if self._dialog is dialog:
            self._dialog = None


class EventDialog(QDialog):
    """Shows a card; says what was chosen on it."""

    placeChosen = Signal(object)  # a Quote
    entityChosen = Signal(str)
    menuRequested = Signal(object)  # a QMenu to be filled

    def __init__(self, card: EventCard, look: Look, *, by_hand: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._look = look
        self._columns: list[Words] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Event")
        self.setAccessibleName(f"Event: {card.title}, {card.when}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        hand = "set by hand" if by_hand else ""
        told = f"{card.sources} independent {'source' if card.sources == 1 else 'sources'}"
        said = (card.kind, card.when, hand, card.certainty, told)
        layout.addWidget(self._label("  ·  ".join(part for part in said if part), look.sans(12), "muted"))
        layout.addWidget(self._label(card.title, look.serif(20, bold=True)))
        if card.participants:
            layout.addWidget(self._participants(card.participants))
        layout.addWidget(self._tellings(card.tellings), 1)
        for about, claims in card.differences:
            layout.addWidget(self._label(f"Sources differ on the {about}: {'; '.join(claims)}", look.sans(12)))
        for line in _coverage(card):
            layout.addWidget(self._label(line, look.sans(12), "muted"))
        layout.addLayout(self._buttons())
        wide = sum(column.sizeHint().width() + 44 for column in self._columns) + 56
        room = parent.window().size() if parent is not None else QSize(1000, 700)
        self.resize(max(440, min(wide, room.width() - 80)), min(self.sizeHint().height(), room.height() - 80))

    def _participants(self, found: tuple[Participation, ...]) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for participation in found[:_MOST]:
            button = QPushButton(participation.name.replace("&", "&&"))
            button.setFont(self._look.sans(12))
            kind = self._look.theme.kinds[participation.group]
            tint, solid, ink = kind.tint.name(), kind.solid.name(), self._look.theme["ink1"].name()
            button.setStyleSheet(
                f"QPushButton {{ background: {tint}; color: {ink}; border: 1px solid {tint};"
                " border-radius: 5px; padding: 2px 8px; }"
                f" QPushButton:hover, QPushButton:focus {{ border: 1px solid {solid}; }}"
            )
            button.setToolTip("Show its card")
            button.setAccessibleName(f"{participation.name}, {participation.role or 'takes part'}")
            button.clicked.connect(partial(_emit, self.entityChosen.emit, participation.entity))
            layout.addWidget(button)
        if len(found) > _MOST:
            layout.addWidget(self._label(f"and {len(found) - _MOST} more", self._look.sans(12), "muted"))
        layout.addStretch(1)
        area = _scrolled(row)
        area.setFixedHeight(row.sizeHint().height() + area.horizontalScrollBar().sizeHint().height() + 2)
        return area

    def _tellings(self, tellings: tuple[Telling, ...]) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for telling in tellings:
            layout.addWidget(self._telling(telling), 1)
        if self.card.more:
            layout.addWidget(self._label(f"… and {self.card.more:,} more sentences", self._look.sans(12), "muted"))
        area = _scrolled(row)
        area.setMinimumHeight(min(row.sizeHint().height() + 20, 420))
        return area

    def _telling(self, telling: Telling) -> QWidget:
        look, frame = self._look, QFrame()
        frame.setObjectName("telling")
        border, ground = look.theme["border"].name(), look.theme["raised"].name()
        frame.setStyleSheet(
            f"QFrame#telling {{ background: {ground}; border: 1px solid {border}; border-radius: 8px; }}"
        )
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(4)
        layout.addWidget(self._label(telling.outlet, look.sans(12, bold=True)))
        layout.addWidget(self._label(telling.published, look.sans(11), "muted"))
        words = Words(telling.quote, look, frame)
        self._columns.append(words)
        layout.addWidget(words)
        layout.addStretch(1)
        dated = telling.dated or "No date in this sentence"
        layout.addWidget(self._label(dated, look.sans(11), "muted"))
        button = QPushButton("Open")
        button.setFont(look.sans(12))
        button.setAccessibleName(f"Open the sentence in {telling.outlet}, {telling.title}")
        button.clicked.connect(partial(_emit, self.placeChosen.emit, telling.quote))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        correct, close = QPushButton("Correct"), QPushButton("Close")
        menu = QMenu(correct)
        menu.aboutToShow.connect(partial(self._fill, menu))
        correct.setMenu(menu)
        close.setShortcut(QKeySequence(QKeySequence.StandardKey.Close))
        close.clicked.connect(self.close)
        close.setDefault(True)
        row.addWidget(correct)
        row.addStretch(1)
        row.addWidget(close)
        for button in (correct, close):
            button.setFont(self._look.sans(12))
        return row

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        self.menuRequested.emit(menu)

    def _label(self, text: str, font: QFont, role: str = "") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(font)
        label.setProperty("role", role)  # its colour comes from the style sheet of the window
        return label


_MOST = 12  # participants


class Words(QWidget):
    """A sentence with some of its words marked: bold and on a ground of colour."""

    def __init__(self, quote: Quote, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wide = round(_COLUMN * look.sans(12).pixelSize() / 12)
        self._layout = QTextLayout(quote.text, look.serif(15))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats([self._mark(quote.text, start, end) for start, end in quote.marks])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(self._wide * 3 // 4)
        only = ", ".join(quote.text[start:end] for start, end in quote.marks)
        self.setAccessibleName(quote.text)
        self.setAccessibleDescription(f"Only here: {only}" if only else "")

    def sizeHint(self) -> QSize:
        return QSize(self._wide, self.heightForWidth(self._wide))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._layout.beginLayout()
        y = 4.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.25
        self._layout.endLayout()
        return round(y) + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        self.heightForWidth(self.width())
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme["ink1"]))
        self._layout.draw(painter, QPointF(0, 0))

    def _mark(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        """Return the format of a span of a Python text; a layout counts UTF-16 units."""
        found = QTextLayout.FormatRange()
        found.start = len(text[:start].encode("utf-16-le")) // 2
        found.length = len(text[start:end].encode("utf-16-le")) // 2
        shape = QTextCharFormat()
        shape.setFontWeight(QFont.Weight.DemiBold)
        shape.setBackground(self._look.theme["match"])
        found.format = shape
        return found


def _coverage(card: EventCard) -> list[str]:
    """Say who reported, who first, and who is silent."""
    reported = f"Reported by {', '.join(card.reported)}"
    if card.first:
        reported += f"; first by {card.first}"
    elif len(card.reported) > 1:
        reported += "; who was first is not known"
    lines = [reported]
    if card.silent:
        more = f" and {len(card.silent) - _MOST} more" if len(card.silent) > _MOST else ""
        lines.append(f"Silent, though they wrote since: {', '.join(card.silent[:_MOST])}{more}")
    return lines


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(widget)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area


def _card(library: Library, event: str) -> EventCard | None:
    try:
        return event_card(library, event)
    except KeyError:
        return None


def _emit(signal: Callable[[object], object], value: object, *_checked: object) -> None:
    signal(value)


def _leave(session: Session, jobs: Jobs, listener: object, *_: object) -> None:
    session.disconnect(listener)  # type: ignore[arg-type]
    jobs.forget(_CARD)  # one that is on its way has no window to stand in any more
