"""Everything by a few letters: actions, articles, names and saved searches in one list to choose from."""

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dossier.model.notes import SavedSearch
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.palette import Entry, entry, rank
from dossier.ui.actions import shown_keys
from dossier.ui.announcing import Announcer
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n
from dossier.ui.widgets.room import resize_within

_JOB = "palette"
_ENTRY = Qt.ItemDataRole.UserRole
_PAD = 12
Index = QModelIndex | QPersistentModelIndex


class Palette(QDialog):
    """A box to type in and what it may mean; says what was chosen. All is gathered and ranked on a worker."""

    chosen = Signal(object)  # an Entry

    def __init__(
        self,
        actions: Mapping[str, QAction],
        supply: Callable[[], Iterable[Entry] | None],
        jobs: Jobs,
        look: Look,
        parent: QWidget,
    ) -> None:
        """Make it; `supply` gives what there is besides the actions, None before a dossier is in. Worker thread."""
        super().__init__(parent)
        self._jobs = jobs
        self._supply = supply
        self._actions = actions
        self._entries: list[Entry] = [_of_action(action) for action in actions.values()]
        self._gathered = False
        self._asked = ""  # the text that is being ranked
        self._shown: str | None = None  # the text whose ranking is shown
        self._take = False  # Enter was pressed before the ranking came
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Do or find"))
        self._box = QLineEdit(placeholderText=tr("What to do, which article, name or search to show?"))
        self._box.setAccessibleName(tr("Do or find anything"))
        self._announcer = Announcer(self._box)
        self._model = _Entries(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_Delegate(look, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(tr("What it may be"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._box)
        layout.addWidget(self._list)
        resize_within(self, 560, 460)
        self._box.textChanged.connect(self._ask)
        self._box.installEventFilter(self)
        self._list.clicked.connect(self._on_clicked)
        self.finished.connect(self._on_finished)
        self._ask("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the caret stays in the box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            if event.key() in steps:
                row = self._list.currentIndex().row() + steps[Qt.Key(event.key())]
                self._choose_row(max(0, min(row, self._model.rowCount() - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_enter()
                return True
        return super().eventFilter(watched, event)

    def _ask(self, text: str) -> None:
        self._asked = text
        usable = {name for name, action in self._actions.items() if action.isEnabled()}
        self._jobs.latest(_JOB, lambda: (text, self._ranked(text, usable)), self._show)

    def _ranked(self, text: str, usable: Collection[str]) -> list[Entry]:
        """Worker thread: gather what there is once, then rank it, of actions the usable ones."""
        found = None if self._gathered else self._supply()
        if found is not None:
            self._entries += found
            self._gathered = True
        return rank((one for one in self._entries if one.kind != "action" or one.key in usable), text)

    def _show(self, answer: tuple[str, list[Entry]]) -> None:
        self._shown, shown = answer
        words = self._shown.strip()
        if words and self._gathered:  # and so there is always something to choose
            shown.append(entry("query", words, tr("Search for “{words}”", words=words)))
        self._model.show(shown)
        self._choose_row(0)
        if self._take and self._shown == self._asked:
            self._on_enter()

    def _choose_row(self, row: int) -> None:
        index = self._model.index(row, 0)
        self._list.setCurrentIndex(index)
        chosen = index.data(Qt.ItemDataRole.AccessibleTextRole) or ""  # the keyboard stays in the box
        self._announcer.say(f"{chosen}; {tr_n('%Ln entry', '%Ln entries', self._model.rowCount())}".lstrip("; "))

    def _on_enter(self) -> None:
        if self._shown != self._asked:
            self._take = True
            return
        self._on_clicked(self._list.currentIndex())

    def _on_clicked(self, index: QModelIndex) -> None:
        found = index.data(_ENTRY)
        if isinstance(found, Entry):
            self.accept()
            self.chosen.emit(found)

    def _on_finished(self, _result: int) -> None:
        self._jobs.forget(_JOB)


def entries_of(library: Library, searches: Iterable[SavedSearch] = ()) -> Iterable[Entry]:
    """Return the kept searches, articles and names of a dossier; may be called on any thread."""
    for search in searches:
        yield entry("search", search.name, search.name, tr("kept search"))
    for head in library.heads.values():
        yield entry(
            "article", head.id, head.title or head.file, ", ".join(filter(None, (tr("article"), head.publisher)))
        )
    for found in library.reader.entities():
        yield entry("entity", found.id, found.name, tr_n("name, %Ln mention", "name, %Ln mentions", found.mentions))


def _of_action(action: QAction) -> Entry:
    keys = [one.toString() for one in action.shortcuts()[:1]]
    return entry("action", action.objectName(), action.text().rstrip(" …"), shown_keys(keys))


class _Entries(QAbstractListModel):
    """The entries that are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: list[Entry] = []

    def show(self, found: list[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == _ENTRY:
            return found
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{found.text}, {found.note}" if found.note else found.text
        return found.text if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    """Draws the text at the left and the note at the right."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found, theme = index.data(_ENTRY), self._look.theme
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme["accent_soft"])
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(self._look.sans(12))
        metrics = painter.fontMetrics()
        note = metrics.elidedText(found.note, Qt.TextElideMode.ElideRight, inner.width() // 2)
        painter.setPen(theme["ink3"])
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        room = inner.width() - metrics.horizontalAdvance(note) - _PAD
        painter.setFont(self._look.sans(13))
        text = painter.fontMetrics().elidedText(found.text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme["ink1"])
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._look.sans(13).pixelSize() * 2 + 4)
