"""All notes as Markdown, article by article, each with where it stands."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dossier.model.notes import Colour, Placed, TargetKind
from dossier.model.wording import Say, marked
from dossier.services.citing import cite
from dossier.services.library import Library
from dossier.services.markup import md, md_block, md_quote

COLOUR_WORDS = {
    Colour.YELLOW: marked("yellow"),
    Colour.GREEN: marked("green"),
    Colour.BLUE: marked("blue"),
    Colour.PINK: marked("pink"),
}
CHANGED = marked("the words have changed since")


def notes_markdown(library: Library, placed: Sequence[Placed], title: str = "", say: Say = str) -> str:
    """Return notes, in the order given, as a Markdown text; those on one article stand together."""
    heading = title or marked("Notes on {title}", title=library.reader.info.title)
    return "\n\n".join([f"# {md(say(heading))}", *_parts(library, placed, say)]) + "\n"


def _parts(library: Library, placed: Sequence[Placed], say: Say) -> Iterator[str]:
    for lost, group in groupby(sorted(placed, key=lambda found: found.lost), key=lambda found: found.lost):
        if lost:
            yield f"## {say(marked('Notes that lost their place'))}"
            yield from (note for found in group for note in note_parts(found, say))
            continue
        found = list(group)
        inside = [p for p in found if p.note.target.kind in (TargetKind.PASSAGE, TargetKind.ARTICLE)]
        for article in dict.fromkeys(p.article for p in inside if p.article):
            text = library.article(article)
            yield f"## {md(text.title or text.file)}"
            yield md(say(cite(text)))
            yield from (part for p in inside if p.article == article for part in note_parts(p, say))
        for kind, name in ((TargetKind.ENTITY, marked("Names")), (TargetKind.EVENT, marked("Events"))):
            others = [p for p in found if p.note.target.kind is kind]
            if others:
                yield f"## {say(name)}"
            for p in others:
                yield f"### {md(p.note.target.name)}"
                yield from note_parts(p, say)


def note_parts(placed: Placed, say: Say = str) -> Iterator[str]:
    """Yield what is quoted, what was written, and colour and day of one note."""
    note, target = placed.note, placed.note.target
    if target.kind is TargetKind.PASSAGE:
        yield md_quote(target.quote)
    elif placed.lost:
        yield f"**{md(target.name)}**"
    if note.text:
        yield md_block(note.text)
    said = [say(COLOUR_WORDS[note.colour])] if note.colour is not None else []
    said += [say(marked("noted {day}", day=note.created[:10]))] if note.created else []
    if placed.lost and target.kind is TargetKind.PASSAGE:
        said.append(say(marked("in {name}", name=target.name)))
    elif placed.moved:
        said.append(say(CHANGED))
    if said:
        yield f"*{md(', '.join(said))}*"
