"""What was asked is remembered once something is opened from it; a kept search says what came since."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.model.query import Filter, Query, Sort
from dossier.paths import Paths
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.searches import Listed, Searches
from dossier.services.searching import Searching
from dossier.services.session import Session
from dossier.services.userstore import UserStore
from tests.ui.bench import fail, library

__all__ = ["library"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[UserStore]:
    opened = UserStore(Paths.below(tmp_path), "d")
    yield opened
    opened.close()


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def searches(session: Session, library: Library, store: UserStore) -> Searches:
    jobs = InlineJobs(fail)
    Searching(session, library, jobs)
    made = Searches(session, library, store, jobs, fail)
    made.begin()
    return made


def all_of(searches: Searches) -> Listed:
    found: list[Listed] = []
    searches.list_all(found.append)
    return found[0]


def test_only_what_something_was_opened_from_is_an_earlier_search(searches: Searches, session: Session) -> None:
    for typed in ("c", "cr", "cranes"):
        session.ask(typed)
    assert not searches.past
    session.open_passage("harbour", 0)
    session.open_passage("harbour", 1)
    session.ask("quill")
    session.open_article("ledger")
    session.ask("cranes")
    session.open_article("harbour")
    assert searches.past == ("cranes", "quill"), "the latest first, each once"
    earlier = {asked.text: asked.articles for asked in all_of(searches).earlier}
    assert earlier == {"cranes": 2, "quill": 2}


def test_earlier_searches_are_there_again_and_can_be_forgotten(
    searches: Searches, session: Session, library: Library, store: UserStore
) -> None:
    session.ask("cranes")
    session.open_article("harbour")
    again = Searches(Session(), library, store, InlineJobs(fail), fail)
    again.begin()
    assert list(again.past) == ["cranes"]
    again.forget_past()
    assert not again.past
    assert not store.history()


def test_a_kept_search_brings_back_words_filters_and_order(searches: Searches, session: Session) -> None:
    session.ask("cranes")
    session.cycle_filter("entity", "gpe:lowmere")
    asked = session.state.query
    assert not searches.is_kept
    assert searches.toggle()
    assert searches.is_kept
    session.ask_all(Query())
    assert not searches.is_kept
    searches.ask(searches.kept[0])
    assert session.state.query == asked
    session.back()
    assert session.state.query == Query()


def test_two_searches_that_are_understood_alike_are_both_kept(searches: Searches, session: Session) -> None:
    session.ask("cranes")
    searches.toggle()
    session.sort_by(Sort.DATE)
    searches.toggle()
    assert len({search.name for search in searches.kept}) == 2
    orders = set()
    for search in searches.kept:
        searches.ask(search)
        orders.add(session.state.query.sort)
    assert orders == {Sort.RELEVANCE, Sort.DATE}


def test_a_kept_search_is_named_in_the_language_of_the_window(
    session: Session, library: Library, store: UserStore
) -> None:
    jobs = InlineJobs(fail)
    Searching(session, library, jobs)
    made = Searches(session, library, store, jobs, fail, str.upper)
    session.ask("cranes date:2023")
    made.toggle()
    assert [search.name for search in made.kept] == ["CRANES · PUBLISHED IN 2023"]


def test_keeping_it_twice_forgets_it(searches: Searches, session: Session, store: UserStore) -> None:
    session.ask("cranes")
    assert searches.toggle()
    assert not searches.toggle()
    assert not searches.kept
    assert not store.saved_searches()


def test_what_came_since_it_was_last_asked_is_new(searches: Searches, session: Session, store: UserStore) -> None:
    store.add_known(["harbour"], "2020-01-01T00:00:00Z")
    session.ask("cranes")
    searches.toggle()
    store.add_known(["ledger"], "2999-01-01T00:00:00Z")
    (kept,) = all_of(searches).kept
    assert (kept.articles, kept.new) == (2, 1)


def test_a_kept_search_of_which_the_view_is_damaged_asks_its_words(
    searches: Searches, session: Session, store: UserStore
) -> None:
    session.ask_all(Query("cranes", (Filter("entity", "gpe:lowmere"),)))
    searches.toggle()
    broken = searches.kept[0].__class__("broken", "quill", json.dumps([1]), "2020")
    store.save_search(broken)
    assert {kept.search.name for kept in all_of(searches).kept} >= {"broken"}
    searches.ask(broken)
    assert session.state.query == Query("quill")
