"""Sentences that reports of every form say."""

from datetime import date

from dossier.services.dates_text import days
from dossier.services.report import Report


def figures(report: Report) -> str:
    """Say how much the dossier holds, and from when to when."""
    found = report.statistics
    said = [_count(found.articles, "article"), _count(found.entities, "name"), _count(found.events, "event")]
    if found.first and found.last:
        said.append(days(date.fromisoformat(found.first), date.fromisoformat(found.last)))
    return " · ".join(said)


def colophon(report: Report) -> str:
    """Say where it comes from, and how far it can be trusted."""
    return (
        f"Made by dossier from “{report.info.title}” ({report.info.id}, content {report.info.content_hash[:12]}). "
        "Events, names and dates were found by rules in the articles; read the sentences before you rely on them."
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
