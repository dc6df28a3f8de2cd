"""Persons who are named by their office alone, where the article says who holds it."""

import pytest

from tests.extract.names.conftest import MakeLinking

_TWO = "Danish Prime Minister Jens Holm met his Norwegian counterpart, Kari Dahl, in Oslo."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_TWO}\nThe Danish prime minister left.", {"The Danish prime minister": "person:jens-holm"}),
        (f"{_TWO}\nDenmark’s premier left.", {"Denmark’s premier": "person:jens-holm"}),
        (f"{_TWO}\nThe Prime Minister of Denmark left.", {"The Prime Minister of Denmark": "person:jens-holm"}),
        (f"{_TWO}\nNorway's prime minister left.", {"Norway's prime minister": "person:kari-dahl"}),
        (
            "Danish Defence Minister Jens Holm said he and his Norwegian counterpart agreed.\n"
            "Norwegian Defense Minister Kari Dahl agreed.",
            {"his Norwegian counterpart": "person:kari-dahl"},
        ),
        ("Prime Minister Jens Holm left. Holm's Norwegian counterpart Kari Dahl stayed.\nThe Norwegian premier spoke.",
         {"Norwegian counterpart": "person:kari-dahl", "The Norwegian premier": "person:kari-dahl"}),
        ("Kari Dahl, Norway's prime minister, spoke. The Norwegian prime minister left.",
         {"The Norwegian prime minister": "person:kari-dahl"}),
    ],
)  # fmt: skip
def test_an_office_stands_for_its_holder(linked: MakeLinking, text: str, expected: dict[str, str]) -> None:
    found = {m.surface: m.entity for m in linked(text).mentions("0") if m.rule in ("office", "counterpart")}
    found.pop("his Norwegian counterpart", None) if text.startswith(_TWO) else None
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Danish prime minister left Oslo.",  # nobody is named
        "Danish Prime Minister Jens Holm spoke. A Danish prime minister never leaves.",
        "Danish Prime Minister Jens Holm spoke. The former Danish prime minister left.",
        "Danish Prime Minister Jens Holm spoke. The Danish president left.",
        "Danish Prime Minister Jens Holm spoke. The Norwegian prime minister left.",
        "Danish Prime Minister Jens Holm followed Danish Prime Minister Kari Dahl. The Danish prime minister left.",
        "Former Danish Prime Minister Jens Holm spoke. The Danish prime minister left.",
        "Danish President Jens Holm spoke. The president of the Danish central bank left.",
        "Danish Prime Minister Jens Holm met Norwegian President Kari Dahl and his Swedish counterpart.",
        "Jens Holm met his Norwegian counterpart.\nNorwegian President Kari Dahl spoke.",
    ],
)
def test_what_the_article_does_not_settle_is_left_open(linked: MakeLinking, text: str) -> None:
    assert not [m for m in linked(text).mentions("0") if m.rule in ("office", "counterpart")]


def test_an_office_is_no_name_of_its_holder(linked: MakeLinking) -> None:
    linking = linked("Danish Prime Minister Jens Holm spoke.\nThe Danish prime minister left.")
    assert [[name.form for name in e.names] for e in linking.entities if e.id == "person:jens-holm"] == [["Jens Holm"]]
