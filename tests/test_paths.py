"""What a stranger's dossier calls itself becomes the name of a file, and no way out of a folder."""

import pytest

from dossier.paths import file_name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("seeds-10f83664", "seeds-10f83664"),  # notes are kept under it
        ("a/../b", "a%2F..%2Fb"),
        ("v1.2", "v1.2"),
        ("größe", "gr%C3%B6%C3%9Fe"),
    ],
)
def test_a_plain_name_stays(said: str, name: str) -> None:
    assert file_name(said) == name


@pytest.mark.parametrize("said", ["", ".", "..", "x" * 300, "ü" * 200])
def test_one_that_no_folder_takes_becomes_a_digest(said: str) -> None:
    assert len(file_name(said)) == 32
    assert file_name(said).isalnum()
    assert file_name(said) != file_name(f"{said}.")
