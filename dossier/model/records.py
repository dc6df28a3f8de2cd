"""Values as records: the JSON objects of `dossier export` and of `--json`. Other tools read them: names and order stay.

Spans are half-open Python string indices into the article's text. What is not known is null.
"""

from dataclasses import asdict
from datetime import date
from typing import Any

from dossier.model.article import Article, Paragraph, Problem, Published
from dossier.model.dossier import DossierInfo
from dossier.model.facts import Disagreement, Entity, Event, Evidence, Mention, Passage, Reuse, TimeExpression
from dossier.model.query import Answer, Facet, Hit, Snippet
from dossier.model.when import When

Record = dict[str, Any]


def dossier_record(info: DossierInfo) -> Record:
    """Return what a dossier says of itself."""
    return {
        "record": "dossier",
        "id": info.id,
        "title": info.title,
        "format": info.format,
        "content_hash": info.content_hash,
    }


def article_record(article: Article) -> Record:
    """Return an article with its paragraphs; each paragraph's `text` is the slice from `start` to `end`."""
    return {
        "record": "article",
        "id": article.id,
        "file": article.file,
        "title": article.title,
        "publisher": article.publisher or None,
        "authors": list(article.authors),
        "url": article.url or None,
        "published": _published(article.published),
        "paragraphs": [_paragraph(article, paragraph) for paragraph in article.paragraphs],
    }


def entity_record(entity: Entity) -> Record:
    """Return an entity with its names and roles; a demonym says in `of` which country it belongs to."""
    record: Record = {
        "record": "entity",
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "names": [{"form": name.form, "count": name.count} for name in entity.names],
        "roles": [
            {"phrase": role.phrase, "value": role.value, "evidence": [_passage(p) for p in role.evidence]}
            for role in entity.roles
        ],
    }
    return record if entity.of is None else record | {"of": entity.of}


def mention_record(mention: Mention) -> Record:
    """Return a place that names an entity."""
    return {
        "record": "mention",
        "article": mention.article,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "kind": mention.kind.value,
        "entity": mention.entity,
        "rule": mention.rule,
        "confidence": mention.confidence,
    }


def time_record(time: TimeExpression) -> Record:
    """Return a phrase that tells a time, with what it means and counts from."""
    when = _when(time.when)
    return {
        "record": "time",
        "article": time.article,
        "start": time.start,
        "end": time.end,
        "surface": time.surface,
        "type": time.type.value,
        "value": when["value"],
        "granularity": when["granularity"],
        "modifier": time.when.modifier,
        "earliest": when["earliest"],
        "latest": when["latest"],
        "anchor": {"kind": time.anchor.kind, "value": time.anchor.value or None},
        "rule": time.rule,
    }


def event_record(event: Event) -> Record:
    """Return an event with the sentences that tell of it."""
    return {
        "record": "event",
        "id": event.id,
        "title": event.title,
        "summary": event.summary,
        "kind": event.kind.value,
        "certainty": event.certainty.value,
        "date": _when(event.date),
        "participants": [participant.entity for participant in event.participants],
        "place": event.place,
        "evidence": [_passage(evidence) for evidence in event.evidence],
    }


def reuse_record(reuse: Reuse) -> Record:
    """Return passages that stand more than once."""
    return {
        "record": "reuse",
        "kind": reuse.kind.value,
        "passages": [_passage(passage) for passage in reuse.passages],
        "origin": reuse.origin,
    }


def disagreement_record(disagreement: Disagreement) -> Record:
    """Return what sources say differently."""
    return {
        "record": "disagreement",
        "kind": disagreement.kind,
        "claims": [asdict(claim) for claim in disagreement.claims],
    }


def problem_record(problem: Problem) -> Record:
    """Return what could not be read."""
    return {"record": "problem", "file": problem.file, "reason": problem.reason, "hint": problem.hint}


def hit_record(rank: int, hit: Hit, article: Article, snippets: tuple[Snippet, ...]) -> Record:
    """Return one hit of a search; a snippet's `marks` are spans inside its `text`."""
    return {
        "record": "hit",
        "rank": rank,
        "article": hit.article,
        "file": article.file,
        "title": article.title,
        "published": article.published.when.value or None,
        "score": hit.score,
        "snippets": [
            {"start": s.start, "end": s.end, "text": s.text, "marks": [list(mark) for mark in s.marks]}
            for s in snippets
        ],
    }


def total_record(answer: Answer) -> Record:
    """Return the totals of a search, and how it was understood."""
    return {
        "record": "total",
        "articles": answer.articles,
        "passages": answer.passages,
        "query": answer.understood,
        "corrections": list(answer.corrections),
        "problems": [{"start": p.start, "end": p.end, "text": p.text} for p in answer.problems],
        "seconds": round(answer.seconds, 6),
    }


def facet_record(facet: Facet) -> Record:
    """Return the values of one field with their counts."""
    return {
        "record": "facet",
        "field": facet.field,
        "values": [{"value": v.value, "label": v.label, "count": v.count} for v in facet.values],
    }


def _paragraph(article: Article, paragraph: Paragraph) -> Record:
    return {
        "n": paragraph.n,
        "start": paragraph.start,
        "end": paragraph.end,
        "kind": paragraph.kind.value,
        "kept": paragraph.kept,
        "text": article.slice(paragraph.start, paragraph.end),
    }


def _published(published: Published) -> Record:
    return _when(published.when) | {"basis": published.basis.value, "why": published.why}


def _when(when: When) -> Record:
    return {
        "value": when.value or None,
        "granularity": when.granularity.value,
        "earliest": _day(when.earliest),
        "latest": _day(when.latest),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _passage(passage: Passage | Evidence) -> Record:
    return {"article": passage.article, "start": passage.start, "end": passage.end}
