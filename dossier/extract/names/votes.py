"""Votes: which candidates of an article are names, of which kind, and which long name a short one stands for.

Every place adds what speaks for each kind, and one surface has one sense per article. Short names ("Kishida", "GCAP",
"the Navy") follow the long ones of the same article.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.cues import HEADS, Cue
from dossier.extract.names.forms import AROUND, Form
from dossier.extract.names.gazetteer import SHARED, Entry, Gazetteer
from dossier.extract.names.keys import body_key, fold
from dossier.extract.names.kinds import best, confidence, entry_weight
from dossier.extract.names.resolve import SON_OF
from dossier.extract.names.shorts import ShortNames
from dossier.model.facts import EntityKind

Place = tuple[int, int, int, int]  # start, end, index of form, index of candidate
Tally = dict[EntityKind, float]
_LEAST = 0.9  # swept 0.5-1.5 on Wikigold, CrossNER and re3d: flat between 0.8 and 1.1
_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))
_PLACES = (EntityKind.GPE, EntityKind.LOC)


def settle(
    candidates: Sequence[Candidate], gazetteer: Gazetteer, text: str
) -> tuple[tuple[Form, ...], tuple[Place, ...]]:
    """Return the forms of an article as `text` writes them and the places where they stand, in text order."""
    votes = _Votes(candidates, gazetteer)
    made: list[Form] = []
    longs: list[str] = []
    known: dict[tuple[str, EntityKind, str | None, str], int] = {}
    places: list[Place] = []
    first: dict[str, int] = {}
    for index, candidate in enumerate(candidates):
        decided = votes.decide(candidate)
        if decided is None:
            continue
        form, long = decided
        exact = text[candidate.start : candidate.end]
        key = (exact, form.kind, form.target or form.owner, long)
        if key not in known:
            known[key] = len(made)
            made.append(form if exact == form.surface else replace(form, surface=exact))
            first.setdefault(form.surface, len(longs))
            longs.append(long)
        places.append((candidate.start, candidate.end, known[key], index))
    forms = tuple(
        replace(form, long=first[long]) if long in first and first[long] != i else form
        for i, (form, long) in enumerate(zip(made, longs, strict=True))
    )
    places.sort(key=lambda place: (place[0], -place[1]))
    return forms, tuple(places)


class _Votes:
    """What the places of one article say together."""

    def __init__(self, candidates: Sequence[Candidate], gazetteer: Gazetteer) -> None:
        self._candidates = candidates
        self._gazetteer = gazetteer
        texts = {candidate.surface for candidate in candidates if not candidate.sentence.headline}
        self._only_headlines = {candidate.surface for candidate in candidates} - texts
        self._tallies: dict[str, Tally] = {}
        self._places = Counter(candidate.surface for candidate in candidates)
        for candidate in candidates:
            if not candidate.opening:
                tally = self._tallies.setdefault(candidate.surface, {})
                for kind, weight in candidate.scores.items():
                    tally[kind] = tally.get(kind, 0.0) + weight
        self._kinds = {surface: best(tally) for surface, tally in self._tallies.items()}
        self._people = self._surnames()
        self._shorts = ShortNames(candidates, self._kinds)
        ships = (c for c in candidates if c.sentence.cues[c.first] & Cue.SHIP_PREFIX and " " in c.surface)
        self._ships = {ship.surface.partition(" ")[2]: ship.surface for ship in ships}

    def _surnames(self) -> dict[str, str]:
        """Return surname -> full name for the persons; an empty full name where two share the surname."""
        people: dict[str, str] = {}
        for surface, (kind, _) in self._kinds.items():
            if kind is not EntityKind.PERSON or " " not in surface:
                continue
            words = [word for word in surface.split() if word not in _SUFFIXES]
            particle = next((k for k in range(1, len(words) - 1) if self._is_particle(words[k])), len(words) - 1)
            fathers = len(words) > 2 and words[-2].lower() in SON_OF  # "Salman" is another than "bin Salman"
            rest = " ".join(words[particle:])
            for word in sorted({words[0], words[0] if fathers else words[-1], rest, f"{rest[0].upper()}{rest[1:]}"}):
                same = fold(people.get(word, surface)).split(), fold(surface).split()
                people[word] = surface if sorted(same[0]) == sorted(same[1]) else ""
        return people

    def _is_particle(self, word: str) -> bool:
        return bool(self._gazetteer.cue(word.lower()) & Cue.PARTICLE)

    def decide(self, candidate: Candidate) -> tuple[Form, str] | None:
        """Return the form of a candidate and the longer form it stands for, or None when it is no name."""
        surface, entry = candidate.surface, candidate.entry
        single = " " not in surface
        if (candidate.opening and not self._named_elsewhere(surface)) or _is_class(candidate):
            return None
        if surface in self._only_headlines and entry and entry.weak and entry.kind in _PLACES and _plain(candidate):
            return None  # "Stock Split" is not in Croatia
        if candidate.expands >= 0:
            long = self._candidates[candidate.expands].surface
            kind = self._kinds[long][0] if long in self._kinds else EntityKind.ORG
            known = entry and entry.kind is kind
            return Form(surface, kind, "acronym in brackets", 0.95, entry.id if entry and known else None), long
        tally = self._tallies.get(surface, {})
        kind, margin = self._kinds.get(surface, (EntityKind.ORG, 0.0))
        if surface in self._people and self._may_be_person(candidate, tally):
            return Form(surface, EntityKind.PERSON, "short for a full name", 0.9), self._people[surface]
        if surface in self._ships and (entry is None or entry.weak) and (single or _the(candidate)):
            return Form(surface, EntityKind.VESSEL, "short for a full name", 0.85), self._ships[surface]
        if candidate.generic or (single and not candidate.title and self._maybe_organisation(candidate, kind)):
            short = self._shorts.find(candidate)
            if short is not None:
                return short
        several = not single and entry is None and tally.get(EntityKind.GPE, 0.0) <= 0.0
        if not candidate.title and (several or (single and self._rather_company(candidate, tally))):
            short = self._shorts.company(surface)
            if short is not None:
                return short
        if entry and kind is entry.kind:
            sure = 0.85 if entry.weak else 0.98
            return self._known(candidate, entry, sure), ""
        top = tally.get(kind, 0.0) / max(1, self._places[surface]) ** 0.5
        if top < _LEAST or (candidate.sentence.headline and not candidate.title and _plain(candidate)):
            return None
        return self._form(candidate, kind, AROUND, confidence(top, margin)), ""

    def _named_elsewhere(self, surface: str) -> bool:
        if surface in self._kinds or surface in self._people:
            return True
        return self._shorts.begins(surface)

    def _rather_company(self, candidate: Candidate, tally: Tally) -> bool:
        """Tell whether what may be a city does something here, but nothing is there: "Hartford said it earned"."""
        entry = candidate.entry
        if entry is None or entry.kind is not EntityKind.GPE or entry.of is None:
            return False
        bare = entry_weight(entry) * self._places[candidate.surface]
        return tally.get(EntityKind.ORG, 0.0) > 0.0 and tally.get(EntityKind.GPE, 0.0) <= bare

    def _maybe_organisation(self, candidate: Candidate, kind: EntityKind) -> bool:
        return kind is EntityKind.ORG or candidate.entry is None

    def _form(self, candidate: Candidate, kind: EntityKind, rule: str, sure: float) -> Form:
        entry = self._gazetteer.entries.get(candidate.surface)
        if entry and entry.kind is kind:
            return self._known(candidate, entry, max(sure, 0.85))
        if kind is not EntityKind.ORG:
            return Form(candidate.surface, kind, rule, sure)
        return Form(
            candidate.surface,
            kind,
            rule,
            sure,
            None,
            candidate.owner,
            candidate.owner,
            candidate.body,
            candidate.generic,
        )

    def _known(self, candidate: Candidate, entry: Entry, sure: float) -> Form:
        """Return the form of a known name; one that many countries have takes its owner, if told."""
        surface = candidate.surface
        if entry.of != SHARED:
            return Form(surface, entry.kind, "known name", sure, entry.id, entry.of, generic=candidate.generic)
        owner = candidate.owner
        return Form(surface, entry.kind, "known name", sure, None, owner, owner or SHARED, body_key(entry.name))

    def _may_be_person(self, candidate: Candidate, tally: Tally) -> bool:
        """Tell whether a surname stands for its person here, though it may be a known place or company as well."""
        if candidate.title:
            return True
        if " " in candidate.surface and candidate.entry:
            return False
        entry = candidate.entry
        if entry is None:
            return True
        city = entry.kind is EntityKind.GPE and entry.of is not None
        if not entry.weak and city:
            return tally.get(EntityKind.PERSON, 0.0) > 0.0
        if not entry.weak and entry.kind is not EntityKind.ORG:
            return False
        if entry.kind is EntityKind.ORG and self._shorts.begins(candidate.surface):
            return False
        return tally.get(EntityKind.PERSON, 0.0) > tally.get(entry.kind, 0.0) - 2.4 * self._places[candidate.surface]


def _is_class(candidate: Candidate) -> bool:
    """Tell whether a name only says of which class ships are: "Virginia-class boats", "Virginia class boats"."""
    following = candidate.sentence.words[candidate.last : candidate.last + 2]
    return following[:1] == ["class"] or following == ["-", "class"]


def _the(candidate: Candidate) -> bool:
    """Tell whether "the" stands before a name."""
    return candidate.first > 0 and candidate.sentence.words[candidate.first - 1] in ("the", "The")


def _plain(candidate: Candidate) -> bool:
    return any(cue & Cue.WORD for cue in candidate.sentence.cues[candidate.first : candidate.last])


def mark_generic(candidate: Candidate) -> None:
    """Mark a name that is only plain words ("Navy", "Foreign Ministry") as meaning nothing by itself."""
    cues = candidate.sentence.cues[candidate.first : candidate.last]
    last = cues[-1]
    if len(cues) == 1:
        candidate.generic = bool(last & (HEADS | Cue.INSTITUTION | Cue.COMPANY)) and bool(last & Cue.WORD)
    elif candidate.entry is None or candidate.entry.weak:
        candidate.generic = bool(last & Cue.PUBLIC) and all(cue & Cue.TOPIC for cue in cues[:-1])
