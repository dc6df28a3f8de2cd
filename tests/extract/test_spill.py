import numpy as np
import pytest

from dossier.extract import spill
from dossier.extract.spill import Spill


@pytest.mark.parametrize("at_once", [7, 1 << 16])
def test_all_rows_come_back_by_key_and_no_key_twice(monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(spill, "_AT_ONCE", at_once)
    keys = np.random.default_rng(1).integers(0, 50, 300, dtype=np.uint64) << np.uint64(40)
    with Spill() as rows:
        for first in range(0, 300, 3):
            rows.add(keys[first : first + 3], np.arange(first, first + 3))
        parts = [(some.tolist(), values.tolist()) for some, values in rows.parts()]
    found = [pair for some, values in parts for pair in zip(some, values, strict=True)]
    assert sorted(found) == sorted(zip(keys.tolist(), range(300), strict=True))
    assert all(sorted(zip(*part, strict=True)) == list(zip(*part, strict=True)) for part in parts)
    assert sum(len(set(some)) for some, _ in parts) == len(set(keys.tolist()))


def test_without_rows_every_part_is_empty() -> None:
    with Spill() as rows:
        assert {len(keys) for keys, _ in rows.parts()} == {0}
