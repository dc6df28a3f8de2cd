"""Articles a second on one core, and web pages against trafilatura alone: `python -m tests.benchmarks.ingest`.

Plain text: articles of some 600 words with the furniture of pages, cleaned and their metadata read. Pages: saved pages
of usual size, trafilatura's plain extraction and our whole reading in turn, so that what else the machine does falls on
both; CPU time, medians. Aims: 300 articles a second, a ratio of 1.3.
"""

import argparse
import random
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from dossier.extract.reuse import load_agencies, wording_of
from dossier.ingest.articles import finish
from dossier.ingest.drafts import Draft, Given
from dossier.ingest.html import HtmlReader, page_blocks
from dossier.ingest.vocabulary import default_vocabulary
from dossier.paths import Paths

_GOLD = Path(__file__).parents[1] / "quality" / "cleaning"
_WORDS = 600


def articles(count: int) -> list[str]:
    """Return texts of about 600 words: the pieces of the gold, filled up with its paragraphs of prose."""
    pieces = [_lines(path) for path in sorted(_GOLD.glob("*.txt"))]
    prose = [line for lines in pieces for line in lines if len(line.split()) >= 20]
    chance = random.Random(1)
    texts = []
    for n in range(count):
        lines = list(pieces[n % len(pieces)])
        while sum(len(line.split()) for line in lines) < _WORDS:
            lines.insert(len(lines) * 2 // 3, chance.choice(prose))
        texts.append("\n\n".join(lines))
    return texts


def page(text: str, number: int) -> str:
    """Return a page that holds a text among as much else as pages usually have."""
    title, *lines = text.split("\n\n")
    links = "".join(f"<li class='menu-item'><a href='/section/{n}'>Section {n}</a></li>" for n in range(60))
    teasers = "".join(
        f"<div class='teaser card'><a href='/story/{n}'><img src='/i/{n}.jpg' alt=''><h3>Another headline of the day "
        f"that is number {n}</h3></a><p class='summary'>What it is about in a few words.</p></div>"
        for n in range(30)
    )
    body = "".join(f"<p class='text'>{line}</p>" for line in lines)
    script = "<script>" + "window.state = window.state || {};" * 600 + "</script>"
    data = f'{{"@type": "NewsArticle", "headline": "{number}", "datePublished": "2024-03-04"}}'
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title} | Example</title>{script}"
        f"<script type='application/ld+json'>{data}</script></head><body><header><nav><ul>{links}</ul></nav></header>"
        f"<main><article><h1>{title}</h1><div class='byline'>By Jane Roe</div>{body}</article>"
        f"<aside class='sidebar'>{teasers}</aside></main><footer><ul>{links}</ul></footer>{script}</body></html>"
    )


def _lines(path: Path) -> list[str]:
    body = path.read_text(encoding="utf-8").partition("===\n")[2]
    return [line[2:].replace("{-", "").replace("-}", "") for line in body.splitlines() if line[2:].strip()]


def _seconds(work: Callable[[str], object], items: Sequence[str]) -> list[float]:
    times = []
    for item in items:
        began = process_time()
        work(item)
        times.append(process_time() - began)
    return times


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    texts = articles(parser.parse_args().articles)
    words = default_vocabulary()

    def clean(text: str) -> None:
        finish(Draft(text, text), "a.txt", words)

    import trafilatura

    reader = HtmlReader()

    def read(markup: str) -> None:
        for draft in reader.drafts(Given("a.html", markup.encode())):
            finish(draft, "a.html", words)

    clean(texts[0])
    plain = _seconds(clean, texts)
    length = statistics.mean(len(text.split()) for text in texts)
    agencies = load_agencies(Paths.default().resources / "cleaning")
    read_articles = {text: finish(Draft(text, text), "a.txt", words) for text in texts}
    reuse = _seconds(lambda text: wording_of(read_articles[text], agencies), texts)
    print(
        f"plain text, {length:.0f} words: {len(plain) / sum(plain):.0f} articles/s a core, "
        f"{len(plain) / (sum(plain) + sum(reuse)):.0f} with what reuse takes of each"
    )
    many = "\n\n".join("\n".join(text.split("\n\n")) for text in texts * 10).splitlines()[:20_000]
    took = _seconds(clean, ["\n".join(many)])[0]
    print(f"{len(many):,} lines in one file: {took:.2f} s")
    pages = [page(text, n) for n, text in enumerate(texts)]
    read(pages[0])
    works: tuple[Callable[[str], object], ...] = (
        trafilatura.extract,
        lambda markup: trafilatura.extract(markup, with_metadata=True),
        page_blocks,
        read,
    )
    times: list[list[float]] = [[] for _ in works]
    for each in pages:
        for work, some in zip(works, times, strict=True):
            some += _seconds(work, [each])
    alone, both, blocks, whole = (1000 * statistics.median(some) for some in times)
    print(f"pages: trafilatura alone {alone:.1f} ms, with its metadata {both:.1f} ms")
    print(
        f"       our text and metadata {blocks:.1f} ms, {blocks / alone:.2f}x alone, {blocks / both:.2f}x with metadata"
    )
    print(f"       cleaned as well {whole:.1f} ms, {whole / alone:.2f}x alone, {whole / both:.2f}x with metadata")


if __name__ == "__main__":
    main()
