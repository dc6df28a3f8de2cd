"""The readers of small forms (bylines, dates, datelines, pictures), made once for a vocabulary."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.ingest.byline import Byline, BylineReader
from dossier.ingest.datelines import DatelineReader
from dossier.ingest.dates import DateReader
from dossier.ingest.pictures import PictureReader
from dossier.ingest.prompts import Prompts

if TYPE_CHECKING:
    from dossier.ingest.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Forms:
    """What recognises the small forms; each holds only compiled expressions."""

    bylines: BylineReader
    dates: DateReader
    datelines: DatelineReader
    pictures: PictureReader
    prompts: Prompts

    def byline(self, line: str, *, dated: bool) -> Byline | None:
        """Return the byline in a line that may hold dates as well, None if it has anything else."""
        if not dated:
            return self.bylines.read(line)
        parts = [part for part in self.dates.around(line) if not self.prompts.fullmatch(part.lower().strip(" |,"))]
        found = [self.bylines.read(part) for part in parts]
        named = [byline for byline in found if byline]
        return named[0] if named and len(named) == len(found) else self.bylines.read(line)


def make_forms(words: "Vocabulary") -> Forms:
    """Return the readers for a vocabulary, which holds them."""
    return Forms(BylineReader(words), DateReader(words), DatelineReader(words), PictureReader(words), words.prompts)
