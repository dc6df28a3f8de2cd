"""Lists of queries are read as they were meant: the right column of a table, whole cells, each on one line."""

from pathlib import Path

import pytest

from dossier.errors import InputError
from dossier.services.batch import read_queries


@pytest.mark.parametrize(
    ("name", "text", "queries"),
    [
        pytest.param("a.txt", "ital\u2028y\r\nquay\r\rport\x0bcity\n", ("ital y", "quay", "port city"), id="lines"),
        pytest.param("a.tsv", "query\tnote, when, where\nquay\tx, y, z\n", ("quay",), id="tabs beside commas"),
        pytest.param("a.tsv", "treaty, pact, accord\tx\nquay\ty\n", ("treaty, pact, accord", "quay"), id="no header"),
        pytest.param("a.csv", "query;note (a, b, c)\nquay;x\n", ("quay",), id="semicolons beside commas"),
        pytest.param("a.csv", "no,query\n1,a;b;c\n", ("a;b;c",), id="commas beside semicolons"),
        pytest.param("a.csv", "query\nquay OR ship, boat\n", ("quay OR ship, boat",), id="one column"),
        pytest.param("a.csv", "\r\n\r\nquay;1\r\nport;2\r\n", ("quay", "port"), id="empty lines first"),
        pytest.param("a.csv", "sep=;\r\nno;query\r\n1;quay\r\n", ("quay",), id="the sign said, as Excel does"),
        pytest.param("a.csv", "sep=|\nquay, port|1\n", ("quay, port",), id="another sign said"),
        pytest.param("a.csv", "sep=\t\nno\tquery\n1\tquay\n", ("quay",), id="tabs said"),
        pytest.param("a.csv", 'query\n"joint\r\n  exercise"\nital\u2028y\n', ("joint exercise", "ital y"), id="cells"),
        pytest.param(
            "a.csv", 'query\n"""joint exercise"""\ntitle:"a b"\n', ('"joint exercise"', 'title:"a b"'), id='"'
        ),
    ],
)
def test_the_queries_of_a_list_are_read_whole(tmp_path: Path, name: str, text: str, queries: tuple[str, ...]) -> None:
    (tmp_path / name).write_bytes(text.encode())
    assert read_queries(tmp_path / name) == queries


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('query\n"unclosed\nb\nc\n', id="open to the end"),
        pytest.param('query\n"joint exercise" quay\n', id="closed too early"),
    ],
)
def test_a_table_with_wrong_quotes_is_told_and_not_guessed_at(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(InputError, match="is not a table"):
        read_queries(tmp_path / "a.csv")
