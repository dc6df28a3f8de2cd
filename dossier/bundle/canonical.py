"""The one order in which a dossier's contents are written, whatever order they came in."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from dossier.model.article import Article
from dossier.model.dossier import Contents
from dossier.model.facts import Entity, Event, Mention, TimeExpression
from dossier.model.when import When

Found = TypeVar("Found", Mention, TimeExpression)


def canonical(contents: Contents) -> Contents:
    """Return equal contents: articles by publication, entities most mentioned first, spans in text order.

    Raises ValueError when a mention, time or passage is of an article that is not there.
    """
    articles = sorted(contents.articles, key=_article_key)
    place = {article.id: n for n, article in enumerate(articles)}
    often = Counter(mention.entity for mention in contents.mentions)
    try:
        return replace(
            contents,
            sources=sorted(contents.sources, key=lambda s: s.name),
            articles=articles,
            entities=sorted(contents.entities, key=lambda e: entity_key(e, often[e.id])),
            mentions=_by_article(
                contents.mentions, place, lambda m: (m.start, m.end, m.kind, m.entity or "", m.rule, m.confidence)
            ),
            times=_by_article(contents.times, place, lambda t: (t.start, t.end, t.type, t.when.value)),
            events=sorted(contents.events, key=event_key),
            reuse=sorted(
                contents.reuse, key=lambda r: ([(place[p.article], p.start, p.end) for p in r.passages], r.kind)
            ),
            disagreements=sorted(
                contents.disagreements,
                key=lambda d: ([(place[c.article], c.start, c.end, c.value) for c in d.claims], d.kind, d.event or ""),
            ),
            problems=sorted(contents.problems, key=lambda p: (p.file, p.reason, p.hint)),
        )
    except KeyError as error:
        raise ValueError(f"a fact is of article {error}, which is not there") from error


def _by_article(found: Iterable[Found], place: Mapping[str, int], key: Callable[[Found], Any]) -> list[Found]:
    """Sort article by article: a key for each of millions of mentions at once would take more room than they do."""
    groups: dict[int, list[Found]] = {n: [] for n in place.values()}
    for one in found:
        groups[place[one.article]].append(one)
    return [one for group in groups.values() for one in sorted(group, key=key)]


def _day(when: When) -> date:
    """Return the day it is sorted under; what has none comes last."""
    return when.earliest or when.latest or date.max


def _article_key(article: Article) -> tuple[date, str, str]:
    return _day(article.published.when), article.file, article.id


def entity_key(entity: Entity, mentions: int) -> tuple[int, str]:
    """Return where an entity stands that is mentioned so often."""
    return -mentions, entity.id


def event_key(event: Event) -> tuple[date, str]:
    """Return where an event stands."""
    return _day(event.date), event.id
