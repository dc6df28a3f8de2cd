"""What a job that failed says to people."""

import errno

import pytest

from dossier.errors import Cancelled, StorageError
from dossier.model.notice import Severity
from dossier.services.jobs import notice_of


@pytest.mark.parametrize(
    ("error", "severity", "text", "detail"),
    [
        (StorageError("It is full.", "Free some."), Severity.ERROR, "It is full.", ""),
        (Cancelled("Stopped."), Severity.INFO, "Stopped.", ""),
        (
            OSError(errno.ENOSPC, "No space left"),
            Severity.ERROR,
            "A file could not be read or written.",
            f"[Errno {errno.ENOSPC}] No space left",
        ),
        (
            NotADirectoryError(errno.ENOTDIR, "Not a directory", "/cache/corrected"),
            Severity.ERROR,
            "/cache/corrected could not be read or written: Not a directory.",
            f"[Errno {errno.ENOTDIR}] Not a directory: '/cache/corrected'",
        ),
        (ValueError("3"), Severity.ERROR, "Something went wrong inside the program.", "ValueError: 3"),
    ],
)
def test_a_failure_is_told_in_words(error: Exception, severity: Severity, text: str, detail: str) -> None:
    notice = notice_of(error)
    assert (notice.severity, notice.text) == (severity, text)
    assert notice.detail == detail
