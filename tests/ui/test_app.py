"""The program starts without work that nobody waits for."""

import subprocess
import sys

_IMPORTING = """
import linecache, sys
from dossier.ui.app import make_application
application = make_application()
from dossier.model.timeline import TimelineItem
print(sys.modules[TimelineItem.__module__].__file__ in linecache.cache)
"""


def test_sources_of_modules_are_not_read() -> None:
    command = [sys.executable, "-c", _IMPORTING]  # in a process of its own: the hook of PySide is the process's
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() == ["False"]
