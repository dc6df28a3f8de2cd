"""What each group of rules for names is worth: it is left out, and the figures are taken again."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from dossier.extract.names import cutter, finder, kinds, link, neighbours, recognise, resolve, runs, shorts, votes
from dossier.extract.names.candidates import Candidate
from dossier.extract.names.forms import Form
from dossier.extract.names.gazetteer import Gazetteer
from tests.quality.names import Bench, rows

_SHOWN = {
    ("wikigold", "exact"): "wikigold",
    ("crossner_politics_dev", "exact"): "crossner",
    ("re3d", "overlap"): "re3d",
    ("re3d", "equipment"): "equipm.",
    ("meantime", "links bcubed"): "meantime",
    ("gum_news", "links bcubed"): "gum",
    ("archive", "exact"): "archive",
    ("originals", "exact"): "orig.",
    ("originals", "links bcubed"): "o.links",
    ("originals", "offices"): "o.office",
}
Cut = tuple[object, str, object]  # where, what, what stands there instead


def _nothing(*_: object, **__: object) -> None:
    return None


def _same(first: Any, *_: object) -> Any:
    return first


def _none(*_: object) -> tuple[list[Any], list[Any]]:
    return [], []


def _sentence_votes(found: Sequence[Candidate], gazetteer: Gazetteer, text: str) -> tuple[Any, Any]:
    """Settle every sentence by itself."""
    forms: list[Form] = []
    places: list[tuple[int, int, int, int]] = []
    groups: dict[int, list[int]] = {}
    for n, candidate in enumerate(found):
        groups.setdefault(id(candidate.sentence), []).append(n)
    for group in groups.values():
        place = {n: k for k, n in enumerate(group)}
        alone = [replace(found[n], expands=place.get(found[n].expands, -1)) for n in group]
        own, where = votes.settle(alone, gazetteer, text)
        base = len(forms)
        forms += [replace(form, long=form.long + base if form.long >= 0 else -1) for form in own]
        places += [(start, end, form + base, group[index]) for start, end, form, index in where]
    return tuple(forms), tuple(places)


CUTS: dict[str, tuple[Cut, ...]] = {
    "known names": ((finder, "known_names", lambda *_: {}),),
    "titles before names": ((runs.Runs, "title", lambda _, i: i),),
    "words of the name": ((kinds, "_by_words", _nothing),),
    "shape of persons' names": ((kinds, "_person_shape", _nothing),),
    "places inside names": ((kinds, "_place_inside", _nothing),),
    "words around": ((kinds, "by_neighbours", _nothing),),
    "apposition": ((neighbours, "_by_apposition", _nothing),),
    "similes": ((neighbours, "_compared", lambda *_: False),),
    "quoted titles": ((neighbours, "_quoted", lambda *_: False),),
    "lists": ((recognise, "share", _nothing),),
    "acronyms in brackets": ((recognise, "bind", _nothing),),
    "shared ends": ((recognise, "coordinate", _same),),
    "openings rejoined": ((recognise, "rejoin", _same),),
    "capitals": ((recognise, "calm", lambda text, start, end, _: text[start:end]),),
    "elections": ((cutter, "elections", lambda *_: []),),
    "owners of bodies": ((recognise, "own", _nothing),),
    "votes of an article": ((recognise, "settle", _sentence_votes),),
    "short names of bodies": ((shorts.ShortNames, "find", _nothing),),
    "short names of companies": ((shorts.ShortNames, "company", _nothing),),
    "legal forms": ((resolve, "_legal_form", lambda _: ""),),
    "surnames of an article": ((votes._Votes, "_surnames", lambda _: {}),),
    "votes of the dossier": ((link.Linker, "_learn_kinds", _nothing),),
    "companies elsewhere": ((link.Linker, "_company", lambda *_: False),),
    "acronyms elsewhere": ((link.Linker, "_bound_acronyms", lambda *_: {}),),
    "parts of persons' names": ((resolve.People, "_partial", _nothing),),
    "surnames elsewhere": ((resolve.People, "key", lambda _, name: " ".join(resolve.person_words(name))),),
    "offices": ((recognise, "by_office", _none),),
    "equipment nouns": ((recognise, "noun_forms", _none),),
}


def ablate() -> Iterator[str]:
    """Yield a line for all rules together, then one a group: what is lost without it."""
    whole = _figures()
    yield f"{'':26s}" + "".join(f"{name:>9s}" for name in _SHOWN.values())
    yield f"{'all rules':26s}" + "".join(f"{whole[key]:9.1f}" for key in _SHOWN)
    for name, cuts in CUTS.items():
        with ExitStack() as stack:
            for where, what, instead in cuts:
                stack.enter_context(patch.object(where, what, instead))
            figures = _figures()
        yield f"- {name:24s}" + "".join(_difference(figures[key] - whole[key]) for key in _SHOWN)


def _difference(points: float) -> str:
    return f"{points:+9.2f}" if abs(points) >= 0.005 else f"{'.':>9s}"


def _figures() -> dict[tuple[str, str], float]:
    measured = rows(Bench(), sets=tuple(dict.fromkeys(data for data, _ in _SHOWN)))
    return {(row.data, row.measure): row.f1 for row in measured}
