"""Roles that mean the same are told once, and those that do not are kept apart."""

from datetime import date

import pytest

from dossier.model.facts import Passage, Role
from dossier.services.roles import fold_roles, words_of

COUNTRIES = {"japan": "gpe:japan", "japanese": "gpe:japan", "italian": "gpe:italy", "south korea": "gpe:south-korea"}


def role(phrase: str, year: int = 2023, times: int = 1) -> Role:
    evidence = tuple(Passage(phrase, n, n + 1) for n in range(times))
    return Role(phrase, phrase.casefold().replace("’", "'"), evidence, date(year, 1, 1), date(year, 12, 31))


@pytest.mark.parametrize(
    ("phrases", "told"),
    [
        (["Japan's Prime Minister", "Japanese Prime Minister", "prime minister of Japan"], ["Japan's Prime Minister"]),
        (["Prime Minister", "Japanese prime minister"], ["Japanese prime minister"]),
        (["Prime Minister", "Japanese prime minister", "Italian prime minister"], None),  # whose is in doubt
        (["Prime Minister", "former Japanese prime minister"], None),
        (["Defense Minister of Japan", "Foreign Minister of Japan"], None),
        (["president of South Korea", "South Korea’s president"], ["president of South Korea"]),
        (["minister", "minister"], ["minister"]),
        ([], []),
    ],
)
def test_roles_of_one_meaning_are_one(phrases: list[str], told: list[str] | None) -> None:
    folded = fold_roles([role(phrase) for phrase in phrases], COUNTRIES)
    assert [found.phrase for found in folded] == (phrases if told is None else told)


def test_a_folded_role_was_said_from_the_first_to_the_last_time_as_it_was_said_most() -> None:
    (folded,) = fold_roles([role("Japan’s chief", 2024), role("Japanese chief", 2022, times=2)], COUNTRIES)
    assert (folded.earliest, folded.latest) == (date(2022, 1, 1), date(2024, 12, 31))
    assert folded.phrase == "Japanese chief"
    assert len(folded.evidence) == 3


def test_words_that_may_name_a_country_are_single_ones_and_pairs() -> None:
    assert {"south korea", "korea", "president"} <= words_of([role("South Korea’s president")])
