"""Queries for entities. `first` and `last` are inclusive row numbers."""

from collections.abc import Iterable

from dossier.bundle.opening import SafeConnection
from dossier.bundle.values import day, grouped
from dossier.model.dossier import EntityHead
from dossier.model.facts import Entity, EntityKind, Name, Passage, Role

_HEAD = "id, kind, name, mentions, articles, of"
_BESIDE = 500  # entities beyond the wanted ones that are looked at closer: those with the most common articles
_PLACES = 300  # articles that are told of two entities


def number(c: SafeConnection, entity: str) -> int:
    """Return the row number of an entity; raises KeyError."""
    return int(c.one("SELECT n FROM entity WHERE id = ?", entity)[0])


def heads(c: SafeConnection) -> tuple[EntityHead, ...]:
    """Return all entities without names and roles."""
    return tuple(EntityHead(*row) for row in c.rows(f"SELECT {_HEAD} FROM entity ORDER BY n"))


def forms(c: SafeConnection) -> tuple[tuple[int, str], ...]:
    """Return each name with the place of its entity in `heads`, counted from 1."""
    return tuple(c.rows("SELECT entity, form FROM name ORDER BY entity, n"))


def between(c: SafeConnection, first: int, last: int) -> list[Entity]:
    """Return some entities in full."""
    where = "WHERE entity BETWEEN ? AND ? ORDER BY entity"
    names = grouped(c.rows(f"SELECT entity, form, count FROM name {where}, n", first, last))
    roles = grouped(c.rows(f"SELECT entity, n, phrase, value, earliest, latest FROM role {where}, n", first, last))
    question = f"""SELECT entity, role, article.id, start, "end" FROM role_evidence
        JOIN article ON article.n = article {where}, role, role_evidence.n"""
    evidence = grouped(((entity, role), *rest) for entity, role, *rest in c.rows(question, first, last))

    def role(n: int, i: int, phrase: str, value: str, earliest: str | None, latest: str | None) -> Role:
        said = tuple(Passage(*row) for row in evidence[n, i])
        return Role(phrase, value, said, day(earliest), day(latest))

    question = "SELECT n, id, kind, name, description, of FROM entity WHERE n BETWEEN ? AND ? ORDER BY n"
    return [
        Entity(
            identifier,
            EntityKind(kind),
            name,
            tuple(Name(*row) for row in names[n]),
            tuple(role(n, *row) for row in roles[n]),
            description,
            of,
        )
        for n, identifier, kind, name, description, of in c.rows(question, first, last)
    ]


def often_with(c: SafeConnection, entity: int, limit: int) -> tuple[tuple[EntityHead, int, tuple[Passage, ...]], ...]:
    """Return entities named in the same sentences, how many these are and where the first of each article stands.

    Those with the most common sentences come first, then those with the most common articles. Demonyms are left out:
    their country stands for them.
    """
    question = f"""SELECT other.entity, count(*) FROM entity_article AS own
        JOIN entity_article AS other ON other.article = own.article JOIN entity ON entity.n = other.entity
        WHERE own.entity = ? AND other.entity <> own.entity AND NOT (kind = '{EntityKind.NORP}' AND of IS NOT NULL)
        GROUP BY other.entity ORDER BY 2 DESC, 1 LIMIT {limit + _BESIDE}"""
    near = [n for n, _ in c.rows(question, entity)]
    sentences = _common_sentences(c, entity, near)
    chosen = sorted((n for n in near if n in sentences), key=lambda n: -sentences[n])[:limit]
    question = f"SELECT n, {_HEAD} FROM entity WHERE n IN ({_listed(chosen)})"
    shown = {n: EntityHead(*row) for n, *row in c.rows(question)}
    return tuple((shown[n], sentences[n], _common_places(c, entity, n)) for n in chosen)


def _common_sentences(c: SafeConnection, entity: int, others: list[int]) -> dict[int, int]:
    question = f"""SELECT other.entity, count(*)
        FROM (SELECT DISTINCT article, sentence FROM mention WHERE entity = ?) AS own
        JOIN (SELECT DISTINCT entity, article, sentence FROM mention WHERE entity IN ({_listed(others)})) AS other
        ON other.article = own.article AND other.sentence = own.sentence GROUP BY other.entity"""
    return dict(c.rows(question, entity)) if others else {}


def _common_places(c: SafeConnection, entity: int, other: int) -> tuple[Passage, ...]:
    question = f"""SELECT article.id, min(own.start), own."end" FROM mention AS own
        JOIN mention AS other ON other.article = own.article AND other.sentence = own.sentence
        JOIN article ON article.n = own.article
        WHERE own.entity = ? AND other.entity = ? GROUP BY own.article ORDER BY own.article LIMIT {_PLACES}"""
    return tuple(Passage(*row) for row in c.rows(question, entity, other))


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(str(int(n)) for n in numbers)
