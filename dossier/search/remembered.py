"""Methods whose last answers are remembered, without a ring: what they belong to goes when nothing else holds it."""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, TypeVar
from weakref import proxy

T = TypeVar("T")


def remembered(owner: Any, answer: Callable[[Any, Any], T], most: int | None) -> Callable[[Any], T]:
    """Return `answer`, a function of the class of `owner`, as one of its last argument."""
    return lru_cache(most)(partial(answer, proxy(owner)))
