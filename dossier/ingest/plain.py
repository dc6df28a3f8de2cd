"""Plain text: the text is exactly the decoded source."""

from collections.abc import Iterator

from dossier.errors import InputError
from dossier.ingest.decoding import Decoded, decode
from dossier.ingest.drafts import Draft, Given


class PlainReader:
    """Reads anything that decodes as text."""

    media_type = "text/plain"
    needs: tuple[str, ...] = ()
    extra = ""
    bulky = False
    guarded_above = None

    def accepts(self, _name: str, _head: bytes, /) -> bool:
        """Accept every file: it is the last one asked."""
        return True

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the one article of a text file."""
        most = given.limits.max_lines
        if given.content.count(b"\n") > most:  # each line is looked at: many short ones would take minutes
            raise InputError(f"It has more than {most:,} lines, more than one article can have.", "Split it.")
        decoded = decode(given.content)
        yield Draft(original=decoded.text, text=decoded.text, remarks=remarks(decoded))


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
