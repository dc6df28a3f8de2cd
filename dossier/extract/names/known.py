"""Known names: those of the gazetteer that stand in a sentence."""

from dossier.extract.names.cues import Cue
from dossier.extract.names.gazetteer import Entry, Gazetteer
from dossier.extract.names.tokens import Sentence

Known = dict[int, tuple[int, Entry]]  # first word of a known name -> word after it, entry


def known_names(gazetteer: Gazetteer, text: str, sentence: Sentence) -> Known:
    """Return the known names of a sentence; where they overlap the first and longest counts.

    A name gives way to a title that it would cut: "U.S. Treasury Secretary" holds "U.S.", not "U.S. Treasury".
    """
    known: Known = {}
    starts = {start: i for i, start in enumerate(sentence.starts)}
    ends = {end: i + 1 for i, end in enumerate(sentence.ends)}
    for begin, stop, entry in gazetteer.known(text, sentence.starts[0], sentence.ends[-1]):
        first, last = starts.get(begin), ends.get(stop)
        if last is None and stop < len(text) and text[stop] == ".":
            last = ends.get(stop + 1)
        if first is None or last is None or (first in known and known[first][0] >= last):
            continue
        if last - first == 1 or not _cuts_title(gazetteer, sentence, first, last):
            known[first] = (last, entry)
    reach = 0
    for first in sorted(known):
        if first < reach:
            del known[first]
        else:
            reach = known[first][0]
    return known


def _cuts_title(gazetteer: Gazetteer, sentence: Sentence, first: int, last: int) -> bool:
    words = sentence.words
    for m in range(first + 1, last):
        if sentence.cues[m] & Cue.TITLE:
            for parts in gazetteer.titles[words[m]]:
                if m + len(parts) > last and tuple(words[m : m + len(parts)]) == parts:
                    return True
    return False
