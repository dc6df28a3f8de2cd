"""A sentence as tokens, and as a string of category symbols over which the grammar's patterns run."""

import re
from dataclasses import dataclass

from dossier.extract.times.lexicon import ABBREVIATIONS, LEXICON, NEEDS_CAPITAL, OTHER, SYMBOLS, words

_ONES = "one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_HALF_OF_DAY = r"(?=\s?[AaPp]\.?[Mm]\b)"
_TOKEN = re.compile(
    r"(?P<quarternum>\b(?:[Qq][1-4]|[1-4]Q)\b)"
    r"|(?P<halfnum>\b(?:H[12]|[12]H)\b(?=\s(?:of\s)?['’]?\d))"
    r"|(?P<fiscalnum>\bFY\s?(?:['’]?\d\d|(?:19|20)\d\d)\b)"
    r"|(?P<oclock>\bo['’]clock\b)"
    r"|(?P<halfday>[AaPp]\.[Mm]\b\.?)"
    r"|(?P<era>\b(?:B\.C\.(?:E\.)?|A\.D\.|C\.E\.))"
    rf"|(?P<word>[^\W\d_]+(?:-(?:{_ONES})\b)?)"
    r"|(?P<attack>(?<![\d/])9/11(?![\d/]))"
    r"|(?P<iso>(?<!\d)[12]\d{3}(?:-[01]\d-|/[01]\d/)[0-3]\d(?:T\d\d(?::\d\d)*)?(?!\d))"
    r"|(?P<slash>(?<![\d/])[0-3]?\d/[0-3]?\d/(?:19|20)?\d\d(?![\d/]))"
    r"|(?P<dotted>(?<![\d.])[0-3]?\d\.[01]?\d\.(?:19|20)\d\d(?![\d]))"
    rf"|(?P<clock>(?<![\d:])[0-2]?\d(?:[:.][0-5]\d(?::[0-5]\d)?{_HALF_OF_DAY}|:[0-5]\d(?::[0-5]\d)?(?![\d:])))"
    r"|(?P<decade>(?<![\d$£€])['’‘]?(?:1\d|20)?\d0(?:'s|’s|s)\b)"
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<shortyear>(?<!\w)['’‘`]\d\d\b(?!['’]))"
    r"|(?P<mark>['’]s\b|[^\w\s])",
)
_LONGEST_NUMBER = 30  # characters; what is longer counts nothing
_SPELT = frozenset({"word", "mark", "halfday", "era"})
_MONEY = frozenset("$£€¥#")
_AMOUNT_WORDS = frozenset(words("percent pct mln bln million billion trillion dlrs stg cts lbs tonnes tons kg km mm"))
_PREFIXES = ("mid-", "late-", "early-", "end-", "pre-", "post-", "since-")
_TRIGGER_LITERALS = frozenset(
    words(
        """
        ago noon midnight hence recent current future past now present moment moments time bc bce ad ce former term
        overnight row consecutive straight successive
        """
    )
)
_NO_TRIGGERS = frozenset(
    words(
        """
        COMMA STOP HYPHEN DASH POSS OPEN CLOSE PLUS NUM DAYNUM NUMWORD REL EDGE EDGEW VAGUENUM ORDWORD ORDNUM
        SLASHMARK DOZEN FEAST
        """
    )
)
_TRIGGERS = frozenset(
    symbol
    for name, symbol in SYMBOLS.items()
    if name in _TRIGGER_LITERALS or (name.isupper() and name not in _NO_TRIGGERS)
)


_TRIGGER_WORDS = frozenset(w for w, entry in LEXICON.items() if SYMBOLS[entry.category] in _TRIGGERS) | frozenset(
    "0123456789"
)
_QUICK = re.compile(r"[^\W\d_]+|\d")


@dataclass(slots=True)
class Tokens:
    """The tokens of one sentence: symbols, spans into the text, small-letter words and payloads, side by side."""

    text: str
    symbols: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    payloads: list[object]


