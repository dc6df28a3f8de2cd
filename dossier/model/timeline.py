"""What the timeline shows: events and publications as items in lanes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ARTICLES_LANE = "articles"


class LaneChoice(StrEnum):
    """What a person may sort the timeline's lanes by."""

    KIND = "kind"
    OUTLET = "outlet"
    ENTITY = "entity"


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing to draw. `key` is an event's id, or `article:` and an article's id.

    `earliest`/`latest` are the inclusive days it may mean, None where open; both None puts it into the undated lane.
    `exact` says whether it is known to the day; `articles` are those that tell of it, first one first;
    `entities` who takes part, and the place where it happened.
    """

    key: str
    lane: str
    title: str
    earliest: date | None
    latest: date | None
    exact: bool
    certainty: str
    articles: tuple[str, ...]
    entities: tuple[str, ...] = ()
