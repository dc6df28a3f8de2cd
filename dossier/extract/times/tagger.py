"""Tags times: sentence by sentence, each phrase resolved from the publication day or from what was told before."""

from collections.abc import Iterable

from dossier.extract.sentences import split
from dossier.extract.times.context import Context
from dossier.extract.times.finder import Found, find
from dossier.extract.times.meaning import Base, Meaning
from dossier.extract.times.tokens import tokenise
from dossier.model.article import Article
from dossier.model.facts import Anchor, TimeExpression, TimeType
from dossier.model.when import UNKNOWN_TIME, When

NEWS = "news"
NARRATIVE = "narrative"


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
    story = _Story(_base(published), mode == NARRATIVE, article, text)
    for start, end in parts if parts is not None else [(0, len(text))]:
        story.read(start, end)
    return tuple(story.found)


def _base(published: When) -> Base | None:
    """Return the days on which the article may have appeared; None where a side is open."""
    if published.earliest is None or published.latest is None:
        return None
    return published.earliest, published.latest


class _Story:
    """One text being read: remembers the last date told."""

    def __init__(self, now: Base | None, narrative: bool, article: str, text: str) -> None:
        self.found: list[TimeExpression] = []
        self._now = now
        self._narrative = narrative
        self._article = article
        self._text = text
        self._told: Base | None = None
        self._explicit = False

    def read(self, start: int, end: int) -> None:
        """Read one paragraph."""
        if not self._narrative:
            self._told, self._explicit = None, False
        for first, last in split(self._text, start, end):
            tokens = tokenise(self._text, first, last)
            if tokens is None:
                continue
            context = Context(tokens, self._now, self._told, self._explicit, self._narrative)
            for found in find(tokens):
                self._resolve(found, context)
            if not self._narrative:
                self._explicit = False

    def _resolve(self, found: Found, context: Context) -> None:
        parts = found.parts
        context.first, context.after = parts.first, parts.after
        context.told, context.told_explicit = self._told, self._explicit
        meaning = found.rule.read(parts, context)
        if meaning is None:
            return
        if meaning.type in {TimeType.DATE, TimeType.TIME} and meaning.first and meaning.last:
            self._told, self._explicit = (meaning.first, meaning.last), meaning.anchor == "none"
        tokens = parts.tokens
        self._add(tokens.starts[parts.first], tokens.ends[parts.after - 1], meaning, found.rule.name)

    def _add(self, start: int, end: int, meaning: Meaning, rule: str) -> None:
        when = When(meaning.value, meaning.granularity, meaning.first, meaning.last, meaning.modifier)
        anchor = Anchor(meaning.anchor, _written(meaning.base))
        self.found.append(
            TimeExpression(self._article, start, end, self._text[start:end], meaning.type, when, anchor, rule)
        )


def _written(base: Base | None) -> str:
    """Write an anchor: a day, or a range of days."""
    if base is None:
        return ""
    first, last = base
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"
