import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.ingest.drafts import Limits
from dossier.ingest.files import Found
from dossier.ingest.read import read
from dossier.ingest.stretches import stretches

LIMITS = Limits(max_bulky_bytes=3000)


def _line(n: int, words: int = 12) -> str:
    text = f"The harbour of Selby got quay number {n}. " + "The mayor said so on Tuesday. " * words
    return json.dumps({"title": f"Quay {n} opens", "text": text, "published": "2021-03-04"})


def _cut(tmp_path: Path, content: bytes, name: str = "news.jsonl", long: int = 900) -> list[Found]:
    (tmp_path / name).write_bytes(content)
    return list(stretches(Found(tmp_path / name, name), LIMITS, long))


def _news(seed: int) -> bytes:
    """Return lines of many lengths, some of them empty, broken or without text."""
    chance = random.Random(seed)
    odd = ["", "  ", '{"title": "cut off', '{"title": "No text"}', "[]"]
    lines = [chance.choice(odd) if chance.random() < 0.2 else _line(n, chance.randrange(1, 60)) for n in range(40)]
    return chance.choice(["\n", "\r\n"]).join([_line(0), *lines]).encode() + chance.choice([b"", b"\n"])


@pytest.mark.parametrize("seed", range(4))
def test_stretches_hold_all_of_a_file_and_give_what_it_gives(tmp_path: Path, seed: int) -> None:
    content = _news(seed)
    cut = _cut(tmp_path, content)
    assert len(cut) > 3
    places = [part.stretch for part in cut if part.stretch]
    assert b"".join(content[place.start : place.end] for place in places) == content
    assert [place.first for place in places[1:]] == [place.last + 1 for place in places[:-1]]
    whole, parts = read(Found(cut[0].path, "news.jsonl")), [read(part) for part in cut]
    assert [one.id for part in parts for one in part.articles] == [one.id for one in whole.articles]
    broken = [problem for part in parts for problem in part.problems if problem.reason.startswith("This line is no")]
    assert broken == [problem for problem in whole.problems if problem.reason.startswith("This line is no")]


def test_what_holds_no_text_is_counted_and_no_problem_of_a_stretch(tmp_path: Path) -> None:
    lines = [_line(1), '{"title": "No text"}', _line(3), _line(4, 40), *('{"headline": "None"}' for _ in range(50))]
    told = [read(part) for part in _cut(tmp_path, "\n".join(lines).encode())]
    assert [problem for one in told for problem in one.problems] == []
    counts = [one.left_out for one in told if one.left_out]
    assert (sum(one.empty for one in counts), sum(one.records for one in counts)) == (51, 54)
    assert counts[-1].columns == ("headline",)


def test_a_line_that_never_ends_is_cut(tmp_path: Path) -> None:
    cut = _cut(tmp_path, _line(1).encode() + b"\n" + b"x" * 20_000 + b"\n" + _line(3).encode())
    assert max(part.stretch.end - part.stretch.start for part in cut if part.stretch) <= 900 + LIMITS.max_bulky_bytes
    assert [one.title for part in cut for one in read(part).articles] == ["Quay 1 opens", "Quay 3 opens"]


NOT_CUT: dict[str, tuple[str, Callable[[list[str]], bytes]]] = {
    "a list": ("a.json", lambda lines: f"[{','.join(lines)}]".encode()),
    "one object": ("a.json", lambda lines: json.dumps({"articles": lines}, indent=1).encode()),
    "one line": ("a.jsonl", lambda lines: json.dumps({"articles": lines}).encode()),
    "one line and empty ones": ("a.json", lambda lines: json.dumps({"articles": lines}).encode() + b"\n\n \n"),
    "a table": ("a.csv", lambda lines: ("title,text\n" + "a,b\n" * 2000).encode()),
    "text": ("a.txt", lambda lines: b"A harbour was opened.\n" * 200),
    "UTF-16": ("a.jsonl", lambda lines: "\n".join(lines).encode("utf-16")),
    "only empty lines": ("a.jsonl", lambda lines: b"\n" * 2000),
    "too short": ("a.jsonl", lambda lines: lines[0].encode()),
}


@pytest.mark.parametrize("what", NOT_CUT)
def test_other_files_stay_whole(tmp_path: Path, what: str) -> None:
    name, make = NOT_CUT[what]
    (found,) = _cut(tmp_path, make([_line(n) for n in range(20)]), name, 1000 if what != "too short" else 5000)
    assert found.stretch is None


def test_what_cannot_be_opened_stays_whole(tmp_path: Path) -> None:
    missing = Found(tmp_path / "gone.jsonl", "gone.jsonl")
    assert list(stretches(missing, LIMITS)) == [missing]
