"""Keys under which names meet: spelling and company endings are levelled, nothing else."""

import re
import unicodedata

from dossier.model.facts import EntityKind

_WORD = re.compile(r"[^\W_]+")
_LEVEL = {
    "defence": "defense",
    "programme": "program",
    "programmes": "programs",
    "organisation": "organization",
    "centre": "center",
    "labour": "labor",
    "harbour": "harbor",
    "theatre": "theater",
    "mt": "mount",
    "st": "saint",
    "ft": "fort",
    "dept": "department",
}
_ENDINGS = re.compile(
    "inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|ag|gmbh|sa|spa|nv|bv|ab|asa|kk|pty|bhd|group"
)
_SMALL = frozenset(("of", "and", "the", "for"))
_STATES = (("united states", "us"), ("united kingdom", "uk"), ("united nations", "un"), ("european union", "eu"))
_PLURAL = re.compile(r"(.*\d[a-z]?)s")


def fold(name: str) -> str:
    """Return a name in small letters without accents, apostrophes and full stops."""
    plain = name.replace("'", "").replace("’", "").replace(".", "")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain.lower()


def words(name: str) -> list[str]:
    """Return the levelled words of a name."""
    return [_LEVEL.get(word, word) for word in _WORD.findall(fold(name))]


def body_key(name: str) -> str:
    """Return the key of a public body without its country: "Ministry of Defence" and "Defense Ministry" are equal."""
    return " ".join(sorted(word for word in words(name) if word not in _SMALL))


def plain_key(name: str) -> str:
    """Return the key of an organisation with its company ending."""
    return " ".join(words(name))


def is_ending(word: str) -> bool:
    """Tell whether a word in small letters is the ending of a company's name."""
    return bool(_ENDINGS.fullmatch(word))


def key(name: str, kind: EntityKind) -> str:
    """Return the key of a name of this kind; equal keys mean the same entity."""
    found = words(name)
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    if len(found) == 1:
        found = _WORD.findall(fold(name))[-1:]  # "Labor" and "Labour" are two parties
    if kind is EntityKind.ORG:
        while len(found) > 1 and is_ending(found[-1]):
            found = found[:-2] if found[-2] == "and" and len(found) > 2 else found[:-1]
        joined = " ".join(found)
        for long, short in _STATES:
            joined = joined.replace(long, short)
        return joined
    if kind is EntityKind.AIRCRAFT:
        joined = "".join(found)
        plural = _PLURAL.fullmatch(joined)
        return plural.group(1) if plural else joined
    return " ".join(found)
