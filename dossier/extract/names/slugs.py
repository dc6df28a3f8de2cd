"""Readable ids such as `person:fumio-kishida`."""

import re
import unicodedata

from dossier.model.facts import EntityKind

_OTHER = re.compile(r"[^a-z0-9]+")
_DROPPED = re.compile(r"['’.]")


def slug(name: str) -> str:
    """Return a name in small ASCII letters and digits joined by hyphens."""
    folded = unicodedata.normalize("NFKD", _DROPPED.sub("", name)).encode("ascii", "ignore").decode() or name
    return _OTHER.sub("-", folded.lower()).strip("-")


def entity_id(kind: EntityKind, name: str) -> str:
    """Return the id of an entity of this kind under this name."""
    return f"{kind.value.lower()}:{slug(name)}"
