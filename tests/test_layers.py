"""The house keeps its rules: imports flow one way, and the core runs where there is no Qt."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_CORE_WITHOUT_QT = """
import importlib, pkgutil, sys

class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6", "pyqtgraph"}:
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Block())
import dossier
for module in pkgutil.walk_packages(dossier.__path__, "dossier."):
    if not module.name.startswith(("dossier.ui", "dossier.__main__", "dossier._data")):
        importlib.import_module(module.name)
"""


def test_import_contracts_hold() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_core_imports_with_qt_blocked() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _CORE_WITHOUT_QT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
