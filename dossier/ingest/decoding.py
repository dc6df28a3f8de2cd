"""Bytes to text."""

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from dossier.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_SAMPLE = 65_536
_MOST_CONTROL = 0.005  # share of control characters above which bytes are not text


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and the encoding that had to be guessed for it (empty for UTF-8 and whatever a byte order mark names)."""

    text: str
    guessed: str = ""


def decode(content: bytes) -> Decoded:
    """Decode a text file without its byte order mark; raises InputError when it is not text at all."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            try:
                return Decoded(content[len(bom) :].decode(encoding))
            except UnicodeDecodeError:
                break
    if _binary(content):
        raise InputError("This is not a text file.", "Give plain text or Markdown; save other documents as text first.")
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(content)


def _binary(content: bytes) -> bool:
    """Whether bytes without a byte order mark hold what no text file holds."""
    sample = content[:_SAMPLE]
    strange = len(sample) - len(sample.translate(None, _CONTROL))
    return b"\0" in sample or strange > len(sample) * _MOST_CONTROL


def _guess(content: bytes) -> Decoded:
    """Decode by the likeliest encoding; a few broken bytes in UTF-8 stay UTF-8 with replacement characters."""
    tolerant = content.decode("utf-8", errors="replace")
    letters = sum(byte >= 0x80 for byte in content[:_SAMPLE])
    if tolerant[:_SAMPLE].count("�") <= letters // 20:
        return Decoded(tolerant, "UTF-8 with damaged letters")
    best = from_bytes(content[:_SAMPLE]).best()
    encoding = best.encoding if best is not None else "cp1252"
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return Decoded(content.decode("cp1252", errors="replace"), "cp1252")
