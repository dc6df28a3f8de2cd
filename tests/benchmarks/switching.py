"""What switching a kind, a theme and an article costs, at articles of 600 and of 20,000 words.

`python -m tests.benchmarks.switching`; `tests.benchmarks.startup` runs it as well. Told is the CPU time from the wish
until the window is painted, of all threads: on a quiet machine that is how long one waits. Of an article it is told for
the first arrival, for the one below it in the results, and for coming back. Beside it stands what painting the window
alone costs, and what bare Qt takes: a QTextBrowser of the reader's size to show the same text, and a window of as many
standard widgets, as many of them hidden, to take another palette. Where the machine changes its speed from second to
second, "theme at full speed" tells the switches that the yardstick found it quiet before and after, if there were any.
"""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QTextBrowser,
    QWidget,
)

from dossier.bundle.writer import write_bundle
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.dossier import Contents
from dossier.model.facts import EntityKind, Mention
from dossier.ui.app import make_application
from dossier.ui.desk import Desk
from dossier.ui.theme import THEMES, Theme
from dossier.ui.workspace import Workspace
from tests.benchmarks.latency import window_on
from tests.benchmarks.timed import yardstick
from tests.bundle.contents import made_up

SIZES = (600, 20_000)
"""Words of an article."""

_SENTENCE = "Ada Quill told the harbour board on Tuesday that Port Selby would pay for the dredging of both channels. "
_PARAGRAPH = 4  # sentences
_NAMED = (("Ada Quill", EntityKind.PERSON, "person:ada-quill"), ("Port Selby", EntityKind.GPE, "gpe:port-selby"))
_EACH = 12  # articles of a size: half of them come first, half from the one above them in the results
_TIMES = 12  # switches of a kind
_QUIET = 2.5  # milliseconds of the yardstick, which is 2 on a quiet machine


