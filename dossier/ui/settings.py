"""The page of settings, made from what is declared of them; a change is in force at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dossier.services.settings import GROUPS, Declared, Value, declared
from dossier.ui.preferences import Preferences
from dossier.ui.sheet import ink
from dossier.ui.shortcuts import ShortcutPage
from dossier.ui.translation import tr
from dossier.ui.widgets.choice import Choice
from dossier.ui.widgets.page import Page
from dossier.ui.widgets.room import resize_within

Control = QComboBox | QSpinBox | QCheckBox


class SettingsDialog(Page):
    """A tab for each group, and one for the shortcuts; stays open beside the window."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None, *, tab: str = "") -> None:
        """Make the page, on the group `tab` or on "shortcuts" if given."""
        super().__init__(parent)
        self._preferences = preferences
        self._controls: dict[str, Control] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self.tabs = tabs = QTabWidget()
        tabs.setAccessibleName(tr("Groups of settings"))
        for group, title in GROUPS.items():
            tabs.addTab(self._page(group), tr(title))
        tabs.addTab(ShortcutPage(preferences), tr("Shortcuts"))
        tabs.setCurrentIndex([*GROUPS, "shortcuts"].index(tab) if tab else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(tabs)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)  # behind the tabs for the keyboard too
        buttons.rejected.connect(self.close)
        layout.addWidget(buttons)
        resize_within(self, 700, 580)
        preferences.changed.connect(self._follow)
        self._follow()

    @classmethod
    def show_for(cls, window: QWidget, preferences: Preferences) -> "SettingsDialog":
        """Show the page of a window in front of it; there is but one of each."""
        page = window.findChild(cls) or cls(preferences, window)
        page.show()
        page.activateWindow()
        return page

    def follow_to(self, window: QWidget) -> None:
        """Make the page anew, of another window in another language, at the same place."""
        page = SettingsDialog.show_for(window, self._preferences)
        page.setGeometry(self.geometry())
        page.tabs.setCurrentIndex(self.tabs.currentIndex())
        page.control("language").setFocus()
        self.close()

    def control(self, key: str) -> Control:
        """Return the control of a setting."""
        return self._controls[key]

    def _page(self, group: str) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 16, 16, 12)
        form = QFormLayout()
        form.setVerticalSpacing(14)
        form.setHorizontalSpacing(24)
        defaults: dict[str, Value] = {}
        for key, (told, default) in declared().items():
            if told.group == group:
                defaults[key] = default
                self._add(form, key, told, default)
        layout.addLayout(form)
        layout.addStretch(1)
        reset = QPushButton(tr("Back to the defaults"))
        reset.clicked.connect(partial(self._reset, defaults))
        row = QHBoxLayout()
        row.addWidget(reset)
        row.addStretch(1)
        layout.addLayout(row)
        return page

    def _add(self, form: QFormLayout, key: str, told: Declared, default: Value) -> None:
        control = _control(told, default, partial(self._choose, key))
        self._controls[key] = control
        control.setAccessibleName(tr(told.label))
        control.setAccessibleDescription(tr(told.description))
        said = QLabel(tr(told.description))
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        ink(said, "ink2")
        cell = QVBoxLayout()
        cell.setSpacing(4)
        cell.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        cell.addWidget(said)
        label = QLabel("" if isinstance(control, QCheckBox) else tr(told.label))
        label.setBuddy(control)
        form.addRow(label, cell)

    def _choose(self, key: str, value: Value) -> None:
        if value != getattr(self._preferences.settings, key):
            self._preferences.change(**{key: value})

    def _reset(self, defaults: dict[str, Value], _checked: bool = False) -> None:
        self._preferences.change(**defaults)

    def _follow(self) -> None:
        """Show what is in force, however it was changed."""
        for key, control in self._controls.items():
            _show(control, getattr(self._preferences.settings, key))


def _control(told: Declared, default: Value, choose: Callable[[Value], None]) -> Control:
    """Return the control that fits what is declared; it tells `choose` what was chosen."""
    if isinstance(default, bool):
        box = QCheckBox(tr(told.label))
        box.toggled.connect(choose)
        return box
    if isinstance(default, int):
        spin = QSpinBox()
        spin.setRange(told.least, told.most)
        spin.setSingleStep(told.step)
        spin.setSuffix(f" {told.unit}" if told.unit else "")
        spin.valueChanged.connect(choose)
        return spin
    combo = Choice()
    for value, words in told.choices:
        combo.addItem(tr(words), value)
    combo.currentIndexChanged.connect(lambda index: choose(combo.itemData(index)))
    return combo


def _show(control: Control, value: Value) -> None:
    if isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, QSpinBox):
        control.setValue(int(value))
    else:
        control.setCurrentIndex(control.findData(value))
