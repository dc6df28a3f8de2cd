"""Passages that repeat are found, whoever wrote them, and look-alikes are left alone."""

import pytest

from dossier.errors import Cancelled
from dossier.extract import reuse, spill
from dossier.extract.reuse import Wording, load_agencies, sharing, stated_origin
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.facts import Reuse, ReuseKind
from dossier.paths import Paths

FIRE = "Firefighters said on Monday that the old market hall had burned down to its walls during the night."
MAYOR = "Mayor Ole Brandt promised the forty traders a new roof before the first snow falls in the valley."
COST = "Building the hall up again will cost about four million euros, half of which the county wants to pay."
VERBATIM, NEAR = ReuseKind.VERBATIM, ReuseKind.NEAR_VERBATIM


def piece(name: str, *paragraphs: str, kinds: tuple[ParagraphKind, ...] = ()) -> Article:
    parts = []
    at = 0
    for n, text in enumerate(paragraphs):
        kind = kinds[n] if n < len(kinds) else ParagraphKind.BODY
        parts.append(Paragraph(n, at, at + len(text), kind, kind is not ParagraphKind.BOILERPLATE))
        at += len(text) + 2
    return Article(name, (f"{name}.txt",), "\n\n".join(paragraphs), name, tuple(parts))


def shown(articles: list[Article], found: Reuse) -> list[tuple[str, str]]:
    texts = {article.id: article.text for article in articles}
    return [(p.article, texts[p.article][p.start : p.end]) for p in found.passages]


AGENCIES = load_agencies(Paths.default().resources / "cleaning")


def wording_of(article: Article) -> Wording:
    return reuse.wording_of(article, AGENCIES)


def find_reuse(articles: list[Article]) -> tuple[Reuse, ...]:
    return reuse.find_reuse(map(wording_of, articles))


def independent_groups(articles: list[Article], found: tuple[Reuse, ...]) -> tuple[tuple[str, ...], ...]:
    return reuse.independent_groups({article.id: wording_of(article).size for article in articles}, found)


def other(n: int) -> str:
    return " ".join(f"word{n}x{i}" for i in range(14)) + "."


def test_a_sentence_in_two_articles_is_reuse() -> None:
    articles = [piece("a", other(1), FIRE), piece("b", FIRE.replace("’", "'"), other(2))]
    (found,) = find_reuse(articles)
    assert found.kind is VERBATIM
    assert shown(articles, found) == [("a", FIRE), ("b", FIRE)]


def test_quotes_and_case_do_not_make_a_difference() -> None:
    one, two = (
        "The town’s mayor said “nobody was hurt” in the fire on Monday night.",
        'The town\'s mayor said "nobody was hurt" in the Fire on Monday night.',
    )
    (found,) = find_reuse([piece("a", one), piece("b", two)])
    assert found.kind is VERBATIM


def test_a_changed_word_makes_it_nearly_verbatim() -> None:
    (found,) = find_reuse([piece("a", FIRE), piece("b", FIRE.replace("Monday", "Tuesday"))])
    assert found.kind is NEAR


def test_sentences_that_follow_each_other_are_one_passage() -> None:
    articles = [piece("a", other(1), f"{FIRE} {MAYOR}", COST), piece("b", FIRE, MAYOR, COST, other(2))]
    (found,) = find_reuse(articles)
    assert [text for _, text in shown(articles, found)] == [f"{FIRE} {MAYOR}\n\n{COST}", f"{FIRE}\n\n{MAYOR}\n\n{COST}"]


def test_a_repetition_within_one_article_is_reuse() -> None:
    (found,) = find_reuse([piece("a", FIRE, other(1), FIRE)])
    assert [p.article for p in found.passages] == ["a", "a"]


def test_what_is_not_kept_is_not_compared() -> None:
    boilerplate = (ParagraphKind.BOILERPLATE,)
    assert (
        find_reuse([piece("a", FIRE, other(1), kinds=boilerplate), piece("b", FIRE, other(2), kinds=boilerplate)]) == ()
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Firefighters said on Tuesday that the new school had been flooded up to its first floor during the storm.",
        "He did not say more.",
    ],
)
def test_look_alikes_and_short_sentences_are_no_reuse(sentence: str) -> None:
    assert find_reuse([piece("a", FIRE, "He did not say more."), piece("b", sentence, other(2))]) == ()


@pytest.mark.parametrize("count", [0, 1, 40])
def test_any_number_of_copies_is_one_passage(count: int) -> None:
    found = find_reuse([piece(f"a{n:02}", other(n), FIRE) for n in range(count)])
    assert [len(one.passages) for one in found] == ([count] if count > 1 else [])


def test_the_origin_is_what_a_text_says() -> None:
    dateline = piece("a", "EBERSFELD (AP) —", FIRE, kinds=(ParagraphKind.DATELINE,))
    credit = piece("b", FIRE, "Photo via AFP", kinds=(ParagraphKind.BODY, ParagraphKind.CREDIT))
    assert (stated_origin(dateline, AGENCIES), stated_origin(credit, AGENCIES)) == ("Associated Press", None)
    (found,) = find_reuse([credit, dateline])
    assert found.origin == "Associated Press"


def test_articles_that_share_much_count_as_one_source() -> None:
    articles = [piece("a", FIRE, MAYOR, other(1)), piece("b", other(2), other(3)), piece("c", FIRE, MAYOR, other(4))]
    assert independent_groups(articles, find_reuse(articles)) == (("a", "c"), ("b",))


def test_one_shared_sentence_of_many_leaves_them_independent() -> None:
    articles = [piece("a", FIRE, *map(other, range(10, 18))), piece("b", FIRE, *map(other, range(20, 28)))]
    assert len(independent_groups(articles, find_reuse(articles))) == 2


def test_what_does_not_fit_in_memory_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [piece(f"a{n:02}", other(n), FIRE, other(n // 3 + 100), MAYOR) for n in range(20)]
    whole = find_reuse(articles)
    monkeypatch.setattr(spill, "_PARTS", 7)
    monkeypatch.setattr(spill, "_AT_ONCE", 40)
    monkeypatch.setattr(sharing, "_AT_ONCE", 10)
    assert find_reuse(articles) == whole


def test_comparing_can_be_stopped_at_any_article() -> None:
    def stop() -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        reuse.find_reuse(map(wording_of, [piece("a", FIRE)]), stop)
