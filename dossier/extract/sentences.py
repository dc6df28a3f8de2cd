"""Sentences of news text: one regular expression for where one may end, and word lists for where it does not.

A full stop ends a sentence unless the word before it is an abbreviation. Titles ("Adm.") never end one; others ("U.S.",
"Inc.") do so only where the next word is one that likes to start a sentence, or a quotation opens.
"""

import re

_CLOSE = "[\\]\"'”’»)]*"
_OPEN = "[\\[\"'“‘«(]*"
# The class stands before its repetition: only what begins with a class is looked for before a match is tried. Of a run
# of stops only the first begins one.
_STOP = (
    r"(?P<stop>[.!?…](?<![.!?…]{2})[.!?…]*+)"
    rf"(?P<close>{_CLOSE})(?P<gap>\s+)(?=(?P<open>{_OPEN})(?P<next>[^\W_]+(?:[.'’&-][^\W_]+)*)?)"
)
_END = re.compile(_STOP)
_END_OF_LINES = re.compile(_STOP + r"|\n[ \t\r]*\n\s*")
LONGEST = 3000
"""Characters of a sentence at most. What is longer is a list or a table and is cut, since the time that names and times
take grows with the square of a sentence's length."""
_LOOKED_AT = 24  # characters looked at before a full stop; no abbreviation is longer


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER = _words(
    """
    mr mrs ms messrs mme mlle dr prof rev fr hon sr. st ste mt ft gov lt col gen maj capt cmdr cdr adm vadm radm sgt
    cpl pfc brig sen rep reps sens pres supt insp det amb sec atty asst dep dist dept univ assn bros est m/v
    """
)
_BEFORE_NUMBER = _words("no nos nr art sec ch para op b c ca")
_MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec")
_DAYS = _words("mon tue tues wed thu thur thurs fri sat sun")
_NEVER_SMALL = _words("vs v viz cf al fig figs vol pp eds approx incl")
_OFTEN_SMALL = _words("etc e.g i.e")
_OFTEN = _words(
    """
    inc corp co cos ltd plc llc llp bhd pty gmbh sa nv ag jr sr ave blvd rd esq ph.d m.d b.a m.a
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla
    ore pa tenn tex va vt wash wis wyo ont que
    """
)
_CLOCK = _words("a.m p.m")
_AFTER_CLOCK = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec eastern central mountain
    pacific greenwich moscow tokyo beijing est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest jst ist
    """
)
_STARTERS = _words(
    """
    The A An This That These Those It Its He She They We I You His Her Their Our My Your In On At For With After
    Before When While If As By From To Under Over During Since Until Despite Although Though Because But And Or So
    Yet However Meanwhile Moreover Instead Also According Both Some Many Most All Another Other Others One Two Three
    Several Such Each Either Neither Not No Yes There Here What Who Why How Where Which Earlier Later Now Then Still
    Today Yesterday Tomorrow Last Once Only Even Just Speaking Asked Officials Critics Analysts Experts Unlike Like
    Nevertheless Nonetheless Thus Therefore Additionally Furthermore Following Among Between Through Without Within
    Given Recently Currently Perhaps Maybe Shares
    """
)
_SAYS = re.compile(r"(?:[A-Z][^\W_]*\.? ){1,3}(?:said|says|asked|asks|added|told|wrote|replied)\b")
_WORD_BREAK = re.compile(r"[\s\"“‘«(\[—–]")
_INITIAL = re.compile(r"[A-Z]")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of text[start:end] as half-open spans into `text`, without the white space around them."""
    spans: list[tuple[int, int]] = []
    begin = start
    for match in (_END if text.find("\n", start, end) < 0 else _END_OF_LINES).finditer(text, start, end):
        if match["stop"] is None:  # a blank line
            stop = match.start()
        elif _ends(match, text):
            stop = match.start("gap")
        else:
            continue
        _add(spans, text, begin, stop)
        begin = match.end()
    _add(spans, text, begin, end)
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append the span without its outer white space, unless nothing is left."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        _add(spans, text, start, cut)
        start = cut
    chunk = text[start:end]
    first = start + len(chunk) - len(chunk.lstrip())
    last = start + len(chunk.rstrip())
    if first < last:
        spans.append((first, last))


def _ends(match: re.Match[str], text: str) -> bool:
    """Whether a sentence ends at this stop."""
    following = match["next"] or ""
    if not following:  # a dash or a bullet, or the end of the text
        return bool(match["open"]) or match["stop"] != "."
    if following[0].islower():
        return False
    if match["stop"] != ".":
        return not (match["close"] and _SAYS.match(text, match.end()))
    if match["close"] and match["close"][0] not in ")]":
        return True
    before = text[max(match.start() - _LOOKED_AT, 0) : match.start()]
    word = _WORD_BREAK.split(before)[-1]
    return _ends_after(word, following, bool(match["open"].strip("([")))


def _ends_after(word: str, following: str, quoted: bool) -> bool:
    """Whether a full stop after `word` ends a sentence when `following` comes next."""
    low = word.lower()
    if low in _BEFORE_NUMBER and following[0].isdigit():
        return False
    if low in _BEFORE_NUMBER and len(low) > 1:  # a letter alone may be an initial as well
        return True
    if low in _CLOCK:
        return following.lower().partition(".")[0] not in _AFTER_CLOCK
    if low in _NEVER_SMALL:
        return False
    likely = quoted or following.partition("'")[0].partition("’")[0] in _STARTERS
    if low in _OFTEN_SMALL or _ACRONYM.fullmatch(word):
        return likely
    if not word[:1].isupper():  # below only what is written with a capital: "the sun." is no "Sun."
        return True
    if low in _NEVER or low.rpartition("-")[2] in _NEVER:
        return False
    if low in _MONTHS or low in _DAYS:
        return likely and not following[0].isdigit()
    return likely or not (low in _OFTEN or _INITIAL.fullmatch(word))
