"""One article as Markdown: title, source, and the text that is news, repaired as it is shown."""

from collections.abc import Iterator, Sequence

from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.notes import Placed
from dossier.services.citing import cite
from dossier.services.markup import md
from dossier.services.notes_text import note_parts

_QUOTED = (ParagraphKind.PULL_QUOTE, ParagraphKind.PULL_QUOTE_ATTRIBUTION)


def article_markdown(article: Article, placed: Sequence[Placed] = ()) -> str:
    """Return an article as Markdown, with the notes on it at the end."""
    parts = [f"# {md(article.title or article.file)}", f"*{md(cite(article))}*"]
    parts += (_paragraph(article, p) for p in article.kept if p.kind is not ParagraphKind.TITLE)
    if placed:
        parts += ["## Notes", *_notes(placed)]
    return "\n\n".join(part for part in parts if part) + "\n"


def shown_text(article: Article, paragraph: Paragraph) -> str:
    """Return the text of a paragraph with its repairs."""
    text, here = "", paragraph.start
    for repair in sorted(article.repairs, key=lambda repair: repair.start):
        if paragraph.start <= repair.start and repair.end <= paragraph.end and repair.start >= here:
            text += article.slice(here, repair.start) + repair.text
            here = repair.end
    return text + article.slice(here, paragraph.end)


def _paragraph(article: Article, paragraph: Paragraph) -> str:
    text = md(shown_text(article, paragraph))
    if paragraph.kind is ParagraphKind.SUBHEADING:
        return f"## {text}"
    if paragraph.kind in _QUOTED:
        return f"> {text}"
    return f"*{text}*" if paragraph.kind in (ParagraphKind.CAPTION, ParagraphKind.CREDIT) else text


def _notes(placed: Sequence[Placed]) -> Iterator[str]:
    for found in placed:
        yield from note_parts(found)
