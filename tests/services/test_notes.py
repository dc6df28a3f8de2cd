"""Notes of an opened dossier: kept when they are made, placed anew after a correction, undone step by step."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.errors import StorageError
from dossier.model.notes import Colour, Note, NoteOrder, Placed, Target, TargetKind
from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.anchoring import entity_target, passage_target
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.notes import Notes
from dossier.services.placing import listed, place_notes
from dossier.services.session import Session
from dossier.services.userstore import UserStore
from tests.ui.reader.sample import library as sample_library


def fail(notice: Notice) -> None:
    raise AssertionError(notice)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = sample_library(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def store(tmp_path: Path) -> UserStore:
    return UserStore(Paths.below(tmp_path), "d")


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def notes(session: Session, library: Library, store: UserStore) -> Notes:
    return Notes(session, library, store, InlineJobs(fail))


def passage(library: Library, words: str, article: str = "harbour") -> Target:
    text = library.article(article)
    start = text.text.index(words)
    return passage_target(text, start, start + len(words))


def test_every_change_is_kept_at_once_and_told(
    notes: Notes, library: Library, store: UserStore, session: Session
) -> None:
    made = notes.add(passage(library, "the port on Tuesday"), Colour.GREEN)
    assert store.notes() == (made.note,)
    changed = notes.change(made.note.id, colour=Colour.GREEN, text=" Why? ")
    assert store.notes() == (changed.note,)
    assert changed.note.text == "Why?"
    notes.remove(made.note.id, "unknown")
    assert store.notes() == ()
    assert session.state.marked == 3


def test_a_change_that_changes_nothing_is_no_step(notes: Notes, library: Library, session: Session) -> None:
    made = notes.add(passage(library, "the port on Tuesday"), Colour.GREEN, "x")
    notes.change(made.note.id, colour=Colour.GREEN, text="x ")
    notes.remove("unknown")
    assert session.state.marked == 1
    with pytest.raises(KeyError):
        notes.change("unknown", colour=None, text="")


def test_what_cannot_be_written_is_told_and_shown_all_the_same(
    tmp_path: Path, library: Library, session: Session
) -> None:
    (tmp_path / "elsewhere").write_text("a file where the folder should be")
    store, told = UserStore(Paths.below(tmp_path / "elsewhere"), "d"), list[StorageError]()
    notes = Notes(session, library, store, InlineJobs(fail), failed=told.append)
    made = notes.add(passage(library, "the port on Tuesday"), Colour.GREEN)
    notes.refresh()
    assert (notes.placed, notes.can_undo, notes.written, len(told)) == ((made,), True, False, 1)
    (tmp_path / "elsewhere").unlink()
    notes.write_again()
    assert (store.notes(), notes.written) == ((made.note,), True)


def test_notes_are_placed_anew_after_a_correction(notes: Notes, library: Library, session: Session) -> None:
    notes.add(entity_target(library.reader.entities()[0]), None, "x")
    notes.add(Target(TargetKind.ENTITY, "person:gone", "Nobody"), None, "y")
    assert [placed.lost for placed in notes.placed] == [False, False]
    session.update(revision=1)
    assert [placed.lost for placed in notes.placed] == [False, True]


def test_undo_and_redo_bring_back_exactly_what_was(notes: Notes, library: Library, store: UserStore) -> None:
    states = [notes.placed]
    first = notes.add(passage(library, "the port on Tuesday"), Colour.GREEN)
    states.append(notes.placed)
    notes.change(first.note.id, colour=Colour.PINK, text="")
    states.append(notes.placed)
    notes.remove(first.note.id)
    for wanted in reversed(states):
        notes.undo()
        assert notes.placed == wanted
        assert store.notes() == tuple(placed.note for placed in wanted)
    assert not notes.can_undo
    for wanted in states[1:]:
        notes.redo()
        assert notes.placed == wanted


def test_a_pause_in_typing_is_told_as_no_change_of_its_own(
    library: Library, session: Session, store: UserStore
) -> None:
    steps: list[str] = []
    notes = Notes(session, library, store, InlineJobs(fail), lambda: steps.append("done"))
    made = notes.add(passage(library, "the port on Tuesday")).note.id
    for typed in ("W", "Wh", "Why?"):
        notes.change(made, colour=None, text=typed)
    assert len(steps) == 2  # else one undo over several histories would take back two notes before a correction
    notes.undo()
    assert [placed.note.text for placed in notes.placed] == [""]


def test_notes_from_elsewhere_replace_older_ones_only(notes: Notes, library: Library) -> None:
    mine = notes.add(passage(library, "the port on Tuesday"), Colour.GREEN).note
    older, newer = replace(mine, text="old", changed="2000"), replace(mine, text="new", changed="9999")
    other = Note("other", passage(library, "What it costs"), Colour.BLUE, "", "2024", "2024")
    taken = [notes.take_over(place_notes(library, found)) for found in ([older, other], [newer, other], [])]
    assert [[placed.note for placed in step] for step in taken] == [[other], [newer], []]
    assert sorted(placed.note.text for placed in notes.placed) == ["", "new"]
    notes.undo()
    assert sorted(placed.note.text for placed in notes.placed) == ["", ""]


def test_a_list_is_in_the_order_of_the_articles_with_lost_notes_last(notes: Notes, library: Library) -> None:
    second = notes.add(passage(library, "Boris Tarn dont"), Colour.YELLOW)
    first = notes.add(passage(library, "the port on Tuesday"), Colour.PINK, "a thought")
    lost = Placed(Note("x", Target(TargetKind.PASSAGE, "gone", "Old"), Colour.BLUE, "", "9999", "9999"), None)
    found = [second, first, lost]
    assert listed(library, found) == (first, second, lost)
    assert listed(library, found, order=NoteOrder.NEWEST)[0] == lost
    assert listed(library, found, order=NoteOrder.COLOUR) == (first, second, lost)
    assert listed(library, found, text="THOUGHT port") == (first,)
    assert listed(library, found, colours=frozenset({"blue", "yellow"})) == (second, lost)
    assert listed(library, found, kinds=frozenset({"event"})) == ()


def test_what_is_taken_over_after_the_dossier_was_left_is_kept(
    notes: Notes, library: Library, store: UserStore
) -> None:
    typed = notes.add(passage(library, "the port on Tuesday"), Colour.GREEN, "typed").note
    notes.close()
    again = replace(typed, text="typed since in another window", changed="9999")
    store.put_notes([again])
    late = Note("late", passage(library, "What it costs"), Colour.BLUE, "", "2024", "2024")
    between = replace(typed, text="imported", changed="9998")
    assert [placed.note for placed in notes.take_over(place_notes(library, [late, between]))] == [late]
    assert store.notes() == (late, again)


def test_undo_and_redo_leave_what_another_window_made_of_a_note(
    notes: Notes, library: Library, store: UserStore
) -> None:
    other = Notes(Session(), library, store, InlineJobs(fail))

    def elsewhere(colour: Colour, text: str) -> None:
        other.refresh()
        other.change(made, colour=colour, text=text)
        notes.refresh()

    def there() -> list[tuple[Colour | None, str]]:
        assert store.notes() == tuple(placed.note for placed in notes.placed)
        return [(placed.note.colour, placed.note.text) for placed in notes.placed]

    made = notes.add(passage(library, "the port on Tuesday"), Colour.GREEN, "Why?").note.id
    notes.change(made, colour=Colour.PINK, text="Why?")
    elsewhere(Colour.PINK, "Why on earth?")
    notes.undo()
    assert there() == [(Colour.GREEN, "Why on earth?")]
    notes.undo()
    assert there() == [(Colour.GREEN, "Why on earth?")], "it is no longer what was added"
    notes.redo()
    notes.redo()
    assert there() == [(Colour.PINK, "Why on earth?")]
    notes.remove(made)
    notes.undo()
    elsewhere(Colour.BLUE, "Who?")
    notes.redo()
    assert there() == [(Colour.BLUE, "Who?")]
