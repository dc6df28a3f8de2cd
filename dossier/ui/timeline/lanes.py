"""Which lanes there are, in which order, under which name and colour. Data only."""

from dataclasses import dataclass

from dossier.model.facts import EventKind
from dossier.model.timeline import ARTICLES_LANE


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: `keys` are the `TimelineItem.lane` values it holds; `group` names a colour group, None a neutral grey."""

    name: str
    keys: tuple[str, ...]
    group: str | None = None


ARTICLES = Lane("Articles", (ARTICLES_LANE,))
OTHER = Lane("Other events", (EventKind.OTHER,))
UNDATED = Lane("Undated", ())

LANES = (
    ARTICLES,
    Lane("Meetings & visits", (EventKind.MEETING, EventKind.VISIT), "person"),
    Lane("Agreements", (EventKind.AGREEMENT,), "organisation"),
    Lane("Programmes", (EventKind.PROGRAM,), "programme"),
    Lane("Exercises", (EventKind.EXERCISE,), "event"),
    Lane("Deployments", (EventKind.DEPLOYMENT,), "place"),
    Lane("Conflict", (EventKind.CONFLICT,), "event"),
    Lane("Appointments", (EventKind.APPOINTMENT,), "person"),
    Lane("Statements", (EventKind.STATEMENT,), "date"),
    Lane("Publications", (EventKind.PUBLICATION,), "programme"),
    Lane("Deadlines", (EventKind.DEADLINE,), "organisation"),
    OTHER,
)
"""All lanes from top to bottom; undated items follow in a lane of their own."""


def lane_of(key: str) -> Lane:
    """Return the lane of a `TimelineItem.lane`; a kind this table does not know is an other event."""
    return next((lane for lane in LANES if key in lane.keys), OTHER)
