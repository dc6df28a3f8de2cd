"""Speed of the time tagger as a ratio to a trivial pass over the same text: `python -m tests.benchmarks.times`.

The trivial pass finds every word by a regular expression and puts it in small letters, as any tagger must at least;
the ratio is steadier than seconds on a machine that others use too. Both run turn about; medians count. Aim: at least
300 kchar/s on a core.
"""

import gzip
import itertools
import json
import re
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import date

from dossier.extract.sentences import split
from dossier.extract.times import tag_text
from dossier.model.when import Granularity, When
from tests.conftest import SHARED

_DAY = date(1987, 3, 2)
_PUBLISHED = When(_DAY.isoformat(), Granularity.DAY, _DAY, _DAY)
_WORD = re.compile(r"\w+|[^\w\s]")
_OWN = (
    "The company said Tuesday that net income in the third quarter fell 12% to $41 million from $46 million a year "
    "earlier. “We will go on,” the chairman, who took office in May 1985, told reporters in St. Louis. Its plants make "
    "tractors, pumps and engines for farms in the Midwest, and employ 14,000 people. Two weeks ago the board agreed to "
    "sell one of them by the end of the year.\n\n"
)


def texts(count: int = 1500) -> list[str]:
    """Return wire reports of 1987, or where they are not here a made-up one as often."""
    path = SHARED / "corpora" / "reuters.jsonl.gz"
    if not path.is_file():
        return [_OWN * 3] * count
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in itertools.islice(file, count)]


def seconds(work: Callable[[str], object], documents: Sequence[str]) -> float:
    """Return the processor time of `work` on all documents."""
    start = time.process_time()
    for document in documents:
        work(document)
    return time.process_time() - start


def _trivial(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _sentences(text: str) -> object:
    return split(text, 0, len(text))


def _times(text: str) -> object:
    return tag_text(text, _PUBLISHED)


def main() -> None:
    """Print the table."""
    documents = texts()
    size = sum(map(len, documents)) / 1000
    works = {"trivial pass": _trivial, "sentences": _sentences, "times (with sentences)": _times}
    rounds = [{name: seconds(work, documents) for name, work in works.items()} for _ in range(5)]
    for name in works:
        taken = statistics.median(r[name] for r in rounds)
        ratio = statistics.median(r[name] / r["trivial pass"] for r in rounds)
        print(f"{name:24} {size / taken:9.0f} kchar/s {ratio:7.1f} x the trivial pass")


if __name__ == "__main__":
    main()
