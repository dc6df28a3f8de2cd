"""One file to its articles, or to the reason why not."""

import hashlib
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dossier.errors import InputError
from dossier.ingest.articles import finish
from dossier.ingest.drafts import Given, LeftOut, Limits, Reader
from dossier.ingest.files import Found
from dossier.ingest.guarded import drafts_of
from dossier.ingest.readers import HEAD, READERS, reader_of
from dossier.ingest.vocabulary import Vocabulary, default_vocabulary
from dossier.model.article import Article, Problem, Source

_NOTHING = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file gave."""

    source: Source
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: LeftOut | None = None  # of a stretch


def read(
    found: Found,
    limits: Limits | None = None,
    vocabulary: Vocabulary | None = None,
    readers: Sequence[Reader] = READERS,
    tell: Callable[[float], None] = lambda _: None,
) -> ReadResult:
    """Read one file, or a stretch of one; what is wrong with it becomes a problem, never an exception.

    The source of a stretch has its hash and its size.
    `tell` is told how much of it is done, from 0 to 1, and may raise to stop.
    """
    limits = limits or Limits()
    try:
        reader, content = _content(found, limits, readers)
    except OSError as error:
        reason = f"It cannot be read: {error.strerror or error}."
        return _failed(Source(found.name, _NOTHING, "", 0), reason, "Check that it exists and that you may read it.")
    except InputError as error:
        return _failed(Source(found.name, _NOTHING, "", _size(found.path)), str(error), error.hint)
    digest = hashlib.sha256(content).hexdigest()
    kept = content if limits.keep_content and not found.stretch else None
    source = Source(found.name, reader.media_type, digest, len(content), kept)
    given = Given(found.name, content, limits, line=found.stretch.first if found.stretch else 0)
    return _read_content(source, reader, given, found.part, vocabulary or default_vocabulary(), tell)


def _read_content(
    source: Source, reader: Reader, given: Given, part: str, words: Vocabulary, tell: Callable[[float], None]
) -> ReadResult:
    articles: list[Article] = []
    problems: list[Problem] = []
    left_out: LeftOut | None = None
    most = given.limits.max_articles
    try:
        for draft in islice(drafts_of(reader, given), most + 1):
            if len(articles) == most:
                problems.append(too_many(source, most))
                break
            problems += [Problem(source.name + (draft.part or part), reason, hint) for reason, hint in draft.remarks]
            left_out = draft.left_out or left_out
            if draft.text.strip():
                articles.append(finish(draft, source.name, words))
            if draft.done:
                tell(draft.done)
    except InputError as error:  # what was read before it stays
        problems.append(Problem(source.name + part, str(error), error.hint))
    if not articles and not problems and not part:
        return _failed(source, "It is empty.", "Nothing is lost; remove it or fill it.")
    return ReadResult(source, tuple(articles), tuple(problems), left_out)


def too_many(source: Source, most: int) -> Problem:
    """Return what is told of a file of which only the first `most` articles were read."""
    said = f"It holds more than {most:,} articles; only the first {most:,} were read."
    return Problem(source.name, said, "Split it into several files.")


def _content(found: Found, limits: Limits, readers: Sequence[Reader]) -> tuple[Reader, bytes]:
    """Return the reader and the bytes of a regular file of bounded size; raises OSError or InputError."""
    state = found.path.stat()
    if stat.S_ISDIR(state.st_mode):
        raise InputError("It is a folder that cannot be listed.", "Check that you may open it.")
    if not stat.S_ISREG(state.st_mode):
        raise InputError("It is not a file but a device or a pipe.", "Give a file.")
    with found.path.open("rb") as file:
        head = file.read(HEAD)
        reader = reader_of(found.name, head, readers)
        if found.stretch:
            return reader, found.stretch.read(file)
        bound = limits.max_bulky_bytes if reader.bulky else limits.max_bytes
        content = head + file.read(max(0, bound + 1 - len(head))) if state.st_size <= bound else b""
    if max(state.st_size, len(content)) > bound:
        what = "a file" if reader.bulky else "one article"
        raise InputError(f"It is larger than {bound / 1e6:g} MB, more than {what} can be.", "Split it.")
    return reader, content


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _failed(source: Source, reason: str, hint: str) -> ReadResult:
    return ReadResult(source, problems=(Problem(source.name, reason, hint),))
