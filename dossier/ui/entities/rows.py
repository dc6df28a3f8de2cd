"""Rows of the side pane as values: what a card, the facts and the sources say, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dossier.model.dossier import EntityHead
from dossier.model.facts import ENTITY_GROUPS, EntityKind
from dossier.services.cardvalues import Companion, EntityCard, FactRow, NamedIn, Said
from dossier.services.explain import KIND_WORDS
from dossier.services.quotes import Quote
from dossier.ui.translation import numeral, tr, tr_n, worded

FIRST = 2
"""Of the states of an outlet: silent (0), told (1), surely told first."""


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
            counts = ", ".join(f"{month} {count}" for month, count in self.values if count)
            return tr("Mentions by month: {counts}", counts=counts)
        if self.kind is RowKind.COVER:
            told = [tr("{name}, first", name=n) if state == FIRST else n for n, state in self.values if state]
            silent = [name for name, state in self.values if not state]
            not_by = [tr("not by {names}", names=", ".join(silent))] if silent else []
            return "; ".join([self.text, self.detail, tr("told by {names}", names=", ".join(told)), *not_by])
        if self.kind is RowKind.NAMED:  # of what kind a name is the dot before it tells by its colour alone
            return ", ".join(part for part in (self.text, self.hint or self.right) if part)
        return ", ".join(part for part in (self.left, self.text, self.right, self.detail) if part)


def section(text: str) -> Row:
    """Return a heading."""
    return Row(RowKind.SECTION, text)


def note(text: str) -> Row:
    """Return a faint line."""
    return Row(RowKind.NOTE, text)


def entity_rows(card: EntityCard) -> Iterator[Row]:
    """Yield the card of one entity."""
    counts = f"{_mentions(card.mentions)} · {_articles(card.articles)}"
    yield Row(RowKind.CHIP, worded(card.kind), right=counts, group=card.group)
    yield Row(RowKind.TITLE, card.name)
    if card.also:
        yield note(tr("also {names}", names=", ".join(card.also)))
    if card.description:
        yield note(card.description)
    if len(card.months) > 1:
        yield Row(RowKind.CHART, values=card.months, group=card.group)
    if card.roles:
        yield section(tr("Called"))
        for role in card.roles:
            action = OpenPlace(role.at.article, role.at.start, role.at.end) if role.at is not None else None
            yield Row(RowKind.DATED, role.phrase, left=worded(role.said), action=action)
    if card.facts:
        yield section(tr("What the articles say"))
        yield from (fact_row(fact) for fact in card.facts)
        if card.more_facts:
            yield note(tr_n("… and %Ln more", "… and %Ln more", card.more_facts))
    if card.said:
        yield section(tr("Said, as the articles tell"))
        yield from map(_said_row, card.said)
        if card.more_said:
            yield note(tr_n("… and %Ln more", "… and %Ln more", card.more_said))
    if card.often:
        yield section(tr("Named with · sentences / sources"))
        most = max(companion.sentences for companion in card.often)
        for companion in card.often:
            yield _companion_row(companion, companion.sentences / most)
    yield section(tr("Named in"))
    for named in card.named_in:
        yield from _named_in_rows(named)
    if len(card.named_in) < card.articles:
        more = _articles(card.articles - len(card.named_in))
        yield note(tr("… and {articles} more: search for it to see all.", articles=more))


def named_row(head: EntityHead, count: int, share: float = 0.0) -> Row:
    """Return an entity with a count, leading to its card."""
    kind = EntityKind(head.kind)
    named = tr("{mentions} in {articles}", mentions=_mentions(head.mentions), articles=_articles(head.articles))
    hint = f"{tr(KIND_WORDS[kind])} · {named}"
    action = ShowEntity(head.id)
    return Row(
        RowKind.NAMED, head.name, right=numeral(count), group=ENTITY_GROUPS[kind], share=share, hint=hint, action=action
    )


def _companion_row(companion: Companion, share: float) -> Row:
    """Return who is named with somebody, and in how many sentences."""
    row = named_row(companion.head, companion.sentences, share)
    sentences = tr_n("%Ln common sentence", "%Ln common sentences", companion.sentences)
    together = tr("{sentences} of {sources}", sentences=sentences, sources=worded(companion.sources.independent))
    counts = f"{numeral(companion.sentences)} / {numeral(companion.sources.most)}"
    return replace(row, right=counts, hint=f"{together}\n{row.hint}")


def fact_row(fact: FactRow) -> Row:
    """Return an event, leading to its sentence."""
    at = fact.at
    action = OpenPlace(at.article, at.start, at.end, fact.event) if at is not None else None
    hint = fact.summary if fact.summary != fact.title else ""
    when, detail = worded(fact.when), worded(fact.detail)
    return Row(RowKind.DATED, fact.title, left=when, detail=detail, hint=hint, action=action)


def fact_rows(facts: Sequence[FactRow]) -> Iterator[Row]:
    """Yield events, under the years in which they began where these are several."""
    years = [fact.year for fact in facts]
    for number, fact in enumerate(facts):
        if len(set(years)) > 1 and (number == 0 or years[number - 1] != fact.year):
            yield section(fact.year or tr("Without a date"))
        yield fact_row(fact)


def _said_row(said: Said) -> Row:
    """Return words of somebody, where they stand first, and who prints them as well."""
    outlets = ", ".join(map(worded, said.also))
    also = [tr("also in {outlets}", outlets=outlets)] if outlets else []
    return quote_row(said.quote, detail=" · ".join([worded(said.quote.source), *also]))


def _named_in_rows(named: NamedIn) -> Iterator[Row]:
    publisher = named.head.publisher or named.head.file
    first = named.quotes[0] if named.quotes else None
    action = OpenPlace(named.head.id, first.start, first.end) if first is not None else OpenPlace(named.head.id)
    title = named.head.title or named.head.file
    yield Row(
        RowKind.ARTICLE, title, detail=f"{publisher} · {worded(named.when)}", right=numeral(named.count), action=action
    )
    yield from (quote_row(quote) for quote in named.quotes)
    shown = sum(len(quote.marks) for quote in named.quotes)
    if shown < named.count:
        yield note(tr_n("… and %Ln more in this article", "… and %Ln more in this article", named.count - shown))


def quote_row(quote: Quote, detail: str = "") -> Row:
    """Return a quotation, leading to its place."""
    action = OpenPlace(quote.article, quote.start, quote.end)
    return Row(RowKind.QUOTE, quote.text, detail=detail, marks=quote.marks, action=action)


def _mentions(number: int) -> str:
    return tr_n("%Ln mention", "%Ln mentions", number)


def _articles(number: int) -> str:
    return tr_n("%Ln article", "%Ln articles", number)
