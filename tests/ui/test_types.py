"""All types of Qt are made on the GUI thread, before a worker imports what asks for all of them."""

import subprocess
import sys

_PROGRAM = """
from PySide6 import QtCore, QtGui, QtWidgets
from dossier.ui import coming
from dossier.ui.turns import Turns
from dossier.ui.types import types
def unmade():
    return sum(name not in vars(module) for module in (QtCore, QtGui, QtWidgets) for name in dir(module))
application = QtCore.QCoreApplication([])
turns = Turns()
before = unmade()
first = sum(1 for _ in types(coming.FIRST_TYPES))
turns.walk(types(), application.quit)
application.exec()
print(before > 100, unmade(), first == len(coming.FIRST_TYPES))
"""


def test_no_type_is_left_for_a_worker_to_make() -> None:
    command = [sys.executable, "-c", _PROGRAM]  # in a process of its own, where no other test made them
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True", "0", "True"]
