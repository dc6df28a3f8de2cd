"""More like this: the words of a text that set it apart, as a query that a person sees and can change.

Weights are tf-idf with saturated tf (Robertson and Spärck Jones 1976; the saturation is that of BM25 with k1 = 1.2).
"""

from collections import Counter
from math import log

from whoosh.lang.stopwords import stoplists

from dossier.search.store import Store

_K1 = 1.2
_SHORTEST = 3  # letters of a word that is asked for
_EMPTY = frozenset(stoplists["en"])  # words of grammar: in a small dossier they are rare enough to look telling


def telling_words(store: Store, text: str, limit: int) -> tuple[str, ...]:
    """Return up to `limit` words of a text that few articles have, the most telling first, as the text writes them.

    Words that stand in no other article lead nowhere, and words of more than half of all articles say nothing.
    """
    times: Counter[str] = Counter()
    written: dict[str, str] = {}
    for start, surface in store.analysis.surfaces(text, 0, len(text)):
        for word in (surface.joined,) if surface.joined else surface.parts:
            first, last = surface.spans[word.offset][0], surface.spans[word.offset + word.width - 1][1]
            as_written = text[start + first : start + last]
            if word.text in _EMPTY or word.text.isdigit() or len(as_written) < _SHORTEST:
                continue
            times[word.stem] += 1
            written.setdefault(word.stem, as_written)
    articles = len(store)
    weights = {}
    for stem, count in times.items():
        number = store.lists.stems.find(stem)
        having = store.lists.frequency(number) if number >= 0 else 0
        if 1 < having <= max(2, articles // 2):
            weights[stem] = count * (_K1 + 1) / (count + _K1) * log(1 + articles / having)
    best = sorted(weights, key=lambda stem: (-weights[stem], written[stem]))[:limit]
    return tuple(written[stem] for stem in best)
