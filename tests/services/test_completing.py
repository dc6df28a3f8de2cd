"""What is typed is completed with words, names, fields, values and earlier searches, at the caret and nowhere else."""

from pathlib import Path

import pytest

from dossier.model.query import Query
from dossier.paths import Paths
from dossier.services.completing import Completer, Completion
from dossier.services.library import Library
from tests.ui.bench import library
from tests.ui.reader.sample import library as sample_library

__all__ = ["library"]


def texts(offers: tuple[Completion, ...], typed: str) -> list[str]:
    return [offer.applied(typed)[0].strip() for offer in offers]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        pytest.param("qui", 'entity:"Ada Quill"', id="a name by any of its words"),
        pytest.param("cra", "cranes", id="a word of the texts"),
        pytest.param("cranes ada q", 'cranes entity:"Ada Quill"', id="a name of which two words are typed"),
        pytest.param("cranes -lowm", "cranes -lowmere", id="the minus stays"),
        pytest.param("enti", "entity:", id="a field"),
        pytest.param("entity:tar", 'entity:"Boris Tarn"', id="a name after its field"),
        pytest.param('entity:"boris t', 'entity:"Boris Tarn"', id="a name in open quotation marks"),
        pytest.param("place:lo", "place:Lowmere", id="a place"),
        pytest.param("kind:ves", "kind:vessel", id="a kind"),
        pytest.param("source:wi", 'source:"Harbour Wire"', id="a source by any of its words"),
        pytest.param("date:20", "date:2023", id="a year"),
        pytest.param("date:2023-", "date:2023-01", id="a month"),
        pytest.param("date:2020-01..2", "date:2020-01..2023", id="the end of days"),
        pytest.param("event:>2", "event:>2023", id="a year of events"),
        pytest.param("date:10.01.20", "date:10.01.2023", id="a year behind day and month"),
        pytest.param("date:2020s..1.2", "date:2020s..1.2023", id="the end of days by month and year"),
        pytest.param('date:"2020 .. 20', 'date:"2020 .. 2023"', id="days in open quotation marks"),
        pytest.param('event:">= 20', 'event:">= 2023"', id="a year compared, in open quotation marks"),
        pytest.param("PORT op", "PORT opened", id="in capitals"),
    ],
)
def test_offers(library: Library, typed: str, wanted: str) -> None:
    assert wanted.lower() in [text.lower() for text in texts(Completer(library).offers(typed, len(typed)), typed)]


@pytest.mark.parametrize(
    "typed",
    [
        "", "  ", "q", "quill ", '"ada qui', "place:zzz", "place:ad", "title:ada", "(", "-", ":",
        "event:x", "event:x2", "date:2023x", "date:x..20", "date:10.01.2023-",
    ],
)  # fmt: skip
def test_nothing_is_offered_where_nothing_fits(library: Library, typed: str) -> None:
    assert Completer(library).offers(typed, len(typed)) == ()


def test_authors_and_languages_are_offered(seed_bundle: Path, own_paths: Paths) -> None:
    library = Library.open(seed_bundle, own_paths)
    try:
        assert texts(Completer(library).offers("author:fre", 10), "author:fre") == ['author:"Aldgra Fredly"']
        assert texts(Completer(library).offers("lang:", 5), "lang:") == ["lang:en"]
    finally:
        library.close()


def test_what_stands_behind_the_caret_stays(library: Library) -> None:
    typed = "qui OR cranes"
    offer = next(offer for offer in Completer(library).offers(typed, 3) if offer.group == "person")
    assert offer.applied(typed) == ('entity:"Ada Quill" OR cranes', len('entity:"Ada Quill" '))


@pytest.mark.parametrize(
    ("typed", "wanted"), [('date:"20" port', 'date:"2023" port'), ('source:"w"', 'source:"Harbour Wire" ')]
)
def test_a_quotation_mark_behind_the_caret_is_not_doubled(library: Library, typed: str, wanted: str) -> None:
    caret = typed.rindex('"')
    assert Completer(library).offers(typed, caret)[0].applied(typed)[0] == wanted


def test_a_chosen_name_finds_its_articles(library: Library) -> None:
    offer = next(offer for offer in Completer(library).offers("tarn", 4) if offer.group == "person")
    assert library.search(Query(offer.applied("tarn")[0])).articles == 1


def test_earlier_searches_come_first_in_an_empty_box_and_by_their_beginning_later(library: Library) -> None:
    completer = Completer(library, lambda: ("port cranes", "Quill -port", "port cranes"))
    assert texts(completer.offers("", 0), "") == ["port cranes", "Quill -port"]
    assert "Quill -port" in texts(completer.offers("quill", 5), "quill")
    assert "port cranes" not in texts(completer.offers("port cranes", 11), "port cranes")


def test_names_of_another_state_of_the_dossier_are_read_anew(library: Library, tmp_path: Path) -> None:
    other = sample_library(tmp_path)
    completer = Completer(library)
    assert completer.offers("entity:qui", 10)
    kept, library.reader = library.reader, other.reader
    try:
        assert completer.offers("entity:qui", 10)
    finally:
        library.reader = kept
        other.close()
