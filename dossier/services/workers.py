"""Work on many items, one by one: who does it is another matter (`processes`)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from dossier.errors import Cancelled

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R")
Job = Callable[[T, Any], R] | Callable[[T, Any, Callable[[float], None]], R]
"""A function at the top of a module: it gets the tools of its process and one item.

Where shares are asked for it also gets a function that it tells how much of the item is done, from 0 to 1.
"""


@dataclass(frozen=True, slots=True)
class Lost:
    """The answer for an item that could not be worked on: `reason` is a sentence."""

    reason: str


Take = Callable[[int, Any], None]
"""Told the place of an item and its answer, in the order in which answers come; what it raises stops the work."""
Shares = Callable[[int, float], None]
"""Told the place of an item and the share of it that is done; what it raises stops the work."""


class Workers(Protocol[T_co]):
    """Does one job on many items with tools that are made once for each process."""

    def run(
        self,
        job: Job[T_co, R],
        items: Iterable[Any],
        total: int,
        take: Take,
        tick: Callable[[], None],
        shares: Shares | None = None,
        worth: int = 0,
    ) -> None:
        """Take the answer to each of `total` items, a `Lost` where there is none; items are asked for when needed.

        `tick` is called at least every tenth of a second, between items, and may raise to stop. With `shares` the job
        must take a function to tell them. `worth` says of items that are larger than usual how many usual ones they
        are worth together.
        """

    def close(self) -> None:
        """End what was started."""


class Inline(Generic[T]):
    """Works in this thread."""

    def __init__(self, tools: T) -> None:
        self._tools = tools

    def run(
        self,
        job: Job[T, R],
        items: Iterable[Any],
        total: int,  # noqa: ARG002
        take: Take,
        tick: Callable[[], None],
        shares: Shares | None = None,
        worth: int = 0,  # noqa: ARG002
    ) -> None:
        """Work on one item after the other."""
        for place, item in enumerate(items):
            tick()
            take(place, tried(job, self._tools, item, partial(shares, place) if shares else None))

    def close(self) -> None:
        """Do nothing: nothing was started."""


def tried(job: Callable[..., R], tools: T, item: Any, tell: Callable[[float], None] | None) -> R | Lost:
    """One item that cannot be worked on never stops the others."""
    try:
        return job(tools, item) if tell is None else job(tools, item, tell)
    except Cancelled:
        raise
    except Exception as error:
        return Lost(f"{type(error).__name__}: {error}")
