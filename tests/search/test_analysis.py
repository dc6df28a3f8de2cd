import pytest

from dossier.paths import Paths
from dossier.search.analysis import SURFACE, Analysis, fold


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.from_resources(Paths.default().resources)


def stems(analysis: Analysis, text: str) -> list[str]:
    return [word.stem for word in analysis.words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tōkyō", "tokyo"),
        ("ZU\u0308RICH", "zürich"),
        ("Øresund", "oresund"),
        ("co\u00adoperate", "cooperate"),
        ("Seoul’s", "Seoul"),
        ("SEOUL'S", "seoul"),
        ("Seoul s", "seoul"),
        ("countries'", "country"),
        ("L’Aquila", "aquila"),
        ("U.S.", "US"),
        ("USA", "U.S."),
        ("U.K.", "UK"),
        ("E.U.", "EU"),
        ("G-7", "G7"),
        ("G–7", "g7"),
        ("F-35s", "F35"),
        ("Su‑57", "SU57"),
        ("1,000", "1000"),
        ("Indo–Pacific", "Indo Pacific"),
        ("end.Next", "end next"),
        ("war—peace", "war peace"),
        ("defences", "defense"),
        ("programmes", "program"),
        ("organised", "organize"),
        ("modernisation", "modernization"),
        ("analysing", "analyzing"),
        ("theatres", "theater"),
        ("labour", "labor"),
        ("manoeuvres", "maneuver"),
        ("travelled", "traveled"),
        ("advising", "advise"),
        ("exercises", "exercise"),
        ("allies", "ally"),
        ("women", "woman"),
        ("spokesmen", "spokesman"),
        ("children's", "child"),
        ("crises", "crisis"),
        ("buses", "bus"),
        ("Hindus", "Hindu"),
        ("Sept. 3", "September 3"),
        ("ran\u00a0dry", "ran dry"),
    ],
)
def test_two_ways_to_write_it_are_one(analysis: Analysis, one: str, other: str) -> None:
    assert stems(analysis, one) == stems(analysis, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rome", "Romeo"),
        ("US", "us"),
        ("WHO", "who"),
        ("IT", "it"),
        ("AIDS", "aids"),
        ("import", "important"),
        ("organ", "organisation"),
        ("united", "unit"),
        ("university", "universe"),
        ("author", "authority"),
        ("Cooper", "cooperation"),
        ("international", "internal"),
        ("president", "preside"),
        ("we're", "were"),
        ("F-35", "F-16"),
        ("3.5", "35"),
        ("theses", "these"),
        ("lens", "Len"),
        ("seconds", "2nd"),  # of a minute
        ("thirds", "3rd"),
    ],
)
def test_two_words_stay_two(analysis: Analysis, one: str, other: str) -> None:
    assert stems(analysis, one) != stems(analysis, other)


@pytest.mark.parametrize(
    ("text", "joined"), [("post-war", "postwar"), ("COVID-19", "covid19"), ("Asia-Pacific", "asiapacific")]
)
def test_a_hyphenated_word_can_be_found_in_one(analysis: Analysis, text: str, joined: str) -> None:
    word = analysis.surface(text).joined
    assert word is not None
    assert (word.text, word.width) == (joined, 2)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("the U.S.-led talks", ["the", "U.S.", "led", "talks"]),
        ("in the U.S. Then", ["in", "the", "U.S.", "Then"]),
        ("(G-7), 40%", ["G-7", "40"]),
        ("“so,” he", ["so", "he"]),
    ],
)
def test_text_falls_into_surfaces(text: str, surfaces: list[str]) -> None:
    assert SURFACE.findall(text) == surfaces


@pytest.mark.parametrize(
    ("raw", "parts"),
    [("Indo–Pacific", ["Indo", "Pacific"]), ("Seoul’s", ["Seoul"]), ("F-35", ["F-35"]), ("_so_", ["so"])],
)
def test_the_places_of_a_surface_are_its_words(analysis: Analysis, raw: str, parts: list[str]) -> None:
    assert [raw[a:b] for a, b in analysis.surface(raw).spans] == parts


def test_folding_leaves_plain_letters() -> None:
    assert fold("Ærø ŁÓDŹ Ångström ﬁn") == "aero lodz angstrom fin"


def test_the_fingerprint_follows_the_lists(analysis: Analysis) -> None:
    other = Analysis({**analysis.data, "function": ["the"]})
    assert other.fingerprint != analysis.fingerprint
    assert Analysis(analysis.data).fingerprint == analysis.fingerprint


def test_a_word_without_end_is_not_stemmed(analysis: Analysis) -> None:
    word = "abeing" * 30_000
    assert analysis.stem(word) == word
