"""What an article tells: the right day, how sure it is, and whether it deserves a line at all."""

import pytest

from tests.extract.events.annotated import events, told

DATED = [
    (
        "where money came from",
        "It is so.\n\n[Acme|ORG] earned 90 million dollars from renting its yards in {February|2021-02}.",
        [("2021-02", "happened", "other")],
    ),
    (
        "what a contract is for",
        "It is so.\n\n[Chile|GPE] signed a contract with [Acme|ORG] for painting the ships in {February|2021-02}.",
        [("2021-02", "happened", "agreement")],
    ),
    (
        "the verb that follows the day",
        "[Norway|GPE] and [Chile|GPE] on {Monday|2021-03-01} agreed to share data.",
        [("2021-03-01", "happened", "agreement")],
    ),
    (
        "a day at the start",
        "In {May|2020-05}, [Anna Berg|PERSON] gave a speech in [Oslo|GPE].",
        [("2020-05", "happened", "statement")],
    ),
    (
        "a plan",
        "[Anna Berg|PERSON] will meet [Luis Soto|PERSON] in [Lima|GPE] on {March 9|2021-03-09}.",
        [("2021-03-09", "planned", "meeting")],
    ),
    (
        "a plan after the news of it",
        "[Norway|GPE] announced {last month|2021-02} a programme to build a new frigate by {2030|2030}.",
        [("2021-02", "happened", "statement"), ("2030", "planned", "deadline")],
    ),
    (
        "somebody's word",
        "Two soldiers were killed near [Gao|GPE] on {Monday|2021-03-01}, according to [Anna Berg|PERSON].",
        [("2021-03-01", "claimed", "conflict")],
    ),
    (
        "one's own deed is no claim",
        "[Anna Berg|PERSON] said she and [Luis Soto|PERSON] signed the pact on {Monday|2021-03-01}.",
        [("2021-03-01", "happened", "agreement")],
    ),
    (
        "what stands in a quotation",
        "“Rebels seized [Gao|GPE] on {Monday|2021-03-01} and burnt it,” a message to [Anna Berg|PERSON] read.",
        [("2021-03-01", "claimed", "conflict")],
    ),
    (
        "somebody's words of last week",
        "[Anna Berg|PERSON] had repeated [Luis Soto|PERSON]'s statement {last month|2021-02} that all is well.",
        [("2021-02", "happened", "statement")],
    ),
    (
        "a talk to come that somebody has set",
        "It is so.\n\n[Acme|ORG] has scheduled a [Lima|GPE] press conference for {today|2021-03-03}.",
        [("2021-03-03", "planned", "statement")],
    ),
    (
        "a possibility",
        "[Chile|GPE] might withdraw its troops in {April|2021-04}.",
        [("2021-04", "hypothetical", "deployment")],
    ),
    (
        "what a light verb's object tells",
        "The ministers of [Norway|GPE] and [Chile|GPE] held talks in [Oslo|GPE] on {Monday|2021-03-01}.",
        [("2021-03-01", "happened", "meeting")],
    ),
    (
        "a noun that a plan ties to its date",
        "[Anna Berg|PERSON] praised the work for the summit scheduled for {June|2021-06}.",
        [("2021-06", "planned", "meeting")],
    ),
    (
        "an event that a relative clause plans",
        "[Norway|GPE] works for the success of a summit of the [Arctic Council|ORG], which is scheduled for "
        "{June|2021-06}.",
        [("2021-06", "planned", "meeting")],
    ),
    (
        "the news of the day, whoever it was",
        "Stock markets around the world fell sharply on {Monday|2021-03-01}.",
        [("2021-03-01", "happened", "other")],
    ),
    (
        "not the day on which it was told",
        "[Anna Berg|PERSON] died on {Feb. 24|2021-02-24} in [Lima|GPE], according to a release issued "
        "{yesterday|2021-03-02}.",
        [("2021-02-24", "claimed", "conflict")],
    ),
    (
        "an event within a phrase of concession",
        "Despite the arrival of [Norwegian|NORP] jets in [Lima|GPE] {this week|2021-03-02}, little is known.",
        [("2021-03-02", "happened", "visit")],
    ),
    (
        "a noun right after its date",
        "A {June 3|2021-06-03} trial of [Anna Berg|PERSON] will decide whether the ban should be approved.",
        [("2021-06-03", "planned", "conflict")],
    ),
    (
        "a speech and what was said in it",
        "In a speech on {Monday|2021-03-01}, [Anna Berg|PERSON] announced a new ferry to [Oslo|GPE].",
        [("2021-03-01", "happened", "statement")],
    ),
    (
        "a summit of a year that is not over",
        "[Norway|GPE] will support the success of {this year|2021}'s summit of the [Arctic Council|ORG].",
        [("2021", "planned", "meeting")],
    ),
    (
        "a goal before its verb",
        "By {2035|2035}, the [Polar Programme|PROGRAM] is to develop an icebreaker.",
        [("2035", "planned", "deadline")],
    ),
    (
        "the main verb behind a relative clause",
        "[Acme|ORG], an airline which has filed for protection, announced on {Monday|2021-03-01} new routes to "
        "[Lima|GPE].",
        [("2021-03-01", "happened", "statement")],
    ),
    (
        "a plan in a verb of no list",
        "[Norway|GPE] plans to overhaul its tariffs in {May|2021-05}.",
        [("2021-05", "planned", "other")],
    ),
    (
        "what has gone on since a month",
        "[Norway|GPE] has been shrinking since {mid-2019|2019} and on {Monday|2021-03-01} sold its ferries.",
        [("2021-03-01", "happened", "other")],
    ),
    (
        "how something ended is told by what it did",
        "The [Northern Average|ORG] fell by 3 percent to end the day at 90 on {Monday|2021-03-01}.",
        [("2021-03-01", "happened", "other")],
    ),
    (
        "what must be done by a day",
        "[Norway|GPE] has a debt and must repay it by {May 1|2021-05-01}.",
        [("2021-05-01", "planned", "deadline")],
    ),
    (
        "of two dates the one in the same clause",
        "{Last year|2020}, [Acme|ORG] earned 4 million, as if the merger had closed {in January|2019-01}.",
        [("2020", "happened", "other")],
    ),
]

