"""One file to its articles, or to the reason why not."""

import hashlib
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dossier.errors import InputError
from dossier.ingest.articles import finish
from dossier.ingest.drafts import Limits, Reader
from dossier.ingest.files import Found
from dossier.ingest.markdown import MarkdownReader
from dossier.ingest.plain import PlainReader
from dossier.ingest.unsupported import refuse
from dossier.ingest.vocabulary import Vocabulary, default_vocabulary
from dossier.model.article import Article, Problem, Source

READERS: tuple[Reader, ...] = (MarkdownReader(), PlainReader())
"""Asked in this order; the first that accepts reads."""

_HEAD = 4096
_NOTHING = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file gave."""

    source: Source
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(
    found: Found,
    limits: Limits | None = None,
    vocabulary: Vocabulary | None = None,
    readers: Sequence[Reader] = READERS,
) -> ReadResult:
    """Read one file; what is wrong with it becomes a problem, never an exception."""
    limits = limits or Limits()
    try:
        content = _content(found.path, limits)
    except OSError as error:
        reason = f"It cannot be read: {error.strerror or error}."
        return _failed(Source(found.name, _NOTHING, "", 0), reason, "Check that it exists and that you may read it.")
    except InputError as error:
        return _failed(Source(found.name, _NOTHING, "", _size(found.path)), str(error), error.hint)
    source = Source(
        found.name,
        _NOTHING,
        hashlib.sha256(content).hexdigest(),
        len(content),
        content if limits.keep_content else None,
    )
    return _read_content(source, content, vocabulary or default_vocabulary(), readers)


def _read_content(source: Source, content: bytes, words: Vocabulary, readers: Sequence[Reader]) -> ReadResult:
    head = content[:_HEAD]
    try:
        refuse(source.name, head)
        reader = next(reader for reader in readers if reader.accepts(source.name, head))
        source = replace(source, media_type=reader.media_type)
        drafts = tuple(reader.drafts(content))
    except StopIteration:
        return _failed(source, "No reader knows this format.", "Save it as plain text.")
    except InputError as error:
        return _failed(source, str(error), error.hint)
    full = [draft for draft in drafts if draft.text.strip()]
    if not full:
        return _failed(source, "It is empty.", "Nothing is lost; remove it or fill it.")
    articles = tuple(finish(draft, source.name, words) for draft in full)
    said = tuple(Problem(source.name, reason, hint) for draft in full for reason, hint in draft.remarks)
    return ReadResult(source, articles, said)


def fold_duplicates(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Make articles of the same text one, which names all its files; the order is that of the first ones."""
    first: dict[str, Article] = {}
    for article in articles:
        known = first.get(article.id)
        if known is None:
            first[article.id] = article
        else:
            more = tuple(name for name in article.files if name not in known.files)
            first[article.id] = replace(known, files=known.files + more)
    return tuple(first.values())


def _content(path: Path, limits: Limits) -> bytes:
    """Return the bytes of a regular file of bounded size; raises OSError or InputError."""
    state = path.stat()
    if stat.S_ISDIR(state.st_mode):
        raise InputError("It is a folder that cannot be listed.", "Check that you may open it.")
    if not stat.S_ISREG(state.st_mode):
        raise InputError("It is not a file but a device or a pipe.", "Give a file.")
    if state.st_size <= limits.max_bytes:
        with path.open("rb") as file:
            content = file.read(limits.max_bytes + 1)
        if len(content) <= limits.max_bytes:
            return content
    raise InputError(
        f"It is larger than {limits.max_bytes / 1e6:g} MB, more than one article can be.",
        "Split it, or raise the limit.",
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _failed(source: Source, reason: str, hint: str) -> ReadResult:
    return ReadResult(source, problems=(Problem(source.name, reason, hint),))
