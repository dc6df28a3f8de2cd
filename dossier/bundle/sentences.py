"""Where sentences begin, roughly: enough to count in how many of them two entities stand together."""

import re

from dossier.model.article import Article

# A full stop after one letter or a short capitalised word ("U.S.", "Gen.") mostly is an abbreviation. The stop comes
# first in the pattern, so that the search jumps from stop to stop.
_END = re.compile(r"[.!?](?<!\b[A-Z].)(?<!\b[A-Z][a-z].)(?<!\b[A-Z][a-z]{2}.)[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")


def sentence_starts(article: Article) -> list[int]:
    """Return where sentences begin, in text order; every paragraph begins one."""
    starts = {paragraph.start for paragraph in article.paragraphs}
    starts.update(match.end() for match in _END.finditer(article.text))
    return sorted(starts)
