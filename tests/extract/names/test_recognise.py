"""Names as readers would mark them, one rule a row."""

from pathlib import Path

import pytest

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import Linking, link
from dossier.extract.names.recognise import Recogniser
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.paths import Paths


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(Paths.default().resources)


def article(name: str, text: str) -> Article:
    paragraphs: list[Paragraph] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(len(paragraphs), at, at + len(line), ParagraphKind.BODY, kept=True))
        at += len(line) + 1
    return Article(name, (name,), text, "", tuple(paragraphs))


def linked(gazetteer: Gazetteer, *texts: str) -> Linking:
    recogniser = Recogniser(gazetteer)
    return link([recogniser.recognise(article(str(n), text)) for n, text in enumerate(texts)], gazetteer)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks were held in Oslo.", ["Oslo GPE"]),
        ("Danish Foreign Minister Jens Holm met Sweden’s envoy.", ["Danish NORP", "Jens Holm PERSON", "Sweden GPE"]),
        ("A France-Spain deal and a Greek-led plan.", ["France GPE", "Spain GPE", "Greek NORP"]),
        ("Ships crossed the Black and Caspian Seas.", ["Black and Caspian Seas LOC", "Caspian Seas LOC"]),
        (
            "The Polar Rescue Agency (PRA) said so. Later the PRA left.",
            ["Polar Rescue Agency ORG", "PRA ORG", "PRA ORG"],
        ),
        ("He flew to Washington, D.C. on Friday.", ["Washington, D.C. GPE"]),
        ("The frigate HMS Lancaster and two F-16s arrived.", ["HMS Lancaster VESSEL", "F-16s AIRCRAFT"]),
        ("Ursula von der Leyen spoke on Monday.", ["Ursula von der Leyen PERSON"]),
        ("Officials waited. Hundreds came.", []),
    ],
)
def test_names_are_found_with_their_kind(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    found = [f"{m.surface} {m.kind.value}" for m in linked(gazetteer, text).mentions("0")]
    assert found == expected


@pytest.mark.parametrize(
    ("texts", "same"),
    [
        (["Prime Minister Ito Kenji spoke.", "Kenji Ito spoke. Ito left."], "person:kenji-ito"),
        (["The U.S. agreed.", "America and the United States agreed."], "gpe:united-states"),
        (["The Group of Seven met.", "The G-7 and the G7 met."], "org:g-7"),
    ],
)
def test_forms_of_one_name_meet_across_articles(gazetteer: Gazetteer, texts: list[str], same: str) -> None:
    linking = linked(gazetteer, *texts)
    found = {m.entity for n in range(len(texts)) for m in linking.mentions(str(n))}
    assert found == {same}


def test_names_that_only_begin_alike_stay_apart(gazetteer: Gazetteer) -> None:
    linking = linked(gazetteer, "Nobuo Kishi met Fumio Kishida. Kishi and Kishida agreed.")
    assert [m.entity for m in linking.mentions("0")] == [
        "person:nobuo-kishi",
        "person:fumio-kishida",
        "person:nobuo-kishi",
        "person:fumio-kishida",
    ]


def test_every_span_slices_to_its_surface_in_the_originals(gazetteer: Gazetteer, seed_originals: Path) -> None:
    recogniser = Recogniser(gazetteer)
    for file in sorted(seed_originals.glob("*.txt")):
        read = article(file.name, file.read_text(encoding="utf-8"))
        for mention in recogniser.recognise(read).mentions:
            assert read.text[mention.start : mention.end] == mention.surface
