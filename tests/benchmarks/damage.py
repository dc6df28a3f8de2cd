"""Damage an index in every way and see that it is refused: `python -m tests.benchmarks.damage --cases 500`.

Each byte of the header is flipped in turn; files are cut at random places, or have random bits flipped, also after the
index was found whole and that was remembered. Each time the index must be refused, or answer as the undamaged one.
"""

import argparse
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dossier.errors import StorageError
from dossier.model.query import Query
from dossier.search.engine import SearchEngine
from dossier.search.index import build_index
from tests.benchmarks.search import made
from tests.benchmarks.search_peers import Ours

HEADER = "manifest.json"


def answers(folder: Path, texts: list[str]) -> list[object] | None:
    """Return what an index answers, None where it is refused."""
    try:
        engine = SearchEngine.open(folder)
    except StorageError:
        return None
    found: list[object] = []
    for text in texts:
        answer = engine.search(Query(text))
        found.append((tuple(answer.hits), answer.passages, answer.facets))
    return found


def flips(data: bytes, dice: random.Random) -> Iterator[bytes]:
    """Walk copies of which each byte in turn has one bit flipped."""
    for at in range(len(data)):
        yield data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :]


def damages(data: bytes, dice: random.Random) -> Iterator[tuple[str, bytes]]:
    """Walk, without end, copies that are cut or have one bit flipped."""
    while True:
        at = dice.randrange(len(data))
        yield "cut", data[:at]
        yield "flipped", data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :]


def campaign(folder: Path, texts: list[str], cases: int, every: int = 1) -> Counter[str]:
    """Return how many damages were refused, changed nothing, or changed an answer ("WRONG"), by kind."""
    dice, told = random.Random(5), Counter[str]()
    right = answers(folder, texts)

    def judge(path: Path, what: str, damaged: bytes) -> None:
        path.write_bytes(damaged)
        found = answers(folder, texts)
        told[f"{what}: {'refused' if found is None else 'the same' if found == right else 'WRONG'}"] += 1

    header = (folder / HEADER).read_bytes()
    for n, damaged in enumerate(flips(header, dice)):
        if n % every == 0:
            judge(folder / HEADER, "header", damaged)
    (folder / HEADER).write_bytes(header)
    files = sorted(path for path in folder.glob("*.*") if path.stat().st_size and path.name != "checked.json")
    for n in range(cases):
        path = dice.choice(files)
        whole = path.read_bytes()
        what, damaged = next(pair for k, pair in enumerate(damages(whole, dice)) if k == n % 2)
        if n % 5 == 0:
            answers(folder, texts)  # found whole, and perhaps remembered as such
        judge(path, what, damaged)
        path.write_bytes(whole)
    told["whole again: " + ("the same" if answers(folder, texts) == right else "WRONG")] += 1
    return told


def main() -> None:
    """Print what became of all damages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=500)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        corpus = list(made(60, 120))
        build_index(map(Ours().document, corpus), folder)
        words = corpus[0].text.split()
        texts = [words[0], f"{words[1]} {words[2]}", f'"{words[3]} {words[4]}"', f"{words[5][:3]}*", f"{words[6]}~"]
        for what, count in sorted(campaign(folder, texts, given.cases).items()):
            print(f"{count:6} {what}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
