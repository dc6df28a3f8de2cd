"""The calendar file is read back by the rules of RFC 5545: unfold, split, unescape."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from dossier.model.dossier import ArticleHead, DossierInfo
from dossier.model.facts import Certainty, Event, EventKind, Evidence
from dossier.model.when import Granularity, When
from dossier.services.icalendar import calendar

INFO = DossierInfo("urn:dossier:x", "Ports, cranes; and more", created="2024-05-01T12:30:00+02:00")
HEADS = {"a1": ArticleHead("a1", "One", "Harbour Wire", ""), "a2": ArticleHead("a2", "Two", "Ledger, The", "")}
DAY = When("2023-01-10", Granularity.DAY, date(2023, 1, 10), date(2023, 1, 10))

Entry = dict[str, str]


def event(when: When, title: str = "Port opened", certainty: Certainty = Certainty.HAPPENED, **more: object) -> Event:
    values: dict[str, object] = {"summary": "Ada Quill opened the port.", "place": None} | more
    told = (Evidence("a1", 0, 5), Evidence("a2", 0, 5), Evidence("a1", 9, 12))
    return Event("event:1", title, str(values["summary"]), EventKind.OTHER, certainty, when, (), told, values["place"])  # type: ignore[arg-type]


def read(file: bytes) -> tuple[Entry, list[Entry]]:
    """Return the calendar's own values and those of its entries."""
    assert file.endswith(b"\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", file)
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    lines = iter(file.replace(b"\r\n ", b"").decode().split("\r\n")[:-1])
    assert next(lines) == "BEGIN:VCALENDAR"
    own, entries = _values(lines, [])
    return own, entries


def _values(lines: Iterator[str], entries: list[Entry]) -> tuple[Entry, list[Entry]]:
    values: Entry = {}
    for line in lines:
        name, _, value = line.partition(":")
        if name == "END":
            break
        if name == "BEGIN":
            entries.append(_values(lines, entries)[0])
        else:
            assert name not in values
            values[name] = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return values, entries


def only(*events: Event, names: dict[str, str] | None = None) -> Entry:
    (entry,) = read(calendar(INFO, events, HEADS, names or {}))[1]
    return entry


def test_an_event_is_one_whole_day_entry_that_ends_before_the_next_day() -> None:
    entry = only(event(DAY, place="gpe:lowmere"), names={"gpe:lowmere": "Lowmere"})
    assert entry == {
        "UID": "event:1@urn:dossier:x",
        "DTSTAMP": "20240501T103000Z",
        "DTSTART;VALUE=DATE": "20230110",
        "DTEND;VALUE=DATE": "20230111",
        "SUMMARY": "Port opened",
        "DESCRIPTION": "Ada Quill opened the port.\nSources: Harbour Wire, Ledger, The",
        "LOCATION": "Lowmere",
        "CATEGORIES": "other",
        "STATUS": "CONFIRMED",
        "TRANSP": "TRANSPARENT",
    }


def test_the_calendar_says_what_it_is() -> None:
    own, entries = read(calendar(INFO, (), HEADS, {}))
    assert (own["VERSION"], own["X-WR-CALNAME"], entries) == ("2.0", "Ports, cranes; and more", [])


@pytest.mark.parametrize(
    ("when", "days", "title"),
    [
        (
            When("2023-06", Granularity.MONTH, date(2023, 6, 1), date(2023, 6, 30)),
            ("20230601", "20230701"),
            "Port opened (June 2023)",
        ),
        (
            When("2035", Granularity.YEAR, None, date(2035, 12, 31), "BEFORE"),
            ("20351231", "20360101"),
            "Port opened (by 2035)",
        ),
        (When("2022", Granularity.YEAR, date(2022, 1, 1), None), ("20220101", "20220102"), "Port opened (from 2022)"),
    ],
)
def test_an_imprecise_event_fills_its_days_and_says_so(when: When, days: tuple[str, str], title: str) -> None:
    entry = only(event(when))
    assert (entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"]) == days
    assert entry["SUMMARY"] == title


def test_what_is_planned_is_tentative() -> None:
    entry = only(event(DAY, certainty=Certainty.PLANNED))
    assert (entry["SUMMARY"], entry["STATUS"]) == ("Port opened (planned)", "TENTATIVE")


def test_an_event_without_a_date_has_no_entry() -> None:
    assert read(calendar(INFO, [event(When("PAST_REF", Granularity.UNKNOWN))], HEADS, {}))[1] == []


@pytest.mark.parametrize(
    "title",
    [
        "a, b; c \\ d: \\n",
        "The port 🚢 " * 40,
        "é" * 200,
        "ab" + "é" * 100,
        "END:VEVENT",
    ],
)
def test_any_title_comes_back_as_it_was(title: str) -> None:
    assert only(event(DAY, title))["SUMMARY"] == " ".join(title.split())


def test_a_text_cannot_begin_a_line_of_its_own() -> None:
    entry = only(event(DAY, "Port\r\nATTENDEE:x\x00\x1b[1m", summary="one\u2028two"))
    assert (entry["SUMMARY"], entry["DESCRIPTION"].split("\n")[0]) == ("Port ATTENDEE:x[1m", "one two")


def test_the_last_day_of_the_calendar_has_no_end() -> None:
    entry = only(event(When("9999", Granularity.YEAR, date(9999, 12, 31), date(9999, 12, 31))))
    assert "DTEND;VALUE=DATE" not in entry


def test_a_dossier_that_does_not_say_when_it_was_made_gives_the_same_file_again() -> None:
    info = DossierInfo("x", "y")
    assert calendar(info, [event(DAY)], HEADS, {}) == calendar(info, [event(DAY)], HEADS, {})
    assert b"DTSTAMP:19700101T000000Z" in calendar(info, [event(DAY)], HEADS, {})
