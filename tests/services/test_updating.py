import hashlib
import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from dossier.bundle import packing
from dossier.bundle.reader import BundleReader
from dossier.bundle.verify import check
from dossier.errors import BundleError, Cancelled, InputError
from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from dossier.paths import Paths
from dossier.services import analysis
from dossier.services import build as build_module
from dossier.services.build import BuildReport, Options, Progress, build
from dossier.services.comparing import How, compare
from dossier.services.updating import UpdateReport, Wish, update
from tests.services.test_build import article


@pytest.fixture(autouse=True)
def _same_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is laid aside count, also while somebody edits the program."""
    monkeypatch.setattr(build_module, "fingerprint", lambda _: "the same")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    for n in range(6):
        (tmp_path / "news" / f"{n:03}.txt").write_text(article(n))
    (tmp_path / "news" / "empty.txt").touch()
    return tmp_path / "news"


@pytest.fixture
def made(news: Path, tmp_path: Path) -> BuildReport:
    return build([news], tmp_path / "made.dossier", paths=Paths.below(tmp_path), title="News")


def _fresh(news: Path, folder: Path) -> str:
    """Return the content hash of a build that knows nothing of one before."""
    built = build([news], folder / "fresh.dossier", paths=Paths.below(folder / "elsewhere"), title="News")
    return built.info.content_hash


def _updated(made: BuildReport, wish: Wish, paths: Paths) -> UpdateReport:
    return update(made.path, wish, paths=paths)


def _add(news: Path) -> Wish:
    (news / "more.txt").write_text(article(77))
    return Wish([news / "more.txt"])


def _replace(news: Path) -> Wish:
    (news / "002.txt").write_text(article(78))
    return Wish([news])


def _remove(news: Path) -> Wish:
    (news / "003.txt").unlink()
    return Wish(remove=["003.txt"])


def _prune(news: Path) -> Wish:
    for name in ("000.txt", "empty.txt"):
        (news / name).unlink()
    (news / "more.txt").write_text(article(77))
    return Wish([news], prune=True)


def _mend(news: Path) -> Wish:
    (news / "empty.txt").write_text(article(79))
    return Wish([news / "empty.txt"])


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        (_add, (1, 0, 0, 6)),
        (_replace, (1, 1, 0, 5)),  # the empty file is given again, and is none of the dossier's
        (_remove, (0, 0, 1, 5)),
        (_prune, (1, 0, 1, 5)),
        (_mend, (1, 0, 0, 6)),
    ],
)
@pytest.mark.parametrize("moved", [False, True], ids=["here", "on another computer"])
def test_it_holds_what_a_build_of_its_files_would(
    news: Path,
    made: BuildReport,
    tmp_path: Path,
    change: Callable[[Path], Wish],
    counts: tuple[int, int, int, int],
    moved: bool,
) -> None:
    wish = change(news)
    done = _updated(made, wish, Paths.below(tmp_path / "other" if moved else tmp_path))
    assert done.made.info.content_hash == _fresh(news, tmp_path)
    assert done.made.info.id == made.info.id
    assert (len(done.added), len(done.replaced), len(done.removed), done.unchanged) == counts


def test_what_did_not_change_is_not_read_again(
    news: Path, made: BuildReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def watched(found: Found, *more: Any, **named: Any) -> ReadResult:
        seen.append(found.name)
        return read(found, *more, **named)

    monkeypatch.setattr(analysis, "read", watched)
    _updated(made, _add(news), Paths.below(tmp_path))
    assert seen == ["more.txt"]


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (Wish(remove=["00.txt"]), "no file '00.txt'"),
        (Wish([Path("nowhere.txt")]), "There is no file"),
        (Wish(remove=[f"{n:03}.txt" for n in range(6)]), "Nothing would be left"),
    ],
)
def test_a_wish_that_cannot_be_met_is_told_and_changes_nothing(
    made: BuildReport, tmp_path: Path, wish: Wish, told: str
) -> None:
    before = made.path.read_bytes()
    with pytest.raises(InputError, match=told):
        _updated(made, wish, Paths.below(tmp_path))
    assert made.path.read_bytes() == before


def test_what_is_no_dossier_cannot_be_updated(tmp_path: Path) -> None:
    with pytest.raises(BundleError):
        update(tmp_path / "nowhere.dossier", Wish(remove=["a"]), paths=Paths.below(tmp_path))


def test_cancelled_it_stays_as_it_was(news: Path, made: BuildReport, tmp_path: Path) -> None:
    before = made.path.read_bytes()
    with pytest.raises(Cancelled):
        update(made.path, _add(news), paths=Paths.below(tmp_path), cancelled=lambda: True)
    assert made.path.read_bytes() == before


def test_without_originals_it_needs_what_was_laid_aside(news: Path, tmp_path: Path) -> None:
    paths = Paths.below(tmp_path)
    made = build([news], tmp_path / "made.dossier", paths=paths, options=Options(keep_originals=False))
    done = _updated(made, _add(news), paths)
    assert done.made.statistics.articles == 7
    shutil.rmtree(paths.cache)
    with pytest.raises(InputError, match="does not hold it"):
        _updated(made, Wish(remove=["001.txt"]), paths)


def test_a_comparison_tells_what_came_went_and_changed(news: Path, made: BuildReport, tmp_path: Path) -> None:
    shutil.copy(made.path, tmp_path / "before.dossier")
    (news / "002.txt").write_text(article(2).replace("enlarged by 2030", "enlarged by 2031"))
    (news / "000.txt").unlink()
    (news / "more.txt").write_text("Ships wait\n\nBy Ann Other\nMay 3, 2021\n\nZelda Fitz waited in Lima on Monday.\n")
    _updated(made, Wish([news], prune=True), Paths.below(tmp_path))
    with BundleReader(tmp_path / "before.dossier") as before, BundleReader(made.path) as after:
        changes = list(compare(before, after))
        assert list(compare(after, after)) == []
    articles = {(change.how, change.title) for change in changes if change.what == "article"}
    titles = {n: article(n).partition("\n")[0] for n in (0, 2)}
    assert articles == {(How.WENT, titles[0]), (How.CHANGED, titles[2]), (How.CAME, "Ships wait")}
    assert ("entity", How.CAME, "Zelda Fitz") in {(c.what, c.how, c.title) for c in changes}
    assert {c.what for c in changes} == {"article", "entity", "event"}


def _lines(folder: Path, numbers: Iterable[int]) -> Path:
    """Write JSON Lines, long enough to be read by stretches."""
    path = folder / "news.jsonl"
    rows = ({"title": f"Quay {n} opens", "text": article(n), "page": "x" * 7000} for n in numbers)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_a_long_file_of_lines_is_one_source_and_comes_back_whole(news: Path, tmp_path: Path) -> None:
    path = _lines(news, range(100, 140))
    made = build([news], tmp_path / "made.dossier", paths=Paths.below(tmp_path), options=Options(processes=1))
    with BundleReader(tmp_path / "made.dossier") as reader:
        (source,) = (source for source in reader.sources() if source.name == "news.jsonl")
        assert reader.original("news.jsonl") == path.read_bytes()
        assert (source.sha256, source.size) == (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size)
        assert sum(article.files == ("news.jsonl",) for article in reader.articles()) == 40
    path.unlink()
    elsewhere = update(tmp_path / "made.dossier", Wish(remove=["000.txt"]), paths=Paths.below(tmp_path / "other"))
    assert elsewhere.made.statistics.articles == made.statistics.articles - 1
    assert not check(tmp_path / "made.dossier").findings


def test_a_long_file_that_is_written_meanwhile_is_told_and_read_again(news: Path, tmp_path: Path) -> None:
    path = _lines(news, range(100, 140))
    before = path.read_bytes()

    def write(progress: Progress) -> None:
        if progress.stage.startswith("Reading files") and path.read_bytes() == before:
            path.write_bytes(before.replace(b"Quay 1", b"Quay 2"))

    def run(progress: Callable[[Progress], None] | None) -> BuildReport:
        options = Options(keep_originals=False)
        return build([path], tmp_path / "a.dossier", paths=Paths.below(tmp_path), options=options, progress=progress)

    assert [problem.reason for problem in run(write).problems] == ["It was changed while it was read."]
    path.write_bytes(before)
    assert run(None).problems == ()
    with BundleReader(tmp_path / "a.dossier") as reader:
        assert {article.title for article in reader.articles()} == {f"Quay {n} opens" for n in range(100, 140)}


def test_what_is_too_large_to_be_kept_costs_no_other_its_original(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "LARGEST", 200_000)
    path = _lines(news, range(100, 140))
    target, paths = tmp_path / "made.dossier", Paths.below(tmp_path)
    problems = build([news], target, paths=paths).problems
    assert "It is too large to be kept in the dossier itself." in [problem.reason for problem in problems]
    aside = path.rename(tmp_path / "aside.jsonl")
    update(target, Wish(remove=["000.txt"]), paths=paths)  # what was read of it is still laid aside
    with pytest.raises(InputError, match="does not hold it"):
        update(target, Wish(remove=["001.txt"]), paths=Paths.below(tmp_path / "other"))
    update(target, Wish([aside.rename(path)]), paths=Paths.below(tmp_path / "other"))
    with BundleReader(target) as reader:
        kept = {source.name: reader.original(source.name) is not None for source in reader.sources()}
    assert kept == {name: name != "news.jsonl" for name in kept}
    assert len(kept) == 6


def test_records_without_text_are_one_problem_of_a_long_file(news: Path, tmp_path: Path) -> None:
    path = _lines(news, range(100, 140))
    lines = path.read_text().splitlines()
    for place in (3, 20, 39):
        lines[place] = json.dumps({"title": "No text", "page": "x" * 7000})
    path.write_text("\n".join(lines))
    made = build([path], tmp_path / "made.dossier", paths=Paths.below(tmp_path))
    assert [(p.file, p.reason) for p in made.problems] == [
        ("news.jsonl", "3 of its 40 records hold no text and were left out.")
    ]
