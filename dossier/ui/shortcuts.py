"""The page of shortcuts: every action with its keys, which can be changed; what is taken already is named."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dossier.ui.actions import ACTIONS, ActionSpec, keys_in_force, shown_keys, taken_by
from dossier.ui.preferences import Preferences
from dossier.ui.translation import tr

_ID = Qt.ItemDataRole.UserRole


class ShortcutPage(QWidget):
    """A table to choose an action in, a field to press its new keys in, and what these mean already."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._filter = QLineEdit(placeholderText=tr("Type to filter"), clearButtonEnabled=True)
        self._filter.setAccessibleName(tr("Filter the actions"))
        self._table = QTreeWidget()
        self._table.setHeaderLabels([tr("To do"), tr("Keys")])
        self._table.setRootIsDecorated(False)
        self._table.setUniformRowHeights(True)
        self._table.setAccessibleName(tr("Actions and their keys"))
        self._table.header().setStretchLastSection(False)
        self._table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._edit = QKeySequenceEdit()
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(tr("New keys"))
        self._take = QPushButton(tr("Use these keys"))
        self._remove = QPushButton(tr("No keys"))
        self._reset = QPushButton(tr("Its own keys"))
        self._reset_all = QPushButton(tr("Back to the defaults"))
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        keys = QHBoxLayout()
        keys.addWidget(QLabel(tr("New keys")))
        keys.addWidget(self._edit, 1)
        keys.addWidget(self._take)
        others = QHBoxLayout()
        for button in (self._remove, self._reset, self._reset_all):
            others.addWidget(button)
        others.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._filter)
        layout.addWidget(self._table, 1)
        layout.addLayout(keys)
        layout.addWidget(self._said)
        layout.addLayout(others)
        for spec in ACTIONS:
            text = f"{tr(spec.menu)}: {tr(spec.text).rstrip(' …')}"
            item = QTreeWidgetItem(self._table, [text, ""])
            item.setToolTip(0, text)  # where the keys leave too little room
            item.setData(0, _ID, spec.id)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._table.currentItemChanged.connect(self._on_chosen)
        self._edit.keySequenceChanged.connect(self._on_keys_pressed)
        self._take.clicked.connect(self._on_take)
        self._remove.clicked.connect(self._on_remove)
        self._reset.clicked.connect(self._on_reset)
        self._reset_all.clicked.connect(self._on_reset_all)
        preferences.changed.connect(self._follow)
        self._follow()
        self._table.setCurrentItem(self._items()[0])

    def choose(self, action: str) -> None:
        """Choose an action in the table."""
        for item in self._items():
            if item.data(0, _ID) == action:
                self._table.setCurrentItem(item)

    @property
    def said(self) -> str:
        """What is said of the keys that were pressed."""
        return self._said.text()

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self._table.topLevelItem(n) for n in range(self._table.topLevelItemCount()))
        return [item for item in found if item is not None]

    @property
    def _spec(self) -> ActionSpec:
        item = self._table.currentItem() or self._items()[0]
        return next(spec for spec in ACTIONS if spec.id == item.data(0, _ID))

    def _keys(self) -> dict[str, tuple[str, ...]]:
        return keys_in_force(self._preferences.settings.shortcuts)

    def _follow(self) -> None:
        keys = self._keys()
        for item in self._items():
            item.setText(1, shown_keys(keys[item.data(0, _ID)]))

    def _on_filter_changed(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.casefold() not in f"{item.text(0)} {item.text(1)}".casefold())
        chosen, seen = self._table.currentItem(), [item for item in self._items() if not item.isHidden()]
        if seen and (chosen is None or chosen.isHidden()):  # else new keys go to an action that is not in view
            self._table.setCurrentItem(seen[0])

    def _on_chosen(self) -> None:
        self._edit.clear()
        self._say("")

    def _on_keys_pressed(self, pressed: QKeySequence) -> None:
        keys = pressed.toString(QKeySequence.SequenceFormat.PortableText)
        other = taken_by(self._keys(), keys, self._spec.id) if keys else None
        self._take.setEnabled(bool(keys))
        if other is None:
            self._say("")
        else:
            name = tr(other.text).rstrip(" …")
            self._say(tr("“{keys}” is “{name}” already; used here, it is taken from there.", keys=keys, name=name))

    def _on_take(self) -> None:
        keys = self._edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys:
            changes = {self._spec.id: (keys, *(k for k in self._keys()[self._spec.id][1:] if k != keys))}
            other = taken_by(self._keys(), keys, self._spec.id)
            if other is not None:
                changes[other.id] = tuple(k for k in self._keys()[other.id] if k != keys)
            self._change(changes)
            self._edit.clear()

    def _on_remove(self) -> None:
        self._change({self._spec.id: ()})

    def _on_reset(self) -> None:
        """Give an action its own keys again, and take them from whoever has them."""
        changes: dict[str, tuple[str, ...]] = {self._spec.id: self._spec.keys}
        for keys in self._spec.keys:
            other = taken_by(self._keys(), keys, self._spec.id)
            if other is not None:
                changes[other.id] = tuple(k for k in self._keys()[other.id] if k not in self._spec.keys)
        self._change(changes)

    def _on_reset_all(self) -> None:
        self._preferences.change(shortcuts={})
        self._say("")

    def _change(self, changes: Mapping[str, tuple[str, ...]]) -> None:
        own = {spec.id: spec.keys for spec in ACTIONS}
        wanted = {**self._preferences.settings.shortcuts, **changes}
        self._preferences.change(shortcuts={key: keys for key, keys in wanted.items() if keys != own.get(key)})
        self._say("")

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._take.setEnabled(not self._edit.keySequence().isEmpty())
