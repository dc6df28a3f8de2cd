"""Repairs are recorded beside the text, and only where something is broken."""

import pytest

from tests.ingest.conftest import LEAD, Read


@pytest.mark.parametrize(
    ("damaged", "shown"),
    [
        ("where China s growing strength is felt", "where China’s growing strength is felt"),
        ("the U.S. s allies in the region", "the U.S.’s allies in the region"),
        ("one of the world s busiest harbours", "one of the world’s busiest harbours"),
        ("they didn t know and couldn t say", "they didn’t know and couldn’t say"),
        ("a\xa0joint statement\xa0 by all", "a joint statement by all"),
        ("the co\xadopera\xadtion\u200b of both", "the cooperation of both"),
        ("the letter s is written twice", "the letter s is written twice"),
        ("points a, r and s in the list", "points a, r and s in the list"),
        ("Route s S and t T", "Route s S and t T"),
    ],
)
def test_what_a_reader_sees(article: Read, damaged: str, shown: str) -> None:
    text = f"{LEAD} It is {damaged}, officials said."
    read = article(text)
    assert read.text == text
    for repair in reversed(read.repairs):
        text = text[: repair.start] + repair.text + text[repair.end :]
    assert text == f"{LEAD} It is {shown}, officials said."
