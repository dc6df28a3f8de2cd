"""Files to articles in the store: what was read before is known by its hash and not read again."""

import hashlib
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dossier.bundle import packing
from dossier.ingest.drafts import LeftOut, Limits
from dossier.ingest.files import Found
from dossier.ingest.stretches import stretches
from dossier.ingest.tables import told_of
from dossier.model.article import Problem, Source
from dossier.model.plain import pack
from dossier.model.wording import marked
from dossier.services.staging import Kind, Staging
from dossier.services.steps import FileRead, Reading, read_step
from dossier.services.units import Units
from dossier.services.workers import Lost

_CHUNK = 1 << 20
_TOO_LARGE = "It is too large to be kept in the dossier itself."
_CHANGED = "It was changed while it was read."
NONE: Mapping[str, str] = MappingProxyType({})


class Files:
    """The files of a build, in their order; a long file of lines is read by stretches.

    `known` are the hashes of files that are not there, by name; `restore` brings one back if it must be read.
    """

    def __init__(
        self,
        units: Units,
        limits: Limits,
        files: Sequence[Found],
        known: Mapping[str, str] = NONE,
        restore: Callable[[Found], None] = lambda _: None,
    ) -> None:
        self._units = units
        self._staging: Staging = units.staging
        self._limits = limits
        self._files = files
        self._known = known
        self._restore = restore
        self._hashes: list[str] = []
        self._parts: list[list[Found]] = []  # of each file: itself, or its stretches
        self._given: dict[Found, bytes | Reading] = {}  # the key of what was read well, else what it gave

    def read(self) -> Iterator[Reading]:
        """Read what is not read yet, then yield what every file gave, in their order."""
        todo = self._unread()

        def take(place: int, answer: FileRead | Lost) -> None:
            if isinstance(answer, FileRead):
                self._lay_aside(todo[place], answer)
            else:
                self._given[todo[place]] = _lost(todo[place], answer)

        weights = [_kilobytes(part) for part in todo]
        total = sum(_kilobytes(part) for parts in self._parts for part in parts)
        self._units.weighed(marked("Reading files"), read_step, todo, weights, total, take)
        for n in range(len(self._files)):
            self._units.watch.look()
            yield self._reading(n)

    def _unread(self) -> list[Found]:
        """Return the files, and stretches of files, that are to be read; what is not there is brought back."""
        todo: list[Found] = []
        for n, file in enumerate(self._files):
            self._units.watch.tell(marked("Looking for changes"), len(self._files), n)
            self._hashes.append(self._known.get(file.name) or hash_of(file, self._units.watch.look))
            self._parts.append([file])
            if self._is_done(file, self._hashes[n]):
                continue
            if file.name in self._known:
                self._restore(file)
            self._parts[n] = []
            for part in stretches(file, self._limits):
                self._units.watch.look()
                self._parts[n].append(part)
                if part is file or not self._is_done(part, hash_of(part)):
                    todo.append(part)
        self._units.watch.tell(marked("Looking for changes"), len(self._files), len(self._files))
        return todo

    def _is_done(self, part: Found, sha256: str) -> bool:
        """Whether a file or stretch is read and all that belongs to it is there; this then is kept."""
        key = self._key(part, sha256)
        if not sha256 or not self._staging.has(Kind.READ, key):
            return False
        reading: Reading = self._units.found(Kind.READ, Reading, key)
        needed = [(Kind.ARTICLE, head.key) for head in reading.heads]
        if self._limits.keep_content and not part.stretch and reading.source.size <= packing.LARGEST:
            needed.append((Kind.ORIGINAL, bytes.fromhex(sha256)))
        if not all(self._staging.has(*unit) for unit in needed):
            return False
        self._given[part] = key
        return True

    def _lay_aside(self, part: Found, answer: FileRead) -> None:
        reading = answer.reading
        for head, packed in zip(reading.heads, answer.articles, strict=True):
            self._staging.put(Kind.ARTICLE, head.key, packed)
        if reading.heads and answer.original is not None:
            self._staging.put(Kind.ORIGINAL, bytes.fromhex(reading.source.sha256), answer.original)
        self._given[part] = self._kept(part, reading)

    def _kept(self, part: Found, reading: Reading) -> bytes | Reading:
        """Keep what was read well and return its key; what failed is tried again."""
        if not reading.heads or any(problem.reason != _TOO_LARGE for problem in reading.problems):
            return reading
        key = self._key(part, reading.source.sha256)
        self._staging.put(Kind.READ, key, pack(Reading, reading))
        return key

    def _reading(self, n: int) -> Reading:
        """Return what a file gave."""
        readings = [self._found(part) for part in self._parts[n]]
        if self._parts[n][0] is self._files[n]:
            return readings[0]
        whole = self._joined(n, readings)
        self._kept(self._files[n], whole)
        return whole

    def _found(self, part: Found) -> Reading:
        given = self._given[part]
        reading: Reading = self._units.found(Kind.READ, Reading, given) if isinstance(given, bytes) else given
        return reading

    def _joined(self, n: int, readings: Sequence[Reading]) -> Reading:
        """Join what the stretches of a file gave, and keep its original."""
        size = sum(reading.source.size for reading in readings)
        source = replace(readings[0].source, sha256=self._hashes[n], size=size)
        heads = tuple(head for reading in readings for head in reading.heads)
        problems = [problem for reading in readings for problem in reading.problems]
        problems += _left_out(source.name, [reading.left_out for reading in readings if reading.left_out])
        if heads and self._limits.keep_content and size > packing.LARGEST:
            problems.append(Problem(source.name, _TOO_LARGE, "Keep the file: an update needs it."))
        elif heads and not self._keeps(self._files[n], source):
            problems.append(Problem(source.name, _CHANGED, "Update the dossier with it when it is finished."))
        return Reading(source, heads, tuple(problems))

    def _keeps(self, file: Found, source: Source) -> bool:
        """Keep the original of a file where asked to; return whether it still is what was read."""
        try:
            original = packing.pack_file(file.path) if self._limits.keep_content else None
        except OSError:
            return False
        if hash_of(file, self._units.watch.look) != source.sha256:
            return False
        if original is not None:
            self._staging.put(Kind.ORIGINAL, bytes.fromhex(source.sha256), original)
        return True

    def _key(self, part: Found, sha256: str) -> bytes:
        kept = b"kept" if self._limits.keep_content else b""
        return hash_of_parts(part.name.encode(), part.part.encode(), sha256.encode(), kept)


