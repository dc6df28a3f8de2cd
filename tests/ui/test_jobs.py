"""Jobs of the window answer on the GUI thread, latest only; a failure becomes a notice."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from dossier.errors import InputError
from dossier.model.notice import Notice
from dossier.services.jobs import JobsApart, JobsWithin
from dossier.ui.jobs import QtJobs


def test_the_answer_comes_on_the_gui_thread(qtbot: QtBot) -> None:
    jobs = QtJobs(lambda notice: None)
    threads: list[tuple[object, object]] = []
    here = QThread.currentThread()
    jobs.latest("a", QThread.currentThread, lambda worker: threads.append((worker, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0][0] is not here
    assert threads[0][1] is here
    jobs.close()


def test_of_jobs_that_wait_only_the_last_is_run_and_a_stale_answer_is_dropped(qtbot: QtBot) -> None:
    jobs = QtJobs(lambda notice: None)
    gate = threading.Event()
    run: list[str] = []
    answered: list[str] = []

    def work(name: str) -> str:
        gate.wait(5)
        run.append(name)
        return name

    for name in ("first", "second", "third"):
        jobs.latest("a", lambda name=name: work(name), answered.append)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: bool(answered))
    assert answered == ["third"]
    assert "second" not in run
    jobs.close()


def test_a_failure_becomes_a_notice(qtbot: QtBot) -> None:
    told: list[Notice] = []
    jobs = QtJobs(told.append)

    def fail() -> None:
        raise InputError("It is empty.", "Choose another file.")

    jobs.latest("a", fail, lambda answer: None)
    qtbot.waitUntil(lambda: bool(told))
    assert (told[0].text, told[0].hint) == ("It is empty.", "Choose another file.")
    jobs.close()


def test_closing_waits_for_what_runs_and_drops_its_answer(qtbot: QtBot) -> None:
    jobs = QtJobs(lambda notice: None)
    answered: list[int] = []
    jobs.latest("a", lambda: 1, answered.append)
    jobs.close()
    qtbot.wait(20)
    assert answered == []


def test_what_comes_after_another_begins_when_its_answer_is_shown_one_a_turn(qtbot: QtBot) -> None:
    jobs = QtJobs(lambda notice: None)
    gate = threading.Event()
    seen: list[str] = []
    for name in ("marks", "lanes"):
        jobs.latest(name, partial(seen.append, f"{name} begin"), lambda _: None, after="search")
    jobs.latest("search", lambda: gate.wait(5), lambda _: seen.append("shown"))
    qtbot.wait(20)
    assert seen == []
    jobs.latest("marks", partial(seen.append, "newer marks begin"), lambda _: None, after="search")
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert sorted(seen[1:]) == ["lanes begin", "newer marks begin"]
    assert seen[0] == "shown"
    jobs.close()


def test_what_comes_soon_is_handed_over_before_the_caller_goes_on_and_only_once(qtbot: QtBot) -> None:
    jobs = QtJobs(lambda notice: None)
    seen: list[str] = []
    jobs.latest("article", lambda: "soon", seen.append, patience=10)
    seen.append("caller")
    jobs.latest("marks", lambda: "marks", seen.append)  # its answer comes behind that of the first
    qtbot.waitUntil(lambda: "marks" in seen)
    assert seen == ["soon", "caller", "marks"]
    jobs.close()


def test_what_does_not_come_soon_comes_as_ever(qtbot: QtBot) -> None:
    told: list[Notice] = []
    jobs = QtJobs(told.append)
    gate = threading.Event()
    seen: list[str] = []

    def fail() -> None:
        raise InputError("It is empty.", "Choose another file.")

    def come_late() -> str:
        gate.wait(10)
        return "late"

    jobs.latest("article", come_late, seen.append, patience=0.001)
    jobs.latest("other", fail, lambda _: None, patience=10)
    seen.append("caller")
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 2 and bool(told))
    qtbot.wait(20)
    assert seen == ["caller", "late"]
    assert len(told) == 1
    jobs.close()


@pytest.mark.parametrize("ending", ["failed", "forgotten", "never asked"])
def test_what_comes_after_another_does_not_wait_for_ever(qtbot: QtBot, ending: str) -> None:
    jobs = QtJobs(lambda notice: None)
    gate = threading.Event()
    begun: list[str] = []

    def fail() -> None:
        gate.wait(5)
        raise InputError("It is empty.", "Choose another file.")

    if ending != "never asked":
        jobs.latest("search", fail, lambda _: None)
    jobs.latest("marks", lambda: "begun", begun.append, after="search")
    jobs.latest("dropped", lambda: "dropped", begun.append, after="search")
    jobs.forget("dropped")
    if ending == "forgotten":
        jobs.forget("search")
    else:
        gate.set()
    qtbot.waitUntil(lambda: bool(begun))
    gate.set()
    jobs.close()
    assert begun == ["begun"]


def test_what_a_pane_apart_does_after_its_own_job_does_not_wait_for_that_of_another_pane(qtbot: QtBot) -> None:
    jobs = QtJobs(lambda notice: None)
    apart, gate = JobsApart(jobs, "beside"), threading.Event()
    seen: list[str] = []
    for key in ("reader", "search"):
        jobs.latest(key, partial(gate.wait, 10), lambda _: None)
    apart.latest("reader", lambda: "article", seen.append)
    apart.latest("known", lambda: "known", seen.append, after="reader")
    apart.latest("shared", lambda: "shared", seen.append, after="search")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["article", "known"]
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 3)
    jobs.close()


def test_none_of_the_jobs_of_what_is_left_begins_answers_or_is_told_of(qtbot: QtBot) -> None:
    told: list[Notice] = []
    seen: list[str] = []
    jobs = QtJobs(told.append)
    left, gate = JobsWithin(jobs), threading.Event()

    def fail() -> None:
        gate.wait(5)
        raise InputError("It was closed.", "Open it again.")

    left.latest("search", fail, lambda _: seen.append("search answered"))
    left.latest("marks", partial(seen.append, "marks begun"), lambda _: None, after="search")
    jobs.latest("save", lambda: "saved", seen.append, after="search")
    left.close()
    gate.set()
    left.latest("late", partial(seen.append, "late begun"), lambda _: None)
    next_one = JobsWithin(jobs)
    next_one.latest("search", lambda: "next answered", seen.append)
    left.forget("search")
    qtbot.waitUntil(lambda: len(seen) == 2)
    qtbot.wait(20)
    assert sorted(seen) == ["next answered", "saved"]
    assert told == []
    jobs.close()
