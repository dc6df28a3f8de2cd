import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from dossier.model.facts import EntityKind, EventKind
from dossier.model.notes import Reading
from dossier.model.query import Filter, Query, Sort
from dossier.model.when import DayRange, Granularity, When
from dossier.search.engine import SearchEngine
from tests.search.corpus import article, engine_of, entity, event

ARTICLES = (
    article(
        "a",
        "Ministers sign a defense pact",
        "The G-7 host, Anna Bergström, met Kish in Rome. Her F-35 jets had landed before.",
        "Lisbon’s strategic partnership with the U.S. grew.",
        publisher="Harbour Post",
        day="2023-01-10",
        authors=("Ida Quill",),
    ),
    article(
        "b",
        "Romeo sails for the Indo–Pacific",
        "Kishar told us that the G7 organisation backs a new programme.",
        "The partnership is not strategic. China s fleet is near the post-war border.",
        publisher="Bay Tribune",
        day="2023-03-02",
    ),
    article(
        "c",
        "A quiet week",
        "The U.S. and Lisbon talked about fishing; strategic questions came later.",
        "Partnership talks go on. Anna Bergström was ill.",
        publisher="Bay Tribune",
        day="2024-05-01",
    ),
)
ANNA = entity("person:anna-bergstrom", EntityKind.PERSON, "Anna Bergström", "Bergström")
LISBON = entity("gpe:lisbon", EntityKind.GPE, "Lisbon")
EVENTS = (
    event(
        ARTICLES[1],
        "the G7 organisation backs a new programme",
        When("2035", Granularity.YEAR, None, date(2035, 12, 31)),
        EventKind.PROGRAM,
    ),
)

