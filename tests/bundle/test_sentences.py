import pytest

from dossier.bundle.sentences import sentence_starts
from dossier.model.article import Article, Paragraph, ParagraphKind

CASES = [
    ("The quay opened. Ships came! Did they? “Certainly.” Then it rained.", 5),
    ("Gen. A. Quill of the U.S. Navy came.", 1),
    ("He paid 3.5 million to St. Selby", 1),
    ("", 0),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_sentences_begin_after_stops_that_end_one(text: str, count: int) -> None:
    paragraphs = (Paragraph(0, 0, len(text), ParagraphKind.BODY, True),) if text else ()
    assert len(sentence_starts(Article("a", ("a.txt",), text, "", paragraphs))) == count
