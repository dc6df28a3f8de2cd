"""Rows of the side pane as values: what a card, the facts and the sources say, line by line. No Qt here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dossier.model.dossier import EntityHead
from dossier.model.facts import ENTITY_GROUPS, EntityKind
from dossier.services.cardvalues import Companion, Difference, EntityCard, FactRow, NamedIn, Reprint, SourcesView
from dossier.services.coverage import Coverage
from dossier.services.explain import KIND_WORDS
from dossier.services.quotes import Quote

FIRST = 2
"""Of the states of an outlet: silent (0), told (1), surely told first."""
_COVERED = 100  # events of the matrix


class RowKind(StrEnum):
    """How a row is drawn."""

    CHIP = "chip"  # a kind at the left, counts at the right
    TITLE = "title"
    NOTE = "note"
    CHART = "chart"
    SECTION = "section"
    DATED = "dated"  # a date at the left, what happened at the right
    NAMED = "named"  # a dot, a name, a bar if it has a share, a count
    ARTICLE = "article"
    QUOTE = "quote"
    COVER = "cover"  # an event, and which outlets told of it


@dataclass(frozen=True, slots=True)
class ShowEntity:
    """Show an entity's card."""

    entity: str


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """Open an article at a place; `event` is selected with it, if any."""

    article: str
    start: int | None = None
    end: int | None = None
    event: str | None = None


