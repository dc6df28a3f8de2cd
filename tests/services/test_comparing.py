import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.bundle.reader import BundleReader
from dossier.model.article import source_of
from dossier.paths import Paths
from dossier.services.build import Options, build
from dossier.services.comparing import Change, compare
from tests.ingest.zips import make_zip

Row = tuple[str, str]
A = ("Quay opened", "Ada Quill opened the new quay of Oslo on May 3, 2021, after two years of work, the port said.")
B = ("Pier closed", "Bo Ek closed the old pier of Bergen on May 4, 2021, since its piles are rotten, the port said.")
C = (
    "Lock built",
    "Cy Lund began to build a lock in Narvik on May 5, 2021, which will cost two million, the port said.",
)
B_LATER = (B[0], B[1].replace("rotten", "sound"))


def _table(rows: list[Row], path: Path) -> None:
    with path.with_suffix(".csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("title", "text"), *rows])


def _archive(rows: list[Row], path: Path) -> None:
    members = {f"a!/b#{n}/{title}.txt": f"{title}\n\n{text}\n" for n, (title, text) in enumerate(rows)}
    path.with_suffix(".zip").write_bytes(make_zip(members))


def _folder(rows: list[Row], path: Path) -> None:
    for title, text in rows:
        place = path / "c#!/"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{title}#1.txt").write_text(f"{title}\n\n{text}\n")


@pytest.fixture
def compared(tmp_path: Path) -> Callable[..., list[Change]]:
    def run(make: Callable[[list[Row], Path], None], *versions: list[Row]) -> list[Change]:
        targets = []
        for n, rows in enumerate(versions):
            folder = tmp_path / f"in{n}" / "news"
            folder.mkdir(parents=True)
            make(rows, folder / "all")
            targets.append(tmp_path / f"{n}.dossier")
            build([folder], targets[-1], paths=Paths.below(tmp_path / "home"), options=Options(processes=1))
        with BundleReader(targets[0]) as one, BundleReader(targets[1]) as other:
            return [change for change in compare(one, other) if change.what == "article"]

    return run


@pytest.mark.parametrize("make", [_table, _archive, _folder])
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([A, B, C], [A, B_LATER, C], [("changed", B[0], ("text",))]),
        ([A, B], [A, B, C], [("came", C[0], ())]),
        ([B, C], [C], [("went", B[0], ())]),
        ([A, B, C], [C, B_LATER], [("changed", B[0], ("text",)), ("went", A[0], ())]),
    ],
)
def test_articles_in_files_with_many_are_told_apart(
    compared: Callable[..., list[Change]],
    make: Callable[[list[Row], Path], None],
    before: list[Row],
    after: list[Row],
    expected: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    found = [(change.how.value, change.title, change.fields) for change in compared(make, before, after)]
    assert sorted(found) == expected


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("a.txt", "a.txt"),
        ("a.zip!/b/c.csv#3", "a.zip"),
        ("C# for all!/x.zip!/y.html", "C# for all!/x.zip"),
        ("C# for all!/x.csv#12", "C# for all!/x.csv"),
        ("nowhere.zip!/y.html", ""),
    ],
)
def test_the_source_of_an_article_is_the_longest_name_before_its_place(file: str, source: str) -> None:
    assert source_of(file, {"a.txt", "a.zip", "C", "C# for all!/x.zip", "C# for all!/x.csv"}) == source
