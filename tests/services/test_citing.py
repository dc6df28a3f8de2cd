"""An article is cited with the date as far as it is known, and nothing in it breaks the format it is put into."""

import json
import re
from datetime import date
from typing import Any

import pytest

from dossier.model.article import Article, Basis, Published
from dossier.model.when import Granularity, When
from dossier.services.citing import Style, author_of, bibtex, cite, cite_passage, cited, csl_json, ris

D, M, Y, R = Granularity.DAY, Granularity.MONTH, Granularity.YEAR, Granularity.RANGE
DAY = When("2023-01-10", D, date(2023, 1, 10), date(2023, 1, 10))
MONTH = When("2023-01", M, date(2023, 1, 1), date(2023, 1, 31))
YEAR = When("2023", Y, date(2023, 1, 1), date(2023, 12, 31))
SPAN = When("2023-01-11", R, date(2023, 1, 10), date(2023, 1, 12))
OVER_YEARS = When("", R, date(2022, 12, 30), date(2023, 1, 2))
OPEN = When("2023", Y, None, date(2023, 12, 31), "BEFORE")


def made(when: When | None = DAY, basis: Basis = Basis.EXPLICIT, **values: Any) -> Article:
    given = {"title": "A title", "publisher": "The Paper", "authors": ("Jane Doe",), "url": "https://example.org/a"}
    published = Published(when, basis) if when is not None else Published()
    given |= values
    title = str(given.pop("title"))
    return Article("a", ("a.txt",), "Some words. And more.", title, (), published=published, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "basis", "csl", "py", "da", "tex"),
    [
        (DAY, Basis.EXPLICIT, {"date-parts": [[2023, 1, 10]]}, "2023", "2023/01/10", "2023-01-10"),
        (MONTH, Basis.EXPLICIT, {"date-parts": [[2023, 1]]}, "2023", "2023/01/", "2023-01"),
        (YEAR, Basis.EXPLICIT, {"date-parts": [[2023]]}, "2023", "2023//", "2023"),
        (
            SPAN,
            Basis.INFERRED,
            {"date-parts": [[2023, 1, 10], [2023, 1, 12]], "circa": True},
            "2023",
            "2023/01//10–12 January 2023",
            "2023-01-10/2023-01-12",
        ),
        (
            OVER_YEARS,
            Basis.EXPLICIT,
            {"date-parts": [[2022, 12, 30], [2023, 1, 2]]},
            None,
            "///30 December 2022 – 2 January 2023",
            "2022-12-30/2023-01-02",
        ),
        (OPEN, Basis.EXPLICIT, None, None, None, None),
        (None, Basis.UNKNOWN, None, None, None, None),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(
    when: When | None, basis: Basis, csl: object, py: str | None, da: str | None, tex: str | None
) -> None:
    article = made(when, basis)
    assert csl_json([article])[0].get("issued") == csl
    lines = dict(line.split("  - ", 1) for line in ris([article]).splitlines() if line)
    assert (lines.get("PY"), lines.get("DA")) == (py, da)
    entry = bibtex([article])
    assert re.findall(r"date = \{(.*)\}", entry) == ([tex] if tex else [])
    assert ("month = jan" in entry) == (when in (DAY, MONTH, SPAN))
    assert ("year = {2023}" in entry) == (when in (DAY, MONTH, YEAR, SPAN))


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Jane Doe", "Doe", "Jane"),
        ("J. R. Doe", "Doe", "J. R."),
        ("Ludwig van Beethoven", "van Beethoven", "Ludwig"),
        ("Maria de la Cruz", "de la Cruz", "Maria"),
        ("Reuters", "", ""),
        ("AFP Staff", "", ""),
        ("City Desk", "", ""),
        ("Foreign Office Team", "", ""),
        ("Doe, Jane", "", ""),
        ("A very long line that is not a name", "", ""),
        ("", "", ""),
    ],
)
def test_only_what_looks_like_a_person_is_taken_apart(name: str, family: str, given: str) -> None:
    author = author_of(name)
    assert (author.literal, author.family, author.given) == (name, family, given)


HOSTILE = "100 % & #1_a ~ ^ $x$ \\input{x} } @article{evil,\nTY  - JOUR \r\nER  - "


def test_nothing_in_an_article_breaks_bibtex() -> None:
    url = "https://example.org/a b{c}%7D\\"
    entry = bibtex([made(title=HOSTILE, publisher=HOSTILE, authors=(HOSTILE, "Jane Doe"), url=url)])
    assert entry.count("\n@") + entry.startswith("@") == 1
    body = re.sub(r"\\[{}%&#$_]", "", re.sub(r"\\text\w+\{\}", "", entry))
    assert body.count("{") == body.count("}")
    depth = 0
    for character in body:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert not re.search(r"(?<!\\)[%&#$_](?!7D|20|7B|5C)", body.replace(url, ""))
    assert "Doe, Jane" in entry


def test_nothing_in_an_article_breaks_ris() -> None:
    record = ris([made(title=HOSTILE, publisher=HOSTILE, authors=(HOSTILE,))])
    tags = [line[:6] for line in record.split("\r\n") if line]
    assert tags == ["TY  - ", "TI  - ", "AU  - ", "T2  - ", "PY  - ", "DA  - ", "UR  - ", "ER  - "]
    assert "\n" not in record.replace("\r\n", "")


def test_csl_json_is_a_list_of_items_with_keys_of_their_own() -> None:
    items = json.loads(cited([made(), made(), made(title="Zürich – “Ärger”")], Style.CSL))
    assert [item["id"] for item in items] == ["doe2023title", "doe2023title-2", "doe2023zurich"]
    assert items[0]["author"] == [{"family": "Doe", "given": "Jane"}]
    assert items[0]["container-title"] == "The Paper"
    assert csl_json([made(authors=("Reuters",))])[0]["author"] == [{"literal": "Reuters"}]


def test_many_articles_of_one_outlet_have_keys_of_their_own() -> None:
    many = csl_json([made()] * 3000)
    assert [item["id"] for item in many[:3]] == ["doe2023title", "doe2023title-2", "doe2023title-3"]
    assert len({item["id"] for item in many}) == 3000


def test_a_line_says_who_what_where_when() -> None:
    assert cite(made()) == "Jane Doe, “A title”, The Paper, 10 January 2023, https://example.org/a"
    assert cite(made(SPAN, Basis.INFERRED, url="")) == (
        "Jane Doe, “A title”, The Paper, about 10–12 January 2023 (inferred)."
    )
    assert cite(made(None, url="", authors=("A B", "C D"))) == "A B and C D, “A title”, The Paper, n.d."
    assert cite(made(None, url="", authors=(), publisher="", title="")) == "“a.txt”, n.d."


def test_a_passage_is_quoted_on_one_line_with_its_source() -> None:
    assert cite_passage(made(url=""), 0, 11) == ("“Some words.”\n— Jane Doe, “A title”, The Paper, 10 January 2023.")
