"""What could not be read of the files that a dossier is built of, and what stands twice there, is told at once."""

from pathlib import Path

import pytest

from dossier.model.notice import Notice, Severity
from dossier.paths import Paths
from dossier.ui.targets import Target, made_dossier

_NEWS = "The quay opens\n\nThe mayor of Lowmere, Ada Quill, opened the new quay on Tuesday, March 2, 2021.\n"
_UNREAD = "1 file could not be read as news, or only in part."


@pytest.mark.parametrize(
    ("copies", "broken", "told"),
    [
        (0, 0, []),
        (2, 0, [(Severity.INFO, "2 copies of articles were left out.")]),
        (0, 1, [(Severity.WARNING, _UNREAD)]),
        (1, 1, [(Severity.WARNING, f"{_UNREAD} 1 copy of an article was left out.")]),
    ],
)
def test_what_was_left_out_is_told(tmp_path: Path, copies: int, broken: int, told: list[tuple[Severity, str]]) -> None:
    (tmp_path / "news").mkdir()
    for n in range(copies + 1):
        (tmp_path / "news" / f"{n}.txt").write_text(_NEWS)
    for n in range(broken):
        (tmp_path / "news" / f"broken{n}.txt").touch()
    notices: list[Notice] = []
    target = Target((tmp_path / "news",))
    made_dossier(target, Paths.below(tmp_path), lambda _: None, lambda: False, notices.append)
    assert [(notice.severity, notice.text) for notice in notices] == told
