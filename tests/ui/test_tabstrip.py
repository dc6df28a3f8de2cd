"""Ever so many tabs stay readable, and can be reached."""

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dossier.ui.tabstrip import TabStrip
from dossier.ui.theme import Look
from tests.ui.bench import look

__all__ = ["look"]  # pytest finds the fixture here


def test_of_many_tabs_some_words_are_seen_and_arrows_lead_to_the_others(qtbot: QtBot, look: Look) -> None:
    strip = TabStrip(look)
    qtbot.addWidget(strip)
    strip.resize(600, 40)
    strip.show_titles([f"The quay number {n} opened on Tuesday" for n in range(20)])
    strip.choose(19)
    assert strip.isVisible()
    widths = {strip.tabRect(n).width() for n in range(20)}
    assert widths == {150}
    assert strip.rect().contains(strip.tabRect(19).center())
    arrows = [button for button in strip.findChildren(QToolButton) if button.objectName()]
    assert [(arrow.isVisible(), arrow.accessibleName()) for arrow in arrows] == [
        (True, "Tabs further left"),
        (True, "Tabs further right"),
    ]


def test_few_tabs_are_as_wide_as_their_titles(qtbot: QtBot, look: Look) -> None:
    strip = TabStrip(look)
    qtbot.addWidget(strip)
    strip.resize(600, 40)
    strip.show_titles(["The quay number one opened", "Short"])
    assert [strip.tabRect(n).width() == strip.tabSizeHint(n).width() for n in range(2)] == [True, True]
    assert not any(b.isVisible() for b in strip.findChildren(QToolButton) if b.objectName())
