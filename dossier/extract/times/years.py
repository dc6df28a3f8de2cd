"""Readers of years, decades and centuries."""

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.lexicon import OTHER, SYMBOLS, words
from dossier.extract.times.meaning import Meaning, dated
from dossier.extract.times.pattern import Parts
from dossier.extract.times.phrase import edged, written_year
from dossier.model.when import Granularity

_BEFORE_YEARS = frozenset(words("in since by until till during before after"))
_COUNTED = frozenset(
    words(
        """
        people persons men women children schoolchildren soldiers troops officers students workers employees residents
        members voters votes delegates copies points shares dollars euros yen cars homes houses jobs prisoners refugees
        deaths victims
        """
    )
)
_MEASURES = frozenset(words("feet miles metres meters kilometres kilometers acres hectares tonnes tons pounds barrels"))
_CENTURIES = frozenset({"century", "centuries"})
_DECADE = SYMBOLS["DECADE"]
_DECADE_LINKS = frozenset(words("and or to - – — /"))
_WRITTEN_YEARS = frozenset({SYMBOLS["YEAR"], SYMBOLS["SHORTYEAR"]})
_EDGES = frozenset({SYMBOLS["EDGE"], SYMBOLS["EDGEW"], SYMBOLS["HYPHEN"]})
_OWNERS = frozenset(words("his her their its my our your whose"))
_OF_WEATHER = frozenset(words("temperature temperatures degrees fahrenheit celsius highs lows"))
_AHEAD = 10  # years: of two digits' years the newest one may lie so far ahead
_DECADES = 2029
_SPLIT = 5  # years: 1984/88
_NEAR_POINTS = 6  # tokens
_TEN = 10  # "nineteen five" is no year
_LATEST = 2060  # alone; a later one needs a preposition
_OFTEN_BEFORE_YEARS = frozenset(words("the early late mid"))


def year(p: Parts, _c: Context) -> Meaning | None:
    """2023; early 2009; the year 2000; 490 BC."""
    number = p.number("year")
    if "era" in p:
        return edged(p, dated(cal.year(1 - number)))
    if "edge" not in p and not _is_year(p, number):
        return None
    return edged(p, dated(cal.year(number)))


def _is_year(p: Parts, number: int) -> bool:
    """Tell a year from a number of four digits by its neighbours."""
    before, following = p.word(-1), p.word(1)
    if following in _MEASURES or following in {"year", "people"} or _of_index(p):
        return False
    if before in _BEFORE_YEARS:
        return True
    if not 1600 <= number <= 2100:
        return False
    if number > _LATEST:
        return False
    if p.after - p.first > 1 or before in _OFTEN_BEFORE_YEARS:
        return True
    if following in _COUNTED or following == "index":
        return False
    if 1900 < number != 2000:  # a paper writes a thousand of anything with a comma
        return True
    counted = following.isalpha() and following.endswith(("s", "men", "children"))
    return not counted or following in {"was", "is", "has", "as", "levels", "elections"}


def _of_index(p: Parts) -> bool:
    """Whether an index stands there: "fell 50 points to 1738"."""
    near = {p.word(-n) for n in range(2, _NEAR_POINTS)}
    return p.word(-1) in {"to", "at", "from"} and not near.isdisjoint({"points", "point", "index"})


def spelt_year(p: Parts, _c: Context) -> Meaning | None:
    """Nineteen ninety-one, as it is spoken."""
    number = written_year(p)
    return edged(p, dated(cal.year(number))) if number and number % 100 >= _TEN else None


def other_year(p: Parts, _c: Context) -> Meaning | None:
    """The second year of "1915-16"."""
    first, number = p.number("year"), p.number("other")
    second = first // 100 * 100 + number
    return dated(cal.year(second)) if len(p.tokens.words[p.index("other")]) == 2 and second > first else None


def split_year(p: Parts, _c: Context) -> Meaning | None:
    """1986/87: a season or a company's year, of which each part may be meant."""
    first, number = p.number("year"), p.number("other")
    digits = p.tokens.words[p.index("other")]
    second = number if len(digits) == 4 else first // 100 * 100 + number + (100 if number == 0 else 0)
    if len(digits) not in {2, 4} or not 1 <= second - first <= _SPLIT:
        return None
    begin, end = cal.year(first), cal.year(second)
    return dated(Stretch(f"{begin.value}/{end.value}", Granularity.RANGE, begin.first, end.last))


