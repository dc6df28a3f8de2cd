"""JSON, JSON Lines and CSV: each record an article, its columns known by their usual names."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dossier.errors import InputError
from dossier.ingest.decoding import decode
from dossier.ingest.drafts import Draft, Given, LeftOut, Limits, never
from dossier.ingest.extracted import Block, extracted, spaced
from dossier.ingest.frontmatter_fields import stated_fields
from dossier.ingest.html import part_blocks
from dossier.ingest.plain import remarks

_TEXT = ("text", "body", "content", "fulltext", "articletext", "articlebody", "maintext", "contenttext", "bodytext",
         "story", "article", "contenthtml", "html", "description", "summary", "abstract")  # fmt: skip
_LISTS = ("articles", "items", "results", "docs", "documents", "entries", "data", "records", "hits", "news", "response")
_JSON = re.compile(rb"\s*(?:\[\s*)?\{\s*\"")
_MARKUP = re.compile(r"</?(?:p|div|br|a|h[1-6]|ul|span|b|i|em|strong)\b[^>]*>", re.IGNORECASE)
_NO_TEXT = "No column of it holds text."
_NAME = "Say which columns hold what: dossier build --columns text=NAME,title=NAME,published=NAME ..."
_MOST_SHOWN = 20  # columns in a sentence

_Record = tuple[int, Any, str, float]  # its number, its value, why it has none, and the share of the file it ends


class JsonReader:
    """Reads JSON and JSON Lines."""

    media_type = "application/json"
    needs: tuple[str, ...] = ()
    extra = ""
    bulky = True
    guarded = staticmethod(never)

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by name, and what begins as an object or a list of some."""
        by_name = name.lower().endswith((".json", ".jsonl", ".ndjson"))
        return by_name or bool(_JSON.match(head.removeprefix(b"\xef\xbb\xbf")))

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the records that hold text."""
        decoded = decode(given.content)
        if given.line:
            yield from _articles(_lines(decoded.text, given.line), given.limits, whole=False)
            return
        try:
            records = list(_records(json.loads(decoded.text), given.limits))
            numbered = enumerate(records, 1)
            yield from _articles(((n, record, "", n / len(records)) for n, record in numbered), given.limits)
        except RecursionError as error:
            raise InputError("It is nested too deep.", "Give a list of objects, one for each article.") from error
        except ValueError as error:
            if "\n" not in decoded.text.strip():
                raise InputError(f"It is no JSON: {_sentence(error)}", "Export it again.") from error
            yield from _articles(_lines(decoded.text), given.limits)


class CsvReader:
    """Reads tables with a header."""

    media_type = "text/csv"
    needs: tuple[str, ...] = ("csv",)
    extra = ""
    bulky = True
    guarded = staticmethod(never)

    def accepts(self, name: str, _head: bytes, /) -> bool:
        """Accept by name: any text could be a table."""
        return name.lower().endswith((".csv", ".tsv"))

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the rows that hold text."""
        import csv

        decoded = decode(given.content)
        if not decoded.text.strip():
            return
        header = decoded.text.lstrip().splitlines()[0]
        separator = max(",;\t|", key=header.count)
        csv.field_size_limit(given.limits.max_bytes)
        lines = decoded.text.splitlines(keepends=True)
        rows = csv.DictReader(lines, delimiter=separator, restkey="", restval="")
        try:
            numbered = enumerate(rows, 1)
            yield from _articles(((n, row, "", rows.line_num / len(lines)) for n, row in numbered), given.limits)
        except csv.Error as error:
            raise InputError(f"It is damaged: {_sentence(error)}", "Export it again as CSV.") from error
        for reason, hint in remarks(decoded):
            yield Draft("", "", remarks=((reason, hint),))


def _articles(records: Iterator[_Record], limits: Limits, *, whole: bool = True) -> Iterator[Draft]:
    """Yield the drafts of records; raises InputError where not one of a whole table holds text."""
    empty = found = 0
    seen: dict[str, None] = {}
    for n, record, wrong, done in records:
        draft, hint = None, "Export it again."
        try:
            draft = None if wrong else _article(record, f"#{n}", limits)
        except InputError as error:  # its page ran away or is damaged; the other records can be read
            wrong, hint = str(error), error.hint
        if draft is None and isinstance(record, dict) and len(seen) <= _MOST_SHOWN:
            seen |= dict.fromkeys(str(name) for name in record if name)
        if wrong:
            yield Draft("", "", remarks=((wrong, hint),), part=f"#{n}", done=done)
        elif draft is None:
            empty += 1
        else:
            found += 1
            yield replace(draft, done=done)
    left_out = LeftOut(empty, empty + found, tuple(seen))
    if not whole:
        yield Draft("", "", left_out=left_out)
    elif empty and not found:
        raise InputError(*told_of(left_out))
    elif empty:
        yield Draft("", "", remarks=(told_of(left_out),))


