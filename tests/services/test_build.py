import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.bundle.reader import BundleReader
from dossier.bundle.verify import check
from dossier.errors import Cancelled, DossierError, InputError, StorageError
from dossier.extract.times.tagger import tag
from dossier.model.article import Article
from dossier.model.facts import TimeExpression
from dossier.paths import Paths
from dossier.services import analysis
from dossier.services import build as build_module
from dossier.services.build import BuildReport, Options, Progress, build

_TOWNS = ("Selby", "Marrow", "Tarn", "Ockley", "Brant", "Felde")


def article(n: int) -> str:
    """Return a made-up piece of news."""
    chance = random.Random(n)
    town, other = chance.sample(_TOWNS, 2)
    return (
        f"{town} opens quay {n}\n\nBy Tom Wren\nMarch {1 + n % 28}, 2021\n\n"
        f"{town} opened its quay number {n} on Tuesday, after the mayor of {other}, Ada Quill, met Prime Minister "
        f"Jon Arkwright of Norway in Oslo last month. The harbour will be enlarged by 2030, Quill said.\n\n"
        f"Arkwright told reporters that {chance.randrange(3, 90)} ships are expected next year.\n"
    )


@pytest.fixture(autouse=True)
def _same_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is laid aside count, also while somebody edits the program."""
    monkeypatch.setattr(build_module, "fingerprint", lambda _: "the same")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for n in range(6):
        (folder / f"{n:03}.txt").write_text(article(n))
    return folder


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., BuildReport]:
    def run(*sources: Path, name: str = "made.dossier", **more: object) -> BuildReport:
        return build(sources, tmp_path / name, paths=Paths.below(tmp_path), **more)  # type: ignore[arg-type]

    return run


def test_every_readable_file_becomes_an_article(news: Path, made: Callable[..., BuildReport]) -> None:
    report = made(news)
    assert report.statistics.articles == 6
    assert report.info.title == "news"
    with BundleReader(report.path) as reader:
        assert [head.file for head in reader.heads()] == [f"{n:03}.txt" for n in range(6)]
        assert reader.original("000.txt") == article(0).encode()
    assert check(report.path).whole


def test_without_originals_only_texts_are_kept(news: Path, made: Callable[..., BuildReport]) -> None:
    report = made(news, options=Options(keep_originals=False))
    with BundleReader(report.path) as reader:
        assert reader.original("000.txt") is None


def test_one_bad_file_never_stops_a_build(news: Path, made: Callable[..., BuildReport]) -> None:
    (news / "empty.txt").touch()
    (news / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(300))
    report = made(news, news / "nowhere.txt")
    assert report.statistics.articles == 6
    assert [problem.file for problem in report.problems] == ["empty.txt", "nowhere.txt", "picture.jpg"]
    assert all(problem.reason and problem.hint for problem in report.problems)


def test_of_nothing_readable_no_dossier_is_made(tmp_path: Path, made: Callable[..., BuildReport]) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError, match="There is no file to read in"):
        made(empty)
    with pytest.raises(InputError, match=r"There is no file to read in .*empty, .*empty and 2 more folders\.$"):
        made(*[empty] * 5)
    with pytest.raises(InputError, match=r"nowhere.txt is no article. It cannot be read"):
        made(tmp_path / "nowhere.txt")
    for name in ("a.txt", "b.txt"):
        (empty / name).touch()
    with pytest.raises(InputError, match=r"None of the 2 files is an article. It is empty. \(2 files\)"):
        made(empty)
    assert not list(tmp_path.glob("*.dossier"))


def test_the_same_files_give_the_same_hash_in_any_order(news: Path, made: Callable[..., BuildReport]) -> None:
    files = sorted(news.iterdir())
    first = made(*files, title="News")
    second = made(*reversed(files), title="News", name="again.dossier")
    assert first.info.content_hash == second.info.content_hash


def test_processes_give_the_same_as_working_here(
    news: Path, made: Callable[..., BuildReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = made(news)
    monkeypatch.setattr(build_module, "MANY", 0)
    spread = made(news, name="spread.dossier", options=Options(processes=2))
    assert here.info.content_hash == spread.info.content_hash


def test_built_again_it_keeps_its_id_so_that_notes_still_belong_to_it(
    news: Path, made: Callable[..., BuildReport]
) -> None:
    first = made(news)
    (news / "more.txt").write_text(article(77))
    second = made(news)
    assert second.info.id == first.info.id
    assert second.info.content_hash != first.info.content_hash


def test_a_file_that_stands_twice_is_one_article_with_two_files(news: Path, made: Callable[..., BuildReport]) -> None:
    assert made(news).copies == 0
    (news / "copy.txt").write_text(article(0))
    report = made(news)
    assert (report.statistics.articles, report.copies) == (6, 1)
    with BundleReader(report.path) as reader:
        assert ("000.txt", "copy.txt") in [a.files for a in reader.articles()]


@pytest.mark.parametrize("moment", [0, 1, 10, *range(20, 400, 40)])
def test_cancelled_at_any_moment_the_old_file_stays(news: Path, made: Callable[..., BuildReport], moment: int) -> None:
    before = made(news).path.read_bytes()
    (news / "more.txt").write_text(article(77))
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > moment

    try:
        report = made(news, cancelled=cancelled)
    except Cancelled:
        assert (news.parent / "made.dossier").read_bytes() == before
    else:
        assert report.statistics.articles == 7
    assert {entry.name for entry in news.parent.iterdir()} <= {"news", "made.dossier", "cache", "data", "config"}


def test_progress_tells_stages_in_words_and_reaches_the_end_of_each(
    news: Path, made: Callable[..., BuildReport]
) -> None:
    told: list[Progress] = []
    made(news, progress=told.append)
    last = {progress.stage: progress for progress in told}
    assert list(last)[:2] == ["Looking for files", "Looking for changes"]
    assert list(last)[-1] == "Writing the dossier"
    assert all(progress.done == progress.total for progress in last.values())


def test_a_place_that_cannot_be_written_is_told(news: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        build([news], tmp_path / "nowhere" / "a.dossier", paths=Paths.below(tmp_path))


def test_what_is_no_dossier_is_never_overwritten(news: Path, made: Callable[..., BuildReport]) -> None:
    before = (news / "000.txt").read_bytes()
    with pytest.raises(StorageError, match="is there already and is no dossier"):
        made(news, name="news/000.txt")
    assert (news / "000.txt").read_bytes() == before
    assert made(news, name="quays").statistics.articles == 6
    assert made(news, name="quays").statistics.articles == 6
    (news.parent / "damaged.dossier").write_bytes(b"SQLite")
    assert made(news, name="damaged.dossier").statistics.articles == 6


def test_missing_word_lists_are_told_before_anything_is_written(news: Path, tmp_path: Path) -> None:
    bare = replace(Paths.below(tmp_path), resources=tmp_path / "nowhere")
    with pytest.raises(DossierError):
        build([news], tmp_path / "a.dossier", paths=bare)
    assert not (tmp_path / "a.dossier").exists()


def test_an_article_without_a_date_is_dated_before_its_times_are_read(
    tmp_path: Path, made: Callable[..., BuildReport]
) -> None:
    file = tmp_path / "undated.txt"
    file.write_text(
        "Selby opens quay\n\nAda Quill, left, meets Jon Arkwright in Oslo, Norway, June 9, 2021. Tom Wren via AP\n\n"
        "Ada Quill, the mayor of Selby, met Jon Arkwright in Oslo on Wednesday to open the quay.\n\n"
        "The harbour will be closed until June 30.\n"
    )
    with BundleReader(made(file).path) as reader:
        published = reader.heads()[0]
        assert published.basis == "inferred"
        assert published.earliest >= "2021-06-09"
        assert [t.anchor.kind for t in reader.times() if t.surface == "Wednesday"] == ["publication"]


def test_a_fault_in_one_article_costs_its_facts_not_the_build(
    news: Path, made: Callable[..., BuildReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(article: Article) -> tuple[TimeExpression, ...]:
        if article.file == "003.txt":
            raise RecursionError("too deep")
        return tag(article)

    monkeypatch.setattr(analysis, "tag", faulty)
    report = made(news)
    assert report.statistics.articles == 6
    assert [problem.file for problem in report.problems] == ["003.txt"]
    with BundleReader(report.path) as reader:
        mentioned = {mention.article for mention in reader.mentions()}
        assert {head.file for head in reader.heads() if head.id not in mentioned} == {"003.txt"}


def test_the_originals_of_the_seeds_can_be_built(seed_originals: Path, made: Callable[..., BuildReport]) -> None:
    report = made(seed_originals)
    assert report.statistics.articles == 5
    assert report.problems == ()
    with BundleReader(report.path) as reader:
        for text in reader.articles():
            assert (seed_originals / text.file).read_text(encoding="utf-8") == text.text


def _refuse(*_: object, **__: object) -> None:
    raise AssertionError("this was done already")


def test_what_was_done_is_not_done_again(
    news: Path, made: Callable[..., BuildReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(news)
    for done in ("read", "tag", "find_events"):
        monkeypatch.setattr(analysis, done, _refuse)
    assert made(news).info.content_hash == first.info.content_hash


def test_an_interrupted_build_goes_on_where_it_was(
    news: Path, made: Callable[..., BuildReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = made(news, title="News", name="whole.dossier")
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        made(news, title="News", progress=told.append, cancelled=lambda: any(p.stage == "Finding events" for p in told))
    for done in ("read", "tag"):
        monkeypatch.setattr(analysis, done, _refuse)
    assert made(news, title="News").info.content_hash == whole.info.content_hash


@pytest.mark.parametrize("at", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_damaged_store_of_what_was_done_changes_nothing(
    news: Path, made: Callable[..., BuildReport], tmp_path: Path, at: float
) -> None:
    first = made(news)
    (store,) = (tmp_path / "cache" / "staging").glob("*.sqlite")
    content = bytearray(store.read_bytes())
    middle = int(len(content) * at)
    content[middle : middle + 2000] = bytes(2000)
    store.write_bytes(content)
    assert made(news).info.content_hash == first.info.content_hash


def test_a_file_that_could_not_be_read_is_tried_again(
    news: Path, made: Callable[..., BuildReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(analysis, "read", _refuse)
        with pytest.raises(InputError, match="this was done already"):
            made(news)
    assert made(news).problems == ()
