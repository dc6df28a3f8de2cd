"""Cite an article: as a line of text, CSL-JSON, BibTeX, RIS. A date is never written more exactly than it is known."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dossier.model.article import Article, Basis
from dossier.model.when import Granularity, When
from dossier.model.wording import joined, listed, marked
from dossier.services.date_words import UNKNOWN
from dossier.services.dates_text import describe, describe_published
from dossier.services.quotes import one_line

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BODIES = frozenset({"agency", "desk", "editor", "news", "newsroom", "office", "press", "service", "staff", "team"})
"""A name that holds one of these is that of a body, not of a person: it is not taken apart."""
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_IN_URL = {" ": "%20", "{": "%7B", "}": "%7D", "\\": "%5C"}


class Style(StrEnum):
    """How an article can be cited."""

    TEXT = "text"
    CSL = "csl-json"
    BIBTEX = "bibtex"
    RIS = "ris"


@dataclass(frozen=True, slots=True)
class Author:
    """A name: of a person, with family and given names, or `literal` as it stands."""

    literal: str
    family: str = ""
    given: str = ""


def author_of(name: str) -> Author:
    """Take a name apart where it looks like that of a person: "Ludwig van Beethoven" is "van Beethoven, Ludwig"."""
    words = one_line(name).split()
    literal = " ".join(words)
    bodily = any(word.casefold().strip(".,") in _BODIES or (word.isupper() and len(word) > 2) for word in words)
    named = all(word[:1].isalpha() for word in words) and words[:1] == [w for w in words[:1] if w[:1].isupper()]
    if not 2 <= len(words) <= 5 or bodily or not named or set(literal) & set(",&/()"):
        return Author(literal)
    # A small word before the last ones begins the family name: van, de la, bin.
    first = next((n for n, word in enumerate(words[1:-1], 1) if word.islower()), len(words) - 1)
    return Author(literal, " ".join(words[first:]), " ".join(words[:first]))


def cite(article: Article) -> str:
    """Return one line: authors, title, publisher, date in words, address."""
    title = one_line(article.title or article.file)
    authors = listed([one_line(name) for name in article.authors])
    date = describe_published(article.published)
    # Where no date is known nothing is said of it, and "n.d." is what readers of citations expect.
    parts = [authors, f"“{title}”", one_line(article.publisher), marked("n.d.") if date == UNKNOWN else date]
    line = joined(", ", (part for part in (*parts, article.url) if part))
    return line if article.url or line.endswith(".") else joined("", (line, "."))


def cite_passage(article: Article, start: int, end: int) -> str:
    """Return the words quoted, with where they stand."""
    return joined("\n— ", (f"“{one_line(article.slice(start, end))}”", cite(article)))


def csl_json(articles: Sequence[Article]) -> list[dict[str, Any]]:
    """Return items of CSL-JSON."""
    return [_csl(article, key) for article, key in zip(articles, _keys(articles), strict=True)]


def bibtex(articles: Sequence[Article]) -> str:
    """Return entries of BibTeX, readable by BibLaTeX too."""
    return "\n".join(_bibtex(article, key) for article, key in zip(articles, _keys(articles), strict=True))


def ris(articles: Sequence[Article]) -> str:
    """Return records of RIS."""
    return "".join(map(_ris, articles))


def cited(articles: Sequence[Article], style: Style) -> str:
    """Return articles cited in a style, as the text of a file."""
    match style:
        case Style.CSL:
            return json.dumps(csl_json(articles), ensure_ascii=False, indent=2) + "\n"
        case Style.BIBTEX:
            return bibtex(articles)
        case Style.RIS:
            return ris(articles)
        case Style.TEXT:
            return "".join(f"{cite(article)}\n" for article in articles)


def _csl(article: Article, key: str) -> dict[str, Any]:
    item: dict[str, Any] = {"id": key, "type": "article-newspaper", "title": one_line(article.title or article.file)}
    if article.publisher:
        item["container-title"] = one_line(article.publisher)
    if article.authors:
        item["author"] = [_csl_name(author_of(name)) for name in article.authors]
    issued = _csl_date(article)
    if issued:
        item["issued"] = issued
    if article.url:
        item["URL"] = article.url
    if article.language:
        item["language"] = article.language
    return item


def _csl_name(author: Author) -> dict[str, str]:
    if not author.family:
        return {"literal": author.literal}
    return {"family": author.family, "given": author.given}


def _csl_date(article: Article) -> dict[str, Any]:
    """Return a date of CSL: parts as far as known, two of them for a stretch, `circa` where it was concluded."""
    parts = date_parts(article.published.when)
    if not parts:
        return {}
    found: dict[str, Any] = {"date-parts": [list(part) for part in parts]}
    return found | {"circa": True} if article.published.basis is Basis.INFERRED else found


def date_parts(when: When) -> tuple[tuple[int, ...], ...]:
    """Return (year[, month[, day]]) as far as a date is known, two of them for a stretch; nothing where it is open."""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return ()
    if first == last:
        return ((first.year, first.month, first.day),)
    if when.modifier is None and re.fullmatch(r"\d{4}-\d\d", when.value) and first.month == last.month:
        if (first.year, first.month) == (last.year, last.month) and when.granularity is Granularity.MONTH:
            return ((first.year, first.month),)
    elif when.modifier is None and when.value == str(first.year) and when.granularity is Granularity.YEAR:
        return ((first.year,),)
    return (first.year, first.month, first.day), (last.year, last.month, last.day)


def _bibtex(article: Article, key: str) -> str:
    fields: list[tuple[str, str]] = [("title", f"{{{_tex(article.title or article.file)}}}")]
    if article.authors:
        names = (author_of(name) for name in article.authors)
        fields.append(("author", " and ".join(_tex_name(name) for name in names)))
    if article.publisher:
        fields.append(("journal", _tex(article.publisher)))
    parts = date_parts(article.published.when)
    if parts:
        fields.append(("date", "/".join("-".join(f"{n:02}" for n in part) for part in parts)))
        if len({part[0] for part in parts}) == 1:
            fields.append(("year", str(parts[0][0])))
        if len({part[:2] for part in parts}) == 1 and len(parts[0]) > 1:
            fields.append(("month", _MONTHS[parts[0][1] - 1]))
    if article.url:
        fields.append(("url", "".join(_IN_URL.get(c, c) for c in "".join(article.url.split()))))
    if article.language:
        fields.append(("langid", _tex(article.language)))
    if len(parts) != 1 or article.published.basis is Basis.INFERRED:
        fields.append(("note", _tex(f"Published: {describe_published(article.published)}")))
    body = ",\n".join(f"  {name} = {value if name == 'month' else f'{{{value}}}'}" for name, value in fields)
    return f"@article{{{key},\n{body}\n}}\n"


def _tex_name(author: Author) -> str:
    if not author.family:
        return f"{{{_tex(author.literal)}}}"
    return f"{_tex(author.family)}, {_tex(author.given)}"


def _tex(text: str) -> str:
    return "".join(_TEX.get(c, c) for c in one_line(text))


def _ris(article: Article) -> str:
    lines = [("TY", "NEWS"), ("TI", article.title or article.file)]
    for name in article.authors:
        author = author_of(name)
        lines.append(("AU", f"{author.family}, {author.given}" if author.family else author.literal))
    lines += [("T2", article.publisher), *_ris_dates(article), ("UR", article.url), ("LA", article.language)]
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in lines if value) + "ER  - \r\n\r\n"


def _ris_dates(article: Article) -> Iterable[tuple[str, str]]:
    """Yield PY and DA: year, month and day as far as known; what is only roughly known stands behind, in words."""
    parts = date_parts(article.published.when)
    if not parts:
        return
    first, last = parts[0], parts[-1]
    sure = first[: next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))]
    numbers = [f"{number:0{2 if place else 4}}" for place, number in enumerate(sure)]
    if numbers:
        yield "PY", numbers[0]
    rough = len(parts) > 1 or article.published.basis is Basis.INFERRED
    told = [describe(article.published.when).replace("/", "-")] if rough else []
    yield "DA", "/".join([*numbers, "", "", ""][:3] + told)


def _keys(articles: Sequence[Article]) -> list[str]:
    """Return a key for each: author or outlet, year, first telling word of the title; told apart by letters."""
    keys: dict[str, int] = {}  # with how many articles would have it
    for article in articles:
        name = author_of(article.authors[0]) if article.authors else Author(article.publisher or "anon")
        parts = date_parts(article.published.when)
        word = next((w for w in re.findall(r"\w+", article.title) if len(w) > 3), "")
        key = (
            "".join(map(_ascii, (name.family or name.literal, str(parts[0][0]) if parts else "nd", word))) or "article"
        )
        keys[key] = keys.get(key, 0) + 1
        if keys[key] > 1:  # no article has a hyphen in its own key, so with one it is the only one
            key = f"{key}-{keys[key]}"
            keys[key] = 1
    return list(keys)


def _ascii(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isascii() and c.isalnum())
