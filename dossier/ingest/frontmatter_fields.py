"""Front matter: the metadata at the top of a file, under the many names that people give it.

In Markdown it is YAML between rules, in plain text lines such as "Title: ..." that programs and archives write.
"""

import re
from collections.abc import Mapping
from datetime import date

import frontmatter
import yaml

from dossier.ingest.drafts import Stated

_BLOCK = re.compile(r"\s*^---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST = 20_000  # characters; more is no front matter
_ALIASES = {
    "title": ("title", "headline", "name"),
    "publisher": ("publisher", "outlet", "newspaper", "publication", "sitename", "site", "source"),
    "authors": ("authors", "author", "byline", "by", "writer", "creator"),
    "published": ("published", "date", "datepublished", "publisheddate", "publishedat", "publishedon", "pubdate",
                  "publicationdate", "publishdate", "created"),
    "updated": ("updated", "datemodified", "modified", "lastmod", "lastmodified", "lastupdated", "updatedat"),
    "url": ("url", "link", "canonical", "canonicalurl", "sourceurl", "originalurl", "permalink", "source"),
    "language": ("language", "lang", "locale", "inlanguage"),
}  # fmt: skip
_LINE = re.compile(r"[ \t]*(?P<name>[A-Za-z][A-Za-z _-]{0,24}?)[ \t]*:[ \t]*(?P<value>[^\n]*?)[ \t]*\r?(?:\n|\Z)")
_OTHERS = ("id", "section", "category", "categories", "tags", "keywords", "topics", "copyright", "words", "wordcount",
           "length", "location", "dateline", "description", "summary", "subtitle", "retrieved", "accessed", "edition",
           "page", "loaddate", "documenttype", "country", "region")  # fmt: skip
_KNOWN = frozenset((*(alias for aliases in _ALIASES.values() for alias in aliases), *_OTHERS))
_FEWEST = 3  # lines with known names that are no chance, without a title among them


def head_lines(text: str) -> tuple[Stated, tuple[tuple[int, int], ...], int]:
    """Return what lines "name: value" at the top of a plain text state, their values' spans, and where the text begins.

    At least two of them with a title, or three, must stand together; else nothing is stated and the text begins at 0.
    """
    at = len(text) - len(text.lstrip())
    fields: dict[str, object] = {}
    values: list[tuple[int, int]] = []
    while (line := _LINE.match(text, at)) and _plain(line["name"]) in _KNOWN and line.end() <= _LONGEST:
        fields.setdefault(_plain(line["name"]), line["value"])
        values.append(line.span("value"))
        at = line.end()
    titled = any(fields.get(alias) for alias in _ALIASES["title"])
    if len(values) < (_FEWEST - 1 if titled else _FEWEST):
        return Stated(), (), 0
    return stated_fields(fields, "lines at the top"), tuple(values), at


def front_matter(text: str) -> tuple[Stated, int]:
    """Return what the front matter of a file states, and the index at which the text after it begins."""
    match = _BLOCK.match(text[:_LONGEST])
    if not match:
        return Stated(), 0
    try:
        fields, _ = frontmatter.parse(match[0])
    except (yaml.YAMLError, ValueError, RecursionError):
        return Stated(), 0
    if not fields:
        return Stated(), 0
    return stated_fields(fields, "front matter"), match.end()


def title_span(text: str, end: int, title: str) -> tuple[int, int] | None:
    """Return where the title stands in the front matter text[:end], None if not word for word."""
    for match in re.finditer(r"^(?:title|headline|name)[ \t]*:[ \t]*[\"']?", text[:end], re.IGNORECASE | re.MULTILINE):
        if text.startswith(title, match.end()) and match.end() + len(title) <= end:
            return match.end(), match.end() + len(title)
    return None


def _plain(name: object) -> str:
    return re.sub(r"[^a-z]", "", str(name).lower())


def stated_fields(given: Mapping[str, object], why: str) -> Stated:
    """Return what named values state, under whichever of the usual names; `why` says where they stand."""
    fields = {_plain(name): value for name, value in given.items()}

    def first(name: str) -> str:
        for alias in _ALIASES[name]:
            value = scalar(fields.get(alias))
            is_url = value.startswith(("http://", "https://"))
            if value and (alias != "source" or (is_url if name == "url" else not is_url and "." not in value)):
                return value
        return ""

    named = next((found for alias in _ALIASES["authors"] if (found := people(fields.get(alias)))), ())
    return Stated(
        title=first("title"),
        publisher=first("publisher"),
        authors=named,
        url=first("url"),
        language=first("language"),
        published=first("published"),
        updated=first("updated"),
        why=why,
    )


def scalar(value: object) -> str:
    """Return a value as text: of a list the first, of a mapping its name."""
    if isinstance(value, list):
        return scalar(value[0]) if value and not isinstance(value[0], list) else ""
    if isinstance(value, dict):
        return scalar(value.get("name")) if not isinstance(value.get("name"), dict) else ""
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def people(value: object) -> tuple[str, ...]:
    """Return the names in a list, a mapping or a text such as "By A B and C D"."""
    values = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in values:
        text = re.sub(r"^by\s+", "", scalar(item), flags=re.IGNORECASE)
        parts = re.split(r"\s*;\s*|\s+(?:and|&)\s+", text)
        for part in parts:
            commas = re.split(r"\s*,\s*", part)
            names += commas if all(" " in name for name in commas) else [part]
    return tuple(dict.fromkeys(name for name in names if name))
