"""Whose words a sentence tells: read from what stands right beside a name. Rather missed than claimed."""

import re
from collections.abc import Sequence

_SAYS = r"""
    says? said adds? added announced? announces tells? told asks? asked warns? warned insists? insisted argues? argued
    claims claimed noted acknowledge[ds] admits? admitted den(?:y|ies|ied) confirms? confirmed stated declare[ds]
    explains? explained stresse[ds] stressed reiterate[ds] repeats? repeated urge[ds] vow(?:s|ed) promise[ds]
    repl(?:y|ies|ied) writes wrote suggests? suggested predicts? predicted complains? complained demanded accuse[ds]
    denounce[ds] critici[sz]e[ds] call(?:s|ed)\s+(?:for|on) pledge[ds] tweet(?:s|ed) quipped commented remarked conceded
    dijo afirmó respondió aseguró señaló declaró explicó anunció denunció
    sagte erklärte betonte antwortete warnte kündigte a\s+(?:dit|déclaré|affirmé|annoncé)
"""
_VERB = rf"(?:{'|'.join(_SAYS.split())})\b(?!\s+(?:to\s+(?:be|have)\b|by\b|for\b|\d))"
_ADVERB = r"(?:also|later|then|again|earlier|repeatedly|however|has|had|have|\w+ly)\s+"
_OF = r"\s+(?:of|from|at)(?:\s+(?:the|of|del?|des|du|and|[A-Z][\w.&’'-]*)){1,6}"
_APPOSITION = r",[^,\"“”;:]{1,90},|\s*\([^()]{1,40}\)"
_THEN = rf"\s+(?:{_ADVERB}){{0,2}}{_VERB}"
_AFTER = re.compile(rf"(?:{_OF})?(?:{_APPOSITION})?{_THEN}")
_CLOSED = re.compile(rf",{_THEN}")  # "The minister, Ada Berg, said"

# "…," said the head of the government, Ada Berg, in Rome
_TITLE = r"(?!(?:that|in|on|at|to|by|with|into|he|she|it|they|we|i|his|her|their|its|was|were|is|are)\b)[\w.’'-]+,?\s+"
_TURNED = r"(?:says?|said|adds?|added|afirmó|dijo|señaló|declaró|explicó|aseguró|sagte|erklärte|a\s+(?:dit|déclaré))"
_QUOTED = re.compile(rf"[”\"’'],?\s+(?:{_TURNED}|asks?|asked|wrote|warned|insisted|explained)\s+(?:{_TITLE}){{0,7}}$")
_TOLD = re.compile(rf",\s+{_TURNED}\s+(?:{_TITLE}){{0,3}}$")
_ACCORDING = re.compile(rf"\b[Aa]ccording\s+to\s+(?:{_TITLE}){{0,5}}$")
_GOES_ON = re.compile(r"\s*[,.;:!?\"“”—–(-]|\s*$|\s+(?:in|on|at|after|during|told|who|and|of|from|as)\b")
_ENDS = re.compile(r"\s*[,.;:!?\"”—–(]|\s*$|\s+(?:in|at)\s+an?\b")

_ABOUT = re.compile(
    r"\b(?:for|of|by|to|with|against|in|from|at|on|about|than|like|such\s+as|including|de|del)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(r"\bspokes(?:man|woman|person|people)\s+(?:for|of)\s+(?:the\s+)?$", re.IGNORECASE)
_HE = re.compile(rf"(?:^[\"“]?|[,”\"’'?!.]\s+)(?:[Hh]e|[Ss]he)\s+(?:{_ADVERB}){{0,2}}{_VERB}")


def speaks(text: str, name: tuple[int, int], sentence: tuple[int, int], *, person: bool) -> bool:
    """Whether a sentence of `text` gives its words to whom it names there; all spans are half-open.

    Whoever speaks for an organisation or a country gives its word; who speaks for a person does not.
    """
    before, after = text[sentence[0] : name[0]], text[name[1] : sentence[1]]
    if _QUOTED.search(before) or _ACCORDING.search(before):
        return _GOES_ON.match(after) is not None
    if _TOLD.search(before):
        return _ENDS.match(after) is not None
    if before.rstrip().endswith(",") and _CLOSED.match(after):
        return True
    if _ABOUT.search(before):
        return not person and _SPEAKS_FOR.search(before) is not None and _AFTER.match(after) is not None
    return _AFTER.match(after) is not None


def goes_on(text: str, sentence: tuple[int, int]) -> bool:
    """Whether a sentence gives its words to a "he" or "she", who is whoever spoke right before it."""
    return _HE.search(text[slice(*sentence)]) is not None


def whole(text: str, sentences: Sequence[tuple[int, int]], number: int) -> tuple[int, int]:
    """Return one of the `sentences` of a paragraph with those around it that its quotation runs through."""
    first = last = number
    open_before = _is_open(text[sentences[0][0] : sentences[number][0]])
    while open_before and first > 0:
        first -= 1
        open_before = _is_open(text[sentences[0][0] : sentences[first][0]])
    while last + 1 < len(sentences) and last < number + _LONG:
        here, then = text[sentences[0][0] : sentences[last][1]], text[slice(*sentences[last + 1])]
        if not _is_open(here) and not _ONLY_QUOTED.fullmatch(then):
            break
        last += 1
    return sentences[first][0], sentences[last][1]


def _is_open(text: str) -> bool:
    """Whether a quotation that began in a text has not ended in it."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


_ONLY_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_LONG = 4  # sentences after the one with the name


def quotation(words: str) -> str:
    """Return what stands in quotation marks in a sentence, as bare words that can be compared; empty for a few."""
    told = " ".join(re.findall(r"[\"“]([^\"“”]+)[\"”]", words))
    bare = re.findall(r"\w+", told.casefold())
    return " ".join(bare) if len(bare) >= _ENOUGH else ""


_ENOUGH = 5  # words that two do not say alike by chance
