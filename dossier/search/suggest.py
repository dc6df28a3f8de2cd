"""Help while typing: how a word may go on, and what may have been meant."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product

import numpy as np

from dossier.search.analysis import Word, fold
from dossier.search.store import Store
from dossier.search.vocabulary import close_words, edits
from dossier.search.wishes import Wish

_MOST = 3
"""How many other texts are offered, and how many spellings of each word are tried for them."""
_LONG = 12
"""A text of more words is not typed but pasted: no other spellings are tried for it."""


def completions(store: Store, prefix: str, limit: int) -> tuple[str, ...]:
    """Return words that begin like the last word of a text, most frequent first, as they are mostly written."""
    last = prefix.split()[-1] if prefix.strip() and not prefix[-1].isspace() else ""
    beginning = "".join(c for c in fold(last) if c.isalnum())
    if not beginning:
        return ()
    rows = store.words.beginning(beginning)
    often = np.asarray(store.word_frequency[rows.start : rows.stop])
    forms: list[str] = []
    wanted = min(limit, len(often))
    while len(forms) < limit and wanted:
        least = np.partition(often, len(often) - wanted)[len(often) - wanted]
        some = [(-int(often[n]), store.forms[rows.start + n]) for n in np.flatnonzero(often >= least).tolist()]
        forms = list(dict.fromkeys(form for _, form in sorted(some) if form))
        wanted = min(4 * wanted, len(often)) if wanted < len(often) else 0
    return tuple(forms[:limit])


def corrections(
    store: Store, text: str, words: Sequence[Wish], found: int, count: Callable[[str], int]
) -> tuple[tuple[str, int], ...]:
    """Return up to three texts with unknown words replaced that find more, and how many; `count` tells how many."""
    places = list(_places(store, text, words))
    if len(places) > _LONG:
        return ()
    if " or " in text and (articles := count(meant_or := text.replace(" or ", " OR "))) > found:
        return ((meant_or, articles),)
    changes = [(start, end, meant) for start, end, word in places if (meant := _meant(store, word, text[start:end]))]
    texts: dict[str, int] = {}
    for choice in islice(product(*(meant for _, _, meant in changes)), _MOST * _MOST):
        changed = text
        for (start, end, _), word in sorted(zip(changes, choice, strict=True), reverse=True):
            changed = changed[:start] + word + changed[end:]
        if changes and changed not in texts and (articles := count(changed)) > found:
            texts[changed] = articles
    return tuple(texts.items())[:_MOST]


def _places(store: Store, text: str, wishes: Sequence[Wish]) -> Iterator[tuple[int, int, Word]]:
    """Walk the words of what was typed, quoted ones and parts of compounds as well, with their places in the text."""
    for wish in wishes:
        at = text.rfind(wish.text, wish.startchar, wish.endchar)
        for start, surface in store.analysis.surfaces(wish.text, 0, len(wish.text)):
            if surface.joined is None or not store.knows(surface.joined.stem):
                for word, span in zip(surface.parts, surface.spans, strict=True):
                    yield at + start + span[0], at + start + span[1], word


def _meant(store: Store, typed: Word, written: str) -> list[str]:
    """Return words of the index that an unknown word may stand for, nearest and most frequent first."""
    capitals = f"{typed.text}."
    if store.words.find(capitals) >= 0:
        return [typed.text.upper()]
    if store.knows(typed.stem) or typed.text.isdigit() or len(typed.text) < 4:
        return []
    limit = 1 if len(typed.text) < 6 else 2
    rows = [n for n in close_words(store, typed.text, limit) if store.forms[n] or not store.is_compound(n)]
    rows.sort(
        key=lambda n: (
            edits(typed.text, store.words[n], limit),
            -int(store.word_frequency[n]),
            store.words[n],
        )
    )
    close = [_written(store, n, written[:1].isupper()) for n in rows[:_MOST]]
    return close or _apart(store, typed.text)[:_MOST]


def _written(store: Store, n: int, capital: bool) -> str:
    """Return a word as it is mostly written, where it stands alone anywhere, or as it is indexed."""
    return store.words[n] if not capital else store.forms[n] or store.words[n].capitalize()


def _apart(store: Store, text: str) -> list[str]:
    """Return two words of the index that are written as one: airbase."""
    pairs = ((text[:n], text[n:]) for n in range(2, len(text) - 1))
    return [f"{one} {other}" for one, other in pairs if store.words.find(one) >= 0 and store.words.find(other) >= 0]
