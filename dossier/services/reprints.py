"""Which articles stand in another article for the most part: reprints, and copies of which neither is surely older."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Reuse, ReuseKind
from dossier.model.wording import joined, marked
from dossier.services.dates_text import describe_head
from dossier.services.library import Library
from dossier.services.quotes import one_line

_MOST_OF_IT = 2 / 3  # of the text of an article
_LEAST = 400  # characters: briefs of a line or two say "declared a dividend" in the same words of another company
_COMPARED = 12  # articles with one passage, each with each; where there are more, all with the oldest ones


@dataclass(frozen=True, slots=True)
class Copy:
    """Which article another one prints, and that in words."""

    of: str
    words: str


def copies(library: Library) -> Mapping[str, Copy]:
    """Return the articles that print another one for the most part, by their ids."""
    heads, sizes = library.heads, library.reader.sizes_of_repeating()
    found = {}
    for article, shared in _shared(library.reader.reuse(), library.ranks).items():
        enough = max(_LEAST, _MOST_OF_IT * sizes.get(article, 0))
        others = [other for other, length in shared.items() if length >= enough]
        copy = _copy(heads[article], [heads[other] for other in sorted(others, key=library.ranks.__getitem__)])
        if copy is not None:
            found[article] = copy
    return found


def _shared(reuse: Sequence[Reuse], ranks: Mapping[str, int]) -> Mapping[str, Counter[str]]:
    """Return for each article how many of its characters stand in each other one."""
    shared: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in reuse:
        longest: dict[str, int] = {}
        for passage in one.passages:
            if one.kind is not ReuseKind.PARAPHRASE and passage.article in ranks:
                longest[passage.article] = max(longest.get(passage.article, 0), passage.end - passage.start)
        oldest = sorted(longest, key=ranks.__getitem__)[:_COMPARED]
        for article, length in longest.items():
            for other in oldest:
                if other != article:
                    shared[article][other] += length
    return shared


def _copy(head: ArticleHead, others: Sequence[ArticleHead]) -> Copy | None:
    """Say of which of these it is a copy; of none where it is the older one itself."""
    older = [other for other in others if other.latest and head.earliest and other.latest < head.earliest]
    undecided = [other for other in others if not (head.latest and other.earliest and head.latest < other.earliest)]
    if not older and not undecided:
        return None
    of = (older or undecided)[0]
    if older and of.publisher and of.publisher != head.publisher:
        return Copy(of.id, marked("Reprint of {source}", source=joined(", ", (of.publisher, describe_head(of)))))
    name = marked("“{words}”", words=one_line(of.title or of.file))
    source = joined(", ", (part for part in (name, of.publisher, describe_head(of)) if part))
    return Copy(of.id, marked("Nearly the same words as {source}", source=source))
