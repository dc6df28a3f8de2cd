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
    """One sentence, more detail to copy, and what to do next."""

    severity: Severity
    text: str
    detail: str = ""
    hint: str = ""
