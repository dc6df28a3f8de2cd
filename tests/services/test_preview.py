"""A preview shows what a build would understand, writes nothing and can be stopped."""

from pathlib import Path

import pytest

from dossier.errors import Cancelled
from dossier.services.preview import preview


def test_the_first_files_are_read_as_a_build_reads_them(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.md").write_text(
            f"---\ndate: 2021-05-0{number + 1}\n---\n# Title {number}\n\nText {number}.\n"
        )
    (tmp_path / "README.md").write_text("About these files.\n")
    found = preview([tmp_path], limit=3)
    assert (found.files, found.read) == (5, 3)
    assert [article.title for article in found.articles] == ["Title 0", "Title 1", "Title 2"]
    assert [article.published.when.value for article in found.articles] == ["2021-05-01", "2021-05-02", "2021-05-03"]
    assert [problem.file for problem in found.problems] == ["README.md"]


def test_what_is_no_article_becomes_a_problem(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\x00\x01" * 99)
    found = preview([tmp_path])
    assert not found.articles
    assert len(found.problems) == 1


def test_nothing_to_read_is_no_error(tmp_path: Path) -> None:
    assert preview([tmp_path]).files == 0


def test_it_stops_when_asked_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A\n\nText.\n")
    with pytest.raises(Cancelled):
        preview([tmp_path], lambda: True)
