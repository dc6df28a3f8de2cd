"""Put any text into Markdown or HTML as it is: nothing an article says becomes markup, a working link or a script."""

import re
from html import escape

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_LINE_START = re.compile(r"(?m)^(\s*)([-+=]|\d+[.)])(\s|$)")
_SAFE_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+", re.IGNORECASE)


def md(text: str) -> str:
    """Return a text on one line for Markdown."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    found = _LINE_START.match(line)
    if found is None:
        return line
    sign = found[2]
    return f"{sign[:-1]}\\{sign[-1]}{line[found.end(2) :]}" if sign[0].isdigit() else f"\\{line}"


def md_block(text: str) -> str:
    """Return a text of several paragraphs for Markdown."""
    return "\n\n".join(md(part) for part in re.split(r"\n\s*\n", text) if part.strip())


def md_quote(text: str) -> str:
    """Return a text as a quotation in Markdown."""
    return "\n".join(f"> {line}" if line else ">" for line in md_block(text).splitlines())


def html(text: str) -> str:
    """Return a text on one line for HTML, safe in elements and in quoted attributes; control characters are shown."""
    line = " ".join(text.split())
    return escape("".join(c if c.isprintable() else "\ufffd" for c in line), quote=True)


def address(url: str) -> str:
    """Return an address that may be linked to, empty for any that does not lead to the web."""
    return url if _SAFE_ADDRESS.fullmatch(url) else ""
