"""Rules sorted by first characters match what all of them match."""

import re

import pytest

from dossier.ingest.page import key
from dossier.ingest.prompts import openings
from dossier.ingest.vocabulary import default_vocabulary
from dossier.paths import Paths
from tests.quality.test_cleaning_quality import GOLD


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("sign up", "s"),
        ("(sign|log) in", "sl"),
        ("(please )?(sign|log) in", "psl"),
        ("(now |a )*here", "nah"),
        (r"\d+ shares", "0123456789"),
        ("colou?r", "c"),
        ("x?y", "xy"),
        ("(a(b|c)|[)]x|d) e", None),
        (".{0,9}contact us", None),
        ("(|a)b", None),
    ],
)
def test_the_first_characters_of_a_rule(rule: str, first: str | None) -> None:
    assert openings(rule) == (None if first is None else frozenset(first))


def test_sorted_rules_match_what_all_rules_match() -> None:
    file = Paths.default().resources / "cleaning" / "prompts.txt"
    rules = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    plain = re.compile("|".join(f"(?:{rule})" for rule in rules))
    lines = {key(line[2:]) for path in GOLD.glob("*.txt") for line in path.read_text(encoding="utf-8").splitlines()}
    lines |= {re.sub(r"[()?*\\]|\.\*|\|.*", "", rule) for rule in rules}
    found = {line for line in lines if default_vocabulary().prompts.fullmatch(line)}
    assert len(found) > 100
    assert found == {line for line in lines if plain.fullmatch(line)}
