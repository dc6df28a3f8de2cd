"""Metadata say what the text says, with its basis, and nothing more."""

from datetime import date
from pathlib import Path

import pytest

from dossier.ingest.files import find
from dossier.ingest.read import read
from dossier.model.article import Article, Basis
from dossier.model.when import Granularity
from tests.ingest.conftest import LEAD, SECOND, Read

TITLE = "Market hall burns down in the night"


def with_head(article: Read, *head: str, tail: str = "") -> Article:
    return article("\n\n".join([TITLE, *head, LEAD, SECOND, tail]))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ana Lima", ("Ana Lima",)),
        ("By ANA LIMA and BO EK", ("Ana Lima", "Bo Ek")),
        ("By Ana Lima, Bo Ek and Cy de Vries", ("Ana Lima", "Bo Ek", "Cy de Vries")),
        ("By van der Lima, Ana", ("Ana van der Lima",)),
        ("By Ana de Lima, Bo Ek", ("Ana de Lima", "Bo Ek")),
        ("By de Lima, Editor", ("de Lima",)),
        ("By van der Lima, Amsterdam", ("van der Lima",)),
        ("By Ana Lima, New York", ("Ana Lima",)),
        ("By al Ebersfeld, Doha", ("al Ebersfeld",)),
        ("By Ana Lima, Associated Press", ("Ana Lima",)),
        ("By Ana Lima in Ebersfeld", ("Ana Lima",)),
        ("By Ana Lima | Staff Writer", ("Ana Lima",)),
        ("By Ana Lima, Political Editor", ("Ana Lima",)),
        ("by Ana Lima - March 5, 2021", ("Ana Lima",)),
        ("Written by: Ana Lima", ("Ana Lima",)),
        ("Par Hélène d'Arnoux", ("Hélène d'Arnoux",)),
        ("By Associated Press", ("Associated Press",)),
        ("By the Associated Press, London", ("Associated Press",)),
        ("By la Stampa, Rome", ("La Stampa",)),
        ("By Ana Lima, La Stampa", ("Ana Lima",)),
        ("By The Guardian", ("The Guardian",)),
        ("By le Monde", ("Le Monde",)),
        ("By Le Minh", ("Le Minh",)),
        ("By J. R. O’Neill", ("J. R. O’Neill",)),
        ("By Staff Sgt. Ana Lima, 41st Wing Public Affairs", ("Ana Lima",)),
        ("By Ana Lima with help from Bo Ek", ("Ana Lima",)),
        ("By Ana Lima on Friday 5th March 2021 | Filed under: News, Fires", ("Ana Lima",)),
        ("By Ana Lima\nEurope correspondent, Port Velin", ("Ana Lima",)),
    ],
)
def test_authors_of_a_byline(article: Read, line: str, authors: tuple[str, ...]) -> None:
    assert with_head(article, line).authors == authors


def test_nobody_in_a_caption_is_an_author(article: Read) -> None:
    read = with_head(article, "Ole Brandt, left, and Ida Holm look at the ruin on March 5, 2021. Photo by Ana Lima/AFP")
    assert read.authors == ()


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Monday 05 February 2024 13:07 GMT", "2024-02-05"),
        ("Published: Feb. 5, 2024 at 8:07 a.m. ET", "2024-02-05"),
        ("5. Februar 2024, 13:07 Uhr", "2024-02-05"),
        ("Publié le 5 février 2024 à 13h07", "2024-02-05"),
        ("5 de febrero de 2024", "2024-02-05"),
        ("2024-02-05T23:59:59-05:00", "2024-02-05"),
        ("05.02.2024", "2024-02-05"),
        ("13/02/2024", "2024-02-13"),
        ("5-FEB-2024 09:14:52.31", "2024-02-05"),
        ("2024年2月5日", "2024-02-05"),
        ("Ana Lima, February 5th, 2024", "2024-02-05"),
        ("Published 31 February 2024", ""),
        ("3 hours ago", ""),
    ],
)
def test_the_date_of_a_head_line(article: Read, line: str, value: str) -> None:
    published = with_head(article, line).published
    assert published.when.value == value
    assert published.basis is (Basis.EXPLICIT if value else Basis.UNKNOWN)
    if value:
        day = date.fromisoformat(value)
        assert (published.when.granularity, published.when.earliest, published.when.latest) == (
            Granularity.DAY,
            day,
            day,
        )


