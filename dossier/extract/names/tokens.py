"""Words of a sentence with their places and what each tells."""

import re
from dataclasses import dataclass

from dossier.extract.names.cues import Cue
from dossier.extract.names.gazetteer import Gazetteer

_DOTTED = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Adm|Gen|Lt|Maj|Brig|Col|Capt|Cmdr|Cdr|Sgt|Cpl|Pvt|Gov|Sen|Sens|Rep|Reps|St|Mt|Ft|Jr|Sr|"
    "Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Fr|Esq|No|Dept|Calif|Colo|Conn|Fla|Ill|Mass"
)
TOKEN = re.compile(
    rf"(?:{_DOTTED})\.(?!\w)"
    r"|[A-Z]{1,3}\$"  # US$
    r"|(?:[^\W\d_]\.){2,}|(?:[^\W\d_]\.)+[^\W\d_](?!\w)"  # U.S. D.C. J.K. S.p.A. U.S
    r"|[A-Z]\.(?=\s?[A-Z])"  # an initial
    r"|['’]s\b"
    r"|[^\W_]+(?:(?:['’](?!s\b)|[-–&])[^\W_]+)*"
    r"|[^\w\s]"
)
_HYPHEN = re.compile("([-–])")
_SYLLABLE = 4  # shorter tails may be syllables of a name: Chen Wen-ling
_TAILS = frozenset(
    ("led", "run", "era", "wide", "born", "like", "made", "held", "only", "free", "area", "time", "long")
)
_PREFIXES = frozenset(
    ("pro", "anti", "non", "ex", "mid", "post", "pre", "un", "self", "co", "multi", "inter", "sub", "pan", "late")
)


@dataclass(slots=True)
class Sentence:
    """Parallel lists: the words, where they stand in the article's text, and their cues."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    cues: list[int]
    headline: bool


class Tokenizer:
    """Splits sentences into words and remembers what each form of word tells."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._memory: dict[str, int] = {}
        self._compounds: dict[str, tuple[str, ...]] = {}

    def sentence(self, text: str, start: int, end: int, *, headline: bool = False) -> Sentence:
        """Return the words of text[start:end]; `headline` says that its capitals tell nothing."""
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        cues: list[int] = []
        memory = self._memory
        for match in TOKEN.finditer(text, start, end):
            whole = match.group()
            begin = match.start()
            for word in self._pieces(whole) if "-" in whole or "–" in whole else (whole,):
                cue = memory.get(word)
                if cue is None:
                    cue = memory[word] = self._gazetteer.cue(word)
                words.append(word)
                starts.append(begin)
                begin += len(word)
                ends.append(begin)
                cues.append(cue)
        return Sentence(words, starts, ends, cues, headline or _is_headline(words, cues))

    def _pieces(self, word: str) -> tuple[str, ...]:
        """Split a compound where a name meets another name or a plain word: Japan-Italy, British-led, pro-Trump."""
        pieces = self._compounds.get(word)
        if pieces is None:
            pieces = self._compounds[word] = tuple(self._split(word)) if len(word) > 1 else (word,)
        return pieces

    def _split(self, word: str) -> list[str]:
        entries = self._gazetteer.entries
        if word in entries or word in self._gazetteer.titles:
            return [word]
        parts = _HYPHEN.split(word)
        if len(parts) < 3:
            return [word]
        names = parts[::2]
        if all(name in entries for name in names):
            return [part for part in parts if part]
        head, hyphen, last = word[: -len(parts[-1]) - 1], parts[-2], parts[-1]
        if last.islower() and head[:1].isupper() and self._plain(last):
            return [*self._split(head), hyphen, last]
        if names[0] in _PREFIXES and names[1][:1].isupper():
            return [names[0], parts[1], *self._split(word[len(names[0]) + 1 :])]
        return [word]

    def _plain(self, word: str) -> bool:
        long = len(word) > _SYLLABLE and (self._gazetteer.cue(word) & Cue.WORD or word.endswith(("ed", "ing")))
        return word in _TAILS or bool(long)

    def forget(self) -> None:
        """Drop remembered words when they have become many, so that memory stays bounded."""
        if len(self._memory) > 200_000:
            self._memory.clear()
            self._compounds.clear()


def _is_headline(words: list[str], cues: list[int]) -> bool:
    """Tell whether nearly all long words are capitalised, as in headlines; at least four are needed to say so."""
    long = [cue for word, cue in zip(words, cues, strict=True) if len(word) > 3]
    if len(long) < 4 or words[-1] in ".?!":
        return False
    return sum(1 for cue in long if cue & Cue.CAP) >= 0.8 * len(long) and any(
        cue & Cue.CAP and cue & Cue.WORD for cue in long
    )