FACETS = (
    Filter("year", "2023"),
    Filter("year", "2024"),
    Filter("year", "2024", exclude=True),
    Filter("source", "Bay Tribune"),
    Filter("source", "Harbour Post", exclude=True),
    Filter("entity", LISBON.id),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    return engine_of(tmp_path_factory.mktemp("engine") / "index", ARTICLES, (ANNA, LISBON), EVENTS)


def found(engine: SearchEngine, text: str, **more: object) -> list[str]:
    return [hit.article for hit in engine.search(Query(text, **more)).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("strategic partnership", "abc"),
        ('"strategic partnership"', "a"),
        ('"strategic partnership"~3', "ab"),  # any order, but never across paragraphs
        ('"partnership strategic"~3', "ab"),
        ("kish", "a"),  # a whole word that exists is not a beginning
        ("kishar", "b"),
        ("kisha", "b"),  # still being typed
        ("rome", "a"),
        ("romeo", "b"),
        ('"strategic part*"', "a"),
        ('"strategic part*" lisbon', "a"),
        ('-"strategic part*"', "bc"),
        ('"kish*"', "ab"),
        ('"strategic p*"', "abc"),  # one letter tells nothing yet
        ('"strategic *"', "abc"),
        ('"strategic part*"~3', ""),
        ("rome*", "ab"),
        ("r?me", "a"),
        ("*ishar", "b"),
        ("kishr~", "ab"),
        ("G7", "ab"),
        ("G-7", "ab"),
        ("F35", "a"),
        ("F 35", "a"),
        ('"F 35 jets"', "a"),
        ("Indo-Pacific", "b"),
        ("indo pacific", "b"),
        ("IndoPacific", "b"),
        ("postwar", "b"),
        ("post war", "b"),
        ("Lis bon", "ac"),  # although a word begins with "bon"
        ("US", "ac"),
        ("U.S.", "ac"),
        ("USA", "ac"),
        ("us", "b"),
        ("U.S.-Lisbon", ""),
        ("U.S.-grew", "a"),
        ("china", "b"),
        ("China's", "b"),
        ("bergstrom", "ac"),
        ("Lisbon's", "ac"),
        ("defence", "a"),
        ("programs", "b"),
        ("organization", "b"),
        ("jet land", "a"),
        ("kish OR kishar", "ab"),
        ("partnership -kish", "bc"),
        ("partnership NOT (kish OR fishing)", "b"),
        ("lisbon kish OR fishing", "ac"),
        ("lisbon AND kish OR romeo", "ab"),
        ("-lisbon", "b"),
        ("title:week", "c"),
        ("title:kish", ""),
        ('title:"quiet week"', "c"),
        ("title:(week OR romeo)", "bc"),
        ("source:tribune", "bc"),
        ('source:"Harbour Post"', "a"),
        ("author:quill", "a"),
        ("quill", "a"),
        ("entity:bergstrom", "ac"),
        ('entity:"Anna Bergström"', "ac"),
        ("entity:person:anna-bergstrom", "ac"),
        ('entity:"A. Bergström"', "ac"),
        ('entity:"B. Bergström"', ""),  # nobody has that initial
        ('entity:"bergström a"', "ac"),
        ('entity:"Prime Minister Bergström"', "ac"),
        ('entity:"Mrs A. Bergström"', "ac"),
        ('place:"the Lisbon"', "ac"),
        ('entity:"Lis bon"', "ac"),
        ('entity:"President"', ""),
        ("place:lisbon", "ac"),
        ("place:fishing", "c"),  # nobody knows that place: the word is searched
        ("kind:person", "ac"),
        ("kind:program", ""),
        ("lang:en", "abc"),
        ("lang:en-GB", "abc"),
        ("lang:English", "abc"),
        ("lang:Englisch", "abc"),
        ("lang:enemy", ""),
        ("date:2023", "ab"),
        ("date:2023-01", "a"),
        ("date:2023-01-10", "a"),
        ("date:2023-01..2023-03", "ab"),
        ("date:>2023", "c"),
        ("date:2023-Q1 -date:2023q2", "ab"),
        ("date:<2023-02", "a"),
        ("event:2035", "b"),
        ("event:2030", ""),
        ("the ministry of a pact", ""),
        ("pact with the ministers", "a"),  # "with" need not occur beside words that tell more
        ("Who Did The pact", "a"),
        ("WHO pact", ""),  # the organisation
        ("*", "abc"),
    ],
)
def test_a_query_finds_exactly_these_articles(engine: SearchEngine, text: str, articles: str) -> None:
    assert sorted(found(engine, text)) == list(articles)


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    names = {
        "motors": (EntityKind.ORG, "Mitsubishi Motors"),
        "treasury": (EntityKind.ORG, "Treasury Department"),
        "post": (EntityKind.ORG, "Post Office"),
        "road": (EntityKind.FACILITY, "35 Farragut Road"),
        "jet": (EntityKind.AIRCRAFT, "F-35"),
        "warren": (EntityKind.PERSON, "Elizabeth Warren"),
        "bush": (EntityKind.PERSON, "George Bush"),
    }
    articles = [article(id_, "News", f"We know of {name}.") for id_, (_, name) in names.items()]
    entities = [entity(id_, kind, name) for id_, (kind, name) in names.items()]
    return engine_of(tmp_path_factory.mktemp("named") / "index", articles, entities)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Senator Warren", "warren"),
        ("the President George Bush", "bush"),
        ("the Post Office", "post"),
        ("G. Bush", "bush"),
        ("F 35", "jet"),
        ("R 35", ""),  # only persons have initials
        ("General Motors", ""),  # and titles
        ("Justice Department", ""),
        ("Foreign Office", ""),
        ("Queen Elizabeth", ""),  # a title and a first name are not enough
        ("King George", ""),
    ],
)
def test_a_name_finds_only_who_bears_it(named: SearchEngine, name: str, meant: str) -> None:
    answer = named.search(Query(f'entity:"{name}"'))
    assert [hit.article for hit in answer.hits] == [meant] * bool(meant)
    assert bool(answer.problems) != bool(meant)


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("Will Smith", "all of: Will, Smith"),
        ("will Smith", "Smith"),
        ("He Lifeng", "all of: He, Lifeng"),
        ("To Lam in Rome", "all of: To, Lam, Rome"),
        ("S Korea", "all of: S, Korea"),
        ("World War I", "all of: World, War, I"),
        ("Where Did I Find A Ferry", "all of: Find, Ferry"),
        ("A ferry", "ferry"),
    ],
)
def test_small_words_are_left_out_but_no_names(engine: SearchEngine, text: str, understood: str) -> None:
    assert engine.search(Query(f"{text} ")).understood == understood


