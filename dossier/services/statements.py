"""What the articles of an answer tell of, as a table: a row for each sentence, events in order of time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dossier.model.facts import Event, Evidence
from dossier.model.query import Answer
from dossier.services.icalendar import calendar
from dossier.services.library import Library
from dossier.services.quotes import one_line
from dossier.services.tables import csv_text

_DATE = ("date", "precision", "earliest", "latest")
_EVENT = ("event", "kind", "certainty", "names", "place")
_TOLD = ("sentence", "outlet", "published", "title", "file")


def statements_csv(library: Library, answer: Answer) -> str:
    """Return the table; what has no date comes last."""
    told = list(_told(library, answer))
    sentences = _sentences(library, [evidence for _, evidence in told])
    names = {head.id: head.name for head in library.reader.entities()}
    rows = [(*_what(event, names), sentences[evidence], *_where(library, evidence.article)) for event, evidence in told]
    return csv_text((*_DATE, *_EVENT, *_TOLD), rows)


def statements_ics(library: Library, answer: Answer) -> bytes:
    """Return the events of the table that have a date as iCalendar."""
    events = {event.id: event for event, _ in _told(library, answer)}
    names = {head.id: head.name for head in library.reader.entities()}
    return calendar(library.reader.info, events.values(), library.heads, names)


def _told(library: Library, answer: Answer) -> Iterator[tuple[Event, Evidence]]:
    """Yield events that lie in the days asked for, with each sentence of an article that answers."""
    articles, days = answer.ids, answer.query.span
    for event in library.reader.events():
        if days is None or event.date.overlaps(days.first, days.last):
            yield from ((event, evidence) for evidence in event.evidence if evidence.article in articles)


def _sentences(library: Library, told: Sequence[Evidence]) -> dict[Evidence, str]:
    """Return the words of each sentence; every article is read once."""
    by_article = defaultdict(list)
    for evidence in told:
        by_article[evidence.article].append(evidence)
    found = {}
    for article, evidences in by_article.items():
        text = library.article(article)
        found.update({each: one_line(text.slice(each.start, each.end)) for each in evidences})
    return found


def _what(event: Event, names: dict[str, str]) -> tuple[object, ...]:
    date = event.date
    who = "; ".join(names.get(one.entity, one.entity) for one in event.participants)
    place = names.get(event.place, event.place) if event.place else None
    told = (event.title or event.summary, event.kind.value, event.certainty.value, who, place)
    return (date.value, date.granularity.value, date.earliest, date.latest, *told)


def _where(library: Library, article: str) -> tuple[object, ...]:
    head = library.heads[article]
    return head.publisher or None, head.published or None, head.title or head.file, head.file
