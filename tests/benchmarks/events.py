"""Measure the merging of events as articles become many: `python -m tests.benchmarks.events --articles 1000 10000`.

The accounts are made here. A story happens on a day; its two persons, their countries and its words are its own, a few
bodies stand in most of the stories (Zipf), and one to six articles tell of it: some by the day, some by its month, some
in other words. Stories go on as time does, twenty a day, so that a longer dossier spans more years. Seconds are those
of one core. `mixed` counts merged events of more than one story, `apart` stories that are told more than once.
"""

import argparse
import random
import sys
import time
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from dossier.model.facts import Certainty, Entity, EntityKind, Event, EventKind, Evidence, Participant, Role
from dossier.model.when import Granularity, When
from tests.extract.events.merging import merge_events

_SEED = 2015
_EVENTS = 3  # of an article
_STORIES = 20  # a day
_COUNTRIES, _BODIES, _PERSONS, _WORDS = 60, 200, 2_000, 4_000
_KINDS = (EventKind.MEETING, EventKind.AGREEMENT, EventKind.STATEMENT, EventKind.VISIT, EventKind.OTHER)
_FIRST = date(1990, 1, 1)


class Measured(NamedTuple):
    """What one size took."""

    articles: int
    accounts: int
    events: int
    mixed: int
    apart: int
    seconds: float


def entities() -> dict[str, Entity]:
    """Return persons with their countries, bodies and countries."""
    countries = {f"gpe:c{n}": Entity(f"gpe:c{n}", EntityKind.GPE, f"Country{n}") for n in range(_COUNTRIES)}
    bodies = {f"org:b{n}": Entity(f"org:b{n}", EntityKind.ORG, f"Body {n}") for n in range(_BODIES)}
    persons = {
        f"person:p{n}": Entity(
            f"person:p{n}", EntityKind.PERSON, f"P{n}", roles=(Role(f"Country{n % _COUNTRIES} minister", "", ()),)
        )
        for n in range(_PERSONS)
    }
    return countries | bodies | persons


def accounts(articles: int) -> Iterator[tuple[int, Event]]:
    """Yield the story and the account of it, `_EVENTS` for each article."""
    chance = random.Random(_SEED)
    sums = list(accumulate(1 / (n + 1) for n in range(_BODIES)))
    left = articles * _EVENTS
    story = 0
    while left:
        story += 1
        day = _FIRST + timedelta(story // _STORIES)
        one, other = chance.sample(range(_PERSONS), 2)
        who = (f"person:p{one}", f"person:p{other}", f"org:b{chance.choices(range(_BODIES), cum_weights=sums)[0]}")
        words = [f"word{_letters(chance.randrange(_WORDS))}" for _ in range(8)]
        kind = chance.choice(_KINDS)
        for _ in range(min(left, chance.choice((1, 1, 1, 2, 3, 6)))):
            left -= 1
            told = " ".join(chance.sample(words, 6))
            yield story, _account(left, articles, kind, _when(day, chance.random() < 0.2), who, told)


def _account(left: int, articles: int, kind: EventKind, when: When, who: Sequence[str], words: str) -> Event:
    article = f"a{left % articles:07}"
    return Event(
        id=f"event:{left}",
        title=words,
        summary=words,
        kind=kind,
        certainty=Certainty.HAPPENED,
        date=when,
        participants=tuple(Participant(name, "agent") for name in who),
        evidence=(Evidence(article, left, left + 1),),
    )


def _when(day: date, vague: bool) -> When:
    if not vague:
        return When(str(day), Granularity.DAY, day, day)
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return When(f"{day:%Y-%m}", Granularity.MONTH, day.replace(day=1), last)


def _letters(number: int) -> str:
    """Return a number in letters, since only words of letters are compared."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def measure(articles: int) -> Measured:
    """Merge the accounts of so many articles."""
    made = list(accounts(articles))
    story_of = {(event.evidence[0].article, event.evidence[0].start): story for story, event in made}
    known = entities()
    begin = time.process_time()
    merged = merge_events([event for _, event in made], known)
    seconds = time.process_time() - begin
    stories = [{story_of[told.article, told.start] for told in event.evidence} for event in merged]
    lines = Counter(story for found in stories for story in found)
    mixed, apart = sum(len(found) > 1 for found in stories), sum(count > 1 for count in lines.values())
    return Measured(articles, len(made), len(merged), mixed, apart, seconds)


def main() -> None:
    """Print a row for each number of articles."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    head = ("articles", "accounts", "events", "mixed", "apart", "seconds", "ms an article", "of the first")
    sys.stdout.write("".join(f"{name:>14}" for name in head) + "\n")
    first = 0.0
    for articles in parser.parse_args().articles:
        found = measure(articles)
        each = 1000 * found.seconds / articles
        first = first or each
        figures = (*map(str, found[:5]), f"{found.seconds:.1f}", f"{each:.2f}", f"{each / first:.2f}")
        sys.stdout.write("".join(f"{figure:>14}" for figure in figures) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
