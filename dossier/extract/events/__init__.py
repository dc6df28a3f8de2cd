"""Events: what happened, is planned or is claimed, each told once with the sentences of every article.

A sentence first: `lexicon` holds the words, `grammar` the values, `segments` and `predicates` take it apart (`parse`).
Then what it tells: `dating` says which time belongs to what, `sureness` how sure the text is, `worth` whether that is
an event, `undated` what is news without a date, `who` takes part and where. Then how it is told: `shorten` makes the
summary, `label` (with `phrases`, `subjects`, `wording`, `cutting`) the few words for the timeline. `find` puts one
article together. Of several articles `account` says what is compared, `blocks` with what, `likeness` and `occasion`
compare it, `merge` joins the accounts of one event, `disagree` shows where they differ.
"""

from dossier.extract.events.disagree import find_disagreements
from dossier.extract.events.find import find_events
from dossier.extract.events.lexicon import Lexicon

__all__ = ["Lexicon", "find_disagreements", "find_events"]
