"""Sentences of articles, quoted on one line with what matters in them marked. No Qt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.sentences import split
from dossier.model.article import Article

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence or passage of an article: `marks` are spans inside `text`, `start` and `end` where it opens."""

    article: str
    start: int
    end: int
    text: str
    marks: tuple[Span, ...] = ()
    source: str = ""


def quotes_of(article: Article, spans: Sequence[Span]) -> Iterator[Quote]:
    """Yield the sentences that hold these spans, each once, with all that stand in it marked."""
    bounds: dict[Span, list[Span]] = {}
    for start, end in spans:
        bounds.setdefault(_sentence(article, start, end), []).append((start, end))
    for (low, high), found in bounds.items():
        yield _marked(article, low, high, found)


def _sentence(article: Article, start: int, end: int) -> Span:
    paragraph = next((p for p in article.paragraphs if p.start <= start < p.end), None)
    if paragraph is None:
        return start, end
    for low, high in split(article.text, paragraph.start, paragraph.end):
        if low <= start < high:
            return low, max(high, end)
    return paragraph.start, paragraph.end


def _marked(article: Article, low: int, high: int, spans: Sequence[Span]) -> Quote:
    """Return a sentence on one line, with spans moved along as white space shrinks."""
    text, marks = "", []
    here = low
    for start, end in spans:
        text = _append(text, article.slice(here, start))
        first = len(text)
        text = _append(text, article.slice(start, end))
        marks.append((first, len(text)))
        here = max(here, end)
    text = _append(text, article.slice(here, high))
    return Quote(article.id, spans[0][0], spans[0][1], text.rstrip(), tuple(marks))


def _append(text: str, more: str) -> str:
    words = " ".join(more.split())
    before = " " if more[:1].isspace() and text else ""
    after = " " if words and more[-1:].isspace() else ""
    return text + before + words + after


def cut_from(short: str, sentence: str) -> str:
    """Return a sentence made short with an ellipsis, and its small letter, where the sentence goes on before it."""
    whole, start = one_line(sentence), re.match(r"\W*(\w+(?:\W+\w+)?)", short)
    if start is None or re.match(rf"\W*{re.escape(start[1])}\b", whole, re.IGNORECASE):
        return short
    found = re.search(rf"\b{re.escape(start[1])}\b", whole, re.IGNORECASE)
    return short if found is None else f"… {found[0]}{short[start.end() :]}"


def one_line(text: str) -> str:
    """Return a text without line breaks or runs of spaces."""
    return " ".join(text.split())
