"""Rows of the side pane are laid out as seldom as can be."""

import pytest
from PySide6.QtGui import QFont, QTextLayout
from pytestqt.qtbot import QtBot

from dossier.ui.entities import delegate
from dossier.ui.entities.lines import broken
from dossier.ui.entities.rows import section
from dossier.ui.entities.rowview import RowView
from dossier.ui.theme import Look


@pytest.mark.parametrize("count", [3, 40])
def test_a_row_is_laid_out_once_where_a_scroll_bar_comes_and_where_none_does(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    seen: list[str] = []

    def counted(text: str, font: QFont, width: float) -> QTextLayout:
        seen.append(text)
        return broken(text, font, width)

    monkeypatch.setattr(delegate, "broken", counted)
    view = RowView(look, "Names")
    qtbot.addWidget(view)
    view.resize(280, 300)
    view.show()
    qtbot.waitExposed(view)
    view.set_rows([section(f"Row {number}") for number in range(count)])
    view.grab()
    assert view.verticalScrollBar().isVisible() == (count == 40)
    assert seen.count("Row 0") == seen.count("Row 2") == 1
