"""What the panes of an opened dossier are made of; each is made in steps, and imported when it is made.

The pane beside the reader and the timeline would be shown half-made together with their places, so they begin hidden.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dossier.services.jobs import Jobs, Notify
from dossier.services.library import Library
from dossier.services.searches import Searches
from dossier.services.session import Session
from dossier.ui.annotating import Annotator
from dossier.ui.correcting import Corrector
from dossier.ui.reader.pane import ReaderPane
from dossier.ui.search.pane import SearchPane
from dossier.ui.theme import Look

if TYPE_CHECKING:
    from dossier.ui.entities.pane import SidePane
    from dossier.ui.notes.tab import NotesTab
    from dossier.ui.timeline.pane import TimelinePane


@dataclass(frozen=True)
class Panes:
    """Makes panes that share all of this; `show_card` opens the card of an event."""

    session: Session
    library: Library
    jobs: Jobs
    look: Look
    corrector: Corrector
    annotator: Annotator
    show_card: Callable[[str], object]

    def search(self, parent: QWidget, searches: Searches, notify: Notify) -> SearchPane:
        """Return the search pane, which is there when its `steps` were done."""
        return SearchPane(
            self.session,
            self.library,
            self.jobs,
            self.look,
            parent,
            searches=searches,
            annotator=self.annotator,
            notify=notify,
            in_steps=True,
        )

    def reader(self, session: Session, jobs: Jobs, parent: QWidget) -> ReaderPane:
        """Return a reader, which is there when its `steps` were done; one at the side has a session of its own."""
        return ReaderPane(
            session,
            self.library,
            jobs,
            self.look,
            parent,
            corrector=self.corrector,
            show_card=self.show_card,
            annotator=self.annotator,
            in_steps=True,
        )

    def side(self, parent: QWidget) -> "Generator[None, None, tuple[SidePane, NotesTab]]":
        """Make the pane beside the reader, with its tab of notes."""
        from dossier.ui.entities.pane import SidePane
        from dossier.ui.notes.tab import NotesTab

        pane = SidePane(
            self.session,
            self.library,
            self.jobs,
            self.look,
            parent,
            corrector=self.corrector,
            show_card=self.show_card,
            annotator=self.annotator,
            in_steps=True,
        )
        pane.hide()
        yield from pane.steps
        notes = NotesTab(self.session, self.library, self.annotator, self.look, pane.pages)
        yield from notes.steps
        pane.add_notes(notes)
        return pane, notes

    def timeline(self, parent: QWidget) -> "Generator[None, None, TimelinePane]":
        """Make the timeline."""
        from dossier.ui.timeline.pane import TimelinePane

        pane = TimelinePane(
            self.session,
            self.library,
            self.jobs,
            self.look,
            parent,
            corrector=self.corrector,
            annotator=self.annotator,
            show_card=self.show_card,
            in_steps=True,
        )
        pane.hide()
        yield from pane.steps
        return pane
