"""Who reported what: articles as sources, where they differ, what they print of each other, what was not read."""

from collections.abc import Callable, Iterator
from functools import cached_property
from textwrap import shorten

from dossier.model.article import Article, Problem
from dossier.model.corrections import BY_HAND
from dossier.model.dossier import ArticleHead
from dossier.model.facts import Disagreement, Reuse, ReuseKind
from dossier.model.wording import joined, marked
from dossier.services.cardvalues import Difference, Report, Reprint, SourcesView
from dossier.services.coverage import Coverage, coverage, outlet_of
from dossier.services.dates_text import describe, describe_head, when_of
from dossier.services.library import Library
from dossier.services.quotes import Quote, one_line, quotes_of
from dossier.services.recalling import recalled

_REUSE_WORDS = {
    ReuseKind.VERBATIM: marked("word for word"),
    ReuseKind.NEAR_VERBATIM: marked("almost word for word"),
    ReuseKind.PARAPHRASE: marked("in other words"),
}
_BY_HAND = {
    "published": marked("date set by hand"),
    "title": marked("title set by hand"),
    "publisher": marked("publisher set by hand"),
}
_QUOTED = 240  # characters of a reprint
_QUOTES = 200  # reprints and disagreements in one list


class Reported:
    """Assembles it from one dossier; `read` returns an article by its id. Any thread."""

    def __init__(self, library: Library, read: Callable[[str], Article]) -> None:
        self._library = library
        self._reader = library.reader
        self._article = read

    def view(self, article: str | None) -> SourcesView:
        """Return who reported what; what concerns the open article comes first."""
        differences = sorted(self._reader.disagreements(), key=lambda d: all(c.article != article for c in d.claims))
        reprints = sorted(self._reuse, key=lambda r: all(p.article != article for p in r.passages))
        return SourcesView(
            tuple(self._report(head, article) for head in self._library.heads.values()),
            tuple(self._difference(found) for found in differences[:_QUOTES]),
            tuple(self._reprint(found) for found in reprints[:_QUOTES]),
            tuple(map(_told, self._reader.problems())),
            self._coverage,
            self._reader.copies(),
        )

    @cached_property
    def _coverage(self) -> Coverage:
        return coverage(self._library)

    @cached_property
    def _reuse(self) -> tuple[Reuse, ...]:
        return self._reader.reuse()

    def _report(self, head: ArticleHead, opened: str | None) -> Report:
        when = describe_head(head, short=False)
        if head.id != opened:
            return Report(head, when, "")
        article = self._article(head.id)
        also = tuple(name for name in article.files if name != head.file)
        return Report(head, when, joined("\n", _how_known(article)), also)

    def _difference(self, found: Disagreement) -> Difference:
        about: str = recalled(found.kind)
        if found.event is not None:
            about = joined(": ", (about, self._reader.event(found.event).title))
        claims = ((c.value, self._quote(c.article, c.start, c.end, sentence=True)) for c in found.claims)
        return Difference(about, tuple(claims))

    def _reprint(self, found: Reuse) -> Reprint:
        quotes = (self._quote(p.article, p.start, p.end) for p in found.passages)
        return Reprint(_REUSE_WORDS[found.kind], found.origin or "", tuple(quotes))

    def _quote(self, article: str, start: int, end: int, *, sentence: bool = False) -> Quote:
        text = self._article(article)
        if sentence:
            found = next(quotes_of(text, [(start, end)]))
            return Quote(article, start, end, found.text, found.marks, self.source(article))
        words = shorten(one_line(text.slice(start, end)), _QUOTED, placeholder=" …")
        return Quote(article, start, end, words, (), self.source(article))

    def source(self, article: str) -> str:
        """Return who published an article, and when; empty for one that is not there."""
        head = self._library.heads.get(article)
        return "" if head is None else joined(" · ", (outlet_of(head), describe(when_of(head), short=True)))


def _how_known(article: Article) -> Iterator[str]:
    """Say from where the date of an article comes, and which of its values a person has set."""
    known = (("published", article.published.why), *((field, why) for field, _, why in article.basis))
    yield from (_BY_HAND[field] for field, why in known if why == BY_HAND)
    if article.published.why not in ("", BY_HAND):
        yield recalled(article.published.why)


def _told(problem: Problem) -> Problem:
    return Problem(problem.file, recalled(problem.reason), recalled(problem.hint))
