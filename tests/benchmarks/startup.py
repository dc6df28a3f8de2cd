"""How soon the window is there, and how much it takes: `python -m tests.benchmarks.startup`.

First paint and memory stand against a bare shown QMainWindow; usable is when the results of a word that was typed at
once are painted, over the built-in dossier and over one of 10,000 made articles. Each start is a process of its own,
ours and the bare one turn about, so that what else the machine does falls on both; medians count. Beside the wall time
stands the CPU time of all threads, which says more on a machine that is not quiet. What switching costs
(`tests.benchmarks.switching`) is told at the end. Programs are compiled beforehand, as they are on a person's machine.
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

from dossier.bundle.writer import write_bundle
from tests.bundle.contents import made_up

_MANY = 10_000
_WORDS = 300  # of an article
_BUILTIN = "Italy"  # a word that stands in the built-in dossier
_MADE = "dredging"  # and one of the made articles

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        report("painted"); application.quit()
application = QApplication(sys.argv)
window = Window(); window.resize(1440, 900); window.show(); application.exec()
"""

_OURS = """
from pathlib import Path
from dossier.paths import Paths
from dossier.ui.app import make_application, make_desk
application = make_application()
desk = make_desk(Paths.below(Path(sys.argv[1])))
desk.hints = False
word = sys.argv[2]
def painted():
    report("painted")
    for letter in word:
        desk.window.typedAhead.emit(letter)
def answered(change):
    answer = change.new.answer
    if change.touches("answer") and answer.query.text == word and answer.hits:
        desk.window.repaint()
        report("usable")
desk.window.firstPainted.connect(painted)
desk.entered.connect(lambda: (report("readable"), desk.workspace.session.connect(answered)))
desk.settled.connect(lambda: (report("settled"), application.quit()))
desk.open([Path(name) for name in sys.argv[3:]]); desk.window.show(); application.exec()
"""

_REPORT = """
import json, os, sys, time
def report(what):
    memory = next(int(l.split()[1]) for l in open("/proc/self/status") if l.startswith("VmRSS"))
    seconds = time.clock_gettime(time.CLOCK_MONOTONIC) - float(os.environ["BEGAN"])
    cpu = time.process_time()
    print(json.dumps({"what": what, "ms": 1000 * seconds, "cpu": 1000 * cpu, "mb": memory / 1024}), flush=True)
"""

Run = dict[str, dict[str, float]]


def measure(program: str, folder: Path, *arguments: str) -> Run:
    """Run one window in a process; return what it reported: milliseconds since the start, and megabytes."""
    environment = os.environ | {
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "BEGAN": str(time.clock_gettime(time.CLOCK_MONOTONIC)),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", _REPORT + program, str(folder), *arguments]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return {line["what"]: line for line in map(json.loads, run.stdout.splitlines())}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--many", type=Path, help="A dossier of 10,000 made articles, else one is made.")
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        many = given.many or folder / "made.dossier"
        if not many.is_file():
            write_bundle(many, made_up(_MANY, _WORDS))
        small_words, many_words = (_BUILTIN,), (_MADE, str(many))
        measure(_BARE, folder)
        for words in (small_words, many_words):
            measure(_OURS, folder, *words)  # dossier and index are made once, and caches are warm
        bare: list[Run] = []
        small: list[Run] = []
        large: list[Run] = []
        for _ in range(given.runs):
            bare.append(measure(_BARE, folder))
            small.append(measure(_OURS, folder, *small_words))
            large.append(measure(_OURS, folder, *many_words))
    base, base_cpu = _median(bare, "painted", "ms"), _median(bare, "painted", "cpu")
    print(f"{'':<42}{'ms':>8}{'CPU ms':>8}{'MB':>6}   goal")
    for told, runs, what, goal in (
        ("bare QMainWindow, first paint", bare, "painted", ""),
        ("our first paint", small, "painted", f"2x bare: {2 * base:.0f} ms, {2 * base_cpu:.0f} of CPU"),
        ("built-in dossier, readable", small, "readable", ""),
        ("built-in dossier, a word's results", small, "usable", "1200 ms"),
        (f"{_MANY:,} articles, readable", large, "readable", ""),
        (f"{_MANY:,} articles, a word's results", large, "usable", "1200 ms"),
        (f"{_MANY:,} articles, nothing on its way", large, "settled", "250 MB"),
    ):
        row = "".join(f"{_median(runs, what, unit):>{wide}.0f}" for unit, wide in (("ms", 8), ("cpu", 8), ("mb", 6)))
        print(f"{told:<42}{row}   {goal}")
    ours, ours_cpu = _median(small, "painted", "ms"), _median(small, "painted", "cpu")
    print(f"first paint against bare: {ours / base:.2f} by the clock, {ours_cpu / base_cpu:.2f} of CPU; goal 2")
    print("\nCPU ms from the wish until it is painted; goals 16 at 600 words, 50 at 20,000")
    run = subprocess.run([sys.executable, "-m", "tests.benchmarks.switching"], capture_output=True, text=True)
    for what, spent in json.loads(run.stdout).items():
        print(f"{what:<42}{spent:>8.1f}")


def _median(runs: list[Run], what: str, unit: str) -> float:
    return statistics.median(run[what][unit] for run in runs)


if __name__ == "__main__":
    main()
