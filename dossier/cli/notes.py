"""`dossier notes`: what a person noted in a dossier, to see, to take along, to take over."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from dossier.cli.arguments import FILE, JSON, text_of
from dossier.cli.opened import tell
from dossier.cli.output import counted, dim, print_records, printable, put, wrapped
from dossier.model.notes import NoteOrder, Placed, TargetKind
from dossier.paths import Paths
from dossier.services.library import Library
from dossier.services.notes_text import notes_markdown
from dossier.services.placing import listed, place_notes
from dossier.services.saving import json_text
from dossier.services.userstore import UserStore
from dossier.services.webannotation import from_web_annotations, to_web_annotations

ORDER = click.option(
    "--order", type=click.Choice([order.value for order in NoteOrder]), default=NoteOrder.PLACE.value, show_default=True
)


@click.group("notes")
def notes_command() -> None:
    """List, export or import your notes and highlights of a dossier.

    They are kept beside the dossier, in your own data folder, and keep their places when it is built anew.

    \b
    Examples:
      dossier notes list summit.dossier
      dossier notes export summit.dossier > notes.md
      dossier notes export summit.dossier --format json > notes.json
      dossier notes import summit.dossier notes.json
    """


@notes_command.command("list")
@FILE
@ORDER
@click.option("--search", default="", help="Only notes that hold these words.")
@JSON
def list_command(file: Path, order: str, search: str, as_json: bool) -> None:
    """List the notes; those that lost their place come last and say so."""
    with _opened(file) as (library, store):
        placed = listed(library, place_notes(library, store.notes()), text=search, order=NoteOrder(order))
        if as_json:
            print_records(to_web_annotations(_id(library), "", placed)["first"]["items"])
            return
        for number, found in enumerate(placed, 1):
            _print(library, number, found)


@notes_command.command("export")
@FILE
@ORDER
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True)
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="Write here; else to stdout.")
def export_command(file: Path, order: str, form: str, target: Path | None) -> None:
    """Write the notes as Markdown, or as W3C Web Annotations (JSON-LD)."""
    with _opened(file) as (library, store):
        placed = listed(library, place_notes(library, store.notes()), order=NoteOrder(order))
        if form == "json":
            urls = {p.article: library.article(p.article).url for p in placed if p.article is not None}
            text = json_text(to_web_annotations(_id(library), library.reader.info.title, placed, urls))
        else:
            text = notes_markdown(library, placed)
    put(text, target)


@notes_command.command("import")
@FILE
@click.argument("source", metavar="JSON", type=click.File(encoding="utf-8"), default="-")
def import_command(file: Path, source: TextIO) -> None:
    """Take over annotations in the W3C format, also of other programs; all of them or, at a mistake, none.

    A note that is there already is replaced only by a newer one.
    """
    with _opened(file) as (library, store):
        urls = {article.url: article.id for article in library.reader.articles() if article.url}
        notes = from_web_annotations(text_of(source), urls)
        there = {note.id: note for note in store.notes()}
        wanted = [note for note in notes if note.id not in there or there[note.id].changed < note.changed]
        store.put_notes(wanted)
        lost = sum(found.lost for found in place_notes(library, wanted))
    click.echo(f"{counted(len(wanted), 'note')} taken over, {len(notes) - len(wanted)} there already.")
    if lost:
        click.echo(f"{counted(lost, 'note')} found no place in this dossier; they are listed with their words.")


@contextmanager
def _opened(file: Path) -> Iterator[tuple[Library, UserStore]]:
    library = Library.readable(file, Paths.default(), tell)
    store = UserStore(Paths.default(), library.base.info.id)
    try:
        yield library, store
    finally:
        store.close()
        library.close()


def _id(library: Library) -> str:
    return library.base.info.id


def _print(library: Library, number: int, found: Placed) -> None:
    note, target = found.note, found.note.target
    head = library.heads.get(found.article or "")
    where = target.name if head is None else (head.title or head.file)
    kind = "" if target.kind is TargetKind.PASSAGE else f"{target.kind.value}: "
    said = (note.colour, "lost its place" if found.lost else "", "the words changed" if found.moved else "")
    click.echo(printable(f"{number:>3}  {kind}{where}") + dim("".join(f"  [{part}]" for part in said if part)))
    if target.kind is TargetKind.PASSAGE:
        click.echo(wrapped(printable(f"“{target.quote}”"), "     "))
    if note.text:
        click.echo(wrapped(printable(note.text), "     "))
