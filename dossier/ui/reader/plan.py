"""What the reader shows of an article, block by block, before any of it is drawn. No Qt here."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.corrections import BY_HAND
from dossier.services.dates_text import describe_published, reading_time
from dossier.ui.reader.positions import Line, PositionMap, Spot, shown_line, units

Kind = ParagraphKind


class Style(StrEnum):
    """How a block looks; the first ones are what the text brings, the last what the program adds."""

    TITLE = "title"
    KICKER = "kicker"
    DECK = "deck"
    BYLINE = "byline"
    BODY = "body"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    PULL_QUOTE = "pull-quote"
    ATTRIBUTION = "attribution"
    REMOVED = "removed"
    SOURCE = "source"
    LABEL = "label"
    TOGGLE = "toggle"


_STYLES = {
    Kind.TITLE: Style.TITLE,
    Kind.DUPLICATE_TITLE: Style.SUBHEADING,
    Kind.KICKER: Style.KICKER,
    Kind.DECK: Style.DECK,
    Kind.BYLINE: Style.BYLINE,
    Kind.DATELINE: Style.BYLINE,
    Kind.CAPTION: Style.CAPTION,
    Kind.CREDIT: Style.CAPTION,
    Kind.SUBHEADING: Style.SUBHEADING,
    Kind.PULL_QUOTE: Style.PULL_QUOTE,
    Kind.PULL_QUOTE_ATTRIBUTION: Style.ATTRIBUTION,
}
_BETWEEN = "  ·  "
_UNCOUNTED = {"boilerplate", "front matter", "mark-up", "body"}  # told in lines; the others are counted themselves
_HEAD = (Kind.KICKER, Kind.TITLE, Kind.DECK, Kind.BYLINE, Kind.DATELINE)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the document."""

    style: Style
    line: Line


@dataclass(frozen=True, slots=True)
class Plan:
    """All blocks in order, where the text stands in them, and which block switches removed lines on and off.

    `source` is the block with outlet and date, `dated` where in it the date stands.
    """

    blocks: tuple[Block, ...]
    positions: PositionMap
    toggle: int | None
    source: int
    dated: Spot


def plan_article(article: Article, *, show_removed: bool) -> Plan:
    """Lay out an article: source line, title once, deck, authors, then the text in its own order."""
    head, body = _parts(article)
    blocks = [Block(Style.SOURCE, Line(source_line(article)))]
    if not any(p.kind is Kind.TITLE for p in head):
        blocks.append(Block(Style.TITLE, Line(article.title or article.file)))
    blocks += (_block(article, p) for p in head)
    if article.authors and not any(p.kind is Kind.BYLINE for p in head):
        blocks.append(Block(Style.BYLINE, Line("By " + _listed(article.authors))))
    toggle = None
    removed = Counter(_removed_as(p) for p in article.paragraphs if not p.kept)
    if removed:
        toggle = len(blocks)
        blocks.append(Block(Style.TOGGLE, Line(_removed_words(removed, shown=show_removed))))
    shown = [p for p in body if p.kept or show_removed]
    blocks += _texts(article, shown)
    return Plan(tuple(blocks), PositionMap([block.line for block in blocks]), toggle, 0, _dated(article))


def source_line(article: Article) -> str:
    """Return publisher, date as known and reading time."""
    words = sum(article.text.count(" ", p.start, p.end) + 1 for p in article.kept)
    return f"{_publisher(article)}{describe_published(article.published)}{_BETWEEN}{reading_time(words)}"


def _publisher(article: Article) -> str:
    return f"{article.publisher.upper()}{_BETWEEN}" if article.publisher else ""


def _dated(article: Article) -> Spot:
    start = units(_publisher(article))
    return Spot(0, start, start + units(describe_published(article.published)))


def _parts(article: Article) -> tuple[list[Paragraph], list[Paragraph]]:
    """Return what stands above the text (the first kept title, deck, byline in fixed order) and all the rest."""
    head: list[Paragraph] = []
    before_body = _before_body(article.paragraphs)
    for kind in _HEAD:
        found = [p for p in before_body if p.kind is kind]
        head += found[:1] if kind is Kind.TITLE else found
    taken = {p.n for p in head}
    return head, [p for p in article.paragraphs if p.n not in taken]


def _before_body(paragraphs: tuple[Paragraph, ...]) -> list[Paragraph]:
    """Return the kept paragraphs before the first one of running text, and a title wherever it stands."""
    kept = [p for p in paragraphs if p.kept]
    running = next((n for n, p in enumerate(kept) if p.kind in (Kind.BODY, Kind.SUBHEADING)), len(kept))
    return kept[:running] + [p for p in kept[running:] if p.kind is Kind.TITLE]


def _texts(article: Article, paragraphs: list[Paragraph]) -> Iterator[Block]:
    """Yield the text; a run of removed lines of one kind begins with the name of that kind."""
    label: Callable[[Paragraph], str] = lambda p: "" if p.kept else _removed_as(p)  # noqa: E731
    before = ""
    for paragraph in paragraphs:
        if label(paragraph) not in ("", before):
            yield Block(Style.LABEL, Line(f"removed: {label(paragraph)}"))
        before = label(paragraph)
        yield _block(article, paragraph)


def _block(article: Article, paragraph: Paragraph) -> Block:
    style = _STYLES.get(paragraph.kind, Style.BODY) if paragraph.kept else Style.REMOVED
    return Block(style, shown_line(article.text, paragraph.start, paragraph.end, article.repairs))


def _removed_as(paragraph: Paragraph) -> str:
    """Return as what a paragraph was left out: what stands about the article is not called boilerplate."""
    if paragraph.rule == BY_HAND:
        return "by hand"
    aside = paragraph.kind is Kind.BOILERPLATE and paragraph.rule in _UNCOUNTED
    return paragraph.rule if aside else paragraph.kind.value.replace("-", " ")


def _removed_words(removed: Counter[str], *, shown: bool) -> str:
    told = ", ".join(_counted(count, what) for what, count in removed.items())
    return f"Left out: {told} — {'hide' if shown else 'show'}"


def _counted(count: int, what: str) -> str:
    if what in _UNCOUNTED or what == "by hand":
        lines = "1 line" if count == 1 else f"{count} lines"
        return f"{lines} {what}" if what == "by hand" else f"{lines} of {'text' if what == 'body' else what}"
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _listed(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
