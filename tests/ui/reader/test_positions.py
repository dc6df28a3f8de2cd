"""Indices of the text and positions of the document lead to each other, whatever the text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from dossier.model.article import Repair
from dossier.ui.reader.positions import Line, PositionMap, Spot, shown_line, units

TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("ab 🚢\n\r\t’\u2028\u2029\x00\ufdd0\ufffc"))
)


@st.composite
def _pieces(draw: st.DrawFn) -> tuple[str, list[Line]]:
    """Return a text and some of its stretches as lines, with lines of the program between them."""
    parts = draw(st.lists(TEXT, min_size=1, max_size=5))
    text, lines = "", []
    for part in parts:
        if draw(st.booleans()):
            lines.append(Line(draw(st.sampled_from(["", "added", "🎉"]))))
        if draw(st.booleans()):
            lines.append(shown_line(text + part, len(text), len(text) + len(part)))
        text += part + "\n\n"
    return text, lines


@given(_pieces())
def test_every_shown_character_is_found_again(pieces: tuple[str, list[Line]]) -> None:
    text, lines = pieces
    positions = PositionMap(lines)
    shown = [line for line in lines if line.offsets]
    for line in shown:
        for index in range(line.start, line.end):
            position = positions.position(index)
            assert position is not None
            found = positions.index(position)
            assert found is not None
            # A run of white space that breaks the line is one space: all of it leads to its first character.
            assert found == index or text[found : index + 1].isspace()


@given(_pieces())
def test_positions_are_those_of_a_real_document(qapp: QApplication, pieces: tuple[str, list[Line]]) -> None:
    text, lines = pieces
    document = QTextDocument()
    cursor = QTextCursor(document)
    for number, line in enumerate(lines):
        if number:
            cursor.insertBlock()
        cursor.insertText(line.text)
    assert document.blockCount() == max(1, len(lines))
    positions = PositionMap(lines)
    for line in lines:
        for index in range(line.start, line.end):
            position = positions.position(index)
            assert position is not None
            assert document.findBlock(position).position() + line.offsets[index - line.start] == position
            if text[index].isalnum():
                cursor.setPosition(position)
                cursor.setPosition(position + units(text[index]), QTextCursor.MoveMode.KeepAnchor)
                assert cursor.selectedText() == text[index]


def test_a_character_outside_the_basic_plane_counts_two() -> None:
    line = shown_line("a🚢b", 0, 3)
    assert list(line.offsets) == [0, 1, 3, 4]
    positions = PositionMap([Line("head"), line])
    assert [positions.position(n) for n in range(4)] == [5, 6, 8, 9]
    assert positions.index(7) == 1, "between the two halves stands the character itself"
    assert positions.index(2) is None, "the heading is no text of the article"


def test_a_repair_is_shown_and_the_places_after_it_move() -> None:
    text = "They dont agree"
    line = shown_line(text, 0, len(text), (Repair(5, 9, "don’t", "apostrophe"),))
    assert line.text == "They don’t agree"
    positions = PositionMap([line])
    assert positions.spots(5, 9) == (Spot(0, 5, 10),)
    assert positions.spots(10, 15) == (Spot(0, 11, 16),)
    assert positions.index(7) == 5


def test_no_character_that_means_something_else_to_a_document_is_shown() -> None:
    kinds = ("Cc", "Cs", "Zl", "Zp")
    characters = [c for c in map(chr, range(0x10000)) if unicodedata.category(c) in kinds and c not in "\t\x7f"]
    for character in (*characters, "\ufdd0", "\ufdd1", "\ufffc"):
        if not "\x80" <= character <= "\x9f" or character == "\x85":
            line = shown_line(f"a{character}b", 0, 3)
            assert character not in line.text
            assert list(line.offsets) == [0, 1, 2, 3]


def test_a_break_of_the_line_is_a_space() -> None:
    assert shown_line("one \r\n  two", 0, 11).text == "one two"


def test_a_span_over_several_paragraphs_is_shown_block_by_block() -> None:
    text = "one\n\ntwo\n\nthree"
    lines = [shown_line(text, 10, 15), shown_line(text, 0, 3), shown_line(text, 5, 8)]
    assert PositionMap(lines).spots(1, 12) == (Spot(1, 1, 3), Spot(2, 0, 3), Spot(0, 0, 2))


def test_what_is_not_shown_has_no_place() -> None:
    positions = PositionMap([shown_line("one\n\ntwo", 5, 8)])
    assert positions.position(1) is None
    assert positions.spots(0, 4) == ()


@pytest.mark.parametrize(
    ("first", "last", "span"),
    [
        (0, 100, (0, 9)),  # all of it, from the head to the foot
        (2, 8, (0, 3)),  # from inside the head
        (6, 12, (1, 8)),
        (11, 100, (7, 9)),  # to behind the foot
        (5, 9, (0, 5)),  # to where the next paragraph begins
        (0, 4, None),
        (14, 100, None),
    ],
)
def test_what_the_program_added_does_not_count_as_selected(first: int, last: int, span: tuple[int, int] | None) -> None:
    text = "one\n\nfour"
    lines = [Line("head"), shown_line(text, 0, 3), shown_line(text, 5, 9), Line("added")]
    assert PositionMap(lines).between(first, last) == span
