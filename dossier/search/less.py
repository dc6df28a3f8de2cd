"""Less than was asked: which of some words articles have, where none of them has all."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from math import log
from operator import or_

import numpy as np

from dossier.model.wording import joined, marked
from dossier.search.arrays import Array, distinct
from dossier.search.wishes import Node, Wish, Without

LONG = 12
"""A text of more words is not typed but pasted: nothing else is tried for it."""
_MOST = 3
"""How many texts are offered."""
_STRICTLY = re.compile(r"(?:^|\s)(?:AND\s|\+)")
"""What says that a word must be there."""
_GROUPS = 20
"""So many sets of words are asked for together and shown, the commonest ones."""

Find = Callable[[str], Array]
"""Returns the mask of the articles that a text finds."""


@dataclass(frozen=True, slots=True)
class MostWords:
    """What articles have that have most of the words of a query; `said` is what is missing."""

    text: str  # that asks for these words
    mask: Array  # over all articles
    group: str  # that asks for the same articles in brackets
    said: str


def most_words(text: str, parts: Sequence[Node], find: Find) -> MostWords | None:
    """Return what has most of the words of a text, at least half; None for a text of anything but words.

    Initials may be missing: they are no words.
    """
    wishes = [part for part in parts if isinstance(part, Wish) and not (part.quoted or part.fieldname)]
    telling = [wish for wish in wishes if len(wish.text.strip(".")) > 1]
    plain = len(wishes) == len(parts) and not _STRICTLY.search(text)
    if not (plain and telling and 1 < len(parts) <= LONG):
        return None
    asked, _, had = _having(text, telling, find)
    counts = np.bitwise_count(had)
    most = int(counts.max(initial=0))
    if not 0 < len(telling) <= 2 * most:
        return None
    mask = counts == most
    often = np.bincount(had[mask])
    shown = np.argsort(-often, kind="stable")[: min(_GROUPS, np.count_nonzero(often))]
    if np.count_nonzero(often) > _GROUPS:
        mask &= np.isin(had, shown)
    sets = [_bits(known) for known in shown.tolist()]
    kept = sorted(set().union(*sets))
    apart = len(sets) > 1
    ends = telling[kept[-1]].last
    begun = [f"{word}*" if wish.last and wish.begun else word for word, wish in zip(asked, telling, strict=True)]
    groups = [f"({' '.join(begun[n] for n in some)})" for some in sets]
    missing = [wish.text for wish in wishes if wish not in [telling[n] for n in kept]]
    return MostWords(
        text=(" OR " if apart else " ").join(asked[n] for n in kept) + " " * (not ends),
        mask=mask,
        group=f"({' OR '.join(groups)})" if apart else groups[0],
        said=marked("with {most} of {number} words", most=most, number=len(wishes))
        if apart
        else marked("without {words}", words=joined(", ", [marked("“{words}”", words=word) for word in missing])),
    )


def with_less(articles: int, text: str, parts: Sequence[Node], find: Find) -> list[str]:
    """Return up to three texts that ask for as much of a text as any article has, the rarest of it first.

    What is left out stays so, unless nothing but that is in the way of a single word; of groups nothing is left out.
    """
    wished = [part for part in parts if isinstance(part, Wish)]
    without = [part[0] for part in parts if isinstance(part, Without) and isinstance(part[0], Wish)]
    if not articles or len(wished) > LONG or len(wished) + len(without) < len(parts):
        return []
    if len(wished) < 2:
        return [_typed(text, wish) for wish in wished if without]
    asked, having, had = _having(text, wished, find)
    left_out = [f"-{_typed(text, wish)}" for wish in without]
    ends = bool(without) and without[-1].last  # only at the end a word may be begun, or a quotation open
    for one, wish in zip(left_out, without, strict=True):
        had[~find(one + " " * (not wish.last))] = 0
    rarity = [log(articles / (1 + int(np.count_nonzero(mask)))) for mask in having]
    sets = [_bits(known) for known in distinct(had).tolist()]
    most = max(1, *map(len, sets))
    named = [one[:1].isupper() for one in asked]  # of words as rare, names tell more
    ranked = [(-sum(rarity[n] for n in some), -sum(named[n] for n in some), some) for some in sets if len(some) == most]
    best = [some for *_, some in sorted(ranked, key=lambda row: row[:2])]
    before, behind = (left_out[:-1], left_out[-1:]) if ends else (left_out, [])
    return [" ".join((*before, *(asked[n] for n in some), *behind)) for some in best[:_MOST]]


def _having(text: str, wishes: Sequence[Wish], find: Find) -> tuple[list[str], list[Array], Array]:
    """Return wishes as they were typed, the mask of each, and for each article which of them it has, as bits."""
    asked = [_typed(text, wish) for wish in wishes]
    having = [find(one + " " * (not wish.last)) for one, wish in zip(asked, wishes, strict=True)]
    return asked, having, reduce(or_, (mask.astype(np.uint16) << n for n, mask in enumerate(having)))


def _bits(number: int) -> list[int]:
    return [n for n in range(LONG) if number >> n & 1]


def _typed(text: str, wish: Wish) -> str:
    """Return a wish as it was typed, with the name of its field where that stands before a group."""
    typed = text[wish.startchar : wish.endchar]
    named = not wish.fieldname or typed.find(wish.text) > wish.quoted
    return typed if named else f"{wish.fieldname}:{typed}"