def test_a_date_that_may_be_read_two_ways_stays_a_range(article: Read) -> None:
    when = article(f"{TITLE}\n\n05/02/2024\n\n{LEAD.replace('on Monday ', '')}\n\n{SECOND}").published.when
    assert (when.earliest, when.latest) == (date(2024, 2, 5), date(2024, 5, 2))
    assert when.granularity is Granularity.RANGE


@pytest.mark.parametrize(
    ("more", "value"),
    [
        (
            "The fire broke out on Monday, as the town was getting ready for its fair, and it went on until noon.",
            "2024-02-05",
        ),
        (
            "The fire broke out on Thursday, as the town was getting ready for its fair; it went on until noon.",
            "2024-05-02",
        ),
        (
            "The hall was to be sold on Jan. 30, 2024, to a company that wanted to make flats of it, they said.",
            "2024-02-05",
        ),
        (
            "It was the second fire within a year; the first, on 28/01/2024, had been put out within the hour.",
            "2024-02-05",
        ),
        (
            "It was the second fire within a year; the first, on 01/28/2024, had been put out within the hour.",
            "2024-05-02",
        ),
        ("The fire broke out on Saturday, as the town was getting ready for its fair; it went on until noon.", ""),
    ],
)
def test_a_date_of_two_readings_is_the_one_that_the_page_speaks_for(article: Read, more: str, value: str) -> None:
    published = article(f"{TITLE}\n\n05/02/2024\n\n{more}\n\n{SECOND}").published
    assert (published.when.value if published.basis is Basis.INFERRED else "") == value


def test_the_order_of_figures_is_read_from_the_date_itself(article: Read) -> None:
    deck = (
        "The first fire, on 02/08/2024, was out in an hour; the hall was not insured after 01/28/2024, the town says."
    )
    published = article(f"{TITLE}\n\n{deck}\n\n05/02/2024\n\n{SECOND}").published
    assert (published.when.value, published.basis) == ("2024-05-02", Basis.INFERRED)


def test_figures_of_a_language_that_writes_days_first_are_a_day(article: Read) -> None:
    text = (
        "Le conseil a décidé que la halle, qui a brûlé dans la nuit, sera rebâtie avant la fin de l'année par la ville."
    )
    published = article(f"La halle sera rebâtie\n\nPublié le 05/02/2024 à 9h15\n\n{text}\n\n{text}").published
    assert (published.when.value, published.basis) == ("2024-02-05", Basis.INFERRED)


def test_updated_is_kept_apart_from_published(article: Read) -> None:
    read = with_head(article, "Published: 5 March 2021 | Updated: 6 March 2021")
    assert (read.published.when.value, read.updated.when.value) == ("2021-03-05", "2021-03-06")
    only = with_head(article, "Updated: 6 March 2021, 10:00")
    assert only.updated.when.value == "2021-03-06"
    assert only.published.basis is Basis.INFERRED
    assert (only.published.when.earliest, only.published.when.latest) == (None, date(2021, 3, 6))


@pytest.mark.parametrize(
    "line",
    [
        "Ole Brandt speaks in Ebersfeld on March 5, 2021. (AP Photo/Ana Lima)",
        "As of March 5, 2021",
        "The hall was opened on March 5, 1908, by the king, and it was rebuilt on May 4, 1950, after the war.",
    ],
)
def test_a_date_of_a_caption_or_the_body_is_not_that_of_publication(article: Read, line: str) -> None:
    assert with_head(article, line).published.basis is Basis.UNKNOWN


