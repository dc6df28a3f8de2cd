"""A note finds its words again: at the same place, elsewhere, and where they changed a little; never at a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.article import Article
from dossier.services.anchoring import Found, find_quote, passage_target

TEXT = (
    "The two ministers met in the harbour town on Tuesday and spoke for three hours.\n\n"
    "They agreed that the new ferry should sail twice a day from the spring on, and that the old pier be mended first. "
    "The mayor was not asked.\n\n"
    "Afterwards the two ministers met the press. The mayor was not asked, said a reader of this newspaper."
)
AGREED = "the new ferry should sail twice a day from the spring on"


def article(text: str) -> Article:
    return Article("a", ("a.txt",), text, "Ferry", ())


def target(words: str, text: str = TEXT, nth: int = 0):  # type: ignore[no-untyped-def]
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return passage_target(article(text), start, start + len(words))


def words_at(text: str, found: Found | None) -> str | None:
    return None if found is None else text[found.start : found.end]


def test_white_space_around_a_selection_is_left_out() -> None:
    kept = passage_target(article("one  two three"), 3, 9)
    assert (kept.quote, kept.start, kept.end) == ("two", 5, 8)


def test_unchanged_words_are_found_where_they_were() -> None:
    kept = target(AGREED)
    assert find_quote(TEXT, kept) == Found(kept.start, kept.end)


def test_words_that_moved_are_found_and_not_called_changed() -> None:
    longer = "A correction was added above the text of this report.\n\n" + TEXT
    found = find_quote(longer, target(AGREED))
    assert words_at(longer, found) == AGREED
    assert found is not None
    assert not found.changed


@pytest.mark.parametrize("nth", [0, 1])
def test_of_equal_words_those_with_the_same_neighbours_are_meant(nth: int) -> None:
    kept = target("The mayor was not asked", nth=nth)
    moved = TEXT.replace("three hours", "three and a half long hours, as was heard,")
    found = find_quote(moved, kept)
    assert found is not None
    assert moved[found.end :].startswith("." if nth == 0 else ", said")


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("twice a day", "three times a day", "the new ferry should sail three times a day from the spring on"),
        ("spring", "summer", "the new ferry should sail twice a day from the summer on"),
        ("the new ferry", "the ferry", "the ferry should sail twice a day from the spring on"),
        ("sail twice", "sail, wind permitting, twice", AGREED.replace("sail twice", "sail, wind permitting, twice")),
        ("a day from", "a day\nfrom", AGREED.replace("a day from", "a day\nfrom")),
        ("the spring on", "the  spring  on", AGREED.replace("the spring on", "the  spring  on")),
    ],
)
def test_words_that_changed_a_little_are_found_and_called_changed(before: str, after: str, wanted: str) -> None:
    text = TEXT.replace(before, after)
    found = find_quote(text, target(AGREED))
    assert words_at(text, found) == wanted
    assert found is not None
    assert found.changed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nothing of this is left.",
        TEXT.replace("They agreed that the new ferry should sail twice a day from the spring on, and that", "Only"),
        TEXT.replace(AGREED, "nobody would ever again cross that water by boat"),
    ],
)
def test_words_that_are_gone_are_lost_and_not_put_elsewhere(text: str) -> None:
    assert find_quote(text, target(AGREED)) is None


def test_a_short_word_is_told_from_its_like_by_what_stands_around_it() -> None:
    kept = target("Tuesday")
    text = "On Tuesday it rained all day long over the hills. " + TEXT.replace("on Tuesday and", "on a Tuesday and")
    found = find_quote(text, kept)
    assert found is not None
    assert text[found.start - 5 : found.end] == "on a Tuesday"[-12:]


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), st.text(max_size=250))
def test_any_selection_of_any_text_finds_itself_and_never_breaks_on_another(
    text: str, one: int, other: int, changed: str
) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    kept = passage_target(article(text), start, end)
    found = find_quote(text, kept)
    assert (found is None) == (not kept.quote)
    assert found is None or text[found.start : found.end] == kept.quote
    elsewhere = find_quote(changed, kept)
    assert elsewhere is None or 0 <= elsewhere.start < elsewhere.end <= len(changed)
