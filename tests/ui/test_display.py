"""The program knows why it cannot show a window before Qt would abort it."""

import pytest

from dossier.ui.display import why_no_window


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({}, "no display"),
        ({"DISPLAY": ":977"}, "does not answer"),
        ({"DISPLAY": "nonsense"}, "does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-977", "XDG_RUNTIME_DIR": "/nowhere"}, "does not answer"),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "offscreen"),
    ],
)
def test_the_cause_is_told_in_a_sentence(environment: dict[str, str], word: str) -> None:
    assert word in why_no_window(environment)
