"""A table of a `.dossier` file as a value, and the statements that follow from it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table: columns as SQL, each beginning with its name; `key` is its order.

    `unhashed` columns say nothing of the content. With several columns in the key it is stored in that order
    (WITHOUT ROWID).
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...] = ("n",)
    unhashed: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.split()[0] for column in self.columns)

    @property
    def ddl(self) -> str:
        """The statement that creates it."""
        parts = [f'"{name}" {column[len(name) + 1 :]}' for name, column in zip(self.names, self.columns, strict=True)]
        tail = "STRICT"
        if len(self.key) > 1:
            parts.append(f"PRIMARY KEY ({_quoted(self.key)})")
            tail += ", WITHOUT ROWID"
        return f'CREATE TABLE "{self.name}" ({", ".join(parts)}) {tail}'

    @property
    def insertion(self) -> str:
        """The statement that inserts one row."""
        return f'INSERT INTO "{self.name}" VALUES ({", ".join("?" * len(self.columns))})'

    @property
    def in_order(self) -> str:
        """The statement that reads what counts as content, in the order of the key."""
        hashed = tuple(name for name in self.names if name not in self.unhashed)
        return f'SELECT {_quoted(hashed)} FROM "{self.name}" ORDER BY {_quoted(self.key)}'


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
