"""Time to first paint and memory of our window against a bare shown QMainWindow: `python -m tests.benchmarks.startup`.

Both start as processes of their own, turn about, so that what else the machine does falls on both; medians count.
Aim: first paint at most 2x. Also printed: when the built-in dossier can be read, and searched, from the process start.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        report("painted"); application.quit()
application = QApplication(sys.argv)
window = Window(); window.resize(1440, 900); window.show(); application.exec()
"""

_OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from dossier.paths import Paths
from dossier.ui.app import make_desk
sys.setswitchinterval(0.0005)
application = QApplication(sys.argv)
desk = make_desk(Paths.below(Path(sys.argv[1])))
desk.window.firstPainted.connect(lambda: report("painted"))
desk.opening.opened.connect(lambda _: report("readable"))
desk.opening.indexed.connect(lambda _: report("searchable"))
desk.settled.connect(application.quit)
desk.open([]); desk.window.show(); application.exec()
"""

_REPORT = """
import json, os, time
def report(what):
    memory = next(int(l.split()[1]) for l in open("/proc/self/status") if l.startswith("VmRSS"))
    seconds = time.clock_gettime(time.CLOCK_MONOTONIC) - float(os.environ["BEGAN"])
    print(json.dumps({"what": what, "ms": 1000 * seconds, "mb": memory / 1024}), flush=True)
"""


def measure(program: str, folder: Path) -> dict[str, dict[str, float]]:
    """Run one window in a process; return what it reported: milliseconds since the start, and megabytes."""
    environment = os.environ | {"BEGAN": str(time.clock_gettime(time.CLOCK_MONOTONIC))}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", _REPORT + program, str(folder)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return {line["what"]: line for line in map(json.loads, run.stdout.splitlines())}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with TemporaryDirectory() as name:
        folder = Path(name)
        measure(_OURS, folder)  # the built-in dossier is built once, and caches are warm
        bare, ours = [], []
        for _ in range(runs):
            bare.append(measure(_BARE, folder)["painted"])
            ours.append(measure(_OURS, folder))
    base = statistics.median(run["ms"] for run in bare)
    base_mb = statistics.median(run["mb"] for run in bare)
    print(f"{'':<24}{'ms':>8}{'ratio':>8}{'MB':>8}{'ratio':>8}")
    print(f"{'bare QMainWindow':<24}{base:>8.0f}{1:>8.2f}{base_mb:>8.0f}{1:>8.2f}")
    for what, label in (
        ("painted", "our first paint"),
        ("readable", "articles readable"),
        ("searchable", "searchable"),
    ):
        ms = statistics.median(run[what]["ms"] for run in ours)
        mb = statistics.median(run[what]["mb"] for run in ours)
        print(f"{label:<24}{ms:>8.0f}{ms / base:>8.2f}{mb:>8.0f}{mb / base_mb:>8.2f}")


if __name__ == "__main__":
    main()
