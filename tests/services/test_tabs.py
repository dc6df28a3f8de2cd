"""Tabs follow what is shown: an article takes the place of the one before, unless it was to have a tab of its own."""

from dossier.model.view import ViewState
from dossier.services.session import Session


def with_tabs(*articles: str) -> Session:
    session = Session()
    for article in articles:
        session.open_tab(article)
    return session


def shown(session: Session) -> tuple[tuple[str, ...], str | None]:
    return session.state.tabs, session.state.article


def test_an_article_takes_the_place_of_the_one_before() -> None:
    session = Session()
    session.open_article("a")
    session.open_article("b")
    assert shown(session) == (("b",), "b")


def test_a_tab_of_its_own_stands_beside_the_one_that_is_shown() -> None:
    session = with_tabs("a", "b")
    session.open_article("a")
    session.open_tab("c")
    assert shown(session) == (("a", "c", "b"), "c")


def test_an_article_that_has_a_tab_is_shown_there() -> None:
    session = with_tabs("a", "b", "c")
    session.open_passage("a", 0)
    assert shown(session) == (("a", "b", "c"), "a")


def test_closing_shows_the_neighbour_and_the_last_tab_stays() -> None:
    session = with_tabs("a", "b", "c")
    session.open_article("b")
    session.close_tab("b")
    assert shown(session) == (("a", "c"), "c")
    session.close_tab("c")
    assert shown(session) == (("a",), "a")
    session.close_tab("a")
    assert shown(session) == (("a",), "a")
    session.close_tab("zzz")
    assert shown(session) == (("a",), "a")


def test_going_back_leaves_the_other_tabs_alone() -> None:
    session = with_tabs("a", "b")
    session.open_article("c")
    session.back()
    assert shown(session) == (("a", "b"), "b")
    session.back()
    assert shown(session) == (("a", "b"), "a")
    session.forward()
    session.forward()
    assert shown(session) == (("a", "c"), "c")


def test_going_back_to_a_closed_tab_shows_its_article_here() -> None:
    session = with_tabs("a", "b")
    session.close_tab("b")
    session.back()
    assert shown(session) == (("b",), "b")


def test_tabs_are_written_down_and_read_again() -> None:
    state = with_tabs("a", "b").state.with_(beside="c")
    again = ViewState.from_json(state.to_json())
    assert (again.tabs, again.article, again.beside) == (("a", "b"), "b", "c")


def test_a_view_without_tabs_gets_one_for_its_article() -> None:
    values = ViewState(article="a").to_json()
    del values["tabs"], values["beside"]
    assert shown(Session(ViewState.from_json(values))) == (("a",), "a")
