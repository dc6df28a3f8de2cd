"""How many sources tell of something on their own: agency copy in many outlets is one source, not many."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Evidence, Reuse, ReuseKind
from dossier.model.wording import marked, marked_n

_PUBLISHER = "publisher "


@dataclass(frozen=True, slots=True)
class Sources:
    """How many tell of something on their own.

    An article without a publisher may be of an outlet that is counted already, so the number lies from `least` to
    `most`.
    """

    least: int = 0
    most: int = 0

    @property
    def counted(self) -> str:
        """The number in words: "2 sources", "up to 3 sources"."""
        return self._said(marked_n("%Ln source", "%Ln sources", self.most))

    @property
    def independent(self) -> str:
        """The number in more words: "2 independent sources"."""
        return self._said(marked_n("%Ln independent source", "%Ln independent sources", self.most))

    def _said(self, sources: str) -> str:
        return sources if self.least == self.most else marked("up to {sources}", sources=sources)


class Independence:
    """Knows which articles print each other's words. A paraphrase is a telling of its own."""

    def __init__(self, heads: Mapping[str, ArticleHead], reuse: Sequence[Reuse]) -> None:
        self._heads = heads
        self._reuse: dict[str, list[Reuse]] = {}
        for found in reuse:
            if found.kind is not ReuseKind.PARAPHRASE:
                for article in dict.fromkeys(passage.article for passage in found.passages):
                    self._reuse.setdefault(article, []).append(found)

    def sources(self, evidence: Sequence[Evidence]) -> Sources:
        """Count who tells of it on their own: reprints of a sentence and articles of one publisher count once."""
        groups: list[frozenset[str]] = []
        for told in evidence:
            origins = frozenset(self._origins(told))
            apart = [group for group in groups if not group & origins]
            groups = [*apart, origins.union(*(group for group in groups if group & origins))]
        named = sum(any(origin.startswith(_PUBLISHER) for origin in group) for group in groups)
        return Sources(max(named, min(1, len(groups))), len(groups))

    def _origins(self, told: Evidence) -> Iterator[str]:
        """Yield who may be speaking in a sentence: its outlet, and those that print the same words."""
        yield self._outlet(told.article)
        for reuse in self._reuse.get(told.article, ()):
            if any(p.article == told.article and p.start < told.end and told.start < p.end for p in reuse.passages):
                yield from (self._outlet(passage.article) for passage in reuse.passages)

    def _outlet(self, article: str) -> str:
        head = self._heads.get(article)
        return f"{_PUBLISHER}{head.publisher}" if head is not None and head.publisher else f"article {article}"
