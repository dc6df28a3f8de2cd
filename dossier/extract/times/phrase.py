"""What phrases have in common: the year that they name, and the edge of a stretch that they mean."""

from dataclasses import replace
from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.lexicon import Relation
from dossier.extract.times.meaning import Meaning
from dossier.extract.times.pattern import Parts

STEP_BACK = 5  # months; swept 3..9 on half of WikiWars


def written_year(p: Parts) -> int | None:
    """Return the year that the phrase names itself."""
    if "year" in p:
        return p.number("year")
    if "hi" in p:
        return 100 * p.number("hi") + p.number("lo")
    if "fy" in p:
        number = p.number("fy")
        return number + 2000 if number < 100 else number
    if "short" in p:
        short = p.number("short")
        return short + (2000 if short < 40 else 1900)
    return None


def year_step(p: Parts) -> tuple[int, bool]:
    """Return how many years "of last year", "a year earlier" is away, and whether it counts from the story."""
    relation = p["rel"]
    if isinstance(relation, Relation):
        return relation.step, relation.narrative
    return -1, p.tokens.words[p.index("then")] == "earlier"


def year_ahead(gap: int) -> int:
    """In which year after the story's last date a month lies: a history goes forward, with small steps back."""
    return 1 if gap < -STEP_BACK else -1 if gap > 12 - STEP_BACK else 0


def year_offset(gap: int, cycle: int, side: int, narrative: bool, belief: float = 12) -> int:
    """Which year a month (or season, or quarter) without one belongs to, `gap` steps after the reference's own."""
    if narrative:
        return year_ahead(gap * 12 // cycle)
    if side < 0 and gap > 0 and cycle - gap <= belief * gap:
        return -1
    if side > 0 and gap < 0 and cycle + gap <= belief * -gap:
        return 1
    if side:
        return 0
    if gap > cycle // 2:
        return -1
    return 1 if gap < -cycle // 2 else 0


def edged(p: Parts, meaning: Meaning) -> Meaning:
    """Narrow a stretch to its early, middle or late part; widen a fiscal one, as every company has its own year."""
    if ("fiscal" in p.tokens.words[p.first : p.after] or "fy" in p) and meaning.first and meaning.last:
        meaning = replace(meaning, first=cal.shift(meaning.first, "Y", -1), last=cal.shift(meaning.last, "Y", 1))
    edge = p.letters("edge") or _lead(p)
    if not edge:
        return meaning
    first, last = _before_or_after(p, meaning) or cal.part_of(
        Stretch(meaning.value, meaning.granularity, meaning.first, meaning.last), edge
    )
    return Meaning(meaning.type, meaning.value, meaning.granularity, first, last, edge, meaning.anchor, meaning.base)


def _lead(p: Parts) -> str:
    """Return the edge that "the first part of", "the closing weeks of" means."""
    at = p.index("lead")
    if at < 0:
        return ""
    return {"first": "START", "last": "END", "final": "END", "closing": "END"}.get(p.tokens.words[at], "MID")


def _before_or_after(p: Parts, meaning: Meaning) -> tuple[date | None, date | None] | None:
    """Read "earlier this year" as up to the reference, "later this year" as from it on; None for other edges."""
    word = p.tokens.words[p.index("edge")] if "edge" in p else ""
    if word not in {"earlier", "later"}:
        return None
    first, last = meaning.first, meaning.last
    if meaning.base and first and last and first <= meaning.base[1] and meaning.base[0] <= last:
        return (first, min(last, meaning.base[1])) if word == "earlier" else (max(first, meaning.base[0]), last)
    return first, last
