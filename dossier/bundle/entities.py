"""Queries for entities. `first` and `last` are inclusive row numbers."""

from collections import Counter
from collections.abc import Iterable

from dossier.bundle.opening import SafeConnection
from dossier.bundle.values import day, grouped
from dossier.model.dossier import EntityHead
from dossier.model.facts import Entity, EntityKind, Name, Passage, Role

_HEAD = "id, kind, name, mentions, articles"
_EQUALS = 500  # entities beyond the wanted ones that are looked at closer, the most mentioned ones first


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


def often_with(c: SafeConnection, entity: int, limit: int) -> tuple[tuple[EntityHead, int], ...]:
    """Return entities named in the same articles with the number of these, best first.

    Common sentences are counted only where they decide: among entities with as many common articles.
    """
    question = """SELECT other.entity, count(*) FROM entity_article AS own
        JOIN entity_article AS other ON other.article = own.article
        WHERE own.entity = ?1 AND other.entity <> ?1 GROUP BY other.entity ORDER BY 2 DESC, 1"""
    found = c.rows(question, entity)
    near = [(n, articles) for n, articles in found if articles >= found[min(limit, len(found)) - 1][1]]
    del near[limit + _EQUALS :]
    equal = Counter(articles for _, articles in near)
    sentences = _common_sentences(c, entity, [n for n, articles in near if equal[articles] > 1])
    near.sort(key=lambda one: (-one[1], -sentences.get(one[0], 0), one[0]))
    chosen = near[:limit]
    question = f"SELECT n, {_HEAD} FROM entity WHERE n IN ({_listed(n for n, _ in chosen)})"
    shown = {n: EntityHead(*row) for n, *row in c.rows(question)}
    return tuple((shown[n], articles) for n, articles in chosen)


def _common_sentences(c: SafeConnection, entity: int, others: list[int]) -> dict[int, int]:
    question = f"""SELECT other.entity, count(*)
        FROM (SELECT DISTINCT article, sentence FROM mention WHERE entity = ?) AS own
        JOIN (SELECT DISTINCT entity, article, sentence FROM mention WHERE entity IN ({_listed(others)})) AS other
        ON other.article = own.article AND other.sentence = own.sentence GROUP BY other.entity"""
    return dict(c.rows(question, entity)) if others else {}


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(str(int(n)) for n in numbers)
