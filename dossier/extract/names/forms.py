"""Forms: the distinct names of one article, settled by votes over all their places.

Every place adds what speaks for each kind, and one surface has one sense per article. Short names ("Kishida", "GCAP")
follow the long ones of the same article.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.gazetteer import Cue
from dossier.extract.names.kinds import best, confidence
from dossier.extract.names.roles import Said
from dossier.model.facts import EntityKind, Mention
from dossier.model.when import UNKNOWN_TIME, When

Place = tuple[int, int, int, int]  # start, end, index of form, index of candidate
_LEAST = 0.9


@dataclass(frozen=True, slots=True)
class Form:
    """A name as one article writes it: `long` is the index of the longer form it stands for, -1 when there is none.

    `target` is the id of a known name, `owner` the country a generic name belongs to ("Japan's Foreign Ministry").
    """

    surface: str
    kind: EntityKind
    rule: str
    confidence: float
    target: str | None = None
    of: str | None = None
    owner: str | None = None
    long: int = -1


@dataclass(frozen=True, slots=True)
class Recognised:
    """The names of one article: distinct forms, and the places (start, end, index of form) in text order."""

    article: str
    forms: tuple[Form, ...]
    places: tuple[tuple[int, int, int], ...]
    said: tuple[Said, ...] = ()
    when: When = UNKNOWN_TIME

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The places as mentions that are not linked yet."""
        return tuple(
            Mention(self.article, start, end, form.surface, form.kind, None, form.rule, form.confidence)
            for start, end, index in self.places
            for form in (self.forms[index],)
        )


def settle(candidates: Sequence[Candidate]) -> tuple[tuple[Form, ...], tuple[Place, ...]]:
    """Return the forms of an article and the places where they stand, in text order."""
    votes = _votes(candidates)
    people = _people(votes)
    forms: dict[tuple[str, str], int] = {}
    made: list[Form] = []
    places: list[Place] = []
    longs: list[tuple[int, str]] = []  # form -> surface of the longer form
    for index, candidate in enumerate(candidates):
        decided = _decide(candidate, candidates, votes, people)
        if decided is None:
            continue
        form, long = decided
        key = (form.surface, form.target or form.kind.value)
        if key not in forms:
            forms[key] = len(made)
            made.append(form)
            if long:
                longs.append((forms[key], long))
        places.append((candidate.start, candidate.end, forms[key], index))
    surfaces: dict[str, int] = {}
    for i, form in enumerate(made):
        surfaces.setdefault(form.surface, i)
    for i, long in longs:
        j = surfaces.get(long, -1)
        if j >= 0 and j != i:
            f = made[i]
            made[i] = Form(f.surface, f.kind, f.rule, f.confidence, f.target, f.of, f.owner, j)
    places.sort(key=lambda place: (place[0], -place[1]))
    return tuple(made), tuple(places)


def _votes(candidates: Sequence[Candidate]) -> dict[str, dict[EntityKind, float]]:
    """Return for each surface what speaks for each kind, over all its places."""
    votes: dict[str, dict[EntityKind, float]] = {}
    for candidate in candidates:
        tally = votes.setdefault(candidate.surface, {})
        for kind, weight in candidate.scores.items():
            tally[kind] = tally.get(kind, 0.0) + weight
    return votes


def _people(votes: dict[str, dict[EntityKind, float]]) -> dict[str, str]:
    """Return surname -> full name for the persons of an article; an empty full name where two share the surname."""
    people: dict[str, str] = {}
    for surface, tally in votes.items():
        if " " not in surface or best(tally)[0] is not EntityKind.PERSON:
            continue
        words = [word for word in surface.split(" ") if word not in _SUFFIXES]
        for word in {words[-1], words[0]} if len(words) == 2 else {words[-1]}:
            people[word] = surface if people.get(word, surface) == surface else ""
    return people


_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))


def _decide(
    candidate: Candidate,
    candidates: Sequence[Candidate],
    votes: dict[str, dict[EntityKind, float]],
    people: dict[str, str],
) -> tuple[Form, str] | None:
    """Return the form of a candidate and the longer form it stands for, or None when it is no name."""
    surface = candidate.surface
    entry = candidate.entry
    if candidate.expands >= 0:
        long = candidates[candidate.expands]
        kind, _ = best(votes[long.surface])
        target = entry.id if entry and entry.kind is kind else None
        return Form(surface, kind, "acronym in brackets", 0.95, target), long.surface
    tally = votes[surface]
    kind, margin = best(tally)
    top = tally.get(kind, 0.0)
    if " " not in surface and surface in people and not (entry and not entry.weak and entry.kind is not EntityKind.ORG):
        return Form(surface, EntityKind.PERSON, "short for a full name", 0.9), people[surface]
    if entry and kind is entry.kind:
        sure = 0.85 if entry.weak else 0.98
        return Form(surface, kind, "known name", sure, entry.id, entry.of), ""
    if top < _LEAST:
        return None
    if candidate.sentence.headline and entry is None and _plain(candidate) and not candidate.title:
        return None
    return Form(surface, kind, "words around it", confidence(top, margin)), ""


def _plain(candidate: Candidate) -> bool:
    return any(cue & Cue.WORD for cue in candidate.sentence.cues[candidate.first : candidate.last])