@pytest.mark.parametrize(
    "text", ["lisbon", "strategic partnership", "G-7", "entity:bergstrom", "event:2035", '"lisbon talk"~9', "-kish"]
)
def test_every_hit_has_as_many_passages_as_it_says(engine: SearchEngine, text: str) -> None:
    answer = engine.search(Query(text))
    by_id = {one.id: one for one in ARTICLES}
    assert answer.hits
    for hit in answer.hits:
        passages = engine.passages(Query(text), by_id[hit.article])
        assert len(passages) == hit.passages
        assert list(passages) == sorted(passages, key=lambda passage: passage.start)
    assert answer.passages == sum(hit.passages for hit in answer.hits)


def _many(folder: Path) -> SearchEngine:
    """Return an engine over more articles than are put in order at once, several of a day and a source."""
    texts = (f"Harbour news. {'Harbour talk. ' * (n % 7)}" for n in range(200))
    return engine_of(
        folder,
        [
            article(f"m{n}", f"Report {n}", text, publisher=f"Paper {n % 3}", day=f"2023-01-{n % 9 + 1:02}")
            for n, text in enumerate(texts)
        ],
    )


@pytest.mark.parametrize("sort", Sort)
def test_the_place_of_an_article_is_where_it_stands_among_the_hits(tmp_path: Path, sort: Sort) -> None:
    answer = _many(tmp_path / "many").search(Query("harbour -talk OR talk", sort=sort))
    places = [answer.place(f"m{n}") for n in range(200)]  # before anything was put in order
    listed, before = [hit.article for hit in answer.hits], 0
    assert places == [listed.index(f"m{n}") for n in range(200)]
    assert answer.place("nowhere") is None
    for place, hit in enumerate(answer.hits):
        assert answer.passages_before(place) == before
        before += hit.passages


def test_an_engine_goes_when_nothing_holds_it(tmp_path: Path) -> None:
    gc.disable()
    try:
        engine = _many(tmp_path / "many")
        answer = engine.search(Query("harbour entity:x"))
        seen = weakref.ref(engine), weakref.ref(engine._store)
        engine.complete("har", 8)
        del engine, answer
        assert not any(one() for one in seen)
    finally:
        gc.enable()


def test_marks_are_the_words_as_they_stand(engine: SearchEngine) -> None:
    def marked(text: str, which: int) -> list[str]:
        one = ARTICLES[which]
        return [one.slice(*mark) for passage in engine.passages(Query(text), one) for mark in passage.marks]

    assert marked("US", 0) == ["U.S."]
    assert marked("indo pacific", 1) == ["Indo", "Pacific"]
    assert marked("pacific", 1) == ["Pacific"]
    assert marked("IndoPacific", 1) == ["Indo–Pacific"]
    assert marked("lisbon", 0) == ["Lisbon"]
    assert marked('"strategic partnership"', 0) == ["strategic partnership"]
    assert marked('"partnership strategic"~3', 1) == ["partnership", "strategic"]
    assert marked("entity:bergstrom", 0) == ["Anna Bergström"]
    assert marked("quill", 0) == []


def test_a_snippet_shows_the_best_place_of_the_text(engine: SearchEngine) -> None:
    snippet = engine.snippets(Query("defense pact jets"), ARTICLES[0])[0]
    assert snippet.text == ARTICLES[0].slice(snippet.start, snippet.end)
    assert [snippet.text[a:b] for a, b in snippet.marks] == ["jets"]


