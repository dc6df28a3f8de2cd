"""Reprints and articles of one outlet are not counted as sources of their own."""

import pytest

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Evidence, Passage, Reuse, ReuseKind
from dossier.services.independence import Independence, Sources

HEADS = {
    key: ArticleHead(key, key, publisher, "")
    for key, publisher in {"a": "X", "b": "Y", "c": "X", "d": "", "e": ""}.items()
}


def _reuse(kind: ReuseKind, *articles: str) -> Reuse:
    return Reuse(kind, tuple(Passage(article, 10, 20) for article in articles))


@pytest.mark.parametrize(
    ("reuse", "told", "count"),
    [
        ((), ["a:0-5", "b:0-5"], 2),
        ((), ["a:0-5", "c:0-5"], 1),  # one publisher
        ((), ["a:0-5", "a:30-35"], 1),
        ((), ["d:0-5", "b:0-5"], (1, 2)),  # who published one of them is not known: it may be the other
        ((), ["d:0-5", "e:0-5"], (1, 2)),
        ((), ["d:0-5"], 1),
        ((), ["a:0-5", "b:0-5", "d:0-5", "e:0-5"], (2, 4)),
        ((_reuse(ReuseKind.VERBATIM, "a", "b"),), ["a:12-15", "b:12-15"], 1),
        ((_reuse(ReuseKind.VERBATIM, "a", "b"),), ["a:0-5", "b:0-5"], 2),  # other sentences than the reprinted ones
        ((_reuse(ReuseKind.NEAR_VERBATIM, "b", "d"),), ["b:5-11", "d:19-30"], 1),
        ((_reuse(ReuseKind.PARAPHRASE, "a", "b"),), ["a:12-15", "b:12-15"], 2),
        ((_reuse(ReuseKind.VERBATIM, "b", "d"),), ["a:0-5", "b:12-15", "c:0-5", "d:12-15"], 2),
        ((), [], 0),
    ],
)
def test_sources_are_counted_that_speak_for_themselves(
    reuse: tuple[Reuse, ...], told: list[str], count: int | tuple[int, int]
) -> None:
    evidence = []
    for place in told:
        article, span = place.split(":")
        start, end = span.split("-")
        evidence.append(Evidence(article, int(start), int(end)))
    least, most = count if isinstance(count, tuple) else (count, count)
    assert Independence(HEADS, reuse).sources(evidence) == Sources(least, most)


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (Sources(1, 1), ("1 source", "1 independent source")),
        (Sources(2, 2), ("2 sources", "2 independent sources")),
        (Sources(1, 2), ("up to 2 sources", "up to 2 independent sources")),
    ],
)
def test_a_number_that_is_not_sure_is_not_told_as_if_it_were(sources: Sources, said: tuple[str, str]) -> None:
    assert (sources.counted, sources.independent) == said
