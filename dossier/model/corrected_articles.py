"""Apply corrections of articles; those of facts come after, since names, times and events are found from articles.

One that no longer fits is handed back, never guessed at.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Published
from dossier.model.corrections import (
    BY_HAND,
    ArticleCorrection,
    Correction,
    CreditArticle,
    DateArticle,
    KeepParagraph,
    TitleArticle,
    Unfit,
    when_of,
)


def correct_articles(articles: Sequence[Article], corrections: Iterable[Correction]) -> tuple[list[Article], Unfit]:
    """Apply those corrections that are about articles; return the articles and the corrections that no longer fit."""
    found = {article.id: article for article in articles}
    unfit: dict[int, Correction] = {}
    for place, correction in enumerate(corrections):
        if not isinstance(correction, ArticleCorrection):
            continue
        article = found.get(correction.article)
        changed = None if article is None else _corrected(article, correction)
        if changed is None:
            unfit[place] = correction
        else:
            found[changed.id] = changed
    return list(found.values()), unfit


def _corrected(article: Article, correction: ArticleCorrection) -> Article | None:
    match correction:
        case DateArticle():
            return replace(article, published=Published(when_of(correction.value), Basis.EXPLICIT, BY_HAND))
        case TitleArticle():
            return _titled(article, correction.title)
        case CreditArticle():
            return replace(article, publisher=correction.publisher, basis=_by_hand(article, "publisher"))
        case KeepParagraph() if all(p.start != correction.start for p in article.paragraphs):
            return None
        case KeepParagraph():
            return replace(
                article,
                paragraphs=tuple(
                    replace(p, kept=correction.kept, rule=BY_HAND) if p.start == correction.start else p
                    for p in article.paragraphs
                ),
            )


def _titled(article: Article, title: str) -> Article:
    """Return it under another title: the paragraph with these words is the title now, none where it was made up."""
    wanted = title.split()
    place = next((p.n for p in article.paragraphs if article.slice(p.start, p.end).split() == wanted), None)

    def paragraph(p: Paragraph) -> Paragraph:
        if p.n == place:
            return replace(p, kind=ParagraphKind.TITLE, kept=True, rule=BY_HAND)
        if p.kind is ParagraphKind.TITLE and p.kept:
            return replace(p, kind=ParagraphKind.DUPLICATE_TITLE, kept=False, rule=BY_HAND)
        return p

    paragraphs = tuple(map(paragraph, article.paragraphs))
    return replace(article, title=title, paragraphs=paragraphs, basis=_by_hand(article, "title"))


def _by_hand(article: Article, field: str) -> tuple[tuple[str, Basis, str], ...]:
    """Return how the values of an article are known when one of them was set by hand."""
    return (*(known for known in article.basis if known[0] != field), (field, Basis.EXPLICIT, BY_HAND))
