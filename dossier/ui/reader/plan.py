"""What the reader shows of an article, block by block, before any of it is drawn."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.corrections import BY_HAND
from dossier.model.wording import listed, marked
from dossier.services.dates_text import describe_published, reading_time
from dossier.ui.reader.positions import Line, PositionMap, Spot, shown_line, units
from dossier.ui.translation import tr, tr_n, worded

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
_SET_ASIDE = {"front matter", "mark-up", "body"}  # rules of what stands about the article and is not boilerplate
_BY_HAND = "by hand"
_REMOVED = {
    _BY_HAND: marked("by hand"),
    "front matter": marked("front matter"),
    "mark-up": marked("mark-up"),
    "body": marked("text"),
    Kind.TITLE: marked("title"),
    Kind.DUPLICATE_TITLE: marked("duplicate title"),
    Kind.BYLINE: marked("byline"),
    Kind.DATELINE: marked("dateline"),
    Kind.CAPTION: marked("caption"),
    Kind.CREDIT: marked("credit"),
    Kind.DECK: marked("deck"),
    Kind.SUBHEADING: marked("subheading"),
    Kind.PULL_QUOTE: marked("pull quote"),
    Kind.PULL_QUOTE_ATTRIBUTION: marked("pull quote attribution"),
    Kind.BOILERPLATE: marked("boilerplate"),
    Kind.KICKER: marked("kicker"),
}
_COUNTED: Mapping[str, Callable[[int], str]] = {
    _BY_HAND: lambda n: tr_n("%Ln line by hand", "%Ln lines by hand", n),
    "front matter": lambda n: tr_n("%Ln line of front matter", "%Ln lines of front matter", n),
    "mark-up": lambda n: tr_n("%Ln line of mark-up", "%Ln lines of mark-up", n),
    "body": lambda n: tr_n("%Ln line of text", "%Ln lines of text", n),
    Kind.TITLE: lambda n: tr_n("%Ln title", "%Ln titles", n),
    Kind.DUPLICATE_TITLE: lambda n: tr_n("%Ln duplicate title", "%Ln duplicate titles", n),
    Kind.BYLINE: lambda n: tr_n("%Ln byline", "%Ln bylines", n),
    Kind.DATELINE: lambda n: tr_n("%Ln dateline", "%Ln datelines", n),
    Kind.CAPTION: lambda n: tr_n("%Ln caption", "%Ln captions", n),
    Kind.CREDIT: lambda n: tr_n("%Ln credit", "%Ln credits", n),
    Kind.DECK: lambda n: tr_n("%Ln deck", "%Ln decks", n),
    Kind.SUBHEADING: lambda n: tr_n("%Ln subheading", "%Ln subheadings", n),
    Kind.PULL_QUOTE: lambda n: tr_n("%Ln pull quote", "%Ln pull quotes", n),
    Kind.PULL_QUOTE_ATTRIBUTION: lambda n: tr_n("%Ln pull quote attribution", "%Ln pull quote attributions", n),
    Kind.BOILERPLATE: lambda n: tr_n("%Ln line of boilerplate", "%Ln lines of boilerplate", n),
    Kind.KICKER: lambda n: tr_n("%Ln kicker", "%Ln kickers", n),
}
"""So many of each that is left out, in words."""
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
        blocks.append(Block(Style.BYLINE, Line(tr("By {names}", names=worded(listed(article.authors))))))
    toggle = None
    removed = Counter(_removed_as(p) for p in article.paragraphs if not p.kept)
    if removed:
        toggle = len(blocks)
        blocks.append(Block(Style.TOGGLE, Line(_removed_words(removed, shown=show_removed))))
    shown = [p for p in body if p.kept or show_removed]
    blocks += _texts(article, shown)
    return Plan(tuple(blocks), PositionMap([block.line for block in blocks]), toggle, 0, _dated(article))


def source_line(article: Article) -> str:
    """Return publisher, date as known, that of an update if it is another, and reading time."""
    words = sum(article.text.count(" ", p.start, p.end) + 1 for p in article.kept)
    when = worded(describe_published(article.published))
    return f"{_publisher(article)}{when}{_updated(article)}{_BETWEEN}{worded(reading_time(words))}"


def _updated(article: Article) -> str:
    found = article.updated
    if not found.when.placed or found.when == article.published.when:
        return ""
    return _BETWEEN + tr("updated {date}", date=worded(describe_published(found, short=True)))


def _publisher(article: Article) -> str:
    return f"{article.publisher.upper()}{_BETWEEN}" if article.publisher else ""


def _dated(article: Article) -> Spot:
    start = units(_publisher(article))
    return Spot(0, start, start + units(worded(describe_published(article.published))))


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
            yield Block(Style.LABEL, Line(tr("removed: {what}", what=tr(_REMOVED[label(paragraph)]))))
        before = label(paragraph)
        yield _block(article, paragraph)


def _block(article: Article, paragraph: Paragraph) -> Block:
    style = _STYLES.get(paragraph.kind, Style.BODY) if paragraph.kept else Style.REMOVED
    return Block(style, shown_line(article.text, paragraph.start, paragraph.end, article.repairs))


def _removed_as(paragraph: Paragraph) -> str:
    """Return as what a paragraph was left out: what stands about the article is not called boilerplate."""
    if paragraph.rule == BY_HAND:
        return _BY_HAND
    aside = paragraph.kind is Kind.BOILERPLATE and paragraph.rule in _SET_ASIDE
    return paragraph.rule if aside else paragraph.kind.value


def _removed_words(removed: Counter[str], *, shown: bool) -> str:
    told = ", ".join(_COUNTED[what](count) for what, count in removed.items())
    return tr("Left out: {what} — hide", what=told) if shown else tr("Left out: {what} — show", what=told)
