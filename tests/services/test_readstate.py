"""What was read, starred and noted is kept, can be searched for, and says so; what came since the last visit is new."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from dossier.model.dossier import ArticleHead
from dossier.model.notes import Reading
from dossier.model.notice import Notice
from dossier.model.query import Query
from dossier.paths import Paths
from dossier.services.anchoring import passage_target
from dossier.services.jobs import InlineJobs, T
from dossier.services.known import known_spans
from dossier.services.library import Library
from dossier.services.notes import Notes
from dossier.services.readstate import ReadingState, begin_visit, readings, stored_reading
from dossier.services.session import Session
from dossier.services.userstore import UserStore
from tests.ui.reader.sample import library as sample_library


def fail(notice: Notice) -> None:
    raise AssertionError(notice)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return sample_library(tmp_path)


@pytest.fixture
def store(tmp_path: Path) -> UserStore:
    return UserStore(Paths.below(tmp_path), "d")


@pytest.fixture
def state(library: Library, store: UserStore) -> ReadingState:
    session = Session()
    notes = Notes(session, library, store, InlineJobs(fail))
    made = ReadingState(session, library, store, InlineJobs(fail), notes)
    made.begin()
    article = library.article("ledger")
    notes.add(passage_target(article, 0, 10))
    made.mark_read("harbour")
    made.star("quiet")
    library.reading = made.snapshot
    return made


def found(library: Library, text: str) -> list[str]:
    return sorted(hit.article for hit in library.search(Query(text)).hits)


@pytest.mark.parametrize(
    ("query", "articles", "said"),
    [
        ("is:read", ["harbour"], "read"),
        ("is:unread", ["ledger", "quiet"], "not read yet"),
        ("-is:unread", ["harbour"], "not: not read yet"),
        ("is:starred", ["quiet"], "with a star"),
        ("has:star", ["quiet"], "with a star"),
        ("has:note", ["ledger"], "with a note"),
        ("is:new", [], "new since your last visit"),
        ("cranes is:unread", ["ledger"], "cranes · not read yet"),
        ("is:starred OR cranes", ["harbour", "ledger", "quiet"], "(with a star or cranes)"),
        ("(is:read OR has:note) -cranes", [], ""),
        ("IS:Unread", ["ledger", "quiet"], "not read yet"),
    ],
)
def test_what_was_read_can_be_asked_for_and_is_said_back(
    library: Library, state: ReadingState, query: str, articles: list[str], said: str
) -> None:
    answer = library.search(Query(query))
    assert sorted(hit.article for hit in answer.hits) == articles
    assert said in answer.understood
    assert not answer.problems


def test_a_state_that_is_not_known_is_told_and_left_out(library: Library, state: ReadingState) -> None:
    answer = library.search(Query("is:funny cranes"))
    assert len(answer.hits) == 2
    assert "is:unread" in answer.problems[0].text
    assert (answer.problems[0].start, answer.problems[0].end) == (0, 8)


def test_the_answer_follows_what_is_read_meanwhile(library: Library, state: ReadingState) -> None:
    assert found(library, "is:unread cranes") == ["ledger"]
    state.mark_read("ledger")
    assert found(library, "is:unread cranes") == []
    state.mark_read("harbour", read=False)
    assert found(library, "is:unread cranes") == ["harbour"]
    assert library.passages(Query("is:unread cranes"), "harbour")


def test_it_is_there_when_the_dossier_is_opened_again(
    library: Library, state: ReadingState, store: UserStore, tmp_path: Path
) -> None:
    expected = Reading(frozenset({"harbour"}), frozenset({"quiet"}), frozenset({"ledger"}))
    assert state.snapshot() == expected
    assert stored_reading(library, Paths.below(tmp_path)) == expected
    again = ReadingState(Session(), library, UserStore(Paths.below(tmp_path), "d"), InlineJobs(fail))
    again.begin()
    assert (again.is_read("harbour"), again.is_starred("quiet"), again.is_read("quiet")) == (True, True, False)
    again.star("quiet")
    assert not again.is_starred("quiet")


class LateJobs(InlineJobs):
    """Does the work at once; its answers arrive when they are let in."""

    def __init__(self) -> None:
        super().__init__(fail)
        self.answers: list[Callable[[], None]] = []

    def latest(
        self, key: str, work: Callable[[], T], done: Callable[[T], None], after: str = "", patience: float = 0.0
    ) -> None:
        super().latest(key, work, lambda answer: self.answers.append(partial(done, answer)))


def test_what_changes_while_the_earlier_state_is_fetched_stays(library: Library, store: UserStore) -> None:
    store.put_readings([("ledger", "", "2024", "2024"), ("harbour", "", "2024", "2024")])
    jobs = LateJobs()
    state = ReadingState(Session(), library, store, jobs)
    state.begin()
    state.star("quiet")
    state.star("harbour")
    state.mark_read("ledger", read=False)
    for arrive in jobs.answers:
        arrive()
    expected = Reading(frozenset({"harbour"}), frozenset({"quiet", "ledger"}), frozenset())
    assert state.snapshot() == expected
    read, starred = readings(library.heads, store)
    assert (set(read), set(starred)) == ({"harbour"}, {"quiet", "ledger"})


def heads(*ids: str) -> dict[str, ArticleHead]:
    return {i: ArticleHead(i, i, "", "", file=f"{i}.txt") for i in ids}


def test_only_what_came_since_the_last_visit_is_new(store: UserStore) -> None:
    first = begin_visit(heads("a", "b"), store, "2024-01-01T10:00:00+00:00")
    assert first.new == frozenset()
    soon = begin_visit(heads("a", "b", "c"), store, "2024-01-01T11:00:00+00:00")  # the same visit goes on
    assert soon.new == {"c"}
    store.go_on_visiting("2024-01-01T12:00:00+00:00")
    later = begin_visit(heads("a", "b", "c", "d"), store, "2024-01-03T10:00:00+00:00")
    assert later.new == {"d"}
    assert begin_visit(heads("a", "b", "c", "d"), store, "2024-01-03T11:00:00+00:00").new == {"d"}
    assert begin_visit(heads("a", "b", "c", "d"), store, "2024-01-09T10:00:00+00:00").new == frozenset()


def test_a_star_follows_the_file_when_its_text_has_changed_and_reading_does_not(store: UserStore) -> None:
    store.put_readings([("old", "a.txt", "2024", "2024"), ("two", "both.txt", None, "2024")])
    changed = {"new": replace(heads("a")["a"], id="new")}
    both = {i: replace(heads(i)[i], file="both.txt") for i in ("x", "y")}
    read, starred = readings(changed | both, store)
    assert (read, starred) == ({}, {"new": "2024"})  # of several articles in one file, it is not known which


def test_passages_are_known_from_reprints_and_from_events_told_in_read_articles(library: Library) -> None:
    assert known_spans(library, "ledger", frozenset()) == ()
    assert known_spans(library, "ledger", {"ledger", "quiet"}) == ()
    text = library.article("ledger").text
    words = [text[start:end] for start, end in known_spans(library, "ledger", {"harbour"})]
    assert words == [
        "The Northern Line Company paid for the cranes.",
        "Ada Quill opened the port on Wednesday, a spokesman said.",
    ]
    with pytest.raises(KeyError):
        known_spans(library, "nothing", {"harbour"})
