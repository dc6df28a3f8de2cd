"""Which passages of an article are known from articles read before: reprinted words, and events told there too."""

from collections.abc import Collection, Iterable, Iterator

from dossier.services.library import Library

Span = tuple[int, int]


def known_spans(library: Library, article: str, read: Collection[str]) -> tuple[Span, ...]:
    """Return the spans of an article that tell what other read articles tell, merged, in text order.

    A passage that is repeated elsewhere is known when one of its other places is in a read article; a sentence that
    tells of an event is, when a read article tells of that event. Raises KeyError for an unknown article.
    """
    others = set(read) - {article}
    return tuple(_merged(_spans(library, article, others))) if others else ()


def _spans(library: Library, article: str, others: set[str]) -> Iterator[Span]:
    facts = library.facts(article)
    for reuse in facts.reuse:
        if any(passage.article in others for passage in reuse.passages):
            yield from ((p.start, p.end) for p in reuse.passages if p.article == article)
    for event in facts.events:
        if any(told.article in others for told in event.evidence):
            yield from ((told.start, told.end) for told in event.evidence if told.article == article)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans that neither touch nor overlap."""
    here: Span | None = None
    for start, end in sorted(spans):
        if here is not None and start <= here[1]:
            here = here[0], max(here[1], end)
        else:
            if here is not None:
                yield here
            here = start, end
    if here is not None:
        yield here
