"""Noun phrases of a sentence: where they begin and end."""

from collections.abc import Sequence

from dossier.extract.events.grammar import Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon

_HELPING = ("certainty.planned_modals", "certainty.would", "grammar.be", "grammar.have")


class NounPhrases:
    """Finds the noun phrases of one sentence; all answers are tokens of it."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self._sentence = sentence
        self._cues = lexicon.cues
        self._lexicon = lexicon

    def phrase_before(self, end: int) -> range:
        """Return the noun phrase that ends before a token, past commas and brackets."""
        tokens = self._sentence.tokens
        while end and (not tokens[end - 1].word[0].isalnum() or tokens[end - 1].time >= 0 or self._planning(end - 1)):
            end -= 1
        return range(self.phrase_start(end - 1), end) if end else range(0)

    def phrase_of_event(self, end: int) -> range:
        """Return the noun phrase before a token, with the event that it hangs on: "the war on Chile"."""
        phrase = self.phrase_before(end)
        at = phrase.start - 2
        joined = at >= 0 and self._sentence.tokens[at + 1].word in self._cues["grammar.prepositions"]
        event = joined and any(p.noun and p.at == at for p in self._sentence.predicates)
        return range(self.phrase_start(at), phrase.stop) if event else phrase

    def phrase_start(self, at: int) -> int:
        """Return where the noun phrase that ends at a token begins."""
        stop = self._cues["grammar.prepositions"] | self._cues["grammar.subordinators"] | self._cues["grammar.be"]
        verbs = {p.at for p in self._sentence.predicates if not p.noun}
        while at and at - 1 not in verbs:
            token = self._sentence.tokens[at - 1]
            ends = token.word in stop or token.word in {",", "to", "or", "but", "“", '"'}
            ends = ends or (token.word == "and" and not self._joins(at - 1))
            ends = ends and not (
                token.word == "of" and at > 1 and self._sentence.tokens[at - 2].word in self._cues["grammar.parts"]
            )
            ends = ends or self._does(at - 1)
            if token.time >= 0 or (token.mention < 0 and (ends or token.word in self._cues["states.verbs"])):
                break
            at -= 1
            if token.word in {"a", "an", "the"}:
                break  # "helped lead the plan": the phrase begins with its article
        return at

    def _does(self, i: int) -> bool:
        """Whether a participle tells what those before it do: "firms offering loans", not "mining firms"."""
        tokens = self._sentence.tokens
        before = tokens[i - 1].text if i else ""
        does = tokens[i].word.endswith("ing") and tokens[i].word not in self._lexicon.nouns
        return does and before.isalpha() and before.islower() and before.endswith("s") and not before.endswith("ss")

    def names_something(self, end: int) -> bool:
        """Whether the noun phrase before a token names an event or somebody."""
        phrase = set(self.phrase_before(end))
        nouns = {p.at for p in self._sentence.predicates if p.noun}
        return bool(phrase & nouns)

    def without_inserts(self, own: Sequence[int]) -> list[int]:
        """Return tokens without what stands between commas as an example: ", including three ships,"."""
        kept: list[int] = []
        inside = False
        for k, i in enumerate(own):
            word = self._sentence.tokens[i].word
            following = self._sentence.tokens[own[k + 1]].word if k + 1 < len(own) else ""
            if word == ",":
                begins = not inside and following in {"including", "such"}
                ends, inside = inside, begins
                if begins or ends:
                    continue
            if not inside:
                kept.append(i)
        return kept

    def _planning(self, i: int) -> bool:
        word = self._sentence.tokens[i].word
        return word in self._cues["certainty.planned_words"] or word in self._cues["grammar.prepositions"]

    def _joins(self, i: int) -> bool:
        """Whether an "and" stands between two words of one noun phrase: "foreign and defence ministers"."""
        before, after = self._sentence.tokens[i - 1] if i else None, self._sentence.tokens[i + 1].word
        if before is None or (after.endswith("ing") and after not in self._lexicon.nouns):
            return False
        return before.mention < 0 and before.time < 0 and before.word[0].isalnum()

    def names_other(self, verb: int, predicate: Predicate) -> bool:
        """Whether a verb has a subject of its own behind another: "told them | Chile's request would meet a need"."""
        tokens, head = self._sentence.tokens, predicate.head
        helped = any(t.word in self._cues[name] for t in tokens[head : predicate.at] for name in _HELPING)
        between = tokens[verb + 1 : head]
        return helped and bool(between) and tokens[verb].word in self._cues["speech.verbs"] and between[-1].word != ","

    def joins_days(self, i: int) -> bool:
        """Whether an "and" stands between two times: "in 1987 and 1988"."""
        return all(token.time >= 0 for token in self._sentence.tokens[i - 1 : i + 2 : 2])
