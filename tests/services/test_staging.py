import sqlite3
import stat
from pathlib import Path

import pytest

from dossier.services.staging import Kind, Staging, staging_for


def _filled(path: Path, program: str = "one") -> None:
    staging = Staging(path, program)
    staging.put(Kind.READ, b"a", b"first")
    staging.put(Kind.READ, b"b", b"second")
    staging.close()


def test_what_was_kept_is_there_the_next_time(tmp_path: Path) -> None:
    _filled(tmp_path / "s.sqlite")
    staging = Staging(tmp_path / "s.sqlite", "one")
    assert staging.get(Kind.READ, b"a") == b"first"
    assert not staging.has(Kind.NAMES, b"a")
    with pytest.raises(KeyError):
        staging.get(Kind.NAMES, b"a")
    staging.close()


def test_what_another_program_made_is_forgotten(tmp_path: Path) -> None:
    _filled(tmp_path / "s.sqlite")
    staging = Staging(tmp_path / "s.sqlite", "two")
    assert not staging.has(Kind.READ, b"a")
    staging.close()


def test_tidied_it_holds_what_was_asked_for(tmp_path: Path) -> None:
    _filled(tmp_path / "s.sqlite")
    staging = Staging(tmp_path / "s.sqlite", "one")
    assert staging.has(Kind.READ, b"b")
    staging.put(Kind.READ, b"c", b"third")
    staging.tidy()
    assert [staging.has(Kind.READ, key) for key in (b"a", b"b", b"c")] == [False, True, True]
    staging.close()


@pytest.mark.parametrize(
    "damage", [b"", b"no database", b"SQLite format 3\x00" + bytes(84), b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_what_is_no_store_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "s.sqlite").write_bytes(damage)
    _filled(tmp_path / "s.sqlite")
    staging = Staging(tmp_path / "s.sqlite", "one")
    assert staging.has(Kind.READ, b"a")
    staging.close()


def test_a_store_with_other_tables_is_made_anew(tmp_path: Path) -> None:
    _filled(tmp_path / "s.sqlite")
    with sqlite3.connect(tmp_path / "s.sqlite") as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON unit BEGIN DELETE FROM unit; END")
    connection.close()
    staging = Staging(tmp_path / "s.sqlite", "one")
    assert not staging.has(Kind.READ, b"a")
    staging.close()


def test_nobody_else_can_read_it_and_links_are_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "a.dossier"
    with staging_for(target, tmp_path / "cache", "one"):
        (store,) = (tmp_path / "cache" / "staging").glob("*.sqlite")
    assert stat.S_IMODE(store.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.parent.stat().st_mode) == 0o700
    elsewhere = tmp_path / "elsewhere"
    store.replace(elsewhere)
    store.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    with staging_for(target, tmp_path / "cache", "two") as staging:
        staging.put(Kind.READ, b"a", b"first")
    assert not store.is_symlink()
    assert elsewhere.read_bytes() == before


def test_where_the_cache_cannot_be_written_it_lasts_for_this_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    with staging_for(tmp_path / "a.dossier", tmp_path / "cache", "one") as staging:
        staging.put(Kind.READ, b"a", b"first")
        assert staging.get(Kind.READ, b"a") == b"first"


def test_the_stores_of_the_last_few_dossiers_are_kept(tmp_path: Path) -> None:
    for n in range(12):
        with staging_for(tmp_path / f"{n}.dossier", tmp_path / "cache", "one") as staging:
            staging.put(Kind.READ, b"a", b"first")
    assert len(list((tmp_path / "cache" / "staging").glob("*.sqlite"))) == 6


def test_what_another_one_is_using_is_left_to_it(tmp_path: Path) -> None:
    target = tmp_path / "a.dossier"
    with staging_for(target, tmp_path, "one") as mine:
        mine.put(Kind.READ, b"a", b"first")
        with staging_for(target, tmp_path, "one") as other:
            assert not other.has(Kind.READ, b"a")
            other.put(Kind.READ, b"b", b"second")
        mine.commit()
    with staging_for(target, tmp_path, "one") as again:
        assert [again.has(Kind.READ, key) for key in (b"a", b"b")] == [True, False]
