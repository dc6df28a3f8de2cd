"""Whether a window can be shown here, and if not, the true cause.

Without a display Qt aborts the process and blames xcb-cursor whatever the cause; Python cannot catch that. So this is
asked before QtWidgets is imported (a few milliseconds).
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from dossier.bootstrap import DRAWING_LIBRARIES, WINDOW_LIBRARIES, missing_libraries

_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc")


def why_no_window(environment: Mapping[str, str] = os.environ) -> str:
    """Return one sentence that says why no window can be shown, or an empty string when one can."""
    if not sys.platform.startswith("linux"):
        return ""
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if platform in _WITHOUT_SCREEN:
        return f"QT_QPA_PLATFORM={platform} asks for drawing without a screen."
    missing = missing_libraries({**DRAWING_LIBRARIES, **WINDOW_LIBRARIES})
    if missing:
        return f"System libraries that a window needs are missing: {', '.join(missing)} (names as on Debian)."
    wayland, display = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    if not wayland and not display:
        return "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set."
    if (wayland and _wayland_answers(wayland, environment)) or (display and _x11_answers(display)):
        return ""
    return f"The display {wayland or display} does not answer."


def _wayland_answers(name: str, environment: Mapping[str, str]) -> bool:
    return _connects(str(Path(environment.get("XDG_RUNTIME_DIR", "/run")) / name))


def _x11_answers(display: str) -> bool:
    host, _, number = display.rpartition(":")
    number = number.split(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _connects(path) or _connects("\0" + path)
    try:
        import socket

        socket.create_connection((host.strip("[]"), 6000 + int(number)), timeout=2).close()
    except OSError:
        return False
    return True


def _connects(path: str) -> bool:
    import socket  # slow, and not needed for drawing into memory

    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2)
        try:
            client.connect(path)
        except OSError:
            return False
    return True
