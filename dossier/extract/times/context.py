"""From where a phrase is read: the publication's day, the story's last date, and the sentence around it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dossier.extract.times.cal import Stretch, containing
from dossier.extract.times.direction import LISTED, direction, lean, was_planned, was_scheduled
from dossier.extract.times.meaning import NARRATIVE, NONE, PUBLICATION, Base, Meaning, dated, spread
from dossier.extract.times.tokens import Tokens


@dataclass(slots=True)
class Context:
    """What a reader of a phrase may ask.

    `now` is when the article appeared, `told` the last date of the story, `told_explicit` whether that date had its
    year written, `fresh` whether it stands in this sentence; `narrative` says that the text is a history, which counts
    from its own dates only.
    """

    tokens: Tokens
    now: Base | None
    told: Base | None
    told_explicit: bool
    narrative: bool
    fresh: bool = False
    first: int = 0
    after: int = 0

    def base(self, from_story: bool) -> tuple[Base | None, str]:
        """Return the days to count from, and what they are."""
        if self.narrative:
            return self.told, NARRATIVE if self.told else NONE
        if from_story and self.told is not None:
            return self.told, NARRATIVE
        return self.now, PUBLICATION if self.now else NONE

    def told_year(self) -> int:
        """The year that this sentence has named before, of which a part without one is a part; else 0."""
        if not self.fresh or self.told is None:
            return 0
        whole = containing(self.told[0], "Y")
        return self.told[0].year if (whole.first, whole.last) == self.told else 0

    def told_ahead(self) -> bool:
        """Whether the story's last date lies after the publication, so that nothing is past from there."""
        return not self.narrative and self.told is not None and self.now is not None and self.told[0] > self.now[1]

    def word(self, offset: int) -> str:
        """The word before the phrase (-1, -2), empty beyond the sentence."""
        at = self.first + offset
        return self.tokens.words[at] if at >= 0 else ""

    def direction(self) -> int:
        """Say whether the sentence tells the phrase as past (-1) or ahead (1)."""
        return direction(self.tokens, self.first, self.after)

    def was_planned(self) -> bool:
        """Whether a past plan is told, so that the nearest day is meant."""
        place = self.tokens, self.first, self.after
        return was_planned(*place) or was_scheduled(*place)

    def in_background(self) -> bool:
        """Whether the story is at a date so long gone that a partial date after it belongs to its year."""
        if self.narrative or not self.told_explicit or self.now is None or self.told is None:
            return False
        if self.word(-1) == "of" and self.word(-2) == "as":
            return False
        return self.told[1].year < self.now[0].year - 1 and self.direction() <= 0

    def lean(self) -> tuple[int, float]:
        """Return the direction, and how much it is believed against a much nearer date on the other side.

        Where nothing else says so, a list that has come to what is ahead goes on there: "Rome in March, Bari in April".
        """
        side, belief = lean(self.tokens, self.first, self.after)
        return (1, LISTED) if not side and self.fresh and self.told_ahead() else (side, belief)

    def pointed(self, otherwise: Stretch, at: Callable[[date], Stretch]) -> Meaning:
        """Resolve a partial date: in a history from the story's last date, else from the publication."""
        base, anchor = self.base(self.narrative)
        near = (base[0], base[0]) if base and self.narrative else base
        return dated(spread(near, otherwise, at), anchor, base)

    def counted(self, from_story: bool, otherwise: Stretch, at: Callable[[date], Stretch]) -> Meaning:
        """Resolve from the publication or the story, as exactly as all days it may be agree on."""
        base, anchor = self.base(from_story)
        return dated(spread(base, otherwise, at), anchor, base)
