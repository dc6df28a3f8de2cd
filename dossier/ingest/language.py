"""The language of a text by its small words, or by its script. Enough for news of some length, not for a line."""

import re

from dossier.ingest.page import runs_of_letters
from dossier.ingest.vocabulary import Vocabulary

SAMPLE = 2000  # characters that are enough
_FEWEST = 4
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\ud7af]")  # letters that are not Latin
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)


def language(text: str, words: Vocabulary) -> tuple[str, str]:
    """Return the ISO 639-1 code of a text's language and why; both empty where it cannot be told."""
    sample = text[:SAMPLE]
    letters = sum(c.isalpha() for c in sample) if _OTHER_SCRIPT.search(sample) else 0
    for code, script in _SCRIPTS:
        if letters and len(script.findall(sample)) > letters * (0.1 if code == "ja" else 0.4):
            return code, "by its script"
    some = runs_of_letters(sample.lower())
    scores = dict.fromkeys(words.stopwords, 0)
    for codes in filter(None, map(words.languages.get, some)):
        for code in codes:
            scores[code] += 1
    best, second = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    if best[1] < _FEWEST or best[1] < second[1] * 1.2:
        return "", ""
    return best[0], f"by its small words ({best[1]} of the first {len(some)})"
