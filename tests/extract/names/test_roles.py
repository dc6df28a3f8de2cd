"""What texts call persons and ships, with the passage and the time it was said."""

from datetime import date

import pytest

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import link
from dossier.extract.names.recognise import Recogniser
from dossier.model.when import Granularity, When
from tests.extract.names.conftest import MakeArticle, MakeLinking


@pytest.mark.parametrize(
    ("text", "entity", "phrase"),
    [
        ("Danish Prime Minister Jens Holm spoke.", "person:jens-holm", "Danish Prime Minister"),
        ("Denmark’s Chief of Defense Adm. Jens Holm spoke.", "person:jens-holm", "Denmark’s Chief of Defense Adm."),
        ("Chief of Danish Navy Admiral Jens Holm spoke.", "person:jens-holm", "Chief of Danish Navy Admiral"),
        (
            "Jens Holm, chief of staff of the Danish Navy, spoke.",
            "person:jens-holm",
            "chief of staff of the Danish Navy",
        ),
        ("It was former President Jens Holm who spoke.", "person:jens-holm", "former President"),
        ("Jens Holm Danish Prime Minister", "person:jens-holm", "Danish Prime Minister"),
        ("The flagship aircraft carrier HMS Wessex left.", "vessel:hms-wessex", "flagship aircraft carrier"),
        ("HMS Wessex, an offshore patrol ship, left.", "vessel:hms-wessex", "offshore patrol ship"),
    ],
)
def test_roles_are_read(linked: MakeLinking, text: str, entity: str, phrase: str) -> None:
    roles = next(e.roles for e in linked(text).entities if e.id == entity)
    assert [role.phrase for role in roles] == [phrase]
    passage = roles[0].evidence[0]
    assert phrase in text[passage.start : passage.end]


def test_a_role_is_dated_by_the_articles_that_say_it(gazetteer: Gazetteer, make_article: MakeArticle) -> None:
    recogniser = Recogniser(gazetteer)
    days = [date(2023, 1, 11), date(2024, 2, 5)]
    articles = [
        make_article(
            str(n), "Danish Prime Minister Jens Holm spoke.", when=When(day.isoformat(), Granularity.DAY, day, day)
        )
        for n, day in enumerate(days)
    ]
    linking = link([recogniser.recognise(a) for a in articles], gazetteer)
    (role,) = next(e.roles for e in linking.entities if e.id == "person:jens-holm")
    assert (role.earliest, role.latest, len(role.evidence)) == (days[0], days[1], 2)