def test_an_empty_query_lists_everything_newest_first(engine: SearchEngine) -> None:
    answer = engine.search(Query())
    assert [hit.article for hit in answer.hits] == ["c", "b", "a"]
    assert answer.passages == 0
    assert engine.snippets(Query(), ARTICLES[2])[0].marks == ()


def test_articles_are_sorted_as_asked(engine: SearchEngine) -> None:
    assert found(engine, "partnership", sort=Sort.DATE) == ["c", "b", "a"]
    assert found(engine, "partnership", sort=Sort.SOURCE) == ["c", "b", "a"]
    assert found(engine, "lisbon OR pact")[0] == "a"  # in the title


def test_reading_states_are_counted_and_chosen(engine: SearchEngine) -> None:
    reading = Reading(read=frozenset({"a", "gone"}), starred=frozenset({"a", "c"}), new=frozenset({"b"}))
    facets = {facet.field: facet.values for facet in engine.search(Query("lisbon"), reading=reading).facets}
    assert {v.value: v.count for v in facets["state"]} == {"unread": 1, "starred": 2}
    for state, wanted in (("unread", {"b", "c"}), ("starred", {"a", "c"}), ("new", {"b"}), ("noted", set())):
        include, exclude = (Query("", (Filter("state", state, exclude),)) for exclude in (False, True))
        assert engine.search(include, reading=reading).ids == wanted
        assert engine.search(exclude, reading=reading).ids == {"a", "b", "c"} - wanted


def test_a_place_and_a_language_restrict(engine: SearchEngine) -> None:
    assert engine.search(Query("", (Filter("place", LISBON.id),))).ids == {"a", "c"}
    assert engine.search(Query("", (Filter("place", LISBON.id, exclude=True),))).ids == {"b"}
    assert len(engine.search(Query("", (Filter("lang", "en"),))).hits) == 3


def test_a_language_is_called_by_its_code_or_its_name(tmp_path: Path) -> None:
    codes = ("de", "en-GB", "es", "")
    made = [replace(article(code or "unknown", "News", "Rome."), language=code) for code in codes]
    engine = engine_of(tmp_path / "index", made)
    for name in ("de", "german", "German", "Deutsch", "deu"):
        assert found(engine, f"lang:{name}") == ["de"]
    assert found(engine, "lang:english") == found(engine, "lang:en") == ["en-GB"]
    assert found(engine, "lang:estonian") == [], "no Spanish for its first letters"


def test_facets_count_what_was_found(engine: SearchEngine) -> None:
    facets = {facet.field: {v.value: v.count for v in facet.values} for facet in engine.search(Query("lisbon")).facets}
    assert facets == {
        "source": {"Bay Tribune": 1, "Harbour Post": 1},
        "year": {"2023": 1, "2024": 1},
        "entity": {"person:anna-bergstrom": 2, "gpe:lisbon": 2},
        "place": {"gpe:lisbon": 2},
        "kind": {"GPE": 2, "PERSON": 2},
        "lang": {},
        "state": {},
    }


@pytest.mark.parametrize(
    ("filters", "articles"),
    [
        ([("source", "Bay Tribune", False)], "bc"),
        ([("source", "Bay Tribune", True)], "a"),
        ([("source", "Bay Tribune", False), ("source", "Harbour Post", False)], "abc"),
        ([("year", "2023", False)], "ab"),
        ([("year", "2023", False), ("entity", "gpe:lisbon", False)], "a"),
        ([("entity", "gpe:lisbon", True)], "b"),
        ([("kind", "PERSON", False)], "ac"),
        ([("year", "unknown", False)], ""),
        ([("year", "soon", False), ("nonsense", "x", True)], ""),
    ],
)
def test_filters_leave_only_what_they_say(
    engine: SearchEngine, filters: list[tuple[str, str, bool]], articles: str
) -> None:
    assert sorted(found(engine, "", filters=tuple(Filter(*one) for one in filters))) == list(articles)


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ('"strategic partnership', "a"),
        ('"strategic partn', "a"),
        ('"strategic part', "a"),
        ('"strategic p', "abc"),  # one letter tells nothing yet
        ('"strategic pz', ""),
        ('"strategic part"', ""),
        ('"strategic part ', ""),  # that word is ended
        ('"talks go o', "c"),
        ('"indo pac', "b"),
        ('title:"quiet we', "c"),
        ('title:"strategic part', ""),
        ('"kisha', "b"),
        ('"kish', "a"),
    ],
)
def test_the_last_word_of_a_phrase_being_typed_may_be_its_beginning(
    engine: SearchEngine, text: str, articles: str
) -> None:
    assert sorted(found(engine, text)) == list(articles)
    by_id = {one.id: one for one in ARTICLES}
    for hit in engine.search(Query(text)).hits:
        assert len(engine.passages(Query(text), by_id[hit.article])) == hit.passages > 0


