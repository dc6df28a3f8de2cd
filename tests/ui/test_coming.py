"""What the panes of a dossier need is imported in short steps."""

import os
import subprocess
import sys

_WALKED = """
import sys
import dossier.ui.app, dossier.ui.windows
from dossier.ui import coming

def ours():
    return {name for name in sys.modules if name.startswith("dossier.") and not hasattr(sys.modules[name], "__path__")}

for behind, modules in ((coming.BEHIND, coming.FIRST), (coming.BESIDE_BEHIND, coming.BESIDE)):
    coming.bring(behind)
    before = ours()
    for name, _ in zip(modules, coming.steps(modules)):
        came, before = ours() - before, ours()
        if name not in came or len(came) > 2:
            print(name, "brought", sorted(came))
"""


def test_a_step_imports_one_module_and_at_most_one_more() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, "-c", _WALKED], env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert not run.stdout, "put what these need before them in dossier/ui/coming.py"
