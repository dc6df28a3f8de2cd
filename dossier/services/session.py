"""The one state that all panes share, and how they hear of its changes.

A view *asks* (`ask`, `open_article`, `show_span`); it never acts on another view. A view *follows*: it connects a
method and touches only what differs between `change.old` and `change.new`. Equal states announce nothing, so echoes die
here; only what a person asks to see, who may have scrolled or turned away, is announced `again`. An update made
inside a listener waits its turn, so that all listeners see the changes in one order. GUI thread only.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from dossier.model.query import Answer, Filter, Query, Sort
from dossier.model.view import Change, ViewState
from dossier.model.when import DayRange
from dossier.services.tabs import closed, followed, opened

Listener = Callable[[Change], None]

_BACK_LIMIT = 200
_DRAWN_OUT = ("ask", "span")  # steps that come in many small ones
# No places: going back leaves them alone.
_DISPLAY = ("tabs", "beside", "beside_place", "hidden_kinds", "show_removed", "dim_known", "revision", "marked")

_Asked = ViewState | Callable[[ViewState], ViewState]


class Session:
    """Holds the view state of one window."""

    def __init__(self, state: ViewState | None = None) -> None:
        state = state or ViewState()
        self._state = followed(state, state)
        self._listeners: list[Listener] = []
        self._waiting: deque[tuple[_Asked, tuple[str, ...]]] = deque()
        self._announcing = False
        self._back: list[ViewState] = []
        self._forward: list[ViewState] = []
        self._last_step = ""

    @property
    def state(self) -> ViewState:
        """The state now."""
        return self._state

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier view."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether a later view was left by going back."""
        return bool(self._forward)

    @property
    def companion(self) -> tuple[str, tuple[int, int] | None] | None:
        """What to read beside the open article, and where: the one open before it, else the result that follows it."""
        state, answer = self._state, self._state.answer
        for before in reversed(self._back):
            if before.article is not None and before.article != state.article:
                return before.article, before.place
        if answer is None or not answer.hits:
            return None
        here = answer.place(state.article)
        other = 0 if here is None else here + 1 if here + 1 < len(answer.hits) else here - 1
        return (answer.hits[other].article, None) if other >= 0 else None

    def connect(self, listener: Listener) -> None:
        """Tell `listener` of every change from now on, until `disconnect`."""
        self._listeners.append(listener)

    def disconnect(self, listener: Listener) -> None:
        """Stop telling `listener`; one that is not connected is no error."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def update(self, *again: str, **changes: Any) -> None:
        """Change some fields of the state, or tell of some `again`; inside a listener the change waits its turn."""
        self._put(lambda state: state.with_(**changes), again)

    # What views ask for.

    def ask(self, text: str) -> None:
        """Search for `text`, keeping filters, days and order."""
        self._remember("ask", self._state.query.text != text)
        self._put(lambda state: state.with_(query=replace(state.query, text=text), passage=None))

    def ask_all(self, query: Query) -> None:
        """Search for something else altogether: text, filters, days and order."""
        self._remember("query", self._state.query != query)
        self._put(lambda state: state.with_(query=query, passage=None))

    def cycle_filter(self, field: str, value: str) -> None:
        """Take a facet value from off to include, from include to exclude, and off again."""
        self._remember("filter")
        self._put(lambda state: state.with_(query=_cycled(state.query, field, value), passage=None))

    def clear_filters(self) -> None:
        """Drop all facet filters and the days."""
        self._remember("clear", bool(self._state.query.filters or self._state.query.span))
        self._put(lambda state: state.with_(query=replace(state.query, filters=(), span=None), passage=None))

    def show_span(self, first: date | None, last: date | None) -> None:
        """Restrict to articles published in, or telling of events in, these days; None takes it away."""
        span = DayRange(min(first, last), max(first, last)) if first and last else None
        self._remember("span", self._state.query.span != span)
        self._put(lambda state: state.with_(query=replace(state.query, span=span), passage=None))

    def sort_by(self, sort: Sort) -> None:
        """List the hits in another order."""
        self._put(lambda state: state.with_(query=replace(state.query, sort=sort)))

    def open_article(self, article: str | None, place: tuple[int, int] | None = None) -> None:
        """Show an article, at `place` if given."""
        self._remember("article", (self._state.article, self._state.place) != (article, place))
        self._put(
            lambda state: state.with_(article=article, place=place, passage=None, event=None),
            ("place",) if place else (),
        )

    def open_tab(self, article: str, place: tuple[int, int] | None = None) -> None:
        """Show an article in a tab of its own, at `place` if given; the others stay."""
        self._put(lambda state: state.with_(tabs=opened(state, article)))
        self.open_article(article, place)

    def close_tab(self, article: str) -> None:
        """Take the tab of an article away; the last one stays."""
        self._remember("article", self._state.article == article and len(self._state.tabs) > 1)
        self._put(lambda state: closed(state, article))

    def show_beside(self, article: str | None, place: tuple[int, int] | None = None) -> None:
        """Show another article at the side of the one that is open; None takes it away."""
        self._put(lambda state: state.with_(beside=article, beside_place=place), ("beside_place",) if place else ())

    def open_passage(self, article: str, passage: int) -> None:
        """Show an article at its matched passage number `passage` (from 0; -1 is the last)."""
        self._remember("article", self._state.article != article)
        self._put(lambda state: state.with_(article=article, place=None, passage=passage), ("place", "passage"))

    def show_entity(self, entity: str | None) -> None:
        """Show an entity's card."""
        self._remember("entity", self._state.entity != entity)
        self._put(lambda state: state.with_(entity=entity), ("entity",) if entity else ())

    def show_event(self, event: str | None, article: str | None = None, place: tuple[int, int] | None = None) -> None:
        """Select an event, opening the sentence that tells of it."""
        self._remember("event", event is not None and self._state.event != event)

        def change(state: ViewState) -> ViewState:
            if article is None:
                return state.with_(event=event)
            return state.with_(event=event, article=article, place=place, passage=None)

        self._put(change, ("event", "place") if place else ("event",) if event else ())

    def toggle_kind(self, kind: str) -> None:
        """Switch the highlighting of one kind of entity on or off."""
        self._put(lambda state: state.with_(hidden_kinds=state.hidden_kinds ^ {kind}))

    def show_only_kinds(self, hidden: frozenset[str]) -> None:
        """Hide exactly these kinds."""
        self._put(lambda state: state.with_(hidden_kinds=hidden))

    def answered(self, answer: Answer) -> None:
        """Take the answer to the present query; one to an older query is dropped."""

        def change(state: ViewState) -> ViewState:
            if answer.query != state.query:
                return state
            return state.with_(answer=answer, busy=False)

        self._put(change)

    # Back and forward.

    def back(self) -> None:
        """Return to the view before this one."""
        if self._back:
            self._forward.append(self._state)
            self._go(self._back.pop())

    def forward(self) -> None:
        """Return to the view that was left by going back."""
        if self._forward:
            self._back.append(self._state)
            self._go(self._forward.pop())

    # Helpers.

    def _remember(self, step: str, differs: bool = True) -> None:
        """Keep this view for going back. Keys typed one after the other, and one drag of the brush, are one step."""
        if not differs:
            return
        if not (step == self._last_step and step in _DRAWN_OUT):
            self._back.append(self._state)
            del self._back[:-_BACK_LIMIT]
            self._forward.clear()
        self._last_step = step

    def _go(self, wanted: ViewState) -> None:
        """Show a remembered place; how things are shown stays as it is now."""
        now = self._state
        self._last_step = ""
        kept = {name: getattr(now, name) for name in _DISPLAY}
        if wanted.query == now.query:
            kept["answer"] = now.answer
        elif wanted.revision != now.revision:  # its answer is from before a correction
            kept["answer"] = None
        self._put(wanted.with_(busy=False, **kept))

    def _put(self, change: _Asked, again: tuple[str, ...] = ()) -> None:
        """Change the state and tell of it, and `again` of the fields that were to be shown."""
        self._waiting.append((change, again))
        if self._announcing:
            return
        self._announcing = True
        try:
            while self._waiting:
                change, again = self._waiting.popleft()
                new = followed(self._state, change(self._state) if callable(change) else change)
                if new != self._state or again:
                    self._announce(Change(self._state, new, again))
        finally:
            self._announcing = False
            self._waiting.clear()

    def _announce(self, change: Change) -> None:
        self._state = change.new
        for listener in tuple(self._listeners):
            listener(change)


def _cycled(query: Query, field: str, value: str) -> Query:
    include, exclude = Filter(field, value), Filter(field, value, exclude=True)
    if include in query.filters:
        filters = tuple(exclude if f == include else f for f in query.filters)
    elif exclude in query.filters:
        filters = tuple(f for f in query.filters if f != exclude)
    else:
        filters = (*query.filters, include)
    return replace(query, filters=filters)
