"""The plan of an article: what is shown, in which order, and what the program adds."""

from dataclasses import replace
from datetime import date

from dossier.model.article import Article, Basis, ParagraphKind, Published
from dossier.model.corrections import BY_HAND
from dossier.model.when import Granularity, When
from dossier.ui.reader.plan import Plan, Style, plan_article, source_line
from tests.ui.reader.sample import Parts, article, contents

K = ParagraphKind


def _lines(plan: Plan) -> list[tuple[str, str]]:
    return [(block.style.value, block.line.text) for block in plan.blocks]


def _sample(number: int) -> Article:
    return contents().articles[number]


def test_an_article_begins_with_source_title_and_deck() -> None:
    plan = plan_article(_sample(0), show_removed=False)
    assert _lines(plan)[:4] == [
        ("source", "HARBOUR WIRE  ·  11 January 2023  ·  1 min read"),
        ("title", "Ada Quill opens the new port 🚢 of Lowmere"),
        ("deck", "The minister promised three cranes"),
        ("toggle", "Left out: 3 lines of boilerplate — show"),
    ]


def test_an_update_on_another_day_is_told_beside_the_day_of_publication() -> None:
    day = date(2023, 1, 13)
    later = Published(When("2023-01-13", Granularity.DAY, day, day), Basis.EXPLICIT)
    updated = replace(_sample(0), updated=later)
    assert source_line(updated) == "HARBOUR WIRE  ·  11 January 2023  ·  updated 13 Jan 2023  ·  1 min read"
    assert source_line(replace(updated, updated=updated.published)) == source_line(_sample(0))


def test_removed_lines_are_hidden_until_asked_for_and_then_say_their_kind() -> None:
    hidden, shown = (_lines(plan_article(_sample(0), show_removed=on)) for on in (False, True))
    assert not [text for _, text in hidden if "newsletter" in text or "rights" in text]
    assert ("removed", "All rights reserved") in shown
    assert shown.count(("label", "removed: boilerplate")) == 2, "once a run of lines of one kind"


def test_what_was_left_out_is_called_what_it_is() -> None:
    parts: Parts = (
        (K.BYLINE, False, "By Ann"),
        (K.BODY, True, "It opened."),
        (K.CREDIT, False, "Photo: B"),
        (K.CREDIT, False, "Photo: C"),
        (K.BOILERPLATE, False, "---"),
        (K.BOILERPLATE, False, "Share this"),
        (K.BODY, False, "Taken away."),
    )
    sample = article("a", parts, Published())
    rules = ("", "", "", "", "front matter", "", BY_HAND)
    paragraphs = tuple(replace(p, rule=rule) for p, rule in zip(sample.paragraphs, rules, strict=True))
    lines = _lines(plan_article(replace(sample, paragraphs=paragraphs), show_removed=True))
    told = "1 byline, 2 credits, 1 line of front matter, 1 line of boilerplate, 1 line by hand"
    assert f"Left out: {told} — hide" in [text for _, text in lines]
    labels = [text for style, text in lines if style == "label"]
    assert labels == [f"removed: {what}" for what in ("byline", "credit", "front matter", "boilerplate", "by hand")]


def test_the_date_in_the_source_line_is_known() -> None:
    for number in range(3):
        plan = plan_article(_sample(number), show_removed=False)
        date = plan.blocks[plan.dated.block].line.text[plan.dated.start : plan.dated.end]
        assert date in ("11 January 2023", "about 10–12 January 2023 (inferred)", "date unknown")


def test_a_title_that_is_not_in_the_text_is_shown_once_above_it() -> None:
    lines = _lines(plan_article(_sample(1), show_removed=False))
    assert lines[:2] == [
        ("source", "THE LEDGER  ·  about 10–12 January 2023 (inferred)  ·  1 min read"),
        ("title", "Late cranes"),
    ]
    assert not [style for style, _ in lines if style == "toggle"], "nothing was removed"


def test_a_repeated_title_is_not_shown_twice() -> None:
    parts: Parts = (
        (K.KICKER, True, "Ports"),
        (K.DUPLICATE_TITLE, False, "A port"),
        (K.TITLE, True, "A port"),
        (K.BYLINE, True, "By Ann"),
        (K.BODY, True, "It opened."),
    )
    lines = _lines(plan_article(article("a", parts, Published()), show_removed=False))
    assert [text for _, text in lines].count("A port") == 1
    assert [style for style, _ in lines][:4] == ["source", "kicker", "title", "byline"]


def test_kinds_of_paragraphs_look_different() -> None:
    styles = {block.style for block in plan_article(_sample(0), show_removed=False).blocks}
    assert {Style.SUBHEADING, Style.PULL_QUOTE, Style.ATTRIBUTION, Style.BODY, Style.DECK} <= styles
    assert Style.CAPTION in {block.style for block in plan_article(_sample(1), show_removed=False).blocks}


def test_every_kept_character_has_a_place() -> None:
    for sample in contents().articles:
        plan = plan_article(sample, show_removed=False)
        for paragraph in sample.kept:
            for index in range(paragraph.start, paragraph.end):
                assert plan.positions.position(index) is not None


def test_an_article_without_any_text_still_has_a_title() -> None:
    bare = Article("a", ("a.txt",), "", "", ())
    assert [text for _, text in _lines(plan_article(bare, show_removed=True))][1] == "a.txt"
