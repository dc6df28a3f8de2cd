"""Walking goes through all passages of all hits and round again."""

import pytest

from dossier.model.query import Answer, Hit, Query
from dossier.services.walking import Position, goes_round, position, step

ANSWER = Answer(Query("x"), (Hit("a", 2.0, 2), Hit("none", 1.5, 0), Hit("b", 1.0, 1)))


def test_walking_forward_goes_round_through_every_passage() -> None:
    walked, here = [], ("a", 0)
    for _ in range(3):
        found = step(ANSWER, *here, 1)
        assert found is not None
        here = found
        walked.append(here)
    assert walked == [("a", 1), ("b", 0), ("a", 0)]


def test_walking_back_from_the_first_passage_goes_to_the_last_of_all() -> None:
    assert step(ANSWER, "a", 0, -1) == ("b", 0)


@pytest.mark.parametrize(
    ("article", "passage", "by", "round_"),
    [("a", 0, 1, False), ("a", 1, 1, False), ("b", 0, 1, True), ("b", 0, -1, False), ("a", 0, -1, True)],
)
def test_a_step_past_either_end_goes_round(article: str, passage: int, by: int, round_: bool) -> None:
    found = step(ANSWER, article, passage, by)
    assert found is not None
    assert goes_round(ANSWER, article, passage, found, by) is round_


def test_a_step_counts_no_passages_of_other_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Answer, "passages_before")
    monkeypatch.delattr(Answer, "passages")
    found = step(ANSWER, "a", 1, 1)
    assert found is not None
    assert not goes_round(ANSWER, "a", 1, found, 1)


def test_what_begins_anywhere_or_stays_does_not_go_round() -> None:
    assert not goes_round(ANSWER, "a", None, ("a", 0), 1)
    assert not goes_round(ANSWER, "elsewhere", 0, ("a", 0), 1)
    alone = Answer(Query("x"), (Hit("a", 2.0, 1),))
    assert not goes_round(alone, "a", 0, ("a", 0), 1)


def test_an_article_outside_the_hits_leads_into_them() -> None:
    assert step(ANSWER, "elsewhere", None, 1) == ("a", 0)
    assert step(ANSWER, None, None, -1) == ("b", 0)


def test_an_open_article_without_a_chosen_passage_starts_at_its_first() -> None:
    assert step(ANSWER, "a", None, 1) == ("a", 0)
    assert step(ANSWER, "a", None, -1) == ("a", 1)


def test_no_passage_at_all_leads_nowhere() -> None:
    assert step(Answer(Query("")), "a", 0, 1) is None


def test_the_position_counts_passages_and_articles_from_one() -> None:
    assert position(ANSWER, "b", 0) == Position(3, 3, 3, 3)
    assert position(ANSWER, "b", None) is None
    assert position(ANSWER, "elsewhere", 0) is None