def test_a_full_date_in_the_dateline_is_that_of_publication(article: Read) -> None:
    read = article(f"{TITLE}\n\nEBERSFELD, Germany, March 5, 2021 (GLOBE NEWSWIRE) -- {LEAD}\n\n{SECOND}")
    assert read.published.when.value == "2021-03-05"


def test_a_copyright_line_gives_publisher_and_a_bound(article: Read) -> None:
    read = with_head(article, tail="Copyright © 2019–2021 Ebersfeld Post. All rights reserved.")
    assert read.publisher == "Ebersfeld Post"
    assert read.published.basis is Basis.INFERRED
    assert (read.published.when.earliest, read.published.when.latest) == (None, date(2021, 12, 31))


def test_a_publisher_is_never_guessed_from_the_text(article: Read) -> None:
    read = with_head(article, tail="The Ebersfeld Post first wrote of the plan in 2019.")
    assert read.publisher == ""
    assert ("publisher", Basis.UNKNOWN) in [(name, basis) for name, basis, _ in read.basis]


def test_the_name_beside_the_title_is_the_publisher(article: Read) -> None:
    read = article(f"{TITLE} - Ebersfeld Post\n\n{TITLE}\n\n{LEAD}\n\n{SECOND}")
    assert (read.title, read.publisher) == (TITLE, "Ebersfeld Post")


def test_without_a_headline_the_file_lends_its_name(article: Read) -> None:
    read = article(f"{LEAD}\n\n{SECOND}")
    assert read.title == "piece"
    assert ("title", Basis.FILE) in [(name, basis) for name, basis, _ in read.basis]


def test_an_address_alone_in_a_line_is_the_url(article: Read) -> None:
    assert with_head(article, tail="Source: https://x.example/news/1.html").url == "https://x.example/news/1.html"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", LEAD),
        (
            "de",
            "Die Feuerwehr sagte am Montag, dass die alte Markthalle in der Nacht bis auf die Mauern abgebrannt ist.",
        ),
        ("fr", "Les pompiers ont dit lundi que la vieille halle du marché est détruite par le feu dans la nuit."),
        ("ja", "消防によると、古い市場の建物が夜のうちに全焼した。"),
        ("", "Ebersfeld 12345"),
    ],
)
def test_the_language_is_told_by_small_words_or_script(article: Read, code: str, text: str) -> None:
    assert article(text).language == code


ORIGINALS = [  # number of the file, of the line that is the title, authors, publisher
    ("000", 0, ("Aldgra Fredly",), ""),
    ("001", 0, (), "INPAC Times"),
    ("002", 0, (), ""),
    ("003", 2, ("Mari Yamaguchi",), "The Independent"),
    ("004", 1, (), ""),
]


@pytest.mark.parametrize(("number", "line", "authors", "publisher"), ORIGINALS)
def test_the_originals(seed_originals: Path, number: str, line: int, authors: tuple[str, ...], publisher: str) -> None:
    (found,) = [f for f in find([seed_originals]) if f.name.startswith(number)]
    title = [text.strip() for text in found.path.read_text("utf-8").splitlines() if text.strip()][line]
    (read_article,) = read(found).articles
    assert (read_article.title, read_article.authors, read_article.publisher) == (title, authors, publisher)
    assert read_article.published.basis is {"003": Basis.EXPLICIT, "001": Basis.INFERRED}.get(number, Basis.UNKNOWN)
    if number == "003":
        assert read_article.published.when.value == "2024-02-05"
    kept = " ".join(read_article.slice(p.start, p.end) for p in read_article.kept).lower()
    assert kept.count(title.lower()) == 1
    for word in ("donation", "browser", "copyright", "getty", "pool photo", "comments", "contributed", "credit:", "|"):
        assert word not in kept, word