def tokenise(text: str, start: int, end: int) -> Tokens | None:
    """Read text[start:end]; None where no token could be part of a time."""
    if _TRIGGER_WORDS.isdisjoint(_QUICK.findall(text[start:end].lower())):
        return None
    symbols: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    spelt: list[str] = []
    payloads: list[object] = []
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        surface = match.group()
        word = surface.lower()
        first, last = match.span()
        symbol, payload = OTHER, None
        if surface in "[]" and _around_words(text, first, last):
            continue
        if kind == "era":
            word = word.replace(".", "")
        if kind in _SPELT:
            if word == "." and spelt and ends[-1] == first and spelt[-1] in ABBREVIATIONS:
                ends[-1] = last
                continue
            entry = LEXICON.get(word.rstrip(".") if kind == "halfday" else word)
            if entry is not None and not (word in NEEDS_CAPITAL and surface[0].islower()):
                symbol, payload = SYMBOLS[entry.category], entry.payload
        else:
            category, payload = _number(kind or "", surface, text, first, last)
            symbol = SYMBOLS[category] if category else OTHER
        symbols.append(symbol)
        starts.append(first)
        ends.append(last)
        spelt.append(word)
        payloads.append(payload)
    line = "".join(symbols)
    return Tokens(text, line, starts, ends, spelt, payloads) if not _TRIGGERS.isdisjoint(line) else None


def _around_words(text: str, first: int, last: int) -> bool:
    """Whether a square bracket stands at a word that an editor put in, "[two] years ago", and not at a note, "[2]"."""
    return text[last : last + 1].isalpha() if text[first] == "[" else text[first - 1 : first].isalpha()


def _number(kind: str, surface: str, text: str, start: int, end: int) -> tuple[str, object]:
    """Category and payload of a token that begins with a digit; an empty category for what counts no time."""
    if end - start > _LONGEST_NUMBER:
        return "", None
    if kind == "ordinal":
        return "ORDNUM", int(surface[:-2])
    if kind == "attack":
        return "ATTACK", None
    if kind == "quarternum":
        return "QUARTERNUM", int(surface.strip("Qq"))
    if kind == "decade":
        return "DECADE", int(re.sub(r"\D", "", surface))
    if kind == "shortyear":
        return "SHORTYEAR", int(surface[1:])
    if kind in {"halfnum", "fiscalnum"}:
        return kind.upper(), int(re.sub(r"\D", "", surface))
    if kind in {"iso", "slash", "dotted", "clock", "oclock"}:
        return kind.upper(), surface
    if _names_something(text, start, end):
        return "", None
    if not surface.isdigit():
        plain = surface.replace(",", "")
        return "NUM", int(plain) if plain.isdigit() else float(plain)
    value = int(surface)
    if len(surface) == 4 and 1000 <= value <= 2199:
        return "YEAR", value
    return ("DAYNUM" if len(surface) <= 2 and 1 <= value <= 31 else "NUM"), value


def _names_something(text: str, start: int, end: int) -> bool:
    """Whether digits are part of a name or an amount: F-35, G-7, $48, 747-400, 35%."""
    before = text[max(start - 6, 0) : start]
    if before:
        last = before[-1]
        if end - start == 4 and re.search(r"(?<![\d-])\d{3}-$", before):  # a telephone's
            return True
        if last in _MONEY or last.isalpha() or (last == "." and before[-2:-1].isdigit()):
            return True
        if last == "-" and len(before) > 1 and before[-2].isalpha() and not before.lower().endswith(_PREFIXES):
            word = re.search(r"[A-Za-z]+(?=-$)", text[max(start - 14, 0) : start])
            entry = LEXICON.get(word.group().lower()) if word else None
            return entry is None or entry.category not in {
                "MONTH",
                "MAYBE",
                "SEASON",
                "EDGE",
                "EDGEW",
                "fiscal",
                "to",
                "AMPM",
            }
    after = text[end : end + 12]
    return (
        after[:1] == "%"
        or (after[:1].isalpha() and after[:2].lower() not in {"am", "pm", "yr"})
        or _unit_of_amount(after)
    )


def _unit_of_amount(after: str) -> bool:
    word = re.match(r"[ -]?([a-z]+)", after)
    return word is not None and word[1] in _AMOUNT_WORDS
