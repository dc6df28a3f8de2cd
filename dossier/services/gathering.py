"""Which files a build reads, each once and under a name of its own, in one order however they were given."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from dossier.ingest.files import Found, find
from dossier.model.article import Problem

_DOCUMENTATION = frozenset({"LICENSE", "LICENCE", "COPYING", "CHANGELOG", "CONTRIBUTING", "CODE_OF_CONDUCT"})
_WRITTEN = frozenset({"", "md", "txt", "rst", "html"})


def gather(sources: Sequence[Path], leave_out: Path) -> list[Found]:
    """Return the files that `sources` stand for, by name; `leave_out` is the file that is being built."""
    once: dict[Path, Found] = {}
    for found in find(sources):
        place = _real(found.path)
        known = once.get(place)
        if place != _real(leave_out) and (known is None or len(found.name) > len(known.name)):
            once[place] = found
    return sorted(_told_apart(once), key=lambda found: found.name)


def without_documentation(sources: Sequence[Path], files: Sequence[Found]) -> tuple[list[Found], list[Problem]]:
    """Return the files without those that speak of their folder, and a problem for each of these.

    A file that was given by its own name is meant, and where nothing else is there all are.
    """
    named = {_real(path) for path in sources}
    spared = [found for found in files if _is_documentation(found) and _real(found.path) not in named]
    if len(spared) == len(files):
        return list(files), []
    reason, hint = (
        "Its name says that it is about its folder, so it was left out.",
        "Give it by its own name to read it.",
    )
    left = set(spared)
    return [found for found in files if found not in left], [Problem(found.name, reason, hint) for found in spared]


def _is_documentation(found: Found) -> bool:
    stem, _, suffix = Path(found.name).name.partition(".")
    return (stem in _DOCUMENTATION or stem.casefold() == "readme") and suffix in _WRITTEN


def _told_apart(once: dict[Path, Found]) -> Iterable[Found]:
    """Put as many folders before names that stand for several files as it takes to tell these apart."""
    same: defaultdict[str, list[tuple[Path, Found]]] = defaultdict(list)
    for place, found in once.items():
        same[_writable(found.name)].append((place, found))
    for name, files in same.items():
        if len(files) == 1:
            yield replace(files[0][1], name=name)
            continue
        parts = {place: place.relative_to(place.anchor).parts for place, _ in files}
        depth = name.count("/") + 2
        while len({parts[place][-depth:] for place, _ in files}) < len(files):
            depth += 1
        for place, found in files:
            yield replace(found, name=_writable("/".join(parts[place][-depth:])))


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a loop of links; reading it will tell
        return path.absolute()


def _writable(name: str) -> str:
    """Return a name that is text: file systems allow bytes that are none."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
