"""The word lists are whole and their forms are right."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from dossier.extract.events.lexicon import Form, Lexicon

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "events"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load(FOLDER)


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("agreed", "agree", Form.PAST),
        ("met", "meet", Form.PAST),
        ("ratified", "ratify", Form.PAST),
        ("committed", "commit", Form.PAST),
        ("dying", "die", Form.ING),
        ("announcing", "announce", Form.ING),
        ("vetoes", "veto", Form.S),
        ("flown", "fly", Form.PARTICIPLE),
        ("hit", "hit", Form.PAST),
        ("banned", "ban", Form.PAST),
        ("opened", "open", Form.PAST),
        ("expelled", "expel", Form.PAST),
        ("expelling", "expel", Form.ING),
    ],
)
def test_inflected_forms(word: str, lemma: str, form: Form, lexicon: Lexicon) -> None:
    assert (lexicon.verbs[word].lemma, lexicon.verbs[word].form) == (lemma, form)


@pytest.mark.parametrize("name", ["verbs", "nouns"])
def test_a_word_stands_under_one_kind_only(name: str) -> None:
    table = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    counts = Counter(word for words in table.values() for word in words.split())
    assert [word for word, count in counts.items() if count > 1] == []


def test_a_reporting_verb_without_news_of_its_own_is_a_reporting_verb(lexicon: Lexicon) -> None:
    assert lexicon.cues["speech.light"] <= lexicon.cues["speech.verbs"]
