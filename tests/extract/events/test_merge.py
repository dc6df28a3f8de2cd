"""One event is told once, with every sentence; two events stay two."""

from collections.abc import Sequence

import pytest

from dossier.extract.events import find_disagreements
from dossier.model.article import Article
from dossier.model.facts import Event
from tests.extract.events.annotated import article, entities, events
from tests.extract.events.merging import merge_events

MEETING = "[Anna Berg|PERSON] met with [Luis Soto|PERSON] in [Lima|GPE] on {Monday|2021-03-01}."
CAPTION = (
    "President [Soto|PERSON] meets with [Anna Berg|PERSON] at the palace in [Lima|GPE], {March 1, 2021|2021-03-01}."
)


def merge(*texts: str, published: Sequence[str] = ()) -> tuple[Event, ...]:
    dates = [*published, *["2021-03-03"] * len(texts)]
    found = [event for n, text in enumerate(texts) for event in events(text, dates[n], f"article{n}")]
    return merge_events(found, entities(*texts))


ONE = [
    ("the same meeting", MEETING, CAPTION),
    ("a day and its month", MEETING, "[Berg|PERSON] met [Soto|PERSON] in [Lima|GPE] in {March|2021-03}."),
    (
        "a plan and its fulfilment",
        MEETING,
        "[Anna Berg|PERSON] will meet [Luis Soto|PERSON] in [Lima|GPE] on {March 1|2021-03-01}.",
    ),
    (
        "one goal of several reports",
        "[Norway|GPE] and [Chile|GPE] announced {last month|2021-02} the [Polar Programme|PROGRAM] to develop a new "
        "icebreaker by {2035|2035}.",
        "The [Polar Programme|PROGRAM] will develop a new icebreaker by {2035|2035}.",
    ),
    (
        "one goal, of which one report names a single partner",
        "[Norway|GPE] and [Chile|GPE] agreed {last month|2021-02} on a body to develop a new icebreaker by "
        "{2035|2035}.",
        "Working with [Chile|GPE], the [Polar Programme|PROGRAM] will develop a modern icebreaker by {2035|2035}.",
    ),
    (
        "one goal, whose programme is told by who works in it",
        "[Norway|GPE] and [Chile|GPE] agreed {last month|2021-02} on a body to develop a new icebreaker by "
        "{2035|2035}.",
        "By {2035|2035}, the [Polar Programme|PROGRAM], in which both work with [Chile|GPE], is to develop an "
        "icebreaker.",
    ),
]

SIDES = [
    (
        "a meeting and what was agreed there",
        "[Chile|GPE] and [Peru|GPE] agreed on {Monday|2021-03-01} to open the border.\n\n"
        "[Chile|GPE] minister [Anna Berg|PERSON] met with [Peru|GPE] minister [Luis Soto|PERSON] on "
        "{Monday|2021-03-01}.",
    ),
    (
        "a summit to come, by its year and by its month",
        "[Chile|GPE] hopes for the success of the upcoming [Arctic Council|ORG] summit scheduled for {June|2021-06}."
        "\n\n[Peru|GPE] works for {this year|2021}'s summit of the [Arctic Council|ORG].",
    ),
    (
        "two sides of a meeting in one sentence",
        "{In June|2020-06} [Anna Berg|PERSON] and [Luis Soto|PERSON] agreed to work together to make the services “as "
        "strong as two oaks” at their second meeting during {last year|2020}.",
    ),
]
KEPT_APART = [
    (
        "other people of the same countries on one day",
        "[Chile|GPE] minister [Anna Berg|PERSON] met with [Peru|GPE] minister [Luis Soto|PERSON] on "
        "{Monday|2021-03-01}.\n\n[Chile|GPE] general [Eva Roth|PERSON] met with [Peru|GPE] general [Jan Holm|PERSON] "
        "on {Monday|2021-03-01}. [Chile|GPE] and [Peru|GPE] agreed on {Monday|2021-03-01} to open the border.",
        3,
    ),
    (
        "two agreements of one day",
        "[Chile|GPE] and [Peru|GPE] signed a fishing treaty on {Monday|2021-03-01}.\n\n"
        "[Chile|GPE] and [Peru|GPE] agreed on {Monday|2021-03-01} to open the border.",
        2,
    ),
    (
        "a meeting and what one said of the other",
        "[Chile|GPE] minister [Anna Berg|PERSON] met with [Peru|GPE] minister [Luis Soto|PERSON] on "
        "{Monday|2021-03-01}.\n\n[Chile|GPE] accused [Peru|GPE] on {Monday|2021-03-01} of theft.",
        2,
    ),
]

