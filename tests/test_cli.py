import csv
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dossier.bundle.lock import locked
from dossier.bundle.reader import BundleReader
from dossier.bundle.writer import write_bundle
from dossier.cli import commands
from dossier.model.dossier import Contents, DossierInfo
from tests.bundle.contents import made_up

ROOT = Path(__file__).resolve().parent.parent
NAMES = (
    "build",
    "update",
    "diff",
    "open",
    "search",
    "batch",
    "show",
    "timeline",
    "entities",
    "info",
    "check",
    "export",
    "screenshot",
)


def dossier(*words: object) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


def records(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    write_bundle(tmp_path / "quays.dossier", made_up())
    return tmp_path / "quays.dossier"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    for n in range(3):
        text = f"Quay {n} opened\n\nMayor Ada Quill of Oslo opened quay {n} on March {n + 1}, 2021.\n"
        (tmp_path / "news" / f"{n}.txt").write_text(text)
    return tmp_path / "news"


def test_help_names_every_command_and_the_exit_codes() -> None:
    shown = dossier("--help").output
    assert all(f"\n  {name} " in shown for name in NAMES)
    assert "Exit codes" in shown


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself(name: str) -> None:
    result = dossier(name, "--help")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 8


def test_a_folder_becomes_a_dossier(news: Path, tmp_path: Path) -> None:
    result = dossier("build", news, "-o", tmp_path / "a.dossier")
    assert result.exit_code == 0, result.output
    assert "a.dossier: 3 articles" in result.stdout
    assert dossier("check", tmp_path / "a.dossier").exit_code == 0


def test_what_could_not_be_read_is_told_and_the_rest_is_built(news: Path, tmp_path: Path) -> None:
    (news / "empty.txt").touch()
    result = dossier("build", news, "-o", tmp_path / "a.dossier")
    assert result.exit_code == 0
    assert "empty.txt: It is empty." in result.stderr
    built = records(dossier("build", news, "-o", tmp_path / "a.dossier", "--json"))
    assert [record["record"] for record in built] == ["problem", "dossier"]
    assert built[-1]["articles"] == 3


def test_copies_that_were_left_out_are_told(news: Path, tmp_path: Path) -> None:
    assert "left out" not in dossier("build", news, "-o", tmp_path / "a.dossier").stdout
    text = min(news.iterdir()).read_text()
    for name in ("again.txt", "once_more.txt"):
        (news / name).write_text(text)
        told = dossier("build", news, "-o", tmp_path / "a.dossier").stdout
        assert f" {'1 copy' if name == 'again.txt' else '2 copies'} left out." in told


def test_a_search_marks_words_and_ends_with_totals(bundle: Path) -> None:
    shown = dossier("search", bundle, "dredging")
    assert shown.exit_code == 0, shown.output
    assert "1 article, 1 passage" in shown.stdout
    assert "**Dredging**" in shown.stdout
    *hits, total = records(dossier("search", bundle, "quay", "--json", "--limit", "2"))
    assert [(hit["record"], hit["rank"]) for hit in hits] == [("hit", 1), ("hit", 2)]
    assert list(hits[0]) == ["record", "rank", "article", "file", "title", "published", "score", "snippets"]
    snippet = hits[0]["snippets"][0]
    assert {snippet["text"][start:end].lower() for start, end in snippet["marks"]} <= {"quay", "quays"}
    assert list(total) == ["record", "articles", "passages", "query", "corrections", "problems", "seconds"]
    assert total["articles"] == 3


def test_a_search_that_finds_nothing_is_no_failure(bundle: Path) -> None:
    result = dossier("search", bundle, "zeppelin")
    assert result.exit_code == 0
    assert "Nothing for 'zeppelin'" in result.stdout


def test_people_are_shown_what_has_most_of_the_words_and_scripts_are_not(bundle: Path) -> None:
    shown = dossier("search", bundle, "quay zeppelin").output.splitlines()
    assert shown[0] == "No article has all of these words."
    assert "without “zeppelin” - best match first" in shown[1]
    (total,) = records(dossier("search", bundle, "quay zeppelin", "--json"))
    assert total["articles"] == 0


def test_a_wrong_query_is_shown_with_its_place(bundle: Path) -> None:
    result = dossier("search", bundle, 'quay "open')
    assert result.exit_code == 0
    assert "^" in result.stdout


def test_facets_are_printed_before_the_total(bundle: Path) -> None:
    kinds = [record["record"] for record in records(dossier("search", bundle, "quay", "--json", "--facets"))]
    assert kinds[-1] == "total"
    assert kinds[-2] == "facet"


def test_a_list_of_queries_is_answered_in_its_order(bundle: Path, tmp_path: Path) -> None:
    asked = tmp_path / "asked.txt"
    asked.write_text("quay\n\n# a remark\n-zeppelin\nzeppelin\n")
    found = records(dossier("batch", bundle, asked, "--json"))
    assert [record["query"] for record in found] == ["quay", "-zeppelin", "zeppelin"]
    assert [len(record["hits"]) for record in found] == [record["articles"] for record in found]
    assert found[0]["articles"] > 0 == found[2]["articles"]
    single = records(dossier("search", bundle, "quay", "--json"))
    assert [hit["article"] for hit in found[0]["hits"]] == [hit["article"] for hit in single[:-1]]
    table = list(csv.reader(dossier("batch", bundle, asked, "--csv").stdout.splitlines()))
    assert len({len(row) for row in table}) == 1
    assert [row[0] for row in table[1:]].count("zeppelin") == 1, "a query that finds nothing is told as well"
    assert "'-zeppelin" in {row[0] for row in table}, "a spreadsheet would calculate it"
    assert "zeppelin" in dossier("batch", bundle, asked).stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.txt", "\ufeffquay\r\n\r\n(quay oslo\r\nquay\n".encode(), id="byte order mark, mistake, twice"),
        pytest.param("a.txt", "quay\n(quay oslo\nquay".encode("utf-16"), id="UTF-16"),
        pytest.param("a.csv", b'note,Query\n"a\nb",quay\n,\n,(quay oslo\nc\n,quay\n', id="table with a header"),
        pytest.param("a.csv", b"quay;1\n\n(quay oslo;2\nquay;3\n", id="table with semicolons"),
        pytest.param("a.TSV", b"query\tno\nquay\t1\n(quay oslo\t2\nquay\t3\n", id="table with tabs"),
    ],
)
def test_a_list_of_queries_may_be_a_table(bundle: Path, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    found = records(dossier("batch", bundle, tmp_path / name, "--json"))
    assert [record["query"] for record in found] == ["quay", "(quay oslo", "quay"]
    table = list(csv.DictReader(dossier("batch", bundle, tmp_path / name, "--csv").stdout.splitlines()))
    assert {row["query"]: row["problems"][:11] for row in table} == {"quay": "", "(quay oslo": "The bracket"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(None, "cannot be read", id="missing"),
        pytest.param(b"\xff\xfe\x00", "is not text", id="binary"),
        pytest.param(b"# nothing\n\n", "holds no query", id="empty"),
        pytest.param(b"a\n" * 10_001, "holds 10,001 queries", id="too many"),
        pytest.param(b"a" * 4_000_001, "is larger than", id="too large"),
    ],
)
def test_a_list_that_is_none_is_told_in_a_sentence(
    bundle: Path, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    asked = tmp_path / "asked.txt"
    if content is not None:
        asked.write_bytes(content)
    result = dossier("batch", bundle, asked)
    assert result.exit_code == 3
    assert sentence in result.stderr


@pytest.mark.parametrize("wanted", ["2", "article-000001", "000001.txt", "000001"])
def test_an_article_is_named_by_number_id_or_file(bundle: Path, wanted: str) -> None:
    result = dossier("show", bundle, wanted)
    assert result.exit_code == 0, result.output
    assert "Quay 1 opened" in result.stdout


def test_an_article_that_is_not_there_or_not_certain_is_asked_back(bundle: Path) -> None:
    assert dossier("show", bundle, "nobody").exit_code == 2
    several = dossier("show", bundle, "article-")
    assert several.exit_code == 2
    assert "stands for 3 articles" in several.stderr


def test_without_an_article_all_are_listed_with_numbers(bundle: Path) -> None:
    lines = dossier("show", bundle).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2", "3"]


def test_an_article_as_records_comes_with_what_was_found_in_it(bundle: Path) -> None:
    found = records(dossier("show", bundle, "1", "--json"))
    assert [record["record"] for record in found] == ["article", "mention", "mention", "time", "event"]


def test_the_timeline_is_cut_by_days_and_by_who_takes_part(bundle: Path) -> None:
    assert len(records(dossier("timeline", bundle, "--json"))) == 3
    assert len(records(dossier("timeline", bundle, "--from", "2021-02", "--json"))) == 2
    assert len(records(dossier("timeline", bundle, "--to", "2021-01", "--json"))) == 1
    assert len(records(dossier("timeline", bundle, "--entity", "quill", "--json"))) == 3
    assert dossier("timeline", bundle, "--entity", "Ada Quil").exit_code == 2
    assert dossier("timeline", bundle, "--from", "soon").exit_code == 2
    assert dossier("timeline", bundle, "--from", "2021-13").exit_code == 2


def test_the_timeline_is_a_table_for_spreadsheets(bundle: Path) -> None:
    rows = list(csv.DictReader(dossier("timeline", bundle, "--csv").stdout.splitlines()))
    assert [row["earliest"] for row in rows] == ["2021-01-01", "2021-02-02", "2021-03-03"]
    assert rows[0]["articles"] == "article-000000"


def test_entities_are_listed_by_kind(bundle: Path) -> None:
    assert [r["name"] for r in records(dossier("entities", bundle, "--kind", "person", "--json"))] == ["Ada Quill"]
    assert "Port Selby" in dossier("entities", bundle).stdout


def test_info_says_what_a_dossier_holds(bundle: Path) -> None:
    assert "3 of 3 files" in dossier("info", bundle, "--problems").stdout
    assert records(dossier("info", bundle, "--json"))[0]["articles"] == 3


def test_an_export_to_a_file_is_the_export_to_stdout(bundle: Path, tmp_path: Path) -> None:
    assert dossier("export", bundle, "-o", tmp_path / "facts.jsonl").exit_code == 0
    assert (tmp_path / "facts.jsonl").read_bytes() == dossier("export", bundle).stdout_bytes


def test_an_empty_dossier_is_listed_as_nothing(tmp_path: Path) -> None:
    write_bundle(tmp_path / "e.dossier", Contents(DossierInfo("e", "E")))
    for command in ("show", "timeline", "entities", "info", "check", "export"):
        assert dossier(command, tmp_path / "e.dossier").exit_code == 0


def test_of_the_five_originals_four_name_meloni_and_every_span_slices(seed_originals: Path, tmp_path: Path) -> None:
    target = tmp_path / "seeds.dossier"
    assert dossier("build", seed_originals, "-o", target).exit_code == 0
    *hits, total = records(dossier("search", target, "Meloni", "--json"))
    assert total["articles"] == len(hits) == 4
    for hit in hits:
        original = (seed_originals / hit["file"]).read_text(encoding="utf-8")
        for snippet in hit["snippets"]:
            assert {snippet["text"][start:end] for start, end in snippet["marks"]} == {"Meloni"}
            assert snippet["text"].split() == original[snippet["start"] : snippet["end"]].split()
    exported = records(dossier("export", target))
    files = {r["id"]: (seed_originals / r["file"]).read_text(encoding="utf-8") for r in exported if "paragraphs" in r}
    spans = [record for record in exported if "surface" in record]
    assert len(spans) > 300
    assert all(files[span["article"]][span["start"] : span["end"]] == span["surface"] for span in spans)


FAILURES = {
    "no file": (("info", "nowhere.dossier"), 4, "There is no file"),
    "text for a dossier": (("search", "news/0.txt", "x"), 4, "is not a dossier"),
    "a damaged one": (("check", "cut.dossier"), 4, "is cut short"),
    "nothing to read": (("build", "nothing", "-o", "a.dossier"), 3, "There is no file to read"),
    "no folder to write to": (("build", "news", "-o", "nowhere/a.dossier"), 5, "cannot be written to"),
    "no folder to export to": (("export", "quays.dossier", "-o", "nowhere/a.jsonl"), 5, "could not be written"),
    "nothing to open": (("open", "nowhere.dossier"), 4, "There is no file"),
    "a damaged one to draw": (("screenshot", "cut.dossier", "-o", "a.png"), 4, "is cut short"),
    "an article to write to": (("build", "news", "-o", "news/0.txt"), 5, "is no dossier"),
    "nothing to draw": (("screenshot", "nowhere", "-o", "a.png"), 3, "There is no file"),
    "no output": (("build", "news"), 2, "Missing option"),
    "two kinds of output": (("search", "quays.dossier", "x", "--csv", "--json"), 2, "Choose one of --csv and --json"),
    "no command": (("dig",), 2, "No such command"),
    "no size": (("screenshot", "-o", "a.png", "--size", "big"), 2, "is no size"),
}


@pytest.mark.parametrize("case", FAILURES)
def test_a_failure_is_a_sentence_and_an_exit_code(
    bundle: Path, news: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, code, sentence = FAILURES[case]
    monkeypatch.chdir(bundle.parent)
    Path("nothing").mkdir()
    Path("cut.dossier").write_bytes(bundle.read_bytes()[:9000])
    result = dossier(*words)
    assert result.exit_code == code, result.output
    assert sentence in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_a_file_that_is_being_built_is_left_alone(bundle: Path, news: Path) -> None:
    with locked(bundle):
        assert dossier("build", news, "-o", bundle).exit_code == 5


def test_a_fault_of_the_program_is_told_without_a_traceback(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dossier.cli import reading

    def fail(path: Path) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(reading, "BundleReader", fail)
    result = dossier("info", bundle)
    assert result.exit_code == 70
    assert "ZeroDivisionError: by zero" in result.stderr
    assert "Traceback" not in result.output


def test_control_characters_of_an_article_do_not_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Quay \x1b]0;owned\x07 opened\n\nAda Quill opened the quay in Oslo.\n")
    dossier("build", tmp_path / "a.txt", "-o", tmp_path / "a.dossier")
    for words in (("show",), ("show", "1"), ("search", "quay"), ("timeline",), ("entities",), ("info",)):
        assert "\x1b" not in dossier(words[0], tmp_path / "a.dossier", *words[1:]).stdout


def _run(*words: object, **more: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "dossier", *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def test_a_file_is_told_on_one_line_whatever_its_name_holds(news: Path, tmp_path: Path) -> None:
    (news / "b\nc\x1b.txt").write_bytes(b"")
    told = dossier("build", news, "-o", tmp_path / "a.dossier").stderr.splitlines()
    assert any(line.startswith("b c\ufffd.txt: It is empty.") for line in told), told


def test_the_real_command_builds_and_exports_and_its_pipe_may_be_closed(news: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.dossier"
    built = _run("build", news, "-o", target)
    _, err = built.communicate(timeout=60)
    assert (built.returncode, err) == (0, "")
    write_bundle(target, made_up(2000))
    export = _run("export", target)
    assert export.stdout
    assert export.stderr
    assert json.loads(export.stdout.readline())["record"] == "dossier"
    export.stdout.close()
    assert export.stderr.read() == ""
    export.stderr.close()
    export.wait(60)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", [("export", "{bundle}"), ("show", "{bundle}"), ("--help",)])
def test_output_that_finds_no_space_is_told(bundle: Path, words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "dossier", *(word.format(bundle=bundle) for word in words)]
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE)
    assert run.returncode == 5
    assert b"No space left" in run.stderr
    assert b"Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_ctrl_c_stops_a_build_and_leaves_nothing(news: Path, tmp_path: Path) -> None:
    for n in range(3000):
        (news / f"more-{n}.txt").write_text(f"Quay {n} opened\n\nAda Quill of Oslo opened a quay on Tuesday.\n")
    # a shell that starts tests in the background has them ignore the signal, and what they start as well
    heard = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    build = _run("build", news, "-o", tmp_path / "a.dossier", start_new_session=True, preexec_fn=heard)
    began = time.monotonic()
    while not any("dossier" in path.name for path in tmp_path.iterdir()) and time.monotonic() - began < 60:
        time.sleep(0.05)  # until it has taken hold of its target
    time.sleep(0.5)
    os.killpg(build.pid, signal.SIGINT)
    _, err = build.communicate(timeout=60)
    assert build.returncode == 130, err
    assert "Stopped; nothing was changed." in err
    assert "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir() if "dossier" in path.name] == []


def test_headless_commands_import_no_window(bundle: Path) -> None:
    code = f"""
import sys
from click.testing import CliRunner
from dossier.cli import commands
for words in (["--help"], ["info", {str(bundle)!r}], ["search", {str(bundle)!r}, "quay"], ["export", {str(bundle)!r}]):
    assert CliRunner().invoke(commands, words).exit_code == 0, words
    assert words != ["--help"] or "rich" not in sys.modules and "sqlite3" not in sys.modules
assert not any(name.startswith(("PySide6", "dossier.ui")) for name in sys.modules)
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_an_update_tells_what_became_of_the_files(news: Path, tmp_path: Path) -> None:
    target, before = tmp_path / "a.dossier", tmp_path / "before.dossier"
    assert dossier("build", news, "-o", target).exit_code == 0
    before.write_bytes(target.read_bytes())
    (news / "new.txt").write_text("Pier opened\n\nAda Quill opened a pier in Oslo on May 3, 2021.\n")
    (shown,) = records(dossier("update", target, news, "--remove", "1.txt", "--json"))
    assert shown["added"] == ["new.txt"]
    assert shown["removed"] == []  # it is given, so it stays
    assert "1 removed, 3 unchanged" in dossier("update", target, "--remove", "1.txt").output
    listed = [record["file"] for record in records(dossier("info", target, "--files", "--json")) if "sha256" in record]
    assert listed == ["0.txt", "2.txt", "new.txt"]
    *changes, total = records(dossier("diff", before, target, "--json"))
    assert {(c["how"], c["title"]) for c in changes if c["what"] == "article"} == {
        ("came", "Pier opened"),
        ("went", "Quay 1 opened"),
    }
    assert (total["articles_came"], total["articles_went"], total["same"]) == (1, 1, False)
    assert dossier("diff", target, target).output == "They hold the same.\n"


def test_columns_of_a_table_are_said_by_name(tmp_path: Path) -> None:
    table, target = tmp_path / "export.csv", tmp_path / "a.dossier"
    table.write_text("kopf;inhalt\nQuay opened;Ada Quill opened a quay in Oslo on May 3, 2021.\n")
    refused = dossier("build", table, "-o", target)
    assert refused.exit_code == 3
    assert "its columns are: kopf, inhalt." in refused.output
    assert "--columns text=NAME" in refused.output
    assert dossier("build", table, "-o", target, "--columns", "text=inhalt,headline=kopf").exit_code == 0
    with BundleReader(target) as reader:
        assert [head.title for head in reader.heads()] == ["Quay opened"]


@pytest.mark.parametrize("said", ["inhalt", "colour=inhalt", "text=", "text=a,b=c"])
def test_columns_that_mean_nothing_are_refused(tmp_path: Path, said: str) -> None:
    result = dossier("build", tmp_path, "-o", tmp_path / "a.dossier", "--columns", said)
    assert result.exit_code == 2
    assert "is not FIELD=COLUMN" in result.output


@pytest.mark.parametrize("words", [(), ("--prune",)])
def test_an_update_must_say_what_changes(bundle: Path, words: tuple[str, ...]) -> None:
    assert dossier("update", bundle, *words).exit_code == 2


def test_to_remove_what_is_not_there_is_wrong_input(bundle: Path) -> None:
    result = dossier("update", bundle, "--remove", "nowhere.txt")
    assert result.exit_code == 3
    assert "nowhere.txt" in result.stderr
