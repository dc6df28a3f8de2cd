"""One chip that restricts a search, and what it shows."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QSizePolicy, QWidget

from dossier.ui.translation import tr
from dossier.ui.widgets.elided import plain_tip
from dossier.ui.widgets.painted import ChipButton


class Face(NamedTuple):
    """What a chip shows and does. `chosen` is None, "include" or "exclude"; `key` says which one it is."""

    key: tuple[str, str]
    text: str
    tip: str
    act: Callable[[], object]
    chosen: str | None = None
    checkable: bool = True


NO_FACE = Face(("", ""), "", "", lambda: None)
"""Of a chip that is made before there is anything to show on it."""


class Chip(ChipButton):
    """One facet value, or what else a click does. It takes on other faces: to make it anew costs a millisecond."""

    def __init__(self, face: Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._face = face
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: self._face.act())
        self.put_on(face)

    @property
    def key(self) -> tuple[str, str]:
        """Which one it is."""
        return self._face.key

    def put_on(self, face: Face) -> None:
        """Show this, and do it when clicked."""
        self._face = face
        text = tr("not {value}", value=face.text) if face.chosen == "exclude" else face.text
        if text != self.text():
            self.setText(text)
        if plain_tip(face.tip) != self.toolTip():
            self.setToolTip(plain_tip(face.tip))
            self.setAccessibleDescription(face.tip)
        if (face.chosen or "") != self.property("state"):
            self.setProperty("state", face.chosen or "")
            self.update()
        self.setCheckable(face.checkable)
        self.setChecked(face.chosen == "include")