def _left_out(name: str, told: Sequence[LeftOut]) -> list[Problem]:
    """Return what is told of a table whose stretches hold records without text."""
    columns = dict.fromkeys(column for one in told for column in one.columns)
    whole = LeftOut(sum(one.empty for one in told), sum(one.records for one in told), tuple(columns))
    return [Problem(name, *told_of(whole))] if whole.empty else []


def _kilobytes(part: Found) -> int:
    """Return how large a file or stretch is, at least 1."""
    if part.stretch:
        return 1 + part.stretch.size // 1000
    try:
        return 1 + part.path.stat().st_size // 1000
    except OSError:
        return 1


def hash_of(part: Found, tick: Callable[[], None] = lambda: None) -> str:
    """Return the SHA-256 of a regular file or of a stretch of it, empty when it cannot be read; `tick` may stop it."""
    digest = hashlib.sha256()
    try:
        if not stat.S_ISREG(part.path.stat().st_mode):
            return ""
        with part.path.open("rb") as file:
            if part.stretch:
                return hashlib.sha256(part.stretch.read(file)).hexdigest()
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                tick()
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
    problem = Problem(found.name + found.part, f"It could not be read ({lost.reason}).", "Leave it out.")
    return Reading(Source(found.name, "application/octet-stream", "", 0), (), (problem,))