TWO = [
    ("another day", MEETING, "[Berg|PERSON] met with [Soto|PERSON] in [Lima|GPE] on {Feb. 5|2021-02-05}."),
    ("another company", MEETING, "[Anna Berg|PERSON] met with [Eva Roth|PERSON] in [Lima|GPE] on {Monday|2021-03-01}."),
    ("another kind", MEETING, "[Anna Berg|PERSON] and [Luis Soto|PERSON] resigned on {Monday|2021-03-01}."),
    (
        "two things that a country did in a month",
        "[Chile|GPE] approved a budget in {February|2021-02}.",
        "[Chile|GPE] approved three warships in {February|2021-02}.",
    ),
    (
        "two releases without a date",
        "[Acme Corp|ORG] bought the long awaited printing unit of [Beta Ltd|ORG].",
        "[Acme Corp|ORG] bought a bank of [Beta Ltd|ORG] for some reason.",
    ),
    (
        "reports in one form about two places",
        "Near [Bayji|GPE], one strike of the [Blue Legion|ORG] destroyed a building and a loader of the rebels.",
        "Near [Rawah|GPE], two strikes of the [Blue Legion|ORG] destroyed a building and a tank of the rebels.",
    ),
    (
        "strangers on one day",
        "[Chile|GPE] signed a treaty with [Peru|GPE] on {Monday|2021-03-01}.",
        "[Norway|GPE] signed a treaty with [Iceland|GPE] on {Monday|2021-03-01}.",
    ),
]


@pytest.mark.parametrize(("_", "one", "other"), ONE, ids=[row[0] for row in ONE])
def test_is_one_event(_: str, one: str, other: str) -> None:
    both = [event for event in merge(one, other) if len({e.article for e in event.evidence}) == 2]
    assert len(both) == 1


@pytest.mark.parametrize("turned", [False, True])
def test_the_first_sentence_is_the_one_that_title_and_summary_are_made_of(turned: bool) -> None:
    told = [MEETING, "The president [Soto|PERSON] met [Anna Berg|PERSON] on {Monday|2021-03-01}."]
    texts = told[::-1] if turned else told
    (event,) = merge(*texts)
    assert "Lima" in event.title
    assert [told.article for told in event.evidence] == (
        ["article1", "article0"] if turned else ["article0", "article1"]
    )


@pytest.mark.parametrize(("_", "one", "other"), TWO, ids=[row[0] for row in TWO])
def test_is_two_events(_: str, one: str, other: str) -> None:
    assert [len(event.evidence) for event in merge(one, other)] == [1, 1]


@pytest.mark.parametrize(("_", "text"), SIDES, ids=[row[0] for row in SIDES])
def test_sides_of_one_occasion_are_one_event(_: str, text: str) -> None:
    assert len(events(text)) > 1
    assert len(merge(text)) == 1


@pytest.mark.parametrize(("_", "text", "count"), KEPT_APART, ids=[row[0] for row in KEPT_APART])
def test_occasions_of_others_stay_apart(_: str, text: str, count: int) -> None:
    assert len(merge(text)) == count


def test_the_most_exact_date_and_the_surest_word_win() -> None:
    (event,) = merge("[Berg|PERSON] will meet [Soto|PERSON] in [Lima|GPE] in {March|2021-03}.", CAPTION)
    assert event.date.value == "2021-03-01"
    assert event.certainty.value == "happened"