def told_of(left_out: LeftOut) -> tuple[str, str]:
    """Return what is told of records without text, and the hint."""
    if left_out.empty == left_out.records:
        return _no_text(left_out.columns), _NAME
    return f"{left_out.empty} of its {left_out.records} records hold no text and were left out.", _NAME


def _no_text(columns: Sequence[str]) -> str:
    if not columns:
        return _NO_TEXT
    shown = ", ".join(spaced(name)[:40] for name in columns[:_MOST_SHOWN])
    return f"No column of it holds text; its columns are: {shown}{', ...' if len(columns) > _MOST_SHOWN else ''}."


def _article(record: object, part: str, limits: Limits) -> Draft | None:
    """Return the draft of one record, None if it holds no text."""
    if not isinstance(record, dict):
        return None
    columns = dict(limits.columns)
    named = {field: value for field, column in columns.items() if (value := _at(record, column)) is not None}
    record = {**{name: value for name, value in record.items() if name not in columns.values()}, **named}
    fields = {re.sub(r"[^a-z]", "", str(name).lower()): value for name, value in record.items()}
    deeper = fields.get("fields")
    if isinstance(deeper, dict):  # as some services put them, under whatever spelling
        return _article({**deeper, **{k: v for k, v in record.items() if v is not deeper}}, part, limits)
    text = next((text for name in _TEXT if (text := _joined(fields.get(name))).strip()), "")
    if not text:
        return None
    stated = stated_fields(record, "columns of the file")
    if len(_MARKUP.findall(text[:5000])) > 1:
        blocks, _ = part_blocks(f"<html><body><article>{text}</article></body></html>", limits)
    else:
        blocks = [Block(line) for chunk in text.splitlines() if (line := spaced(chunk))]
    language = stated.language[:2].lower() if re.match(r"[A-Za-z]{2}(?:$|[-_])", stated.language) else ""
    return extracted(blocks, replace(stated, language=language), part) if blocks else None


def _at(record: Mapping[str, object], column: str) -> object:
    """Return the value of a column; "meta.title" is the title in meta where no column is called so."""
    value: object = record
    for name in [column] if column in record else column.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _joined(value: object) -> str:
    """Return a text, or a list of paragraphs, as text."""
    if isinstance(value, list):
        return "\n".join(each for each in value if isinstance(each, str))
    return value if isinstance(value, str) else ""


def _records(data: object, limits: Limits) -> Iterator[Any]:
    """Yield the records of a document: those of its list, which may stand a few levels deep under a usual name."""
    for _ in range(limits.max_depth):
        if isinstance(data, list):
            yield from (each.get("_source", each) if isinstance(each, dict) else each for each in data)
            return
        if not isinstance(data, dict):
            raise InputError(_NO_TEXT, _NAME)
        inner = next((data[name] for name in _LISTS if isinstance(data.get(name), list | dict)), None)
        inner = inner or max((v for v in data.values() if _is_table(v)), key=len, default=None)
        if inner is None or _has_text(data) or _at(data, dict(limits.columns).get("text", "")):
            yield data
            return
        data = inner


def _is_table(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _has_text(record: Mapping[str, object]) -> bool:
    return any(isinstance(record.get(name), str) for name in _TEXT)


def _lines(text: str, first: int = 1) -> Iterator[_Record]:
    """Yield the lines of JSON Lines with their numbers; one that is broken does not take the others with it."""
    read = 0
    for n, line in enumerate(text.split("\n"), first):
        read += len(line) + 1
        if not line.strip():
            continue
        try:
            yield n, json.loads(line), "", min(1.0, read / len(text))
        except (ValueError, RecursionError) as error:
            yield n, None, f"This line is no JSON: {_sentence(error)}", min(1.0, read / len(text))


def _sentence(error: Exception) -> str:
    return str(error).rstrip(".") + "."
