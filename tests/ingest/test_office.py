"""Word files and e-books."""

from pathlib import Path

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from dossier.model.article import Basis
from tests.ingest.conftest import LEAD, SECOND
from tests.ingest.zips import DOCX_NAMESPACE, make_docx, make_epub, make_odt, make_overlapping, make_zip

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

_BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


def result(folder: Path, name: str, content: bytes) -> ReadResult:
    path = folder / name
    path.write_bytes(content)
    return read(Found(path, name))


def shown(found: ReadResult) -> list[tuple[str, str]]:
    (article,) = found.articles
    return [(p.kind.value, article.slice(p.start, p.end)) for p in article.paragraphs]


def test_a_word_file_is_its_paragraphs(tmp_path: Path) -> None:
    core = "<dc:title>Market hall burns down</dc:title><dc:creator>Jane Roe</dc:creator>"
    core += "<dcterms:created>2024-03-04T10:00:00Z</dcterms:created>"
    found = result(tmp_path, "a.docx", make_docx(f"= Market hall burns down\n\n{LEAD}\n{SECOND}", core))
    assert shown(found) == [("title", "Market hall burns down"), ("body", LEAD), ("body", SECOND)]
    article = found.articles[0]
    assert article.authors == ("Jane Roe",)
    assert ("authors", Basis.FILE, "properties of the document") in article.basis
    assert (article.published.basis, article.published.when.earliest) == (Basis.FILE, None)
    assert str(article.published.when.latest) == "2024-03-04"
    assert not found.problems


def test_a_title_that_the_text_has_not_is_not_believed(tmp_path: Path) -> None:
    found = result(tmp_path, "a.docx", make_docx(f"= Fire\n{LEAD}\n{SECOND}", "<dc:title>Template 3</dc:title>"))
    assert found.articles[0].title == "Fire"


def test_an_open_document_is_its_paragraphs(tmp_path: Path) -> None:
    note = "<text:note><text:note-body><text:p>small print</text:p></text:note-body></text:note>"
    gone = "<text:tracked-changes><text:p>left out</text:p></text:tracked-changes>"
    frame = "<text:span><text:p>In a frame</text:p></text:span>"
    head, rest = LEAD.split(" ", 1)
    rest += (
        "<svg:title>Picture 12</svg:title><svg:desc>A hall</svg:desc>"
        "<!-- not this --><?nor this?><text:ruby><text:ruby-text>and not how it is said</text:ruby-text></text:ruby>"
    )
    after = f'<text:h text:outline-level="{"2" * 5_000}">After</text:h>'
    body = f'{gone}<text:h text:outline-level="1">Market hall<text:s/>burns <text:span>down</text:span></text:h>'
    body += f"<text:p>{head}<text:line-break/>{rest}{note}{frame}</text:p>{after}"
    meta = "<dc:title>Market hall burns down</dc:title><meta:initial-creator>Jane Roe</meta:initial-creator>"
    meta += "<meta:creation-date>2024-03-04T10:00:00</meta:creation-date>"
    found = result(tmp_path, "a.odt", make_odt(f"{body}<text:p>{SECOND}</text:p>", meta, "<m:file-entry/>"))
    told = [("title", "Market hall burns down"), ("body", LEAD), ("body", "In a frame")]
    assert shown(found) == [*told, ("subheading", "After"), ("body", SECOND)]
    article = found.articles[0]
    assert article.authors == ("Jane Roe",)
    assert (article.published.basis, str(article.published.when.latest)) == (Basis.FILE, "2024-03-04")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", _OLD + "EncryptedPackage".encode("utf-16-le"), "It is protected by a password."),
        ("a.odt", make_odt("", "", "<m:encryption-data/>"), "It is protected by a password."),
        ("a.docx", _OLD, "Microsoft Office 97 files are not read yet."),  # under a newer name
        ("a.doc", _OLD, "Word 97 files are not read yet."),
        ("a.msg", _OLD, "Outlook files are not read yet."),
    ],
)
def test_a_locked_document_and_an_old_one_are_told_as_what_they_are(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (problem,) = result(tmp_path, name, content).problems
    assert (problem.reason, bool(problem.hint)) == (reason, True)


def test_each_chapter_of_a_book_is_an_article(tmp_path: Path) -> None:
    metadata = "<dc:creator>Jane Roe</dc:creator><dc:language>en-GB</dc:language><dc:date>2024-03-04</dc:date>"
    chapters = {
        "one.xhtml": f"<html><head><title>x</title></head><body><h1>Fire</h1><p>{LEAD}</p></body></html>",
        "two.xhtml": f"<html><body><h1>After</h1><p>{SECOND}</p><ul><li>One</li></ul></body></html>",
        "cover.xhtml": "<html><body><img src='file:///etc/passwd'/></body></html>",
    }
    found = result(tmp_path, "a.epub", make_epub(chapters, metadata))
    assert [(a.files, a.title) for a in found.articles] == [
        (("a.epub!/OPS/one.xhtml",), "Fire"),
        (("a.epub!/OPS/two.xhtml",), "After"),
    ]
    first = found.articles[0]
    assert (first.authors, first.language, first.published.when.value) == (("Jane Roe",), "en", "2024-03-04")
    assert first.text == f"Fire\n\n{LEAD}"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", make_docx(LEAD)[:-60], "It is damaged."),
        ("a.docx", b"PK\x03\x04rest", "It is damaged."),
        ("a.docx", make_zip({"word/other.xml": "x"}), "It is damaged: a part of it is missing."),
        ("a.docx", make_zip({"word/document.xml": "<a><b></a>"}), "It is damaged."),
        ("a.docx", make_zip({"word/document.xml": f"{_BOMB}<x>&j;</x>"}), "It defines entities"),
        ("a.docx", make_zip({"word/document.xml": " " * 60_000_000}), "It unpacks to far more"),
        ("a.docx", make_overlapping(500, 100_000, "word/document.xml"), "Its files overlap"),
        ("a.docx", make_zip({"word/document.xml": "<a>" * 30_000}), "It is damaged."),
        ("a.epub", make_epub({})[:200], "It is damaged."),
        ("a.epub", make_zip({"META-INF/container.xml": "<c><rootfile full-path='../../etc/passwd'/></c>"}),
         "It is damaged: a part of it is missing."),
    ],
    ids=range(10),
)  # fmt: skip
def test_hostile_and_broken_files_get_a_sentence(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    found = result(tmp_path, name, content)
    assert found.articles == ()
    assert found.problems[0].reason.startswith(reason)
    assert found.problems[0].hint


def test_no_external_entity_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("SECRET", encoding="utf-8")
    entity = f'<!DOCTYPE x SYSTEM "file://{tmp_path}/secret">'
    markup = f"{entity}<w:document {DOCX_NAMESPACE}><w:p><w:r><w:t>{LEAD}</w:t></w:r></w:p></w:document>"
    found = result(tmp_path, "a.docx", make_zip({"word/document.xml": markup}))
    assert not any("SECRET" in article.text for article in found.articles)
