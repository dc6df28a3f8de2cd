"""Make the program known to a Linux desktop, for one person and without root: menu entry, file type, icon."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from dossier.bundle.schema import APPLICATION_ID
from dossier.errors import InputError, StorageError
from dossier.paths import Paths

MIME_TYPE = "application/x-dossier"
_ENTRY = """[Desktop Entry]
Type=Application
Name=dossier
GenericName=News dossier
GenericName[de]=Nachrichten-Dossier
Comment=Search, read and see in time a pile of news on one subject
Comment[de]=Nachrichten zu einem Thema durchsuchen, lesen und zeitlich einordnen
Exec={command} %F
Icon=dossier
Terminal=false
Categories=Office;Viewer;
MimeType={mime};
StartupWMClass=dossier
"""
# An SQLite file whose application id, at byte 68, is that of a dossier.
_TYPE = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{mime}">
    <comment>News dossier</comment>
    <comment xml:lang="de">Nachrichten-Dossier</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <icon name="dossier"/>
    <glob pattern="*.dossier"/>
    <magic priority="60">
      <match type="string" offset="0" value="SQLite format 3">
        <match type="big32" offset="68" value="0x{id:08x}"/>
      </match>
    </magic>
  </mime-type>
</mime-info>
"""
_REFRESH = (("update-desktop-database", "applications"), ("update-mime-database", "mime"))


def install_entry(paths: Paths, command: str = "") -> tuple[Path, ...]:
    """Write menu entry, file type and icon into the person's own folder and return the files.

    `command` starts the program, that of this very installation unless given. Raises InputError on another system and
    StorageError where nothing can be written.
    """
    if not sys.platform.startswith("linux"):
        raise InputError("Menu entries of this kind are for Linux.", "Elsewhere, let .dossier files open with dossier.")
    base = paths.data.parent
    entry, kind, drawing = _files(base)
    try:
        for file in (entry, kind, drawing):
            file.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(_ENTRY.format(command=command or _command(paths), mime=MIME_TYPE), "utf-8")
        kind.write_text(_TYPE.format(mime=MIME_TYPE, id=APPLICATION_ID), "utf-8")
        shutil.copyfile(paths.resources / "icons" / "app.svg", drawing)
    except OSError as error:
        raise StorageError(
            f"{base} cannot be written: {error.strerror}.", "Make it writable, then try again."
        ) from error
    _refresh(base)
    return entry, kind, drawing


def remove_entry(paths: Paths) -> tuple[Path, ...]:
    """Take away what `install_entry` wrote and return the files that were there; raises StorageError."""
    there = tuple(file for file in _files(paths.data.parent) if file.exists())
    try:
        for file in there:
            file.unlink()
    except OSError as error:
        raise StorageError(f"{error.filename} cannot be removed: {error.strerror}.", "Remove it by hand.") from error
    _refresh(paths.data.parent)
    return there


def _files(base: Path) -> tuple[Path, Path, Path]:
    return (
        base / "applications" / "dossier.desktop",
        base / "mime" / "packages" / "dossier.xml",
        base / "icons" / "hicolor" / "scalable" / "apps" / "dossier.svg",
    )


def _command(paths: Paths) -> str:
    """Return the command of this installation: the script beside the interpreter, or `main.py` of the checkout."""
    script = Path(sys.executable).parent / "dossier"
    words = (
        [str(script), "open"] if os.access(script, os.X_OK) else [sys.executable, str(paths.seeds.parent / "main.py")]
    )
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    """Quote a word as the specification of desktop entries has it: in double quotes, which no shell reads.

    Backslashes are doubled once more, since those of any value are read before the quotes are.
    """
    escaped = re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%").replace("\\", "\\\\")
    return escaped if re.fullmatch(r"[\w./:@+=%-]+", word) else f'"{escaped}"'


def _refresh(base: Path) -> None:
    """Let the desktop look again; where its tools are missing it does so by itself, only later."""
    for tool, folder in _REFRESH:
        program = shutil.which(tool)
        if program is not None and (base / folder).is_dir():
            subprocess.run([program, str(base / folder)], check=False, capture_output=True)
