"""The readers of small forms (bylines, dates, datelines, pictures), made once for a vocabulary."""

from dataclasses import dataclass
from functools import cache

from dossier.ingest.byline import BylineReader
from dossier.ingest.datelines import DatelineReader
from dossier.ingest.dates import DateReader
from dossier.ingest.pictures import PictureReader
from dossier.ingest.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Forms:
    """What recognises the small forms; each holds only compiled expressions."""

    bylines: BylineReader
    dates: DateReader
    datelines: DatelineReader
    pictures: PictureReader


@cache
def forms_of(words: Vocabulary) -> Forms:
    """Return the readers for a vocabulary."""
    return Forms(BylineReader(words), DateReader(words), DatelineReader(words), PictureReader(words))
