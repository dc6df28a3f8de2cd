"""How large a window of its own may be."""

from PySide6.QtWidgets import QWidget

_FRAME = 48  # pixels for a title bar and edges


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Make a window so large, or as large as the screen has room for it with its frame."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - _FRAME), min(height, room.height() - _FRAME))
