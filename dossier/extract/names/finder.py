"""Finding the candidates of a sentence."""

from dossier.extract.names.candidates import Candidate
from dossier.extract.names.cutter import Cutter
from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.known import known_names
from dossier.extract.names.runs import Runs
from dossier.extract.names.tokens import Sentence


class Finder:
    """Finds candidates in sentences."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, text: str, sentence: Sentence) -> list[Candidate]:
        """Return the candidates of one sentence in text order."""
        if not sentence.words:
            return []
        known = known_names(self._gazetteer, text, sentence)
        found = list(Cutter(Runs(self._gazetteer, sentence, known)).candidates())
        for candidate in found:
            candidate.start = sentence.starts[candidate.first]
            candidate.end = sentence.ends[candidate.last - 1]
            candidate.surface = text[candidate.start : candidate.end]
        return found
