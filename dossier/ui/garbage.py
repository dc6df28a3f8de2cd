"""When Python looks for garbage: not while a dossier comes in, and never through what it is made of.

To look for it stops all threads. Over what a dossier of 100,000 articles is made of that takes 30 to 300 ms, again and
again while it comes in, though nearly all of it stays; of a start it is a twentieth. So what a closed dossier was made
of has to go by itself, when nothing names it any more.
"""

import gc
from collections import deque
from collections.abc import Iterator
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
    left = [one, *one.findChildren(QObject)]
    one.destroyed.connect(lambda: QTimer.singleShot(0, lambda: deque(let_go(left), 0)))
    one.deleteLater()


def let_go(deleted: list[QObject], library: "Library | None" = None) -> Iterator[None]:
    """Let go of what objects held that Qt has deleted, one a step; then of the values of a closed library.

    Such objects hold each other in rings, as a pane its buttons, and these what is to be done in the pane.
    """
    while deleted:
        vars(deleted.pop()).clear()
        yield
    values = [] if library is None else library.values_read()
    library = None
    while values:
        del values[-_MANY:]
        yield
