"""What the writer asks for, article by article, so that it need never all be in memory at once."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from dossier.bundle.canonical import canonical
from dossier.bundle.packing import pack
from dossier.model.article import Article, Source
from dossier.model.dossier import ArticleFacts, Contents
from dossier.model.facts import Mention, TimeExpression


@dataclass(frozen=True, slots=True)
class Supply:
    """A dossier in canonical order.

    Of the articles and sources in `contents` only what they are called and when they appeared need be there: `facts`
    gives an article in full with its mentions and times in text order, `original` the packed bytes of a source.
    """

    contents: Contents
    facts: Callable[[Article], ArticleFacts]
    original: Callable[[Source], bytes | None]

    def in_memory(self, named: Contents) -> Contents:
        """Return everything at once, called as `named` is, with its sources."""
        facts = [self.facts(article) for article in self.contents.articles]
        return replace(
            self.contents,
            info=named.info,
            sources=named.sources,
            articles=[found.article for found in facts],
            entities=list(self.contents.entities),
            events=list(self.contents.events),
            mentions=[mention for found in facts for mention in found.mentions],
            times=[time for found in facts for time in found.times],
        )


def supply_of(contents: Contents) -> Supply:
    """Return what is in memory already."""
    ordered = canonical(contents)
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    times: defaultdict[str, list[TimeExpression]] = defaultdict(list)
    for mention in ordered.mentions:
        mentions[mention.article].append(mention)
    for time in ordered.times:
        times[time.article].append(time)

    def facts(article: Article) -> ArticleFacts:
        return ArticleFacts(article, tuple(mentions.get(article.id, ())), tuple(times.get(article.id, ())))

    return Supply(ordered, facts, lambda source: None if source.content is None else pack(source.content))


def supply_in_parts(
    contents: Contents,
    facts: Callable[[Article], ArticleFacts],
    original: Callable[[Source], bytes | None],
) -> Supply:
    """Return what is loaded when it is written; entities and events are in canonical order already."""

    def ordered(article: Article) -> ArticleFacts:
        found = facts(article)
        alone = canonical(Contents(contents.info, (), [article], (), found.mentions, found.times))
        return ArticleFacts(found.article, tuple(alone.mentions), tuple(alone.times))

    small = canonical(replace(contents, entities=(), events=()))
    return Supply(replace(small, entities=contents.entities, events=contents.events), ordered, original)
