"""Equipment that is named by common nouns."""

import pytest

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.recognise import Recogniser
from tests.extract.names.conftest import MakeArticle


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sent armoured vehicles and machine guns.", ["armoured vehicles VEHICLE", "machine guns WEAPON"]),
        ("It fired rocket-propelled grenades at a tank.", ["rocket-propelled grenades WEAPON", "tank VEHICLE"]),
        ("Two UAVs and an IED were found.", ["UAVs VEHICLE", "IED WEAPON"]),
        ("A next-generation fighter replaces it.", ["next-generation fighter VEHICLE"]),
        ("The fighters left for a think tank.", []),
        ("Electronic devices, a conventional system and air carriers use a radiator tank.", []),
        ("Its tank commander spoke of the missile program.", []),
        ("The frigate HMS Wessex has F-16 fighter jets.", []),  # the names tell it
    ],
)
def test_equipment_is_found_with_its_kind(
    gazetteer: Gazetteer, make_article: MakeArticle, text: str, expected: list[str]
) -> None:
    found = Recogniser(gazetteer).recognise(make_article("a", text)).mentions
    assert [f"{m.surface} {m.kind}" for m in found if m.rule == "equipment noun"] == expected
    assert all(m.entity is None for m in found if m.rule == "equipment noun")
