"""The word lists load, say where they come from, and are matched at word borders."""

from pathlib import Path

import pytest

from dossier.errors import InputError
from dossier.extract.names.acronyms import is_acronym
from dossier.extract.names.gazetteer import Gazetteer
from dossier.model.facts import EntityKind
from dossier.paths import Paths


def test_known_names_stand_between_word_borders(gazetteer: Gazetteer) -> None:
    text = "Indiana is no India, and Omanis live in Oman."
    assert [text[s:e] for s, e, _ in gazetteer.known(text, 0, len(text))] == ["Indiana", "India", "Omanis", "Oman"]


def test_every_list_states_source_and_licence() -> None:
    for file in sorted((Paths.default().resources / "gazetteers").iterdir()):
        head = file.read_text(encoding="utf-8").split("\n", 3)[:3]
        assert any("Source:" in line for line in head), file.name
        assert any("CC0" in line or "MIT" in line for line in head), file.name


def test_missing_lists_are_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="word lists"):
        Gazetteer.load(tmp_path)


def test_a_name_means_itself_before_another_one_without_its_ending(gazetteer: Gazetteer) -> None:
    assert gazetteer.by_key[EntityKind.ORG, "airbus"] == "org:airbus"


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("GCAP", "Global Combat Air Program", True),
        ("MITI", "Ministry of International Trade and Industry", True),
        ("JASDF", "Japan Air Self-Defense Force", True),
        ("PRA", "Polar Rescue Agency", True),
        ("AP", "Polar Rescue Agency", False),
        ("Inc", "Incorporated Nations Council", False),
        ("OPEC", "Oslo", False),
    ],
)
def test_acronyms_are_read_off_first_letters(short: str, long: str, expected: bool) -> None:
    assert is_acronym(short, long) is expected
