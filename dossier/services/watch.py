"""How far long work is, how fast it goes and how long it will take; and the wish to stop it."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from dossier.errors import Cancelled
from dossier.model.wording import joined, marked

_SECONDS = 20.0  # over which the rate is taken, so that it follows the work and does not jump
_SETTLED = 2.0  # seconds before which a rate says nothing
_PAUSE = 0.05  # seconds between two steps that are told: a person sees no more
_SLOW = 10  # a second: below it a tenth matters
_LARGE = 10_000  # kB, from which on they are told in MB


@dataclass(frozen=True, slots=True)
class Progress:
    """How far work is: `stage` in words, `done` of `total` (0 when unknown).

    `rate` is how many a second are done, 0 when that is not known yet; `left` the seconds that this stage still takes.
    Of `kilobytes` it is told that they are some.
    """

    stage: str
    done: int
    total: int
    rate: float = 0.0
    left: float | None = None
    kilobytes: bool = False

    @property
    def told(self) -> str:
        """Everything in words: "Reading files: 1,240 of 20,000 - 210 a second - about 1 min left"."""
        if not self.total:
            return self.stage
        scale, unit = (1, "") if not self.kilobytes else (1, " kB") if self.total < _LARGE else (1000, " MB")
        done, total, rate = self.done // scale, self.total // scale, self.rate / scale
        how_far = marked("{done} of {total}", done=done, total=total)
        parts = [marked("{stage}: {how_far}{unit}", stage=self.stage, how_far=how_far, unit=unit)]
        if self.rate:
            parts.append(marked("{rate} a second", rate=f"{rate:,.{int(rate < _SLOW)}f}{unit}"))
        if self.left is not None:
            parts.append(marked("about {time} left", time=time_in_words(self.left)))
        return joined(" - ", parts)


def time_in_words(seconds: float) -> str:
    """Return seconds as people say it, no more exact than an estimate is."""
    if seconds < 60:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


class Watch:
    """Tells progress and hears the wish to stop."""

    def __init__(
        self,
        progress: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool] | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._progress = progress or (lambda _: None)
        self._cancelled = cancelled or (lambda: False)
        self._clock = clock
        self._stage = ""
        self._told = 0.0
        self._seen: deque[tuple[float, int]] = deque()

    def tell(self, stage: str, total: int, done: int, *, kilobytes: bool = False) -> None:
        """Tell how far it is, the first and the last step surely; raises Cancelled when the person wants to stop."""
        self.look()
        now = self._clock()
        if stage == self._stage and done < total and now - self._told < _PAUSE:
            return
        self._told = now
        rate = self._rate(stage, done, now)
        left = (total - done) / rate if rate and done < total else None
        self._progress(Progress(stage, done, total, rate, left, kilobytes))

    def look(self) -> None:
        """Raise Cancelled when the person wants to stop."""
        if self._cancelled():
            raise Cancelled(marked("Stopped; nothing was changed."))

    def ticker(self, stage: str, total: int) -> Callable[[], None]:
        """Return a function that tells each time it is called that one more is done."""
        done = 0
        self.tell(stage, total, 0)

        def tick() -> None:
            nonlocal done
            done += 1
            self.tell(stage, total, min(done, total))

        return tick

    def _rate(self, stage: str, done: int, now: float) -> float:
        """Return how many a second were done of late in this stage; 0 where that is not known."""
        if stage != self._stage:
            self._stage = stage
            self._seen.clear()
        if not self._seen or now - self._seen[-1][0] > _SECONDS / 100:
            self._seen.append((now, done))
        while now - self._seen[0][0] > _SECONDS and len(self._seen) > 1:
            self._seen.popleft()
        then, before = self._seen[0]
        return (done - before) / (now - then) if now - then > _SETTLED else 0.0
