"""Reuse: sentences that stand, word for word or nearly so, in several articles or twice in one.

Every sentence of the kept text is a set of shingles (runs of five words, hashed without regard to case or punctuation).
Two sentences that share enough of them are linked, linked sentences make a cluster, and clusters that follow each other
in the same articles are merged into one passage. Measured on synthetic near-duplicates of Wikinews, shingles with
containment are far better than simhash.
"""

from dossier.extract.reuse.find import find_reuse
from dossier.extract.reuse.independent import independent_groups
from dossier.extract.reuse.wording import Wording, load_agencies, stated_origin, wording_of

__all__ = ["Wording", "find_reuse", "independent_groups", "load_agencies", "stated_origin", "wording_of"]
