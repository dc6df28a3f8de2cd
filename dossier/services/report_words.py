"""Sentences that reports of every form say."""

from dossier.model.wording import Wording, joined, marked, marked_n
from dossier.services.report import Report

HAPPENED = marked("What happened")
DIFFER = marked("Where sources differ")
REPORTED = marked("Who reported what")
NAMES = marked("Names")
ARTICLES = marked("Articles")
NOTES = marked("Notes")
KEY = marked("● told, ★ told first, · silent")
EVENTS_HEAD = (marked("When"), marked("Event"))
NAMES_HEAD = (marked("Name"), marked("Kind"), marked("Called"), marked("Mentions"), marked("Articles"))


def figures(report: Report) -> Wording:
    """Say how much the dossier holds, and from when to when."""
    found = report.statistics
    said: list[str] = [
        marked_n("%Ln article", "%Ln articles", found.articles),
        marked_n("%Ln name", "%Ln names", found.entities),
        marked_n("%Ln event", "%Ln events", found.events),
    ]
    return joined(" · ", (part for part in (*said, report.appeared) if part))


def colophon(report: Report) -> Wording:
    """Say where it comes from, and how far it can be trusted."""
    return marked(
        "Made by dossier from “{title}” ({id}, content {hash}). "
        "Events, names and dates were found by rules in the articles; read the sentences before you rely on them.",
        title=report.info.title,
        id=report.info.id,
        hash=report.info.content_hash[:12],
    )


def and_more(count: int) -> Wording:
    """Say how many are not told."""
    return marked_n("… and %Ln more", "… and %Ln more", count)
