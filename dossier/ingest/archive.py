"""ZIP archives of all that is read: each member goes to the reader of its kind, in memory, never onto the disk.

What one archive may unpack to is one budget, which archives inside it share.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dossier.errors import InputError
from dossier.ingest.drafts import Draft, Given, Limits, Reader, never
from dossier.ingest.guarded import drafts_of
from dossier.ingest.unzipped import Unzipped, inside, unzip

if TYPE_CHECKING:
    from zipfile import ZipInfo

_HEAD = 4096
_SILENT = frozenset(  # what stands beside articles and is no article: not worth a word each
    {".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".woff", ".woff2", ".ttf", ".mp3", ".mp4"}
)
_GIVE = "Unpack the archive and give the files you need."


class ArchiveReader:
    """Reads ZIP archives; `reader_of` tells the reader of a member by its name and first bytes."""

    media_type = "application/zip"
    needs: tuple[str, ...] = ("zipfile",)
    extra = ""
    bulky = True
    guarded = staticmethod(never)  # its members are guarded one by one

    def __init__(self, reader_of: Callable[[str, bytes], Reader]) -> None:
        self._reader_of = reader_of

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by the first bytes and the name; other formats are archives as well, and are asked before."""
        return head.startswith((b"PK\x03\x04", b"PK\x05\x06")) and (
            name.lower().endswith(".zip") or not PurePosixPath(name).suffix
        )

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the articles of all members in the order of their names."""
        if given.limits.max_archives < 1:
            raise InputError("Too many archives stand inside one another.", _GIVE)
        archive = unzip(given)
        members = sorted(archive.members(), key=lambda each: each.filename)
        for n, member in enumerate(members, 1):
            name = PurePosixPath(member.filename)
            if not inside(member.filename):
                reason = "The name of a file in it leads out of the archive."
                yield _refused(f"#{member.header_offset}", reason, _GIVE)
            elif not _aside(name):
                for draft in self._member(archive, member, given.limits):
                    yield replace(draft, done=n / len(members))

    def _member(self, archive: Unzipped, member: "ZipInfo", limits: Limits) -> Iterator[Draft]:
        """Yield the drafts of one member, or why there are none."""
        part = f"!/{member.filename}"
        try:
            reader = self._reader_of(member.filename, archive.head(member, _HEAD))
            content = archive.read(member, limits.max_bulky_bytes if reader.bulky else limits.max_bytes)
            inner = replace(limits, max_archives=limits.max_archives - 1)
            for draft in drafts_of(reader, Given(member.filename, content, inner, archive.budget)):
                yield replace(draft, part=part + draft.part)
        except InputError as error:
            yield _refused(part, str(error), error.hint)


def _aside(name: PurePosixPath) -> bool:
    """Whether a member is no article and not worth a word: hidden, a system's own, a picture of a page."""
    return name.suffix.lower() in _SILENT or any(part.startswith((".", "__MACOSX")) for part in name.parts)


def _refused(part: str, reason: str, hint: str) -> Draft:
    return Draft("", "", remarks=((reason, hint),), part=part)
