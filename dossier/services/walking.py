"""Walk the matched passages across the whole result set: after the last one of an article comes the next article."""

from dataclasses import dataclass

from dossier.model.query import Answer


@dataclass(frozen=True, slots=True)
class Position:
    """Where one stands: passage `passage` of `passages`, article `article` of `articles`, all counted from 1."""

    passage: int
    passages: int
    article: int
    articles: int


def step(answer: Answer, article: str | None, passage: int | None, by: int) -> tuple[str, int] | None:
    """Return the article and passage number one step on (`by` = 1) or back (-1), or None without any passage.

    At either end it goes round. From an article that is not among the hits it goes to the first or last passage of all.
    """
    hits = [hit for hit in answer.hits if hit.passages]
    if not hits:
        return None
    here = next((n for n, hit in enumerate(hits) if hit.article == article), None)
    if here is None:
        return (hits[0].article, 0) if by > 0 else (hits[-1].article, hits[-1].passages - 1)
    wanted = (-1 if by > 0 else hits[here].passages) if passage is None else passage
    wanted += by
    if 0 <= wanted < hits[here].passages:
        return hits[here].article, wanted
    hit = hits[(here + by) % len(hits)]
    return hit.article, 0 if by > 0 else hit.passages - 1


def position(answer: Answer, article: str | None, passage: int | None) -> Position | None:
    """Say where a passage stands among all, or None when the article is not among the hits or no passage is chosen."""
    if passage is None:
        return None
    before = 0
    for number, hit in enumerate(answer.hits, 1):
        if hit.article == article:
            return Position(before + passage + 1, answer.passages, number, len(answer.hits))
        before += hit.passages
    return None
