"""Settings a person may edit, declared once.

A field of `Settings` that carries a `Declared` is a setting: the page of settings, the check of a value and the file
(`settings_file`) are made from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, TypeVar

from dossier.model.wording import marked

Value = str | int | bool
T = TypeVar("T", str, int, bool)

GROUPS: Mapping[str, str] = MappingProxyType(
    {"look": marked("Appearance"), "reader": marked("Reading"), "dossiers": marked("Dossiers")}
)
"""The groups of settings in order, with their titles."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What is said of a setting and which values it may have: `choices` with their words, or whole numbers in steps."""

    group: str
    label: str
    description: str
    choices: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 0
    step: int = 1
    unit: str = ""

    def allows(self, value: Value, default: Value) -> bool:
        """Whether a value may stand in place of `default`."""
        if type(value) is not type(default):
            return False
        if self.choices:
            return value in [key for key, _ in self.choices]
        return not self.most or (isinstance(value, int) and self.least <= value <= self.most)


def _setting(default: T, group: str, label: str, description: str, **limits: Any) -> T:
    found: T = field(default=default, metadata={"declared": Declared(group, label, description, **limits)})
    return found


def _choices(**words: str) -> tuple[tuple[str, str], ...]:
    return tuple((key.replace("_", "-"), told) for key, told in words.items())


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has chosen; every field has a default, so a missing or damaged file means the defaults.

    `shortcuts` are the keys of the actions whose keys were changed, by the id of the action.
    """

    theme: str = _setting(
        "system",
        "look",
        marked("Theme"),
        marked("The colours of all windows."),
        choices=_choices(
            system=marked("As the system"),
            light=marked("Light"),
            dark=marked("Dark"),
            high_contrast=marked("High contrast"),
        ),
    )
    language: str = _setting(
        "system",
        "look",
        marked("Language"),
        marked("The language of menus and messages; articles stay as they are."),
        choices=_choices(system=marked("As the system"), en="English", de="Deutsch"),
    )
    text_size: int = _setting(
        17, "reader", marked("Text size"), marked("Size of the text of articles."), least=11, most=32, unit="px"
    )
    line_height: int = _setting(
        150,
        "reader",
        marked("Line height"),
        marked("From one line to the next, as a share of the size."),
        least=110,
        most=220,
        step=10,
        unit="%",
    )
    measure: int = _setting(
        70,
        "reader",
        marked("Length of lines"),
        marked("Characters in a line where the window has room for them."),
        least=40,
        most=120,
        step=5,
    )
    typeface: str = _setting(
        "serif",
        "reader",
        marked("Typeface"),
        marked("The letters of articles."),
        choices=_choices(serif=marked("With serifs"), sans=marked("Without serifs")),
    )
    justified: bool = _setting(
        False, "reader", marked("Justified text"), marked("Make all lines end at the same edge.")
    )
    dim_known: bool = _setting(
        False,
        "reader",
        marked("Dim what is known"),
        marked("Show passages paler that you have read in another article."),
    )
    start: str = _setting(
        "builtin",
        "dossiers",
        marked("At the start"),
        marked("What is shown when the program is started without a file."),
        choices=_choices(
            builtin=marked("The built-in dossier"),
            last=marked("The dossier opened last"),
            welcome=marked("The welcome page"),
        ),
    )
    preview: bool = _setting(
        True,
        "dossiers",
        marked("Look before building"),
        marked("Show what was understood of the first files before a dossier is built of them."),
    )
    shortcuts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def declared() -> dict[str, tuple[Declared, Value]]:
    """Return every setting by its key, with what is declared of it and its default, in order."""
    defaults = Settings()
    told: dict[str, Declared] = {f.name: f.metadata["declared"] for f in fields(Settings) if f.metadata}
    return {key: (one, getattr(defaults, key)) for key, one in told.items()}


def changed(settings: Settings, **values: object) -> Settings:
    """Return the settings with some values changed; one that is not allowed is left as it was."""
    told = declared()
    fit = {key: v for key, v in values.items() if key not in told or told[key][0].allows(v, told[key][1])}  # type: ignore[arg-type]
    return replace(settings, **fit)  # type: ignore[arg-type]
