"""Kill builds and updates at random moments: `python -m tests.benchmarks.kill --kills 60`.

A dossier of half of the articles stands at the target; builds of all of them, and updates to all of them in turn, are
killed (SIGKILL) at random moments and started again, until one comes to its end. After each kill the target must be
whole and either the old or the new dossier; each that comes to its end must have the content hash of a build that was
never disturbed.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

from dossier.bundle.verify import check

_TOWNS = ("Selby", "Marrow", "Tarn", "Ockley", "Brant", "Felde", "Oslo", "Lima", "Turin", "Kyoto")
_VERBS = ("opened", "visited", "criticised", "signed an agreement with", "met the mayor of", "closed")


class Program(Protocol):
    """What runs and can be killed, such as a `subprocess.Popen`."""

    def wait(self, timeout: float | None = None) -> int:
        """Return how it ended; raises subprocess.TimeoutExpired when it has not."""

    def kill(self) -> None:
        """End it, whatever it is at."""


Start = Callable[[Sequence[str], Mapping[str, str]], Program]
"""Starts `dossier` with arguments in an environment."""


def started(arguments: Sequence[str], environment: Mapping[str, str]) -> Program:
    """Start it in an interpreter of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "dossier", *arguments], env=dict(environment), stdout=subprocess.DEVNULL
    )


@dataclass
class Tally:
    """What a campaign saw; `faults` are sentences, none when nothing was lost."""

    kills: int = 0
    finished: int = 0
    resumed: int = 0
    states: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def made_article(n: int, sentences: int = 12) -> str:
    """Return a made-up piece of news, always the same one for a number."""
    chance = random.Random(n)
    lines = [f"{chance.choice(_TOWNS)} report number {n}", "", "By Tom Wren"]
    lines += [f"March {1 + n % 28}, {2015 + n % 7}" if n % 5 else "", ""]
    for _ in range(sentences):
        town, other = chance.sample(_TOWNS, 2)
        day = chance.choice(("on Tuesday", "last month", f"on May {chance.randrange(1, 29)}", "two days earlier"))
        lines.append(
            f"Minister Ada Quill of {town} {chance.choice(_VERBS)} {other} {day}, officials said, "
            f"after {chance.randrange(2, 9999)} people had asked for report {chance.randrange(10**6)} there.\n"
        )
    return "\n".join(lines)


def campaign(
    folder: Path,
    kills: int,
    articles: int,
    seed: int = 0,
    tell: Callable[[str], None] = lambda _: None,
    start: Start = started,
) -> Tally:
    """Kill builds in `folder` until there were so many kills, then let the last one come to its end."""
    chance, tally = random.Random(seed), Tally()
    target = folder / "news.dossier"
    half, whole = folder / "half", folder / "whole"
    for n in range(articles):
        for place in (half, whole) if n % 2 else (whole,):
            place.mkdir(exist_ok=True)
            (place / f"{n:05}.txt").write_text(made_article(n))
    undisturbed = environment_in(folder / "undisturbed")
    _killed(start, _building(half, folder / "old.dossier"), undisturbed, None)
    begun = time.monotonic()
    _killed(start, _building(whole, folder / "new.dossier"), undisturbed, None)
    seconds = time.monotonic() - begun
    hashes = {_hash(folder / "old.dossier"): "old", _hash(folder / "new.dossier"): "new"}
    while tally.kills < kills:
        shutil.copyfile(folder / "old.dossier", target)
        shutil.rmtree(folder / "disturbed", ignore_errors=True)
        environment = environment_in(folder / "disturbed")
        command = (_building, _updating)[tally.finished % 2](whole, target)
        killed, ended = 0, False
        while not ended:
            moment = chance.uniform(0, seconds) if tally.kills < kills else None
            ended = not _killed(start, command, environment, moment)
            if not ended:
                tally.kills += 1
                killed += 1
                state = _look(target, hashes, tally)
                tell(f"kill {tally.kills}: {command[0]} after {moment:.1f} of {seconds:.1f} s, the dossier is {state}")
        tally.finished += 1
        tally.resumed += killed > 0
        right = hashes.get(_hash(target)) == "new"
        tell(
            f"{command[0]} came to its end after {killed} kills, {'as if undisturbed' if right else 'ANOTHER CONTENT'}"
        )
        if not right:
            tally.faults.append(f"after {killed} kills the content is another one")
        left = sorted(path.name for path in folder.iterdir() if path.name.endswith(".part"))
        if left:
            tally.faults.append(f"{left} is left over")
    return tally


def _look(target: Path, hashes: Mapping[str, str], tally: Tally) -> str:
    """Return which of the two dossiers a kill left, and note a fault where it is neither."""
    found = check(target)
    if not found.whole or found.info is None:
        tally.faults.append(f"kill {tally.kills}: {' '.join(found.findings)}")
        return "damaged"
    state = hashes.get(found.info.content_hash, "")
    tally.states[state] += 1
    if not state:
        tally.faults.append(f"kill {tally.kills}: the content is neither the old nor the new one")
    return state or "another one"


def _killed(start: Start, command: Sequence[str], environment: Mapping[str, str], after: float | None) -> bool:
    """Run a command, and kill it after so many seconds if it is not done by then; return whether it was killed."""
    program = start(command, environment)
    try:
        code = program.wait(after)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
        return True
    if code:
        raise RuntimeError(f"{command[0]} ended with {code}")
    return False


def _building(source: Path, target: Path) -> list[str]:
    return ["build", str(source), "-o", str(target), "--title", "News"]


def _updating(source: Path, target: Path) -> list[str]:
    return ["update", str(target), str(source)]


def environment_in(home: Path) -> dict[str, str]:
    """Return an environment with caches of its own."""
    places = {"XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}
    return os.environ | {name: str(home / place) for name, place in places.items()}


def _hash(path: Path) -> str:
    info = check(path).info
    return info.content_hash if info else ""


def main() -> None:
    """Run a campaign and print what it saw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = campaign(Path(folder), chosen.kills, chosen.articles, chosen.seed, partial(print, flush=True))
    print(f"{tally.kills} kills, {tally.finished} runs came to their end, {tally.resumed} of them after kills")
    print("state after a kill: " + ", ".join(f"{state} {count}" for state, count in sorted(tally.states.items())))
    print("\n".join(tally.faults) or "nothing was lost, and every run ended with the same content")
    sys.exit(bool(tally.faults))


if __name__ == "__main__":
    main()
