"""The reader: legend, article, find bar. Follows the session and asks it; never acts on another pane."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dossier.model.facts import GROUPS, QUIET_GROUPS
from dossier.model.view import Change
from dossier.services.dates_text import describe_published
from dossier.services.jobs import Jobs
from dossier.services.library import Library
from dossier.services.recalling import recalled
from dossier.services.session import Session
from dossier.ui.annotating import Annotator, Selection
from dossier.ui.correcting import Corrector
from dossier.ui.reader.aim import Aim
from dossier.ui.reader.annotations import Annotations
from dossier.ui.reader.fetching import Fetching
from dossier.ui.reader.frame import CHOOSE, GONE, Frame
from dossier.ui.reader.hitwalk import HitWalk
from dossier.ui.reader.hover import HoverCard
from dossier.ui.reader.loading import Loaded
from dossier.ui.reader.lookup import Lookup
from dossier.ui.reader.menus import TextMenus
from dossier.ui.reader.plan import Plan
from dossier.ui.reader.pointing import Pointing
from dossier.ui.reader.selectionbar import SelectionBar
from dossier.ui.theme import Look
from dossier.ui.translation import worded
from dossier.ui.turns import finish


class ReaderPane(Frame):
    """Shows the open article of a session with its names, dates and hits."""

    shown = Signal(str)  # an article that was not shown before is on the screen, at its hit if it has one

    def __init__(
        self,
        session: Session,
        library: Library,
        jobs: Jobs,
        look: Look,
        parent: QWidget | None = None,
        *,
        corrector: Corrector | None = None,
        show_card: Callable[[str], object] | None = None,
        annotator: Annotator | None = None,
        in_steps: bool = False,
    ) -> None:
        """Make the pane; `show_card` opens the card of an event, `annotator` keeps what a person marks.

        With `in_steps` it is there when its `steps` were done, and empty until it is told to `begin`.
        """
        super().__init__(look, parent)
        self._session = session
        self._library = library
        self._jobs = jobs
        self._loaded: Loaded | None = None
        told = self._prepare, self._on_loaded, self._on_ahead
        self._fetching = Fetching(session, library, jobs, *told, self, in_turns=in_steps)
        self.steps = self._make(corrector, show_card, annotator)
        if not in_steps:
            finish(self.steps)
            finish(self.begin())

    def _make(
        self, corrector: Corrector | None, show_card: Callable[[str], object] | None, annotator: Annotator | None
    ) -> Iterator[None]:
        session, library, jobs, look = self._session, self._library, self._jobs, self._look
        yield from self._build(dates=corrector is not None)
        self._aim = Aim(session, self._view)
        self._walk = HitWalk(session, self._legend, self._view, self)
        card = HoverCard(look, self)
        yield
        self._lookup = Lookup(session, library, jobs, self)
        self._pointing = Pointing(
            session, jobs, self._view, card, self._lookup, self, corrector=corrector, annotator=annotator
        )
        menus = TextMenus(
            session,
            library,
            self._view,
            self._lookup,
            self,
            corrector=corrector,
            show_card=show_card,
            annotator=annotator,
        )
        self._annotations: Annotations | None = None
        if annotator is not None:
            self._annotations = Annotations(session, library, jobs, self._view, annotator)
            bar = SelectionBar(annotator, look, self._view, self._annotations.selection)
            bar.searchRequested.connect(menus.search_selection)
            bar.nameRequested.connect(menus.ask_name)
        yield
        self._legend.toggled.connect(session.toggle_kind)
        self._legend.onlyRequested.connect(self._on_only)
        self._legend.stepRequested.connect(self.step_hit)
        self._view.stepRequested.connect(self.step_hit)
        self._view.removedToggled.connect(self._on_removed_toggled)
        session.connect(self.apply)
        # Not a method of this object: those are no longer called while it is being destroyed.
        self.destroyed.connect(partial(_leave, session, self.apply))
        self._legend.show_hidden(session.state.hidden_kinds)
        self._view.set_hidden(session.state.hidden_kinds)
        self._view.set_entity(session.state.entity)

    def begin(self) -> Iterator[None]:
        """Show what the session has open, in steps; best where it is shown, since its width is then known."""
        self._view.clear_article()
        yield
        self._load()

    def catch_up(self) -> None:
        """Do at once what is still to be done in turns."""
        self._fetching.catch_up()

    @property
    def article(self) -> str | None:
        """The article that is shown."""
        return self._session.state.article

    def place(self) -> tuple[int, int] | None:
        """Return the span to come back to: the hit that was walked to, else what stands in the middle."""
        loaded, passage = self._loaded, self._session.state.passage
        if loaded is not None and passage is not None and 0 <= passage < len(loaded.passages):
            return loaded.passages[passage].marks[0]
        middle = self._view.middle_index()
        return None if middle is None else (middle, middle + 1)

    def selection(self) -> Selection | None:
        """Return what is selected in the text."""
        return None if self._annotations is None else self._annotations.selection()

    def apply(self, change: Change) -> None:
        """Follow the session: fetch what is new, mark again what differs."""
        if change.touches("hidden_kinds"):
            self._legend.show_hidden(change.new.hidden_kinds)
            self._view.set_hidden(change.new.hidden_kinds)
        if self._annotations is not None:
            self._annotations.apply(change)
        if change.touches("entity"):
            self._view.set_entity(change.new.entity)
        index_came = self._loaded is not None and self._loaded.searched != self._library.searchable
        if change.touches("revision"):
            self._load(anew=True)
        elif change.touches("article", "query", "show_removed") or (change.touches("answer") and index_came):
            self._load()
        elif change.touches("place", "passage"):
            self._aim.go(self._loaded, move=change.touches("place") or change.new.passage != self._aim.settled)
        if change.touches("event") and not change.touches("article"):
            self._aim.show_event(self._loaded, move=not change.touches("place"))
        self._walk.apply(change)

    def step_hit(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit, across articles."""
        self._walk.step(by)

    def _load(self, *, anew: bool = False) -> None:
        """Fetch what the state asks for; what is there already is fetched again only `anew`."""
        state, before = self._session.state, self._loaded
        known = self._fetching.known(state.article, anew=anew)
        if state.article is None:
            self._show_nothing(CHOOSE)
        elif known is not None:
            self._on_loaded(known)
        else:
            same = before is not None and before.article == state.article
            if before is not None and not same:
                self._view.await_article()
                self._loaded = None  # nor taken for shown when one goes back before the new one came
                self._let_act_on(None)
            self._fetching.fetch(state.article, same=same)

    def _prepare(self, plan: Plan) -> Iterator[None]:
        """Make the sheet of an article, and then its place: there is nothing on it yet that would be laid out again."""
        self._view.sheet(plan)
        yield
        self._make_room()

    def _on_ahead(self, article: str) -> None:
        """Show what was fetched ahead where it has been asked for meanwhile; where that failed, fetch it and tell."""
        if article == self._session.state.article and self._loaded is None:
            self._load()

    def _on_loaded(self, loaded: Loaded) -> None:
        state, before = self._session.state, self._loaded
        if loaded.article != state.article:
            return
        if loaded.facts is None or loaded.plan is None:
            self._show_nothing(GONE)
            return
        self._loaded = loaded
        self._fetching.keep(loaded)
        self._show_text()
        fresh = before is None or before.article != loaded.article
        if before is None or before.plan is not loaded.plan:
            self._show_plan(loaded, loaded.plan, keep=None if fresh else self._view.top_place())
        self._finder.set_article(loaded)
        self._let_act_on(loaded)
        asked = before is None or (before.query, before.searched) != (loaded.query, loaded.searched)
        self._aim.go(loaded, move=fresh or (asked and state.passage is not None))
        if fresh:
            self._aim.show_event(loaded, move=state.place is None)
            self.shown.emit(loaded.article)
        self._walk.show()

    def _show_plan(self, loaded: Loaded, plan: Plan, keep: tuple[int, float] | None) -> None:
        """Put an article on the screen, from its top or with the place `keep` where it was."""
        self._view.show_plan(plan, list(loaded.chips))
        self._legend.show_counts(dict(loaded.counts))
        if keep is not None:
            self._view.scroll_to_index(*keep)
        if loaded.facts is not None:
            article = loaded.facts.article
            self._view.setAccessibleDescription(f"{article.title}. {worded(describe_published(article.published))}")
            self._view.set_source_note(worded(recalled(article.published.why)))

    def _show_nothing(self, text: tuple[str, str]) -> None:
        self._loaded = None
        self._view.clear_article()
        self._let_act_on(None)
        self._finder.set_article(None)
        self._show_page(text)
        self._walk.show()

    def _let_act_on(self, loaded: Loaded | None) -> None:
        """Have what one points at and selects be of an article, or of none."""
        self._lookup.facts = None if loaded is None else loaded.facts
        self._pointing.dismiss()
        if self._annotations is not None:
            self._annotations.set_article(loaded)

    def _on_only(self, group: str) -> None:
        """Show only one group; once more shows all again."""
        others = frozenset(GROUPS) - {group}
        self._session.show_only_kinds(QUIET_GROUPS if self._session.state.hidden_kinds == others else others)

    def _on_removed_toggled(self) -> None:
        self._session.update(show_removed=not self._session.state.show_removed)


def _leave(session: Session, listener: object, *_: object) -> None:
    session.disconnect(listener)  # type: ignore[arg-type]
