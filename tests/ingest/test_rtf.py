"""RTF as word processors write it, and as nobody should."""

import random
import time
from pathlib import Path

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from dossier.ingest.rtf import _Walk
from dossier.model.article import Basis
from tests.ingest.conftest import LEAD, SECOND

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204 Arial;}"
    r"{\f2\fnil\fcharset128 Gothic;}}{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\outlinelevel1 heading 2;}}"
    r"{\info{\title Market hall burns down}{\author Jane Roe}{\creatim\yr2024\mo3\dy4\hr9\min30}}"
    r"{\*\generator Writer 7;}{\header\pard Page 1\par}"
)


def result(folder: Path, content: str | bytes, name: str = "a.rtf") -> ReadResult:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("cp1252"))
    return read(Found(path, name))


def lines(folder: Path, body: str) -> list[str]:
    """Return the text of each paragraph of a document with this body, which ends in one that is known."""
    (article,) = result(folder, f"{HEAD}{body}\\par\n{LEAD}\\par}}").articles
    *before, last = article.text.split("\n\n")
    assert last == LEAD
    return before


def test_a_long_title_is_read_as_fast_as_as_much_text() -> None:
    many = b"\\~" * 60_000
    seconds = []
    for content in (b"{\\rtf1 \\emdash" + many + b"\\par}", b"{\\rtf1{\\info{\\title \\emdash" + many + b"}}\\par}"):
        began = time.process_time()
        assert len(list(_Walk().blocks(content))) == 2
        seconds.append(time.process_time() - began)
    assert seconds[1] < 2 * seconds[0]


def test_a_group_ends_its_heading(tmp_path: Path) -> None:
    (article,) = result(tmp_path, HEAD + rf"{{\pard\s1 Market hall burns down\par}}{LEAD}\par {SECOND}\par}}").articles
    assert [p.kind.value for p in article.paragraphs] == ["title", "body", "body"]


def test_a_document_is_its_paragraphs_headings_and_properties(tmp_path: Path) -> None:
    body = rf"\pard\s1 Market hall {{\b burns}} down\par\pard {LEAD}\par\pard\s2 After\par\pard\plain {SECOND}\par}}"
    found = result(tmp_path, HEAD + body)
    (article,) = found.articles
    assert [(p.kind.value, article.slice(p.start, p.end)) for p in article.paragraphs] == [
        ("title", "Market hall burns down"),
        ("body", LEAD),
        ("subheading", "After"),
        ("body", SECOND),
    ]
    assert article.authors == ("Jane Roe",)
    assert ("authors", Basis.FILE, "properties of the document") in article.basis
    assert (article.published.basis, str(article.published.when.latest)) == (Basis.FILE, "2024-03-04")
    assert not found.problems


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (r"caf\'e9 na\'efve", "café naïve"),
        (r"{\f1 \'cf\'ee\'e6\'e0\'f0} \'e9", "Пожар é"),
        (r"{\f2 \'83e\'83X\'83g}", "テスト"),  # the second byte of the first is a letter
        (r"\u1055?\u1086?\u1078?\u1072?\u1088?", "Пожар"),
        (r"\uc2\u8364\'80\'80{\uc0\u8212}x", "€—x"),
        (r"\u-10179?\u-8704?.", "😀."),
        (r"a\u0?b\u7?c", "abc"),
        (r"{\f1\'cf}\f1\'cf\plain\'e9", "ППé"),
        (r"\ldblquote no\rdblquote\emdash\lquote yes\rquote\~\bullet", "“no”—‘yes’ •"),
        (r"C:\\a\{b\} non\_stop soft\-hyphen", "C:\\a{b} non-stop softhyphen"),
        (r'a {\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt link}} here', "a link here"),
        (r"a{\footnote small print} b{\v hidden} c{\deleted gone}", "a b c"),
        ("one\r\n line{\\pict\\wmetafile8 0102\n0304} only", "one line only"),
        ("{\\pict\\bin8 }}{{\\\\}}}that was a picture", "that was a picture"),
        (r"\trowd 1990\cell 12 million\cell\row", "1990|12 million"),
        ("one\\\ntwo\\line three\\tab four", "one|two three four"),
        (r"{\unknown\nothing7 kept}{\*\unknown left out}", "kept"),
    ],
)
def test_what_stands_in_a_paragraph(tmp_path: Path, body: str, told: str) -> None:
    assert lines(tmp_path, body) == told.split("|")


def test_other_code_pages_are_known(tmp_path: Path) -> None:
    (article,) = result(tmp_path, rf"{{\rtf1\mac na\'95ve\par {LEAD}}}").articles
    assert article.text == f"naïve\n\n{LEAD}"
    fonts = r"\deff1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}"
    (article,) = result(tmp_path, rf"{{\rtf1{fonts}\f0\'e9\plain\'cf\par {LEAD}}}").articles
    assert article.text == f"éП\n\n{LEAD}"
    (article,) = result(tmp_path, rf"{{\rtf1\ansicpg99 \'e9\par {LEAD}}}").articles
    assert article.text == f"é\n\n{LEAD}"


def test_it_is_told_by_its_content_and_ends_with_its_first_group(tmp_path: Path) -> None:
    (article,) = result(tmp_path, f"{{\\rtf1 {LEAD}\\par}}\0\0 rest", "a.doc").articles
    assert article.text == LEAD


@pytest.mark.parametrize(
    "content", ["{\\rtf1", "{\\rtf1}", "{\\rtf1" + "{" * 500_000, "{\\rtf1 \\", "{\\rtf1 \\bin99999"]
)
def test_a_broken_one_is_told(tmp_path: Path, content: str) -> None:
    found = result(tmp_path, content)
    assert not found.articles
    assert found.problems
    assert all(problem.hint for problem in found.problems)


def test_any_bytes_are_read_or_told(tmp_path: Path) -> None:
    document = bytearray(f"{HEAD}\\pard\\s1 Market hall burns down\\par {LEAD}\\u8364?\\par}}".encode())
    chance = random.Random(1)
    for _ in range(60):
        some = bytearray(document)
        for _ in range(chance.randrange(1, 9)):
            at = chance.randrange(len(some))
            some[at : at + chance.randrange(3)] = chance.choice([b"{", b"}", b"\\", b"\\u", b"\\'", bytes([at % 256])])
        found = result(tmp_path, bytes(some))
        assert found.articles or found.problems
        assert not any("damaged (" in problem.reason for problem in found.problems)
