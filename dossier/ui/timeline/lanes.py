"""Which lanes there are, in which order, under which name and colour, and which items stand in them. No Qt.

A person chooses what lanes are sorted by (`LaneChoice`). By outlet or entity an item stands in each lane it belongs to:
an event that two outlets tell of is seen in both.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dossier.model.dossier import ArticleHead, EntityHead
from dossier.model.facts import ENTITY_GROUPS, EntityKind, EventKind
from dossier.model.timeline import ARTICLES_LANE, LaneChoice, TimelineItem
from dossier.model.wording import marked

_MOST = 5
"""Outlets or entities with a lane of their own; more lanes leave no room for labels."""

_WEIGHTS = {"person": 2, "programme": 2, "place": 0}
"""By group of entities, what an event of one counts when lanes are chosen."""

_FEW, _ROOMY = 3, 5
"""Where there are more than `_ROOMY` kinds, those with less than `_FEW` events share a lane."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: `keys` are what `Sorting.keys_of` says of the items in it; `group` names a colour group, None a grey.

    In a `mixed` lane each item has the colour of its kind.
    """

    name: str
    keys: tuple[str, ...]
    group: str | None = None
    mixed: bool = False


ARTICLES = Lane(marked("Articles"), (ARTICLES_LANE,))
OTHER = Lane(marked("Other events"), (EventKind.OTHER,))
UNDATED = Lane(marked("Undated"), (), mixed=True)

LANES = (
    ARTICLES,
    Lane(marked("Meetings & visits"), (EventKind.MEETING, EventKind.VISIT), "person"),
    Lane(marked("Agreements"), (EventKind.AGREEMENT,), "organisation"),
    Lane(marked("Programmes"), (EventKind.PROGRAM,), "programme"),
    Lane(marked("Exercises"), (EventKind.EXERCISE,), "event"),
    Lane(marked("Deployments"), (EventKind.DEPLOYMENT,), "place"),
    Lane(marked("Conflict"), (EventKind.CONFLICT,), "event"),
    Lane(marked("Appointments"), (EventKind.APPOINTMENT,), "person"),
    Lane(marked("Statements"), (EventKind.STATEMENT,), "date"),
    Lane(marked("Documents"), (EventKind.PUBLICATION,), "programme"),
    Lane(marked("Deadlines"), (EventKind.DEADLINE,), "organisation"),
    OTHER,
)
"""All lanes by kind from top to bottom; undated items follow in a lane of their own."""


def lane_of(key: str) -> Lane:
    """Return the lane of a `TimelineItem.lane`; a kind this table does not know is an other event."""
    return next((lane for lane in LANES if key in lane.keys), OTHER)


@dataclass(frozen=True)
class Sorting:
    """Lanes from top to bottom, and under which of their keys an item stands; none of them: in the last lane."""

    lanes: tuple[Lane, ...]
    keys_of: Callable[[TimelineItem], Iterable[str]]
    choice: str = LaneChoice.KIND

    def numbers(self, items: Iterable[TimelineItem]) -> list[tuple[int, ...]]:
        """Return for each item the numbers of its lanes."""
        number = {key: n for n, lane in enumerate(self.lanes) for key in lane.keys}
        last = (len(self.lanes) - 1,)
        known: dict[tuple[str, ...], tuple[int, ...]] = {}  # few combinations, many items
        found: list[tuple[int, ...]] = []
        for item in items:
            keys = tuple(self.keys_of(item))
            lanes = known.get(keys)
            if lanes is None:
                lanes = known[keys] = tuple(dict.fromkeys(number[key] for key in keys if key in number)) or last
            found.append(lanes)
        return found


@dataclass(frozen=True)
class Material:
    """What lanes are made of: all items, the articles' heads by id, and the entities' by id."""

    items: Sequence[TimelineItem]
    heads: Mapping[str, ArticleHead] = field(default_factory=dict)
    names: Mapping[str, EntityHead] = field(default_factory=dict)

    def sorting(self, choice: str, among: Collection[str] | None = None, first: str | None = None) -> Sorting:
        """Return the lanes for a choice: outlets and entities that most events in articles `among` have, `first` first.

        None stands for all articles.
        """
        if choice == LaneChoice.OUTLET:
            most = self._most(self._outlets, among, None, lambda _: 1)
            lanes = tuple(Lane(name, (name,), "organisation") for name in most)
            return Sorting((ARTICLES, *lanes, Lane(marked("Others"), (), "organisation")), self._outlets, choice)
        if choice == LaneChoice.ENTITY:
            most = self._most(_entities, among, first, self._weight)
            return Sorting(
                (ARTICLES, *map(self._named, most), Lane(marked("Others"), (), mixed=True)), _entities, choice
            )
        return by_kind(self.items)

    def _most(
        self,
        keys_of: Callable[[TimelineItem], Iterable[str]],
        among: Collection[str] | None,
        first: str | None,
        weight: Callable[[str], int],
    ) -> list[str]:
        """Return what most events have, in the order of how many, each counted by its weight; of weight 0 last."""
        counts: Counter[str] = Counter()
        for item in self.items:
            if item.lane != ARTICLES_LANE and (among is None or any(article in among for article in item.articles)):
                counts.update(dict.fromkeys(keys_of(item), 1))

        def rank(key: str) -> tuple[bool, bool, int, int, str]:
            weighs = weight(key) if counts[key] > 1 else 0
            return key != first, not weighs, -counts[key] * weighs, -counts[key], key

        return sorted(counts, key=rank)[:_MOST]

    def _weight(self, entity: str) -> int:
        """Return what an event of an entity counts: a dossier is about persons and programmes rather than countries."""
        head = self.names.get(entity)
        return 1 if head is None else _WEIGHTS.get(ENTITY_GROUPS[EntityKind(head.kind)], 1)

    def _outlets(self, item: TimelineItem) -> Iterable[str]:
        if item.lane == ARTICLES_LANE:
            return (item.lane,)
        heads = (self.heads.get(article) for article in item.articles)
        return dict.fromkeys(head.publisher for head in heads if head is not None and head.publisher)

    def _named(self, entity: str) -> Lane:
        head = self.names.get(entity)
        return (
            Lane(entity, (entity,))
            if head is None
            else Lane(head.name, (entity,), ENTITY_GROUPS[EntityKind(head.kind)])
        )


def by_kind(items: Iterable[TimelineItem]) -> Sorting:
    """Return the lanes by kind; where there are many, kinds with few events share one."""
    counts: Counter[Lane] = Counter()
    for key, count in Counter(item.lane for item in items if item.earliest or item.latest).items():
        counts[lane_of(key)] += count
    kinds = [lane for lane in LANES if lane in counts and lane not in (ARTICLES, OTHER)]
    few = [lane for lane in kinds if counts[lane] < _FEW]
    if len(kinds) <= _ROOMY or len(few) < 2:
        return Sorting(LANES, _kinds)
    shared = Lane(OTHER.name, (*(key for lane in few for key in lane.keys), *OTHER.keys), mixed=True)
    return Sorting((*(lane for lane in LANES if lane not in few and lane is not OTHER), shared), _kinds)


def _kinds(item: TimelineItem) -> Iterable[str]:
    return (item.lane,)


def _entities(item: TimelineItem) -> Iterable[str]:
    return (item.lane,) if item.lane == ARTICLES_LANE else item.entities
