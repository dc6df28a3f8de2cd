"""Names that were cut in two, put together again with what the whole article tells; codes of shares left out."""

import re

from dossier.extract.names.candidates import Candidate

_FIRM = re.compile(r" (?:Inc|Corp|Co|Company|Ltd|Limited|PLC|Plc|plc|AG|Group)\.?$")
_PARTNERS = re.compile(r"(?:^| )(?:and|&) (?:Co|Company|Sons|Partners)\b")
_PAIRED = (" and ", " & ")
_SHARE_CODE = re.compile(
    r"<[A-Za-z]{1,5}(?:\.[A-Z]{1,2})?>|\([A-Z]{1,5}\.[A-Z]{1,2}\)"
    r"|(?<=\()(?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|ASX|HKEX|TYO|ETR|EPA): ?[A-Z0-9.]{1,7}(?=\))"
)


def rejoin(candidates: list[Candidate], text: str) -> list[Candidate]:
    """Join names that were cut in two, and leave out the codes of shares.

    "Daily" that opens a sentence belongs to "News" if the article has "Daily News" elsewhere, a title to the company
    that it begins ("Dean Witter"), and all partners to their firm ("Berg, Dahl and Co").
    """
    whole = {candidate.surface for candidate in candidates if not candidate.opening}
    firms = tuple(sorted(name + " " for name in whole if _FIRM.search(name)))
    codes = {at for code in _SHARE_CODE.finditer(text) for at in range(*code.span())}
    kept: list[Candidate] = []
    for candidate in candidates:
        if candidate.start in codes:
            continue
        before = kept[-1] if kept else None
        if before and before.sentence is candidate.sentence and before.last == candidate.first:
            joined = text[before.start : candidate.end]
            if (before.opening and joined in whole) or _begins(joined, firms):
                kept.pop()
                _widen(candidate, before.first, text)
        elif (
            before
            and text[before.end : candidate.start] in _PAIRED
            and _begins(text[before.start : candidate.end], firms)
        ):
            kept.pop()  # "Berg and Dahl" of "Berg and Dahl Co"
            _widen(candidate, before.first, text)
        if candidate.title and candidate.title[1] == candidate.first:
            begin = candidate.sentence.starts[candidate.title[0]]
            if _begins(text[begin : candidate.end], firms):
                _widen(candidate, candidate.title[0], text)
                candidate.title = None
        if _PARTNERS.search(candidate.surface):
            while kept and _partner(kept[-1], candidate, text):
                _widen(candidate, kept.pop().first, text)
        kept.append(candidate)
    return kept


def _widen(candidate: Candidate, first: int, text: str) -> None:
    candidate.first, candidate.start = first, candidate.sentence.starts[first]
    candidate.surface, candidate.entry = text[candidate.start : candidate.end], None


def _begins(name: str, firms: tuple[str, ...]) -> bool:
    """Tell whether several words begin the name of a firm, so that they may stand for it."""
    return " " in name and any(firm.startswith(name + " ") for firm in firms)


def _partner(before: Candidate, firm: Candidate, text: str) -> bool:
    """Tell whether an unknown name stands right before a firm of partners, over a comma."""
    near = before.sentence is firm.sentence and text[before.end : firm.start] == ", "
    return near and before.entry is None and before.title is None and not _FIRM.search(before.surface)
