"""Tokens to the words of a label: names short, no articles, no times, no titles before a person."""

from collections.abc import Iterable, Mapping

from dossier.extract.events.grammar import Sentence, Token
from dossier.extract.events.lexicon import Lexicon
from dossier.extract.events.shorten import in_brackets
from dossier.model.facts import EntityKind, Mention, TimeType

TIE = "\u00a0"
"""Stands between the words of a name, so that it is never cut."""

_SUBJECT_WORDS = 5
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "our"})
_POSTS = frozenset({"director-general", "director", "head", "chief", "secretary", "minister", "commissioner"})
# Without them it is not true.
_MATTERS = frozenset({"not", "never", "nearly", "almost", "only", "hardly", "barely", "unlikely"})
_BETWEEN = frozenset({"and", "or", "to", "through", "until", "-", "–"})
_BEFORE_TIMES = frozenset({"the", "to", "ended", "ending"})
_BEFORE_FIGURES = frozenset("$€£¥#₹₩₽₺₪₱₫฿₦₴")
_AFTER_FIGURES = frozenset("%°/")


class Wording:
    """Words the tokens of one sentence; `names` gives short forms."""

    def __init__(
        self,
        sentence: Sentence,
        names: Mapping[str, str],
        lexicon: Lexicon,
    ) -> None:
        self._sentence = sentence
        self._names = names
        self._cues = lexicon.cues
        self._pasts = lexicon.pasts
        self._nouns = lexicon.nouns
        self.persons = {self.short(m) for m in sentence.mentions if m.kind is EntityKind.PERSON}

    def words(self, span: Iterable[int]) -> list[str]:
        """Return the words of some tokens: names short, no articles, no times, no titles before a person."""
        out: list[str] = []
        last = -1
        apposed = False
        for i in span:
            token = self._sentence.tokens[i]
            if in_brackets(self._sentence, i):
                continue
            if token.time >= 0 and self._possessed(token):
                continue  # "about last week's collision"
            if token.word in _BETWEEN and self._between_days(i):
                continue  # "a meeting on July 1 and 2"
            if self._dates(token):
                before = self._sentence.tokens[i - 1] if i else token
                named = before.word in {"a", "an"}  # "killed in a January shooting"
                named = named or before.time not in (-1, token.time)  # "of last week's recent summit"
                named = named or self._is_kind(token)
                while out and not named and out[-1].lower() in self._cues["grammar.time_prepositions"] | _BEFORE_TIMES:
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
            elif out and self._touches(i):
                out[-1] += token.text
            elif token.word in _BEFORE_FIGURES or self._tells(i):
                out.append(token.text)
        return out

    def _dates(self, token: Token) -> bool:
        """Whether a token says when, which a label need not; not "from Monday's price", "three-month deposits"."""
        if token.time < 0 or token.text.endswith(("'s", "’s")):
            return False
        time = self._sentence.times[token.time]
        if token.text == time.surface and token.text.islower() and time.type is TimeType.TIME:
            return False  # "in morning trading"
        return time.type in {TimeType.DATE, TimeType.TIME}

    def _is_kind(self, token: Token) -> bool:
        """Whether a time only tells which of its kind something is: "after the May 6 elections", "in late trading"."""
        tokens = self._sentence.tokens
        after = next((k for k, t in enumerate(tokens) if t.start >= self._sentence.times[token.time].end), None)
        if after is None or tokens[after].mention >= 0 or tokens[after].time >= 0:
            return False
        verb = any(p.at == after and not p.noun for p in self._sentence.predicates)
        trade = self._sentence.times[token.time].type is TimeType.TIME and tokens[after].word.endswith("ing")
        return not verb and (trade or tokens[after].word in self._nouns)

    def _between_days(self, i: int) -> bool:
        tokens = self._sentence.tokens
        return 0 < i < len(tokens) - 1 and tokens[i - 1].time >= 0 and tokens[i + 1].time >= 0

    def _possessed(self, token: Token) -> bool:
        """Whether a time of several words owns what follows: "last week's", not "Monday's"."""
        time = self._sentence.times[token.time]
        end = self._sentence.text[time.start : time.end + 2]
        return " " in time.surface and (end.endswith(("'s", "’s")) or time.surface.endswith(("'s", "’s")))

    def _tells(self, i: int) -> bool:
        word = self._sentence.tokens[i].word
        priced = word in {"a", "an"} and i > 0 and self._sentence.tokens[i - 1].word[-1].isdigit()  # "$40 a share"
        if word in _ARTICLES and self._sentence.words(i + 1, i + 2) == ["own"]:
            return True  # "a life of its own"
        grade = (
            i > 0 and self._sentence.tokens[i].text == "A" and self._sentence.tokens[i - 1].text.islower()
        )  # "lowered to A from AA"
        if not word[0].isalnum() or (word in _ARTICLES and not priced and not grade) or self._is_ticker(i):
            return False
        return not self.is_adverb(word) or self._belongs(i + 1)

    def _is_ticker(self, i: int) -> bool:
        """Whether a token is the sign under which a company is traded: "Acme <ACM.L> said"."""
        tokens = self._sentence.tokens[max(i - 1, 0) : i + 2]
        return [token.text for token in tokens[::2]] == ["<", ">"] and tokens[1].text.isupper()

    def _belongs(self, i: int) -> bool:
        """Whether a word is a participle before a noun, which an adverb before it belongs to: "jointly made goods"."""
        tokens = self._sentence.tokens
        done = i + 1 < len(tokens) and (tokens[i].word.endswith("ed") or tokens[i].word in self._pasts)
        if not done or not tokens[i + 1].word[0].isalpha():
            return False
        after = tokens[i + 1].word
        loose = after in self._cues["grammar.prepositions"] | self._cues["grammar.after_verb"]
        return not loose and not any(p.at == i for p in self._sentence.predicates)

    def _touches(self, i: int) -> bool:
        """Whether a token belongs to the figure right before it: "40" "%", "$" "7", "3" "/" "4"."""
        tokens = self._sentence.tokens
        if not i or tokens[i - 1].end != tokens[i].start or tokens[i - 1].mention >= 0:
            return False
        before, word = tokens[i - 1].word, tokens[i].word
        if (word in _BEFORE_FIGURES and tokens[i - 1].text.isupper()) or self._owns(i):
            return True
        return (word in _AFTER_FIGURES and before[-1].isdigit()) or (
            word[0].isdigit() and (before in _BEFORE_FIGURES or before == "/")
        )

    def _owns(self, i: int) -> bool:
        """Whether a token is the apostrophe of a plural: "the companies' boards"."""
        tokens = self._sentence.tokens
        if tokens[i].word not in {"'", "’"} or not tokens[i - 1].word.endswith("s"):
            return False
        return not any(token.word in {"'", "‘"} for token in tokens[:i])

    def short(self, mention: Mention) -> str:
        """Return the short form of a name, tied together."""
        return self._names.get(mention.entity or "", mention.surface).replace(" ", TIE)

    def short_subject(self, words: list[str]) -> list[str]:
        """Return a long subject as its persons, or without what is set off or added to it."""
        words = [*words[:-1], words[-1].rstrip(",")] if words else words
        persons = [word.rstrip(",") for word in words if word.rstrip(",") in self.persons]
        if len(persons) > 1 and "and" in words and length(words) > _SUBJECT_WORDS:
            return [" and ".join(persons)] if len(persons) < 3 else [", ".join(persons)]
        words = self._without_apposition(words)
        if length(words) <= _SUBJECT_WORDS:
            return words
        if persons:
            return persons[:1]
        after = next(
            (i for i, word in enumerate(words) if i and word in self._cues["grammar.prepositions"] - {"of"}), 0
        )
        if after:  # "Sales of cars in the United States"
            return words[:after]
        if not any(word.endswith(",") for word in words):
            words = words[: next((i for i, word in enumerate(words) if word == "and" and i > 2), len(words))]
        return words[-1:] if len(words) > 4 and TIE in words[-1] else words

    def is_adverb(self, word: str) -> bool:
        """Whether a word is an adverb that a label can do without."""
        if word in _MATTERS:
            return False
        if word in self._cues["grammar.adverbs"]:
            return True
        return word.endswith("ly") and len(word) > 5 and word not in self._cues["grammar.no_adverbs"]

    def _without_apposition(self, words: list[str]) -> list[str]:
        """Return a subject up to its first comma, unless that stands in a list."""
        comma = next((i for i, word in enumerate(words) if word.endswith(",")), None)
        if comma is None or ((words[comma + 1][:1].isupper() or words[comma + 1] == "and") and "and" in words):
            return words
        return [*words[:comma], words[comma].rstrip(",")]

    def _hyphened(self, token: Token) -> bool:
        """Whether a token says more than the mention in it: "Japan-Italy", "pro-Chile"."""
        mention = self._sentence.mentions[token.mention]
        return "-" in token.text and (mention.end < token.end or token.start < mention.start)

    def _add_name(self, index: int, out: list[str]) -> bool:
        """Append a mention's short name without a person's title; whether a comma set the title off."""
        mention = self._sentence.mentions[index]
        apposed = mention.kind is EntityKind.PERSON and self._drop_title(out)
        last = [t for t in self._sentence.tokens if t.mention == index][-1]
        short = self._names.get(mention.entity or "", mention.surface)
        tail = self._sentence.text[mention.end : last.end]
        if out and out[-1].rstrip(",").replace(TIE, " ") == short:
            return True
        out.append((short + tail if tail in {"'s", "’s"} and not short.endswith(tail) else short).replace(" ", TIE))
        return apposed

    def _drop_title(self, out: list[str]) -> bool:
        """Take a title such as "Italy's Chief of Defense Adm." off the end; whether a comma stood in it."""
        stop = self._cues["grammar.prepositions"] | self._cues["grammar.coordinators"]
        apposed = popped = False
        while out and out[-2:-1] != ["to"] and not self._is_verb(out[-1]) and out[-1].rstrip(",") not in self.persons:
            post = len(out) > 1 and ((out[-2][:1].isupper() and TIE not in out[-2]) or (popped and out[-2] in _POSTS))
            if out[-1] == "of" and post:
                out.pop()
            elif out[-1].lower() in stop:
                break
            elif not popped and out[-1].islower() and out[-1].endswith("ing") and out[-1] != "king":
                break  # "denied killing Berg"
            if out[-1].endswith(","):  # only one comma, and right before the name
                if popped:
                    break
                apposed = True
            out.pop()
            popped = True
        return apposed

    def _is_verb(self, word: str) -> bool:
        return any(
            token.text == word and any(p.at == i and not p.noun for p in self._sentence.predicates)
            for i, token in enumerate(self._sentence.tokens)
        )


def length(pieces: Iterable[str]) -> int:
    """Return how many words pieces hold, names counted word by word."""
    return sum(len(piece.replace(TIE, " ").split()) for piece in pieces)
