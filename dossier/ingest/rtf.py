"""RTF, as most word processors write it: paragraphs, headings, and what the file says of itself.

It is read by one walk over its words, groups and bytes. The libraries there are drop titles, days and headings.
"""

import codecs
import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

from dossier.errors import InputError
from dossier.ingest.documents import SAVE_AGAIN, properties
from dossier.ingest.drafts import Draft, Given, Stated, above
from dossier.ingest.extracted import Block, extracted, spaced

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,9})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_CONTROLS = re.compile(r"[\0-\x08\x0e-\x1f]")
_DEEPEST = 1_000  # groups inside one another
_ENDS = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "\r", "\n"})  # of a paragraph
_SIGNS = {
    "tab": " ", "line": " ", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "~": "\N{NO-BREAK SPACE}", "_": "-",
    "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
_ASIDE = frozenset(  # groups that hold no text of the article
    {
        "*",
        "colortbl",
        "pict",
        "object",
        "footnote",
        "annotation",
        "listtext",
        "pntext",
        "fldinst",
        "filetbl",
        "xe",
        "tc",
    }
    | {"nonshppict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"}
)
_PROPERTIES = frozenset({"title", "author", "creatim"})
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_OLD = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class RtfReader:
    """Reads RTF files."""

    media_type = "application/rtf"
    needs: tuple[str, ...] = ()
    extra = ""
    bulky = True
    guarded = staticmethod(above(5_000_000))

    def accepts(self, _name: str, head: bytes, /) -> bool:
        """Accept by the first bytes."""
        return head.startswith(b"{\\rtf")

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the one article of a document."""
        walk = _Walk()
        blocks = list(walk.blocks(given.content))
        yield extracted(blocks, walk.stated(blocks))


@dataclass(slots=True)
class _State:
    """What a group changes, and its end restores."""

    into: str = "text"  # where what is written goes
    encoding: str = ""  # of the font, "" for that of the document
    replaced: int = 1  # characters that stand behind one beyond the encoding, for programs that do not know it
    hidden: bool = False
    level: int = 0  # of the paragraph as a heading


class _Walk:
    """Reads a document once."""

    def __init__(self) -> None:
        self._state = _State()
        self._groups: list[_State] = []
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}  # their encodings
        self._levels: dict[int, int] = {}  # of styles as headings
        self._number = 0  # of the font or style that is being described
        self._default = -1  # font
        self._skip = 0  # characters that are still replaced
        self._bytes = bytearray()  # that are not decoded yet: two may be one character
        self._text: list[str] = []
        self._told: dict[str, list[str]] = {name: [] for name in _PROPERTIES}

    def blocks(self, content: bytes) -> Iterator[Block]:
        """Yield the paragraphs; raises InputError where groups are nested too deep."""
        at = 0
        while at < len(content) and (match := _TOKEN.match(content, at)):
            at = match.end()
            kind = match.lastgroup
            if kind in ("text", "byte"):
                self._take(match["text"] or bytes.fromhex(match["byte"].decode()))
            elif kind == "brace":
                if match["brace"] == b"}" and len(self._groups) <= 1:
                    break  # what follows the document is none of it
                self._group(opens=match["brace"] == b"{")
            elif kind is not None:
                self._decode()
                word = (match["word"] or match["sign"]).decode("latin-1")
                number = int(match["number"] or -1)
                if word == "bin":
                    at += max(0, number)
                elif word not in _ENDS:
                    self._do(word, number)
                elif self._state.into == "text":
                    yield self._paragraph()
        self._decode()
        yield self._paragraph()

    def stated(self, blocks: list[Block]) -> Stated:
        """Return what the file says of itself; these are its paragraphs."""
        title, author, made_at = (_whole("".join(self._told[name])) for name in ("title", "author", "creatim"))
        made = re.match(r"yr(\d{4})mo(\d{1,2})dy(\d{1,2})", made_at)
        day = "-".join(part.zfill(2) for part in made.groups()) if made else ""
        return properties(title, author, day, blocks)

    def _take(self, some: bytes) -> None:
        self._bytes += some[self._skip :]
        self._skip = max(0, self._skip - len(some))

    def _decode(self) -> None:
        if self._bytes:
            self._put(self._bytes.decode(self._state.encoding or self._encoding, "replace"))
            self._bytes.clear()

    def _put(self, text: str) -> None:
        if self._state.into == "text" and not self._state.hidden:
            self._text.append(text)
        elif self._state.into in _PROPERTIES:
            self._told[self._state.into].append(text)

    def _group(self, *, opens: bool) -> None:
        self._decode()
        self._skip = 0
        if len(self._groups) == _DEEPEST:
            raise InputError("It is nested too deep.", SAVE_AGAIN)
        if opens:
            self._groups.append(copy(self._state))
        else:
            self._state = self._groups.pop()

    def _paragraph(self) -> Block:
        text = spaced(_whole("".join(self._text)))
        self._text.clear()
        return Block(text, self._state.level)

    def _do(self, word: str, number: int) -> None:
        """Do what a word says; -1 is no number."""
        state = self._state
        if state.into == "creatim":
            self._put(f"{word}{number}")
        elif word in _SIGNS:
            self._put(_SIGNS[word])
        elif word in _ASIDE:
            state.into = "aside"
        elif word in ("fonttbl", "stylesheet", "info") or (word in _PROPERTIES and state.into == "info"):
            state.into = word
        elif word == "u":
            self._put(chr(number & 0xFFFF))
            self._skip = state.replaced
        elif word == "uc":
            state.replaced = min(max(0, number), 10)
        elif word == "ansicpg" or word in _OLD:
            self._encoding = _known(_OLD.get(word, f"cp{number}"))
        elif word in ("v", "deleted"):
            state.hidden = number != 0
        elif word == "plain":
            state.hidden, state.encoding = False, self._fonts.get(self._default, "")
        elif state.into == "text":
            self._lay_out(word, number)
        else:
            self._describe(word, number)

    def _lay_out(self, word: str, number: int) -> None:
        """Take the font of some text, or what a paragraph is."""
        if word == "f":
            self._state.encoding = self._fonts.get(number, "")
        elif word in ("pard", "s"):
            self._state.level = self._levels.get(number, 0)
        elif word == "outlinelevel":
            self._state.level = _level(number)
        elif word == "deff":
            self._default = number

    def _describe(self, word: str, number: int) -> None:
        """Remember what fonts and styles are."""
        if word in ("f", "s"):
            self._number = number
        elif word == "fcharset" and number in _CHARSETS:
            self._fonts[self._number] = _CHARSETS[number]
        elif word == "outlinelevel" and self._state.into == "stylesheet":
            self._levels[self._number] = _level(number)


def _level(outline: int) -> int:
    """Return the level of a heading; 9 is that of no heading."""
    return outline + 1 if 0 <= outline < 9 else 0


def _known(encoding: str) -> str:
    """Return an encoding, or that of most languages of Europe for one that Python does not know."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"


def _whole(text: str) -> str:
    """Return a text without signs for machines, in which the two halves of a character beyond 16 bits are one."""
    return _CONTROLS.sub("", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
