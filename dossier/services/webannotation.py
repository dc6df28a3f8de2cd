"""Notes as W3C Web Annotations (JSON-LD), written and read: TextQuoteSelector and TextPositionSelector.

What the model has no word for (what an article, a name or an event is) stands under terms of our own, so that our own
files come back as they were; files of other programs are read by their quotations and the address or title of the
article.
"""

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote as quoted

from dossier.errors import InputError
from dossier.model.corrections import one_line
from dossier.model.notes import Colour, Note, Placed, Target, TargetKind
from dossier.model.wording import marked

_HINT = marked("Nothing was taken over. Give a file of Web Annotations (JSON), as the export of notes writes it.")
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"dossier": "urn:dossier:terms:"}]
_STYLES = {
    Colour.YELLOW: "#FFF3A0",
    Colour.GREEN: "#B5E3C4",
    Colour.BLUE: "#AFCBFF",
    Colour.PINK: "#FFB9D0",
}

_IN_URN = ":/?#@!$&'()*+,;=~"
_TITLES = ("title", "dc:title", "dcterms:title", "name", "label")

Annotation = dict[str, Any]


def to_web_annotations(
    dossier: str, title: str, placed: Iterable[Placed], urls: Mapping[str, str] | None = None
) -> Annotation:
    """Return an AnnotationCollection; `urls` are addresses of articles by their ids."""
    items = [_annotation(dossier, found, urls or {}) for found in placed]
    name = f"urn:dossier:{quoted(dossier, safe='')}:notes"
    page = {"id": f"{name}:1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": title,
        "total": len(items),
        "first": page,
    }


def _annotation(dossier: str, placed: Placed, urls: Mapping[str, str]) -> Annotation:
    note, target = placed.note, placed.note.target
    made: Annotation = {
        "id": f"urn:uuid:{uuid.UUID(note.id)}",
        "type": "Annotation",
        "motivation": "commenting" if note.text else "highlighting",
    }
    made |= {name: said for name, told in (("created", note.created), ("modified", note.changed)) if (said := _z(told))}
    if note.text:
        made["body"] = [{"type": "TextualBody", "value": note.text, "format": "text/plain", "purpose": "commenting"}]
    if note.colour is not None:
        made["stylesheet"] = {
            "type": "CssStylesheet",
            "value": f".{note.colour} {{ background: {_STYLES[note.colour]}; }}",
        }
    made["target"] = _target(dossier, placed, target, urls)
    return made


def _target(dossier: str, placed: Placed, target: Target, urls: Mapping[str, str]) -> Annotation:
    source = placed.article or target.id
    name = f"urn:dossier:{quoted(dossier, safe='')}:{target.kind}:{quoted(target.id, safe=_IN_URN)}"
    made: Annotation = {"source": urls.get(source) or name}
    if placed.note.colour is not None:
        made["styleClass"] = placed.note.colour.value
    if target.quote:
        start, end = (target.start, target.end) if placed.lost else (placed.start, placed.end)
        made["selector"] = [
            {"type": "TextQuoteSelector", "exact": target.quote, "prefix": target.prefix, "suffix": target.suffix},
            {"type": "TextPositionSelector", "start": start, "end": end},
        ]
    terms = {"kind": target.kind.value, "id": target.id, "name": target.name, "file": target.file}
    return made | {f"dossier:{name}": value for name, value in terms.items() if value}


def _z(moment: str) -> str:
    """Return a moment as the model asks for it: in UTC, which is written as Z; empty for what is none."""
    return _moment(moment).replace("+00:00", "Z")