NOTHING = [
    ("a state since then", "[Anna Berg|PERSON] has led the party since {2015|2015}."),
    ("a duration", "[Anna Berg|PERSON] was detained for {ten days|P10D}."),
    ("a background", "For {decades|P1DE}, [Chile|GPE] and [Peru|GPE] have disputed the border."),
    ("what did not happen", "[Anna Berg|PERSON] did not meet [Luis Soto|PERSON] on {Monday|2021-03-01}."),
    ("a state at a time", "[Anna Berg|PERSON] was tired on {Monday|2021-03-01}."),
    ("a doubt about a noun", "Approval by [Chile|GPE] {this year|2021} is in doubt."),
    ("what a date only describes", "[Acme|ORG] sells notes due {1997|1997}."),
    ("what a figure is compared with", "[Acme|ORG] said output stood at 18 from 16 {last year|2020}."),
    ("a year that belongs to a noun", "It is bad.\n\n[Acme|ORG] agreed to restate its {2019|2019} reports."),
    ("a forecast", "[Acme|ORG] expects its output to fall in {2021|2021}."),
    ("a noun that nobody is named with", "It is bad.\n\nA journey north awaits them in {May|2021-05}, a long one."),
    ("what was backed at a time", "It is bad.\n\nA plan backed by [Peru|GPE] in {May|2020-05} is good and old."),
    (
        "what nobody is named to complete",
        "It is so.\n\nThe board likes a merger, expected to be closed {May 1|2021-05-01}.",
    ),
    ("what is unlikely", "[Acme|ORG] would be unlikely to open its port to [Peru|GPE] in {May|2021-05}."),
    ("a noun far behind a time", "It is so.\n\nThey were told {today|2021-03-03}, with a word of hope, of the accord."),
    (
        "what has not yet happened",
        "[Acme|ORG], which has not yet been closed by [Peru|GPE] {last month|2021-02}, is so.",
    ),
    ("which way income goes", "It is so.\n\nThe budget of [Peru|GPE] is burdened by falling income {in May|2020-05}."),
    ("a month that says which", "It is so.\n\n[Acme|ORG] bought back a third of its {June 1985|1985-06} franc bonds."),
    (
        "two words that say of nobody",
        "It is so. The [Lima|GPE] works are old.\n\nBroadcasts began in {May|2020-05} anew.",
    ),
    ("a forecast of others", "[Acme|ORG] said it expected [Peru|GPE] to post a surplus in {2021|2021}."),
    ("which way a figure will go", "Prices in [Chile|GPE] will rise less in {April|2021-04}, [Anna Berg|PERSON] said."),
    ("a year within a word", "It is bad.\n\n[Acme|ORG] sold nine tons of {1986|1986}-crop peanuts."),
    ("a year that says which", "It is bad.\n\n[Acme|ORG] will raise prices of {1987|1987} models."),
    (
        "a time in a side clause",
        "The poll, which follows one of {last week|2021-02-22}, shows how [Chile|GPE] changed.",
    ),
    (
        "a state since something dated",
        "It is bad.\n\n[Acme|ORG] has ruled [Chile|GPE] since a revolution in {1968|1968}.",
    ),
    ("a forecast in a clause", "[Acme|ORG] projects that its output will fall in {2022|2022}."),
    ("a condition", "It is so. Prices will rise if [Chile|GPE] ratifies the pact with [Peru|GPE]."),
    ("what was so at a time that somebody said", "[Anna Berg|PERSON] said that sales were weak in {May|2020-05}."),
    ("what could be had", "[Anna Berg|PERSON] could buy crude for 17 dollars in {May|2020-05}."),
    (
        "a birthday",
        "It is so.\n\nNor this. [Anna Berg|PERSON], born in [Oslo|GPE] on {May 2, 1961|1961-05-02}, has built a shop.",
    ),
    ("a noun that does not say which", "Much depends on the next meeting in {June|2021-06}, [Anna Berg|PERSON] said."),
    ("how a day ended", "[Acme|ORG] shares were up 3 points to end at 90 on {Wednesday|2021-03-03}."),
    ("that somebody spoke", "Speaking {today|2021-03-03}, [Anna Berg|PERSON] said: it is cold."),
    ("that something was announced", "Prices will change, [Acme|ORG] announced {today|2021-03-03}."),
    ("a statement of nothing", "[Anna Berg|PERSON] released the following statement {today|2021-03-03}:"),
    ("what nobody gave", "[Anna Berg|PERSON] gave no figures for {February|2021-02}."),
    ("what only points back", "It is so.\n\n[Chile|GPE] is glad of the accord signed in {May|2020-05}."),
    (
        "a deed of which somebody was accused",
        "It is so.\n\n[Anna Berg|PERSON] was accused by [Chile|GPE] of planning a coup in {2016|2016}.",
    ),
    ("whose friend one is", "[Chile|GPE], allied with [Peru|GPE], wants to end the strikes."),
    ("a report of the spring", "It is so.\n\n[Acme|ORG] reacted to the institute's {spring|2021} report."),
    (
        "how things look",
        "[Anna Berg|PERSON]'s trip showed there was room for talks, [Luis Soto|PERSON] said {Monday|2021-03-01}.",
    ),
    ("a vague time", "[Anna Berg|PERSON] spoke {recently|PAST_REF} of her youth."),
    (
        "what somebody believes of the future",
        "[Anna Berg|PERSON] said she believes prices will drop in {June|2021-06}.",
    ),
    (
        "what the next clause tells",
        "[Acme|ORG] should recover in {2021|2021} but it will take long to hire staff again.",
    ),
    (
        "a day of something else",
        "It is so.\n\n[Acme|ORG] closed higher, despite poor figures of sales {yesterday|2021-03-02}.",
    ),
    (
        "what was called off",
        "It is so.\n\n[Acme|ORG] was scheduled to launch a ship on {Monday|2021-03-01}, but it waits.",
    ),
    ("what was only wished", "It is so.\n\n[Acme|ORG] had hoped to sign the treaty with [Chile|GPE] in {May|2021-05}."),
    ("the month of what is reported", "It is so.\n\n[Acme|ORG] also reported sales for {February|2021-02}."),
    ("the year of what is owned", "[Acme|ORG] said one loan covers [Quarn|ORG]'s {2021|2021} drilling costs."),
    ("the year of what is cut", "It is so.\n\n[Anna Berg|PERSON] cut {2021|2021} profit estimates for [Acme|ORG]."),
    ("what it came to", "It is so.\n\n[Acme|ORG] hired ten, bringing its staff to fifty {this year|2021}."),
    ("what is hard", "In [Oslo|GPE], one guard noted {Monday|2021-03-01} it was hard to see ships."),
    ("whom a meeting is with", "They want a visit to [Lima|GPE] with [Berg|PERSON] to take place in {May|2021-05}."),
    ("those elected", "Those elected were [Anna Berg|PERSON] and [Luis Soto|PERSON]."),
    (
        "what became of others",
        "[Anna Berg|PERSON], who sang, and two singers were fined on {Monday|2021-03-01}.",
    ),
    ("who was hired by whom", "[Acme|ORG] praised a deal for workers which was signed late {Monday|2021-03-01}."),
    (
        "a day that is chosen",
        "It is so.\n\n[Acme|ORG] asked [Quarn|ORG] to fix {March 9|2021-03-09} as the day of record.",
    ),
    ("the years before", "It is so.\n\n[Acme|ORG] announced a rise of 4 percent over {2020|2020}."),
    ("what somebody did long before", "[Anna Berg|PERSON] was convicted of taking 2 million crowns in {2016|2016}."),
    (
        "a day that is only about right",
        "It is so.\n\n[Peru|GPE] attacked [Chile|GPE] on or about {Monday|2021-03-01} at dawn.",
    ),
    (
        "a day after which it was",
        "It is so.\n\n[Peru|GPE] attacked [Chile|GPE] some time after {Monday|2021-03-01} at dawn.",
    ),
    ("a day before which it was", "It is so.\n\n[Peru|GPE] attacked [Chile|GPE] before {Monday|2021-03-01} at dawn."),
    (
        "the last day it can have been",
        "It is so.\n\n[Peru|GPE] attacked [Chile|GPE] no later than {Monday|2021-03-01} at dawn.",
    ),
    (
        "one of several days",
        "It is so.\n\n[Peru|GPE] attacked [Chile|GPE] between {May 3|2020-05-03} and {May 9|2020-05-09}.",
    ),
    (
        "the day of what came after",
        "It is so.\n\n[Peru|GPE] signed the treaty with [Chile|GPE] days before the election on {Monday|2021-03-01}.",
    ),
    (
        "the end of what figures tell of",
        "It is so.\n\nFigures for the period to {February 28|2021-02-28} should be published by the [Board|ORG].",
    ),
    (
        "how long somebody is at work",
        "It is so.\n\n[Acme|ORG] extended its trading hours by half an hour to {Friday|2021-03-05} at noon.",
    ),
    ("no party", "An old group led by [Lima|GPE] trader [Luis Soto|PERSON] said it bought a mine {Monday|2021-03-01}."),
]

