"""Words of time: which category each word belongs to, and what it stands for.

A category is a name; the tokeniser writes one character a token for it, so that the grammar can be regular expressions
over categories. A payload is the word's meaning: a month's number, a unit's letter, a direction.
"""

from dataclasses import dataclass

OTHER = "x"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word's category and meaning."""

    category: str
    payload: object = None


@dataclass(frozen=True, slots=True)
class Relation:
    """Which neighbour a word points at: `step` units from the publication ("last") or the story ("previous")."""

    step: int
    narrative: bool = False


def words(text: str) -> list[str]:
    """Split a list of words written as text."""
    return text.split()


_MONTHS = words("january february march april may june july august september october november december")
_MONTH_ABBREVIATIONS = words("jan feb mar apr - jun jul aug sep oct nov dec")
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAY_ABBREVIATIONS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip

_SMALL_NUMBERS = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """
)
_TENS = words("- - twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = words(
    """
    - first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """
)

_UNITS = {
    "day": "D", "week": "W", "fortnight": "FN", "month": "M", "quarter": "Q", "half": "H", "year": "Y", "decade": "DE",
    "century": "CE", "hour": "TH", "minute": "TM", "weekend": "WE",
}  # fmt: skip
_PLURALS = {
    "days": "D", "weeks": "W", "fortnights": "FN", "months": "M", "quarters": "Q", "years": "Y", "decades": "DE",
    "centuries": "CE", "hours": "TH", "minutes": "TM", "seconds": "TS", "yrs": "Y", "mths": "M",
    "qtrs": "Q", "hrs": "TH", "mins": "TM", "secs": "TS", "wks": "W",
}  # fmt: skip
_SHORT_UNITS = {"yr": "year", "qtr": "quarter", "mth": "month", "hr": "hour", "wk": "week"}

_RELATIONS = {
    "last": Relation(-1), "past": Relation(-1), "this": Relation(0), "current": Relation(0), "next": Relation(1),
    "coming": Relation(1), "upcoming": Relation(1), "previous": Relation(-1, True), "preceding": Relation(-1, True),
    "prior": Relation(-1, True), "following": Relation(1, True), "subsequent": Relation(1, True),
    "same": Relation(0, True), "that": Relation(0, True), "latest": Relation(-1),
}  # fmt: skip

_EDGES = {
    "early": "START", "earlier": "START", "late": "END", "later": "END", "latter": "END", "mid": "MID", "middle": "MID",
    "beginning": "START", "start": "START", "opening": "START", "end": "END", "close": "END", "midway": "MID",
}  # fmt: skip
_DAY_PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
    "night": "NI", "nights": "NI", "nighttime": "NI",
    "midday": "MI", "dawn": "MO",
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_SETS = {
    "daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M", "bimonthly": "P2M",
    "quarterly": "P1Q", "semiannual": "P6M", "semiannually": "P6M", "yearly": "P1Y", "annual": "P1Y",
    "annually": "P1Y", "biennial": "P2Y", "hourly": "PT1H", "nightly": "P1D", "biannual": "P6M", "biannually": "P6M",
}  # fmt: skip
_VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF", "shortly": "FUTURE_REF",
}  # fmt: skip
_ADJECTIVES = {"recent": "PAST_REF", "current": "PRESENT_REF", "future": "FUTURE_REF"}
_HOLIDAYS = ("christmas", "halloween", "thanksgiving", "easter", "juneteenth", "pentecost")
_FEASTS = words(  # of whose days the first word is "labor", "mother's", "ash"
    """
    good palm ash labor labour memorial valentine columbus veterans armistice remembrance boxing bastille anzac canada
    australia earth groundhog mother father patrick presidents king election
    """
)
_YEAR_EDGES = {"yearend": "END", "midyear": "MID"}
_DECADE_WORDS = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
_ZONES = words(
    """
    gmt utc est edt cst cdt mst mdt pst pdt et pt bst cet cest jst ist msk eastern pacific central mountain
    local
    """
)

# words that the grammar names as themselves
_LITERALS = words(
    """
    the a an of in on at to by from and or through until till since before after between during within for about
    around ago hence per each every once twice times year-end fiscal ended ending period time times part long
    old more than less least most nearly almost approximately roughly over under some up only just exactly
    consecutive full whole trading working business calendar another recent near distant foreseeable future
    first-half present moment all these those other throughout as noon midnight eve new bc ad bce ce afterward
    afterwards thereafter previously not no final half-year it into straight successive further additional quite
    former term being black attacks terrorist terror hijackings hijackers multi
    row while moments back ahead entire finish finished finishing closed closing began trade session starting
    when where there he she they we i semi bi short plus financial its
    """
)

_QUANTITIES = ["several", "few", "many", "numerous", "couple"]


def _build() -> dict[str, Entry]:
    table: dict[str, Entry] = {word: Entry(word) for word in _LITERALS}
    table |= {word: Entry("VAGUENUM") for word in _QUANTITIES}
    table |= {word: Entry("MONTH", n) for n, word in enumerate(_MONTHS, 1)}
    table |= {word: Entry("MONTH", n) for n, word in enumerate(_MONTH_ABBREVIATIONS, 1) if word != "-"}
    table["sept"] = Entry("MONTH", 9)
    table |= {"may": Entry("MAYBE", 5), "march": Entry("MAYBE", 3), "mar": Entry("MAYBE", 3)}
    table |= {word: Entry("WEEKDAY", n) for n, word in enumerate(_WEEKDAYS, 1)}
    table |= {word + "s": Entry("WEEKDAYS", n) for n, word in enumerate(_WEEKDAYS, 1)}
    table |= {word: Entry("DAYABBR", n) for word, n in _WEEKDAY_ABBREVIATIONS.items()}
    table |= {word: Entry("NUMWORD", n) for n, word in enumerate(_SMALL_NUMBERS)}
    table |= {word: Entry("CENTNUM", n) for word, n in {"seventeen": 17, "eighteen": 18, "nineteen": 19}.items()}
    for tens, word in enumerate(_TENS):
        if word != "-":
            table[word] = Entry("NUMWORD", tens * 10)
            for ones in range(1, 10):
                table[f"{word}-{_SMALL_NUMBERS[ones]}"] = Entry("NUMWORD", tens * 10 + ones)
                table[f"{word}-{_ORDINALS[ones]}"] = Entry("ORDWORD", tens * 10 + ones)
    table |= {"hundred": Entry("DOZEN", 100), "dozen": Entry("DOZEN", 12), "single": Entry("single", 1)}
    table |= {word: Entry("ORDWORD", n) for n, word in enumerate(_ORDINALS) if word != "-"}
    table |= {word: Entry(f"{word.upper()}W", unit) for word, unit in _UNITS.items()}
    table |= {word: Entry(f"{long.upper()}W", _UNITS[long]) for word, long in _SHORT_UNITS.items()}
    table |= {word: Entry("UNITS", unit) for word, unit in _PLURALS.items()}
    for word, unit in _UNITS.items():
        table[f"{word}long"] = Entry("LONGWORD", (1, unit))
        table[f"{word}slong"] = Entry("LONGWORD", (None, unit))
    table["weekends"] = Entry("WEEKENDS", "WE")
    table |= {word: Entry("REL", relation) for word, relation in _RELATIONS.items()}
    for word in ("this", "that", "same", "past", "last", "next", "following", "previous", "prior", "coming"):
        table[word] = Entry(word, _RELATIONS[word])
    table |= {word: Entry("EDGE" if word[:2] in {"ea", "la"} else "EDGEW", m) for word, m in _EDGES.items()}
    table |= {"mid": Entry("EDGE", "MID"), "later": Entry("later", "END"), "earlier": Entry("earlier", "START")}
    table |= {word: Entry("YEAREDGE", edge) for word, edge in _YEAR_EDGES.items()}
    table |= {word: Entry("DAYPART", part) for word, part in _DAY_PARTS.items()}
    table |= {word: Entry("SEASON", season) for word, season in _SEASONS.items()}
    table |= {word: Entry("SETWORD", value) for word, value in _SETS.items()}
    table |= {word: Entry("VAGUE", value) for word, value in _VAGUE.items()}
    table |= {word: Entry(word, value) for word, value in _ADJECTIVES.items()}
    table["current"] = Entry("current", _RELATIONS["current"])
    table["now"] = Entry("now", "PRESENT_REF")
    table |= {word: Entry("HOLIDAY", word) for word in _HOLIDAYS}
    table |= {word: Entry("FEAST", word) for word in _FEASTS}
    table |= {word: Entry("DECADEWORD", n) for word, n in _DECADE_WORDS.items()}
    table |= {word: Entry("ZONE", word.upper()) for word in _ZONES}
    table |= {"today": Entry("TODAY", 0), "yesterday": Entry("TODAY", -1), "tomorrow": Entry("TODAY", 1)}
    table["overnight"] = Entry("overnight", "NI")
    table["tonight"] = Entry("TONIGHT", "NI")
    table |= {"am": Entry("AMPM", 0), "a.m": Entry("AMPM", 0), "pm": Entry("AMPM", 12), "p.m": Entry("AMPM", 12)}
    table |= {
        ",": Entry("COMMA"),
        "-": Entry("HYPHEN"),
        "–": Entry("DASH"),
        "—": Entry("DASH"),
        "/": Entry("SLASHMARK"),
    }
    table |= {mark: Entry("STOP") for mark in '.;:!?"”'}
    table |= {"'s": Entry("POSS"), "’s": Entry("POSS"), "(": Entry("OPEN"), ")": Entry("CLOSE"), "+": Entry("PLUS")}
    return table


LEXICON = _build()
NEEDS_CAPITAL = frozenset(
    {"may", "march", "mar", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
) | frozenset(_WEEKDAY_ABBREVIATIONS)
ABBREVIATIONS = (NEEDS_CAPITAL | frozenset(words("yr yrs qtr qtrs hr hrs"))) - frozenset(words("may march"))
"""Words that may carry a full stop of their own."""

NUMERIC = (
    "YEAR", "DAYNUM", "NUM", "ORDNUM", "DECADE", "SHORTYEAR", "CLOCK", "ISO", "SLASH", "DOTTED", "QUARTERNUM",
    "HALFNUM", "FISCALNUM", "OCLOCK", "ATTACK",
)  # fmt: skip
CATEGORIES = sorted({entry.category for entry in LEXICON.values()} | set(NUMERIC))
SYMBOLS = {name: chr(0x4E00 + n) for n, name in enumerate(CATEGORIES)} | {OTHER: OTHER}
