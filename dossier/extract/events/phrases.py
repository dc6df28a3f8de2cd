"""Phrases of a sentence: the subject of a verb, clauses, where what follows a verb ends."""

from collections.abc import Sequence

from dossier.extract.events.grammar import Clause, Predicate
from dossier.extract.events.noun_phrases import NounPhrases
from dossier.extract.events.shorten import attribution_tail

_STOPS = frozenset({";", ":", "—", "–", "."})
_LONGEST_BRACKET = 8  # words
_NEAR_SUBJECT, _FAR_SUBJECT = 7, 16  # words from "and", and from ", and", to the verb of the clause that begins there
_GROUP = 6  # words of a verb group: "has now also been firmly scheduled"
_ONLY_BEFORE_NOUNS = frozenset({"during", "despite", "amid"})
_OPENING = frozenset({"that", "which", "who", "whom"})


class Phrases(NounPhrases):
    """Finds the phrases of one sentence; all answers are tokens of it."""

    def subject(self, predicate: Predicate) -> Sequence[int]:
        """Return the tokens of the subject: what stands before the verb in its clause, less what leads in."""
        sentence = self._sentence
        n, end = predicate.segment, predicate.head
        if predicate.passive and not predicate.finite and "to" not in predicate.before:
            return self.phrase_before(end)  # "the accord signed in May"
        if sentence.segments[n].clause is Clause.INFINITIVE:
            before = self.phrase_before(sentence.segments[n].first)
            if before and self._owns_plan(before, sentence.segments[n].first):
                return before
            told = before and any(p.noun and p.at == before.stop - 1 for p in sentence.predicates)
            fixed = predicate.passive or self._planning(sentence.segments[n].first - 1)  # "the meeting set to begin"
            if self._planned_aside(sentence.segments[n].first):
                return []  # "..., expected to be completed in May"
            if before and (self._noun_like(before, sentence.segments[n].first) or (told and fixed)):
                return before
        while sentence.segments[n].clause not in {Clause.MAIN, Clause.THAT} and sentence.segments[n].parent >= 0:
            if self.own_subject(n, end):
                break
            inner = sentence.segments[n].first
            n = sentence.segments[n].parent
            heads = [head for segment, head in sentence.finites if segment == n]
            end = max((head for head in heads if head < inner), default=min(heads, default=inner))
        first = sentence.segments[n].first
        leads = frozenset() if sentence.segments[n].clause is Clause.MAIN else self._cues["grammar.subordinators"]
        first += sentence.tokens[first].word in leads | _OPENING
        first += sentence.tokens[first].word in self._cues["grammar.coordinators"]
        own = [i for i in range(first, end) if sentence.of_token[i] == n]
        for verb in sorted((h for segment, h in sentence.finites if segment == n and h < end), reverse=True):
            turn = max((k for k in own if k > verb and self.turns(k)), default=None)
            after = own[own.index(turn) + 1 :] if turn is not None else []
            if not all(self._only_dates(k) for k in after):  # "..., but dealers said": a subject of its own
                return after
            if (turn is None or self.joins_days(turn)) and self.names_other(verb, predicate):
                return []
            own = [k for k in own if k < verb]
        return self._without_lead(own)

    def stop(self, predicate: Predicate) -> int:
        """Return where what belongs to a predicate ends: at a clause that is not its own, or an attribution."""
        sentence, chain = self._sentence, {predicate.segment}
        for n, segment in enumerate(sentence.segments):
            inner = segment.clause in {Clause.INFINITIVE, Clause.THAT}
            if inner and segment.parent in chain and segment.first > predicate.at:
                chain.add(n)
        i, tail = predicate.at + 1, attribution_tail(sentence, self._lexicon)
        heads = {head for _, head in sentence.finites if head >= i} if predicate.noun else set()
        while i < tail and sentence.of_token[i] in chain and sentence.tokens[i].word not in _STOPS:
            if predicate.noun and self._adds(i):
                break
            if sentence.tokens[i].word == "(":
                i = self._past_brackets(i)
                continue
            if sentence.words(i - 1, i + 1) == [",", "however"] and sentence.words(i + 1, i + 2) != [","]:
                break  # "filed for protection, however a deal went through"
            if i in heads or (self.turns(i) and self._starts_anew(i)):
                break
            i += 1
        return i

    def _adds(self, i: int) -> bool:
        """Whether a comma at a token is followed by another thing: ", and his plans"."""
        tokens = self._sentence.tokens
        if (
            tokens[i].word != ","
            or i + 2 >= len(tokens)
            or tokens[i + 1].word not in self._cues["grammar.coordinators"]
        ):
            return False
        return tokens[i + 2].word in self._cues["grammar.determiners"]

    def _past_brackets(self, i: int) -> int:
        """Return where a text goes on behind the bracket at a token; its end where it is never closed, or far off."""
        tokens = self._sentence.tokens
        inside = range(i, min(i + _LONGEST_BRACKET, len(tokens)))
        return next((k + 1 for k in inside if tokens[k].word == ")"), len(tokens))

    def relative(self, predicate: Predicate) -> int | None:
        """Return the relative clause that holds a predicate, if one does."""
        n = predicate.segment
        while n >= 0:
            if self._sentence.segments[n].clause is Clause.RELATIVE:
                return n
            n = self._sentence.segments[n].parent
        return None

    def follows(self, segment: int, predicate: Predicate) -> bool:
        """Whether a relative clause goes on with its verb, so that what it hangs on is the subject."""
        return predicate.segment == segment and self._close(self._sentence.segments[segment].first, predicate.head)

    def is_held(self, predicate: Predicate) -> bool:
        """Whether a verb is one of events alone: "take place", "be held"."""
        happens = self._sentence.words(predicate.at, predicate.at + 2) == ["take", "place"]
        return happens or (predicate.passive and predicate.lemma == "hold")

    def _close(self, first: int, head: int) -> bool:
        """Whether nothing but a time and an adverb stands between a token and a verb."""
        return first < head and sum(token.time < 0 for token in self._sentence.tokens[first:head]) <= 2

    def is_subject(self, segment: int) -> bool:
        """Whether the "which" or "who" of a relative clause is the subject of its verb."""
        first = self._sentence.segments[segment].first
        opens = self._sentence.tokens[first].word in {"which", "who", "that"}
        return opens and any(n == segment and self._close(first, head) for n, head in self._sentence.finites)

    def stands_alone(self, predicate: Predicate) -> bool:
        """Whether a clause has a subject of its own: "sailors who died when the ship collided"."""
        clause = self._sentence.segments[predicate.segment].clause
        return clause is Clause.SUBORDINATE and self.own_subject(predicate.segment, predicate.head)

    def leaves_gap(self, relative: int) -> bool:
        """Whether a relative clause has a subject besides its "which": "a law, which they struggle to pass"."""
        first = self._sentence.segments[relative].first
        return self._sentence.tokens[first].word in {"which", "whom"}

    def main_words(self, segment: int) -> list[int]:
        """Return the tokens of the clause that a clause hangs on, up to that clause."""
        parent, first = self._sentence.segments[segment].parent, self._sentence.segments[segment].first
        return [i for i in range(first) if self._sentence.of_token[i] == parent]

    def named_doing(self, own: Sequence[int]) -> Sequence[int]:
        """Return the part of some tokens in which somebody does something: "it depends on | Chile easing its ban"."""
        tokens = self._sentence.tokens
        for k in range(2, len(own)):
            doing = tokens[own[k]].word.endswith("ing") and tokens[own[k]].mention < 0
            name = tokens[own[k - 1]].mention
            first = k - 1
            while first > 0 and name >= 0 and tokens[own[first - 1]].mention == name:
                first -= 1
            if doing and name >= 0 and first and tokens[own[first - 1]].word in self._cues["grammar.prepositions"]:
                return own[first:]
        return own

    def main_verb(self, segment: int) -> Predicate | None:
        """Return the finite predicate of the clause that a clause hangs on."""
        parent = self._sentence.segments[segment].parent
        return next((p for p in self._sentence.predicates if p.segment == parent and p.finite), None)

    def own_subject(self, n: int, end: int) -> bool:
        """Whether a clause names its own subject before the token `end`."""
        sentence = self._sentence
        clause = sentence.segments[n].clause
        if sentence.tokens[sentence.segments[n].first].word in _ONLY_BEFORE_NOUNS:
            return False
        inside = [i for i in range(sentence.segments[n].first, end) if sentence.of_token[i] == n]
        if clause is Clause.SUBORDINATE and len(inside) > 1 and self._is_finite(n, end):
            return sentence.tokens[inside[1]].word not in self._cues["grammar.pronouns"]
        named = any(sentence.tokens[i].mention >= 0 for i in inside)
        return clause in {Clause.SUBORDINATE, Clause.RELATIVE} and named

    def group_end(self, head: int) -> int:
        """Return where a verb group that begins at a token ends at the latest: at a sign, a name or a time."""
        i, tokens = head, self._sentence.tokens
        while i < len(tokens) and tokens[i].mention < 0 and tokens[i].time < 0 and tokens[i].word[0].isalpha():
            i += 1
        return min(i, head + _GROUP)

    def _is_finite(self, n: int, head: int) -> bool:
        return any(segment == n and verb == head for segment, verb in self._sentence.finites)

    def _owns_plan(self, phrase: range, first: int) -> bool:
        """Whether an infinitive tells of somebody's plan, of which another verb speaks: "called Chile's plan to"."""
        tokens = self._sentence.tokens
        spoken = any(head < phrase.start for _, head in self._sentence.finites)
        plan = first - phrase.stop == 1 and self._planning(first - 1)
        return plan and spoken and tokens[phrase.stop - 1].mention >= 0 and tokens[phrase.start].mention >= 0

    def _planned_aside(self, first: int) -> bool:
        """Whether the infinitive at a token hangs on a participle that is set off, so that nobody tells its subject."""
        near = [token.word for token in self._sentence.tokens[max(first - 2, 0) : first]]
        return near[:1] == [","] and near[-1].endswith("ed") and near[-1] in self._cues["certainty.planned_words"]

    def _only_dates(self, i: int) -> bool:
        """Whether a token names no subject: "..., and on Monday signed"."""
        token, skipped = self._sentence.tokens[i], self._cues["grammar.time_prepositions"] | {","}
        return token.time >= 0 or token.word in skipped | self._cues["grammar.adverbs"]

    def _starts_anew(self, i: int) -> bool:
        """Whether an "and" is followed by a clause with a subject of its own."""
        segment = self._sentence.of_token[i]
        own = [h for n, h in self._sentence.finites if n == segment]
        head = next((h for h in own if h > i), None)
        if self._sentence.segments[segment].clause is Clause.THAT and head is not None and head == own[0]:
            return False  # "said that Norway and Chile signed"
        if head is None:
            return False
        far = (i and self._sentence.tokens[i - 1].word == ",") or self._helps(head)
        reach = _FAR_SUBJECT if far else _NEAR_SUBJECT
        return i + 1 < head < i + reach and not any(self.turns(k) for k in range(i + 1, head))

    def _helps(self, i: int) -> bool:
        """Whether a token is an auxiliary, which is a verb beyond doubt."""
        word = self._sentence.tokens[i].word
        return any(word in self._cues[name] for name in ("grammar.be", "certainty.planned_modals", "certainty.would"))

    def turns(self, i: int) -> bool:
        """Whether a token may turn to another clause: "and", "but", a semicolon."""
        return self._sentence.tokens[i].word in self._cues["grammar.coordinators"] | {";", ":"}

    def _noun_like(self, phrase: range, end: int) -> bool:
        """Whether the words right before an infinitive are a noun phrase that may be its subject."""
        tokens = self._sentence.tokens
        if phrase.stop != end or tokens[phrase.stop - 1].time >= 0:
            return False
        last = phrase.stop - 1
        verbs = {p.at for p in self._sentence.predicates if not p.noun} | {head for _, head in self._sentence.finites}
        if last in verbs or self._planning(last) or tokens[last].word in self._cues["states.verbs"]:
            return False
        return tokens[phrase.start].word in self._cues["grammar.determiners"] or tokens[last].mention >= 0

    def _without_lead(self, own: Sequence[int]) -> Sequence[int]:
        """Return a subject without "In May," or "Speaking in Rome," before it."""
        tokens = self._sentence.tokens
        if own and tokens[own[0]].word == ",":  # after a clause that leads in: ", prime minister of Italy, Kishida"
            commas = [k for k, i in enumerate(own) if tokens[i].word == ","]
            own = own[commas[0 if any(self.turns(i) for i in own) else -1] + 1 :] or own[1:]
        if not own:
            return own
        opener = tokens[own[0]]
        leads = opener.time >= 0 or opener.word in self._cues["grammar.openers"] | self._cues["grammar.prepositions"]
        leads = leads or (opener.mention < 0 and opener.word.endswith(("ing", "ly")))
        comma = next((k for k, i in enumerate(own) if tokens[i].word == ","), None)
        dated = len(own) > 1 and tokens[own[1]].time >= 0 and opener.word in self._cues["grammar.time_prepositions"]
        if dated or opener.time >= 0:  # "Last month Japan, Italy and Britain announced", "On Monday Japan, ..."
            own = [i for i in own[dated:] if tokens[i].time < 0]
            own = own[own[:1] != [] and tokens[own[0]].word == "," :]
            commas = [k for k, i in enumerate(own) if tokens[i].word == ","]
            apart = len(commas) == 1 and not any(self.turns(i) for i in own)  # "Yesterday, the last day, Chile won"
            return own[commas[0] + 1 :] or own if apart else own
        if leads and comma is not None:
            return own[comma + 1 :]
        return own[1:] if opener.word in self._cues["grammar.subordinators"] else own
