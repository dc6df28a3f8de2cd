"""When an article without a date appeared, as far as words tell: a range of days, and why; never a day by guess.

Exact dates bound it; months and days without a year say in which part of a year it lies; a weekday is at most six days
old, so that an exact date of the same event, here or in another article, narrows it to a week.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from dossier.extract.sentences import split
from dossier.extract.times import cal
from dossier.extract.times.bounding import FRESH, Range, alone
from dossier.extract.times.evidence import Evidence, Told, gather
from dossier.extract.times.meaning import agreed
from dossier.extract.times.tagger import tag
from dossier.model.article import Article, Basis, Published
from dossier.model.when import Granularity, When

_SHARED_NAMES = 4  # capitalised words that two sentences on one event have in common
_SHARED_WORDS = 12  # words of a sentence that two articles repeat; shorter ones may be chance


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one article says that dates it or others; what `testify` returns, apart from the text it was found in.

    `sentences` are hashes of its long sentences, in the order of their words.
    """

    article: str
    called: str
    published: Published
    evidence: Evidence
    sentences: tuple[int, ...]


def testify(article: Article) -> Testimony:
    """Read one article for all that `join_testimonies` needs to know of it."""
    called = article.title or article.file
    return Testimony(article.id, called, article.published, gather(article), _sentences(article))


def infer_publications(articles: Sequence[Article]) -> tuple[Published, ...]:
    """Return when each article appeared: what it says explicitly, else the days that its words and the rest allow.

    Every article is read once: near-linear.
    """
    if all(stated(article.published) for article in articles):
        return tuple(article.published for article in articles)
    return join_testimonies([*map(testify, articles)], {article.id: article for article in articles}.__getitem__)


def join_testimonies(
    testimonies: Iterable[Testimony], load: Callable[[str], Article], tick: Callable[[], None] = lambda: None
) -> tuple[Published, ...]:
    """Return when each article appeared, in the order of the testimonies, which are walked through three times.

    `load` gives the few articles that must be read again; `tick` is called now and then and may raise to stop.
    """
    library = _Library(load, (one for one in testimonies if not stated(one.published)))
    for testimony in testimonies:
        tick()
        library.add(testimony)
    answers: list[Published] = []
    for one in testimonies:
        tick()
        answers.append(one.published if stated(one.published) else _infer(one, library))
    return tuple(answers)


def stated(published: Published) -> bool:
    """Whether an article's day is given, and not itself concluded."""
    return published.basis in {Basis.EXPLICIT, Basis.FILE} and published.when.placed


def _infer(mine: Testimony, library: "_Library") -> Published:
    found = _of_event(alone(mine.published, mine.evidence), mine, library)
    found = _shared(found, mine, library)
    if found.first is None and found.last is None:
        return Published(basis=Basis.UNKNOWN, why="Nothing in the text says when it appeared.")
    return Published(_when(found), Basis.INFERRED, _sentence(found.why))


@dataclass(frozen=True, slots=True)
class _Witness:
    """Another article: its id, and what it is called."""

    article: str
    called: str


class _Library:
    """What a number of articles say, looked up by exact day and by repeated sentence, as far as others ask."""

    def __init__(self, load: Callable[[str], Article], asking: Iterable[Testimony]) -> None:
        self.load = load
        self._days: set[date] = set()
        self._sentences: set[int] = set()
        for one in asking:
            self._days.update(_days_near(alone(one.published, one.evidence), one))
            if any(told.day is None for told in one.evidence.told):  # else `_shared` does not look
                self._sentences.update(one.sentences)
        self.by_day: dict[date, list[tuple[Told, _Witness]]] = {}
        self.by_sentence: dict[int, list[_Witness]] = {}

    def add(self, testimony: Testimony) -> None:
        """Take in what one article says."""
        witness = _Witness(testimony.article, testimony.called)
        for told in testimony.evidence.told:
            if told.day in self._days:
                self.by_day.setdefault(told.day, []).append((told, witness))
        if _dated(testimony.published):
            for sentence in self._sentences.intersection(testimony.sentences):
                self.by_sentence.setdefault(sentence, []).append(witness)

    def near(self, found: Range, mine: Testimony) -> Iterator[tuple[Told, _Witness]]:
        """Exact days of which an article in the range may tell by its weekdays."""
        for day in _days_near(found, mine):
            yield from self.by_day.get(day, ())


