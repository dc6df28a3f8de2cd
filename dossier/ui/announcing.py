"""Say something to whoever hears the window instead of seeing it."""

from PySide6.QtCore import QObject


def announce(about: QObject, text: str) -> None:
    """Let a screen reader say a text; nothing is said where none runs."""
    if text:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before the first paint

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, text))
