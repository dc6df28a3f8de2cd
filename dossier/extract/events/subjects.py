"""Who or what a label is about: the subject of a verb, whom a pronoun means, who said it."""

from collections.abc import Sequence

from dossier.extract.events.cutting import THIRD
from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon
from dossier.extract.events.phrases import Phrases
from dossier.extract.events.who import is_company
from dossier.extract.events.wording import TIE, Wording
from dossier.model.facts import EntityKind, Mention

_WHOSE = frozenset({"its", "his", "her", "their"})
_BODIES = frozenset({EntityKind.ORG, EntityKind.GPE, EntityKind.PERSON})


class Subjects:
    """Finds subjects in one sentence; `earlier` are the mentions before it, `they` the entities that the word means."""

    def __init__(
        self,
        sentence: Sentence,
        phrases: Phrases,
        wording: Wording,
        lexicon: Lexicon,
        earlier: Sequence[Mention],
        they: Sequence[str],
    ) -> None:
        self._sentence = sentence
        self._phrases = phrases
        self._wording = wording
        self._cues = lexicon.cues
        self._earlier = earlier
        self._they = they

    def of(self, predicate: Predicate) -> list[str]:
        """Return the words of the subject, a pronoun in it replaced by whom it means."""
        own = self._phrases.subject(predicate)
        subject = self._wording.short_subject(self._wording.words(own))
        said = [self._sentence.tokens[i].word for i in own if self._sentence.tokens[i].time < 0]
        if self._sentence.words(predicate.head - 1, predicate.head) == ["it"] and any(self.is_person(i) for i in own):
            return []  # "Berg named Peru, where it built a plant": not Berg
        if said and said[0] in _WHOSE:
            owner = self._meant("they" if said[0] == "their" else "it", own[0])
            return [f"{owner}'s", *subject] if owner else subject
        if self._they and is_company([w for w in said if w not in self._cues["grammar.time_prepositions"]]):
            return [self._meant("they", own[0])]
        if len(subject) > 1 and subject[-1].lower() in THIRD:  # "2002 World Cup, we won"
            return []
        if subject and subject[0].lower() in THIRD:
            pronoun = subject[0].lower()
            meant = self._meant(pronoun, own[0])
            return [*([meant] if meant else self._who_says(predicate, pronoun)), *subject[1:]]
        return subject

    def antecedent(self, relative: int) -> list[str]:
        """Return what a relative clause tells of, where that is an event: "the summit, which ..."."""
        first = self._sentence.segments[relative].first
        return self._wording.words(self._phrases.phrase_before(first)) if self._phrases.names_something(first) else []

    def speaker(self, predicate: Predicate) -> list[str]:
        """Return who says in a clause of its own what a predicate tells, as "Berg:"; nothing where nobody is named."""
        sentence, n = self._sentence, predicate.segment
        while n >= 0 and sentence.segments[n].clause is not Clause.THAT:
            n = sentence.segments[n].parent
        says = (p for p in sentence.predicates if n >= 0 and p.segment == sentence.segments[n].parent and p.finite)
        found = next((p for p in says if sentence.tokens[p.at].word in self._cues["speech.verbs"]), None)
        named = found is not None and any(sentence.tokens[i].mention >= 0 for i in self._phrases.subject(found))
        subject = self.of(found) if found is not None and named else []
        return [*subject[:-1], f"{subject[-1]}:"] if subject else []

    def company(self, predicate: Predicate) -> list[str]:
        """Return the persons before a noun that names nobody, as "Sakai and Credendino:"."""
        at = self._sentence.tokens[predicate.at].start
        persons = [m for m in self._sentence.mentions if m.kind is EntityKind.PERSON and m.end <= at]
        short = list(dict.fromkeys(self._wording.short(m) for m in persons))
        return [f"{' and '.join(short[:2])}:".replace(" ", TIE)] if short else []

    def is_person(self, i: int) -> bool:
        """Whether a token belongs to the name of a person."""
        index = self._sentence.tokens[i].mention
        return index >= 0 and self._sentence.mentions[index].kind is EntityKind.PERSON

    def _who_says(self, predicate: Predicate, pronoun: str) -> list[str]:
        """Return the subject of the clause that reports a predicate: "police said they arrested two"."""
        segment = self._sentence.segments[predicate.segment]
        outer = (p for p in self._sentence.predicates if p.segment == segment.parent and p.finite)
        says = next((p for p in outer if self._sentence.tokens[p.at].word in self._cues["speech.verbs"]), None)
        own = self._phrases.subject(says) if says and segment.clause is Clause.THAT else []
        if pronoun == "it" and any(self.is_person(i) for i in own):
            return []
        return self._wording.short_subject(self._wording.words(own))

    def _meant(self, pronoun: str, before: int) -> str:
        """Return whom a pronoun at a token means: the first that fits in its sentence, else the last person."""
        if pronoun == "they" and len(self._they) > 1:
            last = {m.entity: self._wording.short(m) for m in self._earlier if m.entity}
            return f"{', '.join(last[name] for name in self._they[:-1])} and {last[self._they[-1]]}".replace(" ", TIE)
        at = self._sentence.tokens[before].start
        inside = [m for m in self._sentence.mentions if m.end < at]
        if pronoun in {"he", "she"}:
            persons = [m for m in inside if m.kind is EntityKind.PERSON]
            persons = persons or [m for m in self._earlier if m.kind is EntityKind.PERSON][-1:]
        else:
            persons = [m for m in inside if m.kind in _BODIES] if pronoun in {"it", "they"} else []
            persons = [m for m in persons if pronoun == "they" or self._may_act(m)]
            persons.sort(key=lambda m: m.kind is not EntityKind.ORG)  # "the French carmaker Acme said it"
        return self._wording.short(persons[0]) if persons else ""

    def _may_act(self, mention: Mention) -> bool:
        """Whether "it" may mean a name: no person, and no country that only tells of what kind something is.

        A single name that says nothing may be one of a thing, whatever it was taken for.
        """
        after = next((i for i, t in enumerate(self._sentence.tokens) if t.start >= mention.end), 0)
        verbs = {head for _, head in self._sentence.finites}
        common = self._sentence.tokens[after].text.isalpha() and self._sentence.tokens[after].text.islower()
        if mention.kind is EntityKind.GPE and common:  # "a Peru trader said it"
            return after in verbs or self._sentence.tokens[after].word in self._cues["grammar.prepositions"]
        full = " " in mention.surface or "-" in (mention.entity or "-")
        return mention.kind is not EntityKind.PERSON or not full