def contents() -> Contents:
    """Return some short articles, of which the first are replaced by those that are measured."""
    made = made_up(60)
    articles, mentions, taken = list(made.articles), list(made.mentions), _EACH * len(SIZES)
    for n in range(taken):
        articles[n] = _article(articles[n], SIZES[n // _EACH])
        mentions = [mention for mention in mentions if mention.article != articles[n].id]
        mentions += _mentions(articles[n])[n:]  # no two have as many names, so that the legend has to be laid out
    return replace(made, articles=articles, mentions=mentions, times=made.times[taken:], events=made.events[taken:])


def measure(folder: Path) -> dict[str, float]:
    """Return milliseconds of CPU time (median), by what was switched and at how many words."""
    file = folder / "switching.dossier"
    write_bundle(file, contents())
    desk = window_on(folder, file)
    assert desk.workspace is not None
    found: dict[str, float] = {}
    for n, words in enumerate(SIZES):
        ids = [f"article-{number:06}" for number in range(n * _EACH, (n + 1) * _EACH)]
        found |= {f"{what} {words}": value for what, value in _switches(desk, desk.workspace, ids).items()}
    desk.window.close()
    return found


def _switches(desk: Desk, space: Workspace, ids: list[str]) -> Mapping[str, float]:
    session, loop = space.session, QEventLoop()
    shown: list[str] = []
    space.reader.shown.connect(shown.append)
    space.reader.shown.connect(loop.quit)

    def go(article: str) -> None:
        session.open_article(article)
        if shown[-1:] != [article]:  # one that is known is shown at once
            loop.exec()

    def from_above(article: str) -> float:
        answer = session.state.answer
        assert answer is not None
        go(answer.hits[(answer.place(article) or 1) - 1].article)
        _rest()
        return _cost(partial(go, article))

    half = len(ids) // 2
    first = [_cost(partial(go, article)) for article in ids[:half]]
    following = [from_above(article) for article in ids[half:]]
    for article in ids[half:]:
        _cost(partial(go, article))
    again = [_cost(partial(go, article)) for article in ids[half:]]
    for _ in range(3):  # each theme once, so that its icons are drawn
        _cost(desk.preferences.next_theme)
    text = space.library.article(ids[0]).text
    return {
        "painting alone": statistics.median(_cost(partial(_update_all, desk.window)) for _ in range(_TIMES)),
        "kind": statistics.median(_cost(lambda: session.toggle_kind("person")) for _ in range(_TIMES)),
        **_theme(desk),
        "theme, bare Qt": _bare_theme(desk, text),
        "article, first": statistics.median(first),
        "article, next": statistics.median(following),
        "article, again": statistics.median(again),
        "article, bare Qt": _bare_article(space.reader.view.size(), text),
    }


def _theme(desk: Desk) -> dict[str, float]:
    """Return what a switch of the theme costs, with the yardstick of the same seconds."""
    each = [(yardstick(3), _cost(desk.preferences.next_theme), yardstick(3)) for _ in range(2 * _TIMES)]
    fast = [cost for before, cost, after in each if max(before, after) <= _QUIET]
    return {
        "theme": statistics.median(cost for _, cost, _ in each),
        "yardstick": statistics.median(before for before, _, _ in each),
        **({"theme at full speed": statistics.median(fast), "of times": len(fast)} if fast else {}),
    }


def _update_all(window: QWidget) -> None:
    """Ask for all to be painted anew: `repaint` leaves out what covers the window, as the timeline does."""
    for widget in (*window.findChildren(QWidget), window):  # the window last, else it is painted twice
        widget.update()


def _bare_article(size: QSize, text: str) -> float:
    view = QTextBrowser()
    view.resize(size)
    view.show()
    _rest()
    found = statistics.median(_cost(partial(view.setPlainText, f"{n} {text}")) for n in range(_TIMES))
    view.close()
    return found


def _bare_theme(desk: Desk, text: str) -> float:
    widgets = desk.window.findChildren(QWidget)
    window, middle, browser = QMainWindow(), QWidget(), QTextBrowser()
    window.resize(desk.window.size())
    window.setCentralWidget(middle)
    grid = QGridLayout(middle)
    browser.setPlainText(text)
    kinds = cycle((QLabel, QPushButton, QCheckBox, QLineEdit))
    for n, widget in enumerate(widgets):
        bare = next(kinds)("Words")
        grid.addWidget(bare, n // 12, n % 12)
        bare.setVisible(widget.isVisible())
    grid.addWidget(browser, len(widgets) // 12 + 1, 0, 1, 12)
    window.show()
    _rest()
    palettes = cycle(Theme.load(desk.look.resources, name).palette for name in THEMES)
    found = statistics.median(_cost(lambda: window.setPalette(next(palettes))) for _ in range(_TIMES))
    window.close()
    return found


def _cost(act: Callable[[], object]) -> float:
    """Return the CPU time of an act until it is painted; what comes after is waited for, not counted."""
    began = time.process_time()
    act()
    QApplication.sendPostedEvents()  # paints
    spent = 1000 * (time.process_time() - began)
    _rest()
    return spent


def _rest() -> None:
    ends = time.monotonic() + 0.3
    while time.monotonic() < ends:
        QApplication.processEvents()
        time.sleep(0.005)


def _article(short: Article, words: int) -> Article:
    each = _SENTENCE * _PARAGRAPH
    text, paragraphs = f"{short.title}\n\n", [Paragraph(0, 0, len(short.title), ParagraphKind.TITLE, True)]
    for n in range(1, max(1, words // len(each.split())) + 1):
        paragraphs.append(Paragraph(n, len(text), len(text) + len(each) - 1, ParagraphKind.BODY, True))
        text += f"{each.rstrip()}\n\n"
    return replace(short, text=text, paragraphs=tuple(paragraphs))


def _mentions(article: Article) -> list[Mention]:
    return [
        Mention(article.id, start, start + len(form), form, kind, entity, "list", 0.9)
        for form, kind, entity in _NAMED
        for start in _starts(article.text, form)
    ]


def _starts(text: str, form: str) -> Iterator[int]:
    found = text.find(form)
    while found >= 0:
        yield found
        found = text.find(form, found + 1)


def main() -> None:
    """Print the milliseconds as JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:  # the window may still write its view
        print(json.dumps(measure(Path(name)), indent=1))
        application.processEvents()


if __name__ == "__main__":
    main()
