"""Scores of articles by what stands in them (BM25F); see `codec.ranking` for what a single occurrence counts.

All methods score among some articles (in order) if given; how rare something is follows from all.
"""

import numpy as np

from dossier.search.arrays import Array, firsts
from dossier.search.codec import ranking
from dossier.search.codec.places import POSITION, SHIFT, Places, Postings, counted
from dossier.search.found import Found, Listed, Row
from dossier.search.layout import UNSEEN_AUTHORS
from dossier.search.store import Store


class Scores:
    """Scores words, names and phrases in the articles of an index."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lists = store.lists

    def stem(self, stem: int, boost: float, within: Array | None) -> Found:
        """Score a word by the weights that the index holds."""
        steps, wide = self._lists.weights(stem)
        factor = np.float32(ranking.STEP * boost * ranking.rarity(len(self._store), self._lists.frequency(stem)))
        if not wide:
            article = self._lists.articles(stem)
            if within is not None:
                rows = self._lists.rows_in(article, within)
                article, steps = article[rows], steps[rows]
            return Listed(article, steps * factor, scored=True)
        if within is None:
            return Row(steps * factor)
        held = steps.take(within)
        rows = (held > 0).nonzero()[0]
        return Listed(within[rows], held[rows] * factor, scored=True)

    def postings(self, postings: Postings, field: str, boost: float, within: Array | None) -> Listed:
        """Score what stands in articles; in the field "title", only where it stands in titles."""
        if field == "title":
            rows = np.flatnonzero(postings.head)
            postings = Postings(postings.article[rows], postings.head[rows], postings.head[rows])
        return self.weighed(postings.article, self.often(postings), boost, within)

    def places(self, places: Places, field: str, boost: float, within: Array | None) -> Listed:
        """Score what stands at places, in whatever order."""
        return self.postings(self.counted(places), field, boost, within)

    def summed(self, article: Array, often: Array, boost: float, within: Array | None) -> Found:
        """Score what counts as one word from how often its parts stand in articles, in no order."""
        articles = len(self._store)
        if len(article) * 16 > articles and within is None:
            total = np.bincount(article, often, articles).astype(np.float32)
            factor = ranking.rarity(articles, int(np.count_nonzero(total > 0))) * boost
            scores = ranking.weight(total)
            scores *= np.float32(factor)
            return Row(scores)
        order = np.argsort(article, kind="stable")
        article = article[order]
        if len(article):
            first = firsts(article)
            article, often = article[first], np.add.reduceat(often[order], first)
        return self.weighed(article, often, boost, within)

    def weighed(self, article: Array, often: Array, boost: float, within: Array | None) -> Listed:
        """Score what stands so often, by their lengths, in articles."""
        factor = ranking.rarity(len(self._store), len(article)) * boost
        return self.among(Listed(article, ranking.weight(often) * np.float32(factor), scored=True), within)

    def often(self, postings: Postings) -> Array:
        """Return how often something stands in the title and in the text of articles, by their lengths."""
        article, head, times = postings
        title_weight, body_weight = self._store.length_weights
        often = (times - head.astype(times.dtype)) * body_weight.take(article)
        in_head = np.flatnonzero(head)
        often[in_head] += ranking.TITLE_WEIGHT * head[in_head] * title_weight.take(article[in_head])
        return np.asarray(often, dtype=np.float32)

    def often_at(self, places: Places) -> tuple[Array, Array]:
        """Return the articles of places that are in order, and how often something stands there by their lengths."""
        article = places.key >> SHIFT
        title_weight, body_weight = self._store.length_weights
        weights = body_weight[article]
        in_head = ((places.key & POSITION) < UNSEEN_AUTHORS).nonzero()[0]
        if len(in_head):
            weights[in_head] = title_weight[article[in_head]] * np.float32(ranking.TITLE_WEIGHT)
        if len(article):
            first = firsts(article)
            article, weights = article[first], np.add.reduceat(weights, first)
        return article.astype(self._lists.article_type), weights

    def counted(self, places: Places) -> Postings:
        """Return places, in whatever order, as a posting list."""
        return counted(places, len(self._store), self._lists.article_type)

    def among(self, found: Listed, within: Array | None) -> Listed:
        """Return of what was found what is among some articles."""
        if within is None or not len(found.article):
            return found
        return found.at(self._lists.rows_in(found.article, within))
