"""What single words, patterns, phrases, names and days match, and where."""

from collections import Counter
from typing import Any

import numpy as np
from whoosh import query as wq
from whoosh.lang.morph_en import variations

from dossier.search.arrays import Array, distinct, mask_of
from dossier.search.codec import ranking
from dossier.search.codec.places import NO_PLACES, Places
from dossier.search.found import Found, Listed, Row, plain
from dossier.search.nodes import IN_TEXT, Begun, Near
from dossier.search.phrases import phrase
from dossier.search.runs import articles_of, in_a_row, in_field, in_order, kept_in, seen, together, windows
from dossier.search.scoring import Scores
from dossier.search.store import Store
from dossier.search.vocabulary import close_words, matching_words

MOST_WORDS = 20_000
"""A pattern that fits more words than these takes the most frequent of them."""


class Leaves:
    """Answers nodes without parts, among some articles (in order) if given."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lists = store.lists
        self._scores = Scores(store)

    def nothing(self) -> Listed:
        """Return no article."""
        return plain(np.zeros(0, dtype=self._lists.article_type))

    def guess(self, node: Any) -> int:
        """Guess how many articles match a word or a phrase."""
        if isinstance(node, wq.Phrase):
            return min((self._frequency(word) for word in node.words), default=0)
        if isinstance(node, wq.Term) and node.fieldname in IN_TEXT:
            return self._frequency(node.text)
        return len(self._store)

    def _frequency(self, word: str) -> int:
        stem = self._lists.stems.find(word)
        return self._lists.frequency(stem) if stem >= 0 else 0

    # Words and names

    def term(self, node: Any, within: Array | None) -> Found:
        """Return the articles with a word, or with a value in a field."""
        if node.fieldname in IN_TEXT:
            stem = self._lists.stems.find(node.text)
            if stem < 0:
                return self.nothing()
            if node.fieldname == "text":
                return self._scores.stem(stem, node.boost, within)
            return self._scores.postings(self._lists.titles(stem), "title", node.boost, within)
        if node.fieldname == "entity":
            return self._scores.places(self._store.entities.places(node.text), "entity", node.boost, within)
        article = distinct(self._store.articles_with(node.fieldname, node.text))
        return self._scores.among(plain(article.astype(self._lists.article_type)), within)

    def term_places(self, node: Any, within: Array) -> Places:
        """Return where a word stands, or something is named."""
        if node.fieldname in IN_TEXT:
            stem = self._lists.stems.find(node.text)
            return NO_PLACES if stem < 0 else seen(node.fieldname, self._lists.places(stem, within))
        if node.fieldname != "entity":
            return NO_PLACES
        return kept_in(self._store.entities.places(node.text), mask_of(within, len(self._store)))

    # Patterns

    def words(self, node: Any, within: Array | None) -> Found:
        """Return the articles with any of the words that a pattern fits, which count as one word."""
        numbers = self._fitting(node)
        if node.fieldname == "title":
            return self._scores.places(self._lists.places_of_words(numbers), "title", node.boost, within)
        whole, some = self._lists.whole_stems(numbers)
        if len(whole) == 1 and not len(some):
            return self._scores.stem(int(whole[0]), node.boost, within)
        article, often = self._lists.often(whole)
        if len(some):
            more = self._scores.counted(self._lists.places_of_words(some))
            article = np.concatenate([article, more.article])
            often = np.concatenate([often, self._scores.often(more)])
        return self._scores.summed(article, often, node.boost, within)

    def words_places(self, node: Any, within: Array) -> Places:
        """Return where these words stand."""
        return seen(node.fieldname, self._lists.places_of_words(self._fitting(node), within))

    def _fitting(self, node: Any) -> Array:
        """Return the numbers of the words that a pattern fits."""
        words = self._lists.words
        if isinstance(node, wq.FuzzyTerm):
            rows = close_words(self._store, node.text, node.maxdist, node.prefixlength)
        elif isinstance(node, wq.Prefix):
            rows = list(words.beginning(node.text))
        elif isinstance(node, wq.TermRange):
            rows = list(words.between(node.start, node.end, node.startexcl, node.endexcl))
        elif isinstance(node, wq.Variations):
            rows = [row for word in sorted(variations(node.text)) for row in words.between(word, word, False, False)]
        else:
            rows = matching_words(self._store, node.text)
        if len(rows) > MOST_WORDS:
            often = self._store.word_frequency[rows]
            rows = np.asarray(rows)[np.sort(np.argsort(-often, kind="stable")[:MOST_WORDS])].tolist()
        return self._lists.word_numbers[rows]

    # Words in a row, or near each other

    def runs(self, node: Any, within: Array | None) -> Found:
        """Return the articles with a phrase, or with words near each other."""
        places = in_field(node.fieldname, self.run_places(node, None))
        article, often = self._scores.often_at(places)
        return self._scores.weighed(article, often, len(node.words) * node.boost, within)

    def runs_places(self, node: Any, within: Array) -> Places:
        """Return where phrases stand, or the words that are near each other."""
        runs = in_field(node.fieldname, self.run_places(node, within))
        if not isinstance(node, Near):
            return seen(node.fieldname, runs)
        return seen(node.fieldname, together([self._inside(word, runs, within) for word in dict.fromkeys(node.words)]))

    def _inside(self, word: str, windows: Places, within: Array) -> Places:
        """Return the places of a word that lie in windows (in order of their keys)."""
        places = self._lists.places(self._lists.stems.find(word), within) if len(windows.key) else NO_PLACES
        window = np.searchsorted(windows.key, places.key, side="right") - 1
        reach = np.maximum.accumulate(windows.key + windows.width)
        inside = window >= 0
        inside[inside] = places.key[inside] < reach[window[inside]]
        return Places(places.key[inside], places.width[inside])

    def run_places(self, node: Any, within: Array | None) -> Places:
        """Return where a phrase stands, or the windows of words near each other, in order."""
        stems = [self._lists.stems.find(word) for word in node.words]
        if not stems or min(stems) < 0:
            return NO_PLACES
        if not isinstance(node, Near):
            if node.slop != 1:
                return in_order(self._lists.places_of_all(stems, within), node.slop)
            return self._begun(node, stems, within) if isinstance(node, Begun) else phrase(self._lists, stems, within)
        times = Counter(stems)
        return windows(self._lists.places_of_all(list(times), within), list(times.values()), node.slop)

    def _begun(self, node: Any, stems: list[int], within: Array | None) -> Places:
        """Return where a phrase stands with the word that ends it, or any that begins like it, each place once."""
        rows = self._lists.words.beginning(node.beginning)
        words = self._lists.word_numbers[rows.start : rows.stop]
        last = self._lists.stems.find(node.stem)
        whole, some = self._lists.whole_stems(words)
        ends = sorted({last, *whole.tolist()} - {-1})
        if len(some) or len(ends) > 1:  # those are apart of which the index knows where they stand behind others
            ends = [stem for stem in ends if all(map(self._lists.is_followed, (*stems, stem)))]
        found = [phrase(self._lists, [*stems, stem], within) for stem in ends]
        words = words[np.isin(self._lists.word_stems[words], ends, invert=True)]
        others = {last} - {-1, *ends}
        if len(words) or others or not found:
            runs = phrase(self._lists, stems, within)
            among = articles_of(runs.key)
            parts = [self._lists.places_of_words(words, among), *(self._lists.places(stem, among) for stem in others)]
            found.append(in_a_row([runs, _once(together(parts))]))
        return _once(together(found)) if len(found) > 1 else found[0]

    def phrase_gains(self, phrase: Any, within: Array) -> Listed:
        """Return what a phrase adds to the scores of articles that have it; it is as rare as its words together."""
        places = self.run_places(phrase, within)
        if not len(places.key):
            return self.nothing()
        article, often = self._scores.often_at(places)
        rarity = sum(ranking.rarity(len(self._store), self._frequency(word)) for word in phrase.words)
        return Listed(article, ranking.weight(often) * np.float32(rarity * phrase.boost))

    def ways(self, node: Any, within: Array | None) -> Found:
        """Count the places at which any way to write something begins once."""
        parts = []
        for way in node.subqueries:
            if isinstance(way, wq.Phrase):
                parts.append(self.run_places(way, None))
            elif (stem := self._lists.stems.find(way.text)) >= 0:
                parts.append(self._lists.places(stem))
        key = distinct(together(parts).key)
        field = node.subqueries[0].fieldname
        return self._scores.places(in_field(field, Places(key, key)), field, 1.0, within)

    # Ids and days

    def ids(self, node: Any, within: Array | None) -> Found:
        """Return the articles with some ids."""
        return self._scores.among(plain(self._store.numbers_of(node.ids)), within)

    def days(self, node: Any, within: Array | None) -> Found:
        """Return the articles published in, or telling of something in, some days."""
        if node.fieldname == "event":
            article = self._store.articles_telling(node.first, node.last)
            return self._scores.among(plain(article.astype(self._lists.article_type)), within)
        if within is None:
            mask = self._store.published(node.first, node.last)
            return Row(np.zeros(len(mask), dtype=np.float32), mask)
        return plain(within[self._store.published(node.first, node.last, within)])

    def days_places(self, node: Any, within: Array) -> Places:
        """Return where it is told of."""
        if node.fieldname == "published":
            return NO_PLACES
        return kept_in(self._store.event_places(node.first, node.last), mask_of(within, len(self._store)))


def _once(places: Places) -> Places:
    """Return the places in order, each once."""
    key, first = np.unique(places.key, return_index=True)
    return Places(key, places.width[first])
