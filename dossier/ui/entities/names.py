"""The Entity tab: all names with a filter, or the card of one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dossier.model.facts import GROUPS
from dossier.model.wording import marked
from dossier.services.explain import GROUP_WORDS
from dossier.ui.announcing import announce
from dossier.ui.dressing import follow
from dossier.ui.entities.graph import Neighbour
from dossier.ui.entities.graphview import GraphView
from dossier.ui.entities.rows import Row, ShowEntity
from dossier.ui.entities.rowview import RowView
from dossier.ui.icons import icon
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import numeral, tr, tr_n
from dossier.ui.widgets.choice import Choice
from dossier.ui.widgets.line import FilterLine

_SEARCH = marked("Search for it")


class NamesTab(QStackedWidget):
    """Shows the list until a card is given. What the person wishes is announced; fetching is the pane's business."""

    chosen = Signal(object)  # an Action
    filterChanged = Signal()
    searchRequested = Signal(str)
    listRequested = Signal()
    menuRequested = Signal(object, QPoint)  # a Row, where on the screen
    dropped = Signal(str, str)  # one entity onto another
    correctRequested = Signal(object)  # a QMenu to be filled, about the card that is shown

    def __init__(self, look: Look, parent: QWidget | None = None, *, correctable: bool = False) -> None:
        """Make the tab; it is there when its `steps` were done."""
        super().__init__(parent)
        self._look = look
        self._name = ""
        self.steps = self._make(correctable)

    def _make(self, correctable: bool) -> Iterator[None]:
        look = self._look
        listing, about = QWidget(self), QWidget(self)  # pages; to move what is on them would style it anew
        self._box = FilterLine(tr("Filter names"), listing)
        yield
        self._kinds = _combo(
            listing, marked("Kind"), [marked("All kinds"), *(GROUP_WORDS[g] for g in GROUPS if g != "date")]
        )
        yield
        self._order = _combo(listing, marked("Order"), [marked("By count"), marked("By name")])
        yield
        self._count = QLabel(listing)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        ink(self._count, "ink3")
        self._list = RowView(look, tr("Names"), listing, uniform=True)
        self._box.lead_to(self._list)
        yield
        self._both = QStackedWidget(about)
        self._card = RowView(look, tr("Card of a name"), self._both)
        yield
        self._graph = GraphView(look, self._both)
        yield
        self._graph_button = QToolButton(about)
        self._graph_button.setCheckable(True)
        self._graph_button.setToolTip(tr("Show with whom it is named as a graph"))
        self._graph_button.setAccessibleName(tr("Graph of names"))
        self._back = QToolButton(about)
        self._back.setText(tr("All names"))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._back.setToolTip(tr("All names"))
        self._back.setStyleSheet("padding: 3px 6px;")
        yield
        self._search = QPushButton(tr(_SEARCH), about)
        self._search.setToolTip(tr(_SEARCH))
        self._search.setAccessibleName(tr(_SEARCH))
        self._correct = QPushButton(tr("Correct"), about)
        self._correct.setAccessibleName(tr("Correct"))
        self._correct.setToolTip(tr("Say what is right: another name or kind, the same as another, not a name"))
        self._correct.setMenu(QMenu(self._correct))
        self._correct.setVisible(correctable)
        for button in (self._search, self._correct):
            button.setStyleSheet("padding: 3px 9px;")
        if correctable:
            self._list.let_drag()
        yield
        self._lay_out_list(listing)
        self.addWidget(listing)
        yield
        self._lay_out_card(about)
        self.addWidget(about)
        yield
        self._box.textChanged.connect(self.filterChanged)
        self._kinds.currentIndexChanged.connect(self.filterChanged)
        self._order.currentIndexChanged.connect(self.filterChanged)
        self._list.chosen.connect(self.chosen)
        self._card.chosen.connect(self.chosen)
        self._back.clicked.connect(self.listRequested)
        self._graph.graph.entityChosen.connect(self._on_walked)
        self._graph_button.toggled.connect(self._both.setCurrentIndex)
        self._search.clicked.connect(self._on_search)
        self._correct.menu().aboutToShow.connect(self._on_correct)
        for view in (self._list, self._card):
            view.menuRequested.connect(self.menuRequested)
        self._list.dropped.connect(self.dropped)
        yield
        small = look.sans(12)
        for widget in (self._count, self._back, self._search, self._correct, self._kinds, self._order):
            widget.setFont(small)
        follow(look, self._back, self._draw_icons)
        self._draw_icons()
        self._fit_buttons()

    @property
    def wanted(self) -> tuple[str, frozenset[str], bool]:
        """What the list is to show: words typed, groups (all when empty), whether by name."""
        groups = [group for group in GROUPS if group != "date"]
        chosen = self._kinds.currentIndex()
        return (
            self._box.text(),
            frozenset() if chosen <= 0 else frozenset({groups[chosen - 1]}),
            self._order.currentIndex() == 1,
        )

    @property
    def list_rows(self) -> RowView:
        """The list of names."""
        return self._list

    @property
    def card_rows(self) -> RowView:
        """The card."""
        return self._card

    def show_list(self) -> None:
        """Go back to the list."""
        self.setCurrentIndex(0)

    def show_names(self, rows: Sequence[Row], total: int) -> None:
        """Show these names out of so many."""
        self._list.set_rows(rows, self.wanted)
        names = tr_n("%Ln name", "%Ln names", total)
        self._count.setText(names if len(rows) == total else tr("{n} of {all}", n=numeral(len(rows)), all=names))

    def show_card(self, entity: str, name: str, rows: Sequence[Row], around: Sequence[Neighbour]) -> None:
        """Show the card of one; `around` is that name itself, then those it is most named with."""
        if name != self._name:  # what is chosen in an article is shown elsewhere than one is
            announce(self._card, ". ".join([name, *(row.spoken for row in rows[:1])]))
        self._name = name
        self._graph.set_around(around)
        self.setCurrentIndex(1)  # first: else the rows are laid out in this event too, not when painted
        self._card.set_rows(rows, entity)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _lay_out_list(self, page: QWidget) -> None:
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        choice = QHBoxLayout()
        choice.setSpacing(8)
        choice.addWidget(self._kinds, 1)
        choice.addWidget(self._order, 1)
        for part in (self._box, choice, self._count):
            row = QHBoxLayout()
            row.setContentsMargins(16, 0, 16, 0)
            if isinstance(part, QWidget):
                row.addWidget(part)
            else:
                row.addLayout(part)
            layout.addLayout(row)
        layout.addWidget(self._list, 1)

    def _lay_out_card(self, page: QWidget) -> None:
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._graph_button)
        row.addWidget(self._correct)
        row.addWidget(self._search)
        layout.addLayout(row)
        self._both.addWidget(self._card)
        self._both.addWidget(self._graph)
        layout.addWidget(self._both, 1)
        for one, after in pairwise((self._back, self._graph_button, self._correct, self._search, self._card)):
            QWidget.setTabOrder(one, after)  # as they are read

    def _on_walked(self, entity: str) -> None:
        self.chosen.emit(ShowEntity(entity))

    def _on_search(self) -> None:
        self.searchRequested.emit(self._name)

    def _on_correct(self) -> None:
        self._correct.menu().clear()
        self.correctRequested.emit(self._correct.menu())

    def _fit_buttons(self) -> None:
        """Say less on the buttons above the card where they would not fit."""
        self._search.setText(tr(_SEARCH))
        self._correct.setText(tr("Correct"))
        self._correct.setIcon(QIcon())
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        all_four = (self._back, self._graph_button, self._correct, self._search)
        buttons = [button for button in all_four if not button.isHidden()]
        if self._wide(buttons):
            self._search.setText(tr("Search"))
            self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._search.setIcon(icon(self._look, "search") if self._wide(buttons) else QIcon())
        if self._wide(buttons):
            self._search.setText("")
        if self._wide(buttons):
            self._correct.setText("")
            self._correct.setIcon(icon(self._look, "note"))

    def _wide(self, buttons: Sequence[QWidget]) -> bool:
        """Return whether buttons do not fit beside each other."""
        return sum(button.sizeHint().width() + 8 for button in buttons) + 24 > self.width()

    def _draw_icons(self) -> None:
        self._back.setIcon(icon(self._look, "left"))
        self._graph_button.setIcon(icon(self._look, "graph"))
        for button, name in ((self._search, "search"), (self._correct, "note")):
            if not button.icon().isNull():
                button.setIcon(icon(self._look, name))


def _combo(parent: QWidget, name: str, items: list[str]) -> QComboBox:
    combo = Choice(parent, tr(name))
    combo.addItems([tr(item) for item in items])
    combo.setMinimumContentsLength(6)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo
