"""Rules sorted by their beginnings match what all of them match."""

import re

import pytest

from dossier.ingest.page import key
from dossier.ingest.prompts import needed, openings
from dossier.ingest.vocabulary import default_vocabulary
from dossier.paths import Paths
from tests.quality.test_cleaning_quality import GOLD


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("sign up", ["sign up"]),
        ("(sign|log) in", ["sign", "log"]),
        ("(please )?(sign|log) in", ["please ", "sign", "log"]),
        ("(now |a )*here", ["now ", "a ", "here"]),
        (r"\d+ shares", "0123456789"),
        (r"[\d.,]+ shares", "0123456789.,"),
        ("colou?r", ["colo"]),
        ("x?y", "xy"),
        ("t[óo]picos", ["tó", "to"]),
        ("t[óo]?picos", ["t"]),
        ("ab|cd?", ["ab", "c"]),
        ("(a(b|c)|[)]x|d) e", ["a", ")", "d"]),
        ("[^a]b", None),
        (".{0,9}contact us", None),
        ("(|a)b", None),
    ],
)
def test_the_beginnings_of_what_a_rule_matches(rule: str, first: list[str] | str | None) -> None:
    assert openings(rule) == (None if first is None else frozenset(first))


@pytest.mark.parametrize(
    ("rule", "held"),
    [
        (r".{0,250}\bplease contact us\b.{0,80}", ["please contact us"]),
        (r".{0,40}\b(accept|allow) (all )*cookies?\b.{0,60}", ["cookie"]),
        (r".{0,9}(external|third[- ]party) (sites?|links)\b", ["external", "third"]),
        (".{2,100} ?[→›]", ["→", "›"]),
        (".*(a|b)?[^c] reads{0,1}", [" read"]),
        (".* to|.*", []),
    ],
)
def test_what_each_match_of_a_rule_holds(rule: str, held: list[str]) -> None:
    assert needed(rule) == frozenset(held)


def test_sorted_rules_match_what_all_rules_match() -> None:
    file = Paths.default().resources / "cleaning" / "prompts.txt"
    rules = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    plain = re.compile("|".join(f"(?:{rule})" for rule in rules))
    lines = {key(line[2:]) for path in GOLD.glob("*.txt") for line in path.read_text(encoding="utf-8").splitlines()}
    lines |= {re.sub(r"[()?*\\]|\.\*|\|.*", "", rule) for rule in rules}
    found = {line for line in lines if default_vocabulary().prompts.fullmatch(line)}
    assert len(found) > 100
    assert found == {line for line in lines if plain.fullmatch(line)}
