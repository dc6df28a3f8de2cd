import errno
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import fields, replace
from pathlib import Path

import pytest

from dossier.bundle.fingerprint import content_hash
from dossier.bundle.lock import locked
from dossier.bundle.reader import BundleReader
from dossier.bundle.verify import check
from dossier.bundle.writer import write_bundle
from dossier.errors import Cancelled, StorageError
from dossier.model.dossier import Contents, DossierInfo
from dossier.model.facts import Passage, Reuse, ReuseKind
from tests.bundle.contents import made_up
from tests.campaign import examples

ROOT = Path(__file__).resolve().parent.parent.parent


def _left_beside(path: Path) -> list[str]:
    return [entry.name for entry in path.parent.iterdir() if entry != path]


def test_the_same_contents_in_another_order_give_the_same_hash(tmp_path: Path) -> None:
    contents = made_up(20)
    turned = Contents(contents.info, *(list(reversed(getattr(contents, field.name))) for field in fields(Contents)[1:]))
    first = write_bundle(tmp_path / "a.dossier", contents)
    second = write_bundle(tmp_path / "b.dossier", turned)
    assert first.content_hash == second.content_hash


def test_when_and_under_which_id_it_was_built_is_no_content(tmp_path: Path) -> None:
    contents = made_up()
    again = replace(contents, info=replace(contents.info, id="other", created="2001-01-01T00:00:00+00:00"))
    first, second = (write_bundle(tmp_path / "a.dossier", some) for some in (contents, again))
    assert (second.id, second.created) == ("other", "2001-01-01T00:00:00+00:00")
    assert first.content_hash == second.content_hash


def test_one_changed_letter_changes_the_hash(tmp_path: Path) -> None:
    contents = made_up()
    titled = replace(contents, articles=[replace(contents.articles[0], title="Quay"), *contents.articles[1:]])
    first, second = (write_bundle(tmp_path / "a.dossier", some) for some in (contents, titled))
    assert first.content_hash != second.content_hash


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    write_bundle(path, made_up())
    assert _left_beside(path) == []


def test_facts_that_point_to_nothing_are_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    write_bundle(path, made_up())
    before = path.read_bytes()
    contents = made_up()
    nowhere = Reuse(ReuseKind.VERBATIM, (Passage("nowhere", 0, 1),))
    moved = replace(contents.mentions[0], start=1, end=2)
    for wrong in (
        replace(contents, reuse=[nowhere]),
        replace(contents, mentions=[moved]),
        replace(contents, articles=[*contents.articles, contents.articles[0]]),
        replace(contents, entities=[]),
    ):
        with pytest.raises(ValueError, match=r"there|stand"):
            write_bundle(path, wrong)
    assert path.read_bytes() == before
    assert _left_beside(path) == []


def test_cancelling_while_writing_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    write_bundle(path, made_up())
    before = path.read_bytes()

    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        write_bundle(path, made_up(300), stop)
    assert path.read_bytes() == before
    assert _left_beside(path) == []


def test_of_two_builders_one_runs(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    with locked(path), pytest.raises(StorageError, match="written by another program"):
        write_bundle(path, made_up())
    write_bundle(path, made_up())
    assert check(path).whole


def test_a_lock_that_a_dead_builder_left_does_not_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    (tmp_path / ".a.dossier.lock").touch()
    (tmp_path / ".a.dossier.part").write_bytes(b"half a file")
    write_bundle(path, made_up())
    assert _left_beside(path) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be written to"):
        write_bundle(tmp_path / "nowhere" / "a.dossier", made_up())


def test_a_target_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.dossier").mkdir()
    with pytest.raises(StorageError, match="could not be written"):
        write_bundle(tmp_path / "a.dossier", made_up())


_BIG = """
import sys
from pathlib import Path
from dossier.bundle.writer import write_bundle
from dossier.errors import StorageError
from tests.bundle.contents import made_up
try:
    print("ready", flush=True)
    write_bundle(Path(sys.argv[1]), made_up(int(sys.argv[2])))
except StorageError as error:
    print(error, "|", error.hint)
"""


def _child(path: Path, articles: int, limit: int | None = None) -> subprocess.Popen[str]:
    def lower() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, "-c", _BIG, str(path), str(articles)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, preexec_fn=lower)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX")
@pytest.mark.parametrize("limit", [1, 20_000, 200_000])
def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "a.dossier"
    write_bundle(path, made_up())
    before = path.read_bytes()
    out, _ = _child(path, 2000, limit).communicate(timeout=60)
    assert "could not be written" in out
    assert "The old file is unchanged." in out
    assert path.read_bytes() == before
    assert _left_beside(path) == []


def test_a_full_disk_is_called_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="the disk is full"):
        write_bundle(tmp_path / "a.dossier", made_up())


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_killed_at_any_moment_it_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    old = write_bundle(path, made_up()).content_hash
    new = write_bundle(tmp_path / "new.dossier", made_up(600)).content_hash
    moments = random.Random(7)
    for _ in range(examples(4)):
        child = _child(path, 600)
        assert child.stdout
        child.stdout.readline()
        time.sleep(moments.uniform(0, 0.3))
        child.send_signal(signal.SIGKILL)
        child.communicate()
        with BundleReader(path) as reader:
            assert reader.info.content_hash in (old, new)
        assert check(path).whole
    assert write_bundle(path, made_up(600)).content_hash == new


def test_the_hash_can_be_computed_from_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    info = write_bundle(path, made_up())
    connection = sqlite3.connect(path)
    assert content_hash(connection) == info.content_hash
    connection.close()


def test_no_absolute_path_stands_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    write_bundle(path, made_up())
    assert str(tmp_path).encode() not in path.read_bytes()


def test_an_empty_dossier_is_a_dossier(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    write_bundle(path, Contents(DossierInfo("empty", "Empty")))
    with BundleReader(path) as reader:
        assert [reader.heads(), reader.entities(), reader.timeline()] == [()] * 3
    assert check(path).whole


def test_a_model_is_told_by_the_next_format_and_all_else_stays_in_the_first(tmp_path: Path) -> None:
    contents = made_up()
    plain = write_bundle(tmp_path / "plain.dossier", contents)
    named = replace(contents, info=replace(contents.info, ner="spacy:en_core_web_sm"))
    other = write_bundle(tmp_path / "model.dossier", named)
    assert (plain.format, other.format) == (1, 2)
    assert plain.content_hash != other.content_hash
    for name, ner in (("plain", ""), ("model", "spacy:en_core_web_sm")):
        found = check(tmp_path / f"{name}.dossier")
        assert found.whole
        assert found.info is not None
        assert found.info.ner == ner
