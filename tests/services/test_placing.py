"""Notes of other programs find their article by the title of its page, whatever that title is."""

import time
from collections.abc import Iterator

import pytest

from dossier.model.notes import Note, Placed, Target, TargetKind
from dossier.services.library import Library
from dossier.services.placing import article_of, place_notes
from tests.ui.reader.sample import library as sample_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = sample_library(tmp_path_factory.mktemp("placing"))
    yield opened
    opened.close()


def placed(library: Library, title: str) -> Placed:
    target = Target(TargetKind.ARTICLE, "https://elsewhere.example/page", title, "", 0, 0, "", "", "")
    (found,) = place_notes(library, [Note("1", target, None, "Ask.", "", "")])
    return found


@pytest.mark.parametrize("behind", ["", " | Daily", "  –\tWorld - Daily", " · World — Daily - Press"])
def test_an_article_is_found_by_its_title_with_the_names_of_its_site(library: Library, behind: str) -> None:
    head = library.heads["harbour"]
    assert placed(library, f" {head.title}{behind}").article == head.id


@pytest.mark.parametrize(
    ("identifier", "file", "found"),
    [
        ("harbour", "", "harbour"),
        ("an older text", "harbour.txt", "harbour"),
        ("an older text", "gone.txt", None),
        ("", "", None),
    ],
)
def test_the_article_is_known_in_which_words_have_gone(
    library: Library, identifier: str, file: str, found: str | None
) -> None:
    target = Target(TargetKind.PASSAGE, identifier, "A title", file, 0, 9, "words that are not there", "", "")
    (lost,) = place_notes(library, [Note("1", target, None, "Ask.", "", "")])
    assert lost.lost
    assert article_of(library, target) == found


@pytest.mark.parametrize("title", ["a" + " " * 64_000 + "b", "a - " * 16_000, "- " * 32_000, " " * 64_000])
def test_a_title_of_any_kind_is_looked_up_at_once(library: Library, title: str) -> None:
    begun = time.process_time()
    assert placed(library, title).lost
    assert time.process_time() - begun < 1  # seconds; once half a minute
