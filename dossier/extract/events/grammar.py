"""A sentence seen as tokens, segments and predicates: as much grammar as a timeline needs, without a parser.

A segment is a stretch that hangs together: the main clause, a that-clause, an infinitive, a relative or subordinate
clause. A predicate is a verb or noun that may tell of an event. Both are found by word lists and neighbours alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from dossier.model.facts import EventKind, Mention, TimeExpression


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign with its span in the article; `word` is in lower case, without a possessive ending."""

    start: int
    end: int
    word: str
    text: str
    mention: int = -1  # index of the innermost mention that holds it
    time: int = -1  # index of the time expression that holds it


class Clause(Enum):
    """What sort of segment it is."""

    MAIN = "main"
    THAT = "that"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens from `first` up to `last` (exclusive); `parent` is the index of the segment it hangs on, -1 for none."""

    clause: Clause
    first: int
    last: int
    parent: int


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb group or noun that may tell of an event: token `at`, auxiliaries and adverbs from `head` on."""

    at: int
    head: int
    lemma: str
    kind: EventKind
    segment: int
    finite: bool = False
    noun: bool = False
    passive: bool = False
    listed: bool = True  # stands in the lists; otherwise any other verb in the past
    before: frozenset[str] = field(default=frozenset())  # auxiliaries and adverbs of the group


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, taken apart. Mentions and times are those inside it, in text order."""

    text: str
    start: int
    end: int
    tokens: Sequence[Token]
    segments: Sequence[Segment]
    of_token: Sequence[int]  # segment of each token
    predicates: Sequence[Predicate]
    finites: Sequence[tuple[int, int]]  # (segment, first token) of every finite verb group, predicates or not
    mentions: Sequence[Mention]
    times: Sequence[TimeExpression]

    def words(self, first: int, last: int) -> list[str]:
        """Return the words of some tokens, in lower case."""
        return [token.word for token in self.tokens[first:last]]
