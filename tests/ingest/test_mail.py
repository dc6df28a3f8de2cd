"""Messages and mailboxes."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from dossier.ingest.files import Found
from dossier.ingest.read import ReadResult, read
from dossier.model.article import Basis
from tests.ingest.conftest import LEAD, SECOND

_BODY = f"{LEAD}\n\n{SECOND}\n"


def result(folder: Path, name: str, content: bytes) -> ReadResult:
    path = folder / name
    path.write_bytes(content)
    return read(Found(path, name))


def message(subject: str = "Bürgermeister: market hall burned", text: str = _BODY, html: str = "") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Jane Roe <jane@example.org>"
    made["Date"] = "Mon, 04 Mar 2024 23:15:00 -0500"
    made["Subject"] = subject
    made["Message-ID"] = "<1@example.org>"
    if text:
        made.set_content(text)
    if html:
        (made.add_alternative if text else made.set_content)(html, subtype="html")
    return made


def test_a_message_is_an_article(tmp_path: Path) -> None:
    found = result(tmp_path, "a.eml", bytes(message(html="<p>other</p>")))
    (article,) = found.articles
    assert article.title == "Bürgermeister: market hall burned"
    assert article.authors == ("Jane Roe",)
    assert (article.published.when.value, article.published.basis) == ("2024-03-04", Basis.EXPLICIT)
    assert [article.slice(p.start, p.end) for p in article.kept] == [article.title, LEAD, SECOND]
    assert found.source.media_type == "message/rfc822"


def test_a_message_is_known_without_its_name(tmp_path: Path) -> None:
    assert result(tmp_path, "saved.txt", bytes(message())).source.media_type == "message/rfc822"


def test_an_article_that_begins_with_fields_is_no_message(tmp_path: Path) -> None:
    text = f"From: our correspondent\nDate: 4 March 2024\nSubject: Fire\n\n{LEAD}\n"
    assert result(tmp_path, "a.txt", text.encode()).source.media_type == "text/plain"


def test_html_is_read_where_there_is_no_text(tmp_path: Path) -> None:
    html = f"<html><body><p>{LEAD}</p><p>{SECOND}</p><img src='https://track.example/x.gif'></body></html>"
    (article,) = result(tmp_path, "a.eml", bytes(message(text="", html=html))).articles
    assert LEAD in article.text
    assert "track" not in article.text


def test_quotations_and_signatures_are_removed_but_kept_to_see(tmp_path: Path) -> None:
    text = f"{LEAD}\n\n> Older text of another\n> message here.\n\n-- \nJane Roe\nDaily Example\n"
    (article,) = result(tmp_path, "a.eml", bytes(message(text=text))).articles
    assert [article.slice(p.start, p.end) for p in article.kept] == [article.title, LEAD]
    assert "Older text" in article.text


def test_a_mailbox_holds_many_articles(tmp_path: Path) -> None:
    box = b"".join(b"From jane@example.org Mon Mar  4 10:00:00 2024\n" + bytes(message(f"Fire {n}")) + b"\n"
                   for n in (1, 2, 3))  # fmt: skip
    found = result(tmp_path, "a.mbox", box)
    assert [(a.files, a.title) for a in found.articles] == [((f"a.mbox#{n}",), f"Fire {n}") for n in (1, 2, 3)]
    assert result(tmp_path, "box", box).source.media_type == "application/mbox"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Subject: x\n\n",
        bytes(message())[:90],
        b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 3000,
        b"Content-Type: text/plain; charset=utf-99\n\nText",
        b"Content-Type: text/plain; charset=hex\nContent-Transfer-Encoding: base64\n\n////",
        b"From: " + b"(" * 50_000 + b"\n\ntext",
        b"Subject: =?utf-8?b?////?=\nDate: Fri, 99 Foo 20244\n\ntext",
    ],
    ids=range(8),
)
def test_broken_messages_end_in_an_article_or_a_sentence(tmp_path: Path, content: bytes) -> None:
    for name in ("a.eml", "a.mbox"):
        found = result(tmp_path, name, content)
        assert bool(found.articles) or bool(found.problems)
