"""Chips restrict, exclude and let go; what restricts the search is always seen."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.model.query import Answer, Facet, FacetValue, Filter, Query
from dossier.model.when import DayRange
from dossier.paths import Paths
from dossier.ui.search.facetchip import Chip
from dossier.ui.search.facets import FacetBar
from dossier.ui.theme import Look

FACETS = (
    Facet("year", (FacetValue("2022", "2022", 1), FacetValue("2023", "2023", 4))),
    Facet("source", (FacetValue("Harbour Wire", "Harbour Wire", 3),)),
    Facet("entity", (FacetValue("person:ann-lee", "Ann Lee", 2),)),
    Facet("kind", (FacetValue("GPE", "GPE", 5),)),
)


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[FacetBar]:
    box = QLineEdit()
    bar = FacetBar(Look(Paths.default().resources), box)
    both = QWidget()
    layout = QVBoxLayout(both)
    layout.addWidget(box)
    layout.addWidget(bar)
    qtbot.addWidget(both)
    both.resize(300, 300)
    both.show()
    both.activateWindow()
    yield bar
    both.close()


def chips(bar: FacetBar) -> dict[str, Chip]:
    QApplication.processEvents()  # a layout shows what was added in its own time
    return {chip.text(): chip for chip in bar.findChildren(Chip) if chip.isVisible()}


def test_a_click_on_a_year_asks_for_it(qtbot: QtBot, bar: FacetBar) -> None:
    bar.show_answer(Answer(Query(), facets=FACETS))
    with qtbot.waitSignal(bar.cycled) as signal:
        qtbot.mouseClick(chips(bar)["2023  4"], Qt.MouseButton.LeftButton)
    assert signal.args == ["year", "2023"]


def test_what_restricts_is_shown_even_where_no_article_has_it(qtbot: QtBot, bar: FacetBar) -> None:
    span = DayRange(date(2023, 1, 1), date(2023, 3, 31))
    query = Query("x", (Filter("source", "Gone Gazette", exclude=True), Filter("year", "2023")), span)
    bar.show_answer(Answer(query, facets=FACETS))
    shown = chips(bar)
    assert "not Gone Gazette" in shown
    assert shown["2023  4"].isChecked()
    assert "Jan – Mar 2023  ✕" in shown
    with qtbot.waitSignal(bar.spanCleared):
        qtbot.mouseClick(shown["Jan – Mar 2023  ✕"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.cleared):
        qtbot.mouseClick(shown["Clear all"], Qt.MouseButton.LeftButton)


def test_the_other_facets_come_on_demand_in_words(qtbot: QtBot, bar: FacetBar) -> None:
    bar.show_answer(Answer(Query(), facets=FACETS))
    assert "Ann Lee  2" not in chips(bar)
    bar.toggle_more()
    assert {"Harbour Wire  3", "Ann Lee  2", "Place  5", "Fewer filters"} <= chips(bar).keys()
    bar.show_answer(Answer(Query("nothing")))
    assert set(chips(bar)) == {"Fewer filters"}


def test_tab_leads_from_the_box_through_the_chips_and_a_click_keeps_the_focus(qtbot: QtBot, bar: FacetBar) -> None:
    bar.show_answer(Answer(Query(), facets=FACETS))
    chip = chips(bar)["2023  4"]
    box = bar.window().findChild(QLineEdit)
    assert isinstance(box, QLineEdit)
    box.setFocus()
    for expected in ("2022  1", "2023  4", "Filters"):
        QTest.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert isinstance(focused, Chip)
        assert focused.text() == expected
    chip.setFocus()
    bar.show_answer(Answer(Query("", (Filter("year", "2023"),)), facets=FACETS))
    assert chips(bar)["2023  4"].hasFocus()


def test_a_chip_stays_where_it_is_while_it_is_clicked(bar: FacetBar) -> None:
    def order() -> list[str]:
        QApplication.processEvents()
        rows = [chip for chip in bar.findChildren(Chip) if chip.isVisible()]
        return [chip.key[1] for chip in sorted(rows, key=lambda chip: (chip.y(), chip.x())) if chip.key[0] == "year"]

    bar.show_answer(Answer(Query(), facets=FACETS))
    before = order()
    bar.show_answer(Answer(Query("", (Filter("year", "2023"),)), facets=FACETS))
    assert order() == before
    without = (Facet("year", (FacetValue("2022", "2022", 1),)),)  # what is left out is not counted any more
    bar.show_answer(Answer(Query("", (Filter("year", "2023", exclude=True),)), facets=without))
    assert order() == before


def test_the_fullest_years_are_shown_in_order_and_all_of_them_with_the_filters(bar: FacetBar) -> None:
    counts = (1, 2, 9, 8, 1, 7, 6, 5, 4, 1)
    years = tuple(FacetValue(str(2006 + n), str(2006 + n), count) for n, count in enumerate(counts))
    bar.show_answer(Answer(Query(), facets=(Facet("year", years),)))

    def shown() -> list[str]:
        return [text.split()[0] for text in chips(bar) if text[0].isdigit()]

    assert shown() == ["2008", "2009", "2011", "2012", "2013", "2014"]
    bar.toggle_more()
    assert shown() == [year.value for year in years]


def test_places_stand_apart_and_states_and_languages_are_in_words(bar: FacetBar) -> None:
    facets = (
        Facet("entity", (FacetValue("person:ann-lee", "Ann Lee", 2), FacetValue("gpe:oslo", "Oslo", 1))),
        Facet("place", (FacetValue("gpe:oslo", "Oslo", 1),)),
        Facet("lang", (FacetValue("de", "de", 2), FacetValue("en", "en", 1))),
        Facet("state", (FacetValue("unread", "unread", 3),)),
    )
    bar.show_answer(Answer(Query(), facets=facets))
    bar.toggle_more()
    shown = [text for text in chips(bar) if text != "Fewer filters"]
    assert sorted(shown) == ["Ann Lee  2", "English  1", "German  2", "Not read yet  3", "Oslo  1"]
    bar.show_answer(Answer(Query("", (Filter("place", "gpe:oslo"),)), facets=facets))
    assert chips(bar)["Oslo  1"].isChecked()


def test_counts_change_in_the_chips_that_are_there(qtbot: QtBot, bar: FacetBar) -> None:
    bar.show_answer(Answer(Query(), facets=FACETS))
    before = chips(bar)
    fewer = (Facet("year", (FacetValue("2023", "2023", 3),)),)
    bar.show_answer(Answer(Query("x"), facets=fewer))
    after = chips(bar)
    assert list(after) == ["2023  3", "Filters"]
    assert set(after.values()) < set(before.values())
    with qtbot.waitSignal(bar.cycled) as signal:
        qtbot.mouseClick(after["2023  3"], Qt.MouseButton.LeftButton)
    assert signal.args == ["year", "2023"]


def test_the_focus_stays_in_the_bar_when_its_chip_goes(bar: FacetBar) -> None:
    both = Query("", (Filter("year", "2022"), Filter("year", "2023")))
    bar.show_answer(Answer(both, facets=FACETS))
    chips(bar)["Clear all"].setFocus()
    bar.show_answer(Answer(Query(), facets=FACETS))
    assert chips(bar)["Filters"].hasFocus()
