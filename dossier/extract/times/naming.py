"""Words of time that are part of a name: the Sunday Times, April Jones, the Prague Spring, the Six-Day War."""

from dossier.extract.times.lexicon import OTHER, words
from dossier.extract.times.pattern import Parts
from dossier.extract.times.tokens import Tokens

_PRESS = frozenset(
    words(
        """
        times telegraph mail news express post herald star mirror standard chronicle tribune journal record sun mercury
        gazette observer review magazine show live beast caller globe independent nation business
        """
    )
)
_COLOURS = frozenset(words("black bloody super"))  # Black September, Bloody Sunday
_TITLES = frozenset(words("mr mrs ms miss dr sir lady lord president minister judge senator secretary"))
_GIVEN = frozenset(words("april june august january"))  # months that people are called
_RULES = frozenset(words("government cabinet administration ministry premiership"))  # the May government
_ABBREVIATED = frozenset(words("jan mar"))
_BEFORE_NUMBERS = frozenset(
    words("resolution room flight section route highway article channel interstate paragraph train bus hotline")
)
_EACH_YEAR = frozenset(
    words("offensive campaign fighting harvest uprising meeting meetings session conference semester term budget")
)
_ENDS = frozenset('.!?"”’)')
_SHORT = 3  # letters: words up to it say nothing about a headline
_MANY = 40  # tokens of a sentence that tell if it is a headline
_TITLED = 0.7  # share of capitals that makes one


def is_name(rule: str, p: Parts) -> bool:
    """Whether what a rule has matched is written as a name, or as part of one."""
    check = _CHECKS.get(rule)
    return check is not None and check(p)


def _weekday(p: Parts) -> bool:
    return p.word(-1) in _COLOURS or (p.word(1) in _PRESS and _capital(p, p.after))


def _day_part(p: Parts) -> bool:
    """Saturday Night Live; the Night Owl."""
    last = p.after - 1
    if p.index("part") != last:
        return False
    alone = last == p.first or p.tokens.words[p.first] == "the"
    return last > 0 and _capital(p, last) and (alone or _capital(p, p.after)) and not _titled(p.tokens)


def _today(p: Parts) -> bool:
    """USA Today."""
    return p.first > 0 and _capital(p, p.first) and _named(p, p.first - 1) and not _titled(p.tokens)


def _month(p: Parts) -> bool:
    """Black September; April Jones met ...; Jan Smith."""
    if p.after - p.first > 1:
        return False
    before, word = p.word(-1), p.tokens.words[p.first]
    if word == "may" and p.word(1) in _RULES:
        return True
    if before in _COLOURS or before in _TITLES or (p.word(1) in _PRESS and _capital(p, p.after)):
        return True
    if word in _ABBREVIATED:
        return p.tokens.ends[p.first] - p.tokens.starts[p.first] == len(word) and _named(p, p.after)
    opens = not before or before in {"and", "met", "said", "with"}
    return word in _GIVEN and opens and _named(p, p.after) and not _capital(p, p.after + 1) and not _titled(p.tokens)


def _season(p: Parts) -> bool:
    """The Prague Spring; Winter Park."""
    if p.after - p.first > 2 or not _capital(p, p.after - 1):
        return False
    if p.word(1) in _EACH_YEAR:
        return False
    return (_named(p, p.after - 2) or _named(p, p.after)) and not _titled(p.tokens)


def _set(p: Parts) -> bool:
    """The Daily News; Weekly Standard; the daily Le Monde."""
    paper = p.tokens.words[p.first] == "daily" and p.word(-1) not in {"", "average"}
    if paper and _named(p, p.after) and not _titled(p.tokens):
        return True
    return _capital(p, p.after - 1) and (p.first > 0 or _named(p, p.after)) and not _titled(p.tokens)


def _length(p: Parts) -> bool:
    """The Six-Day War; 24 Hours of Le Mans."""
    unit = p.index("unit")
    return unit > p.first and _capital(p, unit) and not _titled(p.tokens)


def _last_word(p: Parts) -> bool:
    """The Future Combat System; Player of the Year."""
    return p.after - 1 > 0 and _capital(p, p.after - 1) and not _titled(p.tokens)


def _year(p: Parts) -> bool:
    """Flight 1904; Resolution 1973."""
    return p.after - p.first == 1 and p.word(-1) in _BEFORE_NUMBERS


_CHECKS = {
    "weekday": _weekday,
    "weekend": _weekday,
    "month": _month,
    "the-season": _season,
    "set-word": _set,
    "day-part": _day_part,
    "some-day-part": _day_part,
    "deictic-day": _today,
    "duration": _length,
    "relative-duration": _length,
    "the-future": _last_word,
    "the-period": _last_word,
    "year": _year,
}


def _capital(p: Parts, k: int) -> bool:
    """Whether the token at `k` begins with a capital letter."""
    return 0 <= k < len(p.tokens.words) and p.tokens.text[p.tokens.starts[k]].isupper()


def _named(p: Parts, k: int) -> bool:
    """Whether a word that means no time stands at `k` with a capital letter."""
    return _capital(p, k) and p.tokens.symbols[k] == OTHER


def _titled(tokens: Tokens) -> bool:
    """Whether a sentence is a headline: without a full stop, and every word with a capital, so that none tells."""
    if tokens.words[-1] in _ENDS:
        return False
    spans = zip(tokens.starts[:_MANY], tokens.ends[:_MANY], strict=True)
    starts = [s for s, e in spans if e - s > _SHORT and tokens.text[s].isalpha()]
    return sum(tokens.text[s].isupper() for s in starts) >= _TITLED * len(starts)
