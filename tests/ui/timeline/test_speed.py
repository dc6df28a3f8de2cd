"""A frame's cost does not grow with the number of items; ratios in one run, since absolute times drift."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dossier.ui.timeline.data import TimelineData
from tests.benchmarks.timeline import columns, frame, milliseconds, pane_of


@pytest.mark.parametrize("days", [16_000, 365])
def test_a_frame_at_100_000_items_takes_about_as_long_as_at_1_000(qtbot: QtBot, days: float) -> None:
    taken = []
    for count in (1_000, 100_000):
        pane = pane_of(TimelineData.from_arrays(*columns(count)))  # type: ignore[arg-type]
        step = frame(pane, days)
        taken.append(min(milliseconds(step, 15) for _ in range(3)))
        delete(pane)
        QApplication.processEvents()
    # Quiet machine: 1.0 to 1.3. Drawing each item would give some 30.
    assert taken[1] < 3 * taken[0]
