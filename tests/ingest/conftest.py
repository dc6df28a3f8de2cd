"""What the tests of ingest share."""

from collections.abc import Callable

import pytest

from dossier.ingest.articles import finish
from dossier.ingest.drafts import Draft
from dossier.ingest.vocabulary import default_vocabulary
from dossier.model.article import Article

Read = Callable[[str], Article]


@pytest.fixture
def article() -> Read:
    """Return what makes an article of a plain text."""
    return lambda text: finish(Draft(text, text), "piece.txt", default_vocabulary())


LEAD = "Firefighters said on Monday that the old market hall had burned down to its walls during the night."
SECOND = "Nobody was hurt, but forty traders have lost their stalls, according to the town’s mayor."
