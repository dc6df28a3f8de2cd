"""Help while typing: how a word may go on, and what may have been meant."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product

import numpy as np

from dossier.search.analysis import Word, fold
from dossier.search.days import days_in
from dossier.search.language import QUOTES
from dossier.search.less import LONG, Find, with_less
from dossier.search.nodes import NAMED
from dossier.search.store import NameWords, Store
from dossier.search.vocabulary import close_words, edits
from dossier.search.wishes import Node, Wish

_MOST = 3
"""How many other texts are offered, and how many spellings of each word are tried for them."""
_FARTHEST = 2
"""So many letters a word may be off that is not short."""
_SHORT = 6
"""Words of fewer letters may be off by one letter only."""
_SIGNS = re.compile(r"[\W_]*$")
"""What may stand behind a word that is only begun."""
_BRACKETS = re.compile(rf"[{QUOTES}][^{QUOTES}]*(?:[{QUOTES}]|$)|[()]")
"""Brackets, and the quotations in which they mean nothing."""


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


def as_group(text: str, parts: Sequence[Node]) -> str:
    """Return a text in brackets that asks the same when more follows it: what is open or begun in it is closed.

    `parts` are what it asks side by side.
    """
    text = text.strip()
    last = parts[-1] if parts else None
    while not (last is None or isinstance(last, Wish)):
        last = last.nodes[-1] if last.nodes else None
    if last is not None and last.last and last.begun:
        text = f"{text}*" if last.quoted else _SIGNS.sub("*", text, count=1)
    if sum(map(text.count, QUOTES)) % 2:
        text += '"'
    opened, without = 0, text
    for bracket in _BRACKETS.finditer(text):
        if bracket[0] == ")" and not opened:
            without = f"{without[: bracket.start()]} {without[bracket.end() :]}"
        elif bracket[0] in "()":
            opened += 1 if bracket[0] == "(" else -1
    return f"({without.strip()}{')' * opened})"


def corrections(
    store: Store, text: str, words: Sequence[Wish], parts: Sequence[Node], found: int, find: Find
) -> tuple[tuple[str, int], ...]:
    """Return up to three texts that find more, and how many: with unknown words replaced, else with less asked.

    `parts` are what is asked side by side.
    """

    def count(changed: str) -> int:
        return int(np.count_nonzero(find(changed)))

    if " or " in text and (articles := count(meant_or := text.replace(" or ", " OR "))) > found:
        return ((meant_or, articles),)
    texts = respelled(store, text, words, found, find)
    if not texts and not found:
        apart = _unquoted(text, [wish for wish in words if wish in parts])
        others = (*dated(text), apart)
        texts = {other: articles for other in others if other != text and (articles := count(other))}
        less_asked = () if texts else with_less(len(store), text, parts, find)
        texts = texts or {less: articles for less in less_asked if (articles := count(less))}
    return tuple(texts.items())[:_MOST]


def respelled(store: Store, text: str, words: Sequence[Wish], found: int, find: Find) -> dict[str, int]:
    """Return texts with unknown words replaced that find more, and how many."""

    def count(changed: str) -> int:
        return int(np.count_nonzero(find(changed)))

    places = list(_places(store, text, words))
    changes = [
        (start, end, meant)
        for start, end, wish, word, capital in (places if len(places) <= LONG else ())
        if (meant := _meant(store, wish, word, capital, count))
    ]
    texts: dict[str, int] = {}
    for choice in islice(product(*(meant for _, _, meant in changes)), _MOST * _MOST):
        changed = text
        for (start, end, _), word in sorted(zip(changes, choice, strict=True), reverse=True):
            changed = changed[:start] + word + changed[end:]
        if changes and changed not in texts and (articles := count(changed)) > found:
            texts[changed] = articles
    return texts


def dated(text: str) -> Iterator[str]:
    """Yield a text that asks for its dates as days of events, then as days of publication."""
    days = list(days_in(text))
    for field in ("event", "date") if days else ():
        dated = text
        for start, end, day in reversed(days):
            dated = f"{dated[:start]}{field}:{day}{dated[end:]}"
        yield dated


def _unquoted(text: str, wishes: Sequence[Wish]) -> str:
    """Return a text with quoted words as words."""
    for wish in sorted(wishes, key=lambda wish: -wish.startchar):
        if wish.quoted and wish.fieldname not in NAMED:
            words = f"{wish.fieldname}:({wish.text})" if wish.fieldname else wish.text
            text = text[: wish.startchar] + words + text[wish.endchar :]
    return text


def _places(store: Store, text: str, wishes: Sequence[Wish]) -> Iterator[tuple[int, int, Wish, Word, bool]]:
    """Walk the words of what was typed, quoted ones and parts of compounds as well, with their places in the text.

    Behind the word stands whether it has a capital.
    """
    for wish in wishes:
        at = text.rfind(wish.text, wish.startchar, wish.endchar)
        for start, surface in store.analysis.surfaces(wish.text, 0, len(wish.text)):
            if surface.joined is None or not store.knows(surface.joined.stem):
                for word, (first, end) in zip(surface.parts, surface.spans, strict=True):
                    yield at + start + first, at + start + end, wish, word, wish.text[start + first].isupper()


def _meant(store: Store, wish: Wish, typed: Word, capital: bool, count: Callable[[str], int]) -> list[str]:
    """Return words of the index that an unknown word may stand for, nearest and most frequent first."""
    if wish.fieldname in NAMED:
        return _names(store, wish.fieldname, typed.text)
    if store.words.find(f"{typed.text}.") >= 0:
        return [typed.text.upper()]
    if store.knows(typed.stem) or typed.text.isdigit() or len(typed.text) < 4:
        return []
    rows = [
        (edits(typed.text, store.words[n], _FARTHEST), -int(store.word_frequency[n]), store.words[n], n)
        for n in _spelt_alike(store, typed.text)
        if store.forms[n] or not store.is_compound(n)
    ]
    close = [_written(store, n, capital) for *_, n in sorted(rows)[:_MOST]]
    if rows and min(rows)[0] == 1:
        return close
    return [*_apart(store, typed.text, capital, count), *close][:_MOST]


def _written(store: Store, n: int, capital: bool) -> str:
    """Return a word as it is mostly written, where it stands alone anywhere, or as it is indexed."""
    return store.words[n] if not capital else store.forms[n] or store.words[n].capitalize()


def _apart(store: Store, text: str, capital: bool, count: Callable[[str], int]) -> Iterator[str]:
    """Yield two words that stand side by side in the articles and are written as one: airbase."""
    for n in range(2, len(text) - 1):
        one, other = store.words.find(text[:n]), store.words.find(text[n:])
        if one >= 0 and other >= 0:
            pair = f"{_written(store, one, capital)} {_written(store, other, capital)}"
            if count(f'"{pair}"'):
                yield pair


def _names(store: Store, field: str, asked: str) -> list[str]:
    """Return words of the names of sources or authors that are spelled nearly as one that none of them has."""
    names = store.words_of_sources if field == "source" else store.words_of_authors
    if names.words.find(asked) >= 0 or len(asked) < 4:
        return []
    return [names.written[n] for n in _spelt_alike(names, asked)[:_MOST]]


def _spelt_alike(words: Store | NameWords, typed: str) -> list[int]:
    """Return the indices of the words one letter off; where there are none, of those further off that begin alike."""
    close = close_words(words, typed, 1)
    return close if close or len(typed) < _SHORT else close_words(words, typed, _FARTHEST, same=1)
