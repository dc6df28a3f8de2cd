"""Whose words a sentence tells: read from what stands right beside a name. Rather missed than claimed."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from dossier.extract.quotations import Passage, Span

_QUOTED = r"(?:“,”|“”,)\s+"
_NO_SPEECH = r"(?!\s+(?:to\s+(?:be|have)|by|for|as|of|with|\d+)\b)"
_MARKED = r"(?=\s*(?:[,.:;“]|$)|\s+(?:that|he|she|they|we|there)\b)"
_FROM = r"\s+(?:of|from|at)(?:\s+(?:the|of|del?|des|du|and|[A-Z][\w.&’'-]*)){1,6}"
_ASIDE = r"(?:the|an?|who|his|her|its|\d|[a-z]+(?=\s+(?:of|for|at)\b))"
_CHARGE = r"(?:\s+(?:of|for|at)(?:\s+the)?(?:\s+(?!(?:the|an?)\b)[\w.’'-]+){1,4})"  # "for ports"
_APART = r"(?!.*\b(?:who|whose|whom|which|that|after|before|when|\w+ing)\b)"
_CLOSED = r"\s*(?:[,.;:!?(“—–]|$)"
_PLACED = rf"{_CLOSED}|\s+(?:in|on|at)\b"
_GOES_ON = rf"{_PLACED}|\s+(?:after|during|who|and|of|from|as)\b"

Shape = tuple[re.Pattern[str], re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Speech:
    """What stands before and behind a speaker, each read where quotations are left out."""

    shapes: tuple[Shape, ...]
    pronoun: re.Pattern[str]  # he said
    stands_for: re.Pattern[str]  # a spokesman for
    reporting: re.Pattern[str]  # said
    reported: re.Pattern[str]  # ..., police said.

    @classmethod
    def load(cls, folder: Path) -> "Speech":
        """Read the words from resources/events."""
        lists = tomllib.loads((folder / "speech.toml").read_text("utf-8"))
        verbs, words = lists["verbs"], lists["words"]
        report, turned = _any(" ".join(verbs.values())), _any(verbs["turned"])
        asked = _any(f"{verbs['turned']} {verbs['turned_quoted']}")
        verb = rf"(?:{_any(verbs['plain'])}{_NO_SPEECH}|{_any(verbs['marked'])}{_MARKED})"
        then = rf"\s+(?:{_any(words['adverbs'])}\s+){{0,2}}{verb}"
        word = rf"(?!(?i:{_any(words['binding'])}|{report}))(?:[A-Z][\w.’'-]*|\d+|{_any(words['titles'])})"
        title = rf"(?:{word}\s+)"
        lead = rf"(?i:{_any(words['leading'])})(?!.*{report})[^,;:“]{{0,80}},\s+"
        aside = rf",\s+(?![^,]*{report}){_ASIDE}[^,“;:]{{0,90}},|\s*\([^()]{{1,40}}\)"
        clause = rf"(?:^\s*(?:{lead})?|{_QUOTED})"
        named = rf"{title}{{0,6}}(?:[Tt]he\s+)?$"
        called = rf"(?:(?:the|an?)\s+)?{title}{{0,6}}$"
        role = rf"(?i:the|an?|his|her|its)\s+{title}{{0,5}}{word}{_CHARGE}?,\s+{title}{{0,6}}$"
        apart = rf"(?i:the|an?|his|her|its){_APART}\s[^,“;:]{{1,80}},\s+{title}{{0,6}}$"
        return cls(
            shapes=_compiled(
                (clause + named, rf"(?:{_FROM})?(?:{aside})?{then}"),  # Berg of the bank said no.
                (clause + role, rf",{then}"),  # The minister, Berg, said no.
                (rf"(?<!”),\s+{named}", rf"{then}(?:{_CLOSED})"),  # It is late, Berg said.
                (rf"{_QUOTED}{asked}\s+{called}", _GOES_ON),  # “It is late,” said Berg in Rome.
                (rf"(?<!”),\s+{turned}\s+{called}", _CLOSED),  # It is late, said Berg.
                (rf"\b[Aa]ccording\s+to\s+{called}", _CLOSED),
                (rf"(?:{_QUOTED}|,\s+){turned}\s+{apart}", _PLACED),  # “It is late,” said the minister, Berg.
            ),
            pronoun=re.compile(rf"(?:^\s*|{_QUOTED})(?:[Hh]e|[Ss]he){then}|,\s+s?he{then}(?:{_CLOSED})"),
            stands_for=re.compile(
                rf"(?:\b(?i:the|an?)\s+)?{title}{{0,4}}\b[Ss]pokes(?:wo)?(?:man|person|people)\s+(?:for|of)\s+(?:the\s+)?$"
            ),
            reporting=re.compile(report),
            reported=re.compile(rf",\s+(?!and\b|but\b)(?:[\w.’'-]+\s+){{1,6}}{report}[^,]{{0,30}}$|\baccording\s+to\b"),
        )

    def gives(self, passage: Passage, name: Span, number: int, *, person: bool) -> bool:
        """Whether a sentence of a passage gives its words to whom it names there.

        Whoever speaks for an organisation or a country gives its word; who speaks for a person does not.
        """
        if passage.quoted(name[0]):
            return False
        start, end = passage.sentences[number]
        before, after = passage.bare(start, name[0]), passage.bare(name[1], end)
        if not person:
            before = self.stands_for.sub("", before)
        for shape, follows in self.shapes:
            opens, goes_on = shape.search(before), follows.match(after)
            if opens and goes_on:
                told = self.reporting.search(before[: opens.start()]) or self.reported.search(after, goes_on.end())
                return told is None
        return False

    def goes_on(self, passage: Passage, number: int) -> bool:
        """Whether a sentence gives its words to a "he" or "she", who is whoever spoke right before it."""
        words = passage.bare(*passage.sentences[number])
        found = self.pronoun.search(words)
        if found is None or self.reporting.search(words[: found.start()]):
            return False
        return self.reported.search(words, found.end()) is None


def _compiled(*shapes: tuple[str, str]) -> tuple[Shape, ...]:
    return tuple((re.compile(before), re.compile(after)) for before, after in shapes)


def _any(words: str) -> str:
    """Return a pattern of whole words, "_" being a space within one."""
    return rf"\b(?:{'|'.join(words.split()).replace('_', chr(92) + 's+')})\b"
