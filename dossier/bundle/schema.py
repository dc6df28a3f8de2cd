"""Which tables a `.dossier` file has, as data: DDL, insertions and the order of its hash follow from it."""

from dossier.bundle.table import Table
from dossier.model.dossier import DossierInfo

APPLICATION_ID = 0x446F7373  # "Doss"
FORMAT = 2  # the newest; a file is of the oldest that can say what it says
PAGE_SIZE = 8192  # measured: with packed texts 8 KiB pages give the smallest file

_TEXT = "TEXT NOT NULL"
_NUMBER = "INTEGER NOT NULL"
_ARTICLE = "article INTEGER NOT NULL REFERENCES article(n)"
_SPAN = (f"start {_NUMBER}", f"end {_NUMBER}")


def _when(prefix: str = "") -> tuple[str, ...]:
    """Return the columns of a `When`; days are ISO, NULL where open."""
    return (
        f"{prefix}value {_TEXT}",
        f"{prefix}granularity {_TEXT}",
        f"{prefix}earliest TEXT",
        f"{prefix}latest TEXT",
        f"{prefix}modifier TEXT",
    )


def _published(prefix: str) -> tuple[str, ...]:
    return (*_when(prefix), f"{prefix}basis {_TEXT}", f"{prefix}why {_TEXT}")


DOSSIER = Table(
    "dossier",
    (
        "n INTEGER PRIMARY KEY CHECK (n = 1)",
        f"id {_TEXT}",
        f"title {_TEXT}",
        f"description {_TEXT}",
        f"language {_TEXT}",
        f"format {_NUMBER}",
        f"content_hash {_TEXT}",
        f"created {_TEXT}",
        f"articles {_NUMBER}",
        f"entities {_NUMBER}",
        f"mentions {_NUMBER}",
        f"events {_NUMBER}",
        f"problems {_NUMBER}",
        f"first {_TEXT}",
        f"last {_TEXT}",
    ),
    unhashed=("id", "content_hash", "created"),
)
SOURCE = Table(
    "source",
    (
        "n INTEGER PRIMARY KEY",
        f"name {_TEXT} UNIQUE",
        f"media_type {_TEXT}",
        f"sha256 {_TEXT}",
        f"size {_NUMBER}",
        "content BLOB",  # zlib; `size` bytes when unpacked
    ),
)
ARTICLE = Table(
    "article",
    (
        "n INTEGER PRIMARY KEY",
        f"id {_TEXT} UNIQUE",
        f"title {_TEXT}",
        f"publisher {_TEXT}",
        f"authors {_TEXT}",  # a JSON list
        f"url {_TEXT}",
        f"language {_TEXT}",
        *_published("published_"),
        *_published("updated_"),
        f"words {_NUMBER}",
        f"file {_TEXT}",
        f"kinds {_TEXT}",  # between spaces, most frequent first
    ),
)
# Apart from `article`, so that a list of 100,000 heads does not read past their texts.
ARTICLE_TEXT = Table(
    "article_text",
    ("article INTEGER PRIMARY KEY REFERENCES article(n)", f"size {_NUMBER}", "text BLOB NOT NULL"),
    key=("article",),
)
ARTICLE_FILE = Table("article_file", (_ARTICLE, f"n {_NUMBER}", f"name {_TEXT}"), key=("article", "n"))
ARTICLE_BASIS = Table(
    "article_basis",
    (_ARTICLE, f"n {_NUMBER}", f"field {_TEXT}", f"basis {_TEXT}", f"why {_TEXT}"),
    key=("article", "n"),
)
PARAGRAPH = Table(
    "paragraph",
    (_ARTICLE, f"position {_NUMBER}", f"n {_NUMBER}", *_SPAN, f"kind {_TEXT}", f"kept {_NUMBER}", f"rule {_TEXT}"),
    key=("article", "position"),
)
REPAIR = Table("repair", (_ARTICLE, f"n {_NUMBER}", *_SPAN, f"text {_TEXT}", f"rule {_TEXT}"), key=("article", "n"))
# Surfaces and rules stand millions of times in mentions and times, each once here.
PHRASE = Table("phrase", ("n INTEGER PRIMARY KEY", f"text {_TEXT} UNIQUE"))
ENTITY = Table(
    "entity",
    (
        "n INTEGER PRIMARY KEY",
        f"id {_TEXT} UNIQUE",
        f"kind {_TEXT}",
        f"name {_TEXT}",
        f"description {_TEXT}",
        "of TEXT",
        f"mentions {_NUMBER}",
        f"articles {_NUMBER}",
    ),
)
_ENTITY = "entity INTEGER NOT NULL REFERENCES entity(n)"
NAME = Table("name", (_ENTITY, f"n {_NUMBER}", f"form {_TEXT}", f"count {_NUMBER}"), key=("entity", "n"))
ROLE = Table(
    "role",
    (_ENTITY, f"n {_NUMBER}", f"phrase {_TEXT}", f"value {_TEXT}", "earliest TEXT", "latest TEXT"),
    key=("entity", "n"),
)
ROLE_EVIDENCE = Table(
    "role_evidence", (_ENTITY, f"role {_NUMBER}", f"n {_NUMBER}", _ARTICLE, *_SPAN), key=("entity", "role", "n")
)
MENTION = Table(
    "mention",
    (
        _ARTICLE,
        f"n {_NUMBER}",
        *_SPAN,
        f"sentence {_NUMBER}",
        "surface INTEGER NOT NULL REFERENCES phrase(n)",
        f"kind {_TEXT}",
        "entity INTEGER REFERENCES entity(n)",
        "rule INTEGER NOT NULL REFERENCES phrase(n)",
        "confidence REAL NOT NULL",
    ),
    key=("article", "n"),
)
ENTITY_ARTICLE = Table("entity_article", (_ENTITY, _ARTICLE, f"count {_NUMBER}"), key=("entity", "article"))
TIME = Table(
    "time",
    (
        _ARTICLE,
        f"n {_NUMBER}",
        *_SPAN,
        "surface INTEGER NOT NULL REFERENCES phrase(n)",
        f"type {_TEXT}",
        *_when(),
        f"anchor_kind {_TEXT}",
        f"anchor_value {_TEXT}",
        "rule INTEGER NOT NULL REFERENCES phrase(n)",
    ),
    key=("article", "n"),
)
EVENT = Table(
    "event",
    (
        "n INTEGER PRIMARY KEY",
        f"id {_TEXT} UNIQUE",
        f"title {_TEXT}",
        f"summary {_TEXT}",
        f"kind {_TEXT}",
        f"certainty {_TEXT}",
        *_when(),
        "place TEXT",
    ),
)
_EVENT = "event INTEGER NOT NULL REFERENCES event(n)"
EVIDENCE = Table(
    "evidence",
    (_EVENT, f"n {_NUMBER}", _ARTICLE, *_SPAN, "date_start INTEGER", "date_end INTEGER"),
    key=("event", "n"),
)
PARTICIPANT = Table("participant", (_EVENT, f"n {_NUMBER}", _ENTITY, f"role {_TEXT}"), key=("event", "n"))
REUSE = Table("reuse", ("n INTEGER PRIMARY KEY", f"kind {_TEXT}", "origin TEXT"))
REUSE_PASSAGE = Table(
    "reuse_passage",
    ("reuse INTEGER NOT NULL REFERENCES reuse(n)", f"n {_NUMBER}", _ARTICLE, *_SPAN),
    key=("reuse", "n"),
)
DISAGREEMENT = Table("disagreement", ("n INTEGER PRIMARY KEY", f"kind {_TEXT}", "event TEXT"))
CLAIM = Table(
    "claim",
    (
        "disagreement INTEGER NOT NULL REFERENCES disagreement(n)",
        f"n {_NUMBER}",
        _ARTICLE,
        *_SPAN,
        f"value {_TEXT}",
    ),
    key=("disagreement", "n"),
)
PROBLEM = Table("problem", ("n INTEGER PRIMARY KEY", f"file {_TEXT}", f"reason {_TEXT}", f"hint {_TEXT}"))

