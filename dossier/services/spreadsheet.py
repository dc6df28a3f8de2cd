"""Tables for spreadsheets: CSV of which no cell is taken for a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

_FORMULA = ("=", "+", "-", "@")


def csv_lines(rows: Iterable[Sequence[str | int | None]]) -> Iterator[str]:
    """Yield each row as a line of CSV, without its line break; cells are on one line."""
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow([_cell(value) for value in row])
        yield line.getvalue()


def _cell(value: str | int | None) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    if isinstance(value, int):
        return str(value)
    text = " ".join((value or "").split())
    return f"'{text}" if text.startswith(_FORMULA) else text
