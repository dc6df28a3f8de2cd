"""Say something to whoever hears the window instead of seeing it."""

from PySide6.QtCore import QObject, QTimer

_PAUSE = 300  # milliseconds


def announce(about: QObject, text: str) -> None:
    """Let a screen reader say a text; nothing is said where none runs."""
    if text:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before the first paint

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, text))


class Announcer(QObject):
    """Says only the last of texts that follow each other with every key, when no other has come for a moment."""

    def __init__(self, about: QObject) -> None:
        super().__init__(about)
        self._about = about
        self._text = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._say)

    def say(self, text: str) -> None:
        """Say this, unless something else is to be said in a moment."""
        self._text = text
        self._pause.start()

    def _say(self) -> None:
        announce(self._about, self._text)
