import random
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dossier.bundle.opening import SafeConnection
from dossier.bundle.packing import LARGEST_TEXT
from dossier.bundle.reader import BundleReader
from dossier.bundle.schema import APPLICATION_ID, FORMAT
from dossier.bundle.verify import check, is_as_built
from dossier.bundle.writer import write_bundle
from dossier.errors import BundleError, DossierError
from dossier.model.dossier import ArticleFacts
from tests.bundle.contents import made_up
from tests.campaign import examples


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "whole.dossier"
    write_bundle(path, made_up(40))
    return path


def _change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def _put(path: Path, at: int, data: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + len(data)] = data
    path.write_bytes(content)


def _other_database(path: Path) -> None:
    path.unlink()
    _change(path, "CREATE TABLE dossier (n)")


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _in_wal(path: Path) -> None:
    _change(path, "PRAGMA journal_mode = WAL", "UPDATE dossier SET title = 'x'")


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "not there": (lambda path: path.unlink(), "There is no file"),
    "a folder": (_a_folder, "is a folder"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "text": (lambda path: path.write_text("Quay opened\n" * 50), "is not a dossier"),
    "a few letters": (lambda path: path.write_text("Quay"), "is not a dossier"),
    "only the first bytes": (lambda path: path.write_bytes(path.read_bytes()[:50]), "is cut short"),
    "half": (lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), "is cut short"),
    "another database": (_other_database, "database of another program"),
    "newer": (lambda path: _put(path, 60, struct.pack(">I", FORMAT + 1)), "newer version"),
    "older than all": (lambda path: _put(path, 60, struct.pack(">I", 0)), "is damaged"),
    "longer than it says": (lambda path: path.write_bytes(path.read_bytes() + b"x" * 8192), "is damaged"),
    "write-ahead": (_in_wal, "is damaged"),
    "a journal beside": (lambda path: Path(f"{path}-journal").touch(), "unfinished change beside"),
    "a log beside": (lambda path: Path(f"{path}-wal").touch(), "unfinished change beside"),
    "a trigger": (
        lambda path: _change(path, "CREATE TRIGGER t AFTER INSERT ON source BEGIN DELETE FROM article; END"),
        "not laid out",
    ),
    "a view": (lambda path: _change(path, "CREATE VIEW v AS SELECT 1"), "not laid out"),
    "a view in place of a table": (
        lambda path: _change(path, "DROP TABLE problem", "CREATE VIEW problem AS SELECT 1 n, 2 file, 3 reason, 4 hint"),
        "not laid out",
    ),
    "one more table": (lambda path: _change(path, "CREATE TABLE more (n)"), "not laid out"),
    "a virtual table": (lambda path: _change(path, "CREATE VIRTUAL TABLE v USING fts5(x)"), "not laid out"),
    "an index less": (lambda path: _change(path, "DROP INDEX reuse_by_article"), "not laid out"),
    "no dossier row": (lambda path: _change(path, "DELETE FROM dossier"), "is damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_dossier_is_refused_with_a_sentence_and_a_hint(whole: Path, case: str) -> None:
    spoil, sentence = REFUSED[case]
    spoil(whole)
    with pytest.raises(BundleError, match=sentence) as caught:
        BundleReader(whole).heads()
    assert caught.value.hint
    report = check(whole)
    assert not report.whole
    assert report.hint


def test_a_name_with_characters_of_addresses_opens(tmp_path: Path) -> None:
    path = tmp_path / "50% a?b#c ü.dossier"
    write_bundle(path, made_up())
    with BundleReader(path) as reader:
        assert len(reader.heads()) == 3


def test_nothing_can_be_written_attached_or_loaded_through_a_safe_connection(whole: Path) -> None:
    connection = SafeConnection(whole)
    for statement in (
        "UPDATE dossier SET title = 'x'",
        "CREATE TEMP TABLE t (n)",
        "ATTACH DATABASE ':memory:' AS other",
        "SELECT load_extension('x')",
        "PRAGMA writable_schema = ON",
        "SELECT hex(zeroblob(1000000000))",
    ):
        with pytest.raises(sqlite3.DatabaseError):
            connection.rows(statement)
    connection.close()


def test_a_question_without_end_is_given_up(whole: Path) -> None:
    connection = SafeConnection(whole, seconds=0.05)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        connection.rows("SELECT count(*) FROM paragraph a, paragraph b, paragraph c, paragraph d, paragraph e")
    connection.close()


def test_a_text_that_unpacks_to_more_than_announced_is_damage(whole: Path) -> None:
    _change(whole, "UPDATE article_text SET size = 5")
    with BundleReader(whole) as reader, pytest.raises(BundleError, match="damaged"):
        reader.article("article-000000")


def test_a_text_larger_than_any_that_is_read_is_damage(whole: Path) -> None:
    size = LARGEST_TEXT + 1
    _change(whole, f"UPDATE article_text SET size = {size}")
    with BundleReader(whole) as reader, pytest.raises(BundleError, match=f"{size} bytes are more than may be unpacked"):
        reader.article("article-000000")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE article SET published_earliest = 'soon'",
        "UPDATE article SET published_basis = 'guess'",
        "UPDATE article SET authors = '{'",
        "UPDATE article SET authors = '3'",
        "UPDATE article SET authors = replace(hex(zeroblob(50000)), '0', '[')",
        "UPDATE article SET title = CAST(x'ff' AS TEXT)",
        "UPDATE article_text SET text = x'00'",
        "UPDATE article_text SET size = -1",
        "UPDATE article_text SET size = 1000000000000",
        "UPDATE mention SET kind = 'FISH'",
        "UPDATE time SET granularity = 'eon'",
        "UPDATE event SET certainty = 'maybe'",
        "DELETE FROM article_text",
        "DELETE FROM phrase",
        "DELETE FROM article WHERE n > 1",
    ],
)
def test_rows_that_mean_nothing_are_damage_not_a_crash(whole: Path, change: str) -> None:
    _change(whole, change)
    _read_everything(whole)
    assert not check(whole).whole
    assert not is_as_built(whole)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE dossier SET articles = 4611686018427387904",  # all would be asked for, a few at a time
        "UPDATE dossier SET entities = 4611686018427387904",
        "UPDATE dossier SET events = -1",
        "UPDATE article SET n = 4611686018427387904 WHERE n = 2",
        "UPDATE dossier SET first = 'soon'",
        "UPDATE dossier SET last = '2023-02-31'",
    ],
)
def test_figures_that_cannot_be_are_damage(whole: Path, change: str) -> None:
    _change(whole, change)
    with pytest.raises(BundleError, match="damaged"):
        BundleReader(whole)
    assert not check(whole).whole


