from dataclasses import replace
from datetime import date

import pytest

from dossier.extract.times import infer_publications
from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Published
from dossier.model.when import Granularity, When


def _article(name: str, *paragraphs: str, caption: str = "", published: date | None = None) -> Article:
    texts = [caption, *paragraphs] if caption else list(paragraphs)
    text = "\n\n".join(texts)
    parts, start = [], 0
    for n, piece in enumerate(texts):
        kind = ParagraphKind.CAPTION if caption and n == 0 else ParagraphKind.BODY
        parts.append(Paragraph(n, start, start + len(piece), kind, True))
        start += len(piece) + 2
    known = Published()
    if published:
        when = When(published.isoformat(), Granularity.DAY, published, published)
        known = Published(when, Basis.EXPLICIT, "dateline")
    return Article(name, (f"{name}.txt",), text, name, tuple(parts), published=known)


def _inferred(article: Article, *others: Article) -> Published:
    return infer_publications([article, *others])[0]


def test_an_explicit_date_stays_as_it_is() -> None:
    article = _article("a", "They met on Dec. 16, 2022.", published=date(2023, 1, 3))
    assert _inferred(article) is article.published


def test_nothing_said_is_nothing_concluded() -> None:
    found = _inferred(_article("a", "They met on Tuesday and will meet again soon."))
    assert (found.basis, found.when.placed) == (Basis.UNKNOWN, False)
    assert found.why


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They met on Dec. 16, 2022.", date(2022, 12, 16), None),
        ("The old bridge fell in May 2021. It reopened in June 2022.", date(2022, 6, 1), None),
        ("A new ship will sail in 2027.", None, None),
        ("A loan maturing in March 2031 was sold.", None, None),
        ("It was sold on Jan. 5, 2020 and will close in 2022.", date(2020, 1, 5), date(2022, 12, 31)),
        ("They signed a treaty to build a jet in 2035.", None, None),
        ("It was told in March 2021 that they hoped to close it in June 2022.", date(2021, 3, 1), None),
        ("Copyright © 2019 The Paper", None, date(2019, 12, 31)),
        ("© 2005-2021 The Paper", None, date(2021, 12, 31)),
    ],
)
def test_exact_dates_bound_the_day(text: str, first: date | None, last: date | None) -> None:
    found = _inferred(_article("a", text))
    assert (found.when.earliest, found.when.latest) == (first, last)
    assert found.when.value == ""


def test_a_day_of_an_update_says_no_more_than_not_after() -> None:
    last = When("2021-11-18", Granularity.DAY, None, date(2021, 11, 18), "ON_OR_BEFORE")
    updated = Published(last, Basis.INFERRED, "not after the update")
    found = [
        infer_publications([replace(_article("a", text), published=updated)])[0].when
        for text in ("The Philippines protested on Thursday.", "The Philippines protested in May.")
    ]
    assert [(one.earliest, one.latest) for one in found] == [(None, date(2021, 11, 18))] * 2


def test_months_without_a_year_tell_the_season_after_a_dated_picture() -> None:
    article = _article(
        "a",
        "The board approved the plan in March.",
        "It will report on Aug. 20.",
        caption="The chair leaves a meeting on Feb. 2, 2021.",
    )
    found = _inferred(article)
    assert (found.when.earliest, found.when.latest) == (date(2021, 4, 22), date(2021, 8, 19))
    assert (found.when.value, found.when.granularity, found.basis) == ("2021", Granularity.RANGE, Basis.INFERRED)
    assert all(phrase in found.why for phrase in ("Feb. 2, 2021", "March", "Aug. 20"))


def test_the_end_of_the_year_is_ahead_until_its_last_month() -> None:
    article = _article(
        "a",
        "In March the board approved the plan.",
        "At the end of the year the ship will sail.",
        caption="The chair leaves a meeting on Feb. 2, 2021.",
    )
    found = _inferred(article)
    assert (found.when.earliest, found.when.latest) == (date(2021, 4, 1), date(2021, 10, 31))
    assert "“the end of the year” is still ahead" in found.why


def test_a_picture_of_the_event_dates_its_weekday() -> None:
    article = _article(
        "a",
        "Envoy Ana Kolar and Minister Erik Lund agreed Tuesday to meet again.",
        caption="Envoy Ana Kolar greets Minister Erik Lund in Oslo on April 12, 2022.",
    )
    found = _inferred(article)
    assert (found.when.earliest, found.when.latest) == (date(2022, 4, 12), date(2022, 4, 18))


def test_another_article_dates_the_weekday_of_the_same_event() -> None:
    mine = _article(
        "a",
        "Envoy Ana Kolar met Minister Erik Lund in Oslo on Tuesday.",
        "It opened on March 1, 2022.",
        "Copyright 2022",
    )
    other = _article("b", "Envoy Ana Kolar talks to Minister Erik Lund, Oslo, on April 12, 2022.")
    found = _inferred(mine, other)
    assert (found.when.earliest, found.when.latest) == (date(2022, 4, 12), date(2022, 4, 18))
    assert "April 12, 2022" in found.why


def test_a_date_of_another_event_narrows_nothing() -> None:
    mine = _article(
        "a",
        "Envoy Ana Kolar met Minister Erik Lund in Oslo on Tuesday.",
        "It opened on March 1, 2022.",
        "Copyright 2022",
    )
    other = _article("b", "The Oslo opera reopened on April 12, 2022.")
    assert _inferred(mine, other) == _inferred(mine)


def test_a_sentence_shared_with_a_dated_article_leads_to_its_week() -> None:
    shared = "The two harbour towns have argued for years over who pays for the light at the end of the pier."
    mine = _article("a", "The towns signed a deal on Monday.", shared, "Copyright 2024")
    other = _article("b", "The mayors said Monday that it is over.", shared, published=date(2024, 2, 6))
    assert _inferred(mine, other).when.earliest == date(2024, 2, 5)
    assert _inferred(mine, other).when.latest == date(2024, 2, 11)


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = [
        _article(
            "a",
            "Envoy Ana Kolar met Minister Erik Lund in Oslo on Tuesday.",
            "It opened on March 1, 2022.",
            "Copyright 2022",
        ),
        _article("b", "Envoy Ana Kolar talks to Minister Erik Lund, Oslo, on April 12, 2022."),
        _article("c", "Nothing.", published=date(2024, 2, 6)),
    ]
    assert infer_publications(articles[::-1]) == infer_publications(articles)[::-1]
