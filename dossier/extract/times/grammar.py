"""The grammar: for each rule its pattern over categories and what reads it.

Of phrases that overlap the leftmost and longest wins, then the first rule.
"""
# ruff: noqa: E501  a rule is a line, as a table is read

from collections.abc import Callable
from dataclasses import dataclass

from dossier.extract.times import (
    anchored,
    clock,
    counted,
    dates,
    durations,
    holidays,
    months,
    periods,
    seasons,
    sets,
    vague,
    weekdays,
    years,
)
from dossier.extract.times.context import Context
from dossier.extract.times.meaning import Meaning
from dossier.extract.times.pattern import Parts, Pattern

Reader = Callable[[Parts, Context], Meaning | None]

MACROS = {
    "N": "(DAYNUM|NUM|NUMWORD|CENTNUM)",
    "D": "(DAYNUM|ORDNUM)",
    "MON": "(MONTH|MAYBE)",
    "ORDINAL": "(ORDNUM|ORDWORD)",
    "R": "(REL|current|this|(that|this)? same|that|past|last|next|following|previous|prior|coming)",
    "NEAR": "(this|that|past|last|next|coming|current)",
    "THIS": "(this (?=(past|coming|next|last|REL)))?",
    "PERIOD": "(DAYW|WEEKW|MONTHW|QUARTERW|HALFW|YEARW|DECADEW|CENTURYW|WEEKENDW)",
    "UNIT": "(DAYW|WEEKW|FORTNIGHTW|MONTHW|QUARTERW|YEARW|DECADEW|CENTURYW|HOURW|MINUTEW|UNITS|WEEKENDS)",
    "COUNT": "(n=(N|single) (HYPHEN? and HYPHEN? a HYPHEN? add=HALFW|HYPHEN? mq=(plus|PLUS))?|n=N HYPHEN? part=(DAYNUM SLASHMARK DAYNUM)|n=N (to|or|HYPHEN|DASH) n=N|(a|NUMWORD)? n=DOZEN|(a|a quite)? some=VAGUENUM (of)?|half=HALFW (a|an|HYPHEN)|a half=HALFW HYPHEN?)",
    "ACOUNT": "(COUNT|a|an|another)",
    "ABOUT": "(mq=(more|less) than|at mq=(least|most)|mq=(nearly|almost|approximately|about|around|roughly|over|under|some)|up to)",
    "EDGE_OF": "(the? edge=EDGE HYPHEN? (in|on)?|the? edge=EDGEW of|edge=EDGEW HYPHEN|edge=(earlier|later) in?|the? (edge=EDGE|lead=ORDWORD) part of|the? (lead=(ORDWORD|last|final|closing)|edge=(EDGE|EDGEW)) VAGUENUM? UNITS of)",
    "YEAR_OF": "((COMMA|of)? (the YEARW)? year=YEAR|(COMMA|of)? SPELT_YEAR|(COMMA|of)? short=SHORTYEAR|of? the? rel=R YEARW|COMMA? a YEARW then=(ago|earlier))",
    "SPELT_YEAR": "(hi=CENTNUM lo=(NUMWORD|CENTNUM) (?!(HYPHEN|UNIT)))",
    "FISCAL": "((COMMA|of|in|for)? the? fiscal? YEARW? (year=YEAR|short=SHORTYEAR|fy=FISCALNUM)|(of|in) the fiscal? YEARW|(COMMA|of|in|for)? the? rel=R (fiscal|calendar)? YEARW|COMMA? a YEARW then=(ago|earlier))",
    "DAY_OF": "(month=MON COMMA? the? day=D|the? day=D of? month=MON)",
    "WEEKDAY_": "((wd=WEEKDAY|DAYABBR) COMMA?)",
    "AT": "(COMMA|at|on|around|about|by)",
    "ZONE_": "(zone=ZONE ZONE* time?|OPEN zone=ZONE (PLUS|HYPHEN)? DAYNUM? CLOSE|OPEN zone=ZONE+ CLOSE)",
    "CLOCK_": "((hour=DAYNUM AMPM|clock=CLOCK HYPHEN? ap=AMPM?) ZONE_?|four=(NUM|YEAR) zone=ZONE time?)",
    "LINK": "link=(HYPHEN|DASH|SLASHMARK|to|and|or|through|until)",
    "AFTER_DAYS": "(?!(MON|UNIT|NUM|DAYNUM|AMPM|CLOCK|ORDINAL))",
    "CLAUSE_ENDS": "(?=(STOP|COMMA|CLOSE|DASH|and|on|in|$))",
    "END_NAMED": "((ended|ending|to) (on)? (DAY_OF YEAR_OF?|month=MON YEAR_OF)|to (EDGEW HYPHEN?)? month=MON (YEAR_OF|(?!(D|NUMWORD))))",
    "YEAR_ENDS": "(?=(STOP|COMMA|CLOSE|DASH|(and|or) (?!(NUM|DAYNUM))|$))",
    "BUSY": "(trading|working|business|calendar|consecutive|straight|successive|full|whole|entire|more|additional|further)",
    "BEFORE_MAY": "(in|since|by|until|till|of|from|to|through|during|before|after|between|and|for|throughout|at|into|SLASHMARK)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of phrase."""

    name: str
    pattern: Pattern
    read: Reader
    second: Reader | None = None  # for what follows the token called `link`, where a phrase holds two times


def _rule(name: str, text: str, read: Reader, second: Reader | None = None) -> Rule:
    return Rule(name, Pattern(text, MACROS), read, second)


RULES: tuple[Rule, ...] = (
    # days
    _rule("iso-day", "iso=ISO", dates.iso),
    _rule("slash-day", "iso=SLASH|iso=DOTTED", dates.slash),
    _rule("attack", "iso=ATTACK", dates.attack),
    _rule("month-day", "WEEKDAY_? DAY_OF YEAR_OF?", dates.month_day),
    _rule("month-day", "day=DAYNUM HYPHEN month=MON HYPHEN year=YEAR", dates.month_day),
    _rule("relative-month-day", "rel=(last|next|this) month=MON day=D AFTER_DAYS", dates.relative_month_day),
    _rule("weekday", "((edge=EDGE|edge=(earlier|later)) on?)? wd=WEEKDAY", weekdays.weekday),
    _rule("weekday-of-month", "the? (ord=ORDINAL|last) wd=WEEKDAY (in|of) (month=MON YEAR_OF?|the? rel=R MONTHW)", weekdays.weekday_of_month),
    _rule("day-of-month", "the? (ord=ORDINAL|last) DAYW (in|of) (month=MON YEAR_OF?|the? rel=R MONTHW|the MONTHW)", weekdays.weekday_of_month),
    _rule("day-of-month", "the? ord=ORDNUM of (the? rel=R MONTHW|(this|that) MONTHW)", weekdays.weekday_of_month),
    _rule("weekday-of-week", "wd=WEEKDAY (of)? rel=R WEEKW|THIS rel=R wd=WEEKDAY|rel=R WEEKW (on)? wd=WEEKDAY", weekdays.weekday_of_week),
    _rule("weekday-ago", "wd=WEEKDAY (a) WEEKW ago", weekdays.weekday_of_week),
    _rule("deictic-day", "(earlier|later|EDGE)? today=TODAY", weekdays.deictic),
    _rule("day-before-yesterday", "the DAYW side=(before|after) today=TODAY", weekdays.deictic),
    _rule("holiday", "holiday=(FEAST|HOLIDAY|MAYBE|new YEARW) POSS? day=(DAYW|WEEKDAY|eve) YEAR_OF?|holiday=HOLIDAY YEAR_OF?", holidays.holiday),
    _rule("holiday", "the? holiday=ORDWORD of day=MONTH YEAR_OF?", holidays.holiday),
    _rule("weekday-the-day", "wd=WEEKDAY HYPHEN? COMMA? the HYPHEN? day=ORDNUM", weekdays.weekday_the_day),
    _rule("black-monday", "black wd=WEEKDAY", weekdays.black_monday),
    _rule("attack", "(the)? month=MON (iso=ORDNUM|iso=DAYNUM) (?=(attacks|terrorist|terror|hijackings|hijackers))", dates.attacks),
    _rule("day-of-month", "(?<=(on|of|by|until)) the day=ORDNUM (?!(x|YEAR|UNIT|HALFW|SEASON|ORDINAL))", dates.day_of_month),
    _rule("spelt-day", "WEEKDAY_? month=MON day=(NUMWORD|CENTNUM|ORDWORD) YEAR_OF? (?!(HYPHEN|NUMWORD))", dates.spelt_day),
    _rule("month-days", "WEEKDAY_? month=MON day=D LINK (WEEKDAY COMMA?)? other=D YEAR_OF? AFTER_DAYS", dates.month_day, dates.other_day),
    _rule("month-days", "WEEKDAY_? the? day=D LINK the? other=D of? month=MON YEAR_OF?", dates.month_day, dates.other_day),
    # months, years and what lies between
    _rule("month", "EDGE_OF? (the MONTHW of)? month=MONTH YEAR_OF?", months.month),
    _rule("month", "EDGE_OF month=MAYBE YEAR_OF?|the MONTHW of month=MAYBE YEAR_OF?|month=MAYBE YEAR_OF|(?<=BEFORE_MAY) month=MAYBE|month=MAYBE (?=POSS)", months.month),
    _rule("month", "(?<=(the|each|this|its)) month=MAYBE (?=x)", months.month),
    _rule("month", "month=MAYBE (?=x)", months.contract),
    _rule("relative-month", "EDGE_OF? THIS (rel=NEAR|the rel=R) month=MON (?!D (?!HYPHEN))", months.relative_month),
    _rule("week-of-month", "the? (ord=ORDINAL|last|final) (full)? WEEKW (of|in) month=MON YEAR_OF?", weekdays.week_of_month),
    _rule("week-of-day", "the WEEKW (of|(EDGEW|starting) (on)?) WEEKDAY_? DAY_OF YEAR_OF?", weekdays.week_of_day),
    _rule("year", "EDGE_OF? ((the|full)? HYPHEN? YEARW)? year=YEAR (era=(bc|bce))?", years.year),
    _rule("spelt-year", "(?<=(in|since|by|until|till|of|from|to|before|after|during|through)) EDGE_OF? SPELT_YEAR", years.spelt_year),
    _rule("spelt-year", "EDGE_OF? the? hi=CENTNUM decade=DECADEWORD", years.decade_word),
    _rule("years", "EDGE_OF? year=YEAR link=(HYPHEN|DASH) other=(DAYNUM|NUM) (?!(HYPHEN|UNIT))", years.year, years.other_year),
    _rule("split-year", "(the? (fiscal|financial) YEARW?)? year=YEAR SLASHMARK other=(DAYNUM|NUM|YEAR) (?!(HYPHEN|UNIT|SLASHMARK))", years.split_year),
    _rule("months", "EDGE_OF? month=MON LINK until=MON YEAR_OF", months.month, months.until_month),
    _rule("month-days", "month=MON day=D LINK until=MON other=D YEAR_OF", dates.month_day, dates.last_of_range),
    _rule("ancient-month", "EDGE_OF? month=MON year=(DAYNUM|NUM|YEAR) era=(bc|bce)", months.ancient_month),
    _rule("ancient-year", "EDGE_OF? year=(DAYNUM|NUM|YEAR) (era=(bc|bce)|(?=(to|HYPHEN|DASH|and) (DAYNUM|NUM|YEAR) (bc|bce)))", years.ancient_year),
    _rule("ancient-year", "era=ad year=(DAYNUM|NUM|YEAR)|year=(DAYNUM|NUM|YEAR) era=(ad|ce)", years.christian_year),
    _rule("short-year", "EDGE_OF? short=SHORTYEAR", years.short_year),
    _rule("bare-year", "(?<=in) (NUM|DAYNUM) YEAR_ENDS", years.bare_year),
    _rule("bare-year", "(?<=in) (NUM|DAYNUM) link=(and|or|to|HYPHEN|DASH) (NUM|DAYNUM) YEAR_ENDS", years.bare_year, years.bare_year),
    _rule("fiscal-year", "fy=FISCALNUM|EDGE_OF? the? fiscal YEARW? (year=YEAR|short=SHORTYEAR|short=NUM)", years.fiscal_year),
    _rule("decade", "EDGE_OF? the? decade=DECADE", years.decade),
    _rule("decade-word", "EDGE_OF? the decade=DECADEWORD", years.decade_word),
    _rule("century", "EDGE_OF? the? ord=ORDINAL HYPHEN? CENTURYW (era=(bc|bce))?", years.century),
    _rule("century", "EDGE_OF? the? ord=ORDINAL (?=(or|and|to|HYPHEN|DASH) the? EDGE? ORDINAL HYPHEN? (CENTURYW|UNITS))|EDGE_OF? the? ord=ORDINAL unit=UNITS", years.century),
    _rule("season", "EDGE_OF? the? season=SEASON YEAR_OF|EDGE_OF? THIS rel=R season=SEASON", seasons.season),
    _rule("the-season", "EDGE_OF? the? season=SEASON", seasons.bare_season),
    _rule("quarter-ended", "the? fiscal? ord=ORDINAL HYPHEN? fiscal? QUARTERW (?=COMMA? END_NAMED)", seasons.quarter_ended),
    _rule("period-ended", "(the|REL|this)? ORDINAL? (fiscal|trading|business|full)? unit=(WEEKW|MONTHW|QUARTERW|HALFW|YEARW) (?= END_NAMED)", periods.ended),
    _rule("quarter", "EDGE_OF? the? fiscal? ord=ORDINAL HYPHEN? fiscal? QUARTERW FISCAL? (?!(HYPHEN final))|the? (final|last) fiscal? QUARTERW FISCAL", seasons.quarter),
    _rule("quarter", "the? (fiscal? year=YEAR|rel=R YEARW) POSS? ord=ORDINAL HYPHEN? QUARTERW", seasons.quarter),
    _rule("quarter", "quarter=QUARTERNUM FISCAL?", seasons.quarter),
    _rule("half", "half=HALFNUM FISCAL?|the? (fiscal? year=YEAR|rel=R YEARW) POSS? ord=ORDINAL HYPHEN? HALFW|EDGE_OF? the? ord=ORDINAL HYPHEN? HALFW FISCAL|(?<=for) the ord=ORDINAL HYPHEN? HALFW|the? ord=ORDINAL HYPHEN HALFW|EDGE_OF? the? latter=EDGE HALFW FISCAL", seasons.half),
    _rule("the-past-period", "(?<=(in|over|within|for|during|throughout)) the rel=next unit=(WEEKW|MONTHW|QUARTERW|YEARW|DECADEW|CENTURYW)", anchored.related_one),
    _rule("consecutive", "(a|the)? ord=ORDINAL (consecutive|straight|successive) (trading|working|business|calendar|fiscal)? unit=PERIOD (?!HYPHEN)|(a|the)? ord=ORDINAL unit=PERIOD in a row", periods.consecutive),
    _rule("this-year-and-next", "(?<=(this YEARW (and|or))) rel=next (?=(STOP|COMMA|CLOSE|DASH|$))", periods.the_next),
    _rule("relative-period", "EDGE_OF? (BUSY|fiscal)? THIS rel=R (fiscal|BUSY)* unit=PERIOD", periods.relative),
    _rule("relative-period", "EDGE_OF? rel=this unit=UNITS (?!HYPHEN)|this time rel=(last|next) unit=YEARW", periods.relative),
    _rule("relative-period", "EDGE_OF? the rel=(REL|current|same|following|previous|next) (fiscal|BUSY)* unit=PERIOD", periods.relative),
    _rule("the-past-period", "the rel=(past|last|next|coming) unit=(DAYW|WEEKW|MONTHW|QUARTERW|YEARW|DECADEW|CENTURYW)", anchored.related_one),
    _rule("before-last", "the unit=(WEEKW|MONTHW|YEARW|WEEKENDW) before last", periods.before_last),
    _rule("half-of-period", "the? which=ORDWORD HALFW of (month=MON YEAR_OF?|the? rel=R unit=(MONTHW|WEEKW|DECADEW|CENTURYW)|the unit=(MONTHW|WEEKW|DECADEW|CENTURYW))", periods.half_of_period),
    _rule("edge-of-period", "EDGE_OF the unit=PERIOD|edge=EDGE HYPHEN unit=(WEEKW|MONTHW)", periods.of_the),
    _rule("the-day", "(?<=(in|for|of|during|on|EDGEW|ended|ending|finish|finished|finishing|closed|closing|began)) the unit=DAYW (?!HYPHEN)", periods.of_the),
    _rule("the-period", "(?<=(in|for|of|during|throughout|over)) the full unit=YEARW (?!(HYPHEN|UNIT|YEAR))|the (whole|entire) unit=(WEEKW|MONTHW|QUARTERW|YEARW) (?!(HYPHEN|UNIT|YEAR|of))|the unit=(DAYW|WEEKW|MONTHW|QUARTERW) (?=POSS)", periods.of_the),
    _rule("the-period", "(?<=(in|for|of|during|from|through|throughout|by|into)) the unit=(WEEKW|MONTHW|QUARTERW|YEARW) (?!(HYPHEN|UNIT))", periods.of_the),
    _rule("year-end", "YEARW (HYPHEN|POSS)? edge=EDGEW YEAR_OF?|MONTHW (HYPHEN|POSS) edge=EDGEW|edge=YEAREDGE YEAR_OF?", periods.year_end),
    _rule("same-then", "the? same (unit=PERIOD|period|time) (of|in|COMMA)? (the|a)? (rel=R YEARW|YEARW HYPHEN? then=(ago|earlier)|year=YEAR)", periods.same_then),
    _rule("year-ago", "(the|a)? YEARW HYPHEN? (ago|earlier) ((unit=(QUARTERW|MONTHW|HALFW))|period=period)?", periods.year_ago),
    _rule("month-quarter", "the? (year=YEAR)? month=MON YEAR_OF? HYPHEN? QUARTERW YEAR_OF?", periods.month_quarter),
    _rule("weekend", "the unit=WEEKENDW", periods.of_the),
    # counted from a day
    _rule("ago", "(just|only)? ABOUT? ACOUNT unit=UNIT (ago|back (CLAUSE_ENDS|(?=(that|when|where|there|he|she|they|we|it|i))))|(a|an) unit=UNIT and a add=HALFW ago", counted.ago),
    _rule("ago-today", "ACOUNT unit=(UNITS|YEARW|MONTHW|WEEKW) ago (today=TODAY|this size=PERIOD)", counted.ago_today),
    _rule("long-ago", "(ABOUT? UNITS|long|some time|a long? (time|while)|moments) ago", counted.long_ago),
    _rule("some-later", "unit=UNITS back=(later|earlier|afterwards|afterward)", counted.later),
    _rule("later", "ABOUT? ACOUNT unit=UNIT back=(later|earlier|afterwards|afterward|thereafter|previously)|ABOUT? ACOUNT unit=UNIT back=(before|after) CLAUSE_ENDS|the unit=PERIOD back=(before|after|previous|prior) CLAUSE_ENDS|ACOUNT unit=UNIT back=prior", counted.later),
    _rule("from-now", "ACOUNT unit=UNIT (from (now|TODAY)|hence)", counted.from_now),
    # times of day
    _rule("clock", "CLOCK_", clock.clock),
    _rule("clock", "CLOCK_ (OPEN (DAYNUM|NUM|YEAR|CLOCK) AMPM? ZONE CLOSE)? AT? (WEEKDAY_? DAY_OF YEAR_OF?|rel=(last|next|this)? wd=WEEKDAY|today=TODAY)|CLOCK_ COMMA? (rel=(this|that|same) half=DAYPART|half=TONIGHT)|(hour=DAYNUM|clock=CLOCK) in the half=DAYPART|CLOCK_ the rel=(REL|same|following|previous|next) DAYW", clock.clock),
    _rule("clock", "(WEEKDAY_? DAY_OF YEAR_OF?|wd=WEEKDAY|today=TODAY) AT? (at|COMMA)? CLOCK_", clock.clock),
    _rule("clock", "(?<=at) four=(NUM|YEAR) hours=UNITS", clock.military),
    _rule("clock", "CLOCK_ (on)? (wd=WEEKDAY|today=TODAY) half=DAYPART", clock.clock),
    _rule("clock", "iso=ISO AT? CLOCK_", clock.clock),
    _rule("clock", "hour=(DAYNUM|NUMWORD) OCLOCK (in the half=DAYPART|at half=DAYPART)? (AT? (wd=WEEKDAY|today=TODAY|half=TONIGHT))?", clock.clock),
    _rule("noon", "(noon=noon|noon=midnight) ZONE_? ((on|COMMA)? (rel=(last|next|this)? wd=WEEKDAY|today=TODAY|TONIGHT|WEEKDAY_? DAY_OF YEAR_OF?))?|(wd=WEEKDAY|today=TODAY) (at)? (noon=noon|noon=midnight)", clock.noon),
    _rule("day-part", "EDGE? (wd=WEEKDAY|today=TODAY|rel=(this|that|last|next|same|following|previous)) part=(DAYPART|overnight)", clock.part),
    _rule("day-part", "rel=R wd=WEEKDAY part=(DAYPART|overnight)|that rel=same part=DAYPART", clock.part),
    _rule("day-part", "(EDGE|earlier|later)? the (rel=(same|following|next|previous)) part=DAYPART", clock.part),
    _rule("day-part", "(the (EDGE)? )? part=DAYPART of WEEKDAY_? DAY_OF YEAR_OF?|WEEKDAY_? DAY_OF part=DAYPART", clock.part),
    _rule("day-part", "(?<=in) EDGE? part=DAYPART (?=(trading|trade|session))|(?<=(by|until|since|in|during)) edge=EDGE part=DAYPART", clock.part),
    _rule("some-day-part", "the? part=DAYPART", clock.some_part),
    _rule("day-part", "part=DAYPART on (wd=WEEKDAY|WEEKDAY_? DAY_OF YEAR_OF?)", clock.part),
    _rule("day-part", "edge=EDGE HYPHEN part=DAYPART", clock.part),
    _rule("overnight", "overnight (?=(STOP|COMMA|CLOSE|DASH|and|by|in|on|to|from|after|as|$))", clock.overnight),
    _rule("day-part", "tonight=TONIGHT|EDGE tonight=TONIGHT", clock.tonight),
    # how long
    _rule("part-duration", "the? (which=(ORDWORD|last|final|closing)) COUNT BUSY? unit=UNITS (?=(of|in) (year=YEAR (?!SLASHMARK)|month=MON YEAR_OF?|the YEARW|the? rel=R YEARW))", anchored.part_of_stretch),
    _rule("until-duration", "the? (R|ORDWORD|final)? COUNT BUSY? unit=UNITS (?=END_NAMED)", anchored.until_day),
    _rule("duration", "(ABOUT|another|a (?=single))? COUNT HYPHEN? BUSY* unit=UNIT (HYPHEN? (long|old))?|some=multi HYPHEN unit=UNIT|(ABOUT (a|an)|another) (full|whole)? unit=UNIT|n=YEAR unit=UNITS", durations.duration),
    _rule("half-unit", "half=HALFW (a|an|HYPHEN)? unit=UNIT|a half=HALFW HYPHEN? unit=UNIT", durations.duration),
    _rule("quarter-century", "a part=QUARTERW (HYPHEN|of a)? unit=CENTURYW", durations.quarter_century),
    _rule("unit-and-half", "(a|an) unit=UNIT and a add=HALFW", durations.duration),
    _rule("relative-duration", "(?!that) the? (rel=R|ORDWORD|final) COUNT BUSY? unit=UNIT", anchored.related),
    _rule("relative-duration", "the? COUNT (rel=(previous|following|REL|past|last|next|coming)) unit=UNITS", anchored.related),
    _rule("relative-duration", "the? (rel=(coming|following|past|REL)) unit=UNITS", anchored.related_many),
    _rule("relative-duration", "(all|the (full|whole)?) COUNT BUSY? unit=UNITS", durations.duration),
    _rule("many-units", "unit=UNITS (?=of x)|(?<=(over|through)) the unit=UNITS CLAUSE_ENDS|unit=UNITS HYPHEN? (long|old)|(?<=(for|in|within|over|after|of|than|just|only)) unit=UNITS|unit=UNITS (?=(before|after))|the unit=UNITS ahead", durations.many),
    _rule("unit-ahead", "the unit=(DAYW|WEEKW|MONTHW|YEARW|DECADEW) ahead CLAUSE_ENDS", durations.whole),
    _rule("recent-units", "the? recent UNITS|these DAYW|these UNITS", durations.recent_units),
    _rule("all-unit", "all unit=(DAYW|WEEKW|MONTHW|YEARW)", durations.whole),
    _rule("long-unit", "unit=(DAYW|WEEKW|MONTHW|YEARW|DECADEW|CENTURYW|HOURW) HYPHEN? long|(full|whole) HYPHEN? unit=YEARW", durations.whole),
    _rule("long-word", "long=LONGWORD", durations.long_word),
    # how often
    _rule("every", "(every|each) other? COUNT? unit=UNIT|every (wd=WEEKDAY|month=MON|part=DAYPART|ORDINAL unit=UNIT)|each (wd=WEEKDAY|month=MON|part=DAYPART)|every season=SEASON", sets.every),
    _rule("per", "per unit=UNIT|(a|an) unit=(DAYW|WEEKW|FORTNIGHTW|MONTHW|QUARTERW|YEARW|DECADEW|CENTURYW|HOURW|MINUTEW) (?!HYPHEN)", sets.per),
    _rule("times-per", "(once|twice|COUNT times) (a|an|per|every|each) unit=UNIT", sets.times_per),
    _rule("set-word", "set=SETWORD", sets.set_word),
    _rule("set-word", "half=(semi|HALFW) HYPHEN set=SETWORD|twice=(twice|bi) HYPHEN set=SETWORD", sets.parted),
    _rule("weekdays", "wd=WEEKDAYS|weekend=WEEKENDS", sets.weekdays),
    # vague
    _rule("vague", "vague=VAGUE|just? vague=now (?!HYPHEN)|(more|most) vague=VAGUE", vague.vague_word),
    _rule("present", "at present|(?<=(at|for)) the moment|the time being", vague.present),
    _rule("adjective", "vague=recent|current|vague=future", vague.adjective),
    _rule("former", "former", vague.former),
    _rule("term", "the (near|long) HYPHEN? term|the short HYPHEN? term (?!x)", vague.the_future),
    _rule("the-past", "(?<=(in|of)) the past", vague.the_past),
    _rule("the-future", "the (near|distant|foreseeable|not distant)? future (?!of)", vague.the_future),
    _rule("that-time", "(?<=(at|of|by|since|during|around)) (that|this) time", vague.that_time),
)  # fmt: skip
