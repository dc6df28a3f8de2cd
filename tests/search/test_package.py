"""Searching brings in nothing that talks to a network, and leaves it to others as it is."""

import subprocess
import sys

_PROGRAM = """
import sys
import dossier.search.engine
print(*(name for name in ("urllib.request", "http.client", "ssl", "email") if name in sys.modules))
import urllib.request
print(callable(urllib.request.urlretrieve), callable(urllib.request.urlopen))
"""


def test_the_engine_is_imported_without_the_network_modules_of_whoosh() -> None:
    run = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["", "True True"]
