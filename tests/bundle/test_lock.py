"""A disk that has no locks is not taken for another writer."""

import errno
from pathlib import Path

import pytest

from dossier.bundle import lock
from dossier.errors import LockedError, StorageError


def test_a_disk_without_locks_is_told_as_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def take(_handle: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_take", take)
    with (
        pytest.raises(StorageError, match="cannot be written to: No locks available") as found,
        lock.locked(tmp_path / "a"),
    ):
        pass
    assert not isinstance(found.value, LockedError)
