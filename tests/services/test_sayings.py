"""What somebody said is gathered over articles, each saying once, with who prints it as well."""

import re
from collections.abc import Sequence

from dossier.extract.speech import Speech
from dossier.model.article import Article, Paragraph, ParagraphKind
from dossier.model.facts import EntityKind, Mention
from dossier.paths import Paths
from dossier.services.sayings import Saying, sayings

BODY = ParagraphKind.BODY
SPEECH = Speech.load(Paths.default().resources / "events")
PEOPLE = {"Berg": "person:ada-berg", "Tarn": "person:boris-tarn"}


def article(name: str, *paragraphs: str, kinds: Sequence[ParagraphKind] = ()) -> Article:
    spans, start = [], 0
    for n, words in enumerate(paragraphs):
        kind = kinds[n] if kinds else BODY
        spans.append(Paragraph(n, start, start + len(words), kind, kind is not ParagraphKind.BOILERPLATE))
        start += len(words) + 1
    return Article(name, (f"{name}.txt",), "\n".join(paragraphs), name, tuple(spans))


def mentions(text: Article) -> list[Mention]:
    found = re.finditer("|".join(PEOPLE), text.text)
    return [Mention(text.id, m.start(), m.end(), m[0], EntityKind.PERSON, PEOPLE[m[0]], "made", 1.0) for m in found]


def said(*articles: Article) -> list[Saying]:
    """Return what Berg says in the articles."""
    texts = {each.id: each for each in articles}
    own = {each.id: [m for m in mentions(each) if m.surface == "Berg"] for each in articles}
    return list(sayings(SPEECH, own, texts.__getitem__, lambda each: mentions(texts[each])))


def test_the_same_quotation_is_one_saying_with_all_who_print_it() -> None:
    found = said(
        article("wire", "“We were told of it in December,” Berg said. The port is closed."),
        article("paper", "Speaking in Rome, Berg said: “We were told of it in December.”"),
        article("other", "“Nobody told us what was in them,” said Berg."),
        article("copy", "“We were told of it in December,” Berg said."),
    )
    assert [(one.article, one.also) for one in found] == [("wire", ("paper", "copy")), ("other", ())]
    assert found[0].text == "“We were told of it in December,” Berg said."


def test_a_saying_opens_where_it_stands_and_is_read_on_one_line() -> None:
    text = article("wire", "It rained.", "“It is done,” Berg said\nin Lowmere.")
    (found,) = said(text)
    assert text.slice(found.start, found.end) == "“It is done,” Berg said\nin Lowmere."
    assert found.text == "“It is done,” Berg said in Lowmere."


def test_she_is_who_spoke_right_before_where_nobody_else_is_named() -> None:
    found = said(article("wire", "Berg said the port was closed.", "“Ask Rome,” she told the radio."))
    assert [one.text for one in found][1:] == ["“Ask Rome,” she told the radio."]
    for text in (
        ("Berg told Tarn that the port was closed.", "“Ask Rome,” he told the radio."),
        ("Berg said the port was closed.", "It rained.", "“Ask Rome,” she told the radio."),
        ("Berg opened the port.", "“Ask Rome,” she told the radio."),
    ):
        assert "Ask Rome" not in "".join(one.text for one in said(article("wire", *text)))


def test_what_is_no_running_text_is_left_out() -> None:
    kinds = (ParagraphKind.TITLE, ParagraphKind.SUBHEADING, ParagraphKind.BOILERPLATE)
    assert said(article("wire", "Berg says no", "Berg denies it", "Berg said: “Subscribe!”", kinds=kinds)) == []


def test_no_sentence_is_part_of_two_sayings() -> None:
    found = said(article("wire", "“They knew,” Berg said. “Berg said so,” he added. “They did nothing.” It rained."))
    assert [one.text for one in found] == ["“They knew,” Berg said.", "“Berg said so,” he added. “They did nothing.”"]
