"""Settings a person may edit: a small TOML file in the config folder, read forgivingly and written whole."""

import json
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dossier.paths import Paths


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has chosen; every field has a default, so a missing or damaged file means the defaults."""

    theme: str = "system"  # "system", "light", "dark" or "high-contrast"
    text_size: int = 17  # pixels of the reader's body text


def load_settings(paths: Paths) -> Settings:
    """Read the settings; unknown keys and values of a wrong type are passed over."""
    try:
        values = tomllib.loads(_settings_file(paths).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    defaults: dict[str, Any] = asdict(Settings())
    given = {key: values[key] for key, default in defaults.items() if type(values.get(key)) is type(default)}
    return Settings(**(defaults | given))


def save_settings(paths: Paths, settings: Settings) -> None:
    """Write the settings; raises OSError where the folder cannot be written."""
    # json.dumps of a string or a whole number is valid TOML as well.
    lines = [f"{key} = {json.dumps(value)}\n" for key, value in asdict(settings).items()]
    write_whole(_settings_file(paths), "".join(lines))


def _settings_file(paths: Paths) -> Path:
    return paths.config / "settings.toml"


def write_whole(file: Path, text: str) -> None:
    """Replace a small file in one step, so that a full disk leaves the old one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(text, "utf-8")
    new.replace(file)
