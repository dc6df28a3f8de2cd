"""Where a label may stop."""

from collections.abc import Sequence

from dossier.extract.events.lexicon import Form, Lexicon
from dossier.extract.events.wording import length

FEWEST = 2
"""Words of a label."""

THIRD = frozenset({"he", "she", "they", "it", "we", "i"})
"""Pronouns that say nobody by themselves."""

_LABEL_WORDS = 9  # aimed at
_LONGEST = 12  # where nothing shorter says it
_FARTHEST = 16  # where what was agreed stands that far behind
_OBJECT = 4  # words between "ordered" and "to"
_MORE = 2  # words by which a label may be longer where it then says all
TELLING = 4
"""Words of a label without a name."""

_SHORTEST = 5  # a shorter one says too little where a longer one is to be had
_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_PARTICLES = frozenset({"off", "up", "out"})
_TAKEN = frozenset({"take", "takes", "took", "taken", "taking", "hand", "hands", "handed"})  # over
_NEEDED = frozenset({"on", "to", "with", "into", "against", "as", "around", "about", "over", "for"})
_OPEN = (
    *(f"certainty.{name}" for name in ("planned_words", "planned_modals", "would", "hypothetical_modals", "negations")),
    *(f"grammar.{name}" for name in ("be", "have", "do")),
)
_AS = frozenset({"early", "soon", "late", "long", "much", "many", "far", "well"})
_ASKING = frozenset({"what", "who", "whom", "which", "where", "when", "why", "how", "whether", "if"})
_DEGREES = frozenset({"more", "less", "most", "least", "very"})
_JOINS = frozenset({"and", "but"})  # another clause, maybe


def cut(words: Sequence[str], least: int, lexicon: Lexicon) -> list[str]:
    """Return about nine words, cut where a phrase ends, but not within the first `least`."""
    pieces = _shortened(words, least, lexicon)
    while len(pieces) > max(least, TELLING) and _hangs_on(pieces, lexicon):
        pieces.pop()
    pieces = _told_out(pieces, words, least, lexicon)
    if pieces and _leads_on(pieces, words, lexicon):
        pieces = _led_on(pieces, words, least, lexicon)
    while len(pieces) > TELLING and pieces[-1].lower() in _ASKING:
        pieces = _trim(pieces[: -3 if pieces[-3] == "to" else -1], lexicon)  # "went to Peru to learn what"
    return pieces


def _told_out(pieces: list[str], words: Sequence[str], least: int, lexicon: Lexicon) -> list[str]:
    """Return a label that ends with its verb with what this needs: "has filed | for an offering", "made | by Acme"."""
    end = len(pieces)
    if end != least or end >= len(words) or end < FEWEST:
        return pieces
    passive = pieces[-2] in lexicon.cues["grammar.be"]
    if words[end].lower() not in ({"by", "to"} if passive else lexicon.cues["grammar.prepositions"] | {"as"}):
        return pieces
    return _longer(words, end + 2, lexicon) or pieces


def _led_on(pieces: list[str], words: Sequence[str], least: int, lexicon: Lexicon) -> list[str]:
    """Return a label without words that lead on at its end; longer, or none, where the verb would lose its object."""
    end = len(pieces)
    while end and pieces[end - 1].lower() in lexicon.cues["grammar.leading_on"]:
        end -= 1
    if end > least + 1 and pieces[end - 2] == "to":  # "agreed to buy | all"
        return _longer(words, len(pieces) + 1, lexicon) or _trim(pieces[: end - 2], lexicon)
    if end > least + (pieces[end - 1] in _PARTICLES):
        return _trim(pieces[:end], lexicon)
    return _longer(words, len(pieces) + 1, lexicon)


