"""When Python looks for garbage: not while a dossier comes in, and never through what it is made of.

To look for it stops all threads. Over what a dossier of 100,000 articles is made of that takes 30 to 300 ms, again and
again while it comes in, though nearly all of it stays; of a start it is a twentieth. So what a closed dossier was made
of has to go by itself, when nothing names it any more.
"""

import gc
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from dossier.services.library import Library

_MANY = 500  # of these values go within half a millisecond


def hold() -> None:
    """Look for none from now on, since much is being made that stays."""
    gc.disable()


def keep() -> None:
    """Look for it again, but not through what is there now."""
    gc.freeze()
    gc.enable()


def release() -> None:
    """Look through everything again, as Python does by itself."""
    gc.unfreeze()
    gc.enable()


def delete(one: QObject) -> None:
    """Have Qt delete something before the dossier is left that it is of, and let go of what it held."""
    when_deleted(lambda steps: QTimer.singleShot(0, lambda: deque(steps, 0)), one)
    one.deleteLater()


def when_deleted(walk: Callable[[Iterator[None]], object], *objects: QObject, library: "Library | None" = None) -> None:
    """Have `walk` do the steps of letting go of what these objects hold, when Qt has deleted the first of them.

    So it goes for all within them too, and then for the values of a library, which is closed by then. They hold each
    other in rings, as a pane its buttons, and these what is to be done in the pane.
    """
    left = [each for one in objects for each in (one, *one.findChildren(QObject))]
    objects[0].destroyed.connect(lambda: walk(_let_go(left, library)))


def _let_go(deleted: list[QObject], library: "Library | None") -> Iterator[None]:
    """Let go of what objects held, one a step; then of the values of a library."""
    while deleted:
        vars(deleted.pop()).clear()
        yield
    values = [] if library is None else library.values_read()
    library = None
    while values:
        del values[-_MANY:]
        yield
