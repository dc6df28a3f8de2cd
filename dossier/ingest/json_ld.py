"""What a web page describes of itself as JSON-LD: its article, and what that says."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, Any

from dossier.ingest.extracted import spaced
from dossier.ingest.frontmatter_fields import people, scalar

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LONGEST = 1_000_000  # characters
_MOST_NODES = 2_000
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|OpinionNews\w*)$")
_RECORDING = re.compile(r"(?:Episode|VideoObject|AudioObject)$")  # of a page that has no article


def described(tree: "Element") -> Mapping[str, Any]:
    """Return the fields of the first article that the page's JSON-LD describes, else of the first recording."""
    nodes = list(_objects(tree))
    for kinds in (_ARTICLE, _RECORDING):
        for node in nodes:
            if _is_one(node, kinds):
                return _of_node(node)
    return {}


def stated_body(tree: "Element") -> list[str]:
    """Return the paragraphs of the text that JSON-LD gives of an article, where it gives them as plain text."""
    body = next((body for node in _objects(tree) if isinstance(body := node.get("articleBody"), str)), "")
    return [] if "</" in body else [text for line in body.splitlines() if (text := _unescaped(spaced(line)))]


def _objects(tree: "Element") -> Iterator[dict[str, Any]]:
    """Yield what the page's JSON-LD describes."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        text = script.text or ""
        if len(text) > _LONGEST:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _nodes(data)


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD, outer ones first, as many as a page may sensibly have."""
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))


def _is_one(node: Mapping[str, Any], wanted: re.Pattern[str]) -> bool:
    kinds = node.get("@type")
    some = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and wanted.search(kind) for kind in some) and any(
        node.get(name) for name in ("headline", "datePublished", "uploadDate")
    )


def _of_node(node: Mapping[str, Any]) -> Mapping[str, Any]:
    main = node.get("mainEntityOfPage")
    urls = (scalar(node.get("url")), main.get("@id") if isinstance(main, dict) else main, node.get("@id"))
    return {
        "title": _unescaped(scalar(node.get("headline")) or scalar(node.get("name"))),
        "publisher": _unescaped(scalar(node.get("publisher")) or scalar(node.get("partOfSeries"))),
        "authors": names_of(node.get("author") or node.get("creator")),
        "url": next((url for url in urls if isinstance(url, str) and url.startswith("http")), ""),
        "language": scalar(node.get("inLanguage")),
        "published": scalar(node.get("datePublished")) or scalar(node.get("uploadDate")),
        "updated": scalar(node.get("dateModified")),
    }


def names_of(value: object) -> tuple[str, ...]:
    """Return the names of people, without addresses and accounts."""
    some = people(value)
    return tuple(_unescaped(name) for name in some if "/" not in name and not name.startswith("@") and len(name) < 80)


def _unescaped(text: str) -> str:
    return spaced(unescape(text)) if "&" in text else text
