"""RSS and Atom files, each item an article. Only the file is read: no item's page is fetched."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from dossier.errors import InputError
from dossier.ingest.drafts import Draft, Given, Limits, Stated, above
from dossier.ingest.extracted import Block, extracted, spaced
from dossier.ingest.html import part_blocks

_ROOT = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<\?xml-style[^>]*>\s*|<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)


class FeedReader:
    """Reads feeds."""

    media_type = "application/rss+xml"
    needs: tuple[str, ...] = ("feedparser",)
    extra = "feeds"
    bulky = False
    guarded = staticmethod(above(2_000_000))

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by the first element, and by name."""
        return bool(_ROOT.match(head.removeprefix(b"\xef\xbb\xbf"))) or name.lower().endswith((".rss", ".atom"))

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the items."""
        import feedparser

        if b"<!ENTITY" in given.content:
            raise InputError("It defines entities, as only hostile files do.", "Leave it out.")
        # a stream: anything else might be taken for an address or the name of a file
        found = feedparser.parse(BytesIO(given.content), sanitize_html=False, resolve_relative_uris=False)
        if not found.entries:
            raise InputError("It holds no items, or is damaged.", "Save the feed again.")
        for n, entry in enumerate(found.entries, 1):
            # a plain mapping, since its own fills "updated" from "published"
            try:
                blocks, stated = _item(dict(entry), dict(found.feed), given.limits)
            except InputError as error:  # its page ran away or is damaged; the other items can be read
                yield Draft("", "", remarks=((str(error), error.hint),), part=f"#{n}")
            else:
                yield extracted(blocks, stated, part=f"#{n}")


def _item(entry: Mapping[str, Any], feed: Mapping[str, Any], limits: Limits) -> tuple[list[Block], Stated]:
    texts = [part.get("value") or "" for part in entry.get("content") or ()] + [entry.get("summary") or ""]
    text = max(texts, key=len)
    names = [person.get("name") or "" for person in entry.get("authors") or ()]
    stated = Stated(
        title=_plain(entry.get("title") or ""),
        publisher=_plain(feed.get("title") or ""),
        authors=tuple(dict.fromkeys(spaced(name) for name in names if name.strip())),
        url=entry.get("link") or "",
        language=(feed.get("language") or "")[:2].lower(),
        published=entry.get("published") or "",
        updated=entry.get("updated") or "",
        why="item of the feed",
    )
    if "<" in text:
        return part_blocks(f"<html><body><article>{text}</article></body></html>", limits)[0], stated
    return [Block(line) for part in text.splitlines() if (line := spaced(part))] or [Block(stated.title, 1)], stated


def _plain(text: str) -> str:
    from html import unescape

    return spaced(unescape(re.sub(r"<[^<>]{0,200}>", "", text)))
