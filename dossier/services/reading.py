"""Files to articles in the store: what was read before is known by its hash and not read again."""

import hashlib
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from dossier.ingest.files import Found
from dossier.model.article import Problem, Source
from dossier.model.plain import pack
from dossier.model.wording import marked
from dossier.services.staging import Kind, Staging
from dossier.services.steps import FileRead, Reading, read_step
from dossier.services.units import Units
from dossier.services.workers import Lost

_CHUNK = 1 << 20
NONE: Mapping[str, str] = MappingProxyType({})


class Files:
    """The files of a build, in their order.

    `known` are the hashes of files that are not there, by name; `restore` brings one back if it must be read.
    """

    def __init__(
        self,
        units: Units,
        keep_content: bool,
        files: Sequence[Found],
        known: Mapping[str, str] = NONE,
        restore: Callable[[Found], None] = lambda _: None,
    ) -> None:
        self._units = units
        self._staging: Staging = units.staging
        self._keep_content = keep_content
        self._files = files
        self._known = known
        self._restore = restore
        self._keys: dict[int, bytes] = {}  # of what was read well
        self._failed: dict[int, Reading] = {}

    def read(self) -> Iterator[Reading]:
        """Read what is not read yet, then yield what every file gave, in their order."""
        todo = self._unread()

        def item(n: int) -> Found:
            if self._files[n].name in self._known:
                self._restore(self._files[n])
            return self._files[n]

        def take(place: int, answer: FileRead | Lost) -> None:
            n = todo[place]
            if isinstance(answer, FileRead):
                self._lay_aside(n, answer)
            else:
                self._failed[n] = _lost(self._files[n], answer)

        sizes = [_kilobytes(file.path) for file in self._files]
        weights = [sizes[n] for n in todo]
        self._units.weighed(marked("Reading files, in kB"), read_step, map(item, todo), weights, sum(sizes), take)
        for n in range(len(self._files)):
            self._units.watch.look()
            yield self._failed.get(n) or self._units.found(Kind.READ, Reading, self._keys[n])

    def _unread(self) -> list[int]:
        todo: list[int] = []
        for n, file in enumerate(self._files):
            self._units.watch.tell(marked("Looking for changes"), len(self._files), n)
            sha256 = self._known.get(file.name) or hash_of(file.path)
            if sha256 and self._is_done(key := self._key(file.name, sha256)):
                self._keys[n] = key
            else:
                todo.append(n)
        self._units.watch.tell(marked("Looking for changes"), len(self._files), len(self._files))
        return todo

    def _is_done(self, key: bytes) -> bool:
        """Whether a file is read and all that belongs to it is there; this then is kept."""
        if not self._staging.has(Kind.READ, key):
            return False
        reading: Reading = self._units.found(Kind.READ, Reading, key)
        parts = [(Kind.ARTICLE, head.key) for head in reading.heads]
        if self._keep_content:
            parts.append((Kind.ORIGINAL, bytes.fromhex(reading.source.sha256)))
        return all(self._staging.has(*part) for part in parts)

    def _lay_aside(self, n: int, answer: FileRead) -> None:
        reading = answer.reading
        for head, packed in zip(reading.heads, answer.articles, strict=True):
            self._staging.put(Kind.ARTICLE, head.key, packed)
        if reading.heads and answer.original is not None:
            self._staging.put(Kind.ORIGINAL, bytes.fromhex(reading.source.sha256), answer.original)
        if not reading.heads or reading.problems:  # what failed is tried again
            self._failed[n] = reading
            return
        self._keys[n] = self._key(reading.source.name, reading.source.sha256)
        self._staging.put(Kind.READ, self._keys[n], pack(Reading, reading))

    def _key(self, name: str, sha256: str) -> bytes:
        return hash_of_parts(name.encode(), sha256.encode(), b"kept" if self._keep_content else b"")


def _kilobytes(path: Path) -> int:
    """Return how large a file is, at least 1; what must be brought back before it can be read counts as little."""
    try:
        return 1 + path.stat().st_size // 1000
    except OSError:
        return 1


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a regular file, empty when it cannot be read."""
    digest = hashlib.sha256()
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return ""
        with path.open("rb") as file:
            while part := file.read(_CHUNK):
                digest.update(part)
    except OSError:
        return ""
    return digest.hexdigest()


def hash_of_parts(*parts: bytes) -> bytes:
    """Return the SHA-256 of several strings of bytes, which depends on where one ends."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


def _lost(found: Found, lost: Lost) -> Reading:
    problem = Problem(found.name, f"It could not be read ({lost.reason}).", "Leave it out.")
    return Reading(Source(found.name, "application/octet-stream", "", 0), (), (problem,))
