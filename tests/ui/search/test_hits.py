"""The result list shows hits in pages and fills in snippets as they come."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from dossier.model.dossier import ArticleHead
from dossier.model.query import Answer, Hit, Query, Snippet
from dossier.services.reprints import Copy
from dossier.ui.search.hits import HitsModel, RowRole


def head(number: int) -> ArticleHead:
    return ArticleHead(
        str(number), f"Title {number}", "Harbour Wire", "2023-01-10", "2023-01-10", "2023-01-10", "explicit"
    )


def filled(count: int) -> HitsModel:
    model = HitsModel()
    hits = tuple(Hit(str(n), 1.0, 1) for n in range(count))
    model.set_answer(Answer(Query("x"), hits), {str(n): head(n) for n in range(count)})
    return model


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = filled(3)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.add_snippets({"1": (Snippet(0, 5, "words", ((0, 5),)),)}, range(3))
    model.set_answer(Answer(Query("y")), {})
    assert tester.model() is model


def test_many_hits_come_in_pages(qtbot: QtBot) -> None:
    model = filled(1000)
    assert model.rowCount() == 64
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 320


def test_a_hit_far_down_is_brought_into_reach(qtbot: QtBot) -> None:
    model = filled(1000)
    assert model.row_of("900") == 900
    assert model.rowCount() > 900
    assert model.row_of("elsewhere") == -1


def test_one_beyond_thousands_of_rows_is_not_since_the_view_would_walk_all_of_them(qtbot: QtBot) -> None:
    model = filled(20_000)
    assert model.row_of("15000") == -1
    assert model.rowCount() == 64


def test_only_rows_without_snippets_are_asked_for(qtbot: QtBot) -> None:
    model = filled(3)
    model.add_snippets({"1": ()}, range(3))
    assert model.lacking(range(-2, 10)) == ["0", "2"]


def test_a_screen_reader_is_told_title_source_date_and_place(qtbot: QtBot) -> None:
    model = filled(1)
    model.add_snippets({"0": (Snippet(0, 9, "the place", ((4, 9),)),)}, range(1))
    spoken = model.index(0).data()
    assert all(word in spoken for word in ("Title 0", "Harbour Wire", "2023", "the place"))
    assert model.index(0).data(RowRole).snippets is not None


def test_a_view_lays_its_rows_out_again_only_for_snippets_that_are_seen(qtbot: QtBot) -> None:
    model = filled(20)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
    model.add_snippets({"7": (), "8": ()}, seen=range(5))
    assert told == []
    assert model.row(8).snippets == ()
    model.add_snippets({"3": (), "4": (), "9": ()}, seen=range(5))
    assert told == [(3, 4)]


def test_snippets_that_came_with_an_answer_are_there_at_once(qtbot: QtBot) -> None:
    model = HitsModel()
    hits = tuple(Hit(str(n), 1.0, 1) for n in range(3))
    came = {"1": (Snippet(0, 5, "words", ((0, 5),)),)}
    model.set_answer(Answer(Query("x"), hits, snippets=came), {str(n): head(n) for n in range(3)})
    assert model.row(1).snippets == came["1"]
    assert model.lacking(range(3)) == ["0", "2"]


def test_an_article_that_prints_another_one_says_so(qtbot: QtBot) -> None:
    model = filled(2)
    with qtbot.waitSignal(model.dataChanged):
        model.set_copies({"1": Copy("0", "Reprint of Harbour Wire, 10 Jan 2023")})
    first, second = model.index(0), model.index(1)
    assert "Reprint" not in first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert first.data(Qt.ItemDataRole.ToolTipRole) is None
    assert "Reprint of Harbour Wire, 10 Jan 2023" in second.data(Qt.ItemDataRole.AccessibleTextRole)
    assert second.data(Qt.ItemDataRole.ToolTipRole) == "<p>Reprint of Harbour Wire, 10 Jan 2023</p>"


def test_the_kinds_that_have_a_dot_are_told_in_words(qtbot: QtBot) -> None:
    model = HitsModel()
    heads = {str(n): replace(head(n), kinds=kinds) for n, kinds in enumerate([("PERSON", "GPE", "LOC"), ()])}
    model.set_answer(Answer(Query("x"), tuple(Hit(article, 1.0, 1) for article in heads)), heads)
    named, nameless = (model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2))
    assert named.endswith("2023. Named in it: Person, Place")
    assert nameless.endswith("2023")
