"""What the program wrote into a dossier is known again; what others wrote is left as it is."""

import ast
from pathlib import Path
from typing import TypeGuard

import pytest

import dossier.ingest
from dossier.bundle.reader import BundleReader
from dossier.extract.times.grammar import RULES
from dossier.model.wording import Wording
from dossier.services.recalled_rules import TIMES
from dossier.services.recalling import recalled


def patterns(text: object) -> list[str]:
    """Return the patterns of a wording and of all in it, outermost first."""
    if not isinstance(text, Wording):
        return []
    return [text.pattern, *(found for value in text.values.values() for found in patterns(value))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("known name", ["known name"]),
        ("It is empty.", ["It is empty."]),
        ("It is larger than 20 MB, more than one article can be.",
         ["It is larger than {size} MB, more than one article can be."]),
        ("“May 3” is told as past.", ["“{phrase}” is told as past"]),
        ("“May” is past, “June” is still ahead; its copyright line says 2024.",
         ["“{phrase}” is past", "“{phrase}” is still ahead", "its copyright line says {year}"]),
        ("Not after the update: line “Updated 3 May”.",
         ["not after the update: {why}", "line “{line}”"]),
        ("Set by hand", ["set by hand"]),
        ("A sentence of an article", []),
        ("not after: " * 2000 + "x", []),
        ("it shares a sentence with “" + "”, which tells of the same “" * 900, []),
        ("", []),
    ],
)  # fmt: skip
def test_a_text_is_known_again(text: str, found: list[str]) -> None:
    said = recalled(text)
    assert said == text
    assert [pattern for pattern in patterns(said) if not pattern.startswith("{part")] == found


def test_every_rule_of_dates_has_words() -> None:
    assert {rule.name for rule in RULES} <= set(TIMES)
    assert [words for name, words in TIMES.items() if "-" in name and words == name] == []
    assert len(set(TIMES.values())) == len(TIMES)


def test_all_that_the_built_in_dossier_tells_of_rules_and_reasons_is_known(seed_bundle: Path) -> None:
    with BundleReader(seed_bundle) as reader:
        facts = [reader.facts(head.id) for head in reader.heads()]
    said = {mention.rule for found in facts for mention in found.mentions}
    said |= {found.article.published.why for found in facts}
    assert len(said) > 10
    assert sorted(text for text in said if text and not isinstance(recalled(text), Wording)) == []


def test_what_the_readers_say_of_a_file_they_refuse_is_known() -> None:
    sources = sorted(Path(dossier.ingest.__file__).parent.glob("*.py"))
    calls = [node for source in sources for node in ast.walk(ast.parse(source.read_text("utf-8"))) if _refuses(node)]
    said = [text for call in calls for argument in call.args if (text := _text(argument)) and text.endswith(".")]
    assert len(said) > 40
    assert sorted(text for text in said if not isinstance(recalled(text), Wording)) == []


def _refuses(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "InputError"


def _text(node: ast.expr) -> str:
    """Return a literal, with some words in the place of each value."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "one article" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
