"""Help, offline: the pages of `resources/help` and the table of shortcuts, searched as a dossier is."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from dossier.services.helping import HelpAnswer, HelpSearch
from dossier.services.jobs import Jobs
from dossier.ui.actions import shortcuts_markdown
from dossier.ui.announcing import Announcer
from dossier.ui.helppage import HelpPage
from dossier.ui.preferences import Preferences
from dossier.ui.sheet import ink
from dossier.ui.translation import tr
from dossier.ui.widgets.line import FilterLine
from dossier.ui.widgets.page import Page
from dossier.ui.widgets.room import resize_within

_JOB = "help"


class HelpDialog(Page):
    """One page of help; stays open beside the window."""

    def __init__(self, preferences: Preferences, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._answer = HelpAnswer()
        self._at = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Help"))
        text = help_text(preferences.look.resources, preferences.settings.shortcuts, preferences.translation.language)
        self._page = HelpPage(text, preferences.look)
        self._page.setAccessibleName(tr("Help"))
        self._finder = HelpSearch(self._page.text, self._page.paragraphs)
        search = FilterLine(tr("Search the help"))
        search.textChanged.connect(self._on_search)
        search.returnPressed.connect(self._on_next)
        self._announcer = Announcer(search)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        ink(self._said, "ink2")
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(search)
        layout.addWidget(self._said)
        layout.addWidget(self._page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout.addWidget(buttons)
        resize_within(self, 820, 720)
        search.setFocus()
        self.finished.connect(partial(_forget, jobs))
        jobs.latest(_JOB, self._finder.prepare, _nothing)

    @classmethod
    def show_for(cls, window: QWidget, preferences: Preferences, jobs: Jobs) -> None:
        """Show the help of a window in front of it; there is but one of each."""
        page = window.findChild(cls) or cls(preferences, jobs, window)
        page.show()
        page.activateWindow()

    def _on_search(self, text: str) -> None:
        self._jobs.latest(_JOB, partial(self._finder.find, text), partial(self._show, text.strip()))

    def _show(self, words: str, answer: HelpAnswer) -> None:
        """Show the best place of what was typed, or say that there is none."""
        self._answer, self._at = answer, 0
        self._page.mark(mark for place in answer.places for mark in place.marks)
        if answer.places:
            self._go()
            return
        self._page.moveCursor(QTextCursor.MoveOperation.Start)
        self._say(tr("The help says nothing of “{words}”.", words=words) if words else "")

    def _on_next(self) -> None:
        """Show the next place, round and round."""
        if self._answer.places:
            self._at = (self._at + 1) % len(self._answer.places)
            self._go()

    def _go(self) -> None:
        places = self._answer.places
        place = places[self._at]
        self._page.show_span(place.marks[0])
        self._say(tr("{n} of {all} · {section}", n=self._at + 1, all=len(places), section=place.section))

    def _say(self, said: str) -> None:
        meant = self._answer.meant
        text = f"{said} {tr('Did you mean “{words}”?', words=meant)}" if meant else said
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._announcer.say(text)


def help_text(resources: Path, shortcuts: Mapping[str, Sequence[str]], language: str) -> str:
    """Return all help as one Markdown text, the shortcuts last; in English where a page is in no other language."""
    english = sorted((resources / "help").glob("*.md"))
    pages = [page.parent / language / page.name for page in english]
    texts = [(own if own.is_file() else page).read_text("utf-8") for own, page in zip(pages, english, strict=True)]
    return "\n\n".join([*texts, f"## {tr('Shortcuts')}", shortcuts_markdown(shortcuts)])


def _nothing(_answer: None) -> None:
    """Do nothing."""


def _forget(jobs: Jobs, _result: int) -> None:
    jobs.forget(_JOB)
