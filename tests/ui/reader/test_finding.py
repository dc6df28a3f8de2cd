"""Words are found as people type them, not as typesetters wrote them."""

import pytest

from dossier.model.article import Paragraph, ParagraphKind
from dossier.ui.reader.finding import find_spans


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Italy’s port", "italy's", ["Italy’s"]),
        ("“So,” he said", '"so,"', ["“So,”"]),
        ("2022–2024 plan", "2022-2024", ["2022–2024"]),
        ("Élysée and elysee", "elysee", ["Élysée", "elysee"]),
        ("two\n  words, two words", "two words", ["two\n  words", "two words"]),
        ("İstanbul straße", "strasse", []),
        ("🚢 port 🚢", "port", ["port"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("anything", "   ", []),
    ],
)
def test_what_looks_alike_is_found(text: str, wanted: str, found: list[str]) -> None:
    whole = (Paragraph(0, 0, len(text), ParagraphKind.BODY, kept=True),)
    assert [text[start:end] for start, end in find_spans(text, wanted, whole)] == found


def test_only_shown_paragraphs_are_looked_through() -> None:
    text = "port\n\nport"
    assert find_spans(text, "port", (Paragraph(1, 6, 10, ParagraphKind.BODY, kept=True),)) == ((6, 10),)
