"""What an article and the facts of it are worth telling from others by: digests, without making values of the rows."""

from hashlib import blake2b

from dossier.bundle.opening import SafeConnection
from dossier.bundle.values import grouped

_TABLES = (
    "SELECT article, size, text FROM article_text WHERE article BETWEEN ? AND ?",
    "SELECT article, name FROM article_file WHERE article BETWEEN ? AND ? ORDER BY article, n",
    """SELECT article, n, start, "end", kind, kept FROM paragraph WHERE article BETWEEN ? AND ?
    ORDER BY article, position""",
    """SELECT article, start, "end", entity.id FROM mention JOIN entity ON entity.n = mention.entity
    WHERE article BETWEEN ? AND ? ORDER BY article, mention.n""",
    """SELECT article, start, "end", date_start, date_end, event.id, event.kind, value, earliest, latest, modifier
    FROM evidence JOIN event ON event.n = evidence.event WHERE article BETWEEN ? AND ?
    ORDER BY article, event.n, evidence.n""",
)
"""All that is looked at but for the article's own row."""


def between(c: SafeConnection, first: int, last: int) -> list[bytes]:
    """Return 16 bytes for each of some articles, which are others when anything in these rows is.

    Names of entities do not count, only which entity is named where.
    """
    parts = [grouped(c.rows(statement, first, last)) for statement in _TABLES]
    rows = c.rows("SELECT * FROM article WHERE n BETWEEN ? AND ? ORDER BY n", first, last)
    return [blake2b(repr((row, *(part[n] for part in parts))).encode(), digest_size=16).digest() for n, *row in rows]
