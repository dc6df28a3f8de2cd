"""The state of a window as one immutable value, and the change from one to the next."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dossier.model.facts import QUIET_GROUPS
from dossier.model.query import Answer, Filter, Query, Sort
from dossier.model.timeline import LaneChoice
from dossier.model.when import DayRange


@dataclass(frozen=True, slots=True)
class ViewState:
    """What all panes show together.

    `place` is the span of the article to bring into view, `passage` the index of the matched passage walked to, `lanes`
    the `LaneChoice` of the timeline, `dim_known` whether passages are dimmed that stand in articles already read.
    `tabs` are the articles open in tabs, among them `article`; `beside` is the one shown at its side, at
    `beside_place`.
    `revision` counts the corrections made while the window is open: when it changes, everything is read anew. `marked`
    counts changes of notes and of what was read. Neither is written down, nor are `answer` and `busy`, which follow
    from the rest, and `hovered_event`, which is pointed at only for the moment.
    """

    query: Query = field(default_factory=Query)
    answer: Answer | None = None
    article: str | None = None
    place: tuple[int, int] | None = None
    passage: int | None = None
    entity: str | None = None
    event: str | None = None
    hovered_event: str | None = None
    hidden_kinds: frozenset[str] = QUIET_GROUPS
    show_removed: bool = False
    lanes: str = LaneChoice.KIND.value
    tabs: tuple[str, ...] = ()
    beside: str | None = None
    beside_place: tuple[int, int] | None = None
    dim_known: bool = False
    revision: int = 0
    marked: int = 0
    busy: bool = False

    def with_(self, **changes: Any) -> "ViewState":
        """Return a copy with some fields changed."""
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON values; `from_json` gives an equal state but for what is not written."""
        span = self.query.span
        return {
            "text": self.query.text,
            "filters": [[f.field, f.value, f.exclude] for f in self.query.filters],
            "span": [span.first.isoformat(), span.last.isoformat()] if span else None,
            "sort": self.query.sort.value,
            "article": self.article,
            "place": list(self.place) if self.place else None,
            "passage": self.passage,
            "entity": self.entity,
            "event": self.event,
            "hidden_kinds": sorted(self.hidden_kinds),
            "show_removed": self.show_removed,
            "lanes": self.lanes,
            "tabs": list(self.tabs),
            "beside": self.beside,
            "beside_place": list(self.beside_place) if self.beside_place else None,
            "dim_known": self.dim_known,
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "ViewState":
        """Read what `to_json` wrote; raises ValueError, KeyError or TypeError on anything else."""
        span = values["span"]
        query = Query(
            text=str(values["text"]),
            filters=tuple(Filter(str(name), str(value), bool(exclude)) for name, value, exclude in values["filters"]),
            span=DayRange(date.fromisoformat(span[0]), date.fromisoformat(span[1])) if span else None,
            sort=Sort(values["sort"]),
        )
        place, beside_place = values["place"], values.get("beside_place")
        return cls(
            query=query,
            article=values["article"],
            place=(int(place[0]), int(place[1])) if place else None,
            passage=values["passage"],
            entity=values["entity"],
            event=values["event"],
            hidden_kinds=frozenset(values["hidden_kinds"]),
            show_removed=bool(values["show_removed"]),
            lanes=LaneChoice(values.get("lanes", LaneChoice.KIND)).value,  # views of the first version have none
            tabs=tuple(str(tab) for tab in values.get("tabs", ())),
            beside=values.get("beside"),
            beside_place=(int(beside_place[0]), int(beside_place[1])) if beside_place else None,
            dim_known=bool(values.get("dim_known", False)),
        )


@dataclass(frozen=True, slots=True)
class Change:
    """What a listener of the session is told: the state before and after.

    `again` are fields that were asked for, be they as they were: what they tell is to be brought into view.
    """

    old: ViewState
    new: ViewState
    again: tuple[str, ...] = ()

    def touches(self, *fields: str) -> bool:
        """Whether any of these fields of the state differs, or was asked for again."""
        for name in fields:  # asked a hundred times for each key that is typed
            if name in self.again:
                return True
            old, new = getattr(self.old, name), getattr(self.new, name)
            if old is not new and old != new:
                return True
        return False
