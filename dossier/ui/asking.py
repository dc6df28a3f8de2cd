"""Ask about a dossier, in whose place another may come before the answer."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from dossier.services.library import Library

T = TypeVar("T")


def answer(dialog: QDialog, library: Library, read: Callable[[], T]) -> T | None:
    """Show a dialog and return what `read` finds in it; None where it went with its window.

    Its parent is to be the window, which stays when a dossier is left. The library can be read until the answer.
    """
    library.hold()
    try:
        dialog.exec()
        if not isValid(dialog):
            return None
        dialog.deleteLater()
        return read()
    finally:
        library.close()
