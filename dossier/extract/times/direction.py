"""Whether a sentence speaks of what was or of what will be, seen from one phrase: the nearest verb decides."""

from itertools import pairwise

from dossier.extract.times import cues
from dossier.extract.times.tokens import Tokens

_NEAR = 3  # tokens
_BELIEF_NEAR = 12.0  # "will" and a verb right beside the phrase
_BELIEF_FAR = 6.0  # another past verb: a partial date is seldom more than ten months old
_BELIEF_PLANNED = 1.5
LISTED = 1.5  # an item of a list, after others that are ahead
_BELIEF_SINCE = 1000.0
_CLOSE = 5  # tokens; bounds concluded for 6,000 undated wire reports: 73 % right with any verb, 98 % with these
_OPENING = 2  # "In May 2021, ...": a phrase so early hangs on the verb that follows
_REACH = 25  # tokens looked at on either side
_FUTURES = 16  # tokens: "April futures rose, while June gained"
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
    if cue > 0 and _was_hoped(tokens.words, first - distance):
        return 0
    return cue if before in ({"on", "in"} if cue < 0 else {"on", "in", "by", "until"}) else 0


def _was_hoped(words: list[str], at: int) -> bool:
    """Whether the infinitive at `at` tells what was once hoped, and may be over: "they hoped to close it"."""
    return 0 < at < len(words) and words[at - 1] in cues.ONCE and words[at - 2 : at - 1] not in (["is"], ["are"], ["s"])


def lean(tokens: Tokens, first: int, after: int) -> tuple[int, float]:
    """Return the direction, and how many times farther a date may lie on that side before the other is believed."""
    cue, distance = _found(tokens, first, after, False)
    if was_planned(tokens, first, after):
        return cue, _BELIEF_PLANNED
    before = tokens.words[first - 1] if first else ""
    if before in {"since", "effective"}:
        return (-1, _BELIEF_SINCE) if before == "since" else (0, 1)
    return cue, _BELIEF_NEAR if cue > 0 or distance <= _NEAR else _BELIEF_FAR


def was_scheduled(tokens: Tokens, first: int, after: int) -> bool:
    """Whether "had been scheduled for Monday" or "effective Monday" leaves open if the day has come."""
    cue, distance = _found(tokens, first, after, False)
    if first and tokens.words[first - 1] == "effective":
        return cue <= 0
    at = first - distance
    words = tokens.words[max(at - _CLOSE, 0) : at + 1]
    pairs = pairwise(words)
    return cue > 0 and at >= 0 and any(one in {"was", "were", "been"} and two in cues.PLANNED for one, two in pairs)


