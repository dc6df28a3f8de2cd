"""The analysis of news as Whoosh takes it: an analyzer, and the schema of posting lists with it.

A query parser, a highlighter or an index writer of Whoosh's own so sees the terms that the lists hold.
"""

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.fields import TEXT, Schema

from dossier.search.analysis import Analysis


class NewsAnalyzer(Analyzer):  # type: ignore[misc]  # Whoosh has no types
    """Yields stems, or words as they are folded, with positions and characters if these are asked for.

    With `mode="query"` each position yields one term; else it yields all by which it is found, and compounds as well.
    """

    def __init__(self, analysis: Analysis, *, stems: bool = True) -> None:
        self._analysis = analysis
        self._stems = stems

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        keeporiginal: bool = False,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **more: Any,
    ) -> Iterator[Any]:
        """Walk the terms of a text: one and the same token, set anew for each, as is the custom in Whoosh."""
        token = Token(positions, chars, mode=mode, **more)
        for start, surface in self._analysis.surfaces(value, 0, len(value)):
            for word in surface.parts if mode == "query" else surface.words:
                first, last = (surface.spans[word.offset + n] for n in (0, word.width - 1))
                token.text = word.stem if self._stems else word.text
                if keeporiginal:
                    token.original = value[start + first[0] : start + last[1]]
                if positions:
                    token.pos = start_pos + word.offset
                if chars:
                    token.startchar, token.endchar = start_char + start + first[0], start_char + start + last[1]
                yield token
            start_pos += len(surface.spans)


def news_schema(analysis: Analysis) -> Any:
    """Return the schema of the lists: `text` and `title` hold stems, `word` what patterns are compared with."""
    stems = TEXT(analyzer=NewsAnalyzer(analysis), multitoken_query="phrase")
    return Schema(text=stems, title=stems, word=TEXT(analyzer=NewsAnalyzer(analysis, stems=False)))
