"""Runs: rows of capitalised words with the small words that names may hold, and the titles that stand between them."""

import re

from dossier.extract.names.cues import HEADS, Cue
from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.known import Known
from dossier.extract.names.tokens import Sentence
from dossier.model.facts import EntityKind

OF_HEADS = Cue.ORG | Cue.FACILITY | Cue.EVENT | Cue.DOC | Cue.GPE | Cue.LOC | Cue.PROGRAM
_SURE_AIRLINER = re.compile(r"7[0-8]7(?:-\d00[A-Z]{0,3}s?|s)")
_PLURALS = ("People", "Women", "Men", "Children")  # those whose owner's ending may stand inside a name
_AIRLINER = re.compile(r"7[0-8]7(?:-\d+[A-Z]*)?s?")  # Boeing's numbers; other makers' have letters
_LONGEST_POST = 6  # words
_COUNTS = ("One", "Two", "Three", "Four", "Five", "Part", "Half")
_ORDINAL_ENDS = ("st", "nd", "rd", "th", "d")
_STOPS = Cue.NEVER | Cue.TIME


class Runs:
    """Finds titles and runs in one sentence."""

    def __init__(self, gazetteer: Gazetteer, sentence: Sentence, known: Known) -> None:
        self._titles = gazetteer.titles
        self._professions = gazetteer.professions
        self._is_particle = gazetteer.is_particle
        self.sentence = sentence
        self.known = known

    def is_particle(self, i: int) -> bool:
        """Tell whether word i is a capitalised particle of surnames: "Van", "De"."""
        return self._is_particle(self.sentence.words[i])

    def title(self, i: int) -> int:
        """Return where a title that starts at word i ends, or i."""
        words, cues = self.sentence.words, self.sentence.cues
        if not cues[i] & Cue.TITLE:
            return self._profession(i)
        for parts in self._titles[words[i]]:
            j = i + len(parts)
            if tuple(words[i:j]) != parts:
                continue
            if i in self.known and self.known[i][0] > j:
                return i
            if j == i + 1 and cues[i] & (Cue.GIVEN | Cue.SURNAME) and self._company_ends(j):
                return i  # "Dean Witter Reynolds Inc"
            return i if self._belongs_to_head(j) else j
        return i

    def _company_ends(self, j: int) -> bool:
        """Tell whether the capitalised words from j on end as a company does."""
        cues = self.sentence.cues
        end = j
        while end < len(cues) and cues[end] & Cue.CAP and not cues[end] & Cue.NEVER:
            end += 1
        return end > j and bool(cues[end - 1] & Cue.COMPANY)

    def _profession(self, i: int) -> int:
        """Return where a capitalised profession before a name ends: "Biologist Nick Bos"."""
        words, cues = self.sentence.words, self.sentence.cues
        if i + 1 >= len(words) or not cues[i] & Cue.CAP:
            return i
        post = self._post(i)
        if post > i or words[i] not in self._professions or i in self.known:
            return post
        following = cues[i + 1]
        if not following & Cue.CAP or following & (HEADS | _STOPS | Cue.TITLE) or i + 1 in self.known:
            return i
        return i + 1 if following & Cue.GIVEN or not following & Cue.WORD else i

    def _post(self, i: int) -> int:
        """Return where a minister's post before a name ends: "Municipal and Regional Affairs Minister Anna Berg"."""
        words, cues = self.sentence.words, self.sentence.cues
        if not cues[i] & Cue.WORD or cues[i] & Cue.NEVER or "Minister" not in words or (i and cues[i - 1] & Cue.CAP):
            return i
        k = i + 1
        while k < min(i + _LONGEST_POST, len(words)) and (
            words[k] == "and" or (cues[k] & Cue.CAP and cues[k] & Cue.WORD)
        ):
            if words[k] == "Minister":
                return k + 1 if k + 1 < len(words) and cues[k + 1] & Cue.CAP else i
            k += 1
        return i

    def _belongs_to_head(self, j: int) -> bool:
        """Tell whether a lone head word follows, so that the "title" is part of its name: "Press Secretary Office"."""
        cues = self.sentence.cues
        if j >= len(cues) or not cues[j] & Cue.CAP or not cues[j] & HEADS:
            return False
        if cues[j] & (Cue.GIVEN | Cue.SURNAME):
            return False
        return j + 1 >= len(cues) or not cues[j + 1] & Cue.CAP

    def starts(self, i: int) -> bool:
        """Tell whether a name may start at word i."""
        if i in self.known:
            return True
        cues = self.sentence.cues
        cue = cues[i]
        if cue & Cue.DIGIT and _AIRLINER.fullmatch(self.sentence.words[i]):
            maker = i > 0 and self.sentence.words[i - 1] == "Boeing"
            sure = maker or _SURE_AIRLINER.fullmatch(self.sentence.words[i])
            return bool(sure) or any(c & Cue.AIRCRAFT_NOUN for c in cues[i + 1 : i + 4])
        if cue & Cue.DIGIT:
            following = cues[i + 1] if i + 1 < len(cues) else 0
            ordinal = self.sentence.words[i].endswith(_ORDINAL_ENDS)
            return ordinal and bool(following & Cue.CAP) and bool(following & Cue.ORG)
        if not cue & Cue.CAP or cue & _STOPS or self._plain_in_headline(i):
            return False
        word = self.sentence.words[i]
        return not (word.startswith("FY") and word[2:].isdigit())  # a fiscal year

    def _plain_in_headline(self, i: int) -> bool:
        """Tell whether word i is a plain word that only a headline writes with a capital."""
        cue = self.sentence.cues[i]
        return self.sentence.headline and bool(cue & Cue.WORD) and not cue & (Cue.GIVEN | Cue.SURNAME | HEADS)

    def run(self, i: int) -> int:
        """Return where the run that starts at word i ends, or i when none starts there."""
        if not self.starts(i):
            return i
        cues = self.sentence.cues
        count = len(cues)
        j = self.known[i][0] if i in self.known else i + 1
        while j < count:
            if j in self.known:
                j = self.known[j][0]
                continue
            cue = cues[j]
            if cue & Cue.CAP:
                if cue & Cue.NEVER or (cue & Cue.TIME and not cues[j - 1] & Cue.GIVEN):
                    break
                if self._plain_in_headline(j):
                    break
                title = j if cues[i] & Cue.SHIP_PREFIX else self.title(j)  # "MV Captain Quarn"
                if title > j + 1 or (title > j and not cue & Cue.ORG):
                    break
                j += 1
                continue
            k = self._join(i, j)
            if k == j:
                break
            j = k
        return j

    def _join(self, i: int, j: int) -> int:
        """Return where a run goes on after the small words at j, or j when it does not."""
        words, cues = self.sentence.words, self.sentence.cues
        word = words[j]
        if word in ("of", "for"):
            return self._join_of(i, j)
        if word in ("on", "against") and cues[j - 1] & (Cue.DOC | Cue.ORG | Cue.EVENT):
            return self._join_of(i, j)
        if word == "(" and words[j + 2 : j + 3] == [")"] and j + 3 < len(words) and cues[j + 3] & Cue.COMPANY:
            return j + 3  # "Berg Dahl (Securities) Ltd"
        follows = j + 1 < len(words) and self.starts(j + 1)
        if word in ("'s", "'"):
            return j + 1 if follows and self._owned_goes_on(j) else j
        if word == "-":
            return j + 1 if follows and self._pair_goes_on(j) else j
        if word == "&":
            if follows and cues[j + 1] & Cue.COMPANY:
                return j + 1
            pair = j - i >= 2 and cues[i] & Cue.GIVEN and i not in self.known
            return j + 1 if follows and not pair else j
        if word == "and":
            return j + 1 if follows and self._joins_and(i, j) else j
        if cues[j] & Cue.PARTICLE:
            k = j + 1
            while k < len(words) and cues[k] & Cue.PARTICLE:
                k += 1
            return k if k < len(words) and cues[k] & Cue.CAP and not cues[k] & _STOPS else j
        return j

    def _owned_goes_on(self, j: int) -> bool:
        """Tell whether "'s" at j stands inside an organisation's name: "People's Army", "Miners' Union"."""
        words, cues = self.sentence.words, self.sentence.cues
        owner = words[j - 1]
        if j - 1 in self.known or not cues[j - 1] & Cue.CAP or not cues[j - 1] & Cue.WORD or cues[j - 1] & HEADS:
            return False
        if owner not in _PLURALS if words[j] == "'s" else owner[-1] != "s":
            return False
        end = j + 1
        while end < len(words) and cues[end] & Cue.CAP and not cues[end] & Cue.NEVER:
            end += 1
        if words[j] == "'" and cues[end - 1] & Cue.COMPANY:
            return False  # "National Theatres' Quarn Holdings Inc" are two
        return any(cue & (Cue.ORG | Cue.INSTITUTION) for cue in cues[j + 1 : end])

    def _pair_goes_on(self, j: int) -> bool:
        """Tell whether a pair of places begins an organisation's name: "Norway-Russia Fisheries Commission"."""
        cues = self.sentence.cues
        if j - 1 not in self.known or j + 1 not in self.known:
            return False
        k = self.run(j + 1)
        return k > self.known[j + 1][0] + 1 and bool(cues[k - 1] & Cue.ORG)

    def _join_of(self, i: int, j: int) -> int:
        words, cues = self.sentence.words, self.sentence.cues
        k = j + 1
        if k < len(words) and words[k] in ("the", "a"):
            k += 1
        if k >= len(words) or not cues[k] & Cue.CAP or cues[k] & _STOPS or self.title(k) > k:
            return j
        before = cues[j - 1]
        if not before & Cue.CAP:
            return j
        whole = self.known.get(j - 1)
        if whole and whole[1].kind is not EntityKind.NORP and not whole[1].weak:
            return j
        if before & Cue.COMPANY:
            return j
        counted = words[j - 1] in _COUNTS  # "One of Berg Co's ships"
        if k in self.known and cues[min(self.known[k][0], len(cues) - 1)] & Cue.COMPANY and not counted:
            return k  # "Berg Dahl of Canada Ltd"
        if before & OF_HEADS:
            named = self.known.get(k)
            return j if named and named[1].kind is EntityKind.ORG and not named[1].weak else k
        if k in self.known and self.known[k][1].kind in (EntityKind.GPE, EntityKind.LOC) and self._known_body(i, j):
            return k
        inside = any(words[m] in ("of", "for") for m in range(i, j))
        return k if inside and before & Cue.WORD and k not in self.known else j

    def _known_body(self, i: int, j: int) -> bool:
        """Tell whether a known organisation of several words ends at j: "House of Commons" of Canada."""
        return any(
            end == j and start < j - 1 and entry.kind is EntityKind.ORG
            for start, (end, entry) in self.known.items()
            if start >= i
        )

    def _joins_and(self, i: int, j: int) -> bool:
        """Tell whether "and" stands inside a name: "Ministry of Trade and Industry", "Food and Drug Agency"."""
        words, cues = self.sentence.words, self.sentence.cues
        if cues[j + 1] & Cue.COMPANY and not cues[i] & Cue.TITLE:
            return True
        if j + 1 in self.known or any(end == j for start, (end, _) in self.known.items() if i <= start < j):
            return False
        if not cues[j + 1] & Cue.WORD or not cues[j - 1] & Cue.WORD or self.title(j + 1) > j + 1:
            return False
        inside = any(words[k] in ("of", "for") for k in range(i, j))
        company = j + 2 < len(cues) and cues[j + 2] & Cue.COMPANY and not cues[j - 1] & (Cue.PUBLIC | Cue.COMPANY)
        if inside or company:  # "Telegraph and Telephone Corp"
            return True
        if cues[j - 1] & HEADS & ~(Cue.PROGRAM | Cue.DOC):
            return False
        end = j + 1
        while end < len(words) and cues[end] & Cue.CAP and not cues[end] & Cue.NEVER:
            end += 1
        return bool(cues[end - 1] & (Cue.ORG | Cue.FACILITY))
