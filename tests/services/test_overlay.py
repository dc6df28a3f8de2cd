"""What a person corrected is kept beside the bundle, can be undone and redone, and travels as lines of JSON."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from dossier.errors import InputError, StorageError
from dossier.model.corrections import Correction, RejectEntity, RenameEntity, to_json
from dossier.paths import Paths
from dossier.services.overlay import Overlay, read_corrections
from dossier.services.overlay_file import connect

FIRST, SECOND, THIRD = RejectEntity("a"), RenameEntity("b", "B"), RejectEntity("c")


@pytest.fixture
def overlay(tmp_path: Path) -> Overlay:
    return Overlay(Paths.below(tmp_path), "some/dossier:1")


def test_corrections_are_kept_in_order(overlay: Overlay, tmp_path: Path) -> None:
    assert overlay.corrections() == ()
    overlay.add(FIRST, SECOND)
    overlay.add(THIRD)
    assert Overlay(Paths.below(tmp_path), "some/dossier:1").corrections() == (FIRST, SECOND, THIRD)
    assert Overlay(Paths.below(tmp_path), "another").corrections() == ()


def test_undo_and_redo_walk_back_and_forth(overlay: Overlay) -> None:
    overlay.add(FIRST, SECOND)
    overlay.undo()
    overlay.undo()
    assert overlay.corrections() == ()
    assert not overlay.can_undo
    overlay.redo()
    assert overlay.corrections() == (FIRST,)
    assert overlay.can_redo
    overlay.add(THIRD)
    assert overlay.corrections() == (FIRST, THIRD)
    assert not overlay.can_redo


@pytest.mark.parametrize(
    ("there", "taken", "new"),
    [
        ((), (FIRST, FIRST, SECOND, FIRST), (FIRST, SECOND, FIRST)),
        ((FIRST,), (FIRST, SECOND, FIRST), (SECOND, FIRST)),  # ended in SECOND
        ((FIRST, SECOND), (FIRST, SECOND, FIRST), (FIRST,)),
        ((FIRST, SECOND, FIRST), (FIRST, SECOND, FIRST), ()),
        ((FIRST, SECOND), (SECOND, FIRST), ()),
        ((THIRD,), (FIRST, THIRD, SECOND), (FIRST, SECOND)),
    ],
)
def test_what_is_taken_over_ends_as_it_did_where_it_was_made(
    overlay: Overlay, there: tuple[Correction, ...], taken: tuple[Correction, ...], new: tuple[Correction, ...]
) -> None:
    overlay.add(*there)
    assert overlay.take_over(taken) == new
    assert overlay.corrections() == there + new
    assert overlay.take_over(taken) == ()


def test_one_is_taken_back_where_it_stands_and_an_equal_one_stays(overlay: Overlay) -> None:
    overlay.add(FIRST, SECOND, THIRD, FIRST)
    overlay.take_back({3: FIRST, 1: THIRD})  # the second has become another meanwhile
    assert overlay.corrections() == (FIRST, SECOND, THIRD)
    overlay.take_back({0: FIRST, 2: THIRD})
    assert overlay.corrections() == (SECOND,)
    overlay.redo()
    assert overlay.corrections() == (FIRST, SECOND)


def test_undoing_nothing_is_no_error(overlay: Overlay) -> None:
    overlay.undo()
    overlay.redo()
    assert overlay.corrections() == ()


def test_a_damaged_file_is_told_and_not_deleted(overlay: Overlay) -> None:
    overlay.path.parent.mkdir(parents=True)
    overlay.path.write_bytes(b"no database" * 500)
    for act in (overlay.corrections, overlay.undo):
        with pytest.raises(StorageError, match="cannot be read"):
            act()
    assert overlay.path.read_bytes().startswith(b"no database")


@pytest.mark.parametrize(
    "body", ["no json", "[]", "[" * 100_000, '{"op": "date-article", "article": "a", "value": "soon"}']
)
def test_one_that_cannot_be_understood_is_told_and_stays_in_the_file_and_the_others_hold(
    overlay: Overlay, body: str
) -> None:
    overlay.add(FIRST, SECOND, THIRD)
    assert overlay.problem() is None
    with closing(connect(overlay.path)) as connection, connection:
        connection.execute("UPDATE correction SET body = ? WHERE n = 2", (body,))
    assert overlay.corrections() == (FIRST, THIRD)
    assert overlay.unreadable() == (body,)
    problem = overlay.problem()
    assert problem is not None
    assert (problem.text[:12], problem.detail) == ("A correction", body)


def test_undo_and_redo_pass_over_what_cannot_be_understood_and_nothing_deletes_it(overlay: Overlay) -> None:
    overlay.add(FIRST, SECOND, THIRD)
    with closing(connect(overlay.path)) as connection, connection:
        connection.execute("UPDATE correction SET body = 'of another version' WHERE n IN (1, 3)")
        connection.execute("UPDATE correction SET undone = 1 WHERE n = 1")  # that version took it back
    assert not overlay.can_redo
    overlay.undo()
    assert (overlay.corrections(), overlay.can_undo, overlay.can_redo) == ((), False, True)
    overlay.redo()
    assert (overlay.corrections(), overlay.can_redo) == ((SECOND,), False)
    overlay.undo()
    overlay.add(FIRST)
    assert (overlay.corrections(), overlay.unreadable()) == ((FIRST,), ("of another version",))
    with closing(connect(overlay.path)) as connection:
        assert connection.execute("SELECT n, undone FROM correction ORDER BY n").fetchall()[:2] == [(1, 1), (3, 0)]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="could not be written"):
        Overlay(Paths.below(tmp_path), "d").add(FIRST)


def test_lines_of_json_come_back_as_corrections() -> None:
    text = "\n".join(json.dumps(to_json(step)) for step in (FIRST, SECOND)) + "\n\n"
    assert read_corrections(text) == [FIRST, SECOND]
    with pytest.raises(InputError, match="Line 2"):
        read_corrections(f"{json.dumps(to_json(FIRST))}\n[]\n")
    with pytest.raises(InputError, match="Line 1"):
        read_corrections("[" * 100_000)
