"""A small dossier of invented articles, written and indexed for real, that reader and side pane are tested with."""

import re
from datetime import date
from pathlib import Path

from dossier.bundle.writer import write_bundle
from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Problem, Published, Repair, Source
from dossier.model.dossier import Contents, DossierInfo
from dossier.model.facts import (
    Anchor,
    Certainty,
    Claim,
    Disagreement,
    Entity,
    EntityKind,
    Event,
    EventKind,
    Evidence,
    Mention,
    Name,
    Participant,
    Passage,
    Reuse,
    ReuseKind,
    Role,
    TimeExpression,
    TimeType,
)
from dossier.model.when import Granularity, When
from dossier.paths import Paths
from dossier.services.library import Library

K = ParagraphKind
Parts = tuple[tuple[ParagraphKind, bool, str], ...]

HARBOUR: Parts = (
    (K.BOILERPLATE, False, "Subscribe to our newsletter"),
    (K.TITLE, True, "Ada Quill opens the new port 🚢 of Lowmere"),
    (K.DECK, True, "The minister promised three cranes"),
    (K.BODY, True, "Minister Ada Quill opened the port on Tuesday. 🎉 “It is done,” Quill said\nin Lowmere."),
    (K.SUBHEADING, True, "What it costs"),
    (K.BODY, True, "The Northern Line Company paid for the cranes. Boris Tarn dont agree with Quill."),
    (K.PULL_QUOTE, True, "We will pay for nothing else"),
    (K.PULL_QUOTE_ATTRIBUTION, True, "Boris Tarn, Northern Line Company"),
    (K.BODY, True, "The port closes by 2035, said Quill."),
    (K.BOILERPLATE, False, "All rights reserved"),
    (K.BOILERPLATE, False, "Share this"),
)
LEDGER: Parts = (
    (K.BODY, True, "The cranes of Lowmere came late. The Northern Line Company paid for the cranes."),
    (K.CAPTION, True, "A crane over Lowmere"),
    (K.BODY, True, "Ada Quill opened the port on Wednesday, a spokesman said."),
)
QUIET: Parts = ((K.TITLE, True, "Nothing happened"), (K.BODY, True, "The weather over the hills stayed as it was."))

ENTITIES = {
    "person:ada-quill": (EntityKind.PERSON, "Ada Quill", ("Ada Quill", "Quill")),
    "person:boris-tarn": (EntityKind.PERSON, "Boris Tarn", ("Boris Tarn",)),
    "gpe:lowmere": (EntityKind.GPE, "Lowmere", ("Lowmere",)),
    "org:northern-line": (EntityKind.ORG, "Northern Line Company", ("Northern Line Company",)),
}
OPENING = "event:2023:opening"


def article(identifier: str, parts: Parts, published: Published, publisher: str = "", title: str = "") -> Article:
    """Join the parts by blank lines into one text."""
    text, paragraphs = "", []
    for n, (kind, kept, words) in enumerate(parts):
        paragraphs.append(Paragraph(n, len(text), len(text) + len(words), kind, kept, "test"))
        text += words + "\n\n"
    own = next((words for kind, _, words in parts if kind is K.TITLE), title)
    repairs = tuple(Repair(m.start(), m.end(), "don’t", "apostrophe") for m in re.finditer("dont", text))
    names = (f"{identifier}.txt",)
    return Article(identifier, names, text, own, tuple(paragraphs), publisher, published=published, repairs=repairs)


def contents() -> Contents:
    """Return the whole dossier as values."""
    day, near = date(2023, 1, 11), (date(2023, 1, 10), date(2023, 1, 12))
    articles = (
        article("harbour", HARBOUR, Published(_day(day), Basis.EXPLICIT, "a dateline"), "Harbour Wire"),
        article(
            "ledger",
            LEDGER,
            Published(When("2023-01-11", Granularity.DAY, *near), Basis.INFERRED, "<b>told</b> by “Wednesday”"),
            "The Ledger",
            "Late cranes",
        ),
        article("quiet", QUIET, Published()),
    )
    mentions = tuple(_mentions(articles))
    return Contents(
        DossierInfo("d", "Port of Lowmere", language="en"),
        tuple(Source(name, "text/plain", "0" * 64, 9) for a in articles for name in a.files),
        articles,
        tuple(
            Entity(key, kind, name, tuple(Name(form, 1) for form in forms), _roles(key, articles[0]))
            for key, (kind, name, forms) in sorted(ENTITIES.items())
        ),
        mentions,
        tuple(_times(articles)),
        tuple(_events(articles)),
        (Reuse(ReuseKind.VERBATIM, tuple(_passage(a, _SHARED) for a in articles[:2]), "Agency X"),),
        (
            Disagreement(
                "date",
                (_claim(articles[0], "Tuesday"), _claim(articles[1], "Wednesday")),
                OPENING,
            ),
        ),
        (Problem("broken.pdf", "It is cut off.", "Download it again."),),
    )


