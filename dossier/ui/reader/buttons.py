"""Small controls that the reader's bars share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget


def tool_button(parent: QWidget, name: str) -> QToolButton:
    """Return a button without text, named for a screen reader and in its tooltip."""
    button = QToolButton(parent)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def plain_label(parent: QWidget) -> QLabel:
    """Return a label that takes any text as it is."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
