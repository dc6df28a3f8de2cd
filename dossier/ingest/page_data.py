"""What a web page states of itself: JSON-LD, OpenGraph and other `<meta>`, `<time>`, `<link>`; each with its place.

What is written for machines is believed before what is shown, since it names its fields. Nothing is fetched.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dossier.ingest.drafts import Stated
from dossier.ingest.extracted import spaced, text_of
from dossier.ingest.frontmatter_fields import scalar
from dossier.ingest.json_ld import described, names_of
from dossier.ingest.page import key
from dossier.ingest.vocabulary import default_vocabulary
from dossier.model.article import Basis

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LONGEST_NAME = 60  # characters
_LONGEST_TITLE = 300
_MICRODATA = {"headline": "title", "author": "authors", "publisher": "publisher"}
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "title"),
    "publisher": ("og:site_name", "dc.publisher", "citation_publisher", "application-name"),
    "authors": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "citation_author",
                "sailthru.author", "byl", "og:article:author"),
    "url": ("og:url", "twitter:url", "parsely-link"),
    "language": ("dc.language", "content-language", "og:locale"),
    "published": ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
                  "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
                  "citation_publication_date", "publish-date", "publish_date", "publication_date", "pubdate",
                  "published", "date"),
    "updated": ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
                "dcterms.modified", "lastmod", "last-modified"),
}  # fmt: skip
_SEPARATED = re.compile(r"\s+[|\-–—·•»:]+\s+")
_SIGNS = r"\s*[|\-–—·•»:_：｜－]+\s*"
_SIGN_AFTER = re.compile(_SIGNS)
_SIGN_BEFORE = re.compile(_SIGNS + "$")
_SHORTEST_HEADING = 6  # characters
_LONGEST_SITE = 40
_PAST_LATIN = "\u0250"
_BESIDE_TITLE = "<title> of the page, beside the headline"
_AFTER_SITE = re.compile(r"\s*[|\-–—·•»:]+\s+")
_LABEL = re.compile(r"(?:print(?:er[- ]friendly)?(?: version| page)?|amp)\s+[-–|:]\s+", re.IGNORECASE)
_AUTHOR = re.compile("byline|author", re.IGNORECASE)
_DATE = re.compile("date|time|published", re.IGNORECASE)
_SHORT = ("time", "address", "div", "span", "p", "a", "li", "h4", "h5", "h6", "section", "small", "dt")
_BESIDE = re.compile("byline|author|date|time|published", re.IGNORECASE)
LONGEST_BESIDE = 120  # characters
_MOST_BESIDE = 4


def page_data(tree: "Element") -> Stated:
    """Return what a page states, the first source that has a field first."""
    found: dict[str, tuple[Any, str]] = {}
    for why, fields in (
        ("JSON-LD in the page", described(tree)),
        ("<meta> in the page", _meta(tree)),
        ("mark-up of the page", _marked(tree)),
    ):
        for name, value in fields.items():
            if value:
                found.setdefault(name, (value, why))
    if not set(_MICRODATA.values()) <= found.keys():
        for name, some in _itemprops(tree).items():
            value = tuple(dict.fromkeys(some)) if name == "authors" else some[0]
            if name != "title" or len(some) == 1:  # a list of articles has many
                found.setdefault(name, (value, "mark-up of the page"))
    publisher = scalar(found.get("publisher", ("",))[0])
    page = next((spaced(text_of(title)) for title in tree.iter("title")), "")
    found["title"] = _title(tree, found.get("title"), publisher, page)
    if not publisher and (site := _site(page, found["title"][0])):
        found["publisher"] = (site, _BESIDE_TITLE)
    values = {name: value for name, (value, _) in found.items() if value}
    language = re.match(r"[A-Za-z]{2,3}\b", values.pop("language", "").replace("_", "-"))
    return Stated(
        **values,
        language=language[0].lower() if language else "",
        basis=tuple(
            (name, Basis.INFERRED if why == _BESIDE_TITLE else Basis.EXPLICIT, why)
            for name, (value, why) in found.items()
            if value
        ),
    )


def shown_beside(tree: "Element", stated: Stated) -> list[str]:
    """Return the short lines that mark-up calls byline or date, or a list of terms "Published", in the page's order.

    `tree` is the page without navigation and what else stands aside.
    """
    wanted = _DATE if stated.authors else _AUTHOR if stated.published else _BESIDE
    lines: list[str] = []
    for element in tree.iter(*_SHORT):
        marks = element.get("class") or element.get("itemprop") or element.get("rel")
        if element.tag == "dt":
            text = _labelled_date(element)
        elif element.tag in ("time", "address") or (marks and wanted.search(marks)):
            text = spaced(text_of(element, " "))
        else:
            continue
        if not 2 < len(text) <= LONGEST_BESIDE or any(text in line for line in lines):
            continue
        if next(element.iterancestors("form"), None) is not None:
            continue
        lines = [line for line in lines if line not in text]
        lines.append(text)
        if len(lines) == _MOST_BESIDE:
            break
    return lines


def _labelled_date(term: "Element") -> str:
    """Return a term that is the label of a date with what stands below it, empty if it is none."""
    below = term.getnext()
    line = "" if below is None else f"{spaced(text_of(term)).rstrip(' :')}: {spaced(text_of(below))}"
    return line if default_vocabulary().forms.dates.label(line) else ""


def _meta(tree: "Element") -> Mapping[str, Any]:
    """Return the fields of `<meta>` elements by their name, property, itemprop or http-equiv."""
    said: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = spaced(element.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and content:
                said.setdefault(name.lower().strip(), []).append(content)
    fields: dict[str, Any] = {}
    for field, names in _META.items():
        values = [said[name] for name in names if name in said]
        if field == "authors":
            fields[field] = next((some for value in values if (some := names_of(value))), ())
        elif values:
            fields[field] = values[0][0]
    return fields


def _marked(tree: "Element") -> Mapping[str, Any]:
    """Return what elements of the page say: its language, its address, the time of its publication."""
    root = tree.getroottree().getroot()
    canonical = next((link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"), "")
    times = [time for time in tree.iter("time") if time.get("datetime")]
    updated = [time for time in times if _calls(time, "modified", "updated")]
    marked = [time for time in times if _calls(time, "published", "pubdate", "entry-date", "posted")]
    first = [time for time in times if any(up.tag == "header" for up in time.iterancestors())]
    alone = times if len(times) == 1 else []
    published = next((time for time in marked + first + alone if time not in updated), None)
    return {
        "language": root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        "url": canonical if canonical.startswith("http") else "",
        "published": "" if published is None else published.get("datetime"),
        "updated": updated[0].get("datetime") if updated else "",
    }


def _itemprops(tree: "Element") -> dict[str, list[str]]:
    """Return what microdata say, by field: headline, names of people and organisations, at most of usual length."""
    values: dict[str, list[str]] = {}
    for element in tree.iter():
        field = _MICRODATA.get(element.get("itemprop") or "")
        if not field:
            continue
        named = element.find(".//*[@itemprop='name']")
        named = element if named is None else named
        text = spaced(named.get("content") or text_of(named, " "))
        if 1 < len(text) <= (_LONGEST_TITLE if field == "title" else _LONGEST_NAME):
            values.setdefault(field, []).append(text)
    return values


def _calls(element: "Element", *words: str) -> bool:
    """Whether the attributes of an element call it so."""
    attributes = [*element.keys(), element.get("itemprop"), element.get("class"), element.get("id")]
    marks = " ".join(str(attribute) for attribute in attributes).lower()
    return any(word in marks for word in words)


def _title(tree: "Element", stated: tuple[Any, str] | None, publisher: str, page: str) -> tuple[str, str]:
    """Return the title as the page's only main heading shows it where that fits, else as stated, without the site."""
    headings = [text for h1 in tree.iter("h1") if (text := spaced(text_of(h1, " ")))]
    page = _LABEL.sub("", page)
    title, why = (spaced(str(stated[0])), stated[1]) if stated else (page, "<title> of the page")
    for heading in headings:
        if _alike(heading, title) or (page and _alike(heading, page)):
            return heading, "<h1> of the page"
    if not title and len(headings) == 1:
        return headings[0], "<h1> of the page"
    if not stated:
        shown = [spaced(text_of(heading, " ")) for heading in tree.iter("h1", "h2", "h3")]
        longest = max((heading for heading in shown if any(_beside(page, heading))), key=len, default="")
        if longest:
            return longest, "heading of the page"
    parts = _SEPARATED.split(title)
    sizes = [part.count(" ") for part in parts]
    if not stated and len(parts) > 2 and sizes[-1] > max(sizes[:-1]):  # "Ministry | News | Minister opens pier"
        title = parts[-1]
    elif len(parts) > 1 and (key(parts[-1]) == key(publisher) or (not stated and len(parts[-1].split()) <= 4)):
        title = title[: title.rindex(parts[-1])].rstrip(" |-–—·•»:")
    elif (
        publisher and title.lower().startswith(publisher.lower()) and (sign := _AFTER_SITE.match(title, len(publisher)))
    ):
        title = title[sign.end() :]
    return title, why