def test_a_problem_is_told_once(engine: SearchEngine) -> None:
    assert [(p.start, p.end) for p in engine.search(Query("((kish")).problems] == [(0, 1)]


@pytest.mark.parametrize("text", ["", "partnership", "lisbon"])
@pytest.mark.parametrize("wishes", [w for n in range(4) for w in combinations(FACETS, n)])
def test_years_and_sources_count_what_all_but_their_own_chosen_values_leave(
    engine: SearchEngine, text: str, wishes: tuple[Filter, ...]
) -> None:
    have = {one.id: {"source": one.publisher, "year": one.published.when.value[:4]} for one in ARTICLES}
    named = {"a", "c"}

    def kept(id_: str, field: str) -> bool:
        chosen = {w.field: [v.value for v in wishes if v.field == w.field and not v.exclude] for w in wishes}
        own = have[id_]
        return (
            all(own[name] in chosen.get(name, []) or not chosen.get(name) for name in own if name != field)
            and not any(w.exclude and own.get(w.field) == w.value for w in wishes)
            and (id_ in named or "entity" not in chosen)
        )

    counted = {f.field: {v.value: v.count for v in f.values} for f in engine.search(Query(text, wishes)).facets}
    for field in ("source", "year"):
        left = [have[id_][field] for id_ in found(engine, text) if kept(id_, field)]
        assert counted[field] == {value: left.count(value) for value in left}


def test_a_brush_leaves_articles_of_those_days(engine: SearchEngine) -> None:
    query = Query(span=DayRange(date(2035, 1, 1), date(2035, 2, 1)))
    assert [hit.article for hit in engine.search(query).hits] == ["b"]
    assert [hit.article for hit in engine.search(query, within={"a", "c", "gone"}).hits] == ["c", "a"]


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("", "everything, newest first"),
        ("fishing", "fishing"),
        ("strategic partnership date:2023 -China", "all of: strategic, partnership · published in 2023 · not: China"),
        ("kish OR kishar", "(kish or kishar)"),
        ("title:week", "in the title: week"),
        ("lisbon date:>2023", "lisbon · published after 2023"),
        ("date:2023-01..2023-03 source:tribune", "published from 2023-01 to 2023-03 · source: tribune"),
        ("kisha", "words beginning with kisha"),
        ("part-nership", "part-nership"),  # no beginning of a word: the index has it
        ("entity:bergstrom", "naming Anna Bergström"),
        ("date:2020s entity:Bergström", "published from 2020 to 2029 · naming Anna Bergström"),
        ('date:"5 May 2024"', "published on 5 May 2024"),
        ("date:2023-03..2023-01", "published from 2023-01 to 2023-03"),
        ("date:10.01.2023 -date:2023/1/5", "published on 10.01.2023 · not: published on 2023/1/5"),
        ("kish & fishing – (… week) title:&", "all of: kish, fishing, week"),
    ],
)
def test_a_query_is_explained_back(engine: SearchEngine, text: str, understood: str) -> None:
    assert engine.search(Query(text)).understood == understood


