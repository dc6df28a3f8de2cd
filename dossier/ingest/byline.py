"""Bylines: who a line says has written the article."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.ingest.vocabulary import Vocabulary


# This and what joins names begin with a class, which `re` looks for before it tries a match.
_SEPARATOR = re.compile(r"[\s|•·](?:(?<=[|•·])\s*|(?<=\s)(?:\s*[|•·]\s*|\s*[-–—/]\s+|\s{2,}|(?<=\t)))")
_TOKEN = re.compile(r"(?:[dlDO]['’])?[A-ZÀ-ÖØ-ÞĀ-ž](?:\.|[^\W\d_]*(?:['’-][^\W\d_]+)*\.?)")
_CONTACT = re.compile(r"\S*@\S*|\(?https?://\S*|<[^<>]*@[^<>]*>")
_ASIDE = re.compile(r"\s*\(([^()]{2,60})\)\s*$")
_FAMILY_FIRST = re.compile(r"((?:\w+ ){0,3})([^\W\d_][\w'’-]+), ([^\W\d_][\w'’-]+(?: [^\W\d_]\.?)?)")
_LONGEST = 250  # characters
_MOST_NAME_AND_POST = 7  # words
_MOST_WORDS = 24
_MOST_PLACE_WORDS = 3  # "in New York"; more words after a name without "by" are a sentence


@dataclass(frozen=True, slots=True)
class Byline:
    """The names in a byline; `explicit` when a word such as "by" says that they are the authors'."""

    names: tuple[str, ...]
    explicit: bool
    agency: str = ""


