"""Nothing a window shows is written into the program past its translators: all else comes from the dossier."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.services.explain import explain_mention, explain_time
from dossier.services.library import Library
from dossier.ui.desk import Desk
from dossier.ui.timeline.cards import item_card
from dossier.ui.timeline.details import read_details
from dossier.ui.translation import worded
from tests.ui.conftest import WAIT, closed, opened, space
from tests.ui.pseudo import Pseudo, every_window, outside, shown
from tests.ui.test_window import answered

_PIECES = re.compile(r"<[^>]*>|[,.;:·/()“”|—]+(?:\s|$)|\s{2,}|(?<!\S)\d+(?!\S)")
_WORD = re.compile(r"[^\W\d_]{2}")
_OWN = re.compile(r"(?:(?:ctrl|alt|shift)\+)*(?:\w+|.)?|dossier(?: [\d.]+)?|press shortcut")  # of Qt, and the name


@pytest.fixture
def desk(qtbot: QtBot, home: Paths) -> Iterator[Desk]:
    """Return a window in the language that marks what is translated."""
    translator, application = Pseudo(), QCoreApplication.instance()
    assert application is not None
    application.installTranslator(translator)
    made = opened(qtbot, home)
    yield made
    closed(qtbot, made)
    application.removeTranslator(translator)


class Content:
    """All words of a dossier, one after the other."""

    def __init__(self, library: Library) -> None:
        reader = library.reader
        entities = [reader.entity(head.id) for head in reader.entities()]
        articles = [library.article(article) for article in library.heads]
        texts = [text for a in articles for text in (a.text, a.title, a.publisher, a.file)]
        texts += [text for e in entities for text in (e.name, *(n.form for n in e.names), *(r.phrase for r in e.roles))]
        texts += [text for event in reader.events() for text in (event.title, event.summary)]
        self._all = _plain(" | ".join([*texts, reader.info.title, str(reader.path)]))

    def foreign(self, text: str) -> list[str]:
        """Return what of a text is neither translated nor of the dossier."""
        pieces = [piece for part in outside(unescape(text)) for piece in _PIECES.split(part)]
        return [p for p in map(_plain, pieces) if _WORD.search(p) and not _OWN.fullmatch(p) and p not in self._all]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().strip(".… ")


def test_all_that_a_window_says_goes_through_the_translators(qtbot: QtBot, desk: Desk) -> None:
    workspace, session = space(desk), space(desk).session
    content = Content(workspace.library)
    found: dict[str, str] = {}

    def look(label: str) -> None:
        for window in every_window():
            for where, text in shown(window):
                found.update(dict.fromkeys(content.foreign(text), f"{label}: {where}: {text[:80]}"))

    def search(text: str) -> None:
        session.ask(text)
        answered(qtbot, desk, text)
        look(f"query {text}")

    look("start")
    search("meloni defense")
    search('source:nobody AND is:odd date:>2023 date:x (x "y" ~ kishda~ par* kind:ship -')
    search("")
    workspace.search._facets.toggle_more()
    session.show_span(date(2023, 1, 1), date(2023, 12, 31))
    session.show_entity("person:giorgia-meloni")
    qtbot.waitUntil(lambda: bool(workspace.side.names.card_rows.rows), timeout=WAIT)
    for tab in range(4):
        workspace.side.show_tab(tab)
        qtbot.wait(50)
        look(f"tab {tab}")
    workspace.timeline.show_list(True)
    look("timeline as a list")
    for action in ("settings", "about", "find", "beside", "show-removed", "close-dossier"):
        desk.window.actions_by_id[action].trigger()
        for tabs in desk.window.findChildren(QTabWidget):
            for tab in range(tabs.count()):
                tabs.setCurrentIndex(tab)
                look(action)
        look(action)
        for window in every_window():
            if window is not desk.window:
                window.close()
    assert found == {}


def test_all_that_a_card_tells_goes_through_the_translators(desk: Desk) -> None:
    library, data = space(desk).library, space(desk).timeline._data
    content, said = Content(library), []
    for facts in map(library.facts, library.heads):
        told = [explain_mention(m, library.reader.entity(m.entity) if m.entity else None) for m in facts.mentions]
        told += map(explain_time, facts.times)
        said += [worded(text) for one in told for text in (one.title, one.kind, *one.lines, one.rule)]
    assert data is not None
    for n in range(len(data)):
        card = item_card(data, n, library.heads, read_details(library, data.item(n).key))
        said += [card.title, *card.lines, card.text]
    assert {text: foreign for text in said if (foreign := content.foreign(text))} == {}
