"""A label of a few words for the timeline, built from the words of the sentence."""

from collections.abc import Iterable, Mapping, Sequence

from dossier.extract.events.lexicon import Lexicon, third_person
from dossier.extract.events.parse import Clause, Predicate, Sentence, Token
from dossier.extract.events.shorten import attribution_tail, in_brackets
from dossier.model.facts import EntityKind, Mention

LABEL_WORDS = 9  # aimed at
LONGEST_LABEL = 12  # where nothing shorter says it
_FEWEST = 2
_SHORTEST = 5  # a shorter one says too little where a longer one is to be had
_SUBJECT_WORDS = 5
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "our"})
_STOPS = frozenset({";", ":", "—", "–", "(", "."})
_TIE = "\u00a0"  # between the words of a name, so that it is never cut
_BODIES = frozenset({EntityKind.ORG, EntityKind.GPE, EntityKind.PERSON})
_OPENING = frozenset({"that", "which", "who", "whom"})
_WHOSE = frozenset({"its", "his", "her", "their"})
_THIRD = frozenset({"he", "she", "they", "it", "we", "i"})


def label(
    sentence: Sentence,
    predicate: Predicate,
    names: Mapping[str, str],
    lexicon: Lexicon,
    earlier: Sequence[Mention] = (),
) -> str:
    """Return a few words that name the event, none where they would not say who.

    `names` gives each entity's short form in this article, `earlier` the mentions before the sentence.
    """
    tail = attribution_tail(sentence, lexicon)
    if not predicate.noun and predicate.at >= tail:  # "..., officials said on Monday": the news is what they said
        predicate = next((p for p in sentence.predicates if p.finite and p.at < tail), predicate)
    writer = _Writer(sentence, names, lexicon, earlier)
    words, least = writer.noun_label(predicate) if predicate.noun else writer.verb_label(predicate)
    if words and words[0].lower() in lexicon.cues["grammar.coordinators"]:
        words, least = words[1:], least - 1
    if words and words[0].lower() in _THIRD | {"this", "that", "there", "you", "who", "which"}:
        return ""
    text = " ".join(_cut(words, least, lexicon)).strip(" ,")
    text = text.replace(_TIE, " ")
    if len(text.split()) < _FEWEST:
        return ""
    return f"{text[:1].upper()}{text[1:]}"


