"""What commands print: JSON lines, text with marks, tables of aligned columns."""

import io
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from dossier.model.article import Problem
from dossier.model.records import Record
from dossier.services.saving import json_line, write_bytes

_LARGEST_WIDTH = 100


def is_terminal() -> bool:
    """Whether a person reads stdout as it comes."""
    return sys.stdout.isatty()


def print_records(records: Iterable[Record]) -> None:
    """Print one JSON object a line, always in UTF-8."""
    sys.stdout.flush()
    sys.stdout.buffer.writelines(map(json_line, records))
    sys.stdout.buffer.flush()


def put(text: str, target: Path | None) -> None:
    """Write a text to a file, else to stdout, always in UTF-8 and as it is; raises StorageError."""
    if target is not None:
        write_bytes(text.encode(), target)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def width() -> int:
    """Return how many letters a line may have."""
    return (
        min(shutil.get_terminal_size((_LARGEST_WIDTH, 24)).columns, _LARGEST_WIDTH) if is_terminal() else _LARGEST_WIDTH
    )


def marked(text: str, marks: Sequence[tuple[int, int]]) -> str:
    """Return text with its marked spans bold in a terminal, between ** otherwise."""
    before, after = ("\x1b[1m", "\x1b[22m") if is_terminal() else ("**", "**")
    shown = io.StringIO()
    here = 0
    for start, end in sorted(marks):
        shown.write(f"{text[here:start]}{before}{text[start:end]}{after}")
        here = end
    shown.write(text[here:])
    return shown.getvalue()


def heading(text: str) -> str:
    """Return a title, bold in a terminal."""
    return click.style(text, bold=True) if is_terminal() else text


def dim(text: str) -> str:
    """Return what matters less, dim in a terminal."""
    return click.style(text, dim=True) if is_terminal() else text


def wrapped(text: str, indent: str = "") -> str:
    """Return a text on one or more lines of readable width."""
    return textwrap.fill(
        " ".join(text.split()), width(), initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def columns(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Yield rows with all but the last column padded to one width."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)] if rows else []
    for row in rows:
        padded = [cell.ljust(wide) for cell, wide in zip(row, widths, strict=False)]
        yield "  ".join((*padded, row[-1])).rstrip()


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 article", "2 articles", "1,200 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def problem_line(problem: Problem) -> str:
    """Return what is wrong with a file on one line, whatever its name holds."""
    return printable(" ".join(f"{problem.file}: {problem.reason} {problem.hint}".splitlines()))


def printable(text: str) -> str:
    """Return text without control characters: what a file says must not steer a terminal."""
    return "".join(c if c in "\n\t" or (c.isprintable() or c.isspace()) else "\ufffd" for c in text)
