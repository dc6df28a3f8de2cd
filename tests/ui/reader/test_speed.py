"""A long article costs little more than the same text in a bare widget; switching a kind costs one repaint.

Ratios of the best of some runs, since the machine is shared.
"""

import random
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.facts import EntityKind, Mention
from dossier.ui.reader.overlay import Chip
from dossier.ui.reader.plan import Plan, Style, plan_article
from dossier.ui.reader.positions import Spot
from dossier.ui.reader.view import ArticleView
from dossier.ui.theme import Look

_WORDS = 20_000
_SIZE = (720, 700)


@pytest.fixture(scope="module")
def long_article() -> tuple[str, Plan, list[Chip]]:
    """Return 20,000 words with 2,000 names, invented."""
    rng, text, paragraphs, mentions = random.Random(7), "", [], []
    for n in range(_WORDS // 50):
        start = len(text)
        for _ in range(50):
            word = "".join(rng.choice("aeioulnrst") for _ in range(rng.randint(2, 9)))
            if rng.random() < 0.1:
                mentions.append((len(text), len(text) + len(word)))
            text += word + " "
        paragraphs.append(Paragraph(n, start, len(text) - 1, ParagraphKind.BODY, kept=True))
        text += "\n\n"
    plan = plan_article(Article("long", ("long.txt",), text, "Long", tuple(paragraphs)), show_removed=False)
    chips = [
        Chip("person", Mention("long", start, end, text[start:end], EntityKind.PERSON, None, "", 1.0), spots)
        for start, end in mentions
        if (spots := plan.positions.spots(start, end))
    ]
    return text, plan, chips


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> ArticleView:
    made = ArticleView(look)
    qtbot.addWidget(made)
    made.resize(*_SIZE)
    with qtbot.waitExposed(made):  # what is not on the screen yet is not painted
        made.show()
    return made


def _best(work: Callable[[], object], runs: int = 7) -> float:
    """Return the shortest time of some runs, in seconds of this thread's work."""
    times = []
    for _ in range(runs):
        before = time.thread_time()
        work()
        times.append(time.thread_time() - before)
    return min(times)


def test_opening_a_long_article_costs_at_most_three_bare_widgets(
    qtbot: QtBot, view: ArticleView, long_article: tuple[str, Plan, list[Chip]]
) -> None:
    text, plan, chips = long_article
    bare = QTextBrowser()
    qtbot.addWidget(bare)
    bare.resize(*_SIZE)
    with qtbot.waitExposed(bare):
        bare.show()

    def plain() -> None:
        bare.setPlainText(text)
        bare.viewport().repaint()

    def ours() -> None:
        view.show_plan(replace(plan), chips)  # as one that was never shown
        view.viewport().repaint()

    assert _best(ours) < 3 * _best(plain)


def test_what_is_in_view_of_a_long_article_is_known_before_all_of_it_is_laid_out(
    view: ArticleView, long_article: tuple[str, Plan, list[Chip]]
) -> None:
    """Between two blocks, Qt takes the last one that it has not laid out for the nearest."""
    _, plan, chips = long_article
    for number, above in ((3, 1), (40, -1)):  # pixels: in the gap between two paragraphs, and beside it
        view.show_plan(replace(plan), chips)
        assert view.visible_blocks().start == 0
        assert view.visible_blocks().stop < 20
        view.centre_on((Spot(number, 0, 1),))
        block = view.document().findBlockByNumber(number)
        rect = view.document().documentLayout().blockBoundingRect(block)
        view.verticalScrollBar().setValue(round(rect.top()) - above)
        view.resize(_SIZE[0] - number - above, _SIZE[1])
        position, below = view.top()
        assert abs(below) < 60
        _ = view.document().size()  # lays out all
        assert view.top() == (position, below)


def test_nothing_is_resized_between_two_articles_that_both_need_a_scroll_bar(
    view: ArticleView, long_article: tuple[str, Plan, list[Chip]]
) -> None:
    class Resizes(QObject):
        count = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.count += event.type() == QEvent.Type.Resize
            return False

    _, plan, chips = long_article
    short = plan_article(Article("short", ("short.txt",), "Noe", "Short", ()), show_removed=False)
    resizes = Resizes()
    view.show_plan(plan, chips)
    view.viewport().installEventFilter(resizes)
    view.show_plan(replace(plan), chips)
    assert resizes.count == 0
    view.show_plan(short, [])
    assert not view.verticalScrollBar().isVisible()
    view.show_plan(plan, chips)
    assert view.verticalScrollBar().isVisible()


def test_of_a_paragraph_of_thousands_of_names_only_those_in_view_are_looked_at(view: ArticleView) -> None:
    text = "Noe " * 8000
    only = (Paragraph(0, 0, len(text) - 1, ParagraphKind.BODY, kept=True),)
    plan = plan_article(Article("long", ("long.txt",), text, "Long", only), show_removed=False)
    mentions = [Mention("long", n, n + 3, "Noe", EntityKind.PERSON, None, "", 1.0) for n in range(0, len(text), 4)]
    view.show_plan(plan, [Chip("person", one, plan.positions.spots(one.start, one.end)) for one in mentions])
    for value in (0, 3000):
        view.verticalScrollBar().setValue(value)
        (part,) = (view.in_view()[block] for block in view.in_view() if plan.blocks[block].style is Style.BODY)
        shown = view.marks.shown(part)
        assert 100 < len(shown) < 1000
        places = [view.to_view(view.rects(chip.spots)[0]) for chip in shown]
        tall = view.viewport().height()
        assert all(-60 < place.top() < tall for place in places)
        assert {view.chip_at(place.center()) for place in places[::40] if 0 < place.center().y() < tall} <= set(shown)


def test_what_is_in_view_is_found_again_where_scrolling_or_another_width_moved_it(
    view: ArticleView, long_article: tuple[str, Plan, list[Chip]]
) -> None:
    _, plan, chips = long_article
    view.show_plan(plan, chips)
    seen = [view.in_view()]
    view.verticalScrollBar().setValue(700)
    seen.append(view.in_view())
    view.resize(view.width() // 2, view.height())
    seen.append(view.in_view())
    view.resize(view.width(), view.height() // 2)
    seen.append(view.in_view())
    for n, before in enumerate(seen):
        assert before not in seen[:n]
    top = view.verticalScrollBar().value()
    for spot in seen[-1].values():
        assert all(-60 < rect.top() - top < view.viewport().height() for rect in view.rects([spot]))


def test_switching_a_kind_off_and_on_costs_hardly_more_than_to_paint_twice(
    view: ArticleView, long_article: tuple[str, Plan, list[Chip]]
) -> None:
    _, plan, chips = long_article
    view.show_plan(plan, chips)

    def painting() -> None:
        for _ in range(2):
            view.viewport().repaint()

    def switching() -> None:
        for hidden in (frozenset({"person"}), frozenset[str]()):
            view.set_hidden(hidden)
            view.viewport().repaint()

    assert _best(switching) < 3 * _best(painting)  # 10 if it were laid out again
