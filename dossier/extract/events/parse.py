"""A sentence of an article taken apart: tokens, then segments, then predicates."""

import re
from collections.abc import Sequence

from dossier.extract.events import segments
from dossier.extract.events.grammar import Sentence, Token
from dossier.extract.events.lexicon import Lexicon
from dossier.extract.events.predicates import with_predicates
from dossier.model.facts import Mention, TimeExpression

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[-'’.,]\w+)*|[^\w\s]")


def parse(
    text: str, span: tuple[int, int], mentions: Sequence[Mention], times: Sequence[TimeExpression], lexicon: Lexicon
) -> Sentence:
    """Take the sentence at `span` of `text` apart; `mentions` and `times` are those that lie in it."""
    tokens = _tokens(text, span, mentions, times)
    parts, of_token = segments.cut(tokens, lexicon)
    sentence = Sentence(text, *span, tokens, parts, of_token, (), (), mentions, times)
    return with_predicates(sentence, lexicon)


def _tokens(
    text: str, span: tuple[int, int], mentions: Sequence[Mention], times: Sequence[TimeExpression]
) -> list[Token]:
    tokens = []
    for match in _TOKEN.finditer(text, *span):
        start, end = match.span()
        word = match[0].lower().replace("’", "'").removesuffix("'s")
        mention = _innermost(mentions, start, end) if mentions else -1
        time = next((i for i, t in enumerate(times) if t.start <= start < t.end), -1) if times else -1
        tokens.append(Token(start, end, word, match[0], mention, time))
    return tokens


def _innermost(mentions: Sequence[Mention], start: int, end: int) -> int:
    """Return the index of the widest mention that begins a token, or holds it; -1 for none."""
    holding = [(m.start - m.end, i) for i, m in enumerate(mentions) if m.start < end and start < m.end]
    return min(holding)[1] if holding else -1
