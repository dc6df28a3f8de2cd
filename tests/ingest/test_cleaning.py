"""Each rule of cleaning, on lines of our own; and what must hold for any text."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.ingest.articles import finish
from dossier.ingest.drafts import Draft
from dossier.ingest.vocabulary import default_vocabulary
from dossier.model.article import Article
from tests.campaign import examples
from tests.ingest.conftest import LEAD, SECOND, Read

TITLE = "Market hall burns down in the night"


def kinds(article: Article) -> list[str]:
    return [p.kind.value for p in article.paragraphs]


def kind_of(article: Article, line: str) -> tuple[str, bool]:
    return next((p.kind.value, p.kept) for p in article.paragraphs if article.slice(p.start, p.end) == line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        # whatever a page says to its visitors
        ("Sign up for our newsletter", "boilerplate"),
        ("Allow notifications", "boilerplate"),
        ("Comments are closed.", "boilerplate"),
        ("Exit mobile version", "boilerplate"),
        ("Recent Features", "boilerplate"),
        ("Share on Facebook", "boilerplate"),
        ("5 min read", "boilerplate"),
        ("This website uses cookies to improve your experience.", "boilerplate"),
        ("Diese Website verwendet Cookies, um Ihnen den besten Service zu bieten.", "boilerplate"),
        ("Wir verwenden Cookies.", "boilerplate"),
        ("Advertisement", "boilerplate"),
        ("Read more: Hall was to be restored", "boilerplate"),
        ("Why not tell us below what you think of this website and its articles", "boilerplate"),
        ("-- END --", "boilerplate"),
        ("https://example.org/hall", "boilerplate"),
        ("fire, market hall, Ebersfeld", "boilerplate"),
        ("← Hall was to be restored", "boilerplate"),
        ("jt/ar (AP, Reuters)", "credit"),
        ("Return to live feed", "boilerplate"),
        ("View this post on Instagram", "boilerplate"),
        ("Did someone forward you this email?", "boilerplate"),
        ("You're getting this message because you signed up on our site.", "boilerplate"),
        ("ALSO READ | Why the market hall of Ebersfeld was never insured against fire at all", "boilerplate"),
        ("Mit Ihrer Zustimmung speichern wir und unsere Partner Cookies auf Ihrem Gerät.", "boilerplate"),
        ("Leia também: O mercado", "boilerplate"),
        ("Blijf op de hoogte! Schrijf je in voor onze nieuwsbrief.", "boilerplate"),
        ("(Japanese original by Ana Lima, Velin Bureau)", "credit"),
        ("Ana Lima/Velin Public Radio", "credit"),
        ("Kindly Share This Story:", "boilerplate"),
        (
            "Citation: Market hall burns down (2022, May 3) retrieved 4 May 2022 from https://example.org/hall",
            "boilerplate",
        ),
        ("Comments expressed here do not reflect the opinions of the paper.", "boilerplate"),
        ("Date Taken: 06.15.2021", "boilerplate"),
        # and what only looks like it
        ("A message from the mayor, read out on Friday, thanked the firemen.", "body"),
        ("Themen waren der Brand und das neue Dach.", "body"),
        ("Our articles of association are on your website, he wrote to the mayor.", "body"),
        ("Losses 36,557 38,678 75,687", "body"),
        ("“You can read about it on our website,” she said.", "body"),
        ("Mr. Tamm (AP)", "body"),
        ("The site uses cookies to follow people around the web, the regulator said.", "body"),
        ("Please share this with your mother, he told her.", "body"),
        ("Subscribers to the theatre were told on Friday.", "body"),
        ("The document is subject to appeal, a clerk said.", "body"),
        ("The opinions do not reflect those of the mayor, he wrote.", "body"),
        ("We use every bucket we have.", "body"),
        ("More than 40 stalls were lost.", "body"),
        ("Home is where the heart is, she said.", "body"),
        ("The wind contributed to the spread of the fire.", "body"),
        ("Share prices of the insurer fell by 3 percent.", "body"),
        # rights and contributions
        ("Copyright © 2019 Ebersfeld Post. All Rights Reserved", "boilerplate"),
        ("© 2019 Ebersfeld Post", "boilerplate"),
        ("Reuters contributed to this report.", "credit"),
        ("Jo Tamm contributed reporting from Velin.", "credit"),
        ("(Reporting by Jo Tamm; Editing by Al Reed)", "credit"),
    ],
)
def test_lines_below_the_lead(article: Read, line: str, kind: str) -> None:
    read = article(f"{TITLE}\n\n{LEAD}\n\n{SECOND}\n\n{line}\n")
    assert kind_of(read, line) == (kind, kind == "body")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ana Lima", "byline"),
        ("BY ANA LIMA AND BO EK", "byline"),
        ("Von Jonas Wieland", "byline"),
        ("Ana Lima | March 5, 2021", "byline"),
        ("Posted on March 5, 2021 by Ana Lima", "byline"),
        ("Ana Lima Political correspondent", "byline"),
        ("By political reporter Ana Lima", "byline"),
        ("Interview by Ana Lima", "byline"),
        ("Ebersfeld - 5 mar 2021 - 14:32 CET", "dateline"),
        ("EBERSFELD, 5 marzo 2021, 18:05", "dateline"),
        ("Posted on March 5, 2021 by hilltown", "dateline"),
        ("EBERSFELD NEWS - Mar 5, 2021 - 22:41 | All, World", "dateline"),
        ("Friday 05 March 2021 13:07 GMT", "dateline"),
        ("Published: 5 March 2021", "dateline"),
        ("Last updated on 2021-03-05T13:07", "dateline"),
        ("Updated:", "boilerplate"),
        ("0", "boilerplate"),
        ("12 shares", "boilerplate"),
        ("News | Region | Ebersfeld", "kicker"),
        ("Photo: Ana Lima/AFP", "credit"),
        ("Credit: Ebersfeld fire service", "credit"),
    ],
)
def test_lines_between_title_and_lead(article: Read, line: str, kind: str) -> None:
    read = article(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{SECOND}\n")
    assert kind_of(read, line) == (kind, False)
    assert read.title == TITLE
    assert kind_of(read, LEAD) == ("body", True)


def test_a_title_is_kept_once(article: Read) -> None:
    read = article(f"Ebersfeld\n\n{TITLE}\n{TITLE} | Ebersfeld Post\n{TITLE}\n\n{LEAD}\n\n{SECOND}")
    assert kinds(read) == ["kicker", "title", "duplicate-title", "duplicate-title", "body", "body"]
    assert read.title == TITLE


def test_a_sentence_between_title_and_byline_is_the_deck(article: Read) -> None:
    read = article(
        f"{TITLE}\n\nForty traders have lost everything they had.\n\nAna Lima\n5 March 2021\n\n{LEAD}\n\n{SECOND}"
    )
    assert kinds(read) == ["title", "deck", "byline", "dateline", "body", "body"]


def test_a_lead_without_anything_above_it_is_no_deck(article: Read) -> None:
    assert kinds(article(f"{TITLE}\n\n{LEAD}\n\n{SECOND}")) == ["title", "body", "body"]


@pytest.mark.parametrize(
    "credit",
    [
        "Pool Photo via AP",
        "(AP Photo/Ana Lima)",
        "Ana Lima/POOL/AFP via Getty Images",
        "Photo by Ana Lima/Reuters",
        "REUTERS/Ana Lima",
        "Photo: Ana Lima",
        "[Photo by Ana Lima/For Ebersfeld Post]",
        "EFE/Archivo",
    ],
)
def test_a_caption_glued_to_the_lead_is_split_at_its_credit(article: Read, credit: str) -> None:
    caption = "Mayor Ole Brandt, left, speaks with traders in front of the hall on March 5, 2021."
    read = article(f"{TITLE}\n\n{caption} {credit} {LEAD}\n\n{SECOND}")
    assert [(p.kind.value, p.kept, read.slice(p.start, p.end)) for p in read.paragraphs[1:4]] == [
        ("caption", True, caption),
        ("credit", False, credit),
        ("body", True, LEAD),
    ]


def test_keywords_below_their_header_are_no_text(article: Read) -> None:
    read = article(f"{TITLE}\n\n{LEAD}\n\n{SECOND}\n\nTopics\n\nFires\n\nMarket hall\n\n{SECOND}\n")
    assert [p.kept for p in read.paragraphs] == [True, True, True, False, False, False, True]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Home News Sport Weather Video Sounds", False),
        ("Home Secretary Visits Burned Market Hall", True),
        ("World Markets Fall After Fire in Ebersfeld Harbour", True),
    ],
)
def test_a_row_of_sections_is_no_title(article: Read, line: str, kept: bool) -> None:
    assert kind_of(article(f"{line}\n\n{TITLE}\n\n{LEAD}\n\n{SECOND}"), line)[1] is kept


def test_what_a_sponsor_says_is_no_text(article: Read) -> None:
    said = "Small businesses are the heart of our towns. Learn how we help them grow."
    read = article(f"{TITLE}\n\n{LEAD}\n\nA message from Meridian Bank:\n\n{said}\n\n{SECOND}")
    assert [p.kept for p in read.paragraphs] == [True, True, False, False, True]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Save up to 40% on new windows. Call today for your free estimate.", False),
        ("Call the mayor what you like, your taxes will not fall.", True),
        ("Ask your doctor before you take it.", True),
        ("“Get off your chairs and help,” she said, and you could hear the bells.", True),
    ],
)
def test_what_is_offered_below_the_label_of_an_advertisement_is_no_text(article: Read, said: str, kept: bool) -> None:
    read = article(f"{TITLE}\n\n{LEAD}\n\nADVERTISEMENT\n\n{said}\n\n{SECOND}")
    assert [p.kept for p in read.paragraphs] == [True, True, False, kept, True]


def test_titles_of_other_videos_are_neither_title_nor_text(article: Read) -> None:
    others = "Town meeting ends in shouting\n\nVolcano tourists defy warning"
    read = article(f"Now Playing: {TITLE}\n\nUP NEXT\n\n{others}\n\n{TITLE}\n\n{LEAD}\n\n{SECOND}")
    assert read.title == TITLE
    assert [p.kept for p in read.paragraphs] == [False, False, False, False, True, True, True]


def test_a_byline_and_its_date_below_a_picture_are_still_of_the_head(article: Read) -> None:
    caption = "The hall as it stood in the year in which the first traders moved in, seen from the river."
    head = f"{TITLE}\n\n{SECOND}\n\n{caption}\n\nCredit...Jo Tamm\n\nBy Al Reed\n\nJan. 21, 2020"
    read = article(f"{head}\n\n{LEAD}\n\n{LEAD} Again.")
    assert read.authors == ("Al Reed",)
    assert read.published.when.value == "2020-01-21"


@pytest.mark.parametrize(
    ("line", "day"),
    [("06.17.2021", "2021-06-17"), ("06.07.2021", "2021-07-06"), ("On October 3, 20233:21 am", "2023-10-03")],
)
def test_dates_with_the_month_first_or_a_clock_glued_on_are_read(article: Read, line: str, day: str) -> None:
    assert article(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{SECOND}").published.when.value == day


def test_a_name_above_a_button_to_follow_it_is_the_publisher(article: Read) -> None:
    read = article(f"The Velin Courier\n\nFollow\n\n{TITLE}\n\n{LEAD}\n\n{SECOND}")
    assert read.publisher == "The Velin Courier"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("A message from the kidnappers:", "We hold your soldiers and you will not see them again unless they pay."),
        ("A message from Meridian:", "We hold your soldiers and you will not see them again unless they pay."),
        (
            "A word from the mayor:",
            "“We are sorry for the trouble you all have had. Visit us at the town hall.”",
        ),
    ],
)
def test_what_somebody_says_to_others_is_text(article: Read, label: str, said: str) -> None:
    read = article(f"{TITLE}\n\n{LEAD}\n\n{label}\n\n{said}\n\n{SECOND}")
    assert all(p.kept for p in read.paragraphs)


@pytest.mark.parametrize(
    "line",
    [
        "The minister told AP that talks would go on, and a Reuters/Ipsos poll of 1,000 people showed that most agree.",
        "He spoke to Reuters. Brandt later said that the hall would be built up again before the next winter comes.",
        "The company (AP) said so on Friday. Prices rose by two percent and the market closed a little higher.",
    ],
)
def test_agencies_in_prose_split_nothing(article: Read, line: str) -> None:
    assert kind_of(article(f"{TITLE}\n\n{LEAD}\n\n{line}\n\n{SECOND}"), line) == ("body", True)


@pytest.mark.parametrize(
    "dateline",
    [
        "EBERSFELD (AP) —",
        "EBERSFELD, March 5 (Reuters) -",
        "EBERSFELD, Germany, March 5, 2021 (GLOBE NEWSWIRE) --",
        "Ebersfeld (dpa) -",
        "EBERSFELD, Germany —",
    ],
)
def test_a_dateline_stands_apart_from_the_lead(article: Read, dateline: str) -> None:
    read = article(f"{TITLE}\n\n{dateline} {LEAD}\n\n{SECOND}")
    assert kind_of(read, dateline) == ("dateline", True)
    assert kind_of(read, LEAD) == ("body", True)


def test_a_sentence_set_apart_above_a_name_is_a_pull_quote(article: Read) -> None:
    read = article(f"{TITLE}\n\n{LEAD}\n\nWe will build it up again,\n\nOle Brandt Mayor of Ebersfeld\n\n{SECOND}")
    assert kinds(read) == ["title", "body", "pull-quote", "pull-quote-attribution", "body"]
    assert all(p.kept for p in read.paragraphs)


def test_an_appeal_goes_from_its_opening_to_its_close(article: Read) -> None:
    appeal = [
        "Your support keeps our reporters on the road",
        "From floods to elections, the Post is there, and we know what it takes to get the facts right for a story.",
        "Our newsroom has no owner. Your donation pays for journalists who speak to all sides of a story.",
        "Your support makes all the difference.",
    ]
    read = article("\n\n".join([TITLE, *appeal, LEAD, SECOND]))
    assert kinds(read) == ["title", *["boilerplate"] * 4, "body", "body"]


def test_we_in_an_opinion_is_no_appeal(article: Read) -> None:
    opinion = ["We should have known.", "Our town has had this story before, and we did nothing about it then."]
    read = article("\n\n".join([TITLE, LEAD, "Subscribe now", *opinion, SECOND]))
    assert kinds(read) == ["title", "body", "boilerplate", "body", "body", "body"]


def test_headlines_below_a_header_of_links_go_until_prose_begins(article: Read) -> None:
    links = ["Related stories", "Hall was to be restored next year", "Fire service asks for a second engine"]
    read = article("\n\n".join([TITLE, LEAD, *links, SECOND]))
    assert kinds(read) == ["title", "body", *["boilerplate"] * 3, "body"]


def test_readers_comments_go_with_their_header(article: Read) -> None:
    remarks = ["2 Comments", "kess says:", "5 March 2021 at 8:14 am", "What a pity about the old hall.", "Reply"]
    read = article("\n\n".join([TITLE, LEAD, SECOND, *remarks]))
    assert kinds(read) == ["title", "body", "body", *["boilerplate"] * 5]


def test_a_heading_called_comments_takes_no_text_away(article: Read) -> None:
    read = article("\n\n".join([TITLE, LEAD, "Discussion", SECOND, LEAD.replace("Monday", "Friday")]))
    assert kinds(read) == ["title", "body", "subheading", "body", "body"]


def test_lines_wrapped_by_a_program_are_one_paragraph(article: Read) -> None:
    wrapped = (
        "The hall was built in 1908 and was to be restored next\n"
        "year, when the town would have had the money for it that\n"
        "it has been promised."
    )
    read = article(f"{TITLE}\n\n{wrapped}\n\n{SECOND}")
    assert kind_of(read, wrapped) == ("body", True)
    twice = article(f"{TITLE}\n\n{wrapped}\n\n{SECOND}".replace("\n", "\r\r\n"))  # as converted twice
    assert len(twice.paragraphs) == len(read.paragraphs)


def test_no_name_in_the_text_is_taken_for_a_byline(article: Read) -> None:
    read = article(f"{TITLE}\n\n{LEAD}\n\nOle Brandt\n\nBrandt has been mayor since 2014, and he wants the hall back.")
    assert read.authors == ()
    assert kind_of(read, "Ole Brandt") == ("subheading", True)


_LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [TITLE, LEAD, SECOND, "By Ana Lima", "0", "Related", "Updated:", "© 2020 X", "Your support helps us"]
    ),
    st.sampled_from(
        ["Ole Brandt Mayor of Ebersfeld", "Comments", "kess says:", "(Reporting by X Y)", "EBERSFELD (AP) — "]
    ),
    st.sampled_from(["EBERSFELD (AP) — " + LEAD, "Ole Brandt, left, speaks on March 5, 2021. Photo via AP " + LEAD]),
)


@settings(max_examples=examples(150), deadline=None)
@given(st.lists(_LINES, max_size=14), st.sampled_from(["\n", "\n\n", "\r\n", "\r"]))
def test_paragraphs_are_disjoint_ordered_and_cover_all_that_is_not_blank(some: list[str], end: str) -> None:
    text = end.join(some)
    read = finish(Draft(text, text), "a.txt", default_vocabulary())
    at = 0
    for n, p in enumerate(read.paragraphs):
        assert p.n == n
        assert at <= p.start < p.end <= len(text)
        assert text[at : p.start].isspace() or at == p.start
        assert not text[p.start].isspace()
        assert not text[p.end - 1].isspace()
        assert p.rule
        at = p.end
    assert not text[at:].strip()
    assert all(0 <= r.start < r.end <= len(text) for r in read.repairs)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("unit", ["x", "(A/", "a|", "-", "( ", "A/B ", "1 ", "\t", "may ", "Ana Lima ", "© A"])
def test_a_line_without_end_takes_no_time_without_end(article: Read, unit: str) -> None:
    read = article(f"{TITLE}\n{LEAD}\n" + unit * 60_000)
    assert read.title == TITLE


@pytest.mark.parametrize(
    "line", ["Share this number {} now", "he said that the hall {} would be rebuilt for the fair", "x"]
)
def test_the_time_for_many_lines_grows_with_their_number(line: str, article: Read) -> None:
    def seconds(count: int) -> float:
        text = "\n".join(line.format(n) for n in range(count))
        began = process_time()
        article(text)
        return process_time() - began

    seconds(10)
    assert seconds(16_000) < 40 * seconds(2_000), "eight times as many lines; by the square it would be 64"
