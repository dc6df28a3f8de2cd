"""Events as an iCalendar file (RFC 5545), for calendars to show: one all-day entry a dated event.

A calendar knows days only. Where an event is known less exactly, its entry fills all days it may mean and says so in
its title; one that is open on a side stands on the day that is known. Events without a date have no entry.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from dossier.model.dossier import ArticleHead, DossierInfo
from dossier.model.facts import Certainty, Event
from dossier.services.dates_text import describe

_OCTETS = 75
_NO_STAMP = "19700101T000000Z"


def calendar(
    info: DossierInfo, events: Iterable[Event], heads: Mapping[str, ArticleHead], names: Mapping[str, str]
) -> bytes:
    """Return the file; `names` are those of entities by their ids."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//dossier//timeline//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(info.title)}",
    ]
    for event in events:
        lines += _entry(info, event, heads, names)
    return b"".join(_folded(line) for line in (*lines, "END:VCALENDAR"))


def _entry(
    info: DossierInfo, event: Event, heads: Mapping[str, ArticleHead], names: Mapping[str, str]
) -> Iterator[str]:
    first, last = event.date.earliest or event.date.latest, event.date.latest or event.date.earliest
    if first is None or last is None:
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(f'{event.id}@{info.id}')}"
    yield f"DTSTAMP:{_stamp(info.created)}"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if first <= last < date.max:  # without an end an entry lasts one day
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(1))}"
    yield f"SUMMARY:{_text(_title(event))}"
    yield f"DESCRIPTION:{_text(_description(event, heads))}"
    if event.place is not None:
        yield f"LOCATION:{_text(names.get(event.place, event.place))}"
    yield f"CATEGORIES:{_text(event.kind.value)}"
    yield f"STATUS:{'CONFIRMED' if event.certainty is Certainty.HAPPENED else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _title(event: Event) -> str:
    """Return the title, with what is not certain about it: "Summit of G-7 (2024, planned)"."""
    exact = event.date.earliest is not None and event.date.earliest == event.date.latest
    parts = [] if exact else [describe(event.date)]
    if event.certainty is not Certainty.HAPPENED:
        parts.append(event.certainty.value)
    title = " ".join((event.title or event.summary).split())
    return f"{title} ({', '.join(parts)})" if parts else title


def _description(event: Event, heads: Mapping[str, ArticleHead]) -> str:
    articles = dict.fromkeys(told.article for told in event.evidence)
    sources = dict.fromkeys(heads[a].publisher or heads[a].title for a in articles if a in heads)
    return "\n".join(part for part in (event.summary, f"Sources: {', '.join(sources)}" if sources else "") if part)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _stamp(created: str) -> str:
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        return _NO_STAMP
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value: str) -> str:
    """Return a text as the format wants it: one line, its separators escaped, no control characters."""
    lines = (" ".join(line.split()) for line in value.split("\n"))
    plain = "\n".join("".join(c for c in line if c.isprintable()) for line in lines)
    for character in "\\;,":
        plain = plain.replace(character, f"\\{character}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Return a line broken after at most 75 octets, never inside a character."""
    parts: list[bytes] = []
    rest = line.encode()
    while len(rest) > _OCTETS - bool(parts):
        cut = _OCTETS - bool(parts)
        while rest[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(rest[:cut])
        rest = rest[cut:]
    return b"\r\n ".join((*parts, rest)) + b"\r\n"
