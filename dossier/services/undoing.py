"""One undo over several histories: what was done last is taken back first, whatever it was."""

from typing import Protocol


class History(Protocol):
    """Something that can take its last change back and make it again."""

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""

    @property
    def can_redo(self) -> bool:
        """Whether one was taken back that can be made again."""

    def undo(self) -> None:
        """Take the last change back."""

    def redo(self) -> None:
        """Make it again."""


class Undoing:
    """Knows in which order several histories were used in this window; older changes come after these."""

    def __init__(self) -> None:
        self._histories: dict[str, History] = {}
        self._done: list[str] = []
        self._undone: list[str] = []

    def join(self, name: str, history: History) -> None:
        """Undo this one as well; those joined first are asked first for changes of earlier days."""
        self._histories[name] = history

    def close(self) -> None:
        """Forget the histories, which hold this one."""
        self._histories.clear()

    def did(self, name: str) -> None:
        """Remember that a change was made."""
        self._done.append(name)
        self._undone.clear()

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return any(history.can_undo for history in self._histories.values())

    @property
    def can_redo(self) -> bool:
        """Whether anything was taken back that can be made again."""
        return any(history.can_redo for history in self._histories.values())

    def undo(self) -> str:
        """Take the last change back, return in which history, "" for none; raises what the history raises."""
        able = [name for name, history in self._histories.items() if history.can_undo]
        name = next((n for n in reversed(self._done) if n in able), able[0] if able else None)
        if name is not None:
            self._histories[name].undo()
            self._undone.append(name)
            self._forget(self._done, name)
        return name or ""

    def redo(self) -> str:
        """Make the change again that was taken back last, as `undo`."""
        able = [name for name, history in self._histories.items() if history.can_redo]
        name = next((n for n in reversed(self._undone) if n in able), able[0] if able else None)
        if name is not None:
            self._histories[name].redo()
            self._done.append(name)
            self._forget(self._undone, name)
        return name or ""

    @staticmethod
    def _forget(names: list[str], name: str) -> None:
        """Take out the last time a name stands in a list."""
        for number in range(len(names) - 1, -1, -1):
            if names[number] == name:
                del names[number]
                return
