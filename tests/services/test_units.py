from collections.abc import Callable, Iterator
from typing import cast

import pytest

from dossier.services.analysis import Tools
from dossier.services.staging import Staging
from dossier.services.units import Units
from dossier.services.watch import Progress, Watch
from dossier.services.workers import Inline, Workers


@pytest.fixture
def staging() -> Iterator[Staging]:
    made = Staging(None, "")
    yield made
    made.close()


def _halves(_: Tools, item: str, tell: Callable[[float], None]) -> str:
    tell(0.5)
    return item


def test_one_large_file_is_not_told_as_none_of_one(staging: Staging) -> None:
    told: list[Progress] = []
    clock = iter(range(100))
    watch = Watch(told.append, None, lambda: next(clock))
    units = Units(cast("Workers[Tools]", Inline(None)), staging, watch)  # the job has no use for tools
    units.weighed("Reading", _halves, ["large", "small"], [80, 10], 100, lambda place, answer: None)
    assert [(progress.done, progress.total) for progress in told] == [
        (10, 100), (50, 100), (90, 100), (95, 100), (100, 100)
    ]  # fmt: skip
    assert told[-2].rate > 0
    assert told[-2].left is not None
