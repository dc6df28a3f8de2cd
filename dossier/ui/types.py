"""Have PySide make its types on the GUI thread.

PySide makes a type of Qt, with the names in it, when it is first asked for. Where a worker does so (importing
pyqtgraph asks for all of them) while the GUI thread calls a function that may take such a type, the process ends by a
segmentation fault: one start in ten on a busy machine. At once, they would keep the window waiting for 0.1 s.
"""

from collections.abc import Container, Iterator

from PySide6 import QtCore, QtGui, QtWidgets


def types(names: Container[str] | None = None) -> Iterator[object]:
    """Make the types of the Qt modules that have these names, else all, one a step."""
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            if names is None or name in names:
                yield getattr(module, name)
