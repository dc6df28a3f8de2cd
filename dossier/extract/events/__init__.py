"""Events: what happened, is planned or is claimed, each told once with the sentences of every article.

`lexicon` holds the words, `parse` takes a sentence apart, `dating` says which time belongs to what and how sure the
text is, `shorten` makes the line and the label, `find` puts the events of one article together; `merge` joins those of
several, `disagree` shows where they differ.
"""

from dossier.extract.events.disagree import find_disagreements
from dossier.extract.events.find import find_events
from dossier.extract.events.lexicon import Lexicon
from dossier.extract.events.merge import independent_sources, merge_events

__all__ = ["Lexicon", "find_disagreements", "find_events", "independent_sources", "merge_events"]
