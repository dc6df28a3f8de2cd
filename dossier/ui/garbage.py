"""When Python looks for garbage: not while a dossier comes in, and never through what stays.

To look for it stops all threads. Over what a dossier of 100,000 articles is made of that takes 30 to 300 ms, again and
again while it comes in, though nearly all of it stays; of a start it is a twentieth.
"""

import gc


def hold() -> None:
    """Look for none from now on, since much is being made that stays."""
    gc.disable()


def keep() -> None:
    """Look for it again, but not through what is there now."""
    gc.freeze()
    gc.enable()


def tidy() -> None:
    """Find what was let go of, even of what was kept; the rest is kept again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def release() -> None:
    """Look through everything again, as Python does by itself."""
    gc.unfreeze()
    gc.enable()
