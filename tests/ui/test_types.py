"""All types of Qt are made on the GUI thread, in short pieces, before a worker imports what asks for all of them."""

import subprocess
import sys

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from dossier.ui.types import Types

_PROGRAM = """
from PySide6 import QtCore, QtGui, QtWidgets
from dossier.ui.types import Types
def unmade():
    return sum(name not in vars(module) for module in (QtCore, QtGui, QtWidgets) for name in dir(module))
application = QtCore.QCoreApplication([])
types = Types()
before = unmade()
types.make(application.quit)
application.exec()
print(before > 100, unmade())
"""


def test_no_type_is_left_for_a_worker_to_make() -> None:
    command = [sys.executable, "-c", _PROGRAM]  # in a process of its own, where no other test made them
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True", "0"]


def test_whoever_waits_is_told_later_and_on_this_thread(qtbot: QtBot) -> None:
    types, told = Types(), list[QThread]()
    types.make(lambda: told.append(QThread.currentThread()))
    assert not told
    qtbot.waitUntil(lambda: bool(told))
    types.make(lambda: told.append(QThread.currentThread()))  # as for a second dossier
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [types.thread()] * 2
