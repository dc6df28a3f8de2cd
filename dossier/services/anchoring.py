"""Where a note belongs: by its words and place, also after the text, or the whole dossier, was made anew.

First the same words at the same place, then the same words elsewhere (with the best context), then words that are much
alike: votes of shared words for a place, and `difflib` over the words there. Rather lost than at a wrong place.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dossier.model.article import Article
from dossier.model.dossier import ArticleHead, EntityHead
from dossier.model.facts import Event
from dossier.model.notes import Target, TargetKind

_CONTEXT = 64  # characters kept before and after
_CANDIDATES = 5
_COMMON = 60  # a word that occurs so often says little about a place
_ALIKE = 0.5  # of the quoted words must be there
_CONTEXT_ALIKE = 0.6  # of the quoted words and those around them
_WORD = re.compile(r"\w+")
_LONGEST = 4000  # characters of a quote that are looked for word by word


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a text; `changed` where its words are no longer those quoted."""

    start: int
    end: int
    changed: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


def passage_target(article: Article, start: int, end: int, kind: TargetKind = TargetKind.PASSAGE) -> Target:
    """Return what to keep of a passage so that it can be found again; white space around it is left out."""
    words = article.slice(start, end)
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return Target(
        kind,
        article.id,
        article.title or article.file,
        article.file,
        start,
        end,
        article.slice(start, end),
        article.slice(max(0, start - _CONTEXT), start),
        article.slice(end, end + _CONTEXT),
    )


def article_target(head: ArticleHead) -> Target:
    """Return what to keep of an article."""
    return Target(TargetKind.ARTICLE, head.id, head.title or head.file, head.file)


def entity_target(head: EntityHead) -> Target:
    """Return what to keep of an entity."""
    return Target(TargetKind.ENTITY, head.id, head.name)


def event_target(event: Event, article: Article | None) -> Target:
    """Return what to keep of an event: its title, and a sentence of `article` that tells of it."""
    told = next((e for e in event.evidence if article is not None and e.article == article.id), None)
    if article is None or told is None:
        return Target(TargetKind.EVENT, event.id, event.title or event.summary)
    place = passage_target(article, told.start, told.end)
    name = event.title or event.summary
    return Target(
        TargetKind.EVENT, event.id, name, place.file, place.start, place.end, place.quote, place.prefix, place.suffix
    )


def find_quote(text: str, target: Target) -> Found | None:
    """Return where the quoted words stand in a text, None where they do not."""
    quote = target.quote
    if not quote.strip():
        return None
    if text[target.start : target.end] == quote:
        return Found(target.start, target.end)
    places = [found.start() for found in re.finditer(re.escape(quote), text)]
    if places:
        best = max(places, key=lambda at: (_context(text, at, target), -abs(at - target.start)))
        return Found(best, best + len(quote))
    return _alike(text, target)


def _context(text: str, start: int, target: Target) -> int:
    """Return how many characters before and after agree with what was kept."""
    end = start + len(target.quote)
    before, after = text[max(0, start - len(target.prefix)) : start], text[end : end + len(target.suffix)]
    return _common(reversed(before), reversed(target.prefix)) + _common(after, target.suffix)


def _common(one: Sequence[str] | Iterator[str], other: Sequence[str] | Iterator[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _alike(text: str, target: Target) -> Found | None:
    """Return the place whose words are most like those quoted, with those around them."""
    have = _tokens(text)
    before, quoted, after = (_words(part) for part in (target.prefix, target.quote[:_LONGEST], target.suffix))
    want = [*before, *quoted, *after]
    if not quoted or not have:
        return None
    best: tuple[float, Found] | None = None
    for at in _candidates([token.word for token in have], want):
        found = _measured(have, at, before, quoted, after)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return None if best is None else best[1]


def _candidates(have: Sequence[str], want: Sequence[str]) -> list[int]:
    """Return the word numbers at which most of the wanted words would begin."""
    counts = Counter(have)
    places: dict[str, list[int]] = {word: [] for word in want if counts[word] <= _COMMON}
    for number, word in enumerate(have):
        if word in places:
            places[word].append(number)
    votes: Counter[int] = Counter()
    for offset, word in enumerate(want):
        for number in places.get(word, ()):
            votes[(number - offset) // 2] += 1  # two neighbours vote together: a word may have come or gone
    return [2 * place for place, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_CANDIDATES]]


def _measured(
    have: Sequence[_Token], at: int, before: Sequence[str], quoted: Sequence[str], after: Sequence[str]
) -> tuple[float, Found] | None:
    """Return how alike the words around a place are and where the quoted ones stand; None where they are not."""
    want = [*before, *quoted, *after]
    slack = max(3, len(want) // 4)
    low, high = max(0, at - slack), min(len(have), at + len(want) + slack)
    window = [token.word for token in have[low:high]]
    pairs = {
        block.a + n: low + block.b + n
        for block in SequenceMatcher(None, want, window, autojunk=False).get_matching_blocks()
        for n in range(block.size)
    }
    inside = [pairs[n] for n in range(len(before), len(before) + len(quoted)) if n in pairs]
    if not inside or len(inside) / len(quoted) < _ALIKE or len(pairs) / len(want) < _CONTEXT_ALIKE:
        return None
    first, last = inside[0], inside[-1]
    # Where the words beside it still stand, the quotation reaches up to them.
    if len(before) - 1 in pairs and pairs[len(before) - 1] < first:
        first = pairs[len(before) - 1] + 1
    if len(before) + len(quoted) in pairs and pairs[len(before) + len(quoted)] > last:
        last = pairs[len(before) + len(quoted)] - 1
    return len(pairs) / len(want), Found(have[first].start, have[last].end, changed=True)


def _tokens(text: str) -> list[_Token]:
    return [_Token(found[0].casefold(), *found.span()) for found in _WORD.finditer(text)]


def _words(text: str) -> list[str]:
    return [found[0].casefold() for found in _WORD.finditer(text)]