def _days_near(found: Range, mine: Testimony) -> Iterator[date]:
    """Yield the days that an article in the range may mean by its weekdays; none where the range is too wide.

    In many years two sentences may share four names by chance.
    """
    if not (found.first and found.last) or (found.last - found.first).days > FRESH:
        return
    weekdays = {told.weekday for told in mine.evidence.told if told.day is None}
    for n in range(-6, (found.last - found.first).days + 1):
        day = cal.add_days(found.first, n)
        if day.isoweekday() in weekdays:
            yield day


def _dated(published: Published) -> bool:
    """Whether an article's day is known."""
    when = published.when
    return when.earliest is not None and when.earliest == when.latest


def _of_event(found: Range, mine: Testimony, library: _Library) -> Range:
    """Match a weekday of the article with an exact date of the same event: it appeared then or within six days."""
    told, own = mine.evidence.told, _Witness(mine.article, mine.called)
    exact = [(t, own) for t in told if t.day and _possible(found, t.day)]
    exact += [(t, o) for t, o in library.near(found, mine) if o.article != mine.article]
    matches: dict[date, str] = {}
    for one in told:
        for theirs, where in exact:
            if one.day is None and theirs.day and _same_event(one, theirs):
                place = "its own text" if where is own else f"“{where.called}”"
                why = f"what it tells of “{one.phrase}” is dated “{theirs.phrase}” in {place}"
                matches.setdefault(theirs.day, why)
    if len(matches) != 1:
        return found
    ((day, why),) = matches.items()
    return found.narrowed(day, cal.add_days(day, 6), why)


def _same_event(mine: Told, theirs: Told) -> bool:
    return mine.weekday == theirs.weekday and len(mine.names & theirs.names) >= _SHARED_NAMES


def _possible(found: Range, day: date) -> bool:
    """Whether an article that tells of `day` by its weekday could have appeared in the range."""
    return (found.last is None or day <= found.last) and (found.first is None or cal.add_days(day, 6) >= found.first)


def _shared(found: Range, mine: Testimony, library: _Library) -> Range:
    """Follow a dated article that repeats a sentence of this one and tells of the same weekday."""
    weekdays = {t.weekday: t.phrase for t in mine.evidence.told if t.day is None}
    if not weekdays:
        return found
    akin = {o.article: o for s in mine.sentences for o in library.by_sentence.get(s, ()) if o.article != mine.article}
    for other in akin.values():
        for time in tag(library.load(other.article)):
            day = time.when.earliest
            if time.rule == "weekday" and day and day.isoweekday() in weekdays and _possible(found, day):
                told = f"which tells of the same “{weekdays[day.isoweekday()]}” ({day})"
                why = f"it shares a sentence with “{other.called}”, {told}"
                return found.narrowed(day, cal.add_days(day, 6), why)
    return found


def _sentences(article: Article) -> tuple[int, ...]:
    """Return hashes of the long sentences of the kept text, reduced to their words, in the order of these."""
    spans = [s for p in article.kept for s in split(article.text, p.start, p.end)]
    texts = (re.findall(r"\w+", article.text[a:b].lower()) for a, b in spans)
    long = sorted({" ".join(words) for words in texts if len(words) >= _SHARED_WORDS})
    return tuple(int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") for text in long)


def _when(found: Range) -> When:
    """Write a range as exactly as its ends agree."""
    if found.first is None or found.last is None:
        return When("", Granularity.RANGE, found.first, found.last)
    first, last = found.first, found.last
    if first == last:
        return When(first.isoformat(), Granularity.DAY, first, last)
    for unit in ("M", "Y"):
        whole = cal.containing(first, unit)
        if (whole.first, whole.last) == (first, last):
            return When(whole.value, whole.granularity, first, last)
    shared = agreed(first.isoformat(), last.isoformat()).partition("-X")[0]
    return When(shared if shared.isdigit() or shared[:4].isdigit() else "", Granularity.RANGE, first, last)


def _sentence(reasons: Sequence[str]) -> str:
    """Join the reasons to one sentence."""
    text = "; ".join(reasons)
    return text[:1].upper() + text[1:] + "."
