"""What the reader fetches before it shows an article: one snapshot, made away from the GUI thread. No Qt here."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dossier.model.dossier import ArticleFacts
from dossier.model.facts import ENTITY_GROUPS
from dossier.model.query import MatchedPassage, Query
from dossier.services.library import Library
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.plan import Plan, plan_article


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article as asked for: `facts` is None when there is no such article; `searched` whether an index was there."""

    article: str
    query: Query
    show_removed: bool
    searched: bool
    facts: ArticleFacts | None = None
    passages: tuple[MatchedPassage, ...] = ()
    plan: Plan | None = None
    chips: tuple[Chip, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()

    def answers(self, query: Query, show_removed: bool, searched: bool) -> bool:
        """Return whether it is what is asked for now."""
        return (self.query, self.show_removed, self.searched) == (query, show_removed, searched)


def loader(
    library: Library, article: str, query: Query, *, show_removed: bool, known: Loaded | None
) -> Callable[[], Loaded]:
    """Return the work that loads an article; what is `known` of it already is not fetched again."""

    def work() -> Loaded:
        searched = library.searchable
        facts = known.facts if known is not None and known.article == article else None
        try:
            facts = facts or library.facts(article)
        except KeyError:
            return Loaded(article, query, show_removed, searched)
        passages = () if query.empty else library.passages(query, article)
        plan: Plan | None = None
        chips: tuple[Chip, ...] = ()
        if known is not None and known.facts is facts and known.show_removed == show_removed:
            plan, chips = known.plan, known.chips
        if plan is None:
            plan = plan_article(facts.article, show_removed=show_removed)
            chips = tuple(_chips(facts, plan))
        counts = tuple(Counter(chip.group for chip in chips).items())
        return Loaded(article, query, show_removed, searched, facts, passages, plan, chips, counts)

    return work


def _chips(facts: ArticleFacts, plan: Plan) -> Iterator[Chip]:
    """Yield what is marked in the blocks that are shown."""
    for mention in facts.mentions:
        spots = plan.positions.spots(mention.start, mention.end)
        if spots:
            yield Chip(ENTITY_GROUPS[mention.kind], mention, spots)
    for time in facts.times:
        spots = plan.positions.spots(time.start, time.end)
        if spots:
            yield Chip("date", time, spots)
