"""An article that stands in another one for the most part is called a reprint only where the other is surely older."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Published
from dossier.model.dossier import Contents
from dossier.model.facts import Passage, Reuse, ReuseKind
from dossier.model.when import Granularity, When
from dossier.services.reprints import copies
from tests.ui.reader.sample import contents
from tests.ui.reader.sample import library as sample_library

LONG, SHARED = 600, 500
SAME = ReuseKind.VERBATIM


def article(whole: Contents, key: str, publisher: str, first: int, last: int, size: int = LONG) -> Article:
    """Return an article of some days of January, one paragraph long."""
    days = date(2023, 1, first), date(2023, 1, last)
    when = Published(When("2023-01", Granularity.RANGE, *days), Basis.EXPLICIT)
    body = Paragraph(0, 0, size, ParagraphKind.BODY, True)
    return replace(
        whole.articles[0], id=key, files=(f"{key}.txt",), title=key.upper(), text="x" * size, paragraphs=(body,),
        repairs=(), publisher=publisher, published=when,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "shared", "kind", "found"),
    [
        (("Wire", 1, 1), ("Ledger", 2, 2), SHARED, SAME, {"b": "Reprint of Wire, Jan 2023"}),
        (("Wire", 1, 1), ("", 2, 2), SHARED, SAME, {"b": "Reprint of Wire, Jan 2023"}),
        (("Wire", 1, 2), ("Ledger", 2, 2), SHARED, SAME,  # either may be the older one
         {"a": "Nearly the same words as “B”, Ledger, Jan 2023",
          "b": "Nearly the same words as “A”, Wire, 1–2 Jan 2023"}),
        (("", 1, 1), ("Ledger", 2, 2), SHARED, SAME, {"b": "Nearly the same words as “A”, Jan 2023"}),
        (("Wire", 1, 1), ("Wire", 2, 2), SHARED, SAME, {"b": "Nearly the same words as “A”, Wire, Jan 2023"}),
        (("Wire", 1, 1), ("Ledger", 2, 2), 300, SAME, {}),  # half of it
        (("Wire", 1, 1, 2000), ("Ledger", 2, 2), SHARED, SAME, {"b": "Reprint of Wire, Jan 2023"}),  # shortened
        (("Wire", 1, 1), ("Ledger", 2, 2, 2000), SHARED, SAME, {}),  # the later one says much more
        (("Wire", 1, 1, 200), ("Ledger", 2, 2, 200), 190, SAME, {}),  # a brief
        (("Wire", 1, 1), ("Ledger", 2, 2), SHARED, ReuseKind.PARAPHRASE, {}),
    ],
)  # fmt: skip
def test_an_article_is_called_a_reprint_where_that_is_known(
    tmp_path: Path, a: tuple[str, int, int], b: tuple[str, int, int], shared: int, kind: ReuseKind, found: object
) -> None:
    whole = contents()
    articles = (article(whole, "a", *a), article(whole, "b", *b))
    reuse = (Reuse(kind, (Passage("a", 0, shared), Passage("b", 0, shared))),)
    bare = replace(whole, articles=articles, mentions=(), times=(), events=(), entities=(), disagreements=())
    with closing(sample_library(tmp_path, replace(bare, reuse=reuse))) as library:
        assert {key: copy.words for key, copy in copies(library).items()} == found
