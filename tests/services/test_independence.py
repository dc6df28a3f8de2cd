"""Reprints and articles of one outlet are not counted as sources of their own."""

import pytest

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Evidence, Passage, Reuse, ReuseKind
from dossier.services.independence import Independence

HEADS = {
    key: ArticleHead(key, key, publisher, "") for key, publisher in {"a": "X", "b": "Y", "c": "X", "d": ""}.items()
}


def _reuse(kind: ReuseKind, *articles: str) -> Reuse:
    return Reuse(kind, tuple(Passage(article, 10, 20) for article in articles))


@pytest.mark.parametrize(
    ("reuse", "told", "count"),
    [
        ((), ["a:0-5", "b:0-5"], 2),
        ((), ["a:0-5", "c:0-5"], 1),  # one publisher
        ((), ["a:0-5", "a:30-35"], 1),
        ((), ["d:0-5", "b:0-5"], 2),  # an unknown publisher is nobody else
        ((_reuse(ReuseKind.VERBATIM, "a", "b"),), ["a:12-15", "b:12-15"], 1),
        ((_reuse(ReuseKind.VERBATIM, "a", "b"),), ["a:0-5", "b:0-5"], 2),  # other sentences than the reprinted ones
        ((_reuse(ReuseKind.NEAR_VERBATIM, "b", "d"),), ["b:5-11", "d:19-30"], 1),
        ((_reuse(ReuseKind.PARAPHRASE, "a", "b"),), ["a:12-15", "b:12-15"], 2),
        ((_reuse(ReuseKind.VERBATIM, "b", "d"),), ["a:0-5", "b:12-15", "c:0-5", "d:12-15"], 2),
        ((), [], 0),
    ],
)
def test_sources_are_counted_that_speak_for_themselves(reuse: tuple[Reuse, ...], told: list[str], count: int) -> None:
    evidence = []
    for place in told:
        article, span = place.split(":")
        start, end = span.split("-")
        evidence.append(Evidence(article, int(start), int(end)))
    assert Independence(HEADS, reuse).sources(evidence) == count
