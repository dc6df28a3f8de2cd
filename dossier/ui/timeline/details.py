"""What hovering says of an event beyond what is drawn: how its date is known and how well it is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.model.dossier import ArticleFacts
from dossier.model.facts import Event, Evidence, TimeExpression
from dossier.services.coverage import outlet_of
from dossier.services.explain import explain_time
from dossier.services.independence import Independence, Sources
from dossier.services.quotes import cut_from, one_line
from dossier.services.recalling import recalled
from dossier.ui.translation import tr, worded

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
    sources: Sources | None = None
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
        _quoted(found, facts),
        next(_dated(library, found, facts), ()),
        Independence(library.heads, reuse).sources(found.evidence),
        ", ".join(worded(recalled(kind)) for kind in differ),
    )


def _dated(library: "Library", event: Event, facts: dict[str, ArticleFacts]) -> Iterator[tuple[str, ...]]:
    """Yield how a sentence dates the event: what agrees with its date first, then what the quoted sentence says."""
    told = [(n, e, time) for n, e in enumerate(event.evidence) for time in _phrases(e, facts.get(e.article))]
    for n, evidence, time in sorted(told, key=lambda one: (one[2].when.value != event.date.value, one[0] > 0)):
        said = explain_time(time)
        phrase = worded(said.lines[0])
        if n:
            outlet = worded(outlet_of(library.heads[evidence.article]))
            phrase = tr("By a sentence of {outlet}: {phrase}", outlet=outlet, phrase=phrase)
        yield phrase, f"→ {worded(said.title)} · {worded(said.rule)}"


def _quoted(event: Event, facts: dict[str, ArticleFacts]) -> str:
    """Return the summary as a quotation of the first sentence, of which it is made."""
    summary, told = one_line(event.summary), next(iter(event.evidence), None)
    return summary if told is None else cut_from(summary, facts[told.article].article.slice(told.start, told.end))


def _phrases(told: Evidence, facts: ArticleFacts | None) -> Iterator[TimeExpression]:
    if facts is not None and told.date_start is not None and told.date_end is not None:
        yield from (time for time in facts.times if time.start < told.date_end and told.date_start < time.end)
