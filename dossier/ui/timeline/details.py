"""What hovering says of an event beyond what is drawn: how its date is known and how well it is told. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.model.dossier import ArticleFacts
from dossier.model.facts import Event, Evidence, TimeExpression
from dossier.services.explain import explain_time
from dossier.services.independence import Independence
from dossier.services.quotes import one_line

if TYPE_CHECKING:
    from dossier.services.library import Library

_MOST = 30
"""Articles looked at for one event: reading each takes about a millisecond."""


@dataclass(frozen=True)
class Details:
    """`dated` leads from the phrase over what it counts from to its value, and names the rule.

    `sources` tell of it on their own; `disputed` says in what they differ.
    """

    summary: str = ""
    dated: tuple[str, ...] = ()
    sources: int = 0
    disputed: str = ""


def read_details(library: "Library", event: str) -> Details:
    """Read what is known of an event; nothing where it is there no more."""
    try:
        found = library.reader.event(event)
    except KeyError:
        return Details()
    articles = list(dict.fromkeys(told.article for told in found.evidence))[:_MOST]
    facts = {article: library.facts(article) for article in articles}
    reuse = tuple(dict.fromkeys(reuse for told in facts.values() for reuse in told.reuse))
    differ = dict.fromkeys(d.kind for d in library.reader.disagreements() if d.event == event)
    return Details(
        one_line(found.summary),
        next(_dated(found, facts), ()),
        Independence(library.heads, reuse).sources(found.evidence),
        ", ".join(differ),
    )


def _dated(event: Event, facts: dict[str, ArticleFacts]) -> Iterator[tuple[str, ...]]:
    """Yield how a sentence dates the event, those that agree with its date first."""
    phrases = [time for told in event.evidence for time in _phrases(told, facts.get(told.article))]
    for time in sorted(phrases, key=lambda time: time.when.value != event.date.value):
        said = explain_time(time)
        yield said.lines[0], f"→ {said.title} · {said.rule}"


def _phrases(told: Evidence, facts: ArticleFacts | None) -> Iterator[TimeExpression]:
    if facts is not None and told.date_start is not None and told.date_end is not None:
        yield from (time for time in facts.times if time.start < told.date_end and told.date_start < time.end)
