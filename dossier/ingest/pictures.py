"""Pictures in the text: captions, credits, and captions glued to a credit and to the paragraph after it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.ingest.dates import DateReader

if TYPE_CHECKING:
    from dossier.ingest.vocabulary import Vocabulary

_NAME = r"(?:(?:[A-Z]\.){2,4}|[A-ZÀ-Þ](?:[^\W\d_]*(?:['’-][^\W\d_]+)*|\.))"
_MEDIA = r"(?:Photos?|Photographs?|Images?|Pictures?|PHOTO|IMAGE|Fotos?|FOTO|Foto)"
HINTS = (
    "/",
    " via ",
    "hoto",
    "Image",
    "image",
    "icture",
    "Foto",
    "PHOTO",
    "IMAGE",
    "FOTO",
    "Credit",
    "credit",
    "ourtesy",
    "andout",
    "©",
    "|",
)
"""Of which each credit holds one, but for those that only an agency tells."""
_SAYS_CREDIT = re.compile(_MEDIA + r"|[Cc]redit|[Cc]ourtesy|[Hh]andout|\bvia\b")
_LABEL_OF_CREDIT = rf"{_MEDIA}(?: (?i:source|credit)s?)? ?:|{_MEDIA} (?i:source|credit)s? ?,"
# Begins with a class, which `re` looks for before it tries a match.
_MAY_START = re.compile(
    rf"[(\[.!?”\"’')…\] ](?:(?<=[(\[])|(?<=[.!?”\"’')…\]])\s+(?=\S)|(?<=\w )(?={_LABEL_OF_CREDIT}))"
)
_LABELLED = re.compile(_LABEL_OF_CREDIT)
_CREDIT_TAIL = re.compile(r"[ .)\]]+|,? ?(?:Pool|POOL|File|FILE|file)\b|, ")
_LETTERS = re.compile(r"[^\W\d_]+")
_PREFIX = r"(?:(?:Pool|File|Handout|Staff|Stock|Archive|Courtesy|POOL|FILE|HANDOUT) )*"
_OF_OUTLET = re.compile(  # "Jane Roe/Example Public Radio"
    rf"{_NAME}(?: {_NAME}){{1,3}} ?/ ?(?P<outlet>(?:[Tt]he )?[A-Z][\w'’&.-]*(?: [\w'’&.-]+){{0,4}})"
)
_END = ".!?”\"’')…"
_LONGEST_CAPTION = 90  # words
_BEFORE_HINT = 160  # characters in which names before it stand
_LABEL = 40  # characters of the longest label
_LOOK = 1500  # characters of a line in which a glued credit is looked for


@dataclass(frozen=True, slots=True)
class Glued:
    """Where a line falls apart: caption [0, credit), credit [credit, rest), other text [rest, end)."""

    credit: int
    rest: int


class PictureReader:
    """Recognises captions and credits by their form."""

    def __init__(self, words: "Vocabulary") -> None:
        self._words = words
        self._dates = DateReader(words)
        signs = sorted(words.agencies, key=lambda sign: (-len(sign), sign))
        agency = rf"(?:{'|'.join(re.escape(sign) for sign in signs)})(?![\w-])"
        who = rf"(?:{agency}|{_NAME} (?:[A-Z]\. )?{_NAME})"
        via = rf"(?:,? via {agency})?"
        owners = rf"{who}(?:/(?:{who}|Pool|POOL))*{via}"
        labels = "|".join(re.escape(label) for label in words.credits)
        self._credit = re.compile(
            rf"[(\[](?=[A-ZÀ-Þ©]|via |photo|image|picture)(?=[^()\[\]]{{2,90}}[)\]])"
            rf"(?=[^()\[\]]*(?:[Pp]hotos?\b|[Hh]andout\b|[Ii]mages?\b|[Pp]ictures?\b|{_MEDIA}"
            rf"|{agency}|[Cc]ourtesy|[Cc]redit|\bvia\b))[^()\[\]]*[)\]]"
            rf"|(?i:{_MEDIA} (?:source|credit)s?) ?[:,] ?[A-ZÀ-Þ©][^.!?|]{{1,60}}$"
            rf"|{agency}/(?:Archi[vo]\w*|File|Pool|Handout)\b"
            rf"|{_MEDIA} ?: ?[A-ZÀ-Þ][^.!?|]{{1,60}}$|(?:©|\|) ?[A-ZÀ-Þ][^.!?|]{{1,60}}$"
            rf"|\((?=[^()]*/)(?:{_NAME} ?[ /] ?){{1,6}}{_NAME}\)"
            rf"|{_PREFIX}{_MEDIA},? (?:via|by|from|[Cc]ourtesy of)[: ] ?{owners}"
            rf"|{_MEDIA} ?: ?{owners}"
            rf"|(?:[Pp]hoto|[Ii]mage|[Pp]icture)? ?(?:[Cc]redits?|[Cc]ourtesy(?: of)?)(?::|(?= {agency})) ?{owners}"
            rf"|{agency}(?: {_MEDIA}| Pool| Images)?/(?:{_NAME}/)?{owners}"
            rf"|(?:{_NAME} ){{0,3}}{_NAME}(?: for {_NAME})?(?:/(?:{_NAME}(?: {_NAME})?))*/ ?{agency}(?:/{agency})*{via}"
            rf"|(?:{_NAME} ){{1,3}}(?:via|VIA) {agency}"
            rf"|(?:{_NAME} ){{1,3}}(?:[Pp]hotos?|[Pp]hotographs?|[Ii]mages?|[Hh]andout)\.?$"
            rf"|[Cc]redit(?:\.{{2,3}}|…) ?[A-ZÀ-Þ].{{2,80}}$"
            rf"|(?:via |© ?|\(c\) ?)?{agency}(?:/{agency})*(?=[.)]?\s*$)"
        )
        self._whole = re.compile(
            rf"[(\[]?\s*(?:(?:{labels})\s*(?:[:|/©]|(?:,|\b(?:by|courtesy of)\b)(?= (?-i:[A-ZÀ-Þ])))\s*.{{1,90}}"
            rf"|(?:[\w ]{{3,25}}: ?)?(?:©|\(c\))\s*.{{1,60}})\s*[)\]]?",
            re.IGNORECASE,
        )
        self._opening = re.compile(
            rf"(?:{'|'.join(re.escape(word) for word in words.caption_openings)})\s*(?::|-|–|—)\s*\S", re.IGNORECASE
        )
        self._labels, self._openings = words.credits, words.caption_openings
        self._brackets = re.compile(rf"\([^()]*{agency}")
        self._signs = tuple(signs)
        self._sign_ends = frozenset(sign[-2:] for sign in signs)

    def hints(self, text: str) -> tuple[str, ...]:
        """Return which hints of credits a text has at all: its lines need to be searched for no others."""
        return tuple([hint for hint in HINTS if hint in text])

    def is_credit(self, line: str, hints: tuple[str, ...] = HINTS) -> bool:
        """Whether a whole line says only whose picture it is; `hints` are those that the text has at all."""
        line = line.strip(" -–—•*")
        if len(line) > 160 or line.count(" ") > 18:
            return False
        low = line.lower()
        labelled = low.lstrip("([").lstrip().startswith(self._labels) or "©" in low or "(c)" in low
        if labelled and self._whole.fullmatch(line):
            return True
        owned = _OF_OUTLET.fullmatch(line) if "/" in line else None
        if owned and not self._words.outlets.isdisjoint(owned["outlet"].lower().split()):
            return True
        hinted = line.startswith("[") or self._first_hint(line, hints) is not None
        return hinted and bool(self._credit.fullmatch(line.rstrip(".")))

    def _first_hint(self, line: str, hints: tuple[str, ...]) -> int | None:
        """Return where the first thing stands that credits have, None if there is nothing."""
        found = [at for hint in hints if (at := line.find(hint)) >= 0]
        if "(" in line and (bracket := self._brackets.search(line)):
            found.append(bracket.start())
        end = line.rstrip(" .)")
        if end[-2:] in self._sign_ends and end.endswith(self._signs):
            found.append(len(end))
        return min(found) if found else None

    def split(self, line: str, hints: tuple[str, ...] = HINTS) -> Glued | None:
        """Return where a caption with its credit ends in a line that has more than a credit, None if there is none.

        `hints` are those that the text has at all.
        """
        head = line[:_LOOK]
        first = self._first_hint(head, hints)
        if first is None:
            return None
        whole = self._credit.match(head)
        past = max(whole.end() if whole else 1, first - _BEFORE_HINT)
        for start in _MAY_START.finditer(head, past):
            match = self._credit.match(head, start.end() - (start[0] in "(["))
            if match is None:
                continue
            before = line[: match.start()].rstrip()
            if not before or before.count(" ") >= _LONGEST_CAPTION or not self._may_end(before, match[0]):
                continue
            rest = self._after_credits(line, match.end())
            after = line[rest:]
            if not after:
                return Glued(match.start(), rest)
            opens = after[0].isupper() or after[0] in "“\"‘'«"
            if opens and before.count(" ") >= 5 and after.count(" ") >= 7 and self.looks_like_caption(before):
                return Glued(match.start(), rest)
        return None

    def _after_credits(self, line: str, at: int) -> int:
        """Return where the text after a credit that ends at `at` begins, past further credits and their ends."""
        while match := _CREDIT_TAIL.match(line, at) or self._credit.match(line, at):
            at = match.end()
        return at

    def _may_end(self, before: str, credit: str) -> bool:
        """Whether a caption may end with `before`: at the end of a sentence, or before a credit in brackets."""
        if credit.startswith(("(", "[")):
            return bool(_SAYS_CREDIT.search(credit)) or before[-1] in _END
        return before[-1] in _END or (bool(_LABELLED.match(credit)) and before[-1].isalnum())

    def opens_as_caption(self, line: str) -> bool:
        """Whether a line begins with a label such as "FILE PHOTO:"."""
        opens = line[:_LABEL].lower().startswith(self._openings)
        return opens and bool(self._opening.match(line)) and line.count(" ") <= _LONGEST_CAPTION

    def looks_like_caption(self, line: str) -> bool:
        """Whether a line has the form of a caption: a scene in the present tense with a date, or who stands where."""
        if line.count(" ") > _LONGEST_CAPTION:
            return False
        low = f" {line.lower()} "
        if any(phrase in low for phrase in self._words.caption_phrases) or self.opens_as_caption(line):
            return True
        return not self._words.caption_verbs.isdisjoint(_LETTERS.findall(low)) and bool(self._dates.dates(line))

    def ends_with_date(self, line: str) -> bool:
        """Whether a line closes with an exact date, as captions do and prose seldom does."""
        dates = self._dates.dates(line)
        return bool(dates) and line[dates[-1].end :].count(" ") <= 5
