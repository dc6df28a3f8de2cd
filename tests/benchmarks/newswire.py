"""Made-up news in any quantity, with words and names as unevenly spread as in real news.

Words and names follow Zipf's law, and new ones keep coming: each article tells of a story, of which a few are told by
many articles, with a cast, a place and a day of its own. One in ten has no date, one in twenty repeats two sentences of
an earlier one. Always the same for a number.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

_GAZETTEERS = Path(__file__).parents[2] / "resources" / "gazetteers"
_VERBS = ("met", "visited", "criticised", "signed an agreement with", "accused", "welcomed", "sued", "appointed")
_SAID = ("officials said", "the ministry announced", "a spokesman told reporters", "according to a report")
_TOWNS = (
    "Lima",
    "Oslo",
    "Turin",
    "Kyoto",
    "Nairobi",
    "Geneva",
    "Jakarta",
    "Chicago",
    "Lagos",
    "Madrid",
    "Seoul",
    "Perth",
)
_BODIES = ("Company", "Union", "Bank", "Institute", "Party", "Group")


def article(number: int, words: int = 250) -> str:
    """Return a piece of news of about so many words."""
    chance = Random(number)
    story = _often(chance, number + 20)
    place, day = _TOWNS[story % len(_TOWNS)], f"{_months(story)} {1 + story * 7 % 28}"
    lines = [f"{_event(story, chance).rstrip('.')}", "", f"By {_person(_often(chance, 500))}"]
    lines += [] if number % 10 == 0 else [f"{day}, {2000 + story % 24}"]
    count = 0
    while count < words:
        told = [_event(story, chance, place, day), *(_filler(chance) for _ in range(3))]
        chance.shuffle(told)
        if number % 20 == 0 and number and not count:
            told += article(number // 2 + 1, 60).split("\n\n")[-1].split(". ")[:2]
        lines += ["", " ".join(told)]
        count += sum(len(sentence.split()) for sentence in told)
    return "\n".join(lines) + "\n"


def _often(chance: Random, count: int) -> int:
    """Return a number below `count`, small ones more often, as Zipf's law has it."""
    return int(count ** chance.random()) - 1


def _months(story: int) -> str:
    return ("January", "March", "April", "June", "July", "September", "October", "December")[story % 8]


def _person(number: int) -> str:
    chance = Random(f"person {number}")
    given, surnames = _listed("given"), _listed("surnames")
    return f"{given[_often(chance, len(given))]} {surnames[int(chance.random() * len(surnames))]}"


def _event(story: int, chance: Random, place: str = "", day: str = "") -> str:
    """Return a sentence on a story: two of its cast, of whom the first ones are named more often."""
    one, other = (_person(story * 3 + _often(chance, 5)) for _ in range(2))
    body = f"{_listed('surnames')[story * 31 % len(_listed('surnames'))]} {_BODIES[story % len(_BODIES)]}"
    where = f" in {place} on {day}" if place else ""
    return f"{one} of the {body} {chance.choice(_VERBS)} {other}{where}, {chance.choice(_SAID)}."


def _filler(chance: Random) -> str:
    words = _listed("words")
    return " ".join(words[_often(chance, len(words))] for _ in range(chance.randrange(8, 26))).capitalize() + "."


@cache
def _listed(name: str) -> Sequence[str]:
    lines = (_GAZETTEERS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = [line.split("=")[0].strip() for line in lines if line and not line.startswith("#")]
    Random(name).shuffle(found)  # else the frequent ones would all begin with A
    return found
