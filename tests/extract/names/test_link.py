"""Forms that mean one entity meet; those that may mean two stay apart."""

from itertools import pairwise, product

import pytest

from dossier.extract.names.resolve import People
from dossier.model.facts import EntityKind
from tests.extract.names.conftest import MakeLinking


@pytest.mark.parametrize(
    ("texts", "same"),
    [
        (["Prime Minister Ito Kenji spoke.", "Kenji Ito spoke. Ito left."], "person:kenji-ito"),
        (["President Anna Berg spoke.", "President Berg left."], "person:anna-berg"),
        (["Minister Ben Berg spoke.", "Minister Berg left."], "person:ben-berg"),
        (["Anna Lind Berg spoke.", "Anna Berg left."], "person:anna-lind-berg"),
        (["The U.S. agreed.", "America and the United States agreed."], "gpe:united-states"),
        (["Britain left.", "The United Kingdom and the U.K. left."], "gpe:united-kingdom"),
        (["The Group of Seven met.", "The G-7 and the G7 met."], "org:g-7"),
        (["The Polar Defence Agency left.", "The Polar Defense Agency left."], "org:polar-defence-agency"),
        (["ITS Carlo Bergamini left.", "ITS Bergamini sank. The ITS Bergamini burned."], "vessel:its-carlo-bergamini"),
        (["The Polar Rescue Agency (PRA) met.", "The PRA left."], "org:polar-rescue-agency"),
        (["Kvaerner Oil Corp. fell.", "Kvaerner Oil fell."], "org:kvaerner-oil-corp"),
        (["Goldman Quarn, Dahl and Co. fell.", "Goldman Quarn, Dahl and Co rose."], "org:goldman-quarn-dahl-and-co"),
        (["Berg Quarn Co Ltd fell.", "Berg Quarn Co rose. Berg Quarn Ltd rose."], "org:berg-quarn-co-ltd"),
        (["Quarn Resources lost. Quarn Resources Inc won. Quarn fell."], "org:quarn-resources-inc"),
        (["Two F-16s left.", "One F-16 came back."], "aircraft:f-16"),
        (
            ["The U.S. Agriculture Department met.", "The US Department of Agriculture left."],
            "org:us-department-of-agriculture",
        ),
        (["Boris O'Hara spoke.", "Boris O’Hara left."], "person:boris-ohara"),
    ],
)
def test_forms_of_one_name_meet_across_articles(linked: MakeLinking, texts: list[str], same: str) -> None:
    linking = linked(*texts)
    assert {m.entity for n in range(len(texts)) for m in linking.mentions(str(n))} == {same}


@pytest.mark.parametrize(
    ("texts", "surface"),
    [
        (["President George Berg spoke.", "Minister Anna Berg spoke.", "President Berg left."], "Berg"),
        (["The Danish Navy and the Greek Navy met.", "The Navy left."], "Navy"),
    ],
)
def test_a_doubtful_link_is_left_open(linked: MakeLinking, texts: list[str], surface: str) -> None:
    linking = linked(*texts)
    last = linking.mentions(str(len(texts) - 1))
    assert [m.entity for m in last if m.surface == surface] == [None]


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["Britain left.", "The U.K. and the UK left."], "Britain"),
        (["The U.K. and the UK left."], "United Kingdom"),
        (["The U.S. left.", "The U.S. and the United States met."], "United States"),
        (["OPEC met.", "OPEC and the Organization of Petroleum Exporting Countries met."], None),
        (["NASA left.", "NASA met."], "NASA"),
        (["Zaire met Zaire."], "Zaire"),
        (["Umweltministerin Anna Schrader sprach.", "Then Anna Schrader spoke."], "Anna Schrader"),
    ],
)
def test_an_entity_is_shown_by_a_full_name_that_the_texts_use(
    linked: MakeLinking, texts: list[str], shown: str | None
) -> None:
    names = {entity.name for entity in linked(*texts).entities}
    assert names == {shown or "Organization of Petroleum Exporting Countries"}


def test_a_list_s_name_is_shown_though_texts_write_it_small(linked: MakeLinking) -> None:
    assert [entity.name for entity in linked("They call the Senkaku islands Diaoyu.").entities] == ["Senkaku Islands"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobuo Kishi met Fumio Kishida.",
        "George W. Bush met George H. W. Bush.",
        "Italy’s Defense Ministry wrote to Japan’s Defense Ministry.",
    ],
)
def test_names_that_are_nearly_alike_stay_apart(linked: MakeLinking, text: str) -> None:
    found = [m.entity for m in linked(text).mentions("0") if m.kind in (EntityKind.PERSON, EntityKind.ORG)]
    assert len(found) == 2
    assert len(set(found)) == 2
    assert None not in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quarn SA", "Quarn Inc"),
        ("Quarn Motors Corp", "Quarn Motors Ltd"),
        ("Quarn", "Quarn Holdings"),
        ("Quarn Phone", "Quarn Phone Developer Program"),
    ],
)
def test_companies_that_are_nearly_alike_stay_apart(linked: MakeLinking, one: str, other: str) -> None:
    linking = linked(f"The company {one} said so.", f"The company {other} said so.")
    found = [m.entity for n in "01" for m in linking.mentions(n)]
    assert len(set(found)) == 2


