"""JSON, JSON Lines and CSV."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from dossier.ingest.drafts import Limits
from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from dossier.model.article import Article
from tests.ingest.conftest import LEAD, SECOND

TITLE = "Market hall burns down"
RECORD: dict[str, Any] = {
    "headline": "Market hall burns down",
    "body": f"{LEAD}\n\n{SECOND}",
    "pub_date": "2024-03-04T10:00:00Z",
    "author": "Jane Roe, John Poe",
    "source": "Daily Example",
    "URL": "https://example.org/hall",
    "lang": "en-US",
}


def result(folder: Path, name: str, content: str | bytes, limits: Limits | None = None) -> ReadResult:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(Found(path, name), limits)


def check(article: Article) -> None:
    assert (article.title, article.authors) == ("Market hall burns down", ("Jane Roe", "John Poe"))
    assert (article.publisher, article.url, article.language) == ("Daily Example", "https://example.org/hall", "en")
    assert (article.published.when.value, article.published.why) == ("2024-03-04", "columns of the file")
    assert [article.slice(p.start, p.end) for p in article.kept] == [article.title, LEAD, SECOND]


def as_csv(separator: str) -> str:
    file = io.StringIO()
    writer = csv.DictWriter(file, RECORD, delimiter=separator)
    writer.writeheader()
    writer.writerow(RECORD)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "file"),
    [
        ("a.json", json.dumps([RECORD]), "a.json#1"),
        ("a.json", json.dumps(RECORD), "a.json#1"),
        ("a.json", json.dumps({"status": "ok", "response": {"results": [RECORD]}}), "a.json#1"),
        ("a.json", json.dumps({"hits": {"hits": [{"_id": "x", "_source": RECORD}]}}), "a.json#1"),
        ("a.json", json.dumps([{"id": "x", "fields": RECORD}]), "a.json#1"),
        ("a.json", json.dumps([{"id": "x", "Fields": RECORD}]), "a.json#1"),
        ("a.txt", json.dumps([RECORD], indent=2), "a.txt#1"),
        ("a.jsonl", json.dumps({"other": 1}) + "\n\n" + json.dumps(RECORD) + "\n", "a.jsonl#3"),
        ("a.csv", as_csv(","), "a.csv#1"),
        ("a.csv", "\ufeff" + as_csv(";"), "a.csv#1"),
        ("a.tsv", as_csv("\t"), "a.tsv#1"),
    ],
)
def test_columns_are_known_by_their_names(tmp_path: Path, name: str, content: str, file: str) -> None:
    (article,) = result(tmp_path, name, content).articles
    assert article.files == (file,)
    check(article)


def test_markup_in_a_column_is_read_as_a_page(tmp_path: Path) -> None:
    record = RECORD | {"body": f"<p>{LEAD}</p><script>x()</script><p>{SECOND}</p>"}
    (article,) = result(tmp_path, "a.json", json.dumps(record)).articles
    check(article)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", f"Kopf,Inhalt,Zeit,Wer\n{TITLE},\"{LEAD}\n{SECOND}\",2021-03-05,Ana Lima\n"),
        ("a.jsonl", json.dumps({"Kopf": TITLE, "Inhalt": [LEAD, SECOND], "Zeit": "2021-03-05", "Wer": "Ana Lima"})),
        ("a.json", json.dumps({"n": 1, "neu": [{"Kopf": TITLE, "Inhalt": f"{LEAD}\n{SECOND}", "Zeit": "2021-03-05",
                                               "Wer": "Ana Lima", "title": "else", "text": "else"}]})),
    ],
)  # fmt: skip
def test_columns_of_other_names_are_read_as_said(tmp_path: Path, name: str, content: str) -> None:
    said = (("text", "Inhalt"), ("title", "Kopf"), ("published", "Zeit"), ("authors", "Wer"))
    (article,) = result(tmp_path, name, content, Limits(columns=said)).articles
    assert (article.title, article.authors, article.published.when.value) == (TITLE, ("Ana Lima",), "2021-03-05")
    assert [article.slice(p.start, p.end) for p in article.kept] == [TITLE, LEAD, SECOND]


def test_a_column_may_stand_in_another(tmp_path: Path) -> None:
    record = {"meta": {"head": TITLE}, "doc": {"parts": {"main": f"{LEAD}\n{SECOND}"}}}
    said = (("text", "doc.parts.main"), ("title", "meta.head"))
    (article,) = result(tmp_path, "a.jsonl", json.dumps(record), Limits(columns=said)).articles
    assert article.title == TITLE


def test_a_broken_line_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    found = result(tmp_path, "a.jsonl", f"{json.dumps(RECORD)}\n{{broken\n{'[' * 100_000}\n")
    assert len(found.articles) == 1
    assert [problem.file for problem in found.problems] == ["a.jsonl#2", "a.jsonl#3"]


def test_records_are_limited(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(RECORD | {"headline": f"Fire {n}"}) for n in range(5))
    found = result(tmp_path, "a.jsonl", lines, Limits(max_articles=3))
    assert len(found.articles) == 3
    assert "only the first 3 were read" in found.problems[0].reason


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.json", "{}", "No column of it holds text."),
        ("a.json", "[1, 2, null]", "No column of it holds text."),
        ("a.json", '"text"', "No column of it holds text."),
        ("a.json", "[" * 100_000, "It is nested too deep."),
        ("a.json", '{"a":' * 100_000, "It is nested too deep."),
        ("a.json", '[{"text": "abc', "It is no JSON"),
        ("a.json", "1" * 100_000, "It"),
        ("a.csv", "a,b\n1,2\n", "No column of it holds text; its columns are: a, b."),
        ("a.json", '[{"when": 3}]', "No column of it holds text; its columns are: when."),
        ("a.csv", f'text\n"{"x" * 2000}', "It is damaged"),
        ("a.csv", "", "It is empty."),
        ("a.csv", b"\0\0\0", "This is not a text file."),
    ],
    ids=range(12),
)
def test_hostile_and_useless_tables_get_a_sentence(
    tmp_path: Path, name: str, content: str | bytes, reason: str
) -> None:
    found = result(tmp_path, name, content, Limits(max_bytes=1000) if "xxx" in str(content) else None)
    assert found.articles == ()
    assert found.problems[0].reason.startswith(reason)
    assert found.problems[0].hint
