"""No cell of a table is taken for a formula by a spreadsheet, and none breaks its row."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.services.tables import csv_text, safe_cell


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-2", "'-2"),
        ("@sum(a1)", "'@sum(a1)"),
        (" \t=1", "'=1"),
        ("\n=1", "'=1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("two\r\nlines", "two lines"),
        (None, ""),
        (5, "5"),
    ],
)
def test_a_cell_that_would_act_is_made_harmless(value: object, cell: str) -> None:
    assert safe_cell(value) == cell


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=4))
def test_every_table_is_read_back_cell_by_cell(rows: list[tuple[str, str]]) -> None:
    text = csv_text(("a", "b"), rows)
    back = list(csv.reader(io.StringIO(text, newline="")))
    assert back == [["a", "b"], *[[safe_cell(cell) for cell in row] for row in rows]]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in back for cell in row)
