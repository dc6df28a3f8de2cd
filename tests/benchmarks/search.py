"""Our search beside others, on the same articles in the same run: `python -m tests.benchmarks.search --articles 20000`.

The corpus is made with a natural (Zipf) distribution of words, or read with `--corpus FILE.jsonl` (title, text, date,
source). Times are CPU milliseconds, the median and p95 of some repetitions, for the ten best ids and the exact total.
Peers: SQLite FTS5, Tantivy where it is installed, and stock Whoosh, which is so slow that it gets the first articles
only (`--whoosh`): beside it stands our own time on these. Then building with two processes, and what a window asks for:
snippets and facets beside Tantivy's, data after each key, other spellings, completions, opening and idle memory.
"""

import argparse
import gzip
import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date, timedelta
from functools import partial
from itertools import islice
from pathlib import Path

import numpy as np

from dossier.model.article import Article
from dossier.model.query import Query
from dossier.search.engine import SearchEngine
from dossier.search.suggest import completions
from dossier.search.vocabulary import close_words
from tests.benchmarks.search_peers import START, Fts5, News, Ours, Peer, StockWhoosh, Tantivy, article_of

_TOGETHER = 100_000
"""Articles at most that are built by one process and by two."""
Run = tuple[Peer, str, list[News], int]
"""A peer, its name in the table, its articles, and how often it is asked each query."""


def made(articles: int, length: int) -> Iterator[News]:
    """Make articles of a Zipf distribution of words, always the same ones."""
    dice = np.random.default_rng(7)
    syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    vocabulary = ["".join(dice.choice(syllables, size=2 + n % 3)) + "x" * (n % 2) for n in range(60_000)]
    weights = 1 / (np.arange(len(vocabulary)) + 2.7) ** 1.07
    edges = np.cumsum(weights / weights.sum())
    for n in range(articles):
        drawn = np.searchsorted(edges, dice.random(length + 8))
        words = [vocabulary[min(w, len(vocabulary) - 1)] for w in drawn.tolist()]
        lines = [" ".join(words[8 + at : 8 + at + 60]) for at in range(0, length, 60)]
        day = START + timedelta(int(dice.integers(0, 1800)))
        source = f"Source {dice.integers(0, 40)}"
        entities = tuple(dict.fromkeys(f"person{k}" for k in dice.zipf(1.4, 8).tolist() if k < 5000))
        yield News(f"a{n}", " ".join(words[:8]), "\n".join(lines), day, source, entities)


def read(path: Path, first: int = 0, beyond: int | None = None) -> Iterator[News]:
    """Read articles of a JSON lines file, perhaps packed, all or from one line to another."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        for row in map(json.loads, islice(file, first, beyond)):
            day, entities = date.fromisoformat(row["date"][:10]), tuple(row.get("entities", ()))
            yield News(row["id"], row["title"], row["text"], day, row["source"], entities)


def write(path: Path, corpus: list[News]) -> None:
    """Write articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for news in corpus:
            file.write(json.dumps({**asdict(news), "day": None, "date": news.day.isoformat()}) + "\n")


def together(corpus: list[News], scratch: Path) -> None:
    """Print how much sooner two processes build the index than one."""
    path = scratch / "corpus.jsonl"
    write(path, corpus)
    command = [sys.executable, "-m", "tests.benchmarks.together", "--corpus", str(path), "--articles", str(len(corpus))]
    subprocess.run(command, check=True)