DENIED = [
    ("a denial", "[Chile|GPE] denied on {Tuesday|2021-03-02} that its navy had sunk the ship on {Monday|2021-03-01}."),
    ("a denial in the present", "[Anna Berg|PERSON] denies that she met [Luis Soto|PERSON] in {May|2020-05}."),
    (
        "a denial without its that",
        "[Anna Berg|PERSON] denied [Peru|GPE] had attacked [Chile|GPE] on {Monday|2021-03-01}.",
    ),
    ("a dispute", "[Anna Berg|PERSON] disputed that [Peru|GPE] attacked [Chile|GPE] in {May|2020-05}."),
    ("a charge", "[Anna Berg|PERSON] was charged with killing [Luis Soto|PERSON] on {May 3|2020-05-03}."),
    ("an accusation", "[Chile|GPE] was wrongly accused of having attacked [Arica|GPE] in {May|2020-05}."),
    ("what is not true", "It is not true that [Peru|GPE] attacked [Chile|GPE] on {Monday|2021-03-01}."),
    ("what is unclear", "It is unclear who attacked the port of [Lima|GPE] on {Monday|2021-03-01}."),
    ("a suspicion", "[Chile|GPE] suspects that [Peru|GPE] attacked the port on {Monday|2021-03-01}."),
    ("a doubt", "[Anna Berg|PERSON] doubts that [Peru|GPE] attacked [Chile|GPE] on {Monday|2021-03-01}."),
    ("false reports", "Reports that [Peru|GPE] attacked [Chile|GPE] on {Monday|2021-03-01} are false."),
    ("a deed done to nobody", "Contrary to reports, [Peru|GPE] attacked nobody on {Monday|2021-03-01}."),
    ("a deed of none", "None of the [Peruvian|NORP] ships sank on {Monday|2021-03-01} off [Arica|GPE]."),
    ("a deed of no ship", "No ships of [Peru|GPE] sank on {Monday|2021-03-01} off [Arica|GPE]."),
    (
        "what never happened",
        "[Anna Berg|PERSON] said {Monday|2021-03-01}'s attack on the port of [Lima|GPE] never happened.",
    ),
    ("a condition", "Had [Peru|GPE] attacked [Chile|GPE] on {Monday|2021-03-01}, the war would be lost."),
    ("a supposition", "Imagine [Peru|GPE] attacked [Chile|GPE] on {Monday|2021-03-01} at dawn."),
    ("a tale", "In the novel, [Peru|GPE] attacks [Chile|GPE] on {Monday|2021-03-01} at dawn."),
]

