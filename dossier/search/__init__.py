"""Questions to hits. The only package that imports Whoosh."""

import sys
from types import ModuleType


def _import_whoosh() -> None:
    """Import Whoosh without `urllib.request`, of which it takes one function that is never called.

    That brings HTTP, TLS and mail: 35 ms and 6 MB of every start, in a program that asks no network.
    """
    name = "urllib.request"
    if name in sys.modules:
        return
    empty = ModuleType(name)
    empty.urlretrieve = None  # type: ignore[attr-defined]
    sys.modules[name] = empty
    try:
        import whoosh.compat  # noqa: F401
    finally:
        del sys.modules[name]


_import_whoosh()
