"""Formats that are known but not read, so that each gets a sentence of its own."""

import re
from pathlib import PurePosixPath

from dossier.errors import InputError

_OLD = "Microsoft Office 97"
_MAGIC = (
    (b"PK\x03\x04", "ZIP"),
    (b"\xd0\xcf\x11\xe0", _OLD),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"RIFF", "media"),
)
_NAMES = {
    ".docx": "Word", ".doc": "Word 97", ".odt": "OpenDocument", ".epub": "EPUB", ".mht": "MHTML", ".mhtml": "MHTML",
    ".msg": "Outlook", ".xml": "XML", ".xlsx": "Excel", ".xls": "Excel", ".pptx": "PowerPoint", ".zip": "ZIP",
    ".gz": "gzip", ".dossier": "dossier",
}  # fmt: skip
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # the name of the part in which a locked document of today stands
_PACKED = frozenset({".docx", ".docm", ".xlsx", ".pptx"})  # no files of Office 97, but by name
_MARKUP = re.compile(rb"\s*(?:<!--.*?-->\s*)*<\?xml", re.IGNORECASE | re.DOTALL)
_HINTS = {
    "dossier": "Open it with `dossier open`.",
    "image": "Run text recognition (OCR) first.",
    "Excel": "Save it as CSV (.csv) and add that.",
}
_HINT = "Save it as plain text (.txt) or Markdown (.md) and add that."


def refuse(name: str, head: bytes) -> None:
    """Raise InputError for a file of a format that is not read, told by its first bytes, then by its name."""
    suffix = PurePosixPath(name).suffix.lower()
    told = next((kind for magic, kind in _MAGIC if head.startswith(magic)), "")
    if told == _OLD and _LOCKED in head:
        raise InputError("It is protected by a password.", "Save it without one.")
    if told == "ZIP" or (told == _OLD and suffix not in _PACKED):  # as office documents, mail and e-books are inside
        told = _NAMES.get(suffix, told)
    if not told and suffix in _NAMES:
        told = _NAMES[suffix]
    if not told and _MARKUP.match(head.removeprefix(b"\xef\xbb\xbf")):
        told = "XML"
    if told:
        raise InputError(f"{told} files are not read yet.", _HINTS.get(told.split()[-1], _HINT))
