"""Set the program up on a fresh machine: an environment of its own, and Qt's few system libraries.

Standard library only, since it runs before anything is installed. `main.py` and `python3 -m tests` begin here: where
everything is there already this costs a few milliseconds; else it says what it does, does it, and starts the same
command again in the new environment. What only a set-up needs is imported when it is needed, since every start of the
program passes here.
"""

import ctypes
import importlib.util
import os
import re
import sys
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parent.parent

# What Qt loads at run time, by Debian package. Without the first group not even drawing into memory works; the second
# is what a real window under X11 or Wayland needs. Verified on bare Debian 12 and 13 and Ubuntu 24.04.
DRAWING_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_FONT = "fonts-dejavu-core"  # any font at all: a bare machine has none, and Qt then draws boxes


def ensure(extra: str = "", programs: Mapping[str, str] = MappingProxyType({})) -> None:
    """Return only in an interpreter that has all dependencies (and those of the extra); else set up and start again.

    `programs` are further commands that are needed, each with the Debian package that brings it. Ends the process with
    a sentence when it cannot go on.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - any Python may be tried on a checkout
        _stop(f"dossier needs Python 3.11 or newer; this is {sys.version.split()[0]}.", "Install a newer Python.")
    folder = _environment_folder()
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    complete = _complete(extra)
    _install_system_packages(*_missing_packages(programs, python=complete or python.is_file()))
    if complete:
        return
    if not (_stamp(folder, extra).is_file() and python.is_file()):
        _create_environment(folder, python, extra)
    _start_again(python)


def _missing_packages(programs: Mapping[str, str], *, python: bool) -> tuple[list[str], list[str]]:
    """Return the Debian packages without which nothing works, and those that only a window on a screen needs."""
    if not sys.platform.startswith("linux"):
        return [], []
    vital = missing_libraries(DRAWING_LIBRARIES)
    vital += [package for program, package in programs.items() if not _on_path(program)]
    if not python and importlib.util.find_spec("ensurepip") is None:
        vital.append("python3-venv")
    wanted = missing_libraries(WINDOW_LIBRARIES) + ([] if _has_fonts() else [_FONT])
    return vital, wanted


def missing_libraries(libraries: Mapping[str, str]) -> list[str]:
    """Return the packages whose library the dynamic linker cannot load."""
    missing = []
    for soname, package in libraries.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing.append(package)
    return missing


def _has_fonts() -> bool:
    folders = ("/usr/share/fonts", "/usr/local/share/fonts", Path.home() / ".local/share/fonts")
    endings = {".ttf", ".otf", ".ttc", ".pfb"}
    return any(f.suffix.lower() in endings for folder in folders for f in Path(folder).rglob("*"))


def _complete(extra: str) -> bool:
    """Whether this interpreter has every distribution that pyproject.toml asks for.

    An environment made here carries a stamp of pyproject.toml, so that changed version bounds are noticed as well.
    """
    if Path(sys.prefix) == _environment_folder():
        return _stamp(_environment_folder(), extra).is_file()
    return all(_installed(name) for name in _requirements(extra))


def _installed(name: str) -> bool:
    import importlib.metadata

    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _requirements(extra: str) -> Iterable[str]:
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"][extra] if extra else [])
    return (re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in wanted)


def _environment_folder() -> Path:
    if os.access(ROOT, os.W_OK):
        return ROOT / ".venv"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "dossier" / "venv"


def _stamp(folder: Path, extra: str) -> Path:
    state = zlib.crc32((ROOT / "pyproject.toml").read_bytes())
    return folder / f".ready-{extra or 'run'}-{state:08x}"


def _create_environment(folder: Path, python: Path, extra: str) -> None:
    _say(f"Setting up dossier in {folder} (once; about 100 MB are fetched from PyPI) ...")
    if not python.is_file():
        _run([sys.executable, "-m", "venv", str(folder)], "No virtual environment could be made.", "See above.")
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    _run(
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", target],
        "The packages could not be installed.",
        "Is PyPI reachable from here? Then run the same command again.",
    )
    for old in folder.glob(f".ready-{extra or 'run'}-*"):
        old.unlink()
    _stamp(folder, extra).touch()


def _install_system_packages(vital: list[str], wanted: list[str]) -> None:
    """Install them with apt; where that may not be, go on without the `wanted` ones and stop without the `vital`."""
    packages = vital + wanted
    if not packages:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    by_hand = f"Install them, then run the same command again:\n  sudo {' '.join(command)}"
    prefix = _root_prefix() if _on_path("apt-get") else None
    if prefix is None:
        sentence = f"System packages are missing and may not be installed from here: {', '.join(packages)}."
        if vital:
            _stop(sentence, by_hand)
        _say(f"{sentence}\n{by_hand}")
        return
    _say(f"Installing system packages (once): {' '.join(packages)} ...")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    _run([*prefix, "apt-get", "update", "-qq"], "The list of system packages could not be fetched.", by_hand, quiet)
    _run([*prefix, *command, "-qq"], "The system packages could not be installed.", by_hand, quiet)


def _root_prefix() -> list[str] | None:
    """Return what to put before a command that needs root: nothing, sudo, or None where neither is possible."""
    if os.geteuid() == 0:
        return []
    import subprocess

    if not _on_path("sudo"):
        return None
    if sys.stdin is not None and sys.stdin.isatty():
        return ["sudo"]
    passwordless = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n"] if passwordless else None


def _run(command: list[str], sentence: str, hint: str, environment: dict[str, str] | None = None) -> None:
    import subprocess

    # What a tool prints goes to our stderr: the program's own output stays clean for scripts.
    done = subprocess.run(command, env=os.environ | (environment or {}), stdout=sys.stderr, check=False)
    if done.returncode:
        _stop(f"{sentence} ({Path(command[0]).name} ended with {done.returncode}.)", hint)


def _start_again(python: Path) -> None:
    command = [str(python), *sys.orig_argv[1:]]
    if os.name == "nt":  # execv on Windows returns to the shell at once
        import subprocess

        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


def _on_path(program: str) -> bool:
    import shutil

    return shutil.which(program) is not None


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - nothing else is there yet


def _stop(sentence: str, hint: str) -> None:
    _say(f"{sentence}\n{hint}")
    sys.exit(2)
