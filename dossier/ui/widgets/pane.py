"""What has a place of its own in the window of a dossier."""

from PySide6.QtWidgets import QWidget


class Pane(QWidget):
    """Says which of its widgets takes the keyboard.

    A focus proxy would not do: Tab would lead to it past all that stands before it, and of a pane that passes the focus
    on a screen reader is told that the pane itself has it.
    """

    @property
    def keyboard(self) -> QWidget:
        """What has the keyboard when one comes to this pane."""
        return self
