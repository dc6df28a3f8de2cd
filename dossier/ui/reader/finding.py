"""Find words in the text that is shown, whatever the case, accents, quotes, dashes and spaces. No Qt here."""

import re
import unicodedata

from dossier.model.article import Paragraph

_ALIKE = {
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
}


def find_spans(text: str, wanted: str, paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[int, int], ...]:
    """Return all places of `wanted` that lie within one of the paragraphs, in the order of these."""
    words = [re.escape(_folded(word)) for word in wanted.split()]
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(words))
    folded = _folded(text)
    return tuple(found.span() for p in paragraphs for found in pattern.finditer(folded, p.start, p.end))


def _folded(text: str) -> str:
    """Return a text of the same length in which what looks alike is equal."""
    return text.translate({ord(character): _plain(character) for character in sorted(set(text))})


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFD", _ALIKE.get(character, character))[0]
    lower = base.lower()
    return lower if len(lower) == 1 else base
