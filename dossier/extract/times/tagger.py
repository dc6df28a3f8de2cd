"""Tags times: sentence by sentence, each phrase resolved from the publication day or from what was told before."""

from collections.abc import Iterable, Iterator
from datetime import date

from dossier.extract.sentences import split
from dossier.extract.times.context import Context
from dossier.extract.times.finder import Found, Reading, find
from dossier.extract.times.meaning import PUBLICATION, Base, Meaning
from dossier.extract.times.ranges import bounded
from dossier.extract.times.tokens import tokenise
from dossier.model.article import Article
from dossier.model.facts import Anchor, TimeExpression, TimeType
from dossier.model.when import UNKNOWN_TIME, When

NEWS = "news"
NARRATIVE = "narrative"
_SPLIT = "split-year"  # a year after or before 1986/87 is counted from its first
_MONTH = 31  # days: after a date so exact, dates without a year may go on in its year


def tag(article: Article) -> tuple[TimeExpression, ...]:
    """Return the times told in the kept paragraphs of an article, in text order."""
    parts = [(p.start, p.end) for p in article.kept]
    return tag_text(article.text, article.published.when, article=article.id, parts=parts)


def tag_text(
    text: str,
    published: When = UNKNOWN_TIME,
    mode: str = NEWS,
    *,
    article: str = "",
    parts: Iterable[tuple[int, int]] | None = None,
) -> tuple[TimeExpression, ...]:
    """Return the times told in the spans `parts` of a text (all of it by default).

    In `mode` "news" relative times count from `published`, which may be a range or unknown; in "narrative" from the
    dates that the text itself tells.
    """
    now = None
    if published.earliest is not None and published.latest is not None:
        now = published.earliest, published.latest
    spans = parts if parts is not None else [(0, len(text))]
    sentences = read(text, spans, now, narrative=mode == NARRATIVE)
    return tuple(_expression(r, article) for readings in sentences for r in bounded(readings, now))


def read(
    text: str, parts: Iterable[tuple[int, int]], now: Base | None, *, narrative: bool = False
) -> Iterator[list[Reading]]:
    """Find and resolve phrases, sentence by sentence; `now` are the days on which the text may have appeared."""
    told: Base | None = None
    for start, end in parts:
        exact = False
        for sentence in split(text, start, end):
            tokens = tokenise(text, *sentence)
            if tokens is None:
                continue
            context = Context(tokens, now, told, exact, narrative)
            readings = ((found, _resolve(found, context)) for found in find(tokens))
            yield [Reading(found.parts, found.rule, meaning, sentence) for found, meaning in readings if meaning]
            told = context.told
            exact = context.told_explicit and told is not None and (told[1] - told[0]).days <= _MONTH


def _resolve(found: Found, context: Context) -> Meaning | None:
    """Resolve a phrase, and remember its days as the last ones told."""
    context.first, context.after = found.parts.first, found.parts.after
    meaning = found.read(found.parts, context)
    if (
        meaning
        and meaning.type in {TimeType.DATE, TimeType.TIME}
        and meaning.first
        and meaning.last
        and not _goes_back(meaning)
    ):
        last = date(meaning.first.year, 12, 31) if found.rule == _SPLIT else meaning.last
        context.told, context.told_explicit = (meaning.first, last), _sets_the_scene(found, meaning)
        context.fresh = True
    return meaning


def _sets_the_scene(found: Found, meaning: Meaning) -> bool:
    """Whether dates may follow in its year: not after a mere comparison, "the most since 1987"."""
    assert meaning.first is not None
    assert meaning.last is not None
    exact = (meaning.last - meaning.first).days <= _MONTH
    before = found.parts.word(-1)
    return meaning.anchor != PUBLICATION and (before != "since" if exact else before in {"in", "during"})


def _goes_back(meaning: Meaning) -> bool:
    """Whether it is an aside, "the previous week", from which the story does not go on."""
    return meaning.anchor == NARRATIVE and meaning.base is not None and (meaning.last or date.max) < meaning.base[0]


def _expression(reading: Reading, article: str) -> TimeExpression:
    meaning = reading.meaning
    when = When(meaning.value, meaning.granularity, meaning.first, meaning.last, meaning.modifier)
    anchor = Anchor(meaning.anchor, _written(meaning.base))
    return TimeExpression(article, *reading.span, reading.surface, meaning.type, when, anchor, reading.rule)


def _written(base: Base | None) -> str:
    """Write an anchor: a day, or a range of days."""
    if base is None:
        return ""
    first, last = base
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"
