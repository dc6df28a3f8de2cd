"""One undo over several histories takes back what was done last; what was done on earlier days comes after that."""

from dossier.services.undoing import Undoing


class Counted:
    """A history that counts."""

    def __init__(self, undoing: Undoing, name: str, before: int = 0) -> None:
        self.done, self.undone = before, 0
        self._undoing, self._name = undoing, name
        undoing.join(name, self)

    def act(self) -> None:
        self.done, self.undone = self.done + 1, 0
        self._undoing.did(self._name)

    @property
    def can_undo(self) -> bool:
        return self.done > 0

    @property
    def can_redo(self) -> bool:
        return self.undone > 0

    def undo(self) -> None:
        self.done, self.undone = self.done - 1, self.undone + 1

    def redo(self) -> None:
        self.done, self.undone = self.done + 1, self.undone - 1


def test_changes_are_taken_back_and_made_again_in_their_order() -> None:
    undoing = Undoing()
    notes, corrections = Counted(undoing, "notes"), Counted(undoing, "corrections", before=1)
    for history in (notes, corrections, notes):
        history.act()
    seen = []
    while undoing.can_undo:
        seen.append((undoing.undo(), notes.done, corrections.done))
    assert seen == [
        ("notes", 1, 2),
        ("corrections", 1, 1),
        ("notes", 0, 1),
        ("corrections", 0, 0),
    ]  # the correction of an earlier day comes last
    again = []
    while undoing.can_redo:
        undoing.redo()
        again.append((notes.done, corrections.done))
    assert again == [(0, 1), (1, 1), (1, 2), (2, 2)]


def test_nothing_to_take_back_is_no_error() -> None:
    undoing = Undoing()
    assert (undoing.undo(), undoing.redo()) == ("", "")
    assert not undoing.can_undo
    assert not undoing.can_redo