STILL_SO = [
    "[Peru|GPE] denied [Chile|GPE] entry to its ports and attacked [Arica|GPE] on {Monday|2021-03-01}.",
    "[Peru|GPE], which denied that it had ships, attacked [Arica|GPE] on {Monday|2021-03-01}.",
    "[Anna Berg|PERSON] was acquitted and flew to [Oslo|GPE] on {Monday|2021-03-01}.",
    "The talks of [Peru|GPE] and [Chile|GPE] on {Monday|2021-03-01} did not produce a treaty.",
    "[Acme|ORG] took a charge of 2 million crowns before closing a yard on {Monday|2021-03-01}.",
    "In the film studio, [Anna Berg|PERSON] met [Luis Soto|PERSON] on {Monday|2021-03-01}.",
]

ALLEGED = [
    "[Peru|GPE]'s navy allegedly sank a ship on {Monday|2021-03-01} off [Arica|GPE].",
    "[Peru|GPE]'s navy reportedly attacked a port on {Monday|2021-03-01} near [Arica|GPE].",
    "Analysts believe {Monday|2021-03-01}'s crash in [Lima|GPE] wiped out many fortunes.",
    "[Chile|GPE] suspects [Peru|GPE] attacked the port on {Monday|2021-03-01} at dawn.",
]


