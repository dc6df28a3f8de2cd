"""What a row of the list of notes says."""

import pytest

from dossier.model.dossier import ArticleHead
from dossier.model.notes import Note, Placed, Target, TargetKind
from dossier.ui.notes.rows import note_row


@pytest.mark.parametrize(
    ("publisher", "title", "said"),
    [
        ("Harbour Wire", "Quay opened", "Harbour Wire · 3 May 2023"),
        ("", "Quay opened", "“Quay opened” · 3 May 2023"),
        ("", "", "quay.txt · 3 May 2023"),
    ],
)
def test_a_note_tells_whose_article_it_is_in(publisher: str, title: str, said: str) -> None:
    head = ArticleHead("quay", title, publisher, "2023-05-03", "2023-05-03", "2023-05-03", "explicit", file="quay.txt")
    note = Note("n", Target(TargetKind.PASSAGE, "quay", quote="a new quay"))
    assert note_row(Placed(note, "quay", "quay", 4, 14), {"quay": head}).where == said
