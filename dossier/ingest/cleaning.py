"""Cleaning: every non-blank character of a text gets a kind, and each kind a reason.

A table of rules is applied in order to the pieces of the text (`pieces`), each rule a function over the `Page`; the
first rule that settles a piece wins, and what no rule settles is body. Nothing is thrown away: a paragraph that is not
kept still stands, with the rule that says why.
"""

from collections.abc import Callable, Iterable, Iterator

from dossier.ingest import appeals, authors, bodies, date_lines, furniture, heads, listed, visitors
from dossier.ingest.drafts import Draft, Mark
from dossier.ingest.forms import Forms
from dossier.ingest.page import Page
from dossier.ingest.pieces import Piece, Verdict, cut, lines, strip
from dossier.ingest.vocabulary import Vocabulary
from dossier.model.article import Paragraph, ParagraphKind

RULES: tuple[Callable[[Page], None], ...] = (
    furniture.prompts,
    furniture.prompts_outside,
    furniture.sponsors,
    furniture.advertisements,
    furniture.empty_labels,
    furniture.rights,
    appeals.appeals,
    visitors.site_talk,
    date_lines.source_lines,
    bodies.credits_and_captions,
    listed.videos,
    heads.breadcrumbs,
    date_lines.dates,
    authors.bylines,
    heads.title,
    authors.names,
    authors.about_authors,
    heads.kickers,
    visitors.scraps,
    heads.deck,
    listed.link_lists,
    listed.topics,
    listed.comments,
    furniture.among_prompts,
    bodies.pull_quotes,
    bodies.subheadings,
    bodies.body,
)


def clean(draft: Draft, words: Vocabulary) -> Page:
    """Return the page of a draft with a verdict on every piece."""
    hints = words.forms.pictures.hints(draft.text)
    page = Page(tuple(_pieces(draft, words.forms, hints)), words, draft.stated, hints)
    for rule in RULES:
        rule(page)
    return page


def paragraphs(page: Page) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a page on which all rules have been applied."""
    return tuple(
        Paragraph(n, piece.start, piece.end, verdict.kind, verdict.kept, verdict.rule)
        for n, (piece, verdict) in enumerate(zip(page.pieces, page.verdicts, strict=True))
        if verdict is not None
    )


def _pieces(draft: Draft, forms: Forms, hints: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the pieces in order: what the format marks, and between the marks its blocks or the lines."""
    if draft.blocks is None and not draft.marks:
        for start, end in lines(draft.text):
            yield from cut(draft.text, start, end, forms, hints)
        return
    blocks = draft.blocks if draft.blocks is not None else lines(draft.text)
    for start, end, mark in _spans(blocks, draft.marks, draft.text):
        if mark and mark.kind is ParagraphKind.SUBHEADING:
            yield Piece(start, end, draft.text[start:end], heading=True)
        elif mark:
            verdict = Verdict(mark.kind, mark.kept, mark.rule)
            yield Piece(start, end, draft.text[start:end], verdict)
        else:
            yield from cut(draft.text, start, end, forms, hints)


def _spans(
    blocks: Iterable[tuple[int, int]], marks: tuple[Mark, ...], text: str
) -> Iterator[tuple[int, int, Mark | None]]:
    """Merge blocks and marks, which do not overlap, in the order of the text."""
    everything: list[tuple[int, int, Mark | None]] = [(start, end, None) for start, end in blocks]
    everything += [(mark.start, mark.end, mark) for mark in marks]
    for start, end, mark in sorted(everything, key=lambda item: item[:2]):
        span = strip(text, start, end)
        if span is not None:
            yield *span, mark