@pytest.mark.parametrize(("_", "text", "expected"), DATED, ids=[row[0] for row in DATED])
def test_a_dated_sentence_tells(_: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(events(text)) == expected


@pytest.mark.parametrize(("_", "text"), NOTHING, ids=[row[0] for row in NOTHING])
def test_nothing_is_told_by(_: str, text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(("_", "text"), DENIED, ids=[row[0] for row in DENIED])
def test_no_deed_is_told_by(_: str, text: str) -> None:
    assert [event for event in events(f"It is so.\n\n{text}") if event.kind.value != "statement"] == []


@pytest.mark.parametrize("text", STILL_SO)
def test_a_deed_that_nobody_takes_back_is_told(text: str) -> None:
    assert [event.certainty.value for event in events(f"It is so.\n\n{text}")] == ["happened"]


@pytest.mark.parametrize("text", ALLEGED)
def test_what_is_only_alleged_is_told_as_a_claim(text: str) -> None:
    assert [event.certainty.value for event in events(f"It is so.\n\n{text}")] == ["claimed"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Talks between [Chile|GPE] and [Peru|GPE] began on {Monday|2021-03-01}.", "meeting"),
        ("The war between [Chile|GPE] and [Peru|GPE] began in {1980|1980}.", "conflict"),
        ("[Chile|GPE] approved the purchase of 14 jets of [Acme|ORG] on {Monday|2021-03-01}.", "agreement"),
        ("[Chile|GPE] approved a law against [Acme|ORG] on {Monday|2021-03-01}.", "publication"),
        ("[Chile|GPE] and [Peru|GPE] adopted a joint statement on {Monday|2021-03-01}.", "publication"),
        ("[Chile|GPE] approved new standards for ships on {Monday|2021-03-01}.", "publication"),
        ("[Chile|GPE] and [Peru|GPE] struck a deal on {Monday|2021-03-01}.", "agreement"),
        ("Nine sailors of [Chile|GPE] were found dead on {Monday|2021-03-01}.", "other"),
    ],
)
def test_an_event_is_of_the_kind(text: str, kind: str) -> None:
    assert [event.kind.value for event in events(text)] == [kind]


def test_an_event_points_at_its_sentence_and_the_phrase_that_dates_it() -> None:
    text = "Nothing else. [Anna Berg|PERSON] met [Luis Soto|PERSON] in [Lima|GPE] on {Monday|2021-03-01}. Later."
    (event,) = events(text)
    plain = "Nothing else. Anna Berg met Luis Soto in Lima on Monday. Later."
    (evidence,) = event.evidence
    assert plain[evidence.start : evidence.end] == "Anna Berg met Luis Soto in Lima on Monday."
    assert plain[evidence.date_start : evidence.date_end] == "Monday"


def test_place_and_participants_are_told_apart() -> None:
    (event,) = events("[Anna Berg|PERSON] met [Luis Soto|PERSON] in [Lima|GPE] on {Monday|2021-03-01}.")
    assert event.place == "gpe:lima"
    assert [(p.entity, p.role) for p in event.participants] == [("person:berg", "agent"), ("person:soto", "patient")]


def test_a_country_in_a_title_takes_no_part() -> None:
    (event,) = events("[Chile|GPE]'s President [Luis Soto|PERSON] flew to [Oslo|GPE] on {Monday|2021-03-01}.")
    assert [p.entity for p in event.participants] == ["person:soto"]


def test_both_countries_are_those_named_last() -> None:
    found = events(
        "[Norway|GPE] trusts [Chile|GPE] and [Peru|GPE]. The two countries in {February|2021-02} signed a treaty."
    )
    assert [p.entity for p in found[0].participants] == ["gpe:chile", "gpe:peru"]


def test_who_is_meant_takes_no_part_in_what_others_do() -> None:
    found = events(
        "[Norway|GPE] and [Chile|GPE] met. The two sides may agree to wait as [Anna Berg|PERSON] is due to visit "
        "[Peru|GPE] on {Monday|2021-03-08}."
    )
    assert [p.entity for p in found[-1].participants] == ["person:berg", "gpe:peru"]


def test_he_is_the_person_named_last() -> None:
    found = events("[Anna Berg|PERSON] lives in [Oslo|GPE]. She signed the treaty in {February|2021-02}.")
    assert [p.entity for p in found[0].participants] == ["person:berg"]


def test_a_meeting_told_after_the_lead_is_of_the_same_day() -> None:
    found = events(
        "[Norway|GPE] and [Chile|GPE] said {Monday|2021-03-01} they will share data.\n\n"
        "[Anna Berg|PERSON], after meeting her counterpart [Luis Soto|PERSON], praised the plan."
    )
    assert told(found)[1] == ("2021-03-01", "happened", "meeting")
    assert found[1].evidence[0].date_start is None


def test_an_undated_lead_is_told_without_a_date() -> None:
    (event,) = events("[Acme Corp|ORG] said it named [Anna Berg|PERSON] as chairman.")
    assert event.date.value == ""
    assert event.kind.value == "appointment"


def test_an_article_gives_the_same_events_every_time() -> None:
    text = "[Anna Berg|PERSON] met [Luis Soto|PERSON] in [Lima|GPE] on {Monday|2021-03-01}."
    assert events(text) == events(text)


WHO = [
    (
        "what a place is has no part in it",
        "[KNM Fram|VESSEL] visited [Callao|GPE], a port near [Lima|GPE] and home to the [Blue Fleet|ORG], on "
        "{Monday|2021-03-01}.",
        ["vessel:fram"],
        "gpe:callao",
    ),
    (
        "an example of what they agreed on brings nobody to the table",
        "[Norway|GPE] and [Peru|GPE] on {Monday|2021-03-01} agreed to share more, including their joint work with "
        "[Chile|GPE], as [Lima|GPE] hoped.",
        ["gpe:norway", "gpe:peru"],
        None,
    ),
    (
        "another verb's place is not where they met",
        "[Luis Soto|PERSON], after meeting [Anna Berg|PERSON] on {Monday|2021-03-01}, praised the work in the "
        "[Arctic|LOC].",
        ["person:soto", "person:berg"],
        None,
    ),
]


@pytest.mark.parametrize(("_", "text", "who", "place"), WHO, ids=[row[0] for row in WHO])
def test_an_event_names_who_takes_part_and_where(_: str, text: str, who: list[str], place: str | None) -> None:
    event = events(text)[0]
    assert (sorted(p.entity for p in event.participants), event.place) == (sorted(who), place)
