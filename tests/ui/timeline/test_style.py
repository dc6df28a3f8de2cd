"""Sentences on cards are broken between words, by the font in force."""

import pytest
from PySide6.QtWidgets import QApplication

from dossier.ui.theme import Look
from dossier.ui.timeline.style import Style
from tests.ui.timeline.test_pane import RESOURCES

SENTENCE = "Minister Ada Quill opened the new port of Lowmere on Tuesday and promised three cranes"


@pytest.mark.parametrize("most", [1, 2, 3, 9])
@pytest.mark.parametrize("room", [40.0, 120.0, 300.0, 5000.0])
def test_a_sentence_takes_as_many_lines_as_allowed_and_no_line_is_too_long(
    qapp: QApplication, most: int, room: float
) -> None:
    style = Style(Look(RESOURCES))
    lines = style.wrapped(SENTENCE, room, most)
    assert len(lines) <= most
    assert all(style.measure(line) <= room for line in lines)
    if not any("…" in line for line in lines):
        assert " ".join(lines) == SENTENCE


def test_nothing_is_no_line(qapp: QApplication) -> None:
    assert Style(Look(RESOURCES)).wrapped("", 100, 3) == []
