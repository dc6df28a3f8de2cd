"""Queries for events, the timeline, and what sources have in common or tell differently."""

from dossier.bundle.opening import SafeConnection
from dossier.bundle.values import day, grouped, when
from dossier.model.facts import (
    Certainty,
    Claim,
    Disagreement,
    Event,
    EventKind,
    Evidence,
    Participant,
    Passage,
    Reuse,
    ReuseKind,
)
from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.model.when import Granularity

_EVENT = "n, id, title, summary, kind, certainty, place, value, granularity, earliest, latest, modifier"
_EXACT = frozenset({Granularity.DAY.value, Granularity.TIME.value})


def events(c: SafeConnection, among: str = "SELECT n FROM event", *given: object) -> tuple[Event, ...]:
    """Return events in order of time; `among` is a query for their row numbers."""
    question = f"""SELECT event, entity.id, role FROM participant JOIN entity ON entity.n = entity
        WHERE event IN ({among}) ORDER BY event, participant.n"""
    participants = grouped(c.rows(question, *given))
    question = f"""SELECT event, article.id, start, "end", date_start, date_end FROM evidence
        JOIN article ON article.n = article WHERE event IN ({among}) ORDER BY event, evidence.n"""
    evidence = grouped(c.rows(question, *given))
    return tuple(
        Event(
            identifier,
            title,
            summary,
            EventKind(kind),
            Certainty(certainty),
            when(date),
            tuple(Participant(*row) for row in participants[n]),
            tuple(Evidence(*row) for row in evidence[n]),
            place,
        )
        for n, identifier, title, summary, kind, certainty, place, *date in c.rows(
            f"SELECT {_EVENT} FROM event WHERE n IN ({among}) ORDER BY n", *given
        )
    )


def timeline(c: SafeConnection) -> tuple[TimelineItem, ...]:
    """Return all events, then all articles by publication."""
    told: dict[int, dict[str, None]] = {}
    question = "SELECT event, article.id FROM evidence JOIN article ON article.n = article ORDER BY event, evidence.n"
    for event, article in c.rows(question):
        told.setdefault(event, {})[article] = None
    named: dict[int, dict[str, None]] = {}
    question = "SELECT event, entity.id FROM participant JOIN entity ON entity.n = entity ORDER BY event, participant.n"
    for event, entity in c.rows(question):
        named.setdefault(event, {})[entity] = None
    for event, place in c.rows("SELECT n, place FROM event WHERE place IS NOT NULL ORDER BY n"):
        named.setdefault(event, {})[place] = None
    question = "SELECT n, id, kind, title, earliest, latest, granularity, certainty FROM event ORDER BY n"
    happened = [
        TimelineItem(
            key,
            kind,
            title,
            day(first),
            day(last),
            exact in _EXACT,
            certainty,
            tuple(told.get(n, ())),
            tuple(named.get(n, ())),
        )
        for n, key, kind, title, first, last, exact, certainty in c.rows(question)
    ]
    columns = "id, title, published_earliest, published_latest, published_granularity"
    appeared = [
        TimelineItem(f"article:{key}", ARTICLES_LANE, title, day(first), day(last), exact in _EXACT, "", (key,))
        for key, title, first, last, exact in c.rows(f"SELECT {columns} FROM article ORDER BY n")
    ]
    return (*happened, *appeared)


def reuse(c: SafeConnection, among: str = "SELECT n FROM reuse", *given: object) -> tuple[Reuse, ...]:
    """Return passages that stand more than once; `among` is a query for their row numbers."""
    question = f"""SELECT reuse, article.id, start, "end" FROM reuse_passage
        JOIN article ON article.n = article WHERE reuse IN ({among}) ORDER BY reuse, reuse_passage.n"""
    passages = grouped(c.rows(question, *given))
    rows = c.rows(f"SELECT n, kind, origin FROM reuse WHERE n IN ({among}) ORDER BY n", *given)
    return tuple(Reuse(ReuseKind(kind), tuple(Passage(*p) for p in passages[n]), origin) for n, kind, origin in rows)


def disagreements(c: SafeConnection) -> tuple[Disagreement, ...]:
    """Return what sources say differently."""
    question = """SELECT disagreement, article.id, start, "end", value FROM claim
        JOIN article ON article.n = article ORDER BY disagreement, claim.n"""
    claims = grouped(c.rows(question))
    rows = c.rows("SELECT n, kind, event FROM disagreement ORDER BY n")
    return tuple(Disagreement(kind, tuple(Claim(*claim) for claim in claims[n]), event) for n, kind, event in rows)