def from_web_annotations(text: str, articles: Mapping[str, str]) -> list[Note]:
    """Read annotations: a collection, a page, a list or a single one; raises InputError.

    `articles` are ids of articles by the addresses they were published at.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(marked("That is no JSON: {error}.", error=error), _HINT) from error
    notes = []
    for number, item in enumerate(_items(found), 1):
        try:
            notes.append(_note(item, articles))
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError) as error:
            sentence = marked("Annotation {number} cannot be understood ({error}).", number=number, error=error)
            raise InputError(sentence, _HINT) from error
    if not notes:
        raise InputError(marked("There is no annotation in that file."), _HINT)
    return notes


def _items(found: Any) -> Iterator[Any]:
    """Yield the annotations, however they are wrapped."""
    if isinstance(found, list):
        for part in found:
            yield from _items(part)
    elif isinstance(found, dict) and "target" in found:
        yield found
    elif isinstance(found, dict):
        for name in ("first", "items", "rows", "annotations"):
            if isinstance(found.get(name), dict | list):
                yield from _items(found[name])


def _note(item: Annotation, articles: Mapping[str, str]) -> Note:
    json.dumps(item, ensure_ascii=False).encode()  # half a character, which JSON can write, cannot be kept
    targets = item["target"]
    target = targets[0] if isinstance(targets, list) else targets
    target = {"source": target} if isinstance(target, str) else target
    colour = next((Colour(name) for name in Colour if name == target.get("styleClass")), None)
    text = _text(item)
    if colour is None and not text:
        colour = Colour.YELLOW  # a highlight without a colour that is known here
    created = _moment(item.get("created"))
    return Note(
        _identifier(str(item.get("id") or json.dumps(item, sort_keys=True))),
        _target_of(target, articles, _title(item, target)),
        colour,
        text,
        created,
        _moment(item.get("modified") or item.get("updated")) or created,
    )


def _moment(told: object) -> str:
    """Return a moment as our own are written, in UTC, so that the two compare as texts; empty for what is none."""
    try:
        moment = datetime.fromisoformat(str(told or ""))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat("T", "microseconds")
    except (ValueError, OverflowError):
        return ""


def _identifier(name: str) -> str:
    """Return the same id for the same name, so that what is read twice is there once."""
    if name.startswith("urn:uuid:"):
        return uuid.UUID(name[len("urn:uuid:") :]).hex
    return uuid.uuid5(uuid.NAMESPACE_URL, name).hex


def _text(item: Annotation) -> str:
    if isinstance(item.get("text"), str):  # as Hypothesis exports it
        return str(item["text"]).strip()
    bodies = item.get("body", item.get("bodyValue", []))
    bodies = bodies if isinstance(bodies, list) else [bodies]
    values = [body if isinstance(body, str) else str(body.get("value", "")) for body in bodies]
    return "\n\n".join(value.strip() for value in values if value.strip())


def _title(item: Annotation, target: Annotation) -> str:
    """Return what another program calls the article, be it as Hypothesis exports it; empty where it does not."""
    for told in (target.get("source"), target, item.get("document")):
        if not isinstance(told, dict):
            continue
        for value in map(told.get, _TITLES):
            first = value[0] if isinstance(value, list) and value else value
            if isinstance(first, str) and first.strip():
                return one_line(first)
    return ""


def _target_of(target: Annotation, articles: Mapping[str, str], title: str) -> Target:
    source = target.get("source")
    address = str(source.get("id", "")) if isinstance(source, dict) else str(source or "")
    selectors = target.get("selector", [])
    selectors = selectors if isinstance(selectors, list) else [selectors]
    by_type = {str(selector.get("type")): selector for selector in selectors}
    quote, place = by_type.get("TextQuoteSelector", {}), by_type.get("TextPositionSelector", {})
    exact = str(quote.get("exact", ""))
    kind = TargetKind(target.get("dossier:kind", TargetKind.PASSAGE if exact else TargetKind.ARTICLE))
    return Target(
        kind,
        str(target.get("dossier:id") or articles.get(address) or address),
        one_line(str(target.get("dossier:name", title))),
        str(target.get("dossier:file", "")),
        max(0, int(place.get("start", 0))),
        max(0, int(place.get("end", 0))),
        exact,
        str(quote.get("prefix", "")),
        str(quote.get("suffix", "")),
    )
