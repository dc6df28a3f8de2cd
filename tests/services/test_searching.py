"""The session's query is answered as it changes, and only once."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from dossier.errors import DossierError
from dossier.model.notice import Notice
from dossier.model.query import Query, Snippet
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.searching import Searching
from dossier.services.session import Session

T = TypeVar("T")


def test_each_change_of_the_query_is_answered(library: Library) -> None:
    told: list[Notice] = []
    session = Session()
    searching = Searching(session, library, InlineJobs(told.append))
    session.ask("Cavour")
    answer = session.state.answer
    assert answer is not None
    assert answer.query.text == "Cavour"
    assert answer.articles == 2
    assert not session.state.busy
    session.open_article(answer.hits[0].article)
    assert session.state.answer is answer, "opening an article asked again"
    session.cycle_filter("year", "1815")
    assert session.state.answer is not None
    assert session.state.answer.articles == 0
    assert told == []
    searching.close()
    session.ask("Italy")
    assert session.state.answer.query.text == "Cavour"


@pytest.mark.parametrize("rows", [0, 1, 5])
def test_the_snippets_of_the_hits_in_view_come_with_the_answer(library: Library, rows: int) -> None:
    session = Session()
    searching = Searching(session, library, InlineJobs(lambda notice: None))
    searching.in_view = lambda: rows
    session.ask("Cavour")
    answer = session.state.answer
    assert answer is not None
    seen = [hit.article for hit in answer.hits][:rows]
    assert dict(answer.snippets) == {article: library.snippets(answer.query, article, 1) for article in seen}
    assert all(snippet for snippet in answer.snippets.values())


@pytest.mark.parametrize("damaged", [0, 1])
def test_an_article_that_cannot_be_read_costs_its_own_snippet_only(
    library: Library, monkeypatch: pytest.MonkeyPatch, damaged: int
) -> None:
    session, told, whole = Session(), list[Notice](), library.snippets
    hits = [hit.article for hit in library.search(Query("Cavour")).hits]

    def snippets(query: Query, article: str, limit: int) -> tuple[Snippet, ...]:
        if article == hits[damaged]:
            raise DossierError("It is damaged.", "Build it anew.")
        return whole(query, article, limit)

    monkeypatch.setattr(library, "snippets", snippets)
    searching = Searching(session, library, InlineJobs(told.append), told.append)
    searching.in_view = lambda: 2
    session.ask("Cavour")
    answer = session.state.answer
    assert answer is not None
    assert [hit.article for hit in answer.hits] == hits
    assert list(answer.snippets) == [hits[1 - damaged]]
    assert not session.state.busy
    assert told == []


def test_a_search_that_fails_is_told_and_ends_the_waiting(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    session, told = Session(), list[Notice]()
    Searching(session, library, InlineJobs(told.append), told.append)
    session.ask("Cavour")
    answer = session.state.answer

    def search(_query: Query, *, partly: bool) -> None:
        raise DossierError("It is damaged.", "Build it anew.")

    monkeypatch.setattr(library, "search", search)
    session.ask("Italy")
    assert [notice.text for notice in told] == ["It is damaged."]
    assert not session.state.busy
    assert session.state.answer is answer


class _Held(InlineJobs):
    """Does nothing before it is told to."""

    def __init__(self) -> None:
        super().__init__(lambda notice: None)
        self.works: list[Callable[[], Any]] = []
        self.forgotten: list[str] = []

    def latest(
        self, key: str, work: Callable[[], T], done: Callable[[T], None], after: str = "", patience: float = 0.0
    ) -> None:
        self.works.append(work)

    def forget(self, key: str) -> None:
        self.forgotten.append(key)


def test_no_snippets_are_made_for_a_query_that_is_no_longer_asked(library: Library) -> None:
    session, jobs = Session(), _Held()
    searching = Searching(session, library, jobs)
    searching.in_view = lambda: 5
    session.ask("Cavour")
    session.ask("Italy")
    overtaken, wanted = (work() for work in jobs.works)
    assert overtaken.articles
    assert not overtaken.snippets
    assert wanted.snippets


def test_whoever_is_back_at_what_is_shown_waits_no_more(library: Library) -> None:
    session, jobs = Session(), _Held()
    searching = Searching(session, library, jobs)
    session.ask("Cavour")
    session.answered(jobs.works.pop()())
    session.ask("Italy")
    session.ask("Cavour")
    assert not session.state.busy
    assert jobs.forgotten == ["search"]
    assert len(jobs.works) == 1
    searching.refresh()
    session.ask("Italy")
    session.ask("Cavour")
    assert session.state.busy, "what is shown may be true no longer"
    assert len(jobs.works) == 4
    session.answered(jobs.works.pop()())
    session.ask("Italy")
    session.ask("Cavour")
    assert not session.state.busy
