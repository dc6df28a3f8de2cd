"""PDFs: lines made into paragraphs, metadata that never claims too much, and files that lie."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.errors import InputError
from dossier.ingest import guarded
from dossier.ingest.drafts import Draft, Given, Limits
from dossier.ingest.files import Found
from dossier.ingest.pdf import PdfReader
from dossier.ingest.read import ReadResult, read
from dossier.model.article import Basis, ParagraphKind
from tests.ingest.pdfs import Line, file_of, make_pdf

_TITLE = (50.0, 740.0, 22.0, "Market hall burns down")
_FIRST = [
    "Firefighters said on Monday that the old market hall had",
    "burned down to its walls during the night, while most of",
    "its traders were asleep in their houses around the square.",
]
_SECOND = [
    "Nobody was hurt, but forty traders have lost their stalls, as",
    "the mayor of the town said to reporters on the square this",
    "morning, before the first of them had seen the place.",
]


def lines(texts: list[str], top: float, left: float = 50, indent: float = 0, size: float = 11) -> list[Line]:
    return [(left + (0 if n else indent), top - 1.3 * size * n, size, text) for n, text in enumerate(texts)]


def result(folder: Path, content: bytes, limits: Limits | None = None) -> ReadResult:
    path = folder / "a.pdf"
    path.write_bytes(content)
    return read(Found(path, "a.pdf"), limits)


def shown(found: ReadResult, *, removed: bool = False) -> list[tuple[str, str]]:
    (article,) = found.articles
    return [(p.kind.value, article.slice(p.start, p.end)) for p in article.paragraphs if p.kept or removed]


@pytest.mark.parametrize("second", [lines(_SECOND, 640), lines(_SECOND, 657, indent=15)], ids=["gap", "indent"])
def test_lines_become_paragraphs(tmp_path: Path, second: list[Line]) -> None:
    found = result(tmp_path, make_pdf([[_TITLE, *lines(_FIRST, 700), *second]]))
    assert shown(found) == [
        ("title", "Market hall burns down"),
        ("body", " ".join(_FIRST)),
        ("body", " ".join(_SECOND)),
    ]
    assert found.articles[0].title == "Market hall burns down"
    assert found.source.media_type == "application/pdf"


def test_a_line_set_apart_stays_alone_where_most_paragraphs_are_a_line_each(tmp_path: Path) -> None:
    alone = ["By Ann Reporter of the town desk", "Nobody was hurt in the fire.", "It was out by noon on Monday."]
    texts = [alone[0], " ".join(_FIRST), *alone[1:]]
    page = [*lines([alone[0]], 700), *lines(_FIRST, 675), *lines([alone[1]], 621), *lines([alone[2]], 596)]
    page += lines(["The mayor said no more."], 571) + lines(["He left the square."], 546)
    found = result(tmp_path, make_pdf([[_TITLE, *page]]))
    assert [text for _, text in shown(found, removed=True)][1:5] == texts


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page(tmp_path: Path) -> None:
    halves = [_FIRST[0], _FIRST[1], _FIRST[2]]
    first = [_TITLE, (50.0, 700.0, 8.0, halves[0]), (320.0, 700.0, 8.0, halves[1])]
    found = result(tmp_path, make_pdf([first, [(50.0, 700.0, 8.0, halves[2])]]))
    assert ("body", " ".join(_FIRST)) in shown(found)


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (["the old market hall was burn-", "ing for an hour on this cold night"], "was burning for"),
        (["a well-known place, and again a well-", "known place in the town of the fair"], "again a well-known place"),
        (["the hall of the Smith-", "Jones company stood on the old square"], "the Smith-Jones company"),
    ],
)
def test_divided_words_are_joined(tmp_path: Path, texts: list[str], joined: str) -> None:
    (article,) = result(tmp_path, make_pdf([lines(texts, 700)])).articles
    assert joined in article.text


def test_what_stands_on_every_page_is_removed(tmp_path: Path) -> None:
    pages = [[(50.0, 780.0, 9.0, "The Daily Example"), *lines(_FIRST, 700), (300.0, 20.0, 9.0, f"Page {n} of 4")]
             for n in range(1, 5)]  # fmt: skip
    found = result(tmp_path, make_pdf(pages))
    assert not any("Example" in text or "Page" in text for _, text in shown(found))
    assert ("boilerplate", "The Daily Example") in shown(found, removed=True)


def test_properties_are_a_bound_and_a_title_only_where_the_text_has_it(tmp_path: Path) -> None:
    page = [(50.0, 760.0, 11.0, "By Jane Roe"), *lines(_FIRST, 700)]
    info = "/Title (Microsoft Word - draft3.doc) /Author (scanner01) /CreationDate (D:20240304101010+01'00')"
    (article,) = result(tmp_path, make_pdf([page], info)).articles
    assert "draft3" not in article.title
    assert article.authors == ("Jane Roe",)
    published = article.published
    assert (published.basis, published.when.earliest, str(published.when.latest)) == (Basis.FILE, None, "2024-03-04")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7\n", "It is damaged, or no PDF."),
        (b"not a PDF at all", "It is damaged, or no PDF."),
        (make_pdf([[]]), "It holds no text"),
        (make_pdf([lines(_FIRST, 700)])[:300], "It"),
        (file_of([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"]), "It"),
        (file_of([b"[" * 100_000]), "It is damaged"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(tmp_path: Path, content: bytes, reason: str) -> None:
    found = result(tmp_path, content)
    assert found.articles == ()
    assert found.problems[0].reason.startswith(reason)
    assert found.problems[0].hint


@pytest.mark.parametrize("count", [0, 2, 2_000_000, -5])
def test_a_lie_about_the_number_of_pages_costs_nothing(tmp_path: Path, count: int) -> None:
    found = result(tmp_path, make_pdf([lines(_FIRST, 700)], count=count))
    assert bool(found.articles) or bool(found.problems)


def test_pages_are_limited(tmp_path: Path) -> None:
    found = result(tmp_path, make_pdf([lines(_FIRST, 700)] * 5), Limits(max_pages=2))
    assert "first 2 pages" in found.problems[0].reason
    assert found.articles


class Endless(PdfReader):
    """Never ends."""

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        while True:
            pass


class Greedy(PdfReader):
    """Takes all memory."""

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        yield Draft("", "x" * 10_000_000_000)


class Crashing(PdfReader):
    """Ends its process, as a fault in a parser does."""

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        os.kill(os.getpid(), signal.SIGKILL)
        yield Draft("", "")


@pytest.mark.parametrize("fork", [True, False])
@pytest.mark.parametrize(
    ("reader", "reason"), [(Endless(), "longer than"), (Greedy(), "too much memory"), (Crashing(), "crashed")]
)
def test_a_reader_cannot_run_away(fork: bool, reader: PdfReader, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "_can_fork", lambda: fork)
    limits = replace(Limits(), max_seconds=1.5 if isinstance(reader, Endless) else 30.0)
    with pytest.raises(InputError, match=reason) as raised:
        list(guarded.drafts_of(reader, Given("a.pdf", b"x", limits)))
    assert raised.value.hint


@pytest.mark.parametrize("fork", [True, False])
def test_what_the_guarded_reader_says_arrives_whole(fork: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    given = Given("a.pdf", make_pdf([[_TITLE, *lines(_FIRST, 700)]] * 3, "/CreationDate (D:20240304)"))
    monkeypatch.setattr(guarded, "_can_fork", lambda: fork)
    assert list(guarded.drafts_of(PdfReader(), given)) == list(PdfReader().drafts(given))


def test_kinds_survive(tmp_path: Path) -> None:
    (article,) = result(tmp_path, make_pdf([[_TITLE, *lines(_FIRST, 700)]])).articles
    assert article.paragraphs[0].kind is ParagraphKind.TITLE
