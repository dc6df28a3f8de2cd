"""All notes as Markdown, article by article, each with where it stands."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dossier.model.notes import Placed, TargetKind
from dossier.services.citing import cite
from dossier.services.library import Library
from dossier.services.markup import md, md_block, md_quote


def notes_markdown(library: Library, placed: Sequence[Placed], title: str = "") -> str:
    """Return notes, in the order given, as a Markdown text; those on one article stand together."""
    heading = f"# {md(title or f'Notes on {library.reader.info.title}')}"
    return "\n\n".join([heading, *_parts(library, placed)]) + "\n"


def _parts(library: Library, placed: Sequence[Placed]) -> Iterator[str]:
    for lost, group in groupby(sorted(placed, key=lambda found: found.lost), key=lambda found: found.lost):
        if lost:
            yield "## Notes that lost their place"
            yield from (note for found in group for note in note_parts(found))
            continue
        found = list(group)
        inside = [p for p in found if p.note.target.kind in (TargetKind.PASSAGE, TargetKind.ARTICLE)]
        for article in dict.fromkeys(p.article for p in inside if p.article):
            text = library.article(article)
            yield f"## {md(text.title or text.file)}"
            yield md(cite(text))
            yield from (part for p in inside if p.article == article for part in note_parts(p))
        for kind, name in ((TargetKind.ENTITY, "Names"), (TargetKind.EVENT, "Events")):
            others = [p for p in found if p.note.target.kind is kind]
            if others:
                yield f"## {name}"
            for p in others:
                yield f"### {md(p.note.target.name)}"
                yield from note_parts(p)


def note_parts(placed: Placed) -> Iterator[str]:
    """Yield what is quoted, what was written, and colour and day of one note."""
    note, target = placed.note, placed.note.target
    if target.kind is TargetKind.PASSAGE:
        yield md_quote(target.quote)
    elif placed.lost:
        yield f"**{md(target.name)}**"
    if note.text:
        yield md_block(note.text)
    said = [note.colour.value] if note.colour is not None else []
    said += [f"noted {note.created[:10]}"] if note.created else []
    if placed.lost and target.kind is TargetKind.PASSAGE:
        said.append(f"in {target.name}")
    elif placed.moved:
        said.append("the words have changed since")
    if said:
        yield f"*{md(', '.join(said))}*"