def test_an_unknown_word_is_offered_in_the_spelling_of_the_index(engine: SearchEngine) -> None:
    answer = engine.search(Query("bergstrm lisbon"))
    assert (answer.corrections, answer.corrected) == (("bergstrom lisbon",), (2,))
    noted = Reading(noted=frozenset({"c"}))
    assert engine.search(Query("bergstrm has:note"), reading=noted).corrected == (1,)
    assert engine.search(Query("bergstrm", (Filter("source", "Harbour Post"),))).corrected == (1,)
    assert engine.search(Query("Bergstrm")).corrections == ("Bergström",)
    assert engine.search(Query("us")).corrections == ("US",)
    assert engine.search(Query("Bergstrm's")).corrections == ("Bergström's",)
    assert engine.search(Query("quietweek")).corrections == ("quiet week",)
    assert engine.search(Query("Indo-Pacfic")).corrections == ("Indo-Pacific",)
    assert engine.search(Query('"strategc partnership"~3')).corrections == ('"strategic partnership"~3',)
    assert engine.search(Query("title:pact entity:Lisbn")).corrections == ("title:pact entity:Lisbon",)
    assert engine.search(Query("lisbon")).corrections == ()
    assert engine.search(Query("kish or kishar")).corrections == ("kish OR kishar",)
    assert engine.search(Query("author:Quil")).hits, "the beginning of a name is enough"
    assert engine.search(Query("pact author:Quikl")).corrections == ("pact author:Quill",)
    assert engine.search(Query('source:"Habour Post"')).corrections == ('source:"Harbour Post"',)


@pytest.mark.parametrize(
    ("text", "offered", "articles"),
    [
        ("Kishar programme helicopter fishing", ("Kishar programme",), (1,)),
        ("helicopter Bergström Lisbon fleet", ("Bergström Lisbon",), (2,)),
        ("fishing fleet", ("fishing", "fleet"), (1, 1)),
        ("fishing 1 May 2024", ("fishing date:2024-05-01",), (1,)),
        ("date:2019 Bergström -fishing", ("Bergström -fishing",), (1,)),
        ('G7 "programme new"', ("G7 programme new",), (1,)),
        ('title:"pact ministers"', ("title:(pact ministers)",), (1,)),
        ("kishar AND (helicopter OR frigate)", (), ()),
        ("helicopter", (), ()),
        ("helicopter frigate", (), ()),
        ("lisbon helic", ("lisbon",), (2,)),
        ("the helicopter -kishar", (), ()),
        ("fishing -fishing", ("fishing",), (1,)),
        ("title:pact -lisbon -bergström", ("title:pact",), (1,)),
        ("title:(pact fishing -rome)", ("-title:rome title:pact",), (1,)),
        ("title: pact title:week -autor:quill", ("title:week -autor:quill",), (1,)),
        ("-kishar helicopter partn", ("-kishar partn",), (2,)),
        ('-kishar helicopter "strategic part', ('-kishar "strategic part',), (1,)),
        ('helicopter lisbon -"strategic part', ('lisbon -"strategic part',), (1,)),
        ('helicopter lisbon -"strategic part" ', ('-"strategic part" lisbon',), (2,)),
        ('"defense rome" -"new programme"', ('defense rome -"new programme"',), (1,)),
        ('"rome defense" -"grew with"', ('rome defense -"grew with"',), (1,)),
        ('("rome defense" OR "jets host") pact', (), ()),
    ],
)
def test_where_nothing_has_all_words_most_of_them_are_offered(
    engine: SearchEngine, text: str, offered: tuple[str, ...], articles: tuple[int, ...]
) -> None:
    answer = engine.search(Query(text))
    assert not answer.hits
    assert (answer.corrections, answer.corrected) == (offered, articles)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("kish OR kishar", "(kish OR kishar)"),
        ("lisb", "(lisb*)"),
        ("lisbon", "(lisbon)"),
        ('"strategic part', '("strategic part*")'),
        ('lisbon -"strategic part', '(lisbon -"strategic part*")'),
        ('"strategic ', '("strategic")'),
        ('"lisb', '("lisb*")'),
        ('source:"Bay T', '(source:"Bay T")'),
        ('author:"Ida Q', '(author:"Ida Q")'),
        ('date:"2023', '(date:"2023")'),
        ('kind:"gp', '(kind:"gp")'),
        ("lisbon OR kish ", "(lisbon OR kish)"),
        ("lisbon OR partn ", "(lisbon OR partn)"),
        ('"strategic partnership', '("strategic partnership*")'),
        ("(kish", "((kish))"),
        ("kish OR kisha:", "(kish OR kisha*)"),
        ("lisbon) OR kish", "(lisbon  OR kish)"),
        ("NOT (kishar OR (week", "(NOT (kishar OR (week)))"),
        ("title:minis", "(title:minis*)"),
    ],
)
def test_a_text_is_grouped_so_that_more_can_follow(engine: SearchEngine, text: str, group: str) -> None:
    assert engine.as_group(text) == group
    assert found(engine, f"{group} week OR partnership") == found(engine, f"week OR partnership {text}") != []


