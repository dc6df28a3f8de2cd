"""The words of a label: subject, verb and what follows, or the noun phrase around a noun."""

from collections.abc import Mapping, Sequence

from dossier.extract.events.cutting import FEWEST, THIRD
from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon, third_person
from dossier.extract.events.phrases import Phrases
from dossier.extract.events.who import is_company
from dossier.extract.events.wording import TIE, Wording, length
from dossier.model.facts import EntityKind, EventKind, Mention

_LEAD = 8  # words of a phrase that leads in
_THEIR_WORD = 3  # words of it that say something: "it closed a"
_WHOSE = frozenset({"its", "his", "her", "their"})


class Writer:
    """Writes the label of one predicate; each method returns words and how many of them must stay."""

    def __init__(
        self,
        sentence: Sentence,
        names: Mapping[str, str],
        lexicon: Lexicon,
        earlier: Sequence[Mention],
        they: Sequence[str],
    ) -> None:
        self._sentence = sentence
        self._cues = lexicon.cues
        self._they = they
        self._phrases = Phrases(sentence, lexicon)
        self._wording = Wording(sentence, names, lexicon, earlier, they)
        short = {self._wording.short(mention) for mention in (*sentence.mentions, *earlier)}
        self.names = short | {mention.surface.replace(" ", TIE) for mention in sentence.mentions}

    def noun_label(self, predicate: Predicate) -> tuple[list[str], int]:
        """Return the noun phrase around a noun."""
        first = self._phrases.phrase_start(predicate.at)
        doing = self._doing(predicate, first)
        if doing:
            return doing + self._wording.words(range(first + 1, self._phrases.stop(predicate))), len(doing) + 1
        head = self._wording.words(range(first, predicate.at + 1))
        about = self._wording.words(range(predicate.at + 1, self._phrases.stop(predicate)))
        named = any(self._is_person(i) for i in range(first, predicate.at))
        if predicate.kind is EventKind.STATEMENT and about and not named:
            head = self._wording.company(predicate) + head  # "Berg: speech against the deal"
        if not any(self._sentence.tokens[i].mention >= 0 for i in range(first, self._phrases.stop(predicate))):
            planned = self._planned(predicate)
            if planned:
                return planned, len(planned)
            company = [] if predicate.kind is EventKind.STATEMENT else self._wording.company(predicate)
            own = (p for p in self._sentence.predicates if p.segment == predicate.segment and p.at < predicate.at)
            tied = (p for p in own if "," not in self._sentence.words(p.at, predicate.at))
            verb = next((p for p in tied if not p.noun and p.listed), None)
            if verb and not company:
                return self.verb_label(verb)
            if length(head) < FEWEST and not about:
                return [], 0  # "Berg: announcement"
            head = company + head
        return head + about, len(head)

    def speaker(self, predicate: Predicate) -> list[str]:
        """Return who says in a clause of its own what a predicate tells, as "Berg:"; nothing where nobody is named."""
        sentence, n = self._sentence, predicate.segment
        while n >= 0 and sentence.segments[n].clause is not Clause.THAT:
            n = sentence.segments[n].parent
        says = (p for p in sentence.predicates if n >= 0 and p.segment == sentence.segments[n].parent and p.finite)
        found = next((p for p in says if sentence.tokens[p.at].word in self._cues["speech.verbs"]), None)
        named = found is not None and any(sentence.tokens[i].mention >= 0 for i in self._phrases.subject(found))
        subject = self._subject(found) if found is not None and named else []
        return [*subject[:-1], f"{subject[-1]}:"] if subject else []

    def _planned(self, predicate: Predicate) -> list[str]:
        """Return the whole clause where a noun is part of what is planned: "visits and drills are scheduled"."""
        sentence, n = self._sentence, predicate.segment
        head = next((head for segment, head in sentence.finites if segment == n and head > predicate.at), None)
        if head is None:
            return []
        end = next((i + 1 for i in range(head, self._phrases.group_end(head)) if self._is_planned(i)), None)
        own = [i for i in range(sentence.segments[n].first, end or 0) if sentence.of_token[i] == n]
        skipped = self._cues["grammar.subordinators"]
        own = own[1:] if own and sentence.tokens[own[0]].word in skipped else own
        words = self._wording.words(self._phrases.without_inserts(own)) if end else []
        return [*words[:-2], TIE.join(words[-2:])] if len(words) > 2 else []

    def _is_person(self, i: int) -> bool:
        index = self._sentence.tokens[i].mention
        return index >= 0 and self._sentence.mentions[index].kind is EntityKind.PERSON

    def _is_planned(self, i: int) -> bool:
        return self._sentence.tokens[i].word in self._cues["certainty.planned_words"]

    def _doing(self, predicate: Predicate, first: int) -> list[str]:
        """Return who does what a noun names, where a light verb stands before it: "..., conducting drills"."""
        word = self._sentence.tokens[first].word
        light = (f"{word[:-3]}{ending}" for ending in ("s", "es"))
        verb = next((form for form in light if word.endswith("ing") and form in self._cues["light.verbs"]), "")
        subject = self._wording.short_subject(self._wording.words(self._phrases.subject(predicate))) if verb else []
        return [*subject, verb] if subject else []

    def verb_label(self, predicate: Predicate) -> tuple[list[str], int]:
        """Return subject, verb and what follows."""
        part = predicate.passive and not predicate.finite and "to" not in predicate.before  # "the plan launched in May"
        outer = None if part or self._phrases.stands_alone(predicate) else self._phrases.relative(predicate)
        subject: list[str] = []
        taken = self._taken(predicate, outer)
        if taken:
            return taken
        if outer is not None:
            antecedent = self._antecedent(outer)
            if antecedent and not self._phrases.follows(outer, predicate):
                return antecedent, len(antecedent)
            if not antecedent and self._phrases.is_subject(outer):  # "a body, which is to develop a fighter"
                first = self._sentence.segments[outer].first
                antecedent = self._wording.words(self._phrases.phrase_of_event(first))
            main = self._phrases.main_verb(outer)
            if not antecedent and main is None and self._phrases.leaves_gap(outer):
                whole = self._wording.words(self._phrases.named_doing(self._phrases.main_words(outer)))
                return (whole, FEWEST) if len(whole) > FEWEST and whole[0].lower() not in THIRD else ([], 0)
            subject = self._wording.short_subject(antecedent)
            predicate = predicate if antecedent else main or predicate
        subject = subject or self._subject(predicate)
        if self._sentence.tokens[predicate.at].word in self._cues["speech.verbs"]:
            said = self._said(predicate, subject)
            light = self._sentence.tokens[predicate.at].word in self._cues["speech.light"]
            if said or light:
                return said or ([], 0)  # that somebody spoke is no news
        if not subject:
            return [], 0
        if subject and "to" in predicate.before:  # "Peru's plan to eliminate": Peru
            subject = [*subject[:-1], subject[-1].removesuffix("'s").removesuffix("’s")]
        verb = self._verb_words(predicate)
        rest = self._wording.words(range(predicate.at + 1, self._phrases.stop(predicate)))
        if rest[:1] == ["that"]:  # "announced that the port will open"
            rest = rest[1:]
        if not rest and self._sentence.tokens[predicate.at].word in self._cues["speech.verbs"]:
            return [], 0  # "..., Acme announced"
        return subject + verb + rest, len(subject) + len(verb)

    def _taken(self, predicate: Predicate, outer: int | None) -> tuple[list[str], int] | None:
        """Return who does what to what a relative clause hangs on: "Acme, which Quarn bought": Quarn bought Acme."""
        if outer is None or predicate.segment != outer or predicate.passive or not predicate.finite:
            return None
        first = self._sentence.segments[outer].first
        between = range(first + 1, predicate.head)
        named = [i for i in between if self._sentence.tokens[i].text[0].isupper()]
        if (
            not named
            or not self._phrases.leaves_gap(outer)
            or len({self._sentence.tokens[i].mention for i in between}) > 1
        ):
            return None
        thing = self._wording.words(self._phrases.phrase_before(first))
        doer, verb = self._wording.words(between), self._verb_words(predicate)
        return (doer + verb + thing, len(doer) + len(verb) + len(thing)) if thing else None

    def _antecedent(self, relative: int) -> list[str]:
        """Return what a relative clause tells of, where that is an event: "the summit, which ..."."""
        first = self._sentence.segments[relative].first
        return self._wording.words(self._phrases.phrase_before(first)) if self._phrases.names_something(first) else []

    def _subject(self, predicate: Predicate) -> list[str]:
        """Return the words of the subject, a pronoun in it replaced by whom it means."""
        own = self._phrases.subject(predicate)
        subject = self._wording.short_subject(self._wording.words(own))
        said = [self._sentence.tokens[i].word for i in own if self._sentence.tokens[i].time < 0]
        if said and said[0] in _WHOSE:
            owner = self._wording.meant("they" if said[0] == "their" else "it", own[0])
            return [f"{owner}'s", *subject] if owner else subject
        if self._they and is_company([w for w in said if w not in self._cues["grammar.time_prepositions"]]):
            return [self._wording.meant("they", own[0])]
        if len(subject) > 1 and subject[-1].lower() in THIRD:  # "2002 World Cup, we won"
            return []
        if subject and subject[0].lower() in THIRD:
            meant = [self._wording.meant(subject[0].lower(), own[0]) or subject[0]]
            return [*(self._who_says(predicate) if meant[0] == subject[0] else meant), *subject[1:]]
        return subject

    def _who_says(self, predicate: Predicate) -> list[str]:
        """Return the subject of the clause that reports a predicate: "police said they arrested two"."""
        segment = self._sentence.segments[predicate.segment]
        outer = (p for p in self._sentence.predicates if p.segment == segment.parent and p.finite)
        says = next((p for p in outer if self._sentence.tokens[p.at].word in self._cues["speech.verbs"]), None)
        found = self._wording.words(self._phrases.subject(says)) if says and segment.clause is Clause.THAT else []
        return self._wording.short_subject(found)

    def _verb_words(self, predicate: Predicate) -> list[str]:
        group = self._sentence.tokens[predicate.head : predicate.at + 1]
        words = [t.text for t in group if t.time < 0 and not self._wording.is_adverb(t.word)]
        if group[-1].word.endswith("ing") and len(group) == 1:
            return [third_person(predicate.lemma)]
        infinitive = self._sentence.segments[predicate.segment].clause is Clause.INFINITIVE
        return ["to", *words] if infinitive and "to" not in words else words

    def _said(self, predicate: Predicate, subject: list[str]) -> tuple[list[str], int] | None:
        """Return what was said, the speaker before it; None where no clause tells it.

        "The leaders said they will meet" comes as "Leaders will meet", any other as "Berg: ministers will meet".
        """
        segments, tokens = self._sentence.segments, self._sentence.tokens
        inner = next(
            (
                s
                for s in segments
                if s.clause is Clause.THAT and s.parent == predicate.segment and s.first > predicate.at
            ),
            None,
        )
        if inner is None or not subject:
            return None
        first = inner.first + (tokens[inner.first].word == "that")
        if tokens[first].word in self._cues["grammar.prepositions"]:  # "said that in the coming talks, Chile would"
            words = [token.word for token in tokens[first : first + _LEAD]]
            first += words.index(",") + 1 if "," in words else 0
        if tokens[first].word in self._cues["grammar.subordinators"]:
            return [], 0  # "said that as far as ... was concerned"
        told = self._wording.words(range(first, self._phrases.stop(predicate)))
        dated = any(token.time >= 0 for token in tokens[first : self._phrases.stop(predicate)])
        if tokens[first].word in THIRD and dated:  # "said on Sunday that it closed a plant on Friday": not on Sunday
            whom = self._wording.words(range(predicate.at + 1, inner.first))
            while whom and whom[-1] in self._cues["grammar.prepositions"]:  # "said over the weekend that"
                whom.pop()
            says = subject + self._verb_words(predicate) + whom
            return (says + told, len(says) + _THEIR_WORD) if len(told) >= _THEIR_WORD else ([], 0)
        if tokens[first].word in THIRD:
            return subject + told[1:], len(subject) + 1
        if tokens[predicate.at].word not in self._cues["speech.light"]:
            return None
        subject = [*subject[:-1], f"{subject[-1]}:"]
        return subject + told, len(subject) + 2
