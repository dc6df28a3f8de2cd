"""What is said in words about items, bars and spans: hover cards, the chip above the brush, spoken descriptions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from dossier.model.dossier import ArticleHead
from dossier.model.facts import Certainty
from dossier.model.timeline import ARTICLES_LANE, TimelineItem
from dossier.services.explain import CERTAINTY_WORDS
from dossier.services.independence import Sources
from dossier.ui.timeline.data import Matches, TimelineData
from dossier.ui.timeline.days import day_of, known_text, span_text
from dossier.ui.timeline.details import Details
from dossier.ui.timeline.lanes import ARTICLES, lane_of
from dossier.ui.translation import tr, tr_n, worded

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
    told = [certainty_text(item)] if item.certainty not in ("", Certainty.HAPPENED) else []
    return " · ".join([known_text(item), *told])


def certainty_text(item: TimelineItem) -> str:
    """Write how sure it is that it happened; nothing of an article."""
    return tr(CERTAINTY_WORDS[Certainty(item.certainty)]) if item.certainty else ""


def sources_line(item: TimelineItem, heads: Mapping[str, ArticleHead], sources: Sources | None = None) -> str:
    """Write who tells of it: "3 articles, 2 independent sources · Harbour Wire, The Ledger"."""
    publishers = [heads[a].publisher for a in item.articles if a in heads and heads[a].publisher]
    names = list(dict.fromkeys(publishers))
    listed = ", ".join(names[:_PUBLISHERS])
    if len(names) > _PUBLISHERS:
        listed += " " + tr_n("and %Ln more", "and %Ln more", len(names) - _PUBLISHERS)
    if item.lane == ARTICLES_LANE:
        return listed
    told = articles_text(len(item.articles))
    if sources is not None and sources.most and len(item.articles) > 1:
        told += ", " + worded(sources.independent)
    return f"{told} · {listed}" if listed else told


def item_card(data: TimelineData, n: int, heads: Mapping[str, ArticleHead], details: Details | None = None) -> Card:
    """Describe one item, with how its date is known where `details` are there."""
    item, known = data.item(n), details or Details()
    lines = (
        date_line(item),
        *known.dated,
        sources_line(item, heads, known.sources),
        tr("Sources differ: {what}", what=known.disputed) if known.disputed else "",
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
        lines[0] += " · " + tr_n("%Ln imprecise", "%Ln imprecise", wide)
    if matches is not None:
        found = sum(int(counts[0]) for counts in matches.density.count(lane, edges))
        lines.append(tr_n("%Ln of them matches", "%Ln of them match", found))
    lines.append(tr("Click to zoom in"))
    count = (articles_text if data.lanes[lane] is ARTICLES else events_text)(narrow + wide)
    return Card(lane, f"{count} · {tr(data.lanes[lane].name)}", tuple(lines))


def summary_text(data: TimelineData, matches: Matches | None) -> str:
    """Write how many items the list has."""
    total = len(data.items)
    if matches is None:
        return tr_n("%Ln item, in order of time", "%Ln items, in order of time", total)
    found = len(data.distinct(matches.mask))
    return tr_n("{n} of %Ln item, in order of time", "{n} of %Ln items, in order of time", total, n=found)


def brush_text(first: date, last: date, told: tuple[int, int] | None) -> str:
    """Write a span and how many events it has, and articles appeared: "Jan 2023 · 13 events, 5 articles published"."""
    days = span_text(first, last)
    if told is None:
        return days
    events, articles = told
    parts = [events_text(events)] if events or not articles else []
    # The results hold those as well that tell of these days.
    parts += [tr_n("%Ln article published", "%Ln articles published", articles)] if articles else []
    return f"{days}  ·  {', '.join(parts)}"


def earlier_text(number: int) -> str:
    """Write how many items lie before the days in view."""
    return "‹ " + tr_n("%Ln earlier", "%Ln earlier", number)


def later_text(number: int) -> str:
    """Write how many items lie behind the days in view."""
    return tr_n("%Ln later", "%Ln later", number) + " ›"


def more_text(number: int) -> str:
    """Write how many items have no room."""
    return "+" + tr_n("%Ln more", "%Ln more", number)


def spoken(data: TimelineData, n: int, heads: Mapping[str, ArticleHead]) -> str:
    """Describe an item for a screen reader in one line."""
    item = data.item(n)
    name = tr(lane_of(item.lane).name)
    return ". ".join(part for part in (item.title, date_line(item), name, sources_line(item, heads)) if part)


def events_text(number: int) -> str:
    """Write a number of events."""
    return tr_n("%Ln event", "%Ln events", number)


def articles_text(number: int) -> str:
    """Write a number of articles."""
    return tr_n("%Ln article", "%Ln articles", number)
