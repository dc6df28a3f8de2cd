"""Measure recognition and linking as articles become many: `python -m tests.benchmarks.names [COUNT...]`.

The articles are made here. As in real news, a few names stand in most of it and most names in few articles (Zipf), new
names keep coming, people and bodies are named in full once and by a short form then, and plain words fill the rest.
Seconds are those of one core; each size runs in a process of its own, so that the peak of memory is its own. How long
the word lists take to load is the best of five.
"""

import random
import resource
import subprocess
import sys
import time
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import link
from dossier.extract.names.recognise import Recogniser
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.paths import Paths

COUNTS = (1_000, 10_000, 100_000)
_SEED = 1987
_TAILS = ("Agency", "Bank", "Institute", "Corp.", "Party", "Council", "Motors Inc.", "Commission")
_TITLES = ("President", "Foreign Minister", "Adm.", "Mr.", "Prime Minister", "Chairman")
_PATTERNS = (  # p: a person in full, s: the surname, o: a body in full, a: a place, b: its demonym, w: plain words
    "{t} {p} of {a} said {w} and {w} in {a}.",
    "{s} told the {o} that {w}, while {b} officials {w}.",
    "The {o} and {p} {w} near {a}.",
    "{w}, {s} said on Tuesday.",
    "It {w} and {w}, but {b} and {a} {w}.",
    "{p}, who {w}, will meet {t} {s} in {a}.",
    "Some {w} and {w}.",
)


class Measured(NamedTuple):
    """What one size took."""

    articles: int
    characters: int
    mentions: int
    entities: int
    recognise: float  # seconds of one core
    link: float
    megabytes: float


class _Zipf:
    """Draws from a row in which the n-th is drawn 1/n as often as the first."""

    def __init__(self, items: list[str], chance: random.Random) -> None:
        self._items = items
        self._chance = chance
        self._sums = list(accumulate(1 / (n + 1) for n in range(len(items))))

    def __call__(self) -> str:
        return self._items[bisect(self._sums, self._chance.random() * self._sums[-1])]


class Corpus:
    """Articles made of the words and names of the lists; the same for the same count."""

    def __init__(self, gazetteer: Gazetteer, count: int) -> None:
        chance = self._chance = random.Random(_SEED)
        folder = Paths.default().resources / "gazetteers"

        def read(name: str) -> list[str]:
            lines = (folder / name).read_text(encoding="utf-8").split("\n")
            return [line for line in lines if line and line[0] != "#"]

        given, surnames, words = read("given.txt"), read("surnames.txt"), read("words.txt")
        new = int(20 * count**0.75)  # names grow more slowly than texts (Heaps)
        people = [f"{chance.choice(given)} {chance.choice(surnames)}" for _ in range(new)]
        bodies = [f"{chance.choice(words).capitalize()} {chance.choice(_TAILS)}" for _ in range(new // 2)]
        places = sorted({e.name for e in gazetteer.entries.values() if e.kind.value == "GPE"})
        nations = sorted({e.name for e in gazetteer.entries.values() if e.kind.value == "NORP" and e.of})
        chance.shuffle(words)
        self._people, self._bodies = _Zipf(people, chance), _Zipf(bodies, chance)
        self._places, self._nations = _Zipf(places, chance), _Zipf(nations, chance)
        self._word = _Zipf(words, chance)
        self._count = count

    def __iter__(self) -> Iterator[Article]:
        for n in range(self._count):
            yield self._article(n)

    def _article(self, n: int) -> Article:
        people = [self._people() for _ in range(3)]
        bodies = [self._bodies() for _ in range(2)]
        lines = [self._line(people, bodies) for _ in range(8)]
        paragraphs: list[Paragraph] = []
        at = 0
        for line in lines:
            paragraphs.append(Paragraph(len(paragraphs), at, at + len(line), ParagraphKind.BODY, kept=True))
            at += len(line) + 1
        return Article(f"a{n}", (f"a{n}.txt",), "\n".join(lines), "", tuple(paragraphs))

    def _line(self, people: list[str], bodies: list[str]) -> str:
        choose = self._chance.choice
        return " ".join(self._sentence(choose(_PATTERNS), choose(people), choose(bodies)) for _ in range(2))

    def _sentence(self, pattern: str, person: str, body: str) -> str:
        filled = pattern.format(
            p=person,
            s=person.split()[-1],
            o=body,
            a=self._places(),
            b=self._nations(),
            t=self._chance.choice(_TITLES),
            w=" ".join(self._word() for _ in range(self._chance.randint(4, 12))),
        )
        return filled[0].upper() + filled[1:]


def measure(count: int) -> Measured:
    """Recognise and link so many articles; making them is not counted."""
    gazetteer = Gazetteer.load(Paths.default().resources)
    recogniser = Recogniser(gazetteer)
    found = []
    characters = 0
    recognising = 0.0
    for article in Corpus(gazetteer, count):
        begin = time.process_time()
        found.append(recogniser.recognise(article))
        recognising += time.process_time() - begin
        characters += len(article.text)
    begin = time.process_time()
    linking = link(found, gazetteer)
    linked = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    mentions = sum(len(one.places) for one in found)
    return Measured(count, characters, mentions, len(linking.entities), recognising, linked, peak)


def load_seconds() -> float:
    """Return how long the word lists take to load, the best of five."""
    taken = []
    for _ in range(5):
        begin = time.process_time()
        Gazetteer.load(Paths.default().resources)
        taken.append(time.process_time() - begin)
    return min(taken)


def main(arguments: list[str]) -> None:
    """Print one line a size; with "one COUNT" only that line."""
    if arguments[:1] == ["one"]:
        m = measure(int(arguments[1]))
        speed, kept = m.characters / (m.recognise + m.link) / 1000, 1000 * (m.recognise + m.link) / m.articles
        print(
            f"{m.articles:9,}{m.characters / 1e6:9.1f}{m.mentions:12,}{m.entities:10,}"
            f"{m.recognise:11.1f}{m.link:8.1f}{speed:10.0f}{kept:12.2f}{m.megabytes:8.0f}",
            flush=True,
        )
        return
    print(f"word lists loaded in {1000 * load_seconds():.0f} ms")
    print(" articles   Mchar    mentions  entities  recognise    link   kchar/s  ms/article      MB", flush=True)
    for count in arguments or map(str, COUNTS):
        subprocess.run([sys.executable, "-m", "tests.benchmarks.names", "one", count], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
