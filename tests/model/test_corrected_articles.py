"""Corrections of articles do what they say and say when they no longer fit."""

from datetime import date

import pytest

from dossier.model.article import Article, Basis, Paragraph, ParagraphKind
from dossier.model.corrected_articles import correct_articles
from dossier.model.corrections import Correction, CreditArticle, DateArticle, KeepParagraph, TitleArticle

TEXT = "Ann Lee met Lee in Rome."
ARTICLE = Article("a", ("a.txt",), TEXT, "", (Paragraph(0, 0, len(TEXT), ParagraphKind.BODY, True),))


def test_an_article_is_dated_and_a_paragraph_taken_away() -> None:
    articles, unfit = correct_articles([ARTICLE], [DateArticle("a", "2023-01-10"), KeepParagraph("a", 0, False)])
    assert unfit == {}
    assert articles[0].published.when.earliest == date(2023, 1, 10)
    assert articles[0].published.why == "set by hand"
    assert articles[0].kept == ()


def titled(title: str) -> tuple[Article, list[tuple[ParagraphKind, bool]]]:
    text = "Opinion\n\nLee in Rome\n\nAnn Lee met Lee."
    kinds = (ParagraphKind.TITLE, ParagraphKind.DECK, ParagraphKind.BODY)
    spans = ((0, 7), (9, 20), (22, 38))
    paragraphs = tuple(Paragraph(n, *span, kind, True) for n, (span, kind) in enumerate(zip(spans, kinds, strict=True)))
    articles, unfit = correct_articles(
        [Article("a", ("a.txt",), text, "Opinion", paragraphs)], [TitleArticle("a", title)]
    )
    assert unfit == {}
    return articles[0], [(p.kind, p.kept) for p in articles[0].paragraphs]


def test_a_title_that_stands_in_the_text_is_the_title_there_and_told_once() -> None:
    article, paragraphs = titled("Lee in Rome")
    assert article.title == "Lee in Rome"
    rest = [(ParagraphKind.TITLE, True), (ParagraphKind.BODY, True)]
    assert paragraphs == [(ParagraphKind.DUPLICATE_TITLE, False), *rest]


def test_a_title_that_stands_nowhere_takes_the_place_of_the_old_one() -> None:
    article, paragraphs = titled("Lee visits Rome")
    assert article.title == "Lee visits Rome"
    rest = [(ParagraphKind.DECK, True), (ParagraphKind.BODY, True)]
    assert paragraphs == [(ParagraphKind.DUPLICATE_TITLE, False), *rest]


def test_a_publisher_is_set_and_says_by_whom() -> None:
    articles, unfit = correct_articles([ARTICLE], [CreditArticle("a", "The Wire"), CreditArticle("a", "The Post")])
    assert unfit == {}
    assert (articles[0].publisher, articles[0].basis) == ("The Post", (("publisher", Basis.EXPLICIT, "set by hand"),))


@pytest.mark.parametrize(
    "step",
    [
        DateArticle("z", "2023"),
        TitleArticle("z", "Lee in Rome"),
        CreditArticle("z", "The Wire"),
        KeepParagraph("z", 0, True),
        KeepParagraph("a", 7, True),
    ],
)
def test_a_correction_of_an_article_that_is_gone_is_handed_back(step: Correction) -> None:
    assert correct_articles([ARTICLE], [step]) == ([ARTICLE], {0: step})