def queries(corpus: list[News], each: int) -> dict[str, list[list[str]]]:
    """Draw queries of each kind from the words of the corpus, by how many articles have them."""
    dice = np.random.default_rng(11)
    often: dict[str, int] = {}
    for news in corpus[:: max(1, len(corpus) // 2000)]:
        for word in set(news.text.lower().split()):
            if word.isalpha() and len(word) > 3:
                often[word] = often.get(word, 0) + 1
    ranked = sorted(often, key=lambda word: (-often[word], word))
    common, middle, rare = ranked[5:60], ranked[300:1500], ranked[len(ranked) // 3 : len(ranked) * 2 // 3]

    def some(words: list[str], count: int) -> list[list[str]]:
        return [[str(w) for w in dice.choice(words, size=count, replace=False)] for _ in range(each)]

    lines = [line.lower().split() for news in corpus[: 50 * each : 50] for line in news.text.split("\n")[:1]]
    return {
        "rare": some(rare, 1), "middle": some(middle, 1), "common": some(common, 1), "2 AND": some(middle, 2),
        "2 common AND": some(common, 2), "2 OR": some(middle, 2), "3 OR": some(middle, 3),
        "3 common OR": some(common, 3),
        "phrase": [line[3:5] for line in lines if len(line) > 5], "prefix": [[w[0][:4]] for w in some(middle, 1)],
        "fuzzy": some(middle, 1), "date + term": some(middle, 1),
    }  # fmt: skip


def timed(act: Callable[[], object]) -> float:
    """Return CPU milliseconds."""
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


def typing(engine: SearchEngine, corpus: list[News], wanted: dict[str, list[list[str]]]) -> list[float]:
    """Return milliseconds from key press to data: facets, 50 rows, ten with snippets; for prefixes of queries."""
    by_id = {news.id: news for news in corpus}

    taken = []
    for words in wanted["2 AND"][:5] + wanted["common"][:5] + wanted["2 common AND"][:5]:
        text = " ".join(words)
        for query in (Query(text[:n]) for n in range(1, len(text) + 1)):
            shown = timed(partial(_shown, engine, query))
            articles = [
                article_of(by_id[hit.article]) for hit in engine.search(query, partly=True).hits[:10]
            ]  # in the bundle
            taken.append(shown + timed(partial(_snippets, engine, query, articles)))
    return taken


def _snippets(engine: SearchEngine, query: Query, articles: list[Article]) -> object:
    return [engine.snippets(query, article) for article in articles]


def _shown(engine: SearchEngine, query: Query) -> object:
    return engine.search(query, partly=True).hits[:50]  # as the window asks


def beside(ours: Ours, other: Tantivy | None, corpus: list[News], wanted: dict[str, list[list[str]]]) -> None:
    """Print what snippets of ten hits and facets over all hits take, ours and the other's."""
    by_id = {news.id: news for news in corpus}
    peers = [peer for peer in (ours, other) if peer]
    for kind in ("middle", "common"):
        for what in ("snippets", "facets"):
            medians = []
            for peer in peers:
                rounds = []
                for words in wanted[kind]:
                    hits = [by_id[id_] for id_ in ours.ask(kind, words)[0]]
                    act = peer.snippets(words[0], hits) if what == "snippets" else peer.facets(words[0])
                    act()
                    rounds += [timed(act) for _ in range(5)]
                medians.append(statistics.median(rounds))
            print(
                f"{what} of {kind} words: "
                + ", ".join(f"{p.name} {m:.2f}" for p, m in zip(peers, medians, strict=True))
            )


def helping(ours: Ours, wanted: dict[str, list[list[str]]]) -> None:
    """Print what other spellings at distance 2 and completions take."""
    words = [words[0] for words in wanted["middle"]]
    spelled = [timed(partial(close_words, ours.store, f"{word[:3]}q{word[3:]}", 2)) for word in words for _ in range(3)]
    completed = [timed(partial(completions, ours.store, word[:n], 8)) for word in words for n in (1, 2, 3, 4)]
    for what, taken in (("close words at distance 2", spelled), ("completions", completed)):
        print(f"{what}: median {statistics.median(taken):.2f}, most {max(taken):.2f}")


_IDLE = """
import sys, time
from pathlib import Path
from dossier.search.engine import SearchEngine
def anonymous_and_mapped():
    with open("/proc/self/status") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith(("RssAnon", "RssFile"))) / 1024
before, began = anonymous_and_mapped(), time.process_time()
engine = SearchEngine.open(Path(sys.argv[1]))
print(f"{(time.process_time() - began) * 1000:.0f} ms, {anonymous_and_mapped() - before:.1f} MB")
"""


def opening(folder: Path) -> None:
    """Print what opening takes in a new process and how its memory grows: with all checksums, then with none."""
    time.sleep(0.2)
    (folder / "checked.json").unlink(missing_ok=True)
    for said in ("opened, all checked", "opened again"):
        done = subprocess.run([sys.executable, "-c", _IDLE, folder], capture_output=True, text=True, check=True)
        print(f"{said}: {done.stdout.strip()}")


def build(peer: Peer, name: str, corpus: list[News], folder: Path) -> None:
    """Build the index of a peer; print what that took."""
    folder.mkdir()
    size = sum(len(n.text.encode()) + len(n.title.encode()) for n in corpus)
    seconds = timed(partial(peer.build, corpus, folder)) / 1000
    stored = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"{name:14} {len(corpus) / seconds:7.0f} articles/s, index/text {stored / size:.2f}", flush=True)


def measured(runs: list[Run], kind: str, asked: list[list[str]]) -> Iterator[tuple[float, float]]:
    """Ask all peers each query of a kind in turn, since how fast a machine is changes; yield median and p95 of each."""
    taken: list[list[float]] = [[] for _ in runs]
    for n, words in enumerate(asked[:2] + asked):
        for (peer, _, _, repeated), rounds in zip(runs, taken, strict=True):
            times = [timed(partial(peer.ask, kind, words)) for _ in range(repeated)]
            rounds += times if n >= 2 else []
    for rounds in map(sorted, taken):
        yield statistics.median(rounds), rounds[int(len(rounds) * 0.95)]


def told(table: dict[str, dict[str, tuple[float, float]]]) -> None:
    """Print medians, with their geometric mean, and p95."""
    for n, what in enumerate(("median", "p95")):
        columns = {name: {kind: max(each[n], 0.01) for kind, each in row.items()} for name, row in table.items()}
        print(f"{what:14}" + "".join(f"{name:>14}" for name in columns))
        for kind in next(iter(columns.values())):
            print(f"{kind:14}" + "".join(f"{row[kind]:14.2f}" for row in columns.values()))
        means = (statistics.geometric_mean(row.values()) for row in columns.values())
        print(f"{'geomean':14}" + "".join(f"{mean:14.2f}" for mean in means))


def main() -> None:
    """Build all, ask all, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--words", type=int, default=520)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--each", type=int, default=15, help="queries of each kind")
    parser.add_argument("--whoosh", type=int, default=2_000, help="so many articles for stock Whoosh, 0 for none")
    given = parser.parse_args()
    corpus = list(read(given.corpus))[: given.articles] if given.corpus else list(made(given.articles, given.words))
    size = sum(len(n.text.encode()) + len(n.title.encode()) for n in corpus)
    peers: list[Peer] = [Ours(), Fts5()]
    if importlib.util.find_spec("tantivy"):
        peers.append(Tantivy())
    runs: list[Run] = [(peer, peer.name, corpus, 3) for peer in peers]
    if given.whoosh:
        few = corpus[: given.whoosh]
        runs += [(peer, f"{peer.name}/{len(few)}", few, 1) for peer in (Ours(), StockWhoosh())]
    wanted = queries(corpus, given.each)
    print(f"{len(corpus)} articles, {size / 1e6:.0f} MB of text; CPU ms")
    table: dict[str, dict[str, tuple[float, float]]] = {name: {} for _, name, _, _ in runs}
    with tempfile.TemporaryDirectory() as scratch:
        for peer, name, news, _ in runs:
            build(peer, name, news, Path(scratch) / name.replace("/", "-"))
        for kind, asked in wanted.items():
            for row, figures in zip(table.values(), measured(runs, kind, asked), strict=True):
                row[kind] = figures
        together(corpus[:_TOGETHER], Path(scratch))
        ours = next(peer for peer in peers if isinstance(peer, Ours))
        beside(ours, next((peer for peer in peers if isinstance(peer, Tantivy)), None), corpus, wanted)
        helping(ours, wanted)
        if Path("/proc/self/status").exists():
            opening(Path(scratch) / ours.name)
        taken = sorted(typing(SearchEngine(ours.store), corpus, wanted))
        half, most = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
        print(f"key press to data: p50 {half:.1f} ms, p95 {most:.1f} ms")
    told(table)


if __name__ == "__main__":
    main()
