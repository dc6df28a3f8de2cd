"""Notes travel as Web Annotations: our own come back as they were, those of others find their words."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import InputError
from dossier.model.corrections import one_line
from dossier.model.notes import Colour, Note, Placed, Target, TargetKind
from dossier.services.anchoring import article_target, entity_target, event_target, passage_target
from dossier.services.notes_text import notes_markdown
from dossier.services.placing import place_notes
from dossier.services.webannotation import from_web_annotations, to_web_annotations
from tests.ui.reader.sample import OPENING, contents
from tests.ui.reader.sample import library as sample_library

_ID = "0123456789abcdef0123456789abcdef"
MADE, CHANGED = "2024-01-01T00:00:00.000000+00:00", "2025-01-01T00:00:00.000001+00:00"
_PASSAGE = Target(TargetKind.PASSAGE, "a", "Title", "a.txt", 3, 9, "some words", "before ", " after")


def exported(*notes: Note, urls: dict[str, str] | None = None) -> dict[str, Any]:
    placed = [Placed(n, n.target.id, n.target.id, n.target.start, n.target.end) for n in notes]
    found: dict[str, Any] = json.loads(json.dumps(to_web_annotations("d", "Dossier", placed, urls)))
    return found


def test_what_a_dossier_calls_itself_is_quoted_in_its_address() -> None:
    written = to_web_annotations("a b:ä", "Dossier", [])
    assert written["id"] == "urn:dossier:a%20b%3A%C3%A4:notes"


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
targets = st.builds(
    Target, st.sampled_from(TargetKind), st.text("abc:-1", min_size=1), texts.map(one_line), texts,
    st.integers(0, 9), st.integers(0, 9), texts, texts, texts,
)  # fmt: skip


@given(
    st.lists(
        st.tuples(st.uuids(), targets, st.sampled_from([*Colour, None]), texts), max_size=4, unique_by=lambda n: n[0]
    )
)
def test_what_is_written_is_read_as_it_was(parts: list[tuple[Any, Target, Colour | None, str]]) -> None:
    notes = [
        Note(key.hex, target, colour or (None if text.strip() else Colour.PINK), text.strip(), MADE, CHANGED)
        for key, target, colour, text in parts
    ]
    whole = exported(*notes)
    if not notes:
        with pytest.raises(InputError):
            from_web_annotations(json.dumps(whole), {})
        return
    back = from_web_annotations(json.dumps(whole), {})
    for before, after in zip(notes, back, strict=True):
        target = before.target
        if not target.quote:  # without words there is no place either
            target = Target(target.kind, target.id, target.name, target.file)
        assert after == Note(before.id, target, before.colour, before.text, before.created, before.changed)


def test_moments_are_told_with_z_and_sources_are_addresses_as_the_model_asks() -> None:
    target = replace(_PASSAGE, id="no address “at all” ü")
    notes = (Note(_ID, target, None, "x", MADE, CHANGED), Note("1" * 32, target, None, "y"))
    first, second = exported(*notes)["first"]["items"]
    assert (first["created"], first["modified"]) == ("2024-01-01T00:00:00.000000Z", "2025-01-01T00:00:00.000001Z")
    assert not {"created", "modified"} & set(second)
    assert first["target"]["source"].isascii()
    assert not set(first["target"]["source"]) & set(' <>"{}|\\^`')


def test_it_is_what_the_model_asks_for() -> None:
    item = exported(Note(_ID, _PASSAGE, Colour.GREEN, "A thought", "2024", "2025"))["first"]["items"][0]
    assert item["type"] == "Annotation"
    assert item["id"] == "urn:uuid:01234567-89ab-cdef-0123-456789abcdef"
    assert item["motivation"] == "commenting"
    assert item["body"] == [
        {"type": "TextualBody", "value": "A thought", "format": "text/plain", "purpose": "commenting"}
    ]
    quote, place = item["target"]["selector"]
    assert quote == {
        "type": "TextQuoteSelector", "exact": "some words", "prefix": "before ", "suffix": " after",
    }  # fmt: skip
    assert place == {"type": "TextPositionSelector", "start": 3, "end": 9}
    assert item["target"]["styleClass"] == "green"
    assert "http://www.w3.org/ns/anno.jsonld" in exported()["@context"]


def test_an_article_with_an_address_is_named_by_it() -> None:
    address = "https://example.org/a"
    whole = exported(Note(_ID, _PASSAGE, Colour.GREEN), urls={"a": address})
    target = whole["first"]["items"][0]["target"]
    assert target["source"] == address
    assert from_web_annotations(json.dumps(whole), {})[0].target.id == "a"


FOREIGN = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://example.com/annotations/7",
    "type": "Annotation",
    "created": "2020-01-01T00:00:00Z",
    "body": {"type": "TextualBody", "value": "By somebody else"},
    "target": {
        "source": "https://example.org/harbour",
        "selector": {"type": "TextQuoteSelector", "exact": "paid for the cranes", "prefix": "Company "},
    },
}


@pytest.mark.parametrize(
    "wrapped",
    [
        FOREIGN,
        [FOREIGN],
        {"type": "AnnotationPage", "items": [FOREIGN]},
        {"type": "AnnotationCollection", "first": {"items": [FOREIGN]}},
        {"rows": [FOREIGN]},
        FOREIGN | {"target": [FOREIGN["target"]]},
    ],
)
def test_annotations_of_other_programs_find_their_words(tmp_path: Path, wrapped: object) -> None:
    library = sample_library(tmp_path)
    (note,) = from_web_annotations(json.dumps(wrapped), {"https://example.org/harbour": "harbour"})
    (placed,) = place_notes(library, [note])
    assert (placed.article, note.text) == ("harbour", "By somebody else")
    assert library.article("harbour").text[placed.start : placed.end] == "paid for the cranes"
    assert from_web_annotations(json.dumps(wrapped), {})[0].id == note.id
    library.close()


@pytest.mark.parametrize("text", ["", "no json", "{}", "[]", "5", '[{"target": 5}]', '{"target": {"selector": 5}}',
                                  '{"target": {"selector": [{"type": "TextPositionSelector", "start": "x"}]}}',
                                  '{"target": {"selector": [{"type": "TextPositionSelector", "start": Infinity}]}}',
                                  '{"target": "a", "body": "half a \\ud800 character"}', "[" * 100_000,
                                  '{"target": {"dossier:kind": "picture"}}'])  # fmt: skip
def test_what_is_no_annotation_is_told(text: str) -> None:
    with pytest.raises(InputError) as failure:
        from_web_annotations(text, {})
    assert failure.value.hint.startswith("Nothing was taken over. Give")


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("2020-01-01T00:30:00Z", "2020-01-01T00:30:00.000000+00:00"),
        ("2020-01-01T00:30:00+02:00", "2019-12-31T22:30:00.000000+00:00"),
        ("2020-01-01", "2020-01-01T00:00:00.000000+00:00"),
        ("0001-01-01T00:00:00+02:00", ""),
        ("yesterday", ""),
        (5, ""),
    ],
)
def test_moments_of_other_programs_can_be_compared_with_ours(told: object, moment: str) -> None:
    (note,) = from_web_annotations(json.dumps(FOREIGN | {"created": told}), {})
    assert (note.created, note.changed) == (moment, moment)


def test_a_place_before_the_text_is_none(tmp_path: Path) -> None:
    library = sample_library(tmp_path)
    text = library.article("harbour").text
    selectors = [
        {"type": "TextQuoteSelector", "exact": text[-9:-1]},
        {"type": "TextPositionSelector", "start": -9, "end": -1},
    ]
    (note,) = from_web_annotations(json.dumps({"target": {"source": "harbour", "selector": selectors}}), {})
    (placed,) = place_notes(library, [note])
    assert (placed.start, placed.end) == (len(text) - 9, len(text) - 1)
    library.close()


def test_notes_are_markdown_article_by_article_and_lost_ones_are_not_dropped(tmp_path: Path) -> None:
    library = sample_library(tmp_path)
    harbour, heads = library.article("harbour"), library.heads
    start = harbour.text.index("Northern Line")
    targets = [
        passage_target(harbour, start, start + 13),
        article_target(heads["ledger"]),
        entity_target(library.reader.entities()[0]),
        event_target(library.reader.event(OPENING), harbour),
        Target(TargetKind.PASSAGE, "gone", "An old <b>title</b>", "gone.txt", 0, 5, "*words* [that](x) went", "", ""),
    ]
    notes = [
        Note(str(n), target, Colour.PINK, f"# Thought {n}", f"2024-01-0{n + 1}") for n, target in enumerate(targets)
    ]
    text = notes_markdown(library, place_notes(library, notes))
    assert text.index("## Ada Quill opens") < text.index("## Late cranes") < text.index("## Names")
    assert text.index("## Names") < text.index("## Events") < text.index("## Notes that lost their place")
    assert "> Northern Line" in text
    assert "### Port opened" in text
    assert r"> \*words\* \[that\](x) went" in text
    assert text.count(r"\# Thought") == 5
    assert r"An old \<b\>title\</b\>" in text
    library.close()


def test_places_survive_a_rebuild_with_other_ids_and_a_changed_text(tmp_path: Path) -> None:
    library = sample_library(tmp_path)
    harbour = library.article("harbour")
    start = harbour.text.index("Northern Line Company paid")
    notes = [
        Note("1", passage_target(harbour, start, start + 41), Colour.PINK),
        Note("2", event_target(library.reader.event(OPENING), harbour), None, "x"),
        Note("3", article_target(library.heads["harbour"]), None, "x"),
        Note("4", entity_target(library.reader.entities()[0]), None, "x"),
    ]
    library.close()
    whole = contents()
    old = whole.articles[0]
    shift = "Corrected on Friday.\n\n"
    text = shift + old.text.replace("paid for the cranes", "paid for all the cranes", 1)
    changed = replace(old, id="harbour2", text=text, paragraphs=())
    rebuilt = tmp_path / "again"
    rebuilt.mkdir()
    again = sample_library(
        rebuilt,
        replace(whole, articles=(changed, *whole.articles[1:]), mentions=(), times=(), events=(), reuse=(),
                disagreements=(), entities=()),
    )  # fmt: skip
    passage, event, article, entity = place_notes(again, notes)
    assert (passage.article, passage.moved) == ("harbour2", True)
    assert text[passage.start : passage.end] == "Northern Line Company paid for all the cranes"
    assert (article.article, article.lost) == ("harbour2", False)
    assert (event.lost, entity.lost) == (True, True)
    again.close()


@pytest.mark.parametrize("exact", ["", "Ada Quill opened the port on Wednesday"])
def test_the_longest_title_that_there_is_is_meant(tmp_path: Path, exact: str) -> None:
    titles = {"harbour": "The port opens", "ledger": "The port opens - The Ledger"}
    whole = contents()
    library = sample_library(
        tmp_path, replace(whole, articles=tuple(replace(a, title=titles.get(a.id, a.title)) for a in whole.articles))
    )
    quote = {"selector": {"type": "TextQuoteSelector", "exact": exact}} if exact else {}
    told = {"target": {"source": "https://example.org/elsewhere", "title": titles["ledger"]} | quote}
    (placed,) = place_notes(library, from_web_annotations(json.dumps(told), {}))
    assert placed.article == "ledger"
    library.close()


PAID = "The Northern Line Company paid for the cranes."  # stands in two articles


@pytest.mark.parametrize(
    ("told", "exact", "found"),
    [
        ({"document": {"title": ["Late cranes | The Ledger – Business"]}}, PAID, ["ledger"]),
        ({"document": {"title": "late  CRANES"}}, PAID, ["ledger"]),
        ({"title": "Late cranes"}, PAID, ["ledger"]),
        ({"document": {"title": ["Late cranes of Lowmere"]}}, PAID, [None]),
        ({"document": {"title": ["Late cranes"]}}, "Words that stand nowhere at all in it", [None]),
        ({"document": {"title": ["The same"]}}, PAID, [None]),
        ({"document": {"title": ["The same"]}}, "Ada Quill opened the port on Wednesday", ["ledger"]),
        ({"document": {"title": ["The same"]}}, "", [None]),
        ({"document": {"title": []}}, PAID, [None]),
        ({"document": "Late cranes"}, PAID, [None]),
    ],
)
def test_an_article_without_an_address_is_known_by_title_and_words_or_not_at_all(
    tmp_path: Path, told: dict[str, Any], exact: str, found: list[str | None]
) -> None:
    whole = contents()
    if "The same" in str(told):
        whole = replace(whole, articles=tuple(replace(article, title="The same") for article in whole.articles))
    library = sample_library(tmp_path, whole)
    source = {"source": "https://example.org/elsewhere"} | ({"title": told["title"]} if "title" in told else {})
    quote = {"selector": {"type": "TextQuoteSelector", "exact": exact}} if exact else {}
    notes = from_web_annotations(json.dumps({"target": source | quote} | told), {})
    assert [placed.article for placed in place_notes(library, notes)] == found
    library.close()
