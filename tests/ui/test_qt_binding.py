"""The installed Qt binding keeps its reference counts: PySide6 6.12.0 on Python 3.11 loses one of None a void call."""

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


def test_void_calls_leave_the_references_of_none_alone(qtbot: QtBot) -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(4000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 1000
