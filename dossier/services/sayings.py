"""What somebody said, sentence by sentence, and who printed the same words. No Qt."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.extract.quotations import Passage, bare_words
from dossier.extract.speech import Speech
from dossier.model.article import Article, ParagraphKind
from dossier.model.facts import EntityKind, Mention
from dossier.services.quotes import one_line

Span = tuple[int, int]

_HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.SUBHEADING})  # which tell in short what the text tells


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that an article gives to somebody; `also` are the articles that print them as well, in their order."""

    article: str
    start: int
    end: int
    text: str
    also: tuple[str, ...] = ()


def sayings(
    speech: Speech,
    mentions: Mapping[str, Sequence[Mention]],
    read: Callable[[str], Article],
    named_in: Callable[[str], Iterable[Mention]],
) -> tuple[Saying, ...]:
    """Return what is said by whom `mentions` name, article by article; the same words once, where they come first.

    `named_in` returns all mentions of an article: who is meant by a "he" depends on who else is named.
    """
    found: dict[str, Saying] = {}
    for article, own in mentions.items():
        text = read(article)
        for start, end in _spans(speech, text, own, named_in):
            words = one_line(text.slice(start, end))
            key = bare_words(words) or words.casefold()
            first = found.setdefault(key, Saying(article, start, end, words))
            if first.article != article and article not in first.also:
                found[key] = Saying(first.article, first.start, first.end, first.text, (*first.also, article))
    return tuple(found.values())


def _spans(
    speech: Speech, article: Article, own: Sequence[Mention], named_in: Callable[[str], Iterable[Mention]]
) -> Iterator[Span]:
    """Yield where an article gives words to the one it names in its `own` mentions, in the order of the text."""
    spoke, person = (-1, -1), own[0].kind is EntityKind.PERSON
    names = sorted((m.start, m.end) for m in own)
    for paragraph in article.paragraphs:
        here = _within(names, paragraph.start, paragraph.end)
        if not here and not (person and _follows(article, spoke, paragraph.start)):
            continue
        if not paragraph.kept or paragraph.kind in _HEADS:
            continue
        passage = Passage.of(article.text, paragraph.start, paragraph.end)
        for number, (start, end) in enumerate(passage.sentences):
            said = any(speech.gives(passage, name, number, person=person) for name in _within(here, start, end))
            if not said and person and _follows(article, spoke, start) and speech.goes_on(passage, number):
                others = (m for m in named_in(article.id) if m.kind is EntityKind.PERSON and m.entity != own[0].entity)
                said = not any(spoke[0] <= m.start < end for m in others)
            if said:
                first, last = passage.whole(number)
                if first >= spoke[1]:
                    yield first, last
                spoke = first, last


def _within(names: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    return names[bisect_left(names, (start, 0)) : bisect_left(names, (end, 0))]


def _follows(article: Article, spoke: Span, start: int) -> bool:
    """Whether nothing stands between who spoke and what begins there."""
    return 0 <= spoke[1] <= start and not article.text[spoke[1] : start].strip()
