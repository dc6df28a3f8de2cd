"""A fault wherever it happens is shown with details to copy, once for many, and the program goes on."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer, qCritical
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dossier.ui.crash import Faults
from tests.ui.conftest import WAIT

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def faults(qtbot: QtBot) -> Iterator[Faults]:
    made = Faults()
    made.install()
    yield made
    made.remove()
    if made.dialog is not None:
        made.dialog.close()


def fail() -> None:
    raise ZeroDivisionError("in a slot")


def told(qtbot: QtBot, faults: Faults, words: str) -> str:
    qtbot.waitUntil(lambda: faults.dialog is not None and words in faults.dialog.details, timeout=WAIT)
    assert faults.dialog is not None
    return faults.dialog.details


def test_a_fault_in_a_slot_is_shown_and_can_be_copied(qtbot: QtBot, faults: Faults) -> None:
    QTimer.singleShot(0, fail)
    details = told(qtbot, faults, "ZeroDivisionError: in a slot")
    assert details.startswith("dossier ")
    assert faults.dialog is not None
    assert not faults.dialog.isModal()
    copy = next(b for b in faults.dialog.findChildren(QPushButton) if b.text() == "Copy details")
    copy.click()
    assert QGuiApplication.clipboard().text() == details


def test_a_fault_on_another_thread_is_shown_on_this_one(qtbot: QtBot, faults: Faults) -> None:
    threading.Thread(target=fail, name="worker").start()
    assert "Thread worker" in told(qtbot, faults, "ZeroDivisionError")


@pytest.mark.qt_log_level_fail("NO")
def test_what_qt_finds_critical_is_shown(qtbot: QtBot, faults: Faults) -> None:
    qCritical("nothing goes any more")
    told(qtbot, faults, "nothing goes any more")


def test_many_faults_are_one_dialog_that_counts(qtbot: QtBot, faults: Faults) -> None:
    for _ in range(5):
        faults.report("the same\n")
    faults.report("another\n")
    details = told(qtbot, faults, "another")
    assert "(5x) the same" in details
    assert details.count("the same") == 1


def test_the_hooks_are_given_back(qtbot: QtBot) -> None:
    faults = Faults()
    faults.install()
    assert sys.excepthook != sys.__excepthook__
    faults.remove()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