class _Writer:
    """Writes the label of one predicate; each method returns words and how many of them must stay."""

    def __init__(
        self, sentence: Sentence, names: Mapping[str, str], lexicon: Lexicon, earlier: Sequence[Mention]
    ) -> None:
        self._sentence = sentence
        self._earlier = earlier
        self._names = names
        self._cues = lexicon.cues
        self._lexicon = lexicon
        self._persons = {self._short(m) for m in sentence.mentions if m.kind is EntityKind.PERSON}

    def _short(self, mention: Mention) -> str:
        """Return the short form of a name, tied together."""
        return self._names.get(mention.entity or "", mention.surface).replace(" ", _TIE)

    def noun_label(self, predicate: Predicate) -> tuple[list[str], int]:
        """Return the noun phrase around a noun."""
        first = self._phrase_start(predicate.at)
        head = self._words(range(first, predicate.at + 1))
        if not any(self._sentence.tokens[i].mention >= 0 for i in range(first, self._stop(predicate))):
            company = self._company(predicate)
            own = (p for p in self._sentence.predicates if p.segment == predicate.segment and p.at < predicate.at)
            verb = next((p for p in own if not p.noun and p.listed), None)
            if verb and not company:
                return self.verb_label(verb)
            head = company + head
        return head + self._words(range(predicate.at + 1, self._stop(predicate))), len(head)

    def _company(self, predicate: Predicate) -> list[str]:
        """Return the persons before a noun that names nobody, as "Sakai and Credendino:"."""
        at = self._sentence.tokens[predicate.at].start
        persons = [m for m in self._sentence.mentions if m.kind is EntityKind.PERSON and m.end <= at]
        short = list(dict.fromkeys(self._short(m) for m in persons))
        return [f"{' and '.join(short[:2])}:".replace(" ", _TIE)] if short else []

    def verb_label(self, predicate: Predicate) -> tuple[list[str], int]:
        """Return subject, verb and what follows."""
        outer = self._relative(predicate)
        antecedent: list[str] = []
        if outer is not None:
            first = self._sentence.segments[outer].first
            antecedent = self._words(self._phrase_before(first))
            told = bool(antecedent) and self._names_something(first)
            if told and not self._follows(outer, predicate):
                return antecedent, len(antecedent)
            if not told:
                antecedent = []
                main = self._main_verb(outer)
                whole = self._words(self._main_words(outer))
                gap = main is None and self._sentence.tokens[first].word in {"which", "whom"}
                if gap and len(whole) > _FEWEST and whole[0].lower() not in _THIRD:
                    return whole, _FEWEST  # "the project hinges on a law, which they struggle to pass by May"
                predicate = main or predicate
        own = self._subject(predicate)
        subject = self._short_subject(antecedent or self._words(own))
        if own and not antecedent and self._sentence.tokens[own[0]].word in _WHOSE:
            owner = self._meant("it", predicate)
            subject = [f"{owner}'s", *subject] if owner else subject
        if subject and subject[0].lower() in _THIRD:
            subject[0] = self._meant(subject[0].lower(), predicate) or subject[0]
        if self._sentence.tokens[predicate.at].word in self._cues["speech.verbs"]:
            said = self._said(predicate, subject)
            if said:
                return said
            if self._sentence.tokens[predicate.at].word in self._cues["speech.light"]:
                return [], 0  # that somebody spoke is no news
        if predicate.finite and not subject:
            return [], 0
        verb = self._verb_words(predicate)
        rest = self._words(range(predicate.at + 1, self._stop(predicate)))
        return subject + verb + rest, len(subject) + len(verb)

    def _short_subject(self, words: list[str]) -> list[str]:
        """Return a long subject as its persons, or without what is set off or added to it."""
        words = [*words[:-1], words[-1].rstrip(",")] if words else words
        persons = [word.rstrip(",") for word in words if word.rstrip(",") in self._persons]
        if len(persons) > 1 and "and" in words and _length(words) > _SUBJECT_WORDS:
            return [" and ".join(persons)] if len(persons) < 3 else [", ".join(persons)]
        words = self._without_apposition(words)
        if _length(words) <= _SUBJECT_WORDS:
            return words
        if persons:
            return persons[:1]
        if not any(word.endswith(",") for word in words):
            words = words[: next((i for i, word in enumerate(words) if word == "and" and i > 2), len(words))]
        return words[-1:] if len(words) > 4 and _TIE in words[-1] else words

    def _without_apposition(self, words: list[str]) -> list[str]:
        """Return a subject up to its first comma, unless that stands in a list."""
        comma = next((i for i, word in enumerate(words) if word.endswith(",")), None)
        if comma is None or ((words[comma + 1][:1].isupper() or words[comma + 1] == "and") and "and" in words):
            return words
        return [*words[:comma], words[comma].rstrip(",")]

    def _verb_words(self, predicate: Predicate) -> list[str]:
        group = self._sentence.tokens[predicate.head : predicate.at + 1]
        words = [t.text for t in group if t.time < 0 and not self._is_adverb(t.word)]
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
        told = self._words(range(first, self._stop(predicate)))
        if tokens[first].word in _THIRD:
            return subject + told[1:], len(subject) + 1
        if tokens[predicate.at].word not in self._cues["speech.light"]:
            return None
        subject = [*subject[:-1], f"{subject[-1]}:"]
        return subject + told, len(subject) + 2

    def _relative(self, predicate: Predicate) -> int | None:
        """Return the relative clause that holds a predicate, if one does."""
        n = predicate.segment
        while n >= 0:
            if self._sentence.segments[n].clause is Clause.RELATIVE:
                return n
            n = self._sentence.segments[n].parent
        return None

    def _follows(self, segment: int, predicate: Predicate) -> bool:
        """Whether a relative clause goes on with its verb, so that what it hangs on is the subject."""
        return predicate.segment == segment and predicate.head <= self._sentence.segments[segment].first + 2

    def _main_words(self, segment: int) -> list[int]:
        """Return the tokens of the clause that a clause hangs on, up to that clause."""
        parent, first = self._sentence.segments[segment].parent, self._sentence.segments[segment].first
        return [i for i in range(first) if self._sentence.of_token[i] == parent]

    def _main_verb(self, segment: int) -> Predicate | None:
        """Return the finite predicate of the clause that a clause hangs on."""
        parent = self._sentence.segments[segment].parent
        return next((p for p in self._sentence.predicates if p.segment == parent and p.finite), None)

    def _meant(self, pronoun: str, predicate: Predicate) -> str:
        """Return whom a pronoun means: the first that fits before it in its sentence, else the last person."""
        at = self._sentence.tokens[predicate.head].start
        inside = [m for m in self._sentence.mentions if m.end < at]
        if pronoun in {"he", "she"}:
            persons = [m for m in inside if m.kind is EntityKind.PERSON]
            persons = persons or [m for m in self._earlier if m.kind is EntityKind.PERSON][-1:]
        else:
            persons = [m for m in inside if m.kind in _BODIES] if pronoun in {"it", "they", "we"} else []
        return self._short(persons[0]) if persons else ""

    def _names_something(self, end: int) -> bool:
        """Whether the noun phrase before a token names an event or somebody."""
        phrase = set(self._phrase_before(end))
        nouns = {p.at for p in self._sentence.predicates if p.noun}
        return bool(phrase & nouns)

    def _phrase_before(self, end: int) -> range:
        """Return the noun phrase that ends before a token, past commas and brackets."""
        tokens = self._sentence.tokens
        while end and (not tokens[end - 1].word[0].isalnum() or tokens[end - 1].time >= 0 or self._planning(end - 1)):
            end -= 1
        return range(self._phrase_start(end - 1), end) if end else range(0)

    def _planning(self, i: int) -> bool:
        word = self._sentence.tokens[i].word
        return word in self._cues["certainty.planned_words"] or word in self._cues["grammar.prepositions"]

    def _phrase_start(self, at: int) -> int:
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
            if token.time >= 0 or (token.mention < 0 and (ends or token.word in self._cues["states.verbs"])):
                break
            at -= 1
        return at

    def _joins(self, i: int) -> bool:
        """Whether an "and" stands between two words of one noun phrase: "foreign and defence ministers"."""
        before = self._sentence.tokens[i - 1] if i else None
        return before is not None and before.mention < 0 and before.word[0].isalnum()

    def _starts_anew(self, i: int) -> bool:
        """Whether an "and" is followed by a clause with a subject of its own."""
        segment = self._sentence.of_token[i]
        head = next((h for n, h in self._sentence.finites if n == segment and h > i), None)
        return head is not None and i + 1 < head < i + 7 and not any(self._turns(k) for k in range(i + 1, head))

    def _stop(self, predicate: Predicate) -> int:
        """Return where what belongs to a predicate ends: at a clause that is not its own, or an attribution."""
        sentence, chain = self._sentence, {predicate.segment}
        for n, segment in enumerate(sentence.segments):
            inner = segment.clause in {Clause.INFINITIVE, Clause.THAT}
            if inner and segment.parent in chain and segment.first > predicate.at:
                chain.add(n)
        i, tail = predicate.at + 1, attribution_tail(sentence, self._lexicon)
        heads = {head for _, head in sentence.finites if head >= i} if predicate.noun else set()
        while i < tail and sentence.of_token[i] in chain and sentence.tokens[i].word not in _STOPS:
            if i in heads or (self._turns(i) and self._starts_anew(i)):
                break
            i += 1
        return i

    def _subject(self, predicate: Predicate) -> Sequence[int]:
        """Return the tokens of the subject: what stands before the verb in its clause, less what leads in."""
        sentence = self._sentence
        n, end = predicate.segment, predicate.head
        if sentence.segments[n].clause is Clause.INFINITIVE:
            before = self._phrase_before(sentence.segments[n].first)
            if before and self._noun_like(before, sentence.segments[n].first):
                return before
        while sentence.segments[n].clause not in {Clause.MAIN, Clause.THAT} and sentence.segments[n].parent >= 0:
            if self._own_subject(n, end):
                break
            inner = sentence.segments[n].first
            n = sentence.segments[n].parent
            heads = [head for segment, head in sentence.finites if segment == n]
            end = max((head for head in heads if head < inner), default=min(heads, default=inner))
        first = sentence.segments[n].first
        first += sentence.tokens[first].word in self._cues["grammar.subordinators"] | _OPENING
        own = [i for i in range(first, end) if sentence.of_token[i] == n]
        for verb in sorted((h for segment, h in sentence.finites if segment == n and h < end), reverse=True):
            turn = max((k for k in own if k > verb and self._turns(k)), default=None)
            if turn is not None and turn < own[-1]:  # "..., but dealers said": a subject of its own
                return own[own.index(turn) + 1 :]
            own = [k for k in own if k < verb]
        return self._without_lead(own)

    def _turns(self, i: int) -> bool:
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

    def _own_subject(self, n: int, end: int) -> bool:
        sentence = self._sentence
        clause = sentence.segments[n].clause
        inside = [i for i in range(sentence.segments[n].first, end) if sentence.of_token[i] == n]
        return clause in {Clause.SUBORDINATE, Clause.RELATIVE} and any(sentence.tokens[i].mention >= 0 for i in inside)

    def _without_lead(self, own: Sequence[int]) -> Sequence[int]:
        """Return a subject without "In May," or "Speaking in Rome," before it."""
        if not own:
            return own
        tokens = self._sentence.tokens
        opener = tokens[own[0]]
        leads = opener.time >= 0 or opener.word in self._cues["grammar.openers"] | self._cues["grammar.prepositions"]
        leads = leads or (opener.mention < 0 and opener.word.endswith(("ing", "ly")))
        comma = next((k for k, i in enumerate(own) if tokens[i].word == ","), None)
        if opener.time >= 0:  # "Last month Japan, Italy and Britain announced"
            own = [i for i in own if tokens[i].time < 0]
            return own[own[:1] != [] and tokens[own[0]].word == "," :] if own else own
        if leads and comma is not None:
            return own[comma + 1 :]
        return own[1:] if opener.word in self._cues["grammar.subordinators"] else own

    def _is_adverb(self, word: str) -> bool:
        return word in self._cues["grammar.adverbs"] - {"not", "never"} or (word.endswith("ly") and len(word) > 5)

    def _words(self, span: Iterable[int]) -> list[str]:
        """Return the words of some tokens: names short, no articles, no times, no titles before a person."""
        out: list[str] = []
        last = -1
        apposed = False
        for i in span:
            token = self._sentence.tokens[i]
            if in_brackets(self._sentence, i):
                continue
            if token.time >= 0:
                while out and out[-1].lower() in self._cues["grammar.time_prepositions"] | {"the"}:
                    out.pop()
            elif token.word in self._cues["grammar.asides"]:
                if out:
                    out[-1] = out[-1].rstrip(",")
                apposed = True
            elif token.mention >= 0 and self._hyphened(token):
                out.append(token.text)
                last = token.mention
            elif token.mention >= 0:
                if token.mention != last:
                    apposed = self._add_name(token.mention, out)
                last = token.mention
            elif token.word == ",":
                if out and not apposed and not out[-1].endswith(","):
                    out[-1] += ","
                apposed = False
            elif token.word[0].isalnum() and token.word not in _ARTICLES and not self._is_adverb(token.word):
                out.append(token.text)
        return out

    def _hyphened(self, token: Token) -> bool:
        """Whether a token says more than the mention in it: "Japan-Italy"."""
        return "-" in token.text and self._sentence.mentions[token.mention].end < token.end

    def _add_name(self, index: int, out: list[str]) -> bool:
        """Append a mention's short name without a person's title; whether a comma set the title off."""
        mention = self._sentence.mentions[index]
        apposed = mention.kind is EntityKind.PERSON and self._drop_title(out)
        last = [t for t in self._sentence.tokens if t.mention == index][-1]
        short = self._names.get(mention.entity or "", mention.surface)
        tail = self._sentence.text[mention.end : last.end]
        if out and out[-1].rstrip(",").replace(_TIE, " ") == short:
            return True
        out.append((short + tail if tail in {"'s", "’s"} and not short.endswith(tail) else short).replace(" ", _TIE))
        return apposed

    def _drop_title(self, out: list[str]) -> bool:
        """Take a title such as "Italy's Chief of Defense Adm." off the end; whether a comma stood in it."""
        stop = self._cues["grammar.prepositions"] | self._cues["grammar.coordinators"]
        apposed = False
        while out and not self._is_verb(out[-1]) and out[-1].rstrip(",") not in self._persons:
            if out[-1] == "of" and len(out) > 1 and out[-2][:1].isupper() and _TIE not in out[-2]:
                out.pop()
            elif out[-1].lower() in stop:
                break
            apposed = apposed or out[-1].endswith(",")
            out.pop()
        return apposed

    def _is_verb(self, word: str) -> bool:
        return any(
            token.text == word and any(p.at == i and not p.noun for p in self._sentence.predicates)
            for i, token in enumerate(self._sentence.tokens)
        )


