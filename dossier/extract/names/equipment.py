"""Equipment that texts name by common nouns: "fighter jets", "armoured vehicles", "rocket-propelled grenades".

Such mentions mean no entity: they are found to be seen, not to be linked.
"""

from collections.abc import Iterator, Mapping, Sequence

from dossier.model.facts import EntityKind

_KINDS = {"vehicle": EntityKind.VEHICLE, "weapon": EntityKind.WEAPON}
Found = tuple[int, int, EntityKind]  # words [first, last) and the kind


class Equipment:
    """The nouns, and what stands beside them."""

    def __init__(self, sections: Mapping[str, Sequence[str]]) -> None:
        self._heads: dict[str, list[tuple[tuple[str, ...], EntityKind, bool]]] = {}
        for name, kind in _KINDS.items():
            for section, needs in ((name, False), (f"{name}-after-modifier", True)):
                for phrase in sections[section]:
                    *before, head = phrase.split()
                    for form in (head, f"{head}s"):
                        self._heads.setdefault(form, []).append((tuple(before), kind, needs))
        for found in self._heads.values():
            found.sort(key=lambda entry: -len(entry[0]))
        self._acronyms = {word: kind for name, kind in _KINDS.items() for word in sections[f"acronym-{name}"]}
        self._modifiers = frozenset(word for phrase in sections["modifier"] for word in phrase.split())
        self._beside = frozenset(sections["beside"])
        self._before = frozenset(sections["before"])
        self._all = frozenset(self._heads) | frozenset(self._acronyms)

    def find(self, words: Sequence[str]) -> Iterator[Found]:
        """Yield the equipment that the words of one sentence name."""
        if self._all.isdisjoint(words):
            return
        at = 0
        for k, word in enumerate(words):
            found = self._phrase(words, k, at)
            if word in self._acronyms:
                yield k, k + 1, self._acronyms[word]
            elif found is not None:
                yield found[0], k + 1, found[1]
            else:
                continue
            at = k + 1

    def _phrase(self, words: Sequence[str], k: int, at: int) -> tuple[int, EntityKind] | None:
        """Return where the phrase begins whose head is word k, from word `at` on, and its kind."""
        word = words[k]
        if word not in self._heads or (k + 1 < len(words) and self._goes_on(words, k)):
            return None
        for before, kind, needs in self._heads[word]:
            first = k - len(before)
            if first < at or tuple(words[first:k]) != before:
                continue
            start = first
            while start > at and words[start - 1] in self._modifiers:
                start -= 1
            if (needs and start == first) or (start and words[start - 1] in self._beside):
                return None
            return start, kind
        return None

    def _goes_on(self, words: Sequence[str], k: int) -> bool:
        """Tell whether the noun only says more of the next: "tank commander", "bomber jacket", "rocket launcher"."""
        following = words[k + 1]
        return following in self._before or following in self._heads
