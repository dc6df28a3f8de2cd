"""Accounts find the groups of those with which they share a name and a time, and no others."""

from dossier.extract.events.account import Account, accounts
from dossier.extract.events.blocks import Blocks
from tests.extract.events.annotated import entities, events

TEXTS = (
    "[Anna Berg|PERSON] met with [Luis Soto|PERSON] in [Lima|GPE] on {Monday|2021-03-01}.",
    "[Anna Berg|PERSON] met with [Eva Roth|PERSON] in [Oslo|GPE] on {Monday|2021-03-01}.",
    "[Anna Berg|PERSON] met with [Luis Soto|PERSON] in [Lima|GPE] in {March|2021-03}.",
    "[Anna Berg|PERSON] met with [Luis Soto|PERSON] in [Lima|GPE] on {Tuesday|2021-03-02}.",
    "[Tom Wren|PERSON] met with [Ole Brandt|PERSON] in [Turin|GPE] on {Monday|2021-03-01}.",
)


def _accounts() -> list[Account]:
    found = [event for n, text in enumerate(TEXTS) for event in events(text, name=f"article{n}")]
    return list(accounts(found, entities(*TEXTS)))


def test_only_groups_with_a_name_and_a_time_in_common_are_near() -> None:
    ranked = _accounts()
    blocks = Blocks(ranked)
    for n in (0, 1, 3, 4):
        blocks.put(ranked[n], n)
    assert set(blocks.near(ranked[0])) == {0, 1}
    assert set(blocks.near(ranked[2])) == {0, 1, 3}  # the month meets every day in it
    assert set(blocks.near(ranked[4])) == set()  # alone with its names, it is not even kept


def test_a_group_that_is_found_again_and_again_stands_once() -> None:
    ranked = _accounts()[:1] * 100
    blocks = Blocks(ranked)
    for one in ranked:
        blocks.put(one, 5)
    names = 5  # two persons, a place, two partners at most, the article
    assert 0 < len(list(blocks.near(ranked[0]))) <= names


def test_without_accounts_nothing_is_near() -> None:
    assert list(Blocks([]).near(_accounts()[0])) == []


def test_the_last_days_that_can_be_counted_are_days_like_others() -> None:
    texts = tuple(text.replace("2021-03", "9999-12") for text in TEXTS)
    last = [event for n, text in enumerate(texts) for event in events(text, name=f"article{n}")]
    ranked = list(accounts(last, entities(*texts)))
    blocks = Blocks(ranked)
    for n, one in enumerate(ranked):
        blocks.put(one, n)
    assert set(blocks.near(ranked[2])) == {0, 1, 2, 3}
