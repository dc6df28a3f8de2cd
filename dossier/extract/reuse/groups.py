"""Numbers that are joined into groups (union-find)."""


class Groups:
    """Groups of numbers; one that was never joined is in none."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def find(self, n: int) -> int:
        """Return the smallest number of the group of `n`."""
        parent = self._parent
        while (above := parent.setdefault(n, n)) != n:
            parent[n] = parent[above]
            n = parent[n]
        return n

    def join(self, one: int, other: int) -> None:
        """Make one group of two."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def all(self) -> list[list[int]]:
        """Return the groups, each in order, by their smallest numbers."""
        groups: dict[int, list[int]] = {}
        for n in sorted(self._parent):
            groups.setdefault(self.find(n), []).append(n)
        return list(groups.values())
