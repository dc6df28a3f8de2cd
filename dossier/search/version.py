"""Say when an index must be made anew; known without what makes one."""

from dossier.paths import Paths
from dossier.search.analysis import Analysis

VERSION = 9
"""Raised when an index made by an older program would give other answers."""


def index_version(paths: Paths) -> str:
    """Return what changes when an index must be made anew: the program's or the word lists' doing."""
    return f"{VERSION}-{Analysis.from_resources(paths.resources).fingerprint}"
