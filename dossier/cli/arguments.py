"""Arguments that several commands take, and what a person may write for an article, an entity or a day."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TextIO

import click

from dossier.bundle.reader import BundleReader
from dossier.ingest.drafts import COLUMN_FIELDS
from dossier.model.dossier import ArticleHead, EntityHead
from dossier.services.text_files import no_text

_ALIASES = {"body": "text", "headline": "title", "author": "authors", "date": "published", "source": "publisher"}

FILE = click.argument("file", type=click.Path(path_type=Path))
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, for scripts.")


def _columns(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Read "text=body,title=head", in one option or several; a name with a comma has an option of its own."""
    columns: dict[str, str] = {}
    for text in given:
        pairs = text.split(",") if text.count("=") > 1 else [text]
        for pair in pairs:
            field, sign, column = (part.strip() for part in pair.partition("="))
            field = _ALIASES.get(field.lower(), field.lower())
            if not sign or not column or field not in COLUMN_FIELDS:
                raise click.BadParameter(
                    f"{pair!r} is not FIELD=COLUMN, where FIELD is one of {', '.join(COLUMN_FIELDS)}."
                )
            columns[field] = column
    return tuple(columns.items())


COLUMNS = click.option(
    "--columns",
    metavar="FIELD=COLUMN,...",
    multiple=True,
    callback=_columns,
    help="Which columns of CSV and JSON hold what, where they have names of their own; fields: "
    + ", ".join(COLUMN_FIELDS)
    + ".",
)


def text_of(source: TextIO) -> str:
    """Return all text of a file that was opened as UTF-8; raises InputError for one that is none."""
    try:
        return source.read()
    except UnicodeDecodeError as error:
        raise no_text(source.name) from error


def article_named(heads: Sequence[ArticleHead], wanted: str) -> ArticleHead:
    """Return the article with this id, beginning of an id, number in the list, or file name."""
    exact = [head for head in heads if wanted in (head.id, head.file)]
    number = int(wanted) if wanted.isascii() and wanted.isdecimal() and wanted[0] != "0" else 0
    numbered = [heads[number - 1]] if 0 < number <= len(heads) else []
    named = [head for head in heads if wanted in (Path(head.file).name, Path(head.file).stem)]
    begun = [head for head in heads if head.id.startswith(wanted)]
    for found in (exact, numbered, named, begun):
        if len(found) == 1:
            return found[0]
        if found:
            several = ", ".join(head.id for head in found[:5])
            raise click.BadParameter(f"{wanted!r} stands for {len(found)} articles ({several} ...); say which.")
    raise click.BadParameter(f"There is no article {wanted!r}. Without ARTICLE, all are listed with their numbers.")


def entity_named(reader: BundleReader, wanted: str) -> EntityHead:
    """Return the entity with this id or name, the most mentioned one of several."""
    heads = reader.entities()
    small = wanted.casefold()
    for matches in (
        [head for head in heads if head.id == wanted],
        [head for head in heads if head.name.casefold() == small],
        [head for head in heads if small in head.name.casefold().split()],
    ):
        if matches:
            return matches[0]
    for entity in reader.full_entities():
        if small in (name.form.casefold() for name in entity.names):
            return next(head for head in heads if head.id == entity.id)
    near = get_close_matches(wanted, [head.name for head in heads[:5000]], n=3, cutoff=0.6)
    hint = f" Did you mean {' or '.join(near)}?" if near else " `dossier entities` lists all."
    raise click.BadParameter(f"Nobody and nothing is called {wanted!r}.{hint}")


class Day(click.ParamType[date]):
    """A day, a month or a year; `last` takes the last day of it, else the first."""

    name = "DATE"

    def __init__(self, *, last: bool = False) -> None:
        self._last = last

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day that "2023", "2023-01" or "2023-01-10" stands for."""
        if isinstance(value, date):
            return value
        try:
            parts = [int(part) for part in str(value).split("-")]
            year, month, day = (*parts, *(0, 0))[:3] if len(parts) <= 3 else (0, 0, 0)
            month = month or (12 if self._last else 1)
            return date(year, month, day or (monthrange(year, month)[1] if self._last else 1))
        except ValueError:
            self.fail(f"{value!r} is no date. Write 2023, 2023-01 or 2023-01-10.", param, ctx)
