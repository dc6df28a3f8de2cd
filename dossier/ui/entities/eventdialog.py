"""The card of an event: every outlet's sentence side by side, who takes part, who reported."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dossier.model.wording import marked
from dossier.services.coverage import unnamed_text
from dossier.services.eventcards import EventCard, Participation, Telling
from dossier.services.quotes import Quote
from dossier.ui.entities.words import Words
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n, worded
from dossier.ui.widgets.flow import FlowLayout

_MOST = 12  # participants, and outlets that are silent
_TAKES_PART = marked("takes part")
_ROLES = {"agent": marked("agent"), "patient": marked("patient"), "place": marked("place")}


class EventDialog(QDialog):
    """Shows a card; says what was chosen on it."""

    placeChosen = Signal(object)  # a Quote
    bothChosen = Signal(object, object)  # two quotes, of two articles
    entityChosen = Signal(str)
    copyRequested = Signal()
    menuRequested = Signal(object)  # a QMenu to be filled

    def __init__(self, card: EventCard, look: Look, *, by_hand: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._look = look
        self._columns: list[Words] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Event"))
        self.setAccessibleName(tr("Event: {title}, {when}", title=card.title, when=worded(card.when)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        hand = tr("set by hand") if by_hand else ""
        said = (card.kind, card.when, hand, card.certainty, card.sources.independent)
        layout.addWidget(self._label("  ·  ".join(worded(part) for part in said if part), look.sans(12), "ink2"))
        layout.addWidget(self._label(card.title, look.serif(20, bold=True)))
        if card.participants:
            layout.addWidget(self._participants(card.participants))
        layout.addWidget(self._tellings(card.tellings), 1)
        if any(telling.quote.marks for telling in card.tellings):
            layout.addWidget(self._label(tr("Marked: words that no other outlet uses here."), look.sans(11), "ink2"))
        for about, claims in card.differences:
            layout.addWidget(self._label(_difference(about, claims), look.sans(12)))
        for line in _coverage(card):
            layout.addWidget(self._label(line, look.sans(12), "ink2"))
        layout.addLayout(self._buttons())
        wide = sum(column.sizeHint().width() + 44 for column in self._columns) + 56
        room = parent.window().size() if parent is not None else QSize(1000, 700)
        wide = max(440, min(wide, room.width() - 80))
        self.resize(wide, min(layout.totalHeightForWidth(wide), room.height() - 80))

    def show_copied(self) -> None:
        """Say that the sentences were copied."""
        self._copy.setText(tr("Copied"))

    def _participants(self, found: tuple[Participation, ...]) -> QWidget:
        row = QWidget()
        layout = FlowLayout(row)
        for participation in found[:_MOST]:
            button = QPushButton(participation.name.replace("&", "&&"))
            button.setFont(self._look.sans(12))
            kind = self._look.theme.kinds[participation.group]
            tint, solid = kind.tint.name(), kind.solid.name()
            ink, soft, focus = (self._look.theme[name].name() for name in ("ink1", "accent_soft", "focus"))
            button.setStyleSheet(
                f"QPushButton {{ background: {tint}; color: {ink}; border: 1px solid {solid};"
                " border-radius: 5px; padding: 2px 8px; }"
                f" QPushButton:hover {{ background: {soft}; }}"
                f" QPushButton:focus {{ border: 2px solid {focus}; padding: 1px 7px; }}"
            )
            button.setToolTip(tr("Show its card"))
            role = tr(_ROLES.get(participation.role, _TAKES_PART))
            button.setAccessibleName(f"{participation.name}, {role}")
            button.clicked.connect(partial(_emit, self.entityChosen.emit, participation.entity))
            layout.addWidget(button)
        if len(found) > _MOST:
            layout.addWidget(
                self._label(tr_n("and %Ln more", "and %Ln more", len(found) - _MOST), self._look.sans(12), "ink2")
            )
        return row

    def _tellings(self, tellings: tuple[Telling, ...]) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for telling in tellings:
            layout.addWidget(self._telling(telling), 1)
        if self.card.more:
            more = tr_n("… and %Ln more sentence", "… and %Ln more sentences", self.card.more)
            layout.addWidget(self._label(more, self._look.sans(12), "ink2"))
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
        layout.addWidget(self._label(worded(telling.outlet), look.sans(12, bold=True)))
        layout.addWidget(self._label(worded(telling.published), look.sans(11), "ink2"))
        words = Words(telling.quote, look, frame)
        self._columns.append(words)
        layout.addWidget(words)
        layout.addStretch(1)
        dated = worded(telling.dated) or tr("No date in this sentence")
        layout.addWidget(self._label(dated, look.sans(11), "ink2"))
        button = QPushButton(tr("Open"))
        button.setFont(look.sans(12))
        button.setAccessibleName(
            tr("Open the sentence in {outlet}, {title}", outlet=worded(telling.outlet), title=telling.title)
        )
        button.clicked.connect(partial(_emit, self.placeChosen.emit, telling.quote))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        correct, close = QPushButton(tr("Correct")), QPushButton(tr("Close"))
        menu = QMenu(correct)
        menu.aboutToShow.connect(partial(self._fill, menu))
        correct.setMenu(menu)
        close.setShortcut(QKeySequence(QKeySequence.StandardKey.Close))
        close.clicked.connect(self.close)
        close.setDefault(True)
        row.addWidget(correct)
        buttons = [correct, close]
        pair = self._pair()
        if pair is not None:
            both = QPushButton(tr("Side by side"))
            both.setToolTip(tr("Open the first two articles side by side"))
            both.clicked.connect(partial(_emit_both, self.bothChosen.emit, pair))
            row.addWidget(both)
            buttons.append(both)
        copy = self._copy = QPushButton(tr("Copy with sources"))
        copy.setToolTip(tr("Copy these sentences, each with where it stands"))
        copy.clicked.connect(self.copyRequested)
        row.addWidget(copy)
        buttons.append(copy)
        row.addStretch(1)
        row.addWidget(close)
        for button in buttons:
            button.setFont(self._look.sans(12))
        return row

    def _pair(self) -> tuple[Quote, Quote] | None:
        """Return the first sentence, and the first one of another article."""
        quotes = [telling.quote for telling in self.card.tellings]
        other = next((quote for quote in quotes if quote.article != quotes[0].article), None)
        return None if other is None else (quotes[0], other)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        self.menuRequested.emit(menu)

    def _label(self, text: str, font: QFont, colour: str = "ink1") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(font)
        ink(label, colour)
        return label


def _coverage(card: EventCard) -> list[str]:
    """Say who reported, who first, and who is silent."""
    unnamed = [worded(unnamed_text(card.unnamed))] if card.unnamed else []
    outlets = ", ".join([*card.reported, *unnamed])
    if card.first:
        lines = [tr("Reported by {outlets}; first by {first}", outlets=outlets, first=card.first)]
    elif len(card.reported) + card.unnamed > 1:
        lines = [tr("Reported by {outlets}; who was first is not known", outlets=outlets)]
    else:
        lines = [tr("Reported by {outlets}", outlets=outlets)]
    if card.silent:
        silent, more = ", ".join(card.silent[:_MOST]), len(card.silent) - _MOST
        if more > 0:
            silent += " " + tr_n("and %Ln more", "and %Ln more", more)
        lines.append(tr("Silent, though they wrote since: {outlets}", outlets=silent))
    return lines


def _difference(about: str, claims: tuple[str, ...]) -> str:
    return tr("Sources differ on the {about}: {claims}", about=worded(about), claims="; ".join(map(worded, claims)))


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(widget)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area


def _emit(signal: Callable[[object], object], value: object, *_checked: object) -> None:
    signal(value)


def _emit_both(signal: Callable[[object, object], object], pair: tuple[Quote, Quote], _checked: bool = False) -> None:
    signal(*pair)
