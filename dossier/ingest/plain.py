"""Plain text: the text is exactly the decoded source."""

from collections.abc import Iterator, Sequence

from dossier.errors import InputError
from dossier.ingest.decoding import Decoded, decode
from dossier.ingest.drafts import Draft, Given, Mark, never
from dossier.ingest.frontmatter_fields import head_lines
from dossier.ingest.page import key
from dossier.ingest.pieces import lines
from dossier.model.article import ParagraphKind

_HEAD = 5  # blocks among which the title is looked for again


class PlainReader:
    """Reads anything that decodes as text."""

    media_type = "text/plain"
    needs: tuple[str, ...] = ()
    extra = ""
    bulky = False
    guarded = staticmethod(never)

    def accepts(self, _name: str, _head: bytes, /) -> bool:
        """Accept every file: it is the last one asked."""
        return True

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the one article of a text file."""
        most = given.limits.max_lines
        if given.content.count(b"\n") > most:  # each line is looked at: many short ones would take minutes
            raise InputError(f"It has more than {most:,} lines, more than one article can have.", "Split it.")
        decoded = decode(given.content)
        text = decoded.text
        stated, values, begin = head_lines(text)
        if not begin:
            yield Draft(text, text, remarks=remarks(decoded))
            return
        blocks = tuple((start, end) for start, end in lines(text) if start >= begin)
        marks = tuple(_marks(text, stated.title, values, begin, blocks))
        yield Draft(text, text, blocks, marks, stated, remarks(decoded))


def _marks(
    text: str, title: str, values: Sequence[tuple[int, int]], begin: int, blocks: Sequence[tuple[int, int]]
) -> Iterator[Mark]:
    """Yield what the lines at the top are: no text but for the title, where the text does not begin with it as well."""
    name = key(title)
    again = not name or any(key(text[start:end]) == name for start, end in blocks[:_HEAD])
    shown = None if again else next((span for span in values if key(text[span[0] : span[1]]) == name), None)
    at = 0
    for start, end in values:
        yield _field(at, start if (start, end) == shown else end)
        if (start, end) == shown:
            yield Mark(start, end, ParagraphKind.TITLE, True, "title at the top")
        at = end
    yield _field(at, begin)


def _field(start: int, end: int) -> Mark:
    return Mark(start, end, ParagraphKind.BOILERPLATE, False, "field at the top")


def remarks(decoded: Decoded) -> tuple[tuple[str, str], ...]:
    """Return what has to be said about an encoding that was guessed."""
    if not decoded.guessed:
        return ()
    return (
        (
            f"It is not UTF-8; it was read as {decoded.guessed}.",
            "If letters look wrong, save the file as UTF-8 and build again.",
        ),
    )
