"""Settings a person may edit: declared once, kept in a small TOML file that is read forgivingly and written whole.

A field of `Settings` that carries a `Declared` is a setting: the page of settings, the check of a value and the file
are made from it. Files of older versions are brought up to date as they are read; the next change writes them anew.
"""

import json
import shutil
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.services.jobs import Notify

Value = str | int | bool
T = TypeVar("T", str, int, bool)

VERSION = 2
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


def load_settings(paths: Paths, notify: Notify = lambda _: None) -> Settings:
    """Read the settings; what cannot be read is told, and the defaults are taken in its place.

    A damaged file is moved aside, and one of a newer program copied, so that nothing a person wrote is lost.
    """
    file = settings_file(paths)
    try:
        values = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except ValueError as error:
        notify(_moved_aside(file, str(error)))
        return Settings()
    except OSError as error:
        hint = marked("The defaults are in force until it can be read.")
        notify(
            Notice(Severity.WARNING, marked("The settings in {file} could not be read.", file=file), str(error), hint)
        )
        return Settings()
    version = values.get("version", 1)
    if type(version) is not int or version > VERSION:
        notify(_of_a_newer_program(file))
    for old in range(max(version, 1) if type(version) is int else VERSION, VERSION):
        values = _MIGRATIONS[old](values)
    return _checked(values, notify)


def save_settings(paths: Paths, settings: Settings) -> None:
    """Write the settings; raises OSError where the folder cannot be written."""
    # json.dumps of a string, a whole number, a truth value or a list of these is valid TOML as well.
    lines, known = [f"version = {VERSION}"], declared()
    for group in GROUPS:
        lines += ["", f"[{group}]"]
        lines += [
            f"{key} = {json.dumps(getattr(settings, key), ensure_ascii=False)}"
            for key, (told, _) in known.items()
            if told.group == group
        ]
    lines += ["", "[shortcuts]"]
    lines += [f"{json.dumps(key)} = {json.dumps(list(keys))}" for key, keys in sorted(settings.shortcuts.items())]
    write_whole(settings_file(paths), "\n".join(lines) + "\n")


def changed(settings: Settings, **values: object) -> Settings:
    """Return the settings with some values changed; one that is not allowed is left as it was."""
    told = declared()
    fit = {key: v for key, v in values.items() if key not in told or told[key][0].allows(v, told[key][1])}  # type: ignore[arg-type]
    return replace(settings, **fit)  # type: ignore[arg-type]


def _checked(values: Mapping[str, Any], notify: Notify) -> Settings:
    """Take over what is known and allowed, and tell what is not allowed."""
    given: dict[str, Any] = {}
    wrong = []
    for key, (told, default) in declared().items():
        group = values.get(told.group)
        value = group.get(key, default) if isinstance(group, dict) else default
        if told.allows(value, default):
            given[key] = value
        else:
            wrong.append(f"{key} = {json.dumps(value, default=str)}")
    if wrong:
        text = marked("The settings do not allow {values}, so the defaults were taken.", values=", ".join(wrong))
        notify(Notice(Severity.WARNING, text, hint=_CHOOSE))
    return Settings(**given, shortcuts=_shortcuts(values.get("shortcuts")))


def _shortcuts(values: object) -> Mapping[str, tuple[str, ...]]:
    found = values if isinstance(values, dict) else {}
    return MappingProxyType(
        {
            key: tuple(keys)
            for key, keys in found.items()
            if isinstance(keys, list) and all(isinstance(k, str) for k in keys)
        }
    )


def _in_groups(values: Mapping[str, Any]) -> dict[str, Any]:
    """Bring a file of the first version up to date: it had the theme and the text size, in no groups."""
    groups: dict[str, Any] = {group: {} for group in GROUPS}
    for key, (told, default) in declared().items():
        if type(values.get(key)) is type(default):
            groups[told.group][key] = values[key]
    return groups


_MIGRATIONS: Mapping[int, Callable[[Mapping[str, Any]], dict[str, Any]]] = MappingProxyType({1: _in_groups})


_CHOOSE = marked("Choose again in the settings (Ctrl+,).")


def _moved_aside(file: Path, why: str) -> Notice:
    aside = file.with_suffix(".damaged.toml")
    try:
        file.replace(aside)
    except OSError as error:
        why = f"{why}; {error}"
        text = marked(
            "The settings file was damaged; {file} could not be moved aside and the defaults are in force.", file=file
        )
    else:
        text = marked(
            "The settings file was damaged; it was moved to {file} and the defaults are in force.", file=aside
        )
    return Notice(Severity.WARNING, text, why, _CHOOSE)


def _of_a_newer_program(file: Path) -> Notice:
    aside = file.with_suffix(".newer.toml")
    try:
        shutil.copyfile(file, aside)
    except OSError as error:
        return Notice(
            Severity.WARNING, marked("{file} is of a newer program and could not be copied.", file=file), str(error)
        )
    text = marked("The settings are of a newer version of dossier; a copy was kept as {file}.", file=aside)
    return Notice(Severity.WARNING, text, hint=marked("What this version knows of them is in force."))


def settings_file(paths: Paths) -> Path:
    """Return where the settings are kept."""
    return paths.config / "settings.toml"


def write_whole(file: Path, text: str) -> None:
    """Replace a small file in one step, so that a full disk leaves the old one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(text, "utf-8")
    new.replace(file)