def test_a_word_is_completed_as_it_is_written(engine: SearchEngine) -> None:
    assert engine.complete("the berg", 5) == ("Bergström",)
    assert engine.complete("par", 5) == ("partnership",)
    assert engine.complete("", 5) == ()
    assert engine.complete("lisbon ", 5) == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("kish )", 5, 6),
        ("(kish", 0, 1),
        ('"kish', 0, 1),
        ("colour:kish", 0, 7),
        ("kish date:soon", 5, 14),
        ("kish OR", 5, 7),
        ("AND kish", 0, 3),
        ("kish NOT", 5, 8),
        ("kish source:", 5, 12),
        ('kish ""', 5, 7),
        ("kish^2", 4, 6),
        ("kish~7 defense", 0, 6),
    ],
)
def test_a_mistake_is_told_at_its_place_and_the_rest_is_searched(
    engine: SearchEngine, text: str, start: int, end: int
) -> None:
    answer = engine.search(Query(text))
    assert [(problem.start, problem.end) for problem in answer.problems] == [(start, end)]
    assert [hit.article for hit in answer.hits] == ["a"]


def test_threads_may_share_an_engine(engine: SearchEngine) -> None:
    texts = ["strategic partnership", "us", "kish OR kishar", '"strategic partnership"~3', "-lisbon", "r?me", "fishng~"]
    alone = {text: tuple(engine.search(Query(text)).hits) for text in texts}
    with ThreadPoolExecutor(4) as pool:
        asked = texts * 20
        together = pool.map(lambda text: tuple(engine.search(Query(text)).hits), asked)
    assert list(together) == [alone[text] for text in asked]


def test_words_side_by_side_as_typed_count_more(tmp_path: Path) -> None:
    apart = article("apart", "One", "The harbour is old. A master came, and a harbour too.")
    beside = article("beside", "Two", "The harbour master is old. A day came, and a harbour too.")
    engine = engine_of(tmp_path / "index", [apart, beside])
    assert found(engine, "harbour master") == ["beside", "apart"]


def test_a_line_that_tells_little_is_shown_after_a_sentence(tmp_path: Path) -> None:
    sentence = "The harbour master of Lisbon said that the ferries would be repaired before the end of the long winter."
    one = article("a", "Talks", "The harbour master", sentence)
    engine = engine_of(tmp_path / "index", [one])
    assert [snippet.text for snippet in engine.snippets(Query("master"), one)] == [sentence, "The harbour master"]


def test_what_is_found_is_told_for_articles_in_a_row(tmp_path: Path) -> None:
    made = [article("a", "One", "rice"), article("b", "Two", "tea"), article("c", "Three", "rice")]
    engine = engine_of(tmp_path / "index", made)
    row = ("c", "gone", "b", "a")
    for text, told in (("rice", [1, 0, 0, 1]), ("", [1, 0, 1, 1]), ("nothing", [0, 0, 0, 0])):
        assert list(engine.search(Query(text)).among(row)) == told