def test_the_spot_is_told_rather_than_the_country() -> None:
    (event,) = merge(
        "[KNM Fram|VESSEL] arrived in [Peru|GPE] on {Monday|2021-03-01}.",
        "The old [KNM Fram|VESSEL] arrived at the [Callao Base|FACILITY] on {Monday|2021-03-01}.",
    )
    assert event.place == "facility:base"


def test_a_copy_that_does_not_say_when_is_told_with_the_one_that_does() -> None:
    told = "[Chile|GPE] and [Peru|GPE] dropped years of talk and joined the pact"
    texts = (f"{told} in {{May|2020-05}}, he said.", f"{told} in {{May|}}, he said.")
    found = [event for n, text in enumerate(texts) for event in events(text, name=f"article{n}")]
    (event,) = merge_events(found, entities(*texts), [("article0", "article1")])
    assert event.date.value == "2020-05"


def test_the_order_of_articles_changes_nothing() -> None:
    found = [event for n, text in enumerate((MEETING, CAPTION)) for event in events(text, name=f"article{n}")]
    names = entities(MEETING, CAPTION)
    assert merge_events(found, names) == merge_events(found[::-1], names)


def test_events_are_sorted_by_date_undated_ones_last() -> None:
    found = merge("[Acme Corp|ORG] bought [Beta Ltd|ORG].", MEETING, "[Eva Roth|PERSON] resigned in {2019|2019}.")
    assert [event.date.value for event in found] == ["2019", "2021-03-01", ""]


def differ(*texts: str) -> list[tuple[str, list[str]]]:
    read = [article(text, name=f"article{n}") for n, text in enumerate(texts)]
    articles: dict[str, Article] = {one[0].id: one[0] for one in read}
    mentions = {one[0].id: one[1] for one in read}
    found = find_disagreements(merge(*texts), entities(*texts), articles, mentions)
    return [(d.kind, [c.value for c in d.claims]) for d in found]


def test_another_number_of_the_same_thing_is_a_disagreement() -> None:
    assert differ(
        "A bomb in [Gao|GPE] killed 12 soldiers of the [Blue Legion|ORG] on {Monday|2021-03-01}.",
        "A bomb in [Gao|GPE] killed 15 soldiers of the [Blue Legion|ORG] on {Monday|2021-03-01}.",
    ) == [("number", ["12", "15"])]


def test_a_number_before_a_preposition_counts_nothing() -> None:
    sold = (
        "[Acme Corp|ORG] sold shares in [Beta Ltd|ORG] between March 2 and {March %s|2021-03-23} at prices of 10 marks."
    )
    assert differ(sold % 23, sold % 26) == []


def test_another_day_of_the_same_meeting_is_a_disagreement() -> None:
    assert differ(MEETING, "[Anna Berg|PERSON] met with [Luis Soto|PERSON] in [Lima|GPE] on {Tuesday|2021-03-02}.") == [
        ("date", ["2021-03-01", "2021-03-02"])
    ]


def test_the_same_sentence_printed_a_day_later_says_nothing_else() -> None:
    met = "[Anna Berg|PERSON] met with [Luis Soto|PERSON] in [Lima|GPE] {last night|2021-03-%02d}."
    assert differ(met % 1, met % 2) == []
    assert differ(met % 1, (met % 2).replace("met with", "again met with")) == [("date", ["2021-03-01", "2021-03-02"])]


def test_a_name_spelt_another_way_is_a_disagreement() -> None:
    assert differ(
        "[Luis Soto|PERSON] met with [Anna Lindberg|PERSON] in [Lima|GPE] on {Monday|2021-03-01}.",
        "[Luis Soto|PERSON] met with [Anna Lundberg|PERSON] in [Lima|GPE] on {Monday|2021-03-01}.",
    ) == [("name", ["Anna Lindberg", "Anna Lundberg"])]


def test_agreement_is_no_disagreement() -> None:
    assert differ(MEETING, CAPTION) == []
