"""An opened dossier answers, and days brushed on the timeline mean publications and events."""

from datetime import date
from pathlib import Path

from dossier.bundle.reader import BundleReader
from dossier.model.query import Query
from dossier.model.when import DayRange
from dossier.services.library import Library


def test_a_word_is_found_marked_where_it_stands(library: Library) -> None:
    answer = library.search(Query("Morosini"))
    assert answer.articles == 2
    for hit in answer.hits:
        article = library.article(hit.article)
        snippet = library.snippets(answer.query, hit.article, 1)[0]
        assert article.text[snippet.start : snippet.end] == snippet.text
        assert {snippet.text[a:b] for a, b in snippet.marks} == {"Morosini"}
        passages = library.passages(answer.query, hit.article)
        assert len(passages) == hit.passages
        assert {article.text[a:b] for passage in passages for a, b in passage.marks} == {"Morosini"}


def test_days_restrict_to_articles_that_appeared_or_tell_of_events_then(library: Library) -> None:
    everything = library.search(Query())
    assert everything.articles == len(library.heads) == 5
    future = library.search(Query(span=DayRange(date(2035, 1, 1), date(2035, 12, 31))))
    assert 0 < future.articles < 5
    told = {article for item in library.timeline if item.key.startswith("event:2035") for article in item.articles}
    assert {hit.article for hit in future.hits} == told
    nothing = library.search(Query(span=DayRange(date(1950, 1, 1), date(1950, 12, 31))))
    assert nothing.articles == 0


def test_before_the_index_is_there_everything_can_be_listed_and_read(seed_bundle: Path) -> None:
    library = Library(BundleReader(seed_bundle))
    assert not library.searchable
    answer = library.search(Query())
    assert answer.articles == 5
    assert library.facts(answer.hits[0].article).mentions
    assert library.search(Query("Morosini")).articles == 0
    library.close()
