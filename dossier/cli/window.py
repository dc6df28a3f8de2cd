"""`dossier open` and `dossier screenshot`: the window, on a screen and as a picture."""

import re
import sys
from pathlib import Path

import click

from dossier.bundle.reader import BundleReader
from dossier.errors import InputError

_LARGEST = 10_000


class Size(click.ParamType[tuple[int, int]]):
    """Width and height in logical pixels."""

    name = "WIDTHxHEIGHT"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Return the two numbers of "1440x900"."""
        found = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", str(value))
        if not found or not all(100 <= int(part) <= _LARGEST for part in found.groups()):
            self.fail(f"{value!r} is no size. Write 1440x900.", param, ctx)
        return int(found[1]), int(found[2])


def _look_at(paths: tuple[Path, ...]) -> None:
    """Tell what cannot be opened here, with its exit code, before there is a window."""
    for path in paths:
        if path.suffix == ".dossier" and not path.is_dir():
            BundleReader(path).close()
        elif not path.exists():
            raise InputError(f"There is no file {path}.", "Check its name.")


@click.command("open")
@click.argument("paths", metavar="[FILE|PATH...]", nargs=-1, type=click.Path(path_type=Path))
def open_command(paths: tuple[Path, ...]) -> None:
    """Open the window: on a dossier, on articles (a dossier is built of them), or on the built-in dossier.

    \b
    Examples:
      dossier open
      dossier open summit.dossier
      dossier open articles/ more.txt
    """
    _look_at(paths)
    from dossier.ui.app import main

    sys.exit(main([str(path) for path in paths]))


@click.command("screenshot")
@click.argument("paths", metavar="[FILE|PATH...]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "picture", required=True, type=click.Path(path_type=Path), help="The PNG file to write."
)
@click.option("--query", default="", help="What the search box holds.")
@click.option("--theme", type=click.Choice(["light", "dark", "high-contrast"]), default="light", show_default=True)
@click.option("--size", type=Size(), default="1440x900", show_default=True)
@click.option("--scale", type=click.FloatRange(0.5, 4), default=1.0, show_default=True, help="Pixels a logical pixel.")
def screenshot_command(
    paths: tuple[Path, ...], picture: Path, query: str, theme: str, size: tuple[int, int], scale: float
) -> None:
    """Draw the window to a PNG file; no display is needed.

    \b
    Example:
      dossier screenshot summit.dossier -o dark.png --query meloni --theme dark --scale 2
    """
    _look_at(paths)
    from dossier.ui.app import screenshot

    screenshot(paths, picture, query=query, theme=theme, size=size, scale=scale)
    click.echo(f"{picture}")
