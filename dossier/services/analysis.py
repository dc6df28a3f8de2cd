"""What is done to one file or one article of a build: jobs for `workers`, with the tools they share.

Each job is a function at the top of the module, so that it can be sent to another process.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dossier.extract.events.find import find_events
from dossier.extract.events.lexicon import Lexicon
from dossier.extract.names.forms import Recognised
from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.model import load_model
from dossier.extract.names.recognise import Recogniser
from dossier.extract.reuse import load_agencies
from dossier.extract.times.tagger import tag
from dossier.ingest.drafts import Limits
from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from dossier.model.article import Article
from dossier.model.facts import Event, Mention, TimeExpression
from dossier.paths import Paths


@dataclass(frozen=True, slots=True)
class Tools:
    """What jobs need besides their item; made once for each process, since word lists take time to load."""

    limits: Limits
    gazetteer: Gazetteer
    recogniser: Recogniser
    lexicon: Lexicon
    agencies: Mapping[str, str]  # as they sign -> their names


def make_tools(paths: Paths, limits: Limits, ner: str = "") -> Tools:
    """Load the word lists, and the model `ner` if one is named; raises InputError when they are not there."""
    model = load_model(ner) if ner else None
    gazetteer = Gazetteer.load(paths.resources)
    recogniser, lexicon = Recogniser(gazetteer, model), Lexicon.load(paths.resources / "events")
    return Tools(limits, gazetteer, recogniser, lexicon, load_agencies(paths.resources / "cleaning"))


@dataclass(frozen=True, slots=True)
class Examined:
    """What one article tells by itself, before it is compared with others."""

    times: tuple[TimeExpression, ...]
    names: Recognised


@dataclass(frozen=True, slots=True)
class Told:
    """An article with what happened to be found in it: what events are made of."""

    article: Article
    mentions: Sequence[Mention]
    times: Sequence[TimeExpression]


def read_file(tools: Tools, found: Found, tell: Callable[[float], None]) -> ReadResult:
    """Read and clean one file, and tell which share of it is done."""
    return read(found, tools.limits, tell=tell)


def examine(tools: Tools, article: Article) -> Examined:
    """Find times and names in one article."""
    return Examined(tag(article), tools.recogniser.recognise(article))


def tell(tools: Tools, told: Told) -> tuple[Event, ...]:
    """Find what happened in one article."""
    return find_events(told.article, told.mentions, told.times, tools.lexicon)
