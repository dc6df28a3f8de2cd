"""Bytes to text."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from dossier.errors import InputError
from dossier.ingest.vocabulary import default_vocabulary

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDER = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
          "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}  # fmt: skip
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_SINGLE = frozenset({"cp1252", "iso8859_1", "latin_1", "cp1257", "cp1254", "iso8859_15"})  # easily taken for each other
_DOS = frozenset({"cp437", "cp775", "cp850", "cp858"})  # guessed from a few letters, and hardly written any more
_FEWEST_SMALL = 0.3  # share of small words; Western news has 0.35 to 0.5, Czech at most 0.25 that look so
_ODD = re.compile(  # what a text looks like that was written in another encoding
    r"[\x80-\x9f\ufffd]|(?<=[a-zß-ÿ])[À-ÞŠŽŒŸ]|(?<=[^\W\d_])(?:[¹²³¿¡‡†‰¬¨¸¯˝˘˛¤¦§¶±÷×ƒˆ˜•™≥≤∂∏∑Ω]|–(?=[a-z]))"
)
_TAG = re.compile(r"<[^<>]*>")
_SAMPLE = 65_536
_MOST_CONTROL = 0.005  # share of control characters above which bytes are not text


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and the encoding that had to be guessed for it (empty for UTF-8 and whatever a byte order mark names)."""

    text: str
    guessed: str = ""


def decode(content: bytes, declared: str = "") -> Decoded:
    """Decode a text file without its byte order mark; raises InputError when it is not text at all.

    `declared` is the encoding that the file itself names; it is believed where the bytes are no UTF-8 but that.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            try:
                return Decoded(content[len(bom) :].decode(encoding))
            except UnicodeDecodeError:
                break
    if _binary(content):
        raise InputError("This is not a text file.", "Give plain text or Markdown; save other documents as text first.")
    named = declared.lower()
    for encoding in ("utf-8", _WIDER.get(named, "" if named.startswith(("utf-16", "utf-32")) else named)):
        try:
            return Decoded(content.decode(encoding))
        except (ValueError, LookupError):
            continue
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
    sample = content[:_SAMPLE]
    western = _western(sample)
    best = None if western else from_bytes(sample).best()
    encoding = western or (best.encoding if best is not None else "cp1252")
    if encoding in _DOS and not _odd(sample, "cp1252"):
        encoding = "cp1252"
    if not western and encoding in _SINGLE and _odd(sample, "cp1250") < _odd(sample, encoding):
        encoding = "cp1250"
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return Decoded(content.decode("cp1252", errors="replace"), "cp1252")


def _western(sample: bytes) -> str:
    """Return the Western encoding of a text whose small words are Western, empty if they are not.

    Statistics of letters mistake a short text for one of the Baltic or of central Europe; its small words do not.
    """
    text = _TAG.sub(" ", sample.decode("cp1252", errors="replace"))  # names of tags are no words
    words = re.findall(r"[^\W\d_]+", text.lower())
    known = max(sum(word in small for word in words) for small in default_vocabulary().stopwords.values())
    odd = {encoding: _odd(sample, encoding) for encoding in ("cp1252", "iso8859_1", "mac_roman")}
    high = sum(byte >= 0x80 for byte in sample)
    best = "cp1252" if odd["cp1252"] * 3 <= high else min(odd, key=lambda encoding: odd[encoding])
    return best if known >= len(words) * _FEWEST_SMALL and odd[best] * 3 <= high else ""


def _odd(sample: bytes, encoding: str) -> int:
    """Return how many characters stand where no text has them, if it were in an encoding."""
    return len(_ODD.findall(sample.decode(encoding, errors="replace")))
