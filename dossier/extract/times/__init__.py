"""Times in text: a TIMEX3 tagger in small steps.

`lexicon` knows the words, `tokens` turns a sentence into a string of category symbols, `grammar` holds the rules as
patterns over them (`pattern` compiles), `finder` picks the phrases, but for those that `naming` knows to be names. The
readers resolve them on the calendar (`cal`): `dates`, `weekdays`, `holidays`, `months`, `seasons`, `years` and
`periods`, `clock`, `durations` and `anchored`, `counted` and `sets`, `vague`; each is given the words (`pattern.Parts`)
and a `context`: the publication, the story so far, the sentence's `direction` (by the words in `cues`). `ranges` lets
neighbours bound each other, `tagger` is the way in. `publication` concludes from `evidence` when an article without a
date appeared.
"""

from dossier.extract.times.publication import infer_publications
from dossier.extract.times.tagger import tag, tag_text

__all__ = ["infer_publications", "tag", "tag_text"]
