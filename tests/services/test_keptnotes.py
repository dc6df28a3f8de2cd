"""A note is written, or waits until it can be; what two programs write into one note is there twice."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.errors import StorageError
from dossier.model.notes import Note, Placed, Target, TargetKind
from dossier.paths import Paths
from dossier.services.aside import save_aside
from dossier.services.keptnotes import KeptNotes
from dossier.services.userstore import UserStore

NOTE = Note("a" * 32, Target(TargetKind.ARTICLE, "x", "X"), None, "first", "2024", "2024")
OTHER = replace(NOTE, id="b" * 32, created="2025")


def test_what_cannot_be_written_waits_and_is_written_with_the_next(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path / "home")
    (tmp_path / "home").write_text("a file where the folder should be")
    kept = KeptNotes(UserStore(paths, "d"))
    for changes in ({NOTE.id: NOTE}, {NOTE.id: replace(NOTE, text="second")}, {OTHER.id: None}):
        with pytest.raises(StorageError):
            kept.write(changes)
    assert [note.text for note in kept.notes()] == ["second"]
    (tmp_path / "home").unlink()
    kept.write({OTHER.id: OTHER})
    assert not kept.waiting
    assert [note.text for note in UserStore(paths, "d").notes()] == ["second", "first"]


def test_words_that_another_program_wrote_into_the_same_note_are_kept_beside(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    one, two = (KeptNotes(UserStore(paths, "d")) for _ in range(2))
    one.write({NOTE.id: NOTE})
    two.notes()
    assert not one.write({NOTE.id: replace(NOTE, text="of the one")})
    assert two.write({NOTE.id: replace(NOTE, text="of the other")})
    assert not two.write({NOTE.id: replace(NOTE, text="of the other, longer")})
    assert sorted(note.text for note in one.notes()) == ["of the one", "of the other, longer"]


def test_words_that_another_program_wrote_into_a_note_outlast_it(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    one, two = (KeptNotes(UserStore(paths, "d")) for _ in range(2))
    one.write({NOTE.id: NOTE, OTHER.id: OTHER})
    two.notes()
    one.write({NOTE.id: replace(NOTE, text="of the one")})
    assert two.write({NOTE.id: None, OTHER.id: None})
    assert [note.text for note in one.notes()] == ["of the one"]


def test_what_has_to_wait_to_the_last_is_put_where_there_is_room(tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.write_text("no folder")
    with pytest.raises(StorageError, match="It is full") as told:
        save_aside("d", "Title", [Placed(NOTE, "x", "x")], [full, tmp_path], StorageError("It is full"))
    (file,) = tmp_path.glob("dossier-notes-*.json")
    assert str(file) in told.value.hint
    assert json.loads(file.read_text("utf-8"))["first"]["items"][0]["body"][0]["value"] == "first"


def test_of_notes_that_were_taken_away_nothing_is_put_aside(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="It is full") as told:
        save_aside("d", "Title", [], [tmp_path], StorageError("It is full"))
    assert "there again" in told.value.hint
    assert not list(tmp_path.iterdir())


def test_what_is_put_aside_at_once_goes_into_a_file_each(tmp_path: Path) -> None:
    for dossier in "abc":
        with pytest.raises(StorageError):
            save_aside(dossier, "Title", [Placed(NOTE, "x", "x")], [tmp_path], StorageError("It is full"))
    assert len(list(tmp_path.iterdir())) == 3
