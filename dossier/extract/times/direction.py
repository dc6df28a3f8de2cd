"""Whether a sentence speaks of what was or of what will be, seen from one phrase: the nearest verb decides."""

from dossier.extract.times.tokens import Tokens


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AHEAD = _words(
    """
    will ll won shall must may might could should would scheduled due expected planned planning upcoming slated
    forthcoming payable expects expect hopes hope intends aims tomorrow deadline opens begins starts ends closes expires
    expire leaves arrives departs meets convenes reconvenes resumes reopens sails goes runs returns turns hosts travels
    speaks continues concludes
    """
)
_AHEAD_OF_MANY = _words(
    "open begin start end close expire leave arrive depart meet convene resume reopen go return travel"
)  # talks ...
_AHEAD_OF_IT = _words("delivery shipment shipments futures contract contracts deadline payment maturity")  # June ...
_BEHIND_OF_IT = _words(
    """
    figures figure data statistics results sales earnings profit profits exports imports output production inflation
    unemployment index survey poll
    """
)  # June ...
_PLANNING = _words(
    """
    expecting seeking preparing
    agreed agree agrees set ready likely going vowed pledged promised decided decides hoped hopes hoping wants
    want wanted intended intends expects expected planned plans plan planning scheduled due slated supposed
    deadline decision proposal offer offered bid effort
    """
)
_SETTING = _words(
    "set planned slated billed bound targeted marked plan plans preparations hopes calls proposals"
)  # for June
_ASKING = _words(
    """
    promised promise promises promising pledged pledge pledges vowed vow vows urged urge urges urging asked asks asking
    called calls calling wanted wants want expected expects expect invited invites inviting planned plans planning
    plan proposed proposes proposing proposal agreed agrees agreement offered offers offer hoped hopes hoping intended
    ordered orders told instructed advised encouraged requested required scheduled swore committed demanded demands
    """
)  # whose infinitive may stand after an object, and lies ahead whether it came true or not
_CLAUSE = _words(", ; : that which who when while where after before because")
_BEHIND = _words(
    """
    said was were had did met held made took went came gave got began became told saw found left felt fell rose
    grew won lost led sold bought paid sent spent built brought thought kept broke wrote spoke stood struck shot
    drew flew threw knew chose drove died hit ran ended sank arose swore wore fought taught caught sought
    withdrew signed been beat sat heard meant lent bid cut shut quit hurt put killed given taken seen done gone
    written spoken known shown born slid sprang stole
    """
)
_NOT_VERBS = _words(
    """
    need indeed hundred united speed feed seed weed breed bed red exceed proceed succeed limited naked sacred unleaded
    unlimited unexpected undisclosed unchanged unprecedented
    """
)
_NOT_INFINITIVE = _words(
    """
    the a an his her its their this that these those and or at about as more nearly over up
    """
)
_ATTRIBUTION = frozenset({"said", "added", "told"})  # ", he said," after a phrase tells who speaks, not when
_ENDS = _words(', . ; " ” ’')
_DETERMINERS = _words("the a an its his her their our my - newly so")  # "the proposed merger", "a state-owned bank"
_NEAR = 3  # tokens
_BELIEF_NEAR = 12.0  # "will" and a verb right beside the phrase
_BELIEF_FAR = 3.0  # another past verb: a partial date is seldom more than nine months old
_BELIEF_PLANNED = 1.5
_CALLED_OFF = _words("postponed delayed cancelled canceled scrapped shelved abandoned originally initially")
_CLOSE = 5  # tokens; bounds concluded for 6,000 undated wire reports: 73 % right with any verb, 98 % with these
_OPENING = 2  # "In May 2021, ...": a phrase so early hangs on the verb that follows
_REACH = 25  # tokens looked at on either side
_OBJECT = 8  # tokens between a verb and its infinitive: "promised full backing for them to meet"


def direction(tokens: Tokens, first: int, after: int) -> int:
    """Return -1 where the phrase tokens[first:after] is told as past, 1 where it is ahead, 0 where nothing says so."""
    return _found(tokens, first, after, False)[0]


def sure_direction(tokens: Tokens, first: int, after: int) -> int:
    """Return the direction only where the phrase plainly hangs on a verb close by.

    "signed a treaty to build ships in 2035" leaves open when that is, and so does "a loan maturing in 2035 was sold".
    """
    cue, distance = _found(tokens, first, after, True)
    before = tokens.words[first - 1] if first else ""
    if distance > _CLOSE and first > _OPENING:
        return 0
    if first and _cue(tokens, first - 1) == cue < 0:
        return cue
    return cue if before in ({"on", "in"} if cue < 0 else {"on", "in", "by", "until"}) else 0


