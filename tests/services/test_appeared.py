"""From when to when articles appeared is told no more exactly than it is known."""

import pytest

from dossier.model.dossier import ArticleHead
from dossier.services.appeared import appeared


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2022-04-12", "2024-02-05"], "12 Apr 2022 – 5 Feb 2024"),
        (["2024-02-05", "2024-02-05"], "5 Feb 2024"),
        (["2022-04-12..2022-04-18", "2024-02-05..2024-02-11"], "Apr 2022 – Feb 2024"),  # two that were inferred
        (["2022-04-12", "2024-02-05", "2024-02-05..2024-02-11"], "12 Apr 2022 – Feb 2024"),
        (["2022-04-12", "2024-02-21", "2024-01-01..2024-12-31"], "12 Apr 2022 – 2024"),
        (["2022-04-12", "2024-02-05", "2023-01-01..2023-12-31"], "12 Apr 2022 – 5 Feb 2024"),  # it is in between
        (["2024-01-01..2024-12-31"], "2024"),
        (["2023-12-28..2024-01-03"], "2023–2024"),
        (["2023-12-28..2024-01-03", "2025-01-01"], "2023 – 1 Jan 2025"),
        (["..2024-03-07"], "by 7 Mar 2024"),  # the file was made then
        (["..2024-02-05", "..2024-03-07"], "by 7 Mar 2024"),
        (["2024-02-05.."], "from 5 Feb 2024"),
        (["2024-02-05..", "..2024-03-07"], ""),
        (["2022-04-12", "2024-02-05", "..2024-03-07"], "12 Apr 2022 – 5 Feb 2024"),
        (["2022-04-12", "2024-02-05", "..2021-03-07"], "by 7 Mar 2021 – 5 Feb 2024"),
        (["2022-04-12", "..2021-03-07", "2024-02-05.."], "by 7 Mar 2021 – from 5 Feb 2024"),
        (["2024-02-05", ".."], "5 Feb 2024"),
        ([".."], ""),
        ([], ""),
    ],
)
def test_each_end_is_as_exact_as_it_is_known(days: list[str], said: str) -> None:
    heads = []
    for told in days:
        first, dots, last = told.partition("..")
        heads.append(ArticleHead("a", "A", "", "", first, last if dots else first))
    assert appeared(heads, short=True) == said
