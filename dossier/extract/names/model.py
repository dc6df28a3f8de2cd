"""An optional model in place of the finding of names: a spaCy pipeline that the user has installed.

Only the spans and their kinds come from the model; titles, acronyms, owners, short names and links are ours.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from dossier.errors import InputError
from dossier.extract.names.candidates import Candidate
from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.kinds import is_aircraft
from dossier.extract.names.known import known_names
from dossier.extract.names.runs import Runs
from dossier.extract.names.tokens import Sentence
from dossier.model.facts import EntityKind
from dossier.model.wording import marked

Span = tuple[int, int, str]  # start, end, label as the model gives it
Model = Callable[[str], Sequence[Span]]
"""Returns the spans of one paragraph in text order."""

BY_MODEL = "model"  # the rule of a name that only the model tells
_SPACY = "spacy:"
_UNUSED = ("parser", "tagger", "morphologizer", "lemmatizer", "attribute_ruler", "senter", "textcat")
_KINDS = {kind.value: kind for kind in EntityKind} | {
    "PER": EntityKind.PERSON,
    "FAC": EntityKind.FACILITY,
    "LAW": EntityKind.DOC,
    "TREATY": EntityKind.DOC,
}
_UNSURE = {  # what labels that are wider than our kinds may be, where the word lists know the name
    "LOC": (EntityKind.GPE, EntityKind.FACILITY),
    "MISC": (EntityKind.NORP, EntityKind.EVENT, EntityKind.DOC, EntityKind.PROGRAM, EntityKind.AIRCRAFT),
    "PRODUCT": (EntityKind.AIRCRAFT, EntityKind.VESSEL, EntityKind.PROGRAM),
}
_PERSONS = ("PERSON", "PER")
_OUTER = frozenset(("the", "The", "a", "A", "an", "An", "'s", "'", '"', "“", "”", ",", "."))
_VOTE = 9.0  # more than any rule: the model decides


def load_model(name: str) -> Model:
    """Load `spacy:MODEL`; raises InputError that says what to install."""
    pipeline = name.removeprefix(_SPACY)
    if pipeline == name or not pipeline:
        raise InputError(
            marked("“{name}” is no model that can find names.", name=name),
            marked("Give a spaCy pipeline, such as spacy:en_core_web_sm, or leave --ner out: no model is needed."),
        )
    try:
        import spacy
    except ImportError as error:
        raise InputError(marked("spaCy is not installed."), marked("Run: pip install 'dossier[spacy]'")) from error
    try:
        nlp = spacy.load(pipeline, exclude=_UNUSED)
    except (OSError, ValueError, ImportError) as error:
        raise InputError(
            marked(
                "The spaCy pipeline {pipeline} could not be loaded: it is not installed, or made for another spaCy.",
                pipeline=pipeline,
            ),
            marked("Run: python -m spacy download {pipeline}; or give the folder of a pipeline.", pipeline=pipeline),
        ) from error
    if not any("doc.ents" in nlp.get_pipe_meta(pipe).assigns for pipe in nlp.pipe_names):
        raise InputError(
            marked("The spaCy pipeline {pipeline} does not find names.", pipeline=pipeline),
            marked("Give one that does, such as en_core_web_sm."),
        )
    return _Spacy(nlp)


class _Spacy:
    """Calls a pipeline."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp

    def __call__(self, text: str) -> list[Span]:
        """Return the spans of a paragraph."""
        return [(found.start_char, found.end_char, found.label_) for found in self._nlp(text).ents]


def candidates_of(
    spans: Sequence[Span], sentences: Sequence[Sentence], text: str, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """Yield the spans (places in `text`) of one paragraph as candidates, cut to whole words of one sentence."""
    for sentence in sentences:
        if not sentence.words:
            continue
        here = [span for span in spans if sentence.starts[0] <= span[0] < sentence.ends[-1]]
        if here:
            sentence.headline = False  # the model has judged the capitals
            yield from _in_sentence(here, sentence, text, gazetteer)


def _in_sentence(spans: Sequence[Span], sentence: Sentence, text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    runs = Runs(gazetteer, sentence, known_names(gazetteer, text, sentence))
    titles = {end: i for i in range(len(sentence.words) - 1, -1, -1) if (end := runs.title(i)) > i}
    for start, stop, label in spans:
        inside = [k for k, at in enumerate(sentence.starts) if start <= at and sentence.ends[k] <= stop]
        while inside and not _known(sentence, inside, text, gazetteer) and sentence.words[inside[0]] in _OUTER:
            inside.pop(0)
        while inside and sentence.words[inside[-1]] in _OUTER:
            inside.pop()
        if inside and label in _PERSONS and (name := runs.title(inside[0])) in inside:
            inside = inside[inside.index(name) :]  # "President Anna Berg": the name is Anna Berg
        if not inside:
            continue
        first, last = inside[0], inside[-1] + 1
        begin, end = sentence.starts[first], sentence.ends[last - 1]
        surface = text[begin:end]
        entry = gazetteer.entries.get(surface)
        kind = _kind(label, surface, entry.kind if entry else None)
        if kind is None:
            continue
        candidate = Candidate(sentence, first, last, entry if entry and entry.kind is kind else None)
        candidate.start, candidate.end, candidate.surface = begin, end, surface
        if kind is EntityKind.PERSON and first in titles:
            candidate.title = (titles[first], first)
        candidate.add(kind, _VOTE)
        yield candidate


def _known(sentence: Sentence, inside: Sequence[int], text: str, gazetteer: Gazetteer) -> bool:
    return text[sentence.starts[inside[0]] : sentence.ends[inside[-1]]] in gazetteer.entries


def _kind(label: str, surface: str, known: EntityKind | None) -> EntityKind | None:
    """Return our kind of a label; None where we have none for it, as for works of art."""
    if known in _UNSURE.get(label, ()):
        return known
    if label == "PRODUCT" and is_aircraft(surface):
        return EntityKind.AIRCRAFT
    return _KINDS.get(label)
