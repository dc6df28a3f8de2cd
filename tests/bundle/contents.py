"""Contents of dossiers, made up: by a strategy for properties, and one by hand to look at."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from dossier.model.article import (
    Article,
    Basis,
    Paragraph,
    ParagraphKind,
    Problem,
    Published,
    Repair,
    Source,
)
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

_words = st.text(max_size=12)
_days = st.none() | st.dates()
_whens = st.builds(When, _words, st.sampled_from(Granularity), _days, _days, st.none() | _words)
_published = st.builds(Published, _whens, st.sampled_from(Basis), _words)


@st.composite
def _spans(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text)))
    return start, draw(st.integers(start, len(text)))


@st.composite
def _articles(draw: st.DrawFn, identifier: str) -> Article:
    text = draw(st.text(max_size=120))

    def spans() -> tuple[int, int]:
        return draw(_spans(text))

    return Article(
        id=identifier,
        files=tuple(draw(st.lists(_words, min_size=1, max_size=3))),
        text=text,
        title=draw(_words),
        paragraphs=tuple(
            Paragraph(n, *spans(), draw(st.sampled_from(ParagraphKind)), draw(st.booleans()), draw(_words))
            for n in range(draw(st.integers(0, 3)))
        ),
        publisher=draw(_words),
        authors=tuple(draw(st.lists(_words, max_size=2))),
        url=draw(_words),
        language=draw(_words),
        published=draw(_published),
        updated=draw(_published),
        repairs=tuple(Repair(*spans(), draw(_words), draw(_words)) for _ in range(draw(st.integers(0, 2)))),
        basis=tuple(draw(st.lists(st.tuples(_words, st.sampled_from(Basis), _words), max_size=2))),
    )


@st.composite
def contents(draw: st.DrawFn) -> Contents:
    """Return any contents that hang together."""
    ids = draw(st.lists(st.text(min_size=1, max_size=8), max_size=4, unique=True))
    articles = [draw(_articles(identifier)) for identifier in ids]
    names = draw(st.lists(st.text(min_size=1, max_size=8), max_size=4, unique=True))
    some = st.integers(0, 4 if articles else 0)

    def place() -> dict[str, Any]:
        article = draw(st.sampled_from(articles))
        start, end = draw(_spans(article.text))
        return {"article": article.id, "start": start, "end": end}

    def surface() -> dict[str, Any]:
        found = place()
        article = next(a for a in articles if a.id == found["article"])
        return found | {"surface": article.text[found["start"] : found["end"]]}

    def several(kind: Any, **more: Any) -> tuple[Any, ...]:
        return tuple(kind(**place(), **{key: draw(value) for key, value in more.items()}) for _ in range(draw(some)))

    entities = [
        Entity(
            name,
            draw(st.sampled_from(EntityKind)),
            draw(_words),
            tuple(draw(st.lists(st.builds(Name, _words, st.integers(0, 9)), max_size=2))),
            tuple(
                Role(draw(_words), draw(_words), several(Passage), draw(_days), draw(_days))
                for _ in range(draw(st.integers(0, 2)))
            ),
            draw(_words),
            draw(st.none() | _words),
        )
        for name in names
    ]
    known = st.sampled_from(names) if names else st.nothing()
    events = [
        Event(
            identifier,
            draw(_words),
            draw(_words),
            draw(st.sampled_from(EventKind)),
            draw(st.sampled_from(Certainty)),
            draw(_whens),
            tuple(draw(st.lists(st.builds(Participant, known, _words), max_size=2))) if names else (),
            several(Evidence, date_start=st.none() | st.integers(0, 9), date_end=st.none()),
            draw(st.none() | _words),
        )
        for identifier in draw(st.lists(_words, max_size=3, unique=True))
    ]
    return Contents(
        info=DossierInfo(draw(_words), draw(_words), draw(_words), draw(_words)),
        sources=[
            Source(name, draw(_words), draw(_words), 7 if data is None else len(data), data)
            for name in draw(st.lists(_words, max_size=3, unique=True))
            for data in [draw(st.none() | st.binary(max_size=40))]
        ],
        articles=articles,
        entities=entities,
        mentions=[
            Mention(
                **surface(),
                kind=draw(st.sampled_from(EntityKind)),
                entity=draw(st.none() | known),
                rule=draw(_words),
                confidence=draw(st.floats(0, 1)),
            )
            for _ in range(draw(some))
        ],
        times=[
            TimeExpression(
                **surface(),
                type=draw(st.sampled_from(TimeType)),
                when=draw(_whens),
                anchor=Anchor(draw(_words), draw(_words)),
                rule=draw(_words),
            )
            for _ in range(draw(some))
        ],
        events=events,
        reuse=[
            Reuse(draw(st.sampled_from(ReuseKind)), several(Passage), draw(st.none() | _words))
            for _ in range(draw(st.integers(0, 2)))
        ],
        disagreements=[
            Disagreement(draw(_words), several(Claim, value=_words), draw(st.none() | _words))
            for _ in range(draw(st.integers(0, 2)))
        ],
        problems=draw(st.lists(st.builds(Problem, _words, _words, _words), max_size=2)),
    )


def made_up(articles: int = 3, words: int = 60) -> Contents:
    """Return a small dossier of `articles` articles about the harbour of a made-up town."""
    made = [_article(n, words) for n in range(articles)]
    mentions = [
        Mention(a.id, a.text.index(form), a.text.index(form) + len(form), form, kind, entity, "list", 0.9)
        for a in made
        for form, kind, entity in _NAMED
        if form in a.text
    ]
    times = [
        TimeExpression(
            a.id,
            a.text.index("Tuesday"),
            a.text.index("Tuesday") + 7,
            "Tuesday",
            TimeType.DATE,
            a.published.when,
            Anchor("publication", a.published.when.value),
            "weekday",
        )
        for a in made
    ]
    events = [
        Event(
            f"event:{a.id}",
            "Ada Quill opened the quay",
            a.text[:20],
            EventKind.PUBLICATION,
            Certainty.HAPPENED,
            a.published.when,
            (Participant("person:ada-quill", "agent"),),
            (Evidence(a.id, 0, 20, 0, 3),),
            "gpe:port-selby",
        )
        for a in made
    ]
    entities = [
        Entity(
            entity,
            kind,
            form,
            (Name(form, articles),),
            (Role("harbour master", "harbour master", (Passage(made[0].id, 0, 8),)),) if made else (),
        )
        for form, kind, entity in _NAMED
    ]
    sources = [Source(a.file, "text/plain", f"{n:064x}", len(a.text), a.text.encode()) for n, a in enumerate(made)]
    return Contents(
        DossierInfo("made-up", "Made up"),
        sources,
        made,
        entities,
        mentions,
        times,
        events,
        [Reuse(ReuseKind.VERBATIM, tuple(Passage(a.id, 0, 20) for a in made[:2]))] if articles > 1 else [],
        [Disagreement("number", tuple(Claim(a.id, 0, 3, str(n)) for n, a in enumerate(made[:2])))] if made else [],
        [Problem("empty.txt", "It is empty.", "Leave it out.")],
    )


_NAMED = (
    ("Ada Quill", EntityKind.PERSON, "person:ada-quill"),
    ("Port Selby", EntityKind.GPE, "gpe:port-selby"),
    ("Selby Dredging", EntityKind.ORG, "org:selby-dredging"),
)


def _article(n: int, words: int) -> Article:
    company = "Selby Dredging paid. " if n % 2 else ""
    title = f"Quay {n} opened"
    body = f"Ada Quill opened a quay in Port Selby on Tuesday. {company}" + "The tide was high. " * (words // 4)
    text = f"{title}\n\n{body}"
    day = date(2021, 1 + n % 12, 1 + n % 28)
    return Article(
        f"article-{n:06}",
        (f"{n:06}.txt",),
        text,
        title,
        (
            Paragraph(0, 0, len(title), ParagraphKind.TITLE, True, "first line"),
            Paragraph(1, len(title) + 2, len(text), ParagraphKind.BODY, True),
        ),
        publisher="The Selby Courier",
        authors=("Tom Wren",),
        published=Published(When(day.isoformat(), Granularity.DAY, day, day), Basis.EXPLICIT, "dateline"),
    )
