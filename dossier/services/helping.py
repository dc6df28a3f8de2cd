"""The help, searched as a dossier is and by the same engine: what stands under a heading is an article."""

import re
import shutil
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.query import Query
from dossier.search.document import document_of
from dossier.search.engine import SearchEngine

_PLAIN = re.compile(r"(?:[\w'’-]+ )*[\w'’-]+")  # words only: what has signs is meant as it is typed


@dataclass(frozen=True, slots=True)
class HelpPlace:
    """What answers in the help: the title above it, and the spans to be marked, in characters of the whole text."""

    section: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """Places, those of the best section first; `meant` is what may have been meant where no section has all words."""

    places: tuple[HelpPlace, ...] = ()
    meant: str = ""


class HelpSearch:
    """Searches one text, for any of the words where no section has all.

    Its index is made with the first question, in a folder that goes with this object.
    """

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int, bool]]) -> None:
        """Take the text, and of each paragraph start, end, and whether it is a heading."""
        self._sections = dict(_sections(text, paragraphs))

    def prepare(self) -> None:
        """Make the index now, so that the first question need not wait for it."""
        self._engine  # noqa: B018

    def find(self, words: str) -> HelpAnswer:
        """Return what answers; the last word may be only begun. What stands there letter for letter is always found."""
        words = words.strip()
        if not words:
            return HelpAnswer()
        plain = _PLAIN.fullmatch(words)
        places = tuple(self._places(f"{words} OR {words}*" if plain else words)) or tuple(self._literal(words))
        if places:
            return HelpAnswer(places)
        meant = next(iter(self._engine.search(Query(words)).corrections), "")
        return HelpAnswer(tuple(self._places(" OR ".join(words.split()))) if plain else (), meant)

    @cached_property
    def _engine(self) -> SearchEngine:
        from dossier.search.index import build_index  # nothing else in a window needs it

        folder = tempfile.mkdtemp(prefix="dossier-help-")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        build_index((document_of(section, (), (), ()) for _, section in self._sections.values()), Path(folder))
        return SearchEngine.open(Path(folder))

    def _places(self, text: str) -> Iterator[HelpPlace]:
        query = Query(text)
        for hit in self._engine.search(query).hits:
            offset, article = self._sections[hit.article]
            for passage in self._engine.passages(query, article):
                yield HelpPlace(article.title, tuple((offset + start, offset + end) for start, end in passage.marks))

    def _literal(self, words: str) -> Iterator[HelpPlace]:
        for offset, article in self._sections.values():
            for found in re.finditer(re.escape(words), article.text, re.IGNORECASE):
                yield HelpPlace(article.title, ((offset + found.start(), offset + found.end()),))


def _sections(text: str, paragraphs: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[str, tuple[int, Article]]]:
    """Yield each stretch from one heading to the next as an article, by its id, with its place in the text."""
    starts = [n for n, (_, _, heading) in enumerate(paragraphs) if heading or n == 0]
    for first, beyond in zip(starts, [*starts[1:], len(paragraphs)], strict=True):
        inside = paragraphs[first:beyond]
        begin, end = inside[0][0], inside[-1][1]
        kept = tuple(
            Paragraph(n, a - begin, b - begin, ParagraphKind.TITLE if heading else ParagraphKind.BODY, True)
            for n, (a, b, heading) in enumerate(inside)
            if b > a
        )
        title = text[slice(*inside[0][:2])]
        yield str(first), (begin, Article(str(first), ("help",), text[begin:end], title, kept))