def _read_everything(path: Path) -> None:
    """Ask everything; only a DossierError may come out."""
    try:
        with BundleReader(path) as reader:
            for head in reader.heads():
                reader.facts(head.id)
            for entity in reader.entities():
                reader.entity(entity.id), reader.mentions_of(entity.id), reader.often_with(entity.id, 5)
            list(reader.articles()), list(reader.mentions()), list(reader.times()), list(reader.article_entities())
            reader.events(), reader.timeline(), reader.reuse(), reader.disagreements(), reader.problems()
    except DossierError as error:
        assert str(error).endswith(".")  # noqa: PT017 - any outcome but another exception is right
    except KeyError:
        pass  # an id that was read a moment ago and now is not there: damaged, and told as unknown


def _facts(path: Path) -> list[ArticleFacts]:
    with BundleReader(path) as reader:
        return [reader.facts(head.id) for head in reader.heads()]


@pytest.mark.parametrize("seed", range(60))
def test_random_damage_never_crashes_and_is_found_by_a_check(whole: Path, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(whole.read_bytes())
    if seed % 3 == 0:
        del content[chance.randrange(len(content)) :]
    for _ in range(chance.choice((1, 3, 30))):
        if content:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    damaged = whole.with_name("damaged.dossier")
    damaged.write_bytes(content)
    _read_everything(damaged)
    if check(damaged).whole:  # then what was hit is not used, or says nothing of the content
        assert _facts(damaged) == _facts(whole)


def test_a_check_finds_a_changed_word_that_reads_well(whole: Path) -> None:
    assert is_as_built(whole)
    _change(whole, "UPDATE event SET title = 'Ada Quill closed the quay' WHERE n = 1")
    report = check(whole)
    assert report.findings == ("Its contents are not what was built: the content hash differs.",)
    assert not is_as_built(whole)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE mention SET start = start + 1",
        "UPDATE time SET end = 1000000000",
        "UPDATE evidence SET start = -5",
        "UPDATE reuse_passage SET end = 1000000000",
        "UPDATE paragraph SET end = 1000000000",
        "DELETE FROM article_file",
    ],
)
def test_what_the_window_shows_never_points_outside_of_its_text(whole: Path, change: str) -> None:
    _change(whole, change)
    with BundleReader(whole) as reader, pytest.raises(BundleError, match="damaged"):
        reader.facts("article-000000")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            "UPDATE mention SET start = start + 1 WHERE article = 1 AND n = 0",
            "1 name stands elsewhere than it says, in “",
        ),
        ("UPDATE time SET end = end + 1 WHERE article = 1", "1 time stands elsewhere than it says, in “"),
        ("UPDATE evidence SET start = -1", "pieces of evidence stand elsewhere than it says, the first in “"),
        ("UPDATE evidence SET date_start = 5, date_end = 900000", "dates of events stand elsewhere"),
        ("UPDATE reuse_passage SET end = 900000", "repeated passages stand elsewhere"),
        ("UPDATE claim SET end = 900000", "claims stand elsewhere"),
        ("UPDATE role_evidence SET start = 900000", "stand"),
        ("UPDATE paragraph SET end = 900000", "a paragraph points outside of its text"),
        ("UPDATE evidence SET article = 4711 WHERE n = 0", "In “evidence”, "),
        ("UPDATE dossier SET articles = 7", "it says that it holds 7 rows of “article”, but 40 are there"),
        ("UPDATE dossier SET mentions = 7", "It says that it holds 7 mentions, but "),
    ],
)
def test_a_check_says_what_stands_elsewhere(whole: Path, change: str, sentence: str) -> None:
    _change(whole, change)
    report = check(whole)
    assert any(sentence in finding for finding in report.findings), report.findings
    assert report.hint


def test_damage_anywhere_is_found_by_a_check_or_says_nothing(tmp_path: Path) -> None:
    """One bit at each of some places of a small file; 20 times as many are a campaign."""
    whole = tmp_path / "small.dossier"
    write_bundle(whole, made_up(2))
    facts, content, chance = _facts(whole), whole.read_bytes(), random.Random(300)
    damaged = whole.with_name("damaged.dossier")
    for at in sorted(chance.sample(range(len(content)), examples(100))):
        spoiled = bytearray(content)
        spoiled[at] ^= 1 << chance.randrange(8)
        damaged.write_bytes(spoiled)
        if check(damaged).whole:
            assert _facts(damaged) == facts, at


def test_the_header_says_which_program_it_belongs_to(whole: Path) -> None:
    assert struct.unpack(">I", whole.read_bytes()[68:72]) == (APPLICATION_ID,)
