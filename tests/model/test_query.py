"""An answer says where an article stands in it."""

from collections.abc import Iterator

from dossier.model.query import Answer, Hit, Query

_HITS = (Hit("a", 2.0, 1), Hit("b", 1.0, 1))


class Untouched(tuple[Hit, ...]):
    """Hits that nobody may walk through: there may be 100,000, each made when it is looked at."""

    def __iter__(self) -> Iterator[Hit]:
        raise AssertionError("all hits were made")


def test_the_place_of_an_article_is_known() -> None:
    answer = Answer(Query("quay"), _HITS)
    assert [answer.place(article) for article in ("a", "b", "c")] == [0, 1, None]


def test_no_article_stands_nowhere_and_costs_nothing() -> None:
    assert Answer(Query("quay"), Untouched(_HITS)).place(None) is None