def lean(tokens: Tokens, first: int, after: int) -> tuple[int, float]:
    """Return the direction, and how many times farther a date may lie on that side before the other is believed."""
    cue, distance = _found(tokens, first, after, False)
    if was_planned(tokens, first, after):
        return cue, _BELIEF_PLANNED
    return cue, _BELIEF_NEAR if cue > 0 or distance <= _NEAR else _BELIEF_FAR


def was_planned(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a plan is told that came to nothing: "was set for Friday, but was put off"; the nearest day was meant."""
    return not _CALLED_OFF.isdisjoint(tokens.words) and _found(tokens, first, after, False)[0] > 0


def _found(tokens: Tokens, first: int, after: int, sure: bool) -> tuple[int, int]:
    """Return the nearest cue and how far away it stands: those before the phrase first, then those after it."""
    words = tokens.words
    if (after < len(words) and words[after] in _AHEAD_OF_IT) or _waits(words, first, after):
        return 1, 1
    if not _BEHIND_OF_IT.isdisjoint(words[after : after + 2]):
        return -1, 1
    if not sure and after < len(words) and _cue(tokens, after) < 0:  # "the court Saturday ruled"
        return -1, 1
    for k in range(first - 1, max(first - _REACH, -1), -1):
        if sure and words[k] in {"to", "for"}:
            return max(_cue(tokens, k), 0), first - k
        cue = _cue(tokens, k)
        if cue:
            return cue, first - k
    if sure and first > _OPENING:
        return 0, _REACH
    for k in range(after, min(after + _REACH, len(words))):
        if words[k] == "that":
            break
        cue = 0 if _tells_who(words, k) else _cue(tokens, k)
        if cue:
            return cue, k - after + 1
    return (1, _REACH) if first and words[first - 1] in {"by", "until", "till", "through"} and not sure else (0, _REACH)


def _cue(tokens: Tokens, k: int) -> int:
    """What the word at `k` says about the direction."""
    words = tokens.words
    word = words[k]
    before = words[k - 1] if k else ""
    if (word == "starts" and before == "housing") or (word == "due" and words[k + 1 : k + 2] == ["to"]):
        return 0  # of "due to open" its "to" says so; "due to rain" tells a cause
    if word in _AHEAD:
        return 0 if word == "may" and tokens.payloads[k] else 1  # the month
    if word in _AHEAD_OF_MANY and before.endswith("s"):
        return 1
    if word == "to":
        return _infinitive(words, k)
    if (word == "of" and before == "ahead") or (word == "for" and before in _SETTING):
        return 1
    if word in _BEHIND or _in_ed(tokens, k, before):
        return 0 if before in {"be", "being"} else -1  # "to be held": what stands before decides
    return 0


def _in_ed(tokens: Tokens, k: int, before: str) -> bool:
    """Whether a word in -ed is a verb, and no adjective ("the proposed merger") and no name."""
    word = tokens.words[k]
    if len(word) <= 3 or not word.endswith("ed") or word in _NOT_VERBS or before in _DETERMINERS:
        return False
    return not _name(tokens, k)


def _infinitive(words: list[str], k: int) -> int:
    """Read "to" and a verb by what governs it: "plans to meet", "asked them to meet" are ahead, "failed to" is not."""
    following = words[k + 1] if k + 1 < len(words) else ""
    if not following.isalpha() or following in _NOT_INFINITIVE or following.endswith(("ing", "s")):
        return 0
    before = words[k - 1] if k else ""
    if before in _PLANNING or before in {"is", "are", "s"}:
        return 1
    for word in reversed(words[max(k - _OBJECT, 0) : k]):
        if word in _ASKING:
            return 1
        if word in _CLAUSE or word in _BEHIND or word.endswith("ed"):
            return 0
    return 0


def _waits(words: list[str], first: int, after: int) -> bool:
    """Whether the vote "is Tuesday" or "is in June", or someone has time "until Monday to agree"."""
    before = words[first - 1] if first else ""
    if before in {"until", "till"}:
        return after < len(words) and words[after] == "to"
    verb = words[first - 2] if before in {"on", "in"} and first > 1 else before
    return verb in {"is", "are"}


def _tells_who(words: list[str], k: int) -> bool:
    """Whether a verb of saying stands aside, as in ", he said,"."""
    return words[k] in _ATTRIBUTION and (k + 1 == len(words) or words[k + 1] in _ENDS)


def _name(tokens: Tokens, k: int) -> bool:
    """Whether a word is written as a name, as Mohamed and Alfred are."""
    return k > 0 and tokens.text[tokens.starts[k]].isupper()
