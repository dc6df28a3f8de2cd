"""Time and peak memory of builds of two sizes: `python -m tests.benchmarks.build --small 2000 --large 20000`.

Articles are made up (some 300 words) or, with `--from FOLDER`, text files are taken in turn. Memory is the resident
size of the program (`main`) and of it with its workers (`all`), looked at every tenth of a second (Linux).
"""

import argparse
import itertools
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.kill import environment_in, made_article

_LOOK_SECONDS = 0.1


@dataclass(frozen=True)
class Cost:
    """What a build cost: wall seconds, and peak megabytes of the main process and of all."""

    articles: int
    seconds: float
    main: float
    everything: float


def measured(folder: Path, texts: Iterator[str], articles: int) -> Cost:
    """Build a dossier of so many articles in `folder`."""
    for n, text in enumerate(itertools.islice(texts, articles)):
        place = folder / "news" / f"{n // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{n:06}.txt").write_text(text)
    command = [sys.executable, "-m", "dossier", "build", str(folder / "news"), "-o", str(folder / "made.dossier")]
    started = time.monotonic()
    process = subprocess.Popen(command, env=environment_in(folder))
    main = everything = 0.0
    while process.poll() is None:
        own, others = _resident(process.pid)
        main, everything = max(main, own), max(everything, own + others)
        time.sleep(_LOOK_SECONDS)
    if process.returncode:
        raise RuntimeError(f"the build ended with {process.returncode}")
    return Cost(articles, time.monotonic() - started, main, everything)


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
    parser.add_argument("--small", type=int, default=2000)
    parser.add_argument("--large", type=int, default=20000)
    parser.add_argument("--sentences", type=int, default=12)
    parser.add_argument("--from", dest="folder", type=Path)
    chosen = parser.parse_args()
    costs = []
    for articles in (chosen.small, chosen.large):
        if chosen.folder:
            files = sorted(path for path in chosen.folder.rglob("*") if path.is_file())
            texts = (file.read_text(errors="replace") for file in itertools.cycle(files))
        else:
            texts = (made_article(n, chosen.sentences) for n in itertools.count())
        with tempfile.TemporaryDirectory() as folder:
            cost = measured(Path(folder), texts, articles)
        costs.append(cost)
        rate = articles / cost.seconds
        print(f"{articles:,} articles: {cost.seconds:.1f} s, {rate:.0f}/s, ", end="")
        print(f"peak {cost.main:.0f} MB main, {cost.everything:.0f} MB all", flush=True)
    small, large = costs
    print(f"ratio of peaks: {large.main / small.main:.2f} main, {large.everything / small.everything:.2f} all")


if __name__ == "__main__":
    main()
