"""Articles for tests, with their names and times written into the text.

"[Anna Berg|PERSON] arrived in [Oslo|GPE] on {Monday|2021-03-01}." gives the text without brackets, mentions linked
to ids such as "person:berg" (by the last word, so that short and long forms meet) and times with their values.
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dossier.extract.events import Lexicon, find_events
from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Published
from dossier.model.facts import Anchor, Entity, EntityKind, Event, Mention, Role, TimeExpression, TimeType
from dossier.model.when import Granularity, When

_MARK = re.compile(r"\[(?P<name>[^|\]]+)\|(?P<kind>[A-Z]+)\]|\{(?P<time>[^|}]+)\|(?P<value>[^}]*)\}")
_OFFICE = re.compile(r"\[(?P<country>[^|\]]+)\|GPE\] (?P<office>\w+) \[(?P<person>[^|\]]+)\|PERSON\]")
LEXICON = Lexicon.load(Path(__file__).resolve().parents[3] / "resources" / "events")


def when(value: str) -> When:
    """Return the time of a TIMEX3 value: a day, a month or a year."""
    parts = [int(part) for part in value.split("-")] if re.fullmatch(r"[\d-]+", value) else []
    if len(parts) == 3:
        day = date(*parts)
        return When(value, Granularity.DAY, day, day)
    if len(parts) == 2:
        year, month = parts
        return When(
            value, Granularity.MONTH, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        )
    if len(parts) == 1:
        return When(value, Granularity.YEAR, date(parts[0], 1, 1), date(parts[0], 12, 31))
    return When(value, Granularity.UNKNOWN)


def article(
    marked: str, published: str = "2021-03-03", name: str = "a"
) -> tuple[Article, list[Mention], list[TimeExpression]]:
    """Return the article that a marked text stands for; blank lines part its paragraphs."""
    text, mentions, times, end = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        end, start = match.end(), len(text)
        text += match["name"] or match["time"]
        if match["name"]:
            kind, entity = EntityKind(match["kind"]), entity_id(match["name"], match["kind"])
            mentions.append(Mention(name, start, len(text), match["name"], kind, entity, "", 1.0))
        else:
            value = match["value"]
            type_ = TimeType.DURATION if value.startswith("P") else TimeType.DATE
            anchor = Anchor("publication", published)
            times.append(TimeExpression(name, start, len(text), match["time"], type_, when(value), anchor, ""))
    text += marked[end:]
    parts = [m.span() for m in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    paragraphs = tuple(Paragraph(n, *span, ParagraphKind.BODY, kept=True) for n, span in enumerate(parts))
    dated = Published(when(published), Basis.EXPLICIT)
    return Article(name, (f"{name}.txt",), text, "", paragraphs, published=dated), mentions, times


def entity_id(name: str, kind: str) -> str:
    """Return the id under which a name is linked in tests."""
    return f"{kind.lower()}:{name.split()[-1].lower()}"


def events(marked: str, published: str = "2021-03-03", name: str = "a") -> tuple[Event, ...]:
    """Return the events of a marked text."""
    return find_events(*article(marked, published, name), LEXICON)


def entities(*marked: str) -> dict[str, Entity]:
    """Return the entities that marked texts name; "[Chile|GPE] minister [Berg|PERSON]" gives a role."""
    found = (match for text in marked for match in _MARK.finditer(text) if match["name"])
    ids = {entity_id(match["name"], match["kind"]): match for match in found}
    offices = {entity_id(m["person"], "PERSON"): m for text in marked for m in _OFFICE.finditer(text)}
    roles = {i: (Role(f"{m['country']} {m['office']}", "", ()),) for i, m in offices.items()}
    return {i: Entity(i, EntityKind(m["kind"]), m["name"], roles=roles.get(i, ())) for i, m in ids.items()}


def told(found: Sequence[Event]) -> list[tuple[str, str, str]]:
    """Return date, certainty and kind of events."""
    return [(event.date.value, event.certainty.value, event.kind.value) for event in found]
