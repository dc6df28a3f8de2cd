"""The seeds are ours in wording and the outlets' in fact, order and length."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import frontmatter
import pytest

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
FILES = sorted(path for path in SEEDS.glob("*.md") if path.name != "README.md")

LONGEST_RUN = 7
"""Words in a row that a seed may share with an original: room for names and titles, not for a sentence."""

NEWS_WORDS = {
    "000_789a6c2742e9409a.txt": 469,
    "001_7b46b79a9830cf4e.txt": 582,
    "002_fd444ac385d9b0d6.txt": 375,
    "003_f3d61e1f0d16496b.txt": 276,
    "004_23ab0dd204b2dc36.txt": 871,
}
"""Words of each original without its headlines, byline, notices and navigation, counted by hand line by line."""

each_seed = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    found = words(text)
    return (tuple(found[i : i + length]) for i in range(len(found) - length + 1))


def test_there_is_one_seed_for_each_original() -> None:
    assert sorted(str(frontmatter.load(str(path))["source"]) for path in FILES) == sorted(NEWS_WORDS)


@each_seed
def test_a_seed_shares_no_sentence_with_any_original(path: Path, seed_originals: Path) -> None:
    theirs = {run for file in seed_originals.glob("*.txt") for run in runs(file.read_text("utf-8"), LONGEST_RUN + 1)}
    shared = [" ".join(run) for run in runs(path.read_text("utf-8"), LONGEST_RUN + 1) if run in theirs]
    assert not shared


@each_seed
def test_a_seed_is_about_as_long_as_its_original(path: Path) -> None:
    seed = frontmatter.load(str(path))
    ratio = len(seed.content.split()) / NEWS_WORDS[str(seed["source"])]
    assert 0.8 <= ratio <= 1.2


@each_seed
def test_front_matter_says_who_published_it_and_how_its_date_is_known(path: Path) -> None:
    seed = frontmatter.load(str(path))
    for key in ("title", "publisher", "date_basis", "language", "citation"):
        value = seed[key]
        assert isinstance(value, str), key
        assert value.strip(), key
    assert isinstance(seed["authors"], list)
    assert seed["published_basis"] in {"explicit", "inferred"}


@each_seed
def test_a_date_stands_only_where_the_text_has_it(path: Path) -> None:
    seed = frontmatter.load(str(path))
    assert ("date" in seed.metadata) == (seed["published_basis"] == "explicit")
    assert isinstance(seed.get("date", date.min), date)


@each_seed
def test_the_body_has_no_inline_markup(path: Path) -> None:
    body = frontmatter.load(str(path)).content
    assert not re.search(r"[*_`<>\[\]\\]|&\w+;|https?:", body)


def test_reports_that_share_agency_copy_share_it_here_as_well() -> None:
    first, second = (
        frontmatter.load(str(SEEDS / f"2024-02-japan-italy-summit-{outlet}.md")).content
        for outlet in ("inpac", "independent")
    )
    shared = set(runs(first, 20)) & set(runs(second, 20))
    assert len(shared) > 50
