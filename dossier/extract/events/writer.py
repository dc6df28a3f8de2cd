"""The words of a label: subject, verb and what follows, or the noun phrase around a noun."""

from collections.abc import Mapping, Sequence

from dossier.extract.events.cutting import FEWEST, THIRD
from dossier.extract.events.grammar import Clause, Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon, third_person
from dossier.extract.events.phrases import Phrases
from dossier.extract.events.subjects import Subjects
from dossier.extract.events.wording import TIE, Wording, length
from dossier.model.facts import EntityKind, EventKind, Mention

_LEAD = 8  # words of a phrase that leads in
_THEIR_WORD = 3  # words of it that say something: "it closed a"
_AWAY = frozenset({"after", "before", "since", "until"})  # another time than that of what follows


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
        self._phrases = Phrases(sentence, lexicon)
        self._wording = Wording(sentence, names, lexicon)
        self._subjects = Subjects(sentence, self._phrases, self._wording, lexicon, earlier, they)
        self.speaker = self._subjects.speaker
        self.persons = {self._wording.short(m) for m in sentence.mentions if m.kind is EntityKind.PERSON}
        short = {self._wording.short(mention) for mention in (*sentence.mentions, *earlier)}
        self.names = short | {mention.surface.replace(" ", TIE) for mention in sentence.mentions}

    def noun_label(self, predicate: Predicate) -> tuple[list[str], int]:
        """Return the noun phrase around a noun."""
        first = self._phrases.phrase_start(predicate.at)
        if first < predicate.at and self._sentence.words(first - 1, first) == ["to"]:
            first += 1  # "expected to dominate talks"
        doing = self._doing(predicate, first)
        if doing:
            return doing + self._wording.words(range(first + 1, self._phrases.stop(predicate))), len(doing) + 1
        head = self._wording.words(range(first, predicate.at + 1))
        about = self._wording.words(range(predicate.at + 1, self._phrases.stop(predicate)))
        named = any(self._subjects.is_person(i) for i in range(first, predicate.at))
        if predicate.kind is EventKind.STATEMENT and about and not named:
            head = self._subjects.company(predicate) + head  # "Berg: speech against the deal"
        if not any(self._sentence.tokens[i].mention >= 0 for i in range(first, self._phrases.stop(predicate))):
            planned = self._planned(predicate)
            if planned:
                return planned, len(planned)
            company = [] if predicate.kind is EventKind.STATEMENT else self._subjects.company(predicate)
            own = (p for p in self._sentence.predicates if p.segment == predicate.segment and p.at < predicate.at)
            tied = (p for p in own if "," not in self._sentence.words(p.at, predicate.at))
            verb = next((p for p in tied if not p.noun and p.listed), None)
            if verb and not company:
                return ([], 0) if self._is_far(first) else self.verb_label(verb)
            if length(head) < FEWEST and not about:
                return [], 0  # "Berg: announcement"
            head = company + head
        return head + about, len(head)

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

    def _is_far(self, first: int) -> bool:
        """Whether a phrase only says of something else when it was: "hired 50 people before the May elections"."""
        tokens = self._sentence.tokens
        while first and tokens[first - 1].time >= 0 and not tokens[first - 1].text.endswith(("'s", "’s")):
            first -= 1
        return first > 1 and tokens[first - 1].word == "the" and tokens[first - 2].word in _AWAY

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
            antecedent = self._subjects.antecedent(outer)
            if antecedent and not self._phrases.follows(outer, predicate):
                return antecedent, len(antecedent)
            if not antecedent and self._phrases.is_subject(outer):  # "a body, which is to develop a fighter"
                first = self._sentence.segments[outer].first
                named = self._sentence.tokens[first - 1].mention >= 0 or self._sentence.tokens[first - 1].word == ","
                about = self._phrases.phrase_of_event(first) if named else self._phrases.phrase_before(first)
                antecedent = self._wording.words(about)
            main = self._phrases.main_verb(outer)
            gap = self._phrases.leaves_gap(outer) and not self._phrases.is_subject(outer)
            if not antecedent and main is None and gap:
                whole = self._wording.words(self._phrases.named_doing(self._phrases.main_words(outer)))
                return (whole, FEWEST) if len(whole) > FEWEST and whole[0].lower() not in THIRD else ([], 0)
            subject = self._wording.short_subject(antecedent)
            predicate = predicate if antecedent else main or predicate
        subject = subject or self._subjects.of(predicate)
        if self._sentence.tokens[predicate.at].word in self._cues["speech.verbs"]:
            said = self._said(predicate, subject)
            light = self._sentence.tokens[predicate.at].word in self._cues["speech.light"]
            if said or light:
                return said or ([], 0)  # that somebody spoke is no news
        if not subject:
            return [], 0
        if self._phrases.is_held(predicate) and subject[-1] in self._wording.persons:
            return [], 0  # "a meeting with Berg to take place": not Berg
        if subject and "to" in predicate.before:  # "Peru's plan to eliminate": Peru
            subject = [*subject[:-1], subject[-1].removesuffix("'s").removesuffix("’s")]
        verb = self._verb_words(predicate, subject)
        rest = self._wording.words(range(predicate.at + 1, self._phrases.stop(predicate)))
        least = len(subject) + len(verb)
        if rest[:1] == ["that"]:  # "announced that the port will open"
            rest = rest[1:]
            least += self._to_verb(predicate)
        if not rest and self._sentence.tokens[predicate.at].word in self._cues["speech.verbs"]:
            return [], 0  # "..., Acme announced"
        return subject + verb + rest, least

    def _to_verb(self, predicate: Predicate) -> int:
        """Return how many words what was agreed takes to its verb, which a label must not lose."""
        segments = enumerate(self._sentence.segments)
        told = (n for n, s in segments if s.clause is Clause.THAT and s.parent == predicate.segment)
        inner = next((n for n in told if self._sentence.segments[n].first > predicate.at), -1)
        first = self._sentence.segments[inner].first + 1 if inner >= 0 else 0
        head = next((head for n, head in self._sentence.finites if n == inner), first - 1)
        return len(self._wording.words(range(first, head + 1)))

    def _points_ahead(self, i: int) -> bool:
        """Whether an "it" means what comes later: "it was hard to see", not "it was ready to sell"."""
        words = self._sentence.words(i, i + 5)
        asking = self._cues["grammar.before_infinitive"] | self._cues["certainty.planned_words"]
        stated = words[:1] == ["it"] and len(words) > 3 and words[1] in self._cues["grammar.be"]
        return stated and any(words[k] in {"to", "that"} and words[k - 1] not in asking for k in range(3, len(words)))

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
        doer = self._wording.words(between)
        verb = self._verb_words(predicate, doer)
        return (doer + verb + thing, len(doer) + len(verb) + len(thing)) if thing else None

    def _verb_words(self, predicate: Predicate, subject: Sequence[str]) -> list[str]:
        group = self._sentence.tokens[predicate.head : predicate.at + 1]
        words = [t.text for t in group if t.time < 0 and not self._wording.is_adverb(t.word)]
        if group[-1].word.endswith("ing") and len(group) == 1:
            several = subject[-2:-1] == ["and"] or (subject and subject[-1].islower() and subject[-1].endswith("s"))
            return [predicate.lemma if several else third_person(predicate.lemma)]
        infinitive = self._sentence.segments[predicate.segment].clause is Clause.INFINITIVE
        joined = infinitive and predicate.listed and group[-1].word == predicate.lemma  # "to meet and | sign"
        return ["to", *words] if joined and "to" not in words else words

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
        if tokens[first].word in self._cues["grammar.subordinators"] or self._points_ahead(first):
            return [], 0  # "said that as far as ... was concerned"
        told = self._wording.words(range(first, self._phrases.stop(predicate)))
        dated = any(token.time >= 0 for token in tokens[first : self._phrases.stop(predicate)])
        denied = tokens[predicate.at].word in self._cues["certainty.denials"]
        if tokens[first].word in THIRD and (dated or denied):  # "said on Sunday that it sank on Friday": not on Sunday
            whom = self._wording.words(range(predicate.at + 1, inner.first))
            while whom and whom[-1] in self._cues["grammar.prepositions"]:  # "said over the weekend that"
                whom.pop()
            says = subject + self._verb_words(predicate, subject) + whom
            return (says + told, len(says) + _THEIR_WORD) if len(told) >= _THEIR_WORD else ([], 0)
        if tokens[first].word in THIRD:
            return subject + told[1:], len(subject) + 1
        if tokens[predicate.at].word not in self._cues["speech.light"]:
            return None
        verb = next((head for n, head in self._sentence.finites if segments[n] == inner and head > first), None)
        if verb is None:  # its verb is not known, and might be cut off
            return [], 0
        least = max(2, len(self._wording.words(range(first, verb + 1))))
        subject = [*subject[:-1], f"{subject[-1]}:"]
        return subject + told, len(subject) + least