def test_the_rest_of_a_name_is_linked_to_nothing(linked: MakeLinking) -> None:
    linking = linked("They left Chemicals Inc alone.", "They left Chemicals Inc alone.")
    assert {m.entity for n in "01" for m in linking.mentions(n)} == {None}


def test_a_party_that_many_countries_have_is_that_of_the_article(linked: MakeLinking) -> None:
    linking = linked(
        "The Labour Party of Norway won. Norway cheered.",
        "In Britain the Labour Party won. Britain cheered.",
        "Labour Party.",
        "Norway slept. The Labour Party won. Britain cheered. Britain and Britain.",
    )
    found = [[m.entity for m in linking.mentions(str(n)) if m.kind is EntityKind.ORG] for n in range(4)]
    assert found == [["org:labour-party-of-norway"], ["org:labour-party-of-united-kingdom"], [None], [None]]


def test_labor_in_one_country_is_not_labour_in_another(linked: MakeLinking) -> None:
    mentions = linked("In Britain Labour won.", "Then Labor won.")
    found = {m.entity for n in "01" for m in mentions.mentions(n) if m.kind is EntityKind.ORG}
    assert found == {"org:labour", "org:labor"}


def test_a_short_name_follows_the_one_before_it_in_its_sentence(linked: MakeLinking) -> None:
    mentions = linked("The Greek Navy left.\nThe Danish Navy said that the Navy was ready.").mentions("0")
    assert [m.entity for m in mentions if m.surface == "Navy"] == ["org:danish-navy"]


def test_a_bare_ministry_is_the_one_whose_country_the_article_tells(linked: MakeLinking) -> None:
    linking = linked(
        "Norway’s Foreign Ministry spoke. The Foreign Ministry of Norway left. The Foreign Ministry agreed."
    )
    assert {m.entity for m in linking.mentions("0") if m.kind is EntityKind.ORG} == {"org:foreign-ministry-of-norway"}


def test_a_demonym_is_an_entity_of_its_own_that_knows_its_country(linked: MakeLinking) -> None:
    linking = linked("Danish ships left Denmark. Danes waved.")
    demonym = next(e for e in linking.entities if e.kind is EntityKind.NORP)
    assert (demonym.id, demonym.of) == ("norp:danish", "gpe:denmark")
    assert [n.form for n in demonym.names] == ["Danes", "Danish"]


def test_entities_are_sorted_and_count_their_forms(linked: MakeLinking) -> None:
    linking = linked("Anna Berg spoke. Berg left. Berg came back.", "Oslo is cold.")
    assert [(e.id, [(n.form, n.count) for n in e.names]) for e in linking.entities] == [
        ("gpe:oslo", [("Oslo", 1)]),
        ("person:anna-berg", [("Berg", 2), ("Anna Berg", 1)]),
    ]


def test_who_is_named_like_somebodys_father_is_not_the_son(linked: MakeLinking) -> None:
    linking = linked("Prince Halim bin Quarn met King Quarn. Bin Quarn left.", "Quarn spoke.")
    found = [[m.entity for m in linking.mentions(str(n))] for n in range(2)]
    assert found == [["person:halim-bin-quarn", "person:quarn", "person:halim-bin-quarn"], ["person:quarn"]]


def test_an_unknown_article_has_no_mentions(linked: MakeLinking) -> None:
    assert linked("Oslo is cold.").mentions("other") == ()


def test_every_mention_says_its_rule_and_how_sure_it_is(linked: MakeLinking) -> None:
    for mention in linked("Anna Berg of the Polar Rescue Agency (PRA) flew to Oslo. Berg left.").mentions("0"):
        assert mention.rule
        assert 0.0 < mention.confidence <= 1.0


@pytest.mark.timeout(40)
def test_very_many_persons_are_told_apart_in_seconds() -> None:
    letters = "abcdefghijklmno"
    names = ["".join(parts) for parts in product(letters, repeat=4)]
    people = People(f"Anna{first} Berg{last}" for first, last in pairwise(names))
    assert people.key("Annaaaaa Bergaaab") == people.key("Bergaaab")
