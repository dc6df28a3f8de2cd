"""Say something to whoever hears the window instead of seeing it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(about: QObject, text: str) -> None:
    """Let a screen reader say a text; nothing is said where none runs."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, text))
