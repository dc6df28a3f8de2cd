"""What the tabs of the side pane show, ready as rows. Runs on workers."""

from dossier.services.cards import Cards, filter_entities
from dossier.services.independence import Sources
from dossier.ui.entities.graph import Neighbour
from dossier.ui.entities.rows import Row, entity_rows, fact_row, fact_rows, named_row, note
from dossier.ui.entities.sourcerows import source_rows
from dossier.ui.translation import tr

Rows = tuple[Row, ...]
Card = tuple[str, str, Rows, tuple[Neighbour, ...]]  # id, name, rows, itself and those it is named with
Wanted = tuple[str, frozenset[str], bool]  # words, groups (all when empty), whether by name


def facts_of(cards: Cards, article: str | None) -> Rows:
    """Return what an article says, or all of them do."""
    try:
        facts = cards.facts(article)
    except KeyError:
        facts = ()
    rows = tuple(map(fact_row, facts)) if article is not None else tuple(fact_rows(facts))
    if article is not None:
        return rows or (note(tr("No dated event was found in this article.")),)
    return rows or (note(tr("No dated event was found in this dossier.")),)


def sources_of(cards: Cards, article: str | None) -> Rows:
    """Return who told of what, that of the open article first."""
    return tuple(source_rows(cards.sources(article))) or (note(tr("There is no article in this dossier.")),)


def card_of(cards: Cards, entity: str) -> Card | None:
    """Return the card of an entity, None for one that is gone."""
    try:
        card = cards.entity(entity)
    except KeyError:
        return None
    itself = next(head for head in cards.entities if head.id == entity)
    around = ((companion.head, companion.sources) for companion in card.often)
    return entity, card.name, tuple(entity_rows(card)), ((itself, Sources()), *around)


def names_like(cards: Cards, wanted: Wanted) -> tuple[Rows, int]:
    """Return the names that are wanted, and how many there are in all."""
    text, groups, by_name = wanted
    found = filter_entities(cards.entities, text, groups, by_name=by_name)
    return tuple(named_row(head, head.mentions) for head in found), len(cards.entities)
