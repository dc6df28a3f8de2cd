"""Queries for articles and the spans in them. `first` and `last` are inclusive row numbers."""

from collections.abc import Iterable, Sequence

from dossier.bundle.opening import SafeConnection
from dossier.bundle.packing import LARGEST_TEXT, unpack
from dossier.bundle.values import Row, grouped, published, strings, when
from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Repair
from dossier.model.dossier import ArticleHead
from dossier.model.facts import Anchor, EntityKind, Evidence, Mention, Passage, TimeExpression, TimeType

_HEAD = (
    "id, title, publisher, published_value, published_earliest, published_latest, published_basis, words, file, kinds"
)
_MENTION = """SELECT article.id, start, "end", surface.text, mention.kind, entity.id, rule.text, confidence
    FROM mention JOIN article ON article.n = mention.article
    JOIN phrase AS surface ON surface.n = mention.surface JOIN phrase AS rule ON rule.n = mention.rule
    LEFT JOIN entity ON entity.n = mention.entity"""
_TIME = """SELECT article.id, start, "end", surface.text, type, anchor_kind, anchor_value, rule.text,
    value, granularity, earliest, latest, modifier
    FROM time JOIN article ON article.n = time.article
    JOIN phrase AS surface ON surface.n = time.surface JOIN phrase AS rule ON rule.n = time.rule"""
_ENTITY_ARTICLE = """SELECT article.id, entity.id, count FROM entity_article
    JOIN article ON article.n = entity_article.article JOIN entity ON entity.n = entity_article.entity"""


def number(c: SafeConnection, article: str) -> int:
    """Return the row number of an article; raises KeyError."""
    return int(c.one("SELECT n FROM article WHERE id = ?", article)[0])


def heads(c: SafeConnection) -> tuple[ArticleHead, ...]:
    """Return all articles without their texts."""
    return tuple(
        ArticleHead(
            article, title, publisher, value, earliest or "", latest or "", basis, words, file, tuple(kinds.split())
        )
        for article, title, publisher, value, earliest, latest, basis, words, file, kinds in c.rows(
            f"SELECT {_HEAD} FROM article ORDER BY n"
        )
    )


def sizes(c: SafeConnection, among: str) -> dict[str, int]:
    """Return how many characters of some articles are kept; `among` is a query for their row numbers."""
    question = f"""SELECT article.id, sum("end" - start) FROM paragraph JOIN article ON article.n = article
        WHERE kept AND article IN ({among}) GROUP BY article ORDER BY article"""
    return {article: int(size) for article, size in c.rows(question)}


def between(c: SafeConnection, first: int, last: int) -> list[Article]:
    """Return some articles in full."""

    def parts(columns: str, table: str, key: str = "n") -> dict[int, list[Row]]:
        where = f"WHERE article BETWEEN ? AND ? ORDER BY article, {key}"
        return grouped(c.rows(f"SELECT article, {columns} FROM {table} {where}", first, last))

    texts = parts("size, text", "article_text", "size")
    files = parts("name", "article_file")
    bases = parts("field, basis, why", "article_basis")
    paragraphs = parts('n, start, "end", kind, kept, rule', "paragraph", "position")
    repairs = parts('start, "end", text, rule', "repair")
    found = [
        Article(
            id=row[0],
            files=tuple(name for (name,) in files[n]),
            text=unpack(texts[n][0][1], texts[n][0][0], LARGEST_TEXT).decode(),
            title=row[1],
            paragraphs=tuple(
                Paragraph(i, start, end, ParagraphKind(kind), bool(kept), rule)
                for i, start, end, kind, kept, rule in paragraphs[n]
            ),
            publisher=row[2],
            authors=strings(row[3]),
            url=row[4],
            language=row[5],
            published=published(row[6:13]),
            updated=published(row[13:20]),
            repairs=tuple(Repair(*repair) for repair in repairs[n]),
            basis=tuple((field, Basis(basis), why) for field, basis, why in bases[n]),
        )
        for n, *row in c.rows("SELECT * FROM article WHERE n BETWEEN ? AND ? ORDER BY n", first, last)
    ]
    for article in found:
        _check(article)
    return found


def check_spans(article: Article, found: Iterable[Mention | TimeExpression | Evidence | Passage]) -> None:
    """Raise ValueError when something found in an article does not stand in its text where it says."""
    here, text, length, worded = article.id, article.text, len(article.text), (Mention, TimeExpression)
    for one in found:
        if one.article == here and not 0 <= one.start <= one.end <= length:
            raise ValueError("a span points outside of its text")
        if isinstance(one, worded) and text[one.start : one.end] != one.surface:
            raise ValueError("a name or time stands elsewhere than it says")


def _check(article: Article) -> None:
    """Raise ValueError when an article is not one that whoever shows it can rely on."""
    if not article.files:
        raise ValueError("an article is of no file")
    parts: list[Paragraph | Repair] = [*article.paragraphs, *article.repairs]
    for part in parts:
        if not 0 <= part.start <= part.end <= len(article.text):
            raise ValueError("a paragraph points outside of its text")


def mentions_between(c: SafeConnection, first: int, last: int) -> list[Mention]:
    """Return the mentions of some articles, in text order."""
    where = "WHERE mention.article BETWEEN ? AND ? ORDER BY mention.article, mention.n"
    return _mentions(c.rows(f"{_MENTION} {where}", first, last))


def mentions_of(c: SafeConnection, entity: int) -> list[Mention]:
    """Return the mentions of an entity, article by article in text order."""
    where = "WHERE mention.entity = ? ORDER BY mention.article, mention.sentence, mention.n"
    return _mentions(c.rows(f"{_MENTION} {where}", entity))


def times_between(c: SafeConnection, first: int, last: int) -> list[TimeExpression]:
    """Return the times of some articles, in text order."""
    where = "WHERE time.article BETWEEN ? AND ? ORDER BY time.article, time.n"
    return [_time(row) for row in c.rows(f"{_TIME} {where}", first, last)]


def entities_between(c: SafeConnection, first: int, last: int) -> list[tuple[str, str, int]]:
    """Return (article, entity, how often it is named there) of some articles."""
    where = "WHERE entity_article.article BETWEEN ? AND ? ORDER BY entity_article.article, entity_article.entity"
    return [(article, entity, count) for article, entity, count in c.rows(f"{_ENTITY_ARTICLE} {where}", first, last)]


def _mentions(rows: Sequence[Row]) -> list[Mention]:
    kinds = {kind: EntityKind(kind) for kind in dict.fromkeys(row[4] for row in rows)}  # to ask for each is slow
    return [
        Mention(article, start, end, surface, kinds[kind], entity, rule, confidence)
        for article, start, end, surface, kind, entity, rule, confidence in rows
    ]


def _time(row: Row) -> TimeExpression:
    article, start, end, surface, kind, anchor, counted_from, rule = row[:8]
    return TimeExpression(
        article, start, end, surface, TimeType(kind), when(row[8:]), Anchor(anchor, counted_from), rule
    )
