"""The one order in which a dossier's contents are written, whatever order they came in."""

from collections import Counter
from dataclasses import replace
from datetime import date

from dossier.model.article import Article
from dossier.model.dossier import Contents
from dossier.model.facts import Event
from dossier.model.when import When


def canonical(contents: Contents) -> Contents:
    """Return equal contents: articles by publication, entities most mentioned first, spans in text order.

    Raises ValueError when a mention, time or passage is of an article that is not there.
    """
    articles = sorted(contents.articles, key=_article_key)
    place = {article.id: n for n, article in enumerate(articles)}
    mentioned = Counter(mention.entity for mention in contents.mentions)
    try:
        return replace(
            contents,
            sources=sorted(contents.sources, key=lambda s: s.name),
            articles=articles,
            entities=sorted(contents.entities, key=lambda e: (-mentioned[e.id], e.id)),
            mentions=sorted(
                contents.mentions,
                key=lambda m: (place[m.article], m.start, m.end, m.kind, m.entity or "", m.rule, m.confidence),
            ),
            times=sorted(contents.times, key=lambda t: (place[t.article], t.start, t.end, t.type, t.when.value)),
            events=sorted(contents.events, key=_event_key),
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


def _day(when: When) -> date:
    """Return the day it is sorted under; what has none comes last."""
    return when.earliest or when.latest or date.max


def _article_key(article: Article) -> tuple[date, str, str]:
    return _day(article.published.when), article.file, article.id


def _event_key(event: Event) -> tuple[date, str]:
    return _day(event.date), event.id
