"""Run every check of the project: `python3 -m tests`. Sets up what is missing first; more words go to pytest."""

import subprocess
import sys
import time
from pathlib import Path

from dossier.bootstrap import ROOT, ensure

CHECKS = (
    ("style", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "."]),
    ("types", ["mypy"]),
    # Two cores: a third one works while the others wait for windows, processes and disks, a fifth of their time.
    ("tests", ["pytest", "-n", "3", "--dist", "worksteal"]),
)


def main(words: list[str]) -> int:
    """Run the checks one after the other; return 0 when all passed, else 1. All are run whatever fails."""
    tools = Path(sys.executable).parent
    failed = []
    for name, command in CHECKS:
        print(f"== {name}: {' '.join(command)}", flush=True)
        began = time.monotonic()
        extra = words if name == "tests" else []
        if subprocess.run([tools / command[0], *command[1:], *extra], cwd=ROOT, check=False).returncode:
            failed.append(name)
        print(f"== {name}: {time.monotonic() - began:.0f} s", flush=True)
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    ensure("test", programs={"xvfb-run": "xvfb", "xauth": "xauth"})
    sys.exit(main(sys.argv[1:]))
