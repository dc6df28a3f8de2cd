"""Memory and time of builds of two sizes: `python -m tests.benchmarks.build --memory 2000 20000`.

Articles are made up with words and names as unevenly spread as in real news, or, with `--from FOLDER`, text files are
taken in turn; with `--lines` they stand in one file of JSON Lines. Memory is the resident size of the program (`main`)
and of it with its workers (`all`), looked at every tenth of a second (Linux); time is
that of the processors, since that of the clock depends on what else runs.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.kill import environment_in
from tests.benchmarks.newswire import article

_LOOK_SECONDS = 0.1


@dataclass(frozen=True)
class Cost:
    """What a build cost: seconds of processors, and peak megabytes of the main process and of all."""

    articles: int
    seconds: float
    main: float
    everything: float

    def __str__(self) -> str:
        rate = self.articles / self.seconds
        told = f"{self.articles:,} articles: {self.seconds:.1f} CPU seconds, {rate:.0f} articles a CPU second"
        return f"{told}, peak {self.main:.0f} MB main, {self.everything:.0f} MB all"


def _write_files(folder: Path, texts: Iterable[str]) -> None:
    for n, text in enumerate(texts):
        place = folder / f"{n // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{n:06}.txt").write_text(text)


def _write_lines(folder: Path, texts: Iterable[str]) -> None:
    folder.mkdir()
    with (folder / "news.jsonl").open("w") as file:
        for text in texts:
            file.write(json.dumps({"title": text.split("\n", 1)[0], "text": text}) + "\n")


def measured(folder: Path, texts: Iterable[str], articles: int, in_lines: bool) -> Cost:
    """Build a dossier of so many articles in `folder`."""
    (_write_lines if in_lines else _write_files)(folder / "news", texts)
    command = [sys.executable, "-m", "dossier", "build", str(folder / "news"), "-o", str(folder / "made.dossier")]
    process = subprocess.Popen(command, env=environment_in(folder))
    main = everything = 0.0
    ended = threading.Event()

    def look() -> None:
        nonlocal main, everything
        while not ended.wait(_LOOK_SECONDS):
            own, others = _resident(process.pid)
            main, everything = max(main, own), max(everything, own + others)

    looking = threading.Thread(target=look)
    looking.start()
    _, status, used = os.wait4(process.pid, 0)
    ended.set()
    looking.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"the build ended with {process.returncode}")
    return Cost(articles, used.ru_utime + used.ru_stime, main, everything)


def _resident(pid: int) -> tuple[float, float]:
    """Return the resident megabytes of a process and of its descendants."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    sizes: dict[int, float] = {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
        except OSError:
            continue
        number = int(fields["Pid"])
        children[int(fields["PPid"])].append(number)
        sizes[number] = int(fields.get("VmRSS", "0").split()[0]) / 1024
    below, todo = 0.0, list(children[pid])
    while todo:
        one = todo.pop()
        below += sizes[one]
        todo += children[one]
    return sizes.get(pid, 0.0), below


def main() -> None:
    """Measure and print both, with their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memory", type=int, nargs=2, metavar=("SMALL", "LARGE"), default=(2000, 20000))
    parser.add_argument("--words", type=int, default=250, help="words of a made-up article")
    parser.add_argument("--lines", action="store_true", help="one file of JSON Lines, not a file for each article")
    parser.add_argument("--from", dest="folder", type=Path)
    chosen = parser.parse_args()
    costs = []
    for articles in chosen.memory:
        if chosen.folder:
            files = sorted(path for path in chosen.folder.rglob("*") if path.is_file())
            texts = (file.read_text(errors="replace") for file in itertools.cycle(files))
        else:
            texts = (article(n, chosen.words) for n in itertools.count())
        with tempfile.TemporaryDirectory() as folder:
            costs.append(measured(Path(folder), itertools.islice(texts, articles), articles, chosen.lines))
        print(costs[-1], flush=True)
    small, large = costs
    print(f"ratio of peaks: {large.main / small.main:.2f} main, {large.everything / small.everything:.2f} all")


if __name__ == "__main__":
    main()
