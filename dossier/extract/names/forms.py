"""Forms: the distinct names of one article as it writes them, and the compact result of recognition."""

from dataclasses import dataclass

from dossier.extract.names.roles import Said
from dossier.model.facts import EntityKind, Mention
from dossier.model.when import UNKNOWN_TIME, When

Span = tuple[int, int, int]  # start, end, index of form
AROUND = "words around it"  # the rule of a kind that only the context tells


@dataclass(frozen=True, slots=True)
class Form:
    """A name as one article writes it: `long` is the index of the longer form it stands for, -1 when there is none.

    `target` is the id of a known name and `of` the country it belongs to; `owner` the country that the text names as
    the owner of a public body and `body` the key of the body ("Japan's Foreign Ministry"). A `generic` form ("the
    Navy") means nothing by itself, and a `nominal` one ("the Norwegian premier", "tanks") is no name.
    """

    surface: str
    kind: EntityKind
    rule: str
    confidence: float
    target: str | None = None
    of: str | None = None
    owner: str | None = None
    body: str = ""
    generic: bool = False
    long: int = -1
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Recognised:
    """The names of one article: distinct forms, and the places (start, end, index of form) in text order."""

    article: str
    forms: tuple[Form, ...]
    places: tuple[Span, ...]
    said: tuple[Said, ...] = ()
    when: When = UNKNOWN_TIME

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The places as mentions that are not linked yet."""
        return tuple(
            Mention(self.article, start, end, form.surface, form.kind, None, form.rule, form.confidence)
            for start, end, index in self.places
            for form in (self.forms[index],)
        )