def library(folder: Path, whole: Contents | None = None) -> Library:
    """Write the dossier, or another one, below a folder and open it with its index."""
    path = folder / "sample.dossier"
    write_bundle(path, whole or contents())
    return Library.open(path, Paths.below(folder))


_SHARED = "The Northern Line Company paid for the cranes."


def _day(day: date) -> When:
    return When(day.isoformat(), Granularity.DAY, day, day)


def _roles(key: str, source: Article) -> tuple[Role, ...]:
    return (Role("Minister", "minister", (_passage(source, "Minister Ada"),)),) if key == "person:ada-quill" else ()


def _passage(source: Article, words: str) -> Passage:
    start = source.text.index(words)
    return Passage(source.id, start, start + len(words))


def _claim(source: Article, words: str) -> Claim:
    found = _passage(source, words)
    return Claim(found.article, found.start, found.end, words)


def _mentions(articles: tuple[Article, ...]) -> list[Mention]:
    found = [
        Mention(source.id, *match.span(), match[0], kind, key, "test rule", 0.9)
        for source in articles
        for paragraph in source.kept
        for key, (kind, _, forms) in ENTITIES.items()
        for match in re.finditer("|".join(forms), source.text[: paragraph.end])
        if match.start() >= paragraph.start
    ]
    return sorted(found, key=lambda m: (m.article, m.start, m.end))


def _times(articles: tuple[Article, ...]) -> list[TimeExpression]:
    harbour, ledger = articles[:2]
    publication = Anchor("publication", "2023-01-11")
    by_2035 = When("2035", Granularity.YEAR, None, date(2035, 12, 31), "BEFORE")
    return [
        _time(harbour, "Tuesday", _day(date(2023, 1, 10)), publication),
        _time(harbour, "by 2035", by_2035, Anchor("none", "")),
        _time(ledger, "Wednesday", _day(date(2023, 1, 11)), publication),
    ]


def _time(source: Article, words: str, when: When, anchor: Anchor) -> TimeExpression:
    found = _passage(source, words)
    return TimeExpression(source.id, found.start, found.end, words, TimeType.DATE, when, anchor, "weekday")


def _events(articles: tuple[Article, ...]) -> list[Event]:
    harbour, ledger = articles[:2]
    opened = (
        _evidence(harbour, "Minister Ada Quill opened the port on Tuesday.", "Tuesday"),
        _evidence(ledger, "Ada Quill opened the port on Wednesday, a spokesman said.", "Wednesday"),
    )
    closing = (_evidence(harbour, "The port closes by 2035, said Quill.", ""),)
    paid = tuple(_evidence(a, _SHARED, "") for a in articles[:2])
    who = (Participant("person:ada-quill", "agent"),)
    by_2035 = When("2035", Granularity.YEAR, None, date(2035, 12, 31), "BEFORE")
    year = When("2022", Granularity.YEAR, date(2022, 1, 1), date(2022, 12, 31))
    port, paying = "Port opened", "Company pays for cranes"
    return [
        Event("event:2022:paid", paying, _SHARED, EventKind.OTHER, Certainty.CLAIMED, year, (), paid),
        Event(OPENING, port, port, EventKind.MEETING, Certainty.HAPPENED, _day(date(2023, 1, 10)), who, opened),
        Event("event:2035:closing", "Port closes", "", EventKind.OTHER, Certainty.PLANNED, by_2035, who, closing),
    ]


def _evidence(source: Article, sentence: str, dated: str) -> Evidence:
    start = source.text.index(sentence)
    if not dated:
        return Evidence(source.id, start, start + len(sentence))
    date_start = source.text.index(dated, start)
    return Evidence(source.id, start, start + len(sentence), date_start, date_start + len(dated))
