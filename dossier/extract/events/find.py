"""Events of one article: the dated sentences that tell of something, and a few undated ones."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.extract.events import dating, doubt, shorten, sureness
from dossier.extract.events.grammar import Predicate, Sentence
from dossier.extract.events.label import label
from dossier.extract.events.lexicon import Lexicon
from dossier.extract.events.parse import parse
from dossier.extract.events.undated import clear_event, meeting_of_the_day
from dossier.extract.events.who import company, partners, short_names, speaker, who_and_where
from dossier.extract.events.worth import is_worth
from dossier.extract.sentences import split
from dossier.model.article import Article, ParagraphKind
from dossier.model.facts import (
    Certainty,
    Event,
    EventKind,
    Evidence,
    Mention,
    Participant,
    TimeExpression,
)
from dossier.model.when import UNKNOWN_TIME, Granularity, When

_READ = frozenset({ParagraphKind.BODY, ParagraphKind.CAPTION, ParagraphKind.DECK, ParagraphKind.PULL_QUOTE})
_VAGUE = frozenset({EventKind.OTHER, EventKind.STATEMENT, EventKind.PUBLICATION, EventKind.PROGRAM})
_OBJECT_WITHIN = 9  # words after a light verb in which its object is looked for
_NEXT = 4  # words after a verb in which its own object stands
_REMEMBERED = 200  # mentions before a sentence that its "they" may mean
_LEAD_SENTENCES = 2  # of the first paragraph, that tell the news
_LEAD_PARAGRAPHS = 5  # this far into the body an undated meeting is the day's news


@dataclass(frozen=True, slots=True)
class _Found:
    """A predicate worth telling, with what dates it."""

    sentence: Sentence
    predicate: Predicate
    when: When
    phrase: TimeExpression | None
    certainty: Certainty


def find_events(
    article: Article, mentions: Sequence[Mention], times: Sequence[TimeExpression], lexicon: Lexicon
) -> tuple[Event, ...]:
    """Return what one article tells, in text order; `mentions` and `times` are all of this article."""
    reader = _Reader(article, mentions, times, lexicon)
    return tuple(reader.events())


class _Reader:
    """Goes through an article once; knows the date of its main news and the short names of its entities."""

    def __init__(
        self, article: Article, mentions: Sequence[Mention], times: Sequence[TimeExpression], lexicon: Lexicon
    ) -> None:
        self._article = article
        named = (m for m in mentions if m.entity or not m.surface.islower())  # not "a fighter", which names none
        self._mentions = sorted(named, key=lambda m: (m.start, -m.end))
        self._times = sorted(times, key=lambda t: (t.start, -t.end))
        self._mention_starts = [m.start for m in self._mentions]
        self._time_starts = [t.start for t in self._times]
        self._lexicon = lexicon
        self._names = short_names(mentions, article.text)
        self._lead: When | None = None
        self._before: Sentence | None = None

    def events(self) -> Iterable[Event]:
        """Yield the events of every kept paragraph."""
        body = told = 0
        for paragraph in self._article.kept:
            if paragraph.kind not in _READ:
                continue
            body += paragraph.kind is ParagraphKind.BODY
            for span in split(self._article.text, paragraph.start, paragraph.end):
                sentence = self._parse(span)
                told += paragraph.kind is ParagraphKind.BODY
                lead = body == 1 and told <= _LEAD_SENTENCES
                for found in self._told(sentence, body, lead=lead):
                    event = self._event(found)
                    vague = event.kind in _VAGUE and not event.participants and not event.place
                    if not event.title or (vague and not lead):
                        continue
                    if self._lead is None and body <= 2 and paragraph.kind is ParagraphKind.BODY:
                        self._lead = _lead(found)
                    yield event
                self._before = sentence

    def _parse(self, span: tuple[int, int]) -> Sentence:
        start, end = span
        mentions = self._mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]
        times = self._times[bisect_left(self._time_starts, start) : bisect_left(self._time_starts, end)]
        return parse(self._article.text, span, mentions, times, self._lexicon)

    def _told(self, sentence: Sentence, body: int, *, lead: bool) -> list[_Found]:
        """Return what a sentence tells: what it dates, the meeting of the day, or one thing without a date."""
        dated = self._dated(sentence, lead=lead)
        if any(found.predicate.kind is EventKind.MEETING for found in dated):
            return dated
        met = meeting_of_the_day(sentence) if self._lead and body <= _LEAD_PARAGRAPHS else None
        if met and self._lead:
            return [*dated, self._found(sentence, met, self._lead)]
        clear = None if dated else clear_event(sentence, self._lexicon, lead=lead)
        published = self._article.published
        if clear and sureness.certainty(sentence, clear, None, published, self._lexicon) is Certainty.HAPPENED:
            return [self._found(sentence, clear, UNKNOWN_TIME)]
        return dated

    def _dated(self, sentence: Sentence, *, lead: bool) -> list[_Found]:
        """Return the events that a time of the sentence dates; one for each predicate, two at most."""
        found: dict[int, _Found] = {}
        if sentence.tokens and sentence.tokens[0].word in self._lexicon.cues["states.background"]:
            return []
        published = self._article.published
        best: dict[int, tuple[int, int]] = {}
        named = lead or any(m.entity for m in sentence.mentions) or bool(self._meant(sentence))
        tail = shorten.attribution_tail(sentence, self._lexicon)
        news = any(t.time >= 0 for t in sentence.tokens[:tail])  # and not only when somebody spoke of it
        for predicate, time, steps in dating.dates(sentence, self._lexicon):
            if news and predicate.at >= tail:
                continue
            sure = sureness.certainty(sentence, predicate, time.when, published, self._lexicon)
            if sure is Certainty.HAPPENED and "to" in predicate.before:  # "fell to end the day at 90": it fell
                verb = dating.outer(sentence, predicate)
                if verb is None:
                    continue
                predicate = verb
                sure = sureness.certainty(sentence, predicate, time.when, published, self._lexicon)
            ahead = sureness.is_ahead(time.when, published)
            kind = self._told_kind(sentence, predicate)
            if sure is None or not is_worth(sentence, predicate, time, kind, sure, ahead, named, self._lexicon):
                continue
            rank = steps, _exactness(time.when)
            if predicate.at in best and best[predicate.at] <= rank:
                continue
            best[predicate.at] = rank
            sure = self._attributed(sentence, predicate, sure)
            found[predicate.at] = _Found(sentence, predicate, time.when, time, sure)
        return [found[at] for at in sorted(found)][:2]

    def _attributed(self, sentence: Sentence, predicate: Predicate, sure: Certainty) -> Certainty:
        attributed = shorten.is_attributed(sentence, predicate, self._lexicon)
        doubted = attributed or doubt.is_hearsay(sentence, predicate, self._lexicon)
        claimed = sure is Certainty.HAPPENED and (doubted or shorten.is_quoted(sentence, predicate))
        return Certainty.CLAIMED if claimed else sure

    def _found(self, sentence: Sentence, predicate: Predicate, when: When) -> _Found:
        return _Found(sentence, predicate, when, None, self._attributed(sentence, predicate, Certainty.HAPPENED))

    def _event(self, found: _Found) -> Event:
        sentence, predicate, phrase = found.sentence, found.predicate, found.phrase
        kept = shorten.kept_tokens(sentence, predicate, self._lexicon)
        place, participants = who_and_where(sentence, predicate, kept)
        earlier, meant = self._earlier(sentence), () if _others(sentence, predicate) else self._meant(sentence)
        participants = (*meant, *(p for p in participants if p.entity not in {m.entity for m in meant}))
        evidence = Evidence(
            self._article.id,
            sentence.start,
            sentence.end,
            phrase.start if phrase else None,
            phrase.end if phrase else None,
        )
        kind = self._kind(found)
        return Event(
            id=event_id(found.when, kind, f"{self._article.id}:{sentence.start}:{predicate.at}"),
            title=label(sentence, predicate, self._names, self._lexicon, earlier, [p.entity for p in meant]),
            summary=shorten.summary(sentence, kept, self._lexicon),
            kind=kind,
            certainty=found.certainty,
            date=found.when,
            participants=participants,
            evidence=(evidence,),
            place=place,
        )

    def _earlier(self, sentence: Sentence) -> Sequence[Mention]:
        end = bisect_left(self._mention_starts, sentence.start)
        return self._mentions[max(0, end - _REMEMBERED) : end]

    def _meant(self, sentence: Sentence) -> tuple[Participant, ...]:
        """Return whom the first words of a sentence mean without a name: "they", "she", "the three countries"."""
        earlier = self._earlier(sentence)
        found = company(sentence, earlier, before=self._before) or speaker(sentence, earlier)
        return found or partners(sentence, self._before, earlier)

    def _kind(self, found: _Found) -> EventKind:
        """Return the kind of an event."""
        planned = found.certainty in {Certainty.PLANNED, Certainty.HYPOTHETICAL}
        if planned and found.phrase and sureness.is_deadline(found.sentence, found.phrase):
            return EventKind.DEADLINE
        return self._told_kind(found.sentence, found.predicate)

    def _told_kind(self, sentence: Sentence, predicate: Predicate) -> EventKind:
        """Return the kind a predicate tells of: that of its object where the verb is a light one ("held talks")."""
        if sentence.tokens[predicate.at].word in self._lexicon.cues["light.verbs"]:
            first = predicate.at - _OBJECT_WITHIN if predicate.passive else predicate.at
            nouns = [p for p in sentence.predicates if p.noun and first < p.at <= first + _OBJECT_WITHIN]
            if nouns:
                return nouns[-1 if predicate.passive else 0].kind
            if predicate.lemma in self._lexicon.cues["light.phases"]:  # "the talks, which began in May"
                return self._begun(sentence, predicate)
        if predicate.lemma in self._lexicon.cues["light.dealing"]:  # "struck a deal", "reached an accord"
            near = (p for p in sentence.predicates if p.noun and 0 < p.at - predicate.at <= _NEXT)
            return next((p.kind for p in near if p.kind is EventKind.AGREEMENT), predicate.kind)
        if predicate.lemma in self._lexicon.cues["light.approvals"]:
            about = set(sentence.words(max(predicate.at - _OBJECT_WITHIN, 0), predicate.at + _OBJECT_WITHIN))
            paper = about & self._lexicon.cues["light.papers"]
            return EventKind.PUBLICATION if paper else EventKind.AGREEMENT
        return predicate.kind

    def _begun(self, sentence: Sentence, predicate: Predicate) -> EventKind:
        """Return the kind of what begins or ends: that of its subject, where this is an event and no part of a name."""
        loose = self._lexicon.cues["grammar.prepositions"] | self._lexicon.cues["grammar.relatives"] | {","}
        for noun in reversed([p for p in sentence.predicates if p.noun and p.at < predicate.head]):
            if noun.at + 1 == predicate.head or sentence.tokens[noun.at + 1].word in loose:
                return noun.kind if predicate.head - noun.at <= _OBJECT_WITHIN else predicate.kind
        return predicate.kind


def _others(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a name after the subject of a sentence has a verb of its own that a predicate belongs to."""
    heads = sorted(head for _, head in sentence.finites if head <= predicate.at)
    return len(heads) > 1 and sentence.tokens[heads[-1] - 1].mention >= 0


def _lead(found: _Found) -> When | None:
    """Return the day of the main news, if this is what tells it."""
    exact = found.when.granularity in {Granularity.DAY, Granularity.TIME}
    return found.when if exact and found.certainty in {Certainty.HAPPENED, Certainty.CLAIMED} else None


def _exactness(when: When) -> int:
    """Return how many days a time may mean; fewer is more exact."""
    if when.earliest is None or when.latest is None:
        return 1_000_000
    return (when.latest - when.earliest).days


def event_id(when: When, kind: EventKind, key: str) -> str:
    """Return a readable id that is the same in every build."""
    digest = hashlib.sha256(key.encode()).hexdigest()[:8]
    return f"event:{when.value or 'undated'}:{kind.value}:{digest}"