def _leads_on(pieces: Sequence[str], words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the last word of a label needs what was cut off: "was", "purchased two"; not "fell by four"."""
    last, cues = pieces[-1].lower(), lexicon.cues
    if last not in cues["grammar.leading_on"] or last in cues["grammar.be"] | cues["grammar.have"]:
        return last in cues["grammar.leading_on"]
    following = words[len(pieces)].lower() if len(pieces) < len(words) else ""
    return bool(following) and (following == "of" or following not in cues["grammar.prepositions"])


def _longer(words: Sequence[str], first: int, lexicon: Lexicon) -> list[str]:
    """Return the shortest label that ends at `first` or behind it and leads on to nothing; none where all are long."""
    for end in range(first, len(words) + 1):
        if length(words[:end]) > _FARTHEST:
            break
        told = words[end - 1].lower() not in lexicon.cues["grammar.leading_on"]
        ends = _may_end(words, end, lexicon) or words[end] == "and"
        if told and ends and not _asks_for(words, end, lexicon):
            return _trim(list(words[:end]), lexicon)
    return []


def _hangs_on(pieces: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a participle is left of what went on behind it: "introduced a computer priced"; not "had filed"."""
    last = pieces[-1]
    left = last.endswith("ed") and last.islower() and not last.startswith("un")  # "left its rate unchanged"
    return left and not _is_open(pieces[-2], lexicon)


def _shortened(words: Sequence[str], least: int, lexicon: Lexicon) -> list[str]:
    pieces = list(words)
    commas = (i for i in range(least, len(pieces)) if pieces[i].endswith(",") and "-" not in pieces[i])
    comma = next(commas, None)
    graded = comma is not None and pieces[comma + 1 : comma + 2] and pieces[comma + 1] in _DEGREES
    if comma is not None and graded and pieces[comma].islower() and pieces[comma + 2 : comma + 3] != ["than"]:
        return []  # "agreed on a new, | more liberal, rule"
    if comma is not None and not set(pieces[comma + 1 : comma + 5]) & lexicon.cues["grammar.coordinators"]:
        pieces = pieces[: comma + 1]
    if length(pieces) <= _LABEL_WORDS:
        return _trim(pieces, lexicon)
    ends = [end for end in range(least + 1, len(pieces) + 1) if _may_end(pieces, end, lexicon)]
    asking = [end for end in ends if _asks_for(pieces, end, lexicon)]
    ends = [end for end in ends if end not in asking] or ends
    told = [end for end in ends if not _lacks(pieces, end, lexicon)]
    ends = told if told and length(pieces[: told[0]]) <= _LONGEST else ends
    good = [end for end in ends if length(_trim(pieces[:end], lexicon)) <= _LABEL_WORDS]
    fair = [end for end in ends if length(pieces[:end]) <= _LONGEST + _MORE * (end == len(pieces))]
    if good and length(pieces[: good[-1]]) < _SHORTEST and fair:
        good = fair
    whole = [end for end in fair if asking and good and end > asking[0] > good[-1]]  # "gave Acme until May to agree to"
    good = whole[:1] or good
    far = [end for end in ends if asking and end > asking[0] and length(pieces[:end]) <= _FARTHEST]
    near = [] if fair and length(pieces[: fair[0]]) <= _LONGEST else _parts(pieces, least, lexicon)
    for found in (good[-1:], near, fair[:1], far[:1]):
        if found:
            return _trim(pieces[: found[0]], lexicon)
    if not good and not fair:
        joined = next((i for i in range(least, len(pieces)) if pieces[i] in _JOINS), len(pieces))
        least_far = next((end for end in ends if end <= joined and length(pieces[:end]) <= _FARTHEST), None)
        if least_far is not None:
            return _trim(pieces[:least_far], lexicon)
    part = next((end for end in range(least + 1, len(pieces)) if pieces[end] == "of"), None)
    if part is not None and length(pieces[:part]) <= _LONGEST:
        return _trim(pieces[:part], lexicon)
    while len(pieces) > least + 1 and length(pieces) > _LABEL_WORDS:
        pieces.pop()
    return _trim(pieces, lexicon)


def _parts(pieces: Sequence[str], least: int, lexicon: Lexicon) -> list[int]:
    """Return where a label may stop within what was agreed to be done: "agreed to take over the docks | of Peru"."""
    asked = next((end for end in range(least, len(pieces)) if _asks_for(pieces, end, lexicon)), len(pieces))
    ends = (end for end in range(asked + _OBJECT, len(pieces)) if pieces[end] == "of")
    ends = (end for end in ends if not any(letter.isdigit() for letter in pieces[end - 2] + pieces[end - 1]))
    return [end for end in ends if length(pieces[:end]) <= _LONGEST][:1]


def _may_end(pieces: Sequence[str], end: int, lexicon: Lexicon) -> bool:
    """Whether a label may stop before the piece at `end`: at the end, a comma, a preposition, another clause."""
    if end == len(pieces) or pieces[end - 1].endswith(","):
        return True
    if _is_open(pieces[end - 1], lexicon):
        return False  # "announced their intention", "said it would": what comes then is to be told
    if pieces[end] in {"after", "before"} and pieces[end - 1].removesuffix("s") in _UNITS:
        return False  # "73 seconds after liftoff"
    if pieces[end] == "off" and pieces[end - 1].lower() in lexicon.verbs:
        return False  # "laid off"
    if end > 1 and pieces[end - 1] in _PARTICLES and pieces[end - 2].lower() in lexicon.verbs:
        return False  # "signed off on"
    if pieces[end] == "over" and pieces[end - 1] in _TAKEN:
        return False  # "agreed to take over"
    if pieces[end] == "and":
        after = pieces[end + 1] if end + 1 < len(pieces) else ""
        verb = after in lexicon.verbs or after in lexicon.cues["light.verbs"]
        return after == "to" or (verb and after not in lexicon.nouns)
    return pieces[end].lower() in lexicon.cues["grammar.cut_before"] | {"to"}


def _asks_for(pieces: Sequence[str], end: int, lexicon: Lexicon) -> bool:
    """Whether the last word before the piece at `end` says little without the infinitive after it: "agreed to"."""
    if pieces[end : end + 1] == ["to"] and set(pieces[max(end - _OBJECT, 0) : end]) & lexicon.cues["grammar.bidding"]:
        return True  # "ordered Acme to"
    aside = end > 2 and pieces[end - 2] in lexicon.cues["grammar.prepositions"]  # "agreed in principle to"
    asking = {pieces[end - 1], pieces[end - 3] if aside else ""} & lexicon.cues["grammar.before_infinitive"]
    return bool(asking) and pieces[end : end + 1] == ["to"]


def _lacks(pieces: Sequence[str], end: int, lexicon: Lexicon) -> bool:
    """Whether a label would stop between a verb and what it needs: "had infringed | on", not "was hit | by"."""
    if end < FEWEST or end >= len(pieces) or pieces[end - 2] in lexicon.cues["grammar.be"]:
        return False
    verb = lexicon.verbs.get(pieces[end - 1])
    bare = verb is None or verb.form in {Form.BASE, Form.S} or pieces[end - 1] in lexicon.nouns
    return not bare and pieces[end] in _NEEDED


def _is_open(word: str, lexicon: Lexicon) -> bool:
    """Whether a word needs another behind it: "said it would", "announced plans"."""
    return any(word.lower() in lexicon.cues[name] for name in _OPEN)


def _trim(flat: list[str], lexicon: Lexicon) -> list[str]:
    """Return the words without a preposition, article or conjunction that was left hanging."""
    cues = lexicon.cues
    loose = cues["grammar.prepositions"] | cues["grammar.coordinators"] | cues["certainty.planned_words"]
    loose = (loose | THIRD | {"as", "that"}) - {"off"}  # "took six months off"
    while len(flat) > FEWEST:
        if flat[-1].rstrip(",").lower() in loose:
            flat = flat[:-1]
        elif len(flat) >= _SHORTEST and flat[-2] == "as" and flat[-1] in _AS:
            flat = flat[:-2]  # "as early" as April
        elif len(flat) >= _SHORTEST and flat[-2] in cues["grammar.coordinators"] and flat[-1].islower():
            flat = flat[:-2]  # "... and took", its object being a time
        elif len(flat) > _SHORTEST and flat[-3] in cues["grammar.coordinators"] and flat[-2] in cues["grammar.be"]:
            flat = flat[:-3]  # "... and was used"
        else:
            break
    if flat:
        flat = [*flat[:-1], flat[-1].removesuffix("'s").removesuffix("’s")]
    return flat
