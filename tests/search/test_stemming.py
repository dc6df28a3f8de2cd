import random
import re

from whoosh.lang import porter2

from dossier.paths import Paths
from dossier.search.stemming import stem

_BEGINNINGS = ["a", "gener", "commun", "run", "say", "y", "boy", "hop", "hopp", "trave", "skat", "bl", "ee", "nat"]
_ENDINGS = [
    "", "y", "e", "l", "ll", "le", "s", "ss", "us", "ies", "ied", "eed", "eedly", "ed", "ing", "ingly", "'s", "'", "at",
    *(ending for ending, _, _ in (*porter2.s2_triples, *porter2.s3_triples)), *porter2.s4_delete_list, "sion", "tion",
]  # fmt: skip


def test_stems_are_those_of_whoosh_whatever_endings_a_word_has() -> None:
    dice = random.Random(1)
    words = [a + b for a in _BEGINNINGS for b in _ENDINGS]
    words += [dice.choice(_BEGINNINGS) + "".join(dice.choices(_ENDINGS, k=2)) for _ in range(4000)]
    for word in words:
        assert stem(word) == porter2.stem(word), word


def test_stems_of_english_words_are_those_of_whoosh() -> None:
    texts = [path.read_text("utf-8") for path in sorted((Paths.default().resources / "help").glob("*.md"))]
    words = sorted({word for text in texts for word in re.findall(r"[a-z']+", text.lower())})
    assert len(words) > 500
    for word in words:
        assert stem(word) == porter2.stem(word), word
