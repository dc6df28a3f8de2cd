"""Composition root: builds every object of the window once and passes it by constructor.

Entry points: `main` (what `python main.py` and `dossier open` run) and `screenshot` (the window drawn to a PNG file).
Only light imports stand at the top, so that the first paint comes soon.
"""

import builtins
import gc
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.errors import DossierError, StorageError
from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.ui.display import why_no_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from dossier.ui.desk import Desk

_USAGE = "usage: python main.py [FILE.dossier | FOLDER | FILE ...]   (nothing: the built-in dossier)"
# With the default switch interval a pure-Python search in a thread raises the latency of GUI events (p95) from 0.2 to
# 9-12 ms; with this one it stays under 1 ms, for a search 12 % slower.
_SWITCH_INTERVAL = 0.0005
# New objects until the garbage of young ones is collected. With the default of 700, a tenth of the time of a start goes
# into looking through modules and articles that all stay.
_GARBAGE = 20_000


def main(words: Sequence[str]) -> int:
    """Open the window on what `words` name (nothing: the built-in dossier); return the exit code.

    Without a usable display it draws the window to a PNG file instead and says so.
    """
    if any(word in ("-h", "--help") for word in words):
        print(_USAGE)  # noqa: T201
        return 0
    wrong = [word for word in words if not word or (word.startswith("-") and not Path(word).exists())]
    if wrong:
        print(f"{wrong[0]!r} is neither a file nor a folder.\n{_USAGE}", file=sys.stderr)  # noqa: T201
        return 2
    why = why_no_window()
    if why:
        return _draw_instead(why, words)
    from dossier.ui.crash import Faults

    application = make_application()
    desk = make_desk(Paths.default())
    faults = Faults()
    faults.install()
    desk.start([Path(word) for word in words])
    desk.window.show()
    code = application.exec()
    faults.remove()
    return code


def make_application() -> "QApplication":
    """Make what every window needs, with an interpreter that suits a window."""
    from PySide6.QtWidgets import QApplication

    suit_interpreter()
    # By name: to ask for the style, or to set it, would cost 20 ms before the first paint for the names of its parts.
    return QApplication([sys.argv[0], "-style", "fusion"])


def suit_interpreter() -> None:
    """Have the interpreter suit a window; Qt is imported already.

    PySide's hook is taken out of the import statement: it reads the source of every module that is imported, and keeps
    it, to learn whether the names of Qt's functions may be written in another way there. No module here asks for that;
    all of them together take 0.15 s and 20 MB.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    sys.setswitchinterval(_SWITCH_INTERVAL)
    gc.set_threshold(_GARBAGE)


def make_desk(paths: Paths, theme: str | None = None) -> "Desk":
    """Build the window and what stands behind it; needs a QApplication."""
    from PySide6.QtGui import QGuiApplication

    from dossier.ui.windows import Windows

    QGuiApplication.setApplicationName("dossier")
    QGuiApplication.setDesktopFileName("dossier")
    return Windows(paths, theme).add()


def screenshot(
    target: Sequence[Path],
    picture: Path,
    *,
    query: str = "",
    theme: str = "light",
    size: tuple[int, int] = (1440, 900),
    scale: float = 1.0,
    paths: Paths | None = None,
) -> None:
    """Draw the window on `target` to a PNG file, searched for `query`; raises DossierError where that fails.

    `size` is in logical pixels, the picture `scale` times as large. Nothing of the person's window state is used or
    changed.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or make_application()
    with tempfile.TemporaryDirectory() as folder:
        real = paths or Paths.default()
        own = Paths(real.resources, real.seeds, real.cache, Path(folder) / "config", Path(folder) / "data")
        desk = make_desk(own, theme)
        desk.hints = False
        loop = QEventLoop()
        failures: list[Notice] = []
        desk.settled.connect(loop.quit)
        desk.opening.failed.connect(failures.append)
        QTimer.singleShot(120_000, loop.quit)
        desk.window.resize(*size)
        desk.open(list(target), query=query)
        desk.window.show()
        loop.exec()
        drawn = desk.window.grab()
        desk.window.close()
        application.processEvents()
    for notice in failures:
        error = DossierError(notice.text, notice.hint)
        error.exit_code = notice.exit_code
        raise error
    if not drawn.save(str(picture), "PNG"):
        raise StorageError(
            f"The picture could not be written to {picture}.", "Is there space, and may you write there?"
        )


def _draw_instead(why: str, words: Sequence[str]) -> int:
    """Say why there is no window and draw it to a file; return 0, or the exit code of what failed."""
    handle, name = tempfile.mkstemp(prefix="dossier-window-", suffix=".png")
    os.close(handle)
    picture = Path(name)
    try:
        screenshot([Path(word) for word in words], picture)
    except DossierError as error:
        picture.unlink()
        print(f"{why}\n{error} {error.hint}", file=sys.stderr)  # noqa: T201
        return error.exit_code
    print(f"{why} The window was drawn to {picture} instead.")  # noqa: T201
    return 0
