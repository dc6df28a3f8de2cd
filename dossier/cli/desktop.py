"""`dossier desktop-entry`: the program in the menu of the desktop, and .dossier files that open with it."""

import click

from dossier.paths import Paths
from dossier.services.desktop import install_entry, remove_entry


@click.command("desktop-entry")
@click.option("--remove", is_flag=True, help="Take it away again.")
def desktop_entry_command(remove: bool) -> None:
    """Put dossier into the menu of the desktop and let .dossier files open with it (Linux, for you alone).

    \b
    Examples:
      dossier desktop-entry
      dossier desktop-entry --remove
    """
    paths = Paths.default()
    for file in remove_entry(paths) if remove else install_entry(paths):
        click.echo(f"{'removed' if remove else 'written'}: {file}")
