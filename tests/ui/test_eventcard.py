"""The card of an event, opened from where it is told, leads to each sentence and follows corrections."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from dossier.errors import BundleError
from dossier.model.article import Article
from dossier.paths import Paths
from dossier.services.quotes import Quote
from dossier.ui.desk import Desk
from dossier.ui.entities.eventdialog import EventDialog
from dossier.ui.entities.words import Words
from dossier.ui.theme import Look
from tests.ui.conftest import WAIT, in_dialog, space, typing
from tests.ui.test_correcting import entries


@pytest.fixture
def card(qtbot: QtBot, desk: Desk) -> EventDialog:
    """Return the open card of the event that most articles tell of."""
    event = max(space(desk).library.reader.events(), key=lambda found: len({e.article for e in found.evidence}))
    return opened_card(qtbot, desk, event.id)


def opened_card(qtbot: QtBot, desk: Desk, event: str) -> EventDialog:
    space(desk).events.open(event)

    def shown() -> bool:
        dialog = space(desk).events.dialog
        return dialog is not None and dialog.card.id == event

    qtbot.waitUntil(shown, timeout=WAIT)
    dialog = space(desk).events.dialog
    assert dialog is not None
    return dialog


def labels(card: EventDialog) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_all_sentences_stand_beside_each_other_with_their_outlets(card: EventDialog, desk: Desk) -> None:
    words = card.findChildren(Words)
    assert len(words) == len(card.card.tellings) > 1
    assert all(telling.outlet in labels(card) for telling in card.card.tellings)
    assert "Reported by" in labels(card)
    tops = {word.mapTo(card, word.rect().topLeft()).y() for word in words}
    assert len(tops) == 1
    assert card.width() <= desk.window.width()


def test_all_sentences_are_copied_with_where_they_stand(qtbot: QtBot, card: EventDialog, desk: Desk) -> None:
    button = next(b for b in card.findChildren(QPushButton) if b.text() == "Copy with sources")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button.text() == "Copied", timeout=WAIT)
    copied = QGuiApplication.clipboard().text().split("\n\n")
    for telling, said in zip(card.card.tellings, copied, strict=True):
        article = space(desk).library.article(telling.quote.article)
        assert " ".join(article.slice(telling.quote.start, telling.quote.end).split()) in said
        assert article.title in said


def test_sentences_that_cannot_be_read_any_more_are_told_and_not_said_to_be_copied(
    qtbot: QtBot, card: EventDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(article: str) -> Article:
        raise BundleError(f"{article} is damaged.")

    monkeypatch.setattr(space(desk).library, "article", damaged)
    QGuiApplication.clipboard().setText("before")
    button = next(b for b in card.findChildren(QPushButton) if b.text() == "Copy with sources")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def told() -> bool:
        notice = desk.window.banner.notice
        return notice is not None and "is damaged" in notice.text

    qtbot.waitUntil(told, timeout=WAIT)
    assert (button.text(), QGuiApplication.clipboard().text()) == ("Copy with sources", "before")


def test_what_the_marked_words_are_is_said_where_some_are(qtbot: QtBot, card: EventDialog, desk: Desk) -> None:
    assert any(telling.quote.marks for telling in card.card.tellings)
    assert "Marked: words that no other" in labels(card)
    alone = next(e for e in space(desk).library.reader.events() if len(e.evidence) == 1)
    assert "Marked" not in labels(opened_card(qtbot, desk, alone.id))


def test_open_shows_the_sentence_in_the_reader_and_a_name_its_card(qtbot: QtBot, card: EventDialog, desk: Desk) -> None:
    telling = card.card.tellings[1]
    button = [b for b in card.findChildren(QPushButton) if b.text() == "Open"][1]
    assert telling.title in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    state = space(desk).session.state
    assert (state.event, state.article) == (card.card.id, telling.quote.article)
    assert state.place == (telling.quote.start, telling.quote.end)
    named = card.card.participants[0]
    button = next(b for b in card.findChildren(QPushButton) if b.text() == named.name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert space(desk).session.state.entity == named.entity


def test_it_follows_a_correction_of_its_date_and_goes_with_its_event(
    qtbot: QtBot, card: EventDialog, desk: Desk
) -> None:
    menu = QMenu()
    card.menuRequested.emit(menu)
    in_dialog(typing("2022-03-04"))
    entries(menu)["Set its date …"].trigger()

    def followed() -> bool:
        dialog = space(desk).events.dialog
        return dialog is not None and "4 March 2022  ·  set by hand" in labels(dialog)

    qtbot.waitUntil(followed, timeout=WAIT)
    entries(menu)["It is not an event"].trigger()
    qtbot.waitUntil(lambda: space(desk).events.dialog is None, timeout=WAIT)
    menu.deleteLater()


def test_a_sentence_is_split_off_and_merged_again_and_all_is_taken_back(
    qtbot: QtBot, card: EventDialog, desk: Desk
) -> None:
    library, sentences = space(desk).library, len(card.card.tellings)
    count, event = len(library.reader.events()), library.reader.event(card.card.id)
    menu = QMenu()
    card.menuRequested.emit(menu)
    apart = next(action for words, action in entries(menu).items() if card.card.tellings[-1].outlet in words)
    apart.trigger()
    qtbot.waitUntil(lambda: len(library.reader.events()) == count + 1, timeout=WAIT)
    qtbot.waitUntil(lambda: shown(desk) == sentences - 1, timeout=WAIT)
    new = next(found for found in library.reader.events() if found.id.startswith(f"{event.id}-apart"))
    in_dialog(typing(library.reader.event(event.id).title))
    space(desk).corrector.events.merge(new.id)
    qtbot.waitUntil(lambda: len(library.reader.events()) == count, timeout=WAIT)
    assert library.reader.event(event.id).evidence == event.evidence
    for _ in range(2):
        desk.window.actions_by_id["undo"].trigger()
        qtbot.waitUntil(lambda: not space(desk).session.state.busy, timeout=WAIT)
    assert library.reader.events() == library.base.events()
    menu.deleteLater()


def shown(desk: Desk) -> int:
    dialog = space(desk).events.dialog
    return 0 if dialog is None else len(dialog.card.tellings)


def test_escape_closes_it(qtbot: QtBot, card: EventDialog, desk: Desk) -> None:
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert space(desk).events.dialog is None


def test_what_is_marked_is_spoken_too(card: EventDialog) -> None:
    for word, telling in zip(card.findChildren(Words), card.card.tellings, strict=True):
        assert word.accessibleName() == telling.quote.text
        assert word.accessibleDescription().startswith("Only here: ") or not telling.quote.marks


def test_another_theme_draws_it_anew(qtbot: QtBot, card: EventDialog, desk: Desk) -> None:
    desk.look.apply(theme="dark")
    again = space(desk).events.dialog
    assert again is not None
    assert again is not card
    assert again.card == card.card


def test_words_marked_beside_each_other_are_marked_as_one(qtbot: QtBot) -> None:
    words = Words(
        Quote("a", 0, 31, "Working together, the two agreed", ((0, 7), (8, 16), (22, 25))),
        Look(Paths.default().resources),
    )
    qtbot.addWidget(words)
    assert words.accessibleDescription() == "Only here: Working together, two"