def _cut(words: Sequence[str], least: int, lexicon: Lexicon) -> list[str]:
    """Return about `LABEL_WORDS` words, cut where a phrase ends, but not within the first `least`."""
    pieces = list(words)
    commas = (i for i in range(least, len(pieces)) if pieces[i].endswith(","))
    comma = next(commas, None)
    if comma is not None and not set(pieces[comma + 1 : comma + 5]) & lexicon.cues["grammar.coordinators"]:
        pieces = pieces[: comma + 1]
    if _length(pieces) <= LABEL_WORDS:
        return _trim(pieces, lexicon)
    cuts = lexicon.cues["grammar.cut_before"] | {"to"}
    ends = [
        end
        for end in range(least + 1, len(pieces) + 1)
        if end == len(pieces)
        or pieces[end].lower() in cuts
        or pieces[end - 1].endswith(",")
        or (pieces[end] == "and" and end + 1 < len(pieces) and pieces[end + 1].islower())
    ]
    good = [end for end in ends if _length(_trim(pieces[:end], lexicon)) <= LABEL_WORDS]
    fair = [end for end in ends if _length(pieces[:end]) <= LONGEST_LABEL]
    if good and _length(pieces[: good[-1]]) < _SHORTEST and fair:
        good = fair
    for found in (good[-1:], fair[:1]):
        if found and found[0] > least:
            return _trim(pieces[: found[0]], lexicon)
    while len(pieces) > least + 1 and _length(pieces) > LABEL_WORDS:
        pieces.pop()
    return _trim(pieces, lexicon)


def _length(pieces: Sequence[str]) -> int:
    return sum(len(piece.replace(_TIE, " ").split()) for piece in pieces)


def _trim(flat: list[str], lexicon: Lexicon) -> list[str]:
    """Return the words without a preposition, article or conjunction that was left hanging."""
    cues = lexicon.cues
    loose = (
        cues["grammar.prepositions"] | cues["grammar.coordinators"] | cues["certainty.planned_words"] | {"as", "that"}
    )
    while len(flat) > 2 and flat[-1].rstrip(",").lower() in loose:
        flat = flat[:-1]
    return flat
