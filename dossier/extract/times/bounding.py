"""Days on which an article may have appeared, as far as its own words tell."""

from dataclasses import dataclass
from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.evidence import Evidence
from dossier.model.article import Published

FRESH = 365  # days: a news photograph is no older than that


@dataclass(frozen=True, slots=True)
class Range:
    """Days on which the article may have appeared, with the reasons so far."""

    first: date | None
    last: date | None
    why: tuple[str, ...] = ()

    def narrowed(self, first: date | None, last: date | None, why: str) -> "Range":
        """Return the common days; unchanged where there are none or nothing is gained."""
        low = max((d for d in (self.first, first) if d), default=None)
        high = min((d for d in (self.last, last) if d), default=None)
        if (low, high) == (self.first, self.last) or (low and high and low > high):
            return self
        return Range(low, high, (*self.why, why))


def alone(published: Published, evidence: Evidence) -> Range:
    """Return what an article says of its day without the help of others."""
    return _in_season(_bounded(published, evidence), evidence)


def _bounded(known: Published, evidence: Evidence) -> Range:
    """Take the newest exact date that is past, then the oldest that is ahead; the copyright's year is the last."""
    found = Range(known.when.earliest, known.when.latest, (known.why.rstrip("."),) if known.when.placed else ())
    past = [b for b in evidence.bounds if b.first]
    if past:
        newest = max(past, key=lambda b: b.first or date.min)
        found = found.narrowed(newest.first, None, newest.why)
    ahead = [b for b in evidence.bounds if b.last and (not found.first or b.last >= found.first)]
    if ahead and found.first:  # alone it would say little, and verbs are misread now and then
        oldest = min(ahead, key=lambda b: b.last or date.max)
        found = found.narrowed(None, oldest.last, oldest.why)
    if evidence.copyright:
        last = cal.year(evidence.copyright).last
        found = found.narrowed(None, last, f"its copyright line says {evidence.copyright}")
    return found


def _in_season(found: Range, evidence: Evidence) -> Range:
    """Keep the days that all months and days without a year fit, where the years are known."""
    first, last = found.first, found.last
    if first and evidence.pictured == first and (last is None or (last - first).days > FRESH):
        last = cal.add_days(first, FRESH)
    if not (first and last) or (last - first).days > 2 * FRESH or not evidence.windows:
        return found
    days = (cal.add_days(first, n) for n in range((last - first).days + 1))
    fitting = [d for d in days if all(window.fits(d) for window in evidence.windows)]
    if not fitting:
        return found
    why = ", ".join(dict.fromkeys(window.why for window in evidence.windows))
    return found.narrowed(fitting[0], fitting[-1], why)
