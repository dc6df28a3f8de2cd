"""The file of settings: small TOML, read forgivingly and written whole.

Files of older versions are brought up to date as they are read; the next change writes them anew.
"""

import json
import shutil
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dossier.model.notice import Notice, Severity
from dossier.model.wording import marked
from dossier.paths import Paths
from dossier.services.jobs import Notify
from dossier.services.settings import GROUPS, Settings, declared
from dossier.services.text_files import write_whole

VERSION = 2
_CHOOSE = marked("Choose again in the settings (Ctrl+,).")


def settings_file(paths: Paths) -> Path:
    """Return where the settings are kept."""
    return paths.config / "settings.toml"


def load_settings(paths: Paths, notify: Notify = lambda _: None) -> Settings:
    """Read the settings; what cannot be read is told, and the defaults are taken in its place.

    A damaged file is moved aside, and one of a newer program copied, so that nothing a person wrote is lost.
    """
    file = settings_file(paths)
    try:
        values = tomllib.loads(file.read_text("utf-8-sig"))
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
