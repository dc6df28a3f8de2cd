import pytest
from pytestqt.qtbot import QtBot

from dossier.ui.widgets.broken import broken

WORDS = "The ferry to the island leaves the harbour at nine and comes back before the evening tide"


@pytest.mark.parametrize(("width", "most"), [(60.0, 1), (120.0, 2), (120.0, 3)])
def test_a_long_text_has_so_many_lines_and_says_that_it_goes_on(qtbot: QtBot, width: float, most: int) -> None:
    found = broken(WORDS, "Sans Serif,10", width, most)
    assert found.lines == found.layout.lineCount() == most
    assert found.layout.text().endswith("…")
    assert found.layout.lineAt(most - 1).naturalTextWidth() <= width


def test_a_text_that_fits_is_left_whole(qtbot: QtBot) -> None:
    font, words = "Sans Serif,10", WORDS[:9]
    whole, apart = broken(words, font, 900.0, 3), broken(words, font, 900.0, 3, leading=2.0)
    assert (whole.layout.text(), whole.lines) == (words, 1)
    assert apart.height == whole.height + 2


def test_letters_of_a_taller_font_take_no_more_room(qtbot: QtBot) -> None:
    font = "Sans Serif,10"
    own = broken(WORDS, font, 120.0, 2)
    other = broken("བོད་ " * 40, font, 120.0, 2)
    assert other.lines == 2
    assert other.height == pytest.approx(own.height, abs=2)
    assert other.layout.lineAt(1).y() - other.layout.lineAt(0).y() == pytest.approx(own.layout.lineAt(1).y(), abs=2)
