"""Values to rows: what the writer inserts, table by table.

Entities and events may come from a disk, so they are walked through for each table and never held together.
"""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from dossier.bundle import schema
from dossier.bundle.packing import pack
from dossier.bundle.phrases import Phrases
from dossier.bundle.sentences import sentence_starts
from dossier.bundle.supply import Supply
from dossier.bundle.table import Table
from dossier.model.article import Article, Published
from dossier.model.dossier import ArticleFacts, DossierInfo, Statistics
from dossier.model.facts import Entity, Event, Mention, TimeExpression
from dossier.model.when import When

Value = str | int | float | bytes | None
Row = tuple[Value, ...]


class Rows:
    """The rows of one dossier; a dangling reference raises ValueError."""

    def __init__(self, supply: Supply, phrases: Phrases) -> None:
        self._supply = supply
        self._contents = contents = supply.contents
        self._articles = _numbered("article", (article.id for article in contents.articles))
        self._entities = _numbered("entity", (entity.id for entity in contents.entities))
        self._phrases = phrases
        self._mentions = 0

    def statistics(self) -> Statistics:
        """Return how much there is and from when to when; to be asked after all articles were taken."""
        published = [article.published.when for article in self._contents.articles if article.published.when.placed]
        days = [day for when in published for day in (when.earliest, when.latest) if day]
        return Statistics(
            articles=len(self._contents.articles),
            entities=len(self._contents.entities),
            mentions=self._mentions,
            events=len(self._contents.events),
            problems=len(self._contents.problems),
            first=min(days).isoformat() if days else "",
            last=max(days).isoformat() if days else "",
        )

    def dossier(self, info: DossierInfo) -> Row:
        """Return the one row of the table `dossier`."""
        s = self.statistics()
        counts = (s.articles, s.entities, s.mentions, s.events, s.problems, s.first, s.last)
        title = (info.id, info.title, info.description, info.language)
        return (1, *title, info.format, info.content_hash, info.created, *counts)

    def of_article(self, head: Article) -> Iterator[tuple[Table, Iterable[Row]]]:
        """Yield the rows of one article with its mentions and times; articles must be taken in order."""
        n = self._articles[head.id]
        facts = self._supply.facts(head)
        article = facts.article
        self._mentions += len(facts.mentions)
        text = article.text.encode()
        yield schema.ARTICLE, [self._article_row(n, article, Counter(m.kind.value for m in facts.mentions))]
        yield schema.ARTICLE_TEXT, [(n, len(text), pack(text))]
        yield schema.ARTICLE_FILE, [(n, i, name) for i, name in enumerate(article.files)]
        yield schema.ARTICLE_BASIS, [(n, i, f, b.value, why) for i, (f, b, why) in enumerate(article.basis)]
        yield (
            schema.PARAGRAPH,
            [(n, i, p.n, p.start, p.end, p.kind.value, int(p.kept), p.rule) for i, p in enumerate(article.paragraphs)],
        )
        yield schema.REPAIR, [(n, i, r.start, r.end, r.text, r.rule) for i, r in enumerate(article.repairs)]
        yield schema.MENTION, self._mention_rows(n, facts)
        yield schema.TIME, self._time_rows(n, facts)

    def of_the_rest(self) -> Iterator[tuple[Table, Iterable[Row]]]:
        """Yield all other rows; to be taken after those of all articles."""
        c = self._contents
        yield (
            schema.SOURCE,
            ((n, s.name, s.media_type, s.sha256, s.size, self._supply.original(s)) for n, s in enumerate(c.sources, 1)),
        )
        yield from self._entity_rows()
        yield from self._event_rows()
        yield from self._comparison_rows()
        yield schema.PROBLEM, ((n, p.file, p.reason, p.hint) for n, p in enumerate(c.problems, 1))

    def _article_row(self, n: int, article: Article, named: Counter[str]) -> Row:
        words = sum(len(article.slice(p.start, p.end).split()) for p in article.kept)
        kinds = sorted(named.items(), key=lambda item: (-item[1], item[0]))
        return (
            n,
            article.id,
            article.title,
            article.publisher,
            _json(article.authors),
            article.url,
            article.language,
            *_published(article.published),
            *_published(article.updated),
            words,
            article.file,
            " ".join(kind for kind, _ in kinds),
        )

    def _mention_rows(self, n: int, facts: ArticleFacts) -> Iterator[Row]:
        article = facts.article
        starts = sentence_starts(article) if facts.mentions else []
        for i, m in enumerate(facts.mentions):
            surface = self._surface(article, m)
            sentence = bisect_right(starts, m.start)
            entity = None if m.entity is None else self._entity(m.entity)
            rule = self._phrases.number(m.rule)
            yield n, i, m.start, m.end, sentence, surface, m.kind.value, entity, rule, float(m.confidence)

    def _time_rows(self, n: int, facts: ArticleFacts) -> Iterator[Row]:
        for i, t in enumerate(facts.times):
            surface, rule = self._surface(facts.article, t), self._phrases.number(t.rule)
            anchor = (t.anchor.kind, t.anchor.value)
            yield (n, i, t.start, t.end, surface, t.type.value, *_when(t.when), *anchor, rule)

    def _entity_rows(self) -> Iterator[tuple[Table, Iterable[Row]]]:
        def entities() -> Iterator[tuple[int, Entity]]:
            return enumerate(self._contents.entities, 1)

        yield (
            schema.ENTITY,
            ((n, e.id, e.kind.value, e.name, e.description, e.of, 0, 0) for n, e in entities()),
        )
        yield schema.NAME, ((n, i, name.form, name.count) for n, e in entities() for i, name in enumerate(e.names))
        yield (
            schema.ROLE,
            (
                (n, i, r.phrase, r.value, _day(r.earliest), _day(r.latest))
                for n, e in entities()
                for i, r in enumerate(e.roles)
            ),
        )
        yield (
            schema.ROLE_EVIDENCE,
            (
                (n, i, k, self._article(p.article), p.start, p.end)
                for n, e in entities()
                for i, r in enumerate(e.roles)
                for k, p in enumerate(r.evidence)
            ),
        )

    def _event_rows(self) -> Iterator[tuple[Table, Iterable[Row]]]:
        def events() -> Iterator[tuple[int, Event]]:
            return enumerate(self._contents.events, 1)

        yield (
            schema.EVENT,
            (
                (n, e.id, e.title, e.summary, e.kind.value, e.certainty.value, *_when(e.date), e.place)
                for n, e in events()
            ),
        )
        yield (
            schema.EVIDENCE,
            (
                (n, i, self._article(v.article), v.start, v.end, v.date_start, v.date_end)
                for n, e in events()
                for i, v in enumerate(e.evidence)
            ),
        )
        yield (
            schema.PARTICIPANT,
            ((n, i, self._entity(p.entity), p.role) for n, e in events() for i, p in enumerate(e.participants)),
        )

    def _comparison_rows(self) -> Iterator[tuple[Table, Iterable[Row]]]:
        reuse = list(enumerate(self._contents.reuse, 1))
        yield schema.REUSE, ((n, r.kind.value, r.origin) for n, r in reuse)
        yield (
            schema.REUSE_PASSAGE,
            ((n, i, self._article(p.article), p.start, p.end) for n, r in reuse for i, p in enumerate(r.passages)),
        )
        disagreements = list(enumerate(self._contents.disagreements, 1))
        yield schema.DISAGREEMENT, ((n, d.kind, d.event) for n, d in disagreements)
        yield (
            schema.CLAIM,
            (
                (n, i, self._article(c.article), c.start, c.end, c.value)
                for n, d in disagreements
                for i, c in enumerate(d.claims)
            ),
        )

    def _article(self, article: str) -> int:
        try:
            return self._articles[article]
        except KeyError:
            raise ValueError(f"article {article!r} is referred to but not there") from None

    def _entity(self, entity: str) -> int:
        try:
            return self._entities[entity]
        except KeyError:
            raise ValueError(f"entity {entity!r} is referred to but not there") from None

    def _surface(self, article: Article, found: Mention | TimeExpression) -> int:
        if article.slice(found.start, found.end) != found.surface:
            raise ValueError(f"{found.surface!r} does not stand at {found.start} in article {article.id!r}")
        return self._phrases.number(found.surface)


def _numbered(what: str, ids: Iterable[str]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for n, identifier in enumerate(ids, 1):
        if identifier in numbers:
            raise ValueError(f"{what} {identifier!r} is there twice")
        numbers[identifier] = n
    return numbers


def _json(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _day(day: object) -> str | None:
    return None if day is None else str(day)


def _when(when: When) -> Row:
    return when.value, when.granularity.value, _day(when.earliest), _day(when.latest), when.modifier


def _published(published: Published) -> Row:
    return (*_when(published.when), published.basis.value, published.why)
