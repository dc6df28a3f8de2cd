"""Readers of parts of a year: seasons, quarters, halves."""

from datetime import date

from dossier.extract.times import cal
from dossier.extract.times.cal import Stretch
from dossier.extract.times.context import Context
from dossier.extract.times.lexicon import Relation, words
from dossier.extract.times.meaning import NARRATIVE, Meaning, dated
from dossier.extract.times.pattern import Parts
from dossier.extract.times.periods import named_end
from dossier.extract.times.phrase import edged, written_year, year_offset, year_step
from dossier.model.when import Granularity

_KINDS = frozenset(
    words(
        """
        olympics olympic paralympics paralympic games school camp wheat barley sports water rolls onions tyres tires
        coat coats clothes
        """
    )
)  # of them
_CROPS = frozenset({"red", "white"})  # hard red winter and red spring wheat
_SORTS = frozenset({"wheat", "barley"})
_NEAR = 6  # tokens
_MATCHES = frozenset(words("dozen century marathon goal goals lead comeback touchdown substitute header rally"))
_NEW = 30  # days: a season that has just begun is not told as past
_SPORT = frozenset(
    words(
        """
        game games touchdown touchdowns quarterback yards coach scored scoring goal goals halftime kickoff rebounds
        striker midfielder goalkeeper defender lineman threw kicked
        """
    )
)
_AROUND = 30  # tokens in which sport is looked for
_REPORTED = 45  # days after its end in which companies report a quarter


def season(p: Parts, c: Context) -> Meaning | None:
    """Summer 2012; last winter; the spring of last year."""
    name = p.letters("season")
    number = written_year(p)
    if number is not None:
        return edged(p, dated(cal.season(number, name)))
    relation = p["rel"]
    if p.index("rel") > p.index("season") or not isinstance(relation, Relation):
        step, from_story = year_step(p)
        otherwise = Stretch(f"XXXX-{name}", Granularity.SEASON, None, None)
        return edged(p, c.counted(from_story, otherwise, lambda d: cal.season(d.year + step, name)))
    side = relation.step or _side(c)
    return edged(p, _near_season(c, name, side, relation.narrative, relation.step))


def bare_season(p: Parts, c: Context) -> Meaning | None:
    """The summer; in winter; but not "the fall of Rome"."""
    name = p.letters("season")
    spelt = p.tokens.words[p.index("season")]
    alone = p.after - p.first == 1
    if spelt == "fall" and (alone or p.word(1) in {"of", "in", "to", "from"}):
        return None
    if alone and p.word(-1) in _CROPS and _SORTS & set(p.tokens.words[p.after : p.after + _NEAR]):
        return None
    verb = spelt == "spring" and alone and p.word(1) in {"up", "to", "from"}
    if verb or p.word(1) == "of" or p.word(1) in _KINDS:
        return None
    return edged(p, _near_season(c, name, _side(c), c.narrative))


def _side(c: Context) -> int:
    if c.narrative:
        return 0
    return 1 if c.word(-1) in {"until", "till"} else c.direction()


def _near_season(c: Context, name: str, side: int, from_story: bool, step: int | None = None) -> Meaning:
    """Return the season on the side told; `step` is -1 for "last", 0 for "this" and 1 for "next" one."""
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]

    def at(d: date) -> Stretch:
        if c.narrative:
            return cal.season(d.year + (step or 0), name)
        begun = d.year if d.month >= first else d.year - 1  # the latest one that has begun
        end = cal.season(begun, name).last
        running = end is not None and d <= end
        if running and step is not None:
            return cal.season(begun + step, name)
        if side < 0:
            new = running and (d - date(begun, first, 1)).days < _NEW
            return cal.season(begun - new, name)
        if running or (side == 0 and d.month >= first):
            return cal.season(begun, name)
        return cal.season(begun + 1, name)

    otherwise = Stretch(f"XXXX-{name}", Granularity.SEASON, None, None)
    return c.counted(from_story, otherwise, at) if from_story and not c.narrative else c.pointed(otherwise, at)


def quarter(p: Parts, c: Context) -> Meaning | None:
    """The third quarter; the fourth quarter of 1986; Q3; last year's first quarter."""
    if _of_match(p):
        return None
    number = p.number("quarter" if "quarter" in p else "ord") if "quarter" in p or "ord" in p else 4  # the last
    if not 1 <= number <= 4:
        return None
    return edged(p, _part_of_year(p, c, "Q", number))


def quarter_ended(p: Parts, c: Context) -> Meaning | None:
    """The fourth quarter ended January 31: the three months to that day, by the name that the company gives them."""
    end = named_end(p, c)
    number = p.number("ord")
    if end is None or end.first is None or not 1 <= number <= 4:
        return quarter(p, c)
    before = cal.quarter(end.first.year - 1, number)
    late = before.last is not None and (end.first - before.last).days <= _REPORTED  # 1986's fourth
    named = before if late else cal.quarter(end.first.year, number)
    first = cal.shift(cal.add_days(end.first, 1), "Q", -1)
    return dated(Stretch(named.value, named.granularity, first, end.last), end.anchor, end.base)


def _of_match(p: Parts) -> bool:
    """Whether a sentence with sport in it speaks of a quarter or a half of a match."""
    if written_year(p) is not None or "rel" in p or "then" in p:
        return False
    near = p.tokens.words[max(p.first - _AROUND, 0) : p.after + _AROUND]
    return len(_SPORT.intersection(near)) > 1 or (p.word(1) == "of" and p.word(3) in {"game", "match"})


def half(p: Parts, c: Context) -> Meaning | None:
    """The first half of 1988."""
    number = p.number("half") if "half" in p else 2 if "latter" in p else p.number("ord")
    if not 1 <= number <= 2 or p.word(1) in _MATCHES or _of_match(p):
        return None
    return _part_of_year(p, c, "H", number)


def _part_of_year(p: Parts, c: Context, letter: str, number: int) -> Meaning:
    build = cal.quarter if letter == "Q" else cal.half
    months = 3 if letter == "Q" else 6
    year_ = written_year(p)
    if year_ is not None:
        return dated(build(year_, number))
    otherwise = Stretch(
        f"XXXX-{letter}{number}", Granularity.QUARTER if letter == "Q" else Granularity.HALF, None, None
    )
    if "rel" in p or "then" in p:
        step, from_story = year_step(p)
        return c.counted(from_story, otherwise, lambda d: build(d.year + step, number))
    told_year = c.told_year()
    if told_year:
        return dated(build(told_year, number), NARRATIVE, c.told)
    side = 0 if c.narrative else c.direction()

    def at(d: date) -> Stretch:
        running = (d.month + months - 1) // months
        if side < 0:  # told as past: the newest that is over, or is running
            return build(d.year - (number > running), number)
        over = build(d.year - (number > running), number)  # by some weeks: still to be reported, "will post a loss"
        if side > 0 and over.last is not None and 0 < (d - over.last).days <= _REPORTED:
            return over
        return build(d.year + year_offset(number - running, 12 // months, side, c.narrative), number)

    return c.pointed(otherwise, at)
