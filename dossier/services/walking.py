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
    here = answer.place(article)
    if here is None:
        found = _next(answer, -1 if by > 0 else len(answer.hits), by)
        if found is None:
            return None
        return answer.hits[found].article, 0 if by > 0 else answer.hits[found].passages - 1
    own = answer.hits[here]
    wanted = (-1 if by > 0 else own.passages) if passage is None else passage
    if 0 <= wanted + by < own.passages:
        return own.article, wanted + by
    found = _next(answer, here, by)
    if found is None:
        return None
    return answer.hits[found].article, 0 if by > 0 else answer.hits[found].passages - 1


def goes_round(answer: Answer, article: str | None, passage: int | None, found: tuple[str, int], by: int) -> bool:
    """Whether the step from a passage to the one `found` went past the last one of all, or before the first one."""
    here, there = (None, None) if passage is None else (answer.place(article), answer.place(found[0]))
    if here is None or there is None or passage is None:
        return False
    before, after = (here, passage), (there, found[1])
    return after < before if by > 0 else after > before


def position(answer: Answer, article: str | None, passage: int | None) -> Position | None:
    """Say where a passage stands among all, or None when the article is not among the hits or no passage is chosen."""
    here = None if passage is None else answer.place(article)
    if here is None or passage is None:
        return None
    return Position(answer.passages_before(here) + passage + 1, answer.passages, here + 1, len(answer.hits))


def _next(answer: Answer, here: int, by: int) -> int | None:
    """Return the next hit with passages from one on, going round; the hit itself where it is the only one."""
    count = len(answer.hits)
    return next((n for n in ((here + by * k) % count for k in range(1, count + 1)) if answer.hits[n].passages), None)
