"""What is said in words about items, bars and spans: hover cards, the chip above the brush, spoken descriptions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Certainty
from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.ui.timeline.data import Matches, TimelineData, day_of
from dossier.ui.timeline.days import known_text, span_text
from dossier.ui.timeline.details import Details
from dossier.ui.timeline.lanes import ARTICLES, lane_of
from dossier.ui.translation import tr

_PUBLISHERS = 3


@dataclass(frozen=True)
class Card:
    """What is said about the thing under the pointer: a bold line and plain ones, coloured like lane `lane`.

    `text` is a sentence, written on a few lines below the title.
    """

    lane: int
    title: str
    lines: tuple[str, ...]
    text: str = ""


def date_line(item: TimelineItem) -> str:
    """Write when, and how sure that is: "June 2023 · planned"."""
    return known_text(item) + (f" · {item.certainty}" if item.certainty not in ("", Certainty.HAPPENED) else "")


def sources_line(item: TimelineItem, heads: Mapping[str, ArticleHead], independent: int = 0) -> str:
    """Write who tells of it: "3 articles, 2 independent sources · Harbour Wire, The Ledger"."""
    publishers = [heads[a].publisher for a in item.articles if a in heads and heads[a].publisher]
    names = list(dict.fromkeys(publishers))
    more = f" and {len(names) - _PUBLISHERS} more" if len(names) > _PUBLISHERS else ""
    listed = ", ".join(names[:_PUBLISHERS]) + more
    if item.lane == ARTICLES_LANE:
        return listed
    told = counted(len(item.articles), "article")
    if independent and len(item.articles) > 1:
        told += f", {counted(independent, 'independent source')}"
    return f"{told} · {listed}" if listed else told


def item_card(data: TimelineData, n: int, heads: Mapping[str, ArticleHead], details: Details | None = None) -> Card:
    """Describe one item, with how its date is known where `details` are there."""
    item, known = data.item(n), details or Details()
    lines = (
        date_line(item),
        *known.dated,
        sources_line(item, heads, known.sources),
        f"Sources differ: {known.disputed}" if known.disputed else "",
    )
    text = known.summary if known.summary.rstrip(".") != item.title.rstrip(".") else ""
    return Card(data.lane_number(n), item.title, tuple(line for line in lines if line), text)


def bar_card(data: TimelineData, matches: Matches | None, lane: int, days: tuple[int, int]) -> Card:
    """Describe a bar: how many items its days hold, how many of these match, how many may lie elsewhere."""
    first, last = day_of(days[0]), day_of(days[1] - 1)
    edges = np.array(days, dtype=np.int64)
    narrow, wide = (int(counts[0]) for counts in data.density.count(lane, edges))
    lines = [span_text(first, last)]
    if wide:
        lines[0] += f" · {wide:,} imprecise"
    if matches is not None:
        found = sum(int(counts[0]) for counts in matches.density.count(lane, edges))
        lines.append(f"{found:,} of them match")
    lines.append("Click to zoom in")
    word = "article" if data.lanes[lane] is ARTICLES else "event"
    return Card(lane, f"{counted(narrow + wide, word)} · {tr(data.lanes[lane].name)}", tuple(lines))


def brush_text(first: date, last: date, told: tuple[int, int] | None) -> str:
    """Write a span and how many events and articles are in it: "1 Jan 2023 – 1 Apr 2024 · 13 events, 5 articles"."""
    days = span_text(first, last)
    if told is None:
        return days
    events, articles = told
    parts = [counted(events, "event")] if events or not articles else []
    parts += [counted(articles, "article")] if articles else []
    return f"{days}  ·  {', '.join(parts)}"


def spoken(data: TimelineData, n: int, heads: Mapping[str, ArticleHead]) -> str:
    """Describe an item for a screen reader in one line."""
    item = data.item(n)
    name = lane_of(item.lane).name
    return ". ".join(part for part in (item.title, date_line(item), name, sources_line(item, heads)) if part)


def counted(number: int, word: str) -> str:
    """Write a number with its noun."""
    return f"{number:,} {word}" + ("" if number == 1 else "s")
