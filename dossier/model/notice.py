"""What the program tells a person outside of an answer."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence, more detail to copy, what to do next, and the exit code of a command that ends with it."""

    severity: Severity
    text: str
    detail: str = ""
    hint: str = ""
    exit_code: int = 1
    action: str = ""  # the id of what the window can do about it
