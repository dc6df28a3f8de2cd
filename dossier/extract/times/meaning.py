"""What a phrase means once it is resolved, and how what counts from an uncertain day is merged honestly."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dossier.extract.times.cal import Stretch
from dossier.model.facts import TimeType
from dossier.model.when import Granularity

Base = tuple[date, date]  # the first and last day a reference may be; the same day twice when it is known

PUBLICATION = "publication"
NARRATIVE = "narrative"
NONE = "none"

_UNKNOWN = {
    "D": ("XXXX-XX-XX", Granularity.DAY), "W": ("XXXX-WXX", Granularity.WEEK), "FN": ("XXXX-WXX", Granularity.WEEK),
    "WE": ("XXXX-WXX-WE", Granularity.WEEKEND), "M": ("XXXX-XX", Granularity.MONTH),
    "Q": ("XXXX-QX", Granularity.QUARTER), "H": ("XXXX-HX", Granularity.HALF), "Y": ("XXXX", Granularity.YEAR),
    "DE": ("XXX", Granularity.DECADE), "CE": ("XX", Granularity.CENTURY),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 type and value with its days; `anchor` says what it was counted from, `base` from which days."""

    type: TimeType
    value: str
    granularity: Granularity = Granularity.UNKNOWN
    first: date | None = None
    last: date | None = None
    modifier: str | None = None
    anchor: str = NONE
    base: Base | None = None

    def mod(self, modifier: str | None) -> "Meaning":
        """Return this with a modifier, if there is one."""
        return replace(self, modifier=modifier) if modifier else self


def dated(stretch: Stretch, anchor: str = NONE, base: Base | None = None) -> Meaning:
    """Make a DATE of a stretch of the calendar."""
    return Meaning(TimeType.DATE, stretch.value, stretch.granularity, stretch.first, stretch.last, None, anchor, base)


def vague(value: str) -> Meaning:
    """Make a DATE without a place on the calendar, such as PAST_REF."""
    return Meaning(TimeType.DATE, value)


def unknown(unit: str) -> Stretch:
    """A stretch of the size `unit` of which only the size is known."""
    value, granularity = _UNKNOWN.get(unit, _UNKNOWN["D"])
    return Stretch(value, granularity, None, None)


def spread(base: Base | None, otherwise: Stretch, at: Callable[[date], Stretch]) -> Stretch:
    """Resolve from every day of `base` by its two ends; `otherwise` where there is nothing to count from."""
    if base is None:
        return otherwise
    low = at(base[0])
    return low if base[0] == base[1] else merge(low, at(base[1]))


def merge(low: Stretch, high: Stretch) -> Stretch:
    """Return what two readings agree on, over the days of both."""
    if low.value == high.value:
        return low
    firsts = [s.first for s in (low, high) if s.first is not None]
    lasts = [s.last for s in (low, high) if s.last is not None]
    first = min(firsts) if len(firsts) == 2 else None
    last = max(lasts) if len(lasts) == 2 else None
    return Stretch(agreed(low.value, high.value), Granularity.RANGE, first, last)


def agreed(one: str, two: str) -> str:
    """Keep the parts of two values that are the same; from the first difference on digits become X."""
    parts: list[str] = []
    same = True
    theirs = two.split("-")
    for n, part in enumerate(one.split("-")):
        same = same and n < len(theirs) and theirs[n] == part
        parts.append(part if same or not any(c.isdigit() for c in part) else _masked(part))
    return "-".join(parts)


def _masked(part: str) -> str:
    """Replace digits by X, but leave a time of day."""
    day, mark, rest = part.partition("T")
    return "".join("X" if c.isdigit() else c for c in day) + mark + rest
