from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from sqlite3 import ProgrammingError
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import given, settings

from dossier.bundle.canonical import canonical
from dossier.bundle.reader import BundleReader
from dossier.bundle.verify import check
from dossier.bundle.writer import write_bundle
from dossier.errors import BundleError
from dossier.model.dossier import Contents, EntityHead
from dossier.model.facts import EntityKind, Event, Mention
from tests.bundle.contents import contents, made_up
from tests.campaign import examples


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[BundleReader]:
    path = tmp_path / "made-up.dossier"
    write_bundle(path, made_up())
    with BundleReader(path) as opened:
        yield opened


def _read_back(reader: BundleReader) -> Contents:
    return Contents(
        info=reader.info,
        sources=[replace(source, content=reader.original(source.name)) for source in reader.sources()],
        articles=list(reader.articles()),
        entities=list(reader.full_entities()),
        mentions=list(reader.mentions()),
        times=list(reader.times()),
        events=list(reader.events()),
        reuse=list(reader.reuse()),
        disagreements=list(reader.disagreements()),
        problems=list(reader.problems()),
    )


@settings(deadline=None, max_examples=examples(25))
@given(contents())
def test_what_is_written_is_read_back_in_canonical_order(given_contents: Contents) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.dossier"
        info = write_bundle(path, given_contents)
        with BundleReader(path) as reader:
            assert _read_back(reader) == canonical(replace(given_contents, info=info))
            assert [head.id for head in reader.heads()] == [article.id for article in reader.articles()]
            assert [head.id for head in reader.entities()] == [entity.id for entity in reader.full_entities()]
            for article in reader.articles():
                facts = reader.facts(article.id)
                assert facts.article == reader.article(article.id) == article
                assert facts.mentions == tuple(m for m in reader.mentions() if m.article == article.id)
                assert facts.times == tuple(t for t in reader.times() if t.article == article.id)
                assert facts.events == tuple(e for e in reader.events() if _tells(article.id, e))
                assert facts.reuse == tuple(r for r in reader.reuse() if article.id in {p.article for p in r.passages})
            for entity in reader.full_entities():
                assert reader.entity(entity.id) == entity
                assert reader.mentions_of(entity.id) == tuple(m for m in reader.mentions() if m.entity == entity.id)
            assert len(reader.timeline()) == len(given_contents.events) + len(given_contents.articles)
        assert check(path).findings == ()


def _tells(article: str, event: Event) -> bool:
    return article in {evidence.article for evidence in event.evidence}


@pytest.mark.parametrize("call", ["article", "facts", "entity", "mentions_of", "event", "events_of", "original"])
def test_an_unknown_id_is_a_key_error(reader: BundleReader, call: str) -> None:
    with pytest.raises(KeyError):
        getattr(reader, call)("nobody")


def test_entities_named_in_the_same_sentences_come_with_their_number_and_places(reader: BundleReader) -> None:
    found = reader.often_with("person:ada-quill", 5)
    assert [(head, sentences, len(places)) for head, sentences, places in found] == [
        (EntityHead("gpe:port-selby", "GPE", "Port Selby", 3, 3), 3, 3),
    ]
    assert len(reader.often_with("person:ada-quill", 1)) == 1


def test_the_companion_in_more_common_sentences_is_first(tmp_path: Path) -> None:
    text = "Bo met Cy there. Later Di came to see Bo there. Di met Bo."
    base = made_up(1)
    article = replace(base.articles[0], text=text, paragraphs=())

    def mention(form: str, start: int) -> Mention:
        entity = f"person:{form.lower()}"
        return Mention(article.id, start, start + 2, form, EntityKind.PERSON, entity, "list", 1.0)

    entities = [replace(base.entities[0], id=f"person:{x}", name=x, roles=()) for x in ("bo", "cy", "di")]
    mentions = [
        mention("Bo", 0),
        mention("Cy", 7),
        mention("Bo", 38),
        mention("Di", 23),
        mention("Di", 48),
        mention("Bo", 55),
    ]
    both = Contents(base.info, articles=[article], entities=entities, mentions=mentions)
    write_bundle(tmp_path / "a.dossier", both)
    with BundleReader(tmp_path / "a.dossier") as reader:
        assert [(head.name, count) for head, count, _ in reader.often_with("person:bo", 9)] == [("di", 2), ("cy", 1)]
        assert [(head.name, count) for head, count, _ in reader.often_with("person:cy", 9)] == [("bo", 1)]


def test_events_come_before_articles_in_the_timeline_with_their_days(reader: BundleReader) -> None:
    items = reader.timeline()
    assert [item.lane for item in items] == ["publication"] * 3 + ["articles"] * 3
    assert items[0].articles == ("article-000000",)
    assert items[3].key == "article:article-000000"
    assert all(item.exact and item.earliest == item.latest for item in items)


def test_statistics_tell_how_much_and_from_when_to_when(reader: BundleReader) -> None:
    found = reader.statistics
    assert (found.articles, found.entities, found.events, found.problems) == (3, 3, 3, 1)
    assert (found.first, found.last) == ("2021-01-01", "2021-03-03")


def test_article_entities_give_each_pair_once_with_its_count(reader: BundleReader) -> None:
    pairs = list(reader.article_entities())
    assert len(pairs) == len({pair[:2] for pair in pairs}) == 7
    assert sum(count for _, _, count in pairs) == reader.statistics.mentions


def test_many_threads_read_at_once(reader: BundleReader) -> None:
    found: list[object] = []

    def read() -> None:
        found.extend(reader.facts(head.id).article.title for head in reader.heads())

    threads = [Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 24


def test_a_closed_reader_says_so(reader: BundleReader) -> None:
    reader.close()
    with pytest.raises(BundleError, match="was closed"):
        reader.heads()


def test_a_call_never_reads_another_file_than_the_one_that_was_opened(reader: BundleReader) -> None:
    write_bundle(reader.path, made_up(5))
    borrowed = reader._connections.reading()  # so that the call needs another connection
    with borrowed, pytest.raises(BundleError, match="was replaced while it was open"):
        reader.heads()
    assert len(reader.heads()) == 3


def test_calls_one_after_the_other_share_a_connection_whatever_thread_they_come_from(reader: BundleReader) -> None:
    for _ in range(5):
        thread = Thread(target=reader.heads)
        thread.start()
        thread.join()
    assert len(reader._connections._idle) == 1


def test_closing_while_a_call_is_under_way_ends_its_connection_after_it(reader: BundleReader) -> None:
    with reader._connections.reading() as connection:
        reader.close()
        assert connection.rows("SELECT count(*) FROM article") == [(3,)]
    with pytest.raises(ProgrammingError):
        connection.rows("SELECT count(*) FROM article")
