"""Measures direction without annotation: `python -m tests.quality.times_pointing`.

Dates in wire reports that lie less than a week away are written by their weekday, and those less than a year away
without their year; the tagger must give back what stood there. Some of them no paper would write so, tables among them:
the figures are lower bounds, and say whether cues of direction gain. The first 9,000 reports were read while these were
made.
"""

import itertools
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date

from dossier.extract.sentences import split
from dossier.extract.times import tag_text
from dossier.model.when import Granularity, When
from tests.conftest import SHARED
from tests.quality.times import reports

_MONTHS = [f"{date(2000, n, 1):%B}" for n in range(1, 13)]
_DAY = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}})\b(?!\d|,? ?19|-| to| and| or)")
_YEAR = re.compile(rf"\b(({'|'.join(_MONTHS)})(?: \d{{1,2}})?),? (198[678])\b")
_WEEK = 7
_MOST = 11  # months

Told = tuple[int, str, str]  # where, the sentence as it is told, and the beginning of the value meant
Teller = Callable[[str, date], Iterator[Told]]


def by_weekday(sentence: str, day: date) -> Iterator[Told]:
    """Write the sentence's dates that are near `day` by their weekday."""
    for match in _DAY.finditer(sentence):
        try:
            meant = date(day.year, _MONTHS.index(match[1]) + 1, int(match[2]))
        except ValueError:
            continue
        if 0 < abs((meant - day).days) < _WEEK:
            yield match.start(), f"{sentence[: match.start()]}{meant:%A}{sentence[match.end() :]}", meant.isoformat()


def without_year(sentence: str, day: date) -> Iterator[Told]:
    """Write the sentence's months, and days of them, without their year."""
    for match in _YEAR.finditer(sentence):
        month, year = _MONTHS.index(match[2]) + 1, int(match[3])
        if 0 < abs((year - day.year) * 12 + month - day.month) <= _MOST:
            text = f"{sentence[: match.start()]}{match[1]}{sentence[match.end() :]}"
            yield match.start(), text, f"{year}-{month:02d}"


def pointed_rightly(teller: Teller, first: int, last: int) -> tuple[int, float]:
    """Return how many dates of the reports from `first` up to `last` were told so, and the percentage read rightly."""
    told = right = 0
    for report in itertools.islice(reports(), first, last):
        day = date.fromisoformat(report["date"][:10])
        published = When(day.isoformat(), Granularity.DAY, day, day)
        for start, end in split(report["text"], 0, len(report["text"])):
            for place, text, meant in teller(report["text"][start:end], day):
                found = [t for t in tag_text(text, published) if t.start <= place < t.end]
                told += bool(found)
                right += any(t.when.value.startswith(meant) for t in found)
    return told, 100 * right / max(told, 1)


def main() -> None:
    """Print the figures."""
    if not (SHARED / "corpora").is_dir():
        sys.exit(f"The corpus is not here ({SHARED}).")
    for name, teller in (("by their weekday", by_weekday), ("without their year", without_year)):
        for first, last in ((0, 9000), (9000, 20000)):
            told, right = pointed_rightly(teller, first, last)
            print(f"dates of reports {first} to {last} {name}: {told}, {right:.1f} % read rightly")


if __name__ == "__main__":
    main()
