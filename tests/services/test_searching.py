"""The session's query is answered as it changes, and only once."""

from dossier.model.notice import Notice
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.searching import Searching
from dossier.services.session import Session


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