def was_planned(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a plan is told that came to nothing: "was set for Friday, but was put off"; the nearest day was meant."""
    if cues.CALLED_OFF.isdisjoint(tokens.words[max(first - _REACH, 0) : after + _REACH]) or _beside(
        tokens, first, after
    ):
        return False
    return _found(tokens, first, after, False)[0] > 0


def _found(tokens: Tokens, first: int, after: int, sure: bool) -> tuple[int, int]:
    """Return the nearest cue and how far away it stands: those before the phrase first, then those after it."""
    words = tokens.words
    clause = words[max(first - _OBJECT, 0) : first]
    if any(one in {"should", "ought"} and "have" in clause for one in clause):  # should have been agreed by April 1
        return -1, 1
    if (after < len(words) and words[after] in cues.AHEAD_OF_IT) or _waits(words, first, after):
        return 1, 1
    if not cues.BEHIND_OF_IT.isdisjoint(words[after : after + 2]):
        return -1, 1
    if words[after : after + 1] in (["'s"], ["’s"]) and not cues.STRUCK.isdisjoint(words[after + 1 : after + _CLOSE]):
        return -1, 1  # Saturday's cowardly attack
    if _traded(words, first, after):
        return 1, 1
    if not sure and after < len(words) and _cue(tokens, after) < 0:  # "the court Saturday ruled"
        return -1, 1
    if _supposed(words, first):
        return 0, _REACH
    beside = 0 if sure else _beside(tokens, first, after)
    if beside:
        return beside, 1
    for k in range(first - 1, max(first - _REACH, -1), -1):
        if sure and words[k] in {"to", "for"}:
            return max(_cue(tokens, k), 0), first - k
        cue = _cue(tokens, k, first - k)
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


def _beside(tokens: Tokens, first: int, after: int) -> int:
    """What the words right before the phrase say: "effective Monday", "by Thursday", "extended to Friday"."""
    words = tokens.words
    at = first - 1 - (first > 1 and words[first - 1] in {"on", "in"})
    before = words[at] if at >= 0 else ""
    if before in cues.STARTING or (before == "before" and words[at - 1 : at] == ["or"]):
        return 1
    if before == "since" or (before in {"for", "in", "of"} and words[at - 1 : at] and words[at - 1] in cues.FIGURES):
        return -1
    if first and words[first - 1] == "in" and not cues.EARLIER.isdisjoint(words[max(first - _CLOSE, 0) : first - 1]):
        return -1  # a previous round of talks in March
    clause = words[max(first - _REACH, 0) : first]
    if before == "by" and len(clause) > _OPENING:
        verb = next((k for k in range(first - 1, max(first - _REACH, -1), -1) if _cue(tokens, k)), -1)
        return 0 if "had" in clause or not cues.OVER.isdisjoint(words[max(verb - 1, 0) : verb + 1]) else 1
    if before in {"until", "till", "to"}:
        return 0 if cues.EXTENDED.isdisjoint(clause) else 1
    near = any(_cue(tokens, k) for k in range(max(first - _NEAR, 0), first))
    if before in {"the", "a"} and not near and after < len(words) and words[after].isalpha():  # "the Monday sale will"
        for k in range(after + 1, min(after + _OBJECT, len(words))):
            if words[k] in cues.CLAUSE or _cue(tokens, k):
                return _cue(tokens, k)
    return 0


def _cue(tokens: Tokens, k: int, gap: int = _REACH) -> int:
    """What the word at `k`, `gap` words before the phrase or after it, says about the direction."""
    words = tokens.words
    word = words[k]
    before = words[k - 1] if k else ""
    if before.endswith("ly") and k > 1:  # an adverb
        before = words[k - 2]
    if (word == "starts" and before == "housing") or (word == "due" and words[k + 1 : k + 2] == ["to"]):
        return 0  # of "due to open" its "to" says so; "due to rain" tells a cause
    if word == "won" and words[k + 1 : k + 2] in (["'"], ["’"]):  # won't
        return 1
    if word in cues.AHEAD:
        return 0 if word == "may" and tokens.payloads[k] else 1  # the month
    if word in cues.AHEAD_OF_MANY and before.endswith("s") and before not in cues.NO_PLURALS:
        return 1
    if word == "effect" and before in {"take", "takes"}:
        return 1
    if word in cues.AHEAD_OF_ONE and gap <= _OPENING and before not in cues.BEFORE_NOUNS:
        return 1
    if word == "to":
        return _infinitive(words, k)
    if (word == "of" and before == "ahead") or (word == "for" and gap <= _NEAR and before in cues.SETTING):
        return 1
    if word in cues.BEHIND or _in_ed(tokens, k, before):
        if before in {"is", "are"}:  # "is released Tuesday"; farther off it tells nothing: "after it is signed"
            return int(gap <= _OPENING)
        return 0 if before in {"be", "being"} else -1  # "to be held": what stands before decides
    return 0


def _in_ed(tokens: Tokens, k: int, before: str) -> bool:
    """Whether a word in -ed is a verb, and no adjective ("the proposed merger") and no name."""
    word = tokens.words[k]
    if len(word) <= 3 or not word.endswith("ed") or word in cues.NOT_VERBS:
        return False
    if before in cues.DETERMINERS and tokens.words[max(k - 2, 0) : k] != ["-", "-"]:  # a dash of two
        return False
    return not _name(tokens, k)


def _infinitive(words: list[str], k: int) -> int:
    """Read "to" and a verb by what governs it: "plans to meet", "asked them to meet" are ahead, "failed to" is not."""
    following = words[k + 1] if k + 1 < len(words) else ""
    if not following.isalpha() or following in cues.NOT_INFINITIVE or following.endswith(("ing", "s")):
        return 0
    before = words[k - 1] if k else ""
    if before == "not" and k > 1:
        before = words[k - 2]
    if before in cues.PLANNING or before in {"is", "are", "s"}:
        return 1
    for word in reversed(words[max(k - _OBJECT, 0) : k]):
        if word in cues.ASKING:
            return 1
        if word in cues.CLAUSE or word in cues.BEHIND or word.endswith("ed"):
            return 0
    return 0


def _waits(words: list[str], first: int, after: int) -> bool:
    """Whether the vote "is Tuesday" or "is in June", or someone has time "until Monday to agree"."""
    before = words[first - 1] if first else ""
    if before in {"until", "till"}:
        return after < len(words) and words[after] == "to"
    verb = words[first - 2] if before in {"on", "in"} and first > 1 else before
    return verb in {"is", "are"} or (not first and words[after : after + 1] == ["is"])


def _supposed(words: list[str], first: int) -> bool:
    """Whether something is only thought of: "if it had hit in July"."""
    clause = words[max(first - _OBJECT, 0) : first]
    return "if" in clause and "had" in clause[clause.index("if") :]


def _traded(words: list[str], first: int, after: int) -> bool:
    """Whether a month names a contract: "July wheat rose", "a buyer of September", "for delivery in May"."""
    before = words[max(first - 2, 0) : first]
    if " ".join(before) in cues.BOUGHT_FOR:
        return True
    if "futures" in words[max(first - _FUTURES, 0) : first] and words[first - 1] in {"while", "and", ",", "with"}:
        return True
    goods = words[after : after + 1]
    return bool(goods) and goods[0] in cues.COMMODITIES and cues.OF_THE_CROP.isdisjoint(words[after : after + 3])


def _tells_who(words: list[str], k: int) -> bool:
    """Whether a verb of saying stands aside, as in ", he said,"."""
    return words[k] in cues.ATTRIBUTION and (k + 1 == len(words) or words[k + 1] in cues.ENDS)


def _name(tokens: Tokens, k: int) -> bool:
    """Whether a word is written as a name, as Mohamed and Alfred are."""
    return k > 0 and tokens.text[tokens.starts[k]].isupper()
