"""Which articles are open in tabs: pure functions from one state of the window to the next."""

from dossier.model.view import ViewState


def followed(old: ViewState, new: ViewState) -> ViewState:
    """Return the new state with tabs that hold its article: it takes the place of the one shown before."""
    article = new.article
    if article is None:
        return new.with_(tabs=()) if new.tabs else new
    if article in new.tabs:
        return new
    if old.article in new.tabs:
        return new.with_(tabs=tuple(article if tab == old.article else tab for tab in new.tabs))
    return new.with_(tabs=(*new.tabs, article))


def opened(state: ViewState, article: str) -> tuple[str, ...]:
    """Return the tabs with one more for an article, beside the one that is shown."""
    if article in state.tabs:
        return state.tabs
    at = state.tabs.index(state.article) + 1 if state.article in state.tabs else len(state.tabs)
    return (*state.tabs[:at], article, *state.tabs[at:])


def closed(state: ViewState, article: str) -> ViewState:
    """Return the state without the tab of an article; its neighbour is shown in its place, and the last tab stays."""
    if article not in state.tabs or len(state.tabs) == 1:
        return state
    at = state.tabs.index(article)
    tabs = state.tabs[:at] + state.tabs[at + 1 :]
    if article != state.article:
        return state.with_(tabs=tabs)
    return state.with_(tabs=tabs, article=tabs[min(at, len(tabs) - 1)], place=None, passage=None, event=None)
