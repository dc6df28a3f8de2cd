"""Phrases that name an office of a country: "Japanese prime minister", "Japan's Minister of Defense"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.cues import Posts
from dossier.extract.names.owners import country_of
from dossier.model.facts import EntityKind

_LONGEST = 4  # words of an office


class Phrase(NamedTuple):
    """Words [first, last) of a sentence that name an office, with the country; `held` where it is held now.

    A `definite` one can stand for its holder: "the Japanese prime minister", "Japan's prime minister".
    """

    first: int
    last: int
    post: tuple[str, str]
    definite: bool
    held: bool


def phrases(candidates: Sequence[Candidate], posts: Posts) -> Iterator[Phrase]:
    """Yield the offices that are named beside the countries of one sentence."""
    for candidate in candidates:
        country = country_of(candidate.entry) if candidate.entry else None
        if candidate.entry is not None and country is not None:
            place = candidate.entry.kind is EntityKind.GPE
            yield from _behind(candidate, country, posts, owns=place)
            if place:
                yield from _before(candidate, country, posts)


def _behind(candidate: Candidate, country: str, posts: Posts, *, owns: bool) -> Iterator[Phrase]:
    """Read "Japanese prime minister" and "Japan's prime minister"."""
    words, k = candidate.sentence.words, candidate.last
    owned = owns and words[k : k + 1] == ["'s"]
    start = k + owned
    for last in range(min(start + _LONGEST, len(words)), start, -1):
        if office := office_of(words[start:last], posts):
            yield _phrase(words, candidate.first, last, (office, country), posts, owned=owned)
            return


def _before(candidate: Candidate, country: str, posts: Posts) -> Iterator[Phrase]:
    """Read "Prime Minister of Japan"."""
    words, k = candidate.sentence.words, candidate.first
    stop = k - 1 if words[k - 1] != "the" else k - 2
    if stop < 1 or words[stop] != "of":
        return
    for first in range(max(0, stop - _LONGEST), stop):
        if office := office_of(words[first:stop], posts):
            yield _phrase(words, first, candidate.last, (office, country), posts, owned=False)
            return


def office_of(words: Sequence[str], posts: Posts) -> str:
    """Return the office that these words name, in one spelling; empty where they name none."""
    name = " ".join(words).lower()
    ministry, _, rank = name.partition(" ")
    if name not in posts.names and rank == "minister" and ministry.isalpha() and ministry not in posts.no_ministry:
        return name
    return posts.names.get(name, "")


def _phrase(words: Sequence[str], first: int, last: int, post: tuple[str, str], posts: Posts, *, owned: bool) -> Phrase:
    before = words[first - 1].lower() if first else ""
    behind = words[last].lower() if last < len(words) else ""
    held = before not in posts.not_held and behind not in posts.not_held
    whole = behind != "and"  # "the president and prime minister"
    return Phrase(first - (before == "the"), last, post, held and whole and (owned or before == "the"), held)
