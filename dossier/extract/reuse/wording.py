"""The wording of one article: what is compared of it, and all that must be known of it for that."""

import re
import struct
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from dossier.extract import sentences
from dossier.model.article import Article, ParagraphKind

FEWEST_WORDS = 8  # a shorter sentence ("He did not elaborate.") repeats by chance

_APOSTROPHES = "’'´`"
_NO_WORD = re.compile(r"[^\x00-\x7f](?<![^\W_])")  # beyond ASCII
_BETWEEN = "\0"  # sentences
_TO_SPACES = bytes(n if n > 127 or not n or chr(n).isalnum() else 32 for n in range(256))
_SKIPPED = frozenset({ParagraphKind.TITLE, ParagraphKind.SUBHEADING, ParagraphKind.PULL_QUOTE_ATTRIBUTION})


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of an article that are long enough.

    `places` are four numbers a sentence: its place among all sentences, where it starts and ends, and how many words it
    has; `words` are the hashes of the words of one after the other. Both are little-endian, of 32 bits each.
    """

    article: str
    origin: str | None
    size: int  # characters of the text that is compared
    places: bytes
    words: bytes


def load_agencies(folder: Path) -> Mapping[str, str]:
    """Return the signs of news agencies of `folder` with their names, longest first, without those of pictures only."""
    words = tomllib.loads((folder / "words.toml").read_text(encoding="utf-8"))
    pictures = frozenset(words["pictures"]["only"])
    signs = {sign: name for name, some in words["agencies"].items() if name not in pictures for sign in some}
    return dict(sorted(signs.items(), key=lambda item: (-len(item[0]), item[0])))


def wording_of(article: Article, agencies: Mapping[str, str]) -> Wording:
    """Read one article; `agencies` are the names of those that sign so, longest sign first."""
    compared = [paragraph for paragraph in article.kept if paragraph.kind not in _SKIPPED]
    spans = [span for each in compared for span in sentences.split(article.text, each.start, each.end)]
    places: list[int] = []
    words: list[bytes] = []
    for order, ((start, end), found) in enumerate(zip(spans, _words(article.text, spans), strict=False)):
        if len(found) >= FEWEST_WORDS:
            places += (order, start, end, len(found))
            words += found
    size = sum(each.end - each.start for each in compared)
    return Wording(article.id, stated_origin(article, agencies), size, _packed(places), _packed([*map(crc32, words)]))


def _words(text: str, spans: Iterable[tuple[int, int]]) -> list[list[bytes]]:
    """Return the words of each sentence in UTF-8, without regard to case and apostrophes."""
    if _BETWEEN in text:
        text = text.replace(_BETWEEN, " ")
    low = _BETWEEN.join([text[start:end].lower() for start, end in spans])  # most are ASCII, which is quick
    for sign in _APOSTROPHES:
        low = low.replace(sign, "")
    plain = low if low.isascii() else _NO_WORD.sub(" ", low)
    words = plain.encode().translate(_TO_SPACES)  # several times as fast as a regular expression
    return [sentence.split() for sentence in words.split(_BETWEEN.encode())]  # of no sentence one that is empty


def _packed(numbers: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def stated_origin(article: Article, agencies: Mapping[str, str]) -> str | None:
    """Return the agency that an article names as the source of its text; one named for a picture does not count."""
    for paragraph in article.paragraphs:
        if paragraph.kind in (ParagraphKind.DATELINE, ParagraphKind.BYLINE) or paragraph.rule == "contribution":
            text = article.text[paragraph.start : paragraph.end]
            for sign, name in agencies.items():
                if sign in text and re.search(rf"(?<!\w){re.escape(sign)}(?!\w)", text):
                    return name
    return None
