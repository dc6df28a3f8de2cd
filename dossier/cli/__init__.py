"""The command line: the headless twin of the window.

One small module for each group of commands, imported when one of them is called: `dossier --help` is to be quick, and
what needs no window never imports Qt. A failure is a sentence and a hint on stderr, and an exit code that means
something.
"""

import importlib
import os
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import click

from dossier import __version__
from dossier.errors import Cancelled, DossierError, StorageError

_INTERNAL_ERROR = 70
_COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "build": ("building", "Make a dossier of articles."),
        "update": ("building", "Add, replace and remove files of a dossier."),
        "open": ("window", "Open the window."),
        "search": ("finding", "Find articles, with the places that match."),
        "batch": ("batching", "Answer a list of queries."),
        "show": ("reading", "Print an article, or list all."),
        "timeline": ("listing", "List what happened, in order of time."),
        "entities": ("listing", "List who and what is named."),
        "info": ("reading", "Say what a dossier holds."),
        "check": ("checking", "Look whether a dossier is whole."),
        "diff": ("comparing", "Say what is different in two dossiers."),
        "corrections": ("correcting", "Show, export, import or undo what you set right."),
        "notes": ("notes", "List, export or import your notes."),
        "cite": ("citing", "Cite articles, for a text or a reference manager."),
        "report": ("citing", "Write a report: events, names, articles, notes."),
        "export": ("exporting", "Write everything as JSON lines for other tools."),
        "desktop-entry": ("desktop", "Put dossier into the menu of the desktop."),
        "screenshot": ("window", "Draw the window to a PNG file."),
    }
)
_HELP = """Search, read and see in time a pile of news on one subject, offline.

\b
Examples:
  dossier build articles/ -o summit.dossier     make a dossier of a folder
  dossier open summit.dossier                   read it in the window
  dossier search summit.dossier 'fighter -ship' find articles
  dossier show summit.dossier 3                 print the third article
  dossier timeline summit.dossier --from 2023   what happened since 2023
  dossier export summit.dossier > facts.jsonl   everything, for other tools

`dossier COMMAND --help` says more. With --json the output is one JSON object a line.

\b
Exit codes: 0 done, 2 wrong usage, 3 nothing readable given, 4 not a dossier or
a damaged one, 5 cannot be written, 70 internal error, 130 stopped.
"""


class _Commands(click.Group):
    """Imports a command when it is called; turns whatever goes wrong into words."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"dossier.cli.{_COMMANDS[cmd_name][0]}")
        command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in _COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except DossierError as error:
            _tell(str(error), error.hint)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            _tell("Stopped; nothing was changed.", "")
            ctx.exit(Cancelled.exit_code)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            ctx.exit(_refused(error))
        except Exception as error:
            if os.environ.get("DOSSIER_DEBUG"):
                raise
            sentence = f"Something went wrong inside the program ({type(error).__name__}: {error})."
            _tell(sentence, "Set DOSSIER_DEBUG=1 to see where, then report it.")
            ctx.exit(_INTERNAL_ERROR)


def _tell(sentence: str, hint: str) -> None:
    click.echo(f"dossier: {sentence}", err=True)
    if hint:
        click.echo(f"  {hint}", err=True)


@click.group(cls=_Commands, help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="dossier %(version)s")
def commands() -> None:
    """Start here."""


def main() -> None:
    """Run the `dossier` command and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter is no reason to stop
    sys.exit(_flushed(_run()))


def _run() -> int:
    try:
        commands(prog_name="dossier")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except OSError as error:  # as when the help finds no space
        return _refused(error)
    return 0


def _flushed(code: int) -> int:
    """Write out what is left; what cannot be written would else be tried, and fail, once more as Python ends."""
    try:
        sys.stdout.flush()
    except OSError as error:
        if not code and not isinstance(error, BrokenPipeError):
            code = _refused(error)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _refused(error: OSError) -> int:
    _tell(f"The system refused: {error.strerror or error}.", "Is there space where the output goes?")
    return StorageError.exit_code