def _site(page: str, heading: str) -> str:
    """Return the site that a page's `<title>` names beside its heading, empty if none (as are sections, remarks)."""
    name, sign = _beside(page, heading)
    if ":" in sign or len(name) > _LONGEST_SITE or name[:1].islower() or not any(map(str.isalpha, name)):
        return ""
    return "" if key(name) in default_vocabulary().sections else name


def _beside(page: str, heading: str) -> tuple[str, str]:
    """Return the outermost that a page's `<title>` has before or after its heading, and the sign that sets it apart.

    Both are empty where it has nothing or both. A mere hyphen sets apart in scripts without spaces.
    """
    if len(heading) < _SHORTEST_HEADING or heading not in page:
        return "", ""
    before, _, after = page.partition(heading)
    sign = (_SIGN_AFTER.match(after) if after else _SIGN_BEFORE.search(before)) if bool(before) != bool(after) else None
    if not sign or (sign[0] in "-–—" and heading[0] < _PAST_LATIN):
        return "", ""
    parts = _SEPARATED.split(after[sign.end() :] or before[: sign.start()])
    return parts[-1 if after else 0].strip(), sign[0]


def _alike(heading: str, title: str) -> bool:
    """Whether a heading and a title share most of the heading's words."""
    some = set(key(heading).split())
    return len(some) > 1 and len(some & set(key(title).split())) >= 0.6 * len(some)
