"""No event keeps the window waiting: while a dossier is opened, or one types, scrolls, brushes, switches and builds.

The long form is a benchmark.
"""

import os
import re
import subprocess
import sys
from pathlib import Path


def test_events_are_short_whatever_one_does() -> None:
    command = [sys.executable, "-m", "tests.benchmarks.latency", "--articles", "150", "--seconds", "3"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    number = r" +([\d.]+)"
    rows = re.findall(rf"^(opening|searching.*?) +event{4 * number}", run.stdout, re.MULTILINE)
    assert [told for told, *_ in rows] == ["opening", "searching", "searching and building"]
    for told, _, p95, _, _ in rows:
        assert float(p95) < 8, f"{told}: an event took {p95} ms of CPU time at p95\n{run.stdout}"
    yardstick = re.search(rf"^a yardstick.*quiet{number}", run.stdout, re.MULTILINE)
    assert yardstick is not None
    longest = float(rows[0][-1]) / float(yardstick[1])  # a pane made or imported in one event: 10 and more
    assert longest < 10, f"opening: an event took {longest:.0f} times the yardstick\n{run.stdout}"