TABLES = (
    DOSSIER, SOURCE, ARTICLE, ARTICLE_TEXT, ARTICLE_FILE, ARTICLE_BASIS, PARAGRAPH, REPAIR, PHRASE, ENTITY, NAME, ROLE,
    ROLE_EVIDENCE, MENTION, ENTITY_ARTICLE, TIME, EVENT, EVIDENCE, PARTICIPANT, REUSE, REUSE_PASSAGE, DISAGREEMENT,
    CLAIM, PROBLEM,
)  # fmt: skip

OPTION = Table("option", ("name TEXT NOT NULL PRIMARY KEY", f"value {_TEXT}"), key=("name",))
LAYOUTS = {1: TABLES, 2: (*TABLES, OPTION)}
"""The tables of each format: 2 also says with which model the names were found."""


def format_of(info: DossierInfo) -> int:
    """Return the oldest format that can say this."""
    return 2 if info.ner else 1


COUNTING = (
    """INSERT INTO entity_article SELECT entity, article, count(*) FROM mention
    WHERE entity IS NOT NULL GROUP BY entity, article ORDER BY entity, article""",
    """UPDATE entity SET mentions = found.total, articles = found.places FROM
    (SELECT entity, sum(count) AS total, count(*) AS places FROM entity_article GROUP BY entity) AS found
    WHERE found.entity = entity.n""",
)
"""Run when all mentions are there."""

INDEXES = (
    "CREATE INDEX mention_by_entity ON mention (entity, article, sentence, n)",
    "CREATE INDEX entity_by_article ON entity_article (article, entity, count)",
    "CREATE INDEX event_by_place ON event (place)",
    "CREATE INDEX evidence_by_article ON evidence (article, event)",
    "CREATE INDEX participant_by_entity ON participant (entity, event)",
    "CREATE INDEX reuse_by_article ON reuse_passage (article, reuse)",
)
"""Made after loading: four times faster than keeping them up to date row by row."""
