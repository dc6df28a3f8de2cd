"""Readers of years, decades and centuries."""

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.lexicon import OTHER, words
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
    if following in _MEASURES or following in {"year", "people"}:
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


def spelt_year(p: Parts, _c: Context) -> Meaning | None:
    """Nineteen ninety-one, as it is spoken."""
    number = written_year(p)
    return edged(p, dated(cal.year(number))) if number and number % 100 >= _TEN else None


def other_year(p: Parts, _c: Context) -> Meaning | None:
    """The second year of "1915-16"."""
    first, number = p.number("year"), p.number("other")
    second = first // 100 * 100 + number
    return dated(cal.year(second)) if len(p.tokens.words[p.index("other")]) == 2 and second > first else None


def ancient_year(p: Parts, _c: Context) -> Meaning | None:
    """490 BC; the first year of "499 to 493 BC"."""
    return edged(p, dated(cal.year(1 - p.number("year"))))


def short_year(p: Parts, c: Context) -> Meaning | None:
    """'99; but not "iLife '11"."""
    if p.first and p.tokens.symbols[p.first - 1] == OTHER and any(x.isupper() for x in _written_before(p)):
        return None
    number = p.number("short")
    if c.narrative and c.told is not None:
        return edged(p, dated(cal.year(c.told[0].year // 100 * 100 + number)))
    return edged(p, dated(cal.year(number + (2000 if number < 40 else 1900))))


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
    century = (c.told[0].year // 100 * 100) if c.narrative and c.told else (2000 if number < 30 else 1900)
    return edged(p, dated(cal.decade(century + number)))


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
