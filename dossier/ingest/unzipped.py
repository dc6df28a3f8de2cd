"""Members of ZIP files, unpacked by what comes out and never by what the directory claims."""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from dossier.errors import InputError
from dossier.ingest.drafts import Budget, Given, Limits

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_CHUNK = 1 << 16
_EACH = 1_000  # bytes of the budget that opening a member costs, so that empty ones are not free
_SMALL = 100_000  # bytes below which a ratio says nothing
_OUTSIDE = re.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|[\0-\x1f]")
_AGAIN = "Pack it again, or give the files themselves."


@dataclass
class Unzipped:
    """An open archive and how much it may still unpack."""

    archive: "ZipFile"
    limits: Limits
    budget: Budget

    def members(self) -> "list[ZipInfo]":
        """Return the files in it in their order; raises InputError where they overlap or are too many."""
        some = [member for member in self.archive.infolist() if not member.is_dir()]
        if len(some) > self.limits.max_articles:
            raise InputError(f"It holds more than {self.limits.max_articles:,} files.", _AGAIN)
        packed = sum(member.compress_size for member in some)
        if packed > _length(self.archive):
            raise InputError("Its files overlap, as only hostile archives do.", _AGAIN)
        return some

    def read(self, member: "ZipInfo", most: int) -> bytes:
        """Return at most `most` bytes of a member; raises InputError where it holds more, or unpacks too well."""
        self.budget.left -= _EACH
        most = max(0, min(most, self.budget.left))
        if member.flag_bits & 1:
            raise InputError("It is protected by a password.", "Unpack it and give the file itself.")
        content = bytearray()
        try:
            with self.archive.open(member) as file:
                while chunk := file.read(_CHUNK):
                    content += chunk
                    if len(content) > most:
                        raise InputError(f"It unpacks to more than {most / 1e6:g} MB.", _AGAIN)
                    if len(content) > max(_SMALL, member.compress_size * self.limits.max_ratio):
                        raise InputError("It unpacks to far more than it is packed, as only hostile files do.", _AGAIN)
        except InputError:
            raise
        except Exception as error:  # zipfile and its decompressors raise many kinds
            raise InputError("It is damaged.", _AGAIN) from error
        finally:
            self.budget.left -= len(content)
        return bytes(content)

    def head(self, member: "ZipInfo", most: int) -> bytes:
        """Return the first bytes of a member; empty where it cannot be read, which reading it tells."""
        try:
            with self.archive.open(member) as file:
                return file.read(most)
        except Exception:  # as above
            return b""

    def named(self, name: str, most: int) -> bytes:
        """Return the member of a name; raises InputError where there is none."""
        for member in self.members():
            if member.filename == name:
                return self.read(member, most)
        raise InputError("It is damaged: a part of it is missing.", _AGAIN)


def unzip(given: Given) -> Unzipped:
    """Open an archive; raises InputError where it is none."""
    from zipfile import BadZipFile, ZipFile

    try:
        budget = given.budget or Budget(given.limits.max_unpacked)
        return Unzipped(ZipFile(BytesIO(given.content)), given.limits, budget)
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise InputError("It is damaged.", _AGAIN) from error


def inside(name: str) -> bool:
    """Whether a member's name stays inside its archive."""
    return bool(name) and not _OUTSIDE.search(name)


def _length(archive: "ZipFile") -> int:
    file = archive.fp
    return file.seek(0, 2) if file else 0
