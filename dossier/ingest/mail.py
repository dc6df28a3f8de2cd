"""E-mail: single messages and mailboxes. The text part is read, else the HTML part as a page; attachments are not."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.ingest.decoding import decode
from dossier.ingest.drafts import Draft, Given, Limits, Stated, above, never
from dossier.ingest.extracted import Block, extracted, spaced
from dossier.ingest.html import part_blocks

if TYPE_CHECKING:
    from email.message import EmailMessage

_FIELD = rb"(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|x-[\w-]+|date|from|to|subject|"
_FIELD += rb"reply-to|content-type|content-transfer-encoding|list-[\w-]+|authentication-results|arc-[\w-]+)"
_HEADER = re.compile(rb"(?:%s:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}" % _FIELD, re.IGNORECASE)
_SURELY = re.compile(rb"^(?:message-id|mime-version|received):", re.IGNORECASE | re.MULTILINE)
_MBOX = re.compile(rb"From [^\n]*\d{4}[^\n]*\n(?:[\w-]+:|>From )", re.IGNORECASE)
_START = re.compile(rb"^From [^\n]*\d{4}[^\n]*\n(?=[\w-]+:)", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


class MailReader:
    """Reads a message."""

    media_type = "message/rfc822"
    needs: tuple[str, ...] = ("email.parser",)
    extra = ""
    bulky = False
    guarded = staticmethod(above(2_000_000))

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by name, and what begins with fields of which only programs write some."""
        if name.lower().endswith(".eml"):
            return True
        match = _HEADER.match(head.replace(b"\r\n", b"\n"))
        return bool(match and _SURELY.search(match[0]))

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the message."""
        yield _message(given.content, given.limits)


class MboxReader:
    """Reads a mailbox, each message an article."""

    media_type = "application/mbox"
    needs: tuple[str, ...] = ("email.parser",)
    extra = ""
    bulky = True
    guarded = staticmethod(never)

    def accepts(self, name: str, head: bytes, /) -> bool:
        """Accept by name, and by the line that begins each message."""
        return name.lower().endswith(".mbox") or bool(_MBOX.match(head.replace(b"\r\n", b"\n")))

    def drafts(self, given: Given, /) -> Iterator[Draft]:
        """Yield the messages; one that is too large or broken is told and left out."""
        content = given.content
        starts = [match.span() for match in _START.finditer(content)] or [(0, 0)]
        ends = [start for start, _ in starts[1:]] + [len(content)]
        for n, ((_, begin), end) in enumerate(zip(starts, ends, strict=True), 1):
            if end - begin > given.limits.max_bytes:
                said = ("This message is larger than an article can be.", "Save it by itself, without attachments.")
                yield Draft("", "", remarks=(said,), part=f"#{n}")
            else:
                yield replace(_message(content[begin:end], given.limits, f"#{n}"), done=end / len(content))


def _message(content: bytes, limits: Limits, part: str = "") -> Draft:
    """Return the draft of one message."""
    from email import policy
    from email.parser import BytesParser

    try:
        message = BytesParser(policy=policy.default).parsebytes(content)
        stated = _stated(message)
        blocks, found = _body(message, limits)
    except Exception:  # the standard library's parser raises many kinds on broken messages
        said = ("This message is damaged and was left out.", "Save its text as plain text.")
        return Draft("", "", remarks=(said,), part=part)
    title = stated.title or found.title
    own = Stated(title, found.publisher, stated.authors, found.url, found.language, stated.published, "", stated.why)
    return extracted(blocks, own, part)


def _stated(message: "EmailMessage") -> Stated:
    sender = message["from"]
    addresses = getattr(sender, "addresses", ())
    date = getattr(message["date"], "datetime", None)
    return Stated(
        title=spaced(str(message["subject"] or "")),
        authors=tuple(spaced(each.display_name) for each in addresses if each.display_name),
        published=date.date().isoformat() if date else "",
        why="header of the message",
    )


def _body(message: "EmailMessage", limits: Limits) -> tuple[list[Block], Stated]:
    """Return the paragraphs of the text, and what an HTML part says of itself."""
    for kind in ("plain", "html"):
        for n, part in enumerate(message.walk()):
            if n > limits.max_depth:
                break
            if part.get_content_type() != f"text/{kind}" or part.get_content_disposition() == "attachment":
                continue
            text = _text(part)
            if kind == "html" and text.strip():
                return part_blocks(text, limits)
            if text.strip():
                return list(_paragraphs(text)), Stated()
    return [], Stated()


def _text(part: "EmailMessage") -> str:
    payload = part.get_payload(decode=True)
    return decode(payload, str(part.get_content_charset() or "")).text if isinstance(payload, bytes) else ""


def _paragraphs(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a plain message; what is quoted from another, and the signature, is no news."""
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    for chunk in re.split(r"\r?\n[ \t]*\r?\n", text[:end]):
        quoted = all(line.startswith(">") for line in chunk.strip().splitlines())
        for lines in _unwrapped(chunk):
            yield Block(lines, removed="quoted from another message" if quoted else "")
    yield Block(spaced(text[end:]), removed="signature")


def _unwrapped(chunk: str) -> Iterator[str]:
    """Yield the lines of a paragraph as one where a program wrapped them, else each."""
    lines = [spaced(line) for line in chunk.splitlines() if line.strip()]
    wrapped = len(lines) > 1 and all(40 <= len(line) <= 120 for line in lines[:-1])
    yield from [" ".join(lines)] if wrapped else lines
