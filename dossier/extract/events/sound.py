"""Whether the words of a label say something by themselves."""

import re
from collections.abc import Collection, Sequence

from dossier.extract.events.cutting import TELLING, THIRD
from dossier.extract.events.lexicon import Lexicon
from dossier.extract.events.wording import length

_POINTING = frozenset(
    {"this", "that", "these", "those", "there", "you", "who", "which", "what", "so", "long", "no", "far", "such"}
)


def hangs(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a label opens with a word that points elsewhere, or with a phrase that leads in to what is missing."""
    if any(word.endswith(("n't", "n’t")) for word in words):  # what was not done is no event
        return True
    first = words[0].lower().rstrip(":")
    loose = (
        lexicon.cues["grammar.prepositions"]
        | lexicon.cues["grammar.subordinators"]
        | {"according", "pursuant", "based", "compared"}
    )
    return re.split("['’]", first)[0] in THIRD | loose | _POINTING


def says_what(words: Sequence[str], names: Collection[str]) -> bool:
    """Whether a noun's label says which: it names somebody, or takes a few words."""
    return length(words) >= TELLING or any(name in " ".join(words) for name in names)


def agrees(words: Sequence[str], persons: Collection[str], lexicon: Lexicon) -> bool:
    """Whether a verb fits its subject: where "Berg were" others were left out, and "workers was" told of another."""
    if words[0] in persons and words[1:2] in (["were"], ["are"], ["have"]):
        return False
    verb = next((k for k, word in enumerate(words) if word in {"was", "is", "has"} or word in lexicon.verbs), 0)
    if verb and words[verb] in lexicon.verbs:
        return True
    ends = (k for k in range(1, verb) if words[k] in lexicon.cues["grammar.prepositions"])
    head = words[next(ends, verb) - 1] if verb else ""
    return not (head.isalpha() and head.islower() and re.search(r"[^siu]s$", head)) or head in _ONE


_ONE = frozenset({"series", "news", "headquarters", "means", "species", "works", "barracks", "crossroads"})
