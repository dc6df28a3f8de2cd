"""Whether everything that points into a text stands there: names, times, evidence, passages, claims, roles.

A file whose bytes are whole may still have been built wrongly. The sentences name the first article in which something
is wrong, since that is where a person looks.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from dossier.bundle.reader import BundleReader
from dossier.model.facts import Mention, TimeExpression

Found = TypeVar("Found", Mention, TimeExpression)

_PLURALS = {
    "piece of evidence": "pieces of evidence",
    "date of an event": "dates of events",
    "office of a person": "offices of people",
}


def place_findings(reader: BundleReader) -> tuple[str, ...]:
    """Return a sentence for each sort of thing that stands elsewhere than said; raises BundleError."""
    wrong: Counter[str] = Counter()
    first: dict[str, str] = {}
    sizes: dict[str, int] = {}
    titles = {head.id: head.title for head in reader.heads()}

    def note(what: str, article: str) -> None:
        wrong[what] += 1
        first.setdefault(what, titles.get(article, article))

    mentions, times = _by_article(reader.mentions()), _by_article(reader.times())
    for article in reader.articles():
        sizes[article.id] = len(article.text)
        for what, some in (("name", mentions(article.id)), ("time", times(article.id))):
            for one in some:
                if article.slice(one.start, one.end) != one.surface:
                    note(what, article.id)
    for what, article_id, start, end in _spans(reader):
        if not 0 <= start <= end <= sizes.get(article_id, -1):
            note(what, article_id)
    return tuple(_sentence(what, count, first[what]) for what, count in wrong.items())


def _sentence(what: str, count: int, title: str) -> str:
    if count == 1:
        return f"1 {what} stands elsewhere than it says, in “{title}”."
    return f"{count:,} {_PLURALS.get(what, what + 's')} stand elsewhere than it says, the first in “{title}”."


def count_findings(reader: BundleReader) -> tuple[str, ...]:
    """Return a sentence for each number on the first page of the dossier that is not that of its rows."""
    told = reader.statistics
    there = (
        ("articles", told.articles, len(reader.heads())),
        ("names", told.entities, len(reader.entities())),
        ("mentions", told.mentions, _number(reader.mentions())),
        ("events", told.events, len(reader.events())),
        ("problems", told.problems, len(reader.problems())),
    )
    return tuple(
        f"It says that it holds {said:,} {what}, but {found:,} are there."
        for what, said, found in there
        if said != found
    )


def _number(some: Iterable[object]) -> int:
    return sum(1 for _ in some)


def _spans(reader: BundleReader) -> Iterator[tuple[str, str, int, int]]:
    """Yield (what, article, start, end) of all that events, roles, passages and claims point to."""
    for event in reader.events():
        for proof in event.evidence:
            yield "piece of evidence", proof.article, proof.start, proof.end
            if proof.date_start is not None and proof.date_end is not None:
                yield "date of an event", proof.article, proof.date_start, proof.date_end
    for entity in reader.full_entities():
        for role in entity.roles:
            for passage in role.evidence:
                yield "office of a person", passage.article, passage.start, passage.end
    for reuse in reader.reuse():
        for passage in reuse.passages:
            yield "repeated passage", passage.article, passage.start, passage.end
    for disagreement in reader.disagreements():
        for claim in disagreement.claims:
            yield "claim", claim.article, claim.start, claim.end


def _by_article(found: Iterator[Found]) -> Callable[[str], list[Found]]:
    """Return a function that gives what is of one article; articles must be asked for in their order."""
    ahead: list[Found] = []

    def of(article: str) -> list[Found]:
        mine = [ahead.pop()] if ahead and ahead[0].article == article else []
        while not ahead and (one := next(found, None)) is not None:
            (mine if one.article == article else ahead).append(one)
        return mine

    return of