Action = ShowEntity | OpenPlace


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `text` with `marks` in it, `detail` below, `left` and `right` beside, `share` of a bar from 0 to 1."""

    kind: RowKind
    text: str = ""
    detail: str = ""
    left: str = ""
    right: str = ""
    group: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    values: tuple[tuple[str, int], ...] = ()
    share: float = 0.0
    hint: str = ""
    action: Action | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        if self.kind is RowKind.CHART:
            return "Mentions by month: " + ", ".join(f"{month} {count}" for month, count in self.values if count)
        if self.kind is RowKind.COVER:
            told = [f"{name}, first" if state == FIRST else name for name, state in self.values if state]
            silent = [name for name, state in self.values if not state]
            not_by = [f"not by {', '.join(silent)}"] if silent else []
            return "; ".join([self.text, self.detail, f"told by {', '.join(told)}", *not_by])
        return ", ".join(part for part in (self.left, self.text, self.right, self.detail) if part)


def section(text: str) -> Row:
    """Return a heading."""
    return Row(RowKind.SECTION, text)


def note(text: str) -> Row:
    """Return a faint line."""
    return Row(RowKind.NOTE, text)


def entity_rows(card: EntityCard) -> Iterator[Row]:
    """Yield the card of one entity."""
    counts = f"{_count(card.mentions, 'mention')} · {_count(card.articles, 'article')}"
    yield Row(RowKind.CHIP, card.kind, right=counts, group=card.group)
    yield Row(RowKind.TITLE, card.name)
    if card.also:
        yield note("also " + ", ".join(card.also))
    if card.description:
        yield note(card.description)
    if len(card.months) > 1:
        yield Row(RowKind.CHART, values=card.months, group=card.group)
    if card.roles:
        yield section("Called")
        for role in card.roles:
            action = OpenPlace(role.at.article, role.at.start, role.at.end) if role.at is not None else None
            yield Row(RowKind.DATED, role.phrase, left=role.said, action=action)
    if card.facts:
        yield section("What the articles say")
        yield from (fact_row(fact) for fact in card.facts)
        if card.more_facts:
            yield note(f"… and {card.more_facts:,} more")
    if card.often:
        yield section("Named with · sentences / sources")
        most = max(companion.sentences for companion in card.often)
        for companion in card.often:
            yield _companion_row(companion, companion.sentences / most)
    yield section("Named in")
    for named in card.named_in:
        yield from _named_in_rows(named)
    if len(card.named_in) < card.articles:
        more = card.articles - len(card.named_in)
        yield note(f"… and {_count(more, 'article')} more: search for it to see all.")


def named_row(head: EntityHead, count: int, share: float = 0.0) -> Row:
    """Return an entity with a count, leading to its card."""
    kind = EntityKind(head.kind)
    hint = f"{KIND_WORDS[kind]} · {_count(head.mentions, 'mention')} in {_count(head.articles, 'article')}"
    action = ShowEntity(head.id)
    return Row(
        RowKind.NAMED, head.name, right=f"{count:,}", group=ENTITY_GROUPS[kind], share=share, hint=hint, action=action
    )


def _companion_row(companion: Companion, share: float) -> Row:
    """Return who is named with somebody, and in how many sentences."""
    row = named_row(companion.head, companion.sentences, share)
    sources = _count(companion.sources, "independent source")
    together = f"{_count(companion.sentences, 'common sentence')} of {sources}"
    return replace(row, right=f"{companion.sentences:,} / {companion.sources:,}", hint=f"{together}\n{row.hint}")


def fact_row(fact: FactRow) -> Row:
    """Return an event, leading to its sentence."""
    at = fact.at
    action = OpenPlace(at.article, at.start, at.end, fact.event) if at is not None else None
    hint = fact.summary if fact.summary != fact.title else ""
    return Row(RowKind.DATED, fact.title, left=fact.when, detail=fact.detail, hint=hint, action=action)


def fact_rows(facts: Sequence[FactRow]) -> Iterator[Row]:
    """Yield events, under the years in which they began where these are several."""
    years = [fact.year for fact in facts]
    for number, fact in enumerate(facts):
        if len(set(years)) > 1 and (number == 0 or years[number - 1] != fact.year):
            yield section(fact.year or "Without a date")
        yield fact_row(fact)


def source_rows(view: SourcesView) -> Iterator[Row]:
    """Yield who reported what."""
    if view.differences:
        yield section("Where sources differ")
        for difference in view.differences:
            yield from _difference_rows(difference)
    if view.coverage is not None and view.coverage.rows:
        yield section("Who told of what")
        yield from _coverage_rows(view.coverage)
    if view.reprints:
        yield section("Said in more than one place")
        for reprint in view.reprints:
            yield from _reprint_rows(reprint)
    if view.reports:
        yield section("Who reported")
        for report in view.reports:
            publisher = report.head.publisher or report.head.file
            detail = f"{publisher} · {report.when}" + (f"\n{report.why}" if report.why else "")
            action = OpenPlace(report.head.id)
            yield Row(RowKind.ARTICLE, report.head.title or report.head.file, detail=detail, action=action)
    if view.problems:
        yield section("Could not be read")
        for problem in view.problems:
            yield Row(RowKind.ARTICLE, problem.file, detail="\n".join(p for p in (problem.reason, problem.hint) if p))


def _coverage_rows(found: Coverage) -> Iterator[Row]:
    """Yield a key of the outlets, then each event with who told of it, who told first, and who is silent."""
    names = (outlet.replace(" ", "\u00a0") for outlet in found.outlets)
    yield note("   ".join(f"{number}\u00a0{name}" for number, name in enumerate(names, 1)))
    yield note("Framed: told of it. Filled: surely the first. Dot: silent.")
    if found.others:
        yield note(f"… and {_count(found.others, 'outlet')} more with fewer articles")
    for row in found.rows[:_COVERED]:
        states = tuple(
            (outlet, FIRST if outlet == row.first else int(told))
            for outlet, told in zip(found.outlets, row.told, strict=True)
        )
        telling = sum(row.told) + row.beyond
        detail = f"{row.when} · {telling} of {len(found.outlets) + found.others} outlets"
        action = None if row.at is None else OpenPlace(row.at.article, row.at.start, row.at.end, row.event)
        yield Row(RowKind.COVER, row.title, detail=detail, values=states, action=action)
    if len(found.rows) > _COVERED:
        yield note(f"… and {len(found.rows) - _COVERED:,} more events")


def _named_in_rows(named: NamedIn) -> Iterator[Row]:
    publisher = named.head.publisher or named.head.file
    first = named.quotes[0] if named.quotes else None
    action = OpenPlace(named.head.id, first.start, first.end) if first is not None else OpenPlace(named.head.id)
    title = named.head.title or named.head.file
    yield Row(RowKind.ARTICLE, title, detail=f"{publisher} · {named.when}", right=str(named.count), action=action)
    yield from (_quote_row(quote) for quote in named.quotes)
    shown = sum(len(quote.marks) for quote in named.quotes)
    if shown < named.count:
        yield note(f"… and {named.count - shown} more in this article")


def _difference_rows(difference: Difference) -> Iterator[Row]:
    yield note(difference.about)
    for value, quote in difference.claims:
        yield _quote_row(quote, detail=f"{value} — {quote.source}" if value else quote.source)


def _reprint_rows(reprint: Reprint) -> Iterator[Row]:
    origin = f", from {reprint.origin}" if reprint.origin else ""
    yield note(f"{reprint.kind}{origin}")
    before = ""
    for quote in reprint.quotes:
        if quote.text == before:  # the same words again: only where they stand
            yield replace(_quote_row(quote), text=quote.source)
        else:
            yield _quote_row(quote, detail=quote.source)
        before = quote.text


def _quote_row(quote: Quote, detail: str = "") -> Row:
    action = OpenPlace(quote.article, quote.start, quote.end)
    return Row(RowKind.QUOTE, quote.text, detail=detail, marks=quote.marks, action=action)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