class BylineReader:
    """Reads bylines."""

    def __init__(self, words: "Vocabulary") -> None:
        self._words = words
        by = "|".join(re.escape(word) for word in words.by)
        self._by = re.compile(rf"(?:{by})(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)
        joins = "|".join(re.escape(word) for word in sorted(words.joins))
        comma = rf"\s*(?:(?:{joins})\s+)?"
        self._joins = re.compile(
            rf"[\s,;](?:(?<=[,;]){comma}|(?<=\s)(?:\s*[,;]{comma}|\s*(?:{joins})\s+))", re.IGNORECASE
        )
        places = "|".join(re.escape(word) for word in sorted(words.places, key=lambda w: (-len(w), w)))
        self._place = re.compile(rf"\s(?:{places})\s.*")

    def read(self, line: str) -> Byline | None:
        """Return the byline that a line is, None if it is none."""
        if len(line) > _LONGEST:
            return None
        text = self._without_aside(line)
        text = (_CONTACT.sub(" ", text) if "@" in text or "http" in text else text).strip(" .:")
        if not text or text.count(" ") >= _MOST_WORDS or (line.rstrip().endswith((".", "!", "?")) and len(text) > 60):
            return None
        match = self._by.match(text)
        segments = [part for part in _SEPARATOR.split(text[match.end() :] if match else text) if part]
        if not segments:
            return None
        if match and self._is_family_first(segments[0]):
            segments[0] = given_first(self._words, segments[0])
        return self._people(segments, explicit=bool(match))

    def _is_family_first(self, part: str) -> bool:
        """Whether it begins with a particle, else it may be two family names, and ends with no city."""
        return part.partition(" ")[0] in self._words.particles and not self._is_whence(part.rpartition(", ")[2].lower())

    def _without_aside(self, line: str) -> str:
        """Return a line without the post or place in brackets at its end; an agency there is read."""
        aside = _ASIDE.search(line) if line.rstrip().endswith(")") else None
        return line[: aside.start()] if aside and aside[1] not in self._words.agencies else line

    def _people(self, segments: list[str], *, explicit: bool) -> Byline | None:
        """Return the people of the first segment; what follows it must not be needed to understand it."""
        names: list[str] = []
        agency = ""
        parts = [part for part in self._joins.split(segments[0]) if part]
        for n, part in enumerate(parts):
            signed = self._words.agencies.get(part.strip("()"), "")
            cut = self._place.sub("", part)
            cut = self._without_rank(cut) if explicit else cut
            if not explicit and n == 0 and part.count(" ") > cut.count(" ") + _MOST_PLACE_WORDS:
                return None
            if signed:
                agency = agency or signed
            elif (names or agency) and self._is_whence(cut.lower()):
                continue
            elif explicit and (outlet := self._outlet(cut)):
                agency = agency or ("" if names else outlet)
            elif self._is_name(cut, explicit=explicit):
                names.append(_spelled(cut))
            elif (name := self._before_post(cut) or (explicit and self._after_post(cut))) and (explicit or n == 0):
                names.append(_spelled(name))
            elif (not self._is_post(part) and (n == 0 or not (explicit or names))) or (
                not explicit and not self._is_post(part)
            ):
                return None
        for part in segments[1:]:
            agency = agency or self._words.agencies.get(part.strip("()"), "")
        if not names and not (explicit and agency):
            return None
        return Byline(tuple(dict.fromkeys(names)), explicit, agency)

    def _without_rank(self, part: str) -> str:
        """Return a part without the ranks before a name, "Staff Sgt. Jane Roe"."""
        tokens = part.split()
        before = next((n for n, token in enumerate(tokens) if not self._is_rank(token)), len(tokens))
        return " ".join(tokens[before:]) if before and len(tokens) - before > 1 else part

    def _is_rank(self, token: str) -> bool:
        low = token.lower().strip(".")
        return low in self._words.ranks or low in self._words.posts

    def _before_post(self, part: str) -> str:
        """Return the name of "Jane Roe Transport correspondent", an empty string where none stands before a post."""
        tokens = part.split()
        if not 3 <= len(tokens) <= _MOST_NAME_AND_POST or tokens[-1].lower().strip(".") not in self._words.posts:
            return ""
        length = 3 if len(tokens) > 3 and (tokens[1].endswith(".") or tokens[1] in self._words.particles) else 2
        name = " ".join(tokens[:length])
        return name if self._is_name(name, explicit=False) else ""

    def _after_post(self, part: str) -> str:
        """Return the name of "political reporter Jane Roe", an empty string where no post stands before one."""
        tokens = part.split()
        posts = [n for n, token in enumerate(tokens[:-1]) if token.lower() in self._words.posts]
        name = " ".join(tokens[posts[-1] + 1 :]) if posts else ""
        return name if name and self._is_name(name, explicit=False) else ""

    def _is_whence(self, low: str) -> bool:
        """Whether a part after a name is an outlet, or the city that is written from."""
        return low.rpartition(" ")[2] in self._words.outlets or low in self._words.cities

    def _outlet(self, part: str) -> str:
        """Return the name of an agency, or of what is an article and a word, "la Stampa"; "" for anything else.

        No surname with such a particle stands alone.
        """
        written = part[0].upper() + part[1:]
        first, _, last = part.partition(" ")
        known = last.lower() in self._words.outlets and first.lower() in self._words.particles
        if _TOKEN.fullmatch(last) and (known or first.lower() in self._words.articles):
            return written
        return self._words.agencies.get(written, "")

    def _is_post(self, part: str) -> bool:
        low = part.lower().split()
        return any(word.strip(".,") in self._words.posts for word in low)

    def _is_name(self, part: str, *, explicit: bool) -> bool:
        """Whether a part has the form of a person's name: two to five capitalised words, particles between."""
        tokens = part.split()
        low = [token.lower().strip(".") for token in tokens]
        if tokens and tokens[0].lower() in self._words.places:
            return False
        if not (1 if explicit else 2) <= len(tokens) <= 5 or len(part) > 50 or (len(tokens) == 1 and part.isupper()):
            return False
        if any(token in self._words.sections or token in self._words.posts for token in low if len(token) > 2):
            return False
        if not _TOKEN.fullmatch(tokens[0]) and low[0] not in self._words.particles:
            return False
        if not _TOKEN.fullmatch(tokens[-1]) or len(tokens[-1].strip(".")) < 2:
            return False
        return all(_TOKEN.fullmatch(t) or t in self._words.particles for t in tokens)


def given_first(words: "Vocabulary", author: str) -> str:
    """Return "van der Berg, Jan" as "Jan van der Berg"; what may be two names, or a name and a post, stays."""
    match = _FAMILY_FIRST.fullmatch(author)
    if not match or not words.particles.issuperset(match[1].split()):
        return author
    ends = match[2], match[3].split()[0]
    known = words.posts | words.outlets | words.sections
    if not all(end[0].isupper() and end not in words.agencies and end.lower() not in known for end in ends):
        return author
    return f"{match[3]} {match[1]}{match[2]}"


def _spelled(name: str) -> str:
    """Return a name set in capitals as it is usually written."""
    name = " ".join(name.split())
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), name)