def ancient_year(p: Parts, _c: Context) -> Meaning | None:
    """490 BC; the first year of "499 to 493 BC"."""
    return edged(p, dated(cal.year(1 - p.number("year"))))


def christian_year(p: Parts, _c: Context) -> Meaning | None:
    """A.D. 70, 120 CE; but not "ad 30"."""
    at = p.index("era")
    written = p.tokens.text[p.tokens.starts[at] : p.tokens.ends[at]]
    return dated(cal.year(p.number("year"))) if written.isupper() else None


def short_year(p: Parts, c: Context) -> Meaning | None:
    """'99; but not "iLife '11"."""
    if p.first and p.tokens.symbols[p.first - 1] == OTHER and any(x.isupper() for x in _written_before(p)):
        return None
    return edged(p, dated(cal.year(of_two_digits(p.number("short"), c))))


def bare_year(p: Parts, c: Context) -> Meaning | None:
    """In 80 and 84: years where the sentence writes another one as such."""
    digits = p.tokens.words[p.first]
    if len(digits) != 2 or not digits.isdigit() or _WRITTEN_YEARS.isdisjoint(p.tokens.symbols):
        return None
    return dated(cal.year(of_two_digits(int(digits), c)))


def of_two_digits(number: int, c: Context) -> int:
    """Return the year of which the last two digits are written: in a history of the story's century, else near."""
    if c.narrative and c.told is not None:
        return c.told[0].year // 100 * 100 + number
    if c.now is None:
        return number + (2000 if number < 40 else 1900)
    newest = c.now[1].year + (_AHEAD if c.direction() >= 0 else 0)
    return newest - (newest - number) % 100


def _written_before(p: Parts) -> str:
    return p.tokens.text[p.tokens.starts[p.first - 1] : p.tokens.ends[p.first - 1]]


def fiscal_year(p: Parts, _c: Context) -> Meaning | None:
    """Fiscal 1988: its name is known, its days depend on the company, so they reach into both neighbours."""
    number = written_year(p)
    if number is None or (number < 100 and "short" not in p):
        return None
    return edged(p, dated(cal.year(number)))


def decade(p: Parts, c: Context) -> Meaning | None:
    """The 1980s, the '80s."""
    number = p.number("decade")
    if number >= 1000:
        whole = cal.century if number % 100 == 0 and number < 2000 else cal.decade  # the 1800s
        return edged(p, dated(whole(number)))
    if p.tokens.words[p.index("decade")][0].isdigit() and not _is_decade(p):
        return None
    if c.narrative and c.told:
        return edged(p, dated(cal.decade(c.told[0].year // 100 * 100 + number)))
    newest = c.now[1].year + _AHEAD // 2 if c.now else _DECADES
    return edged(p, dated(cal.decade(newest - (newest - number) % 100)))


def _is_decade(p: Parts) -> bool:
    """Whether "80s" is one: not an age ("in her 80s") nor a temperature ("highs in the 80s")."""
    tokens, at = p.tokens, p.first
    while at > 1 and tokens.symbols[at - 2] == _DECADE and tokens.words[at - 1] in _DECADE_LINKS:
        at -= 2
    linked = at < p.first
    while at and tokens.symbols[at - 1] in _EDGES:
        at -= 1
    if (at and tokens.words[at - 1] in _OWNERS) or not _OF_WEATHER.isdisjoint(tokens.words):
        return False
    written = tokens.words[p.index("decade")]
    return linked or tokens.words[p.first] == "the" or "edge" in p or not written[:-1].isdigit() or p.word(1) == "-"


def decade_word(p: Parts, _c: Context) -> Meaning | None:
    """The seventies; the nineteen seventies."""
    century = 100 * p.number("hi") if "hi" in p else 1900
    return edged(p, dated(cal.decade(century + 10 * p.number("decade"))))


def century(p: Parts, _c: Context) -> Meaning | None:
    """The 19th century; the first of "the 19th and 20th centuries", and the second."""
    number = p.number("ord")
    if ("unit" in p and p["unit"] != "CE") or not _CENTURIES.intersection(p.tokens.words[p.first : p.after + 6]):
        return None
    if "era" in p:
        return edged(p, dated(Stretch(f"BC{number - 1:02d}", Granularity.CENTURY, None, None)))
    return edged(p, dated(cal.century((number - 1) * 100)) if number > 1 else dated(cal.century(1)))
