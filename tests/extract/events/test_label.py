"""Labels and summaries: short, in the sentence's own words, and about somebody."""

import re

import pytest

from tests.extract.events.annotated import article, events

LABELS = [
    (
        "titles and articles go",
        "[Chile|GPE]'s President [Luis Soto|PERSON] met with the [Norwegian|NORP] prime minister, [Anna Berg|PERSON], "
        "in [Oslo|GPE] on {Monday|2021-03-01} as part of a long tour.",
        "Luis Soto met with Anna Berg in Oslo",
    ),
    (
        "names are as short as the article has them",
        "[Anna Berg|PERSON] visited [Lima|GPE] on {Monday|2021-03-01}. [Berg|PERSON] smiled.",
        "Berg visited Lima",
    ),
    (
        "a list stays whole",
        "[Chile|GPE], [Peru|GPE], and [Norway|GPE] announced {last month|2021-02} a pact.",
        "Chile, Peru, and Norway announced pact",
    ),
    (
        "what is set off after a long subject goes",
        "In {June|2020-06}, the [Norwegian|NORP] Navy's frigate [KNM Fram|VESSEL], an old and famous ship, visited "
        "[Callao|GPE].",
        "Norwegian Navy's frigate KNM Fram visited Callao",
    ),
    (
        "what was said comes without the saying",
        "The leaders of [Chile|GPE] and [Peru|GPE] said {Monday|2021-03-01} they will reopen their border.",
        "Leaders of Chile and Peru will reopen border",
    ),
    (
        "a pronoun becomes the speaker",
        "[Anna Berg|PERSON] said she and her deputy signed the pact on {Monday|2021-03-01}.",
        "Anna Berg and deputy signed pact",
    ),
    (
        "a lead-in is no subject",
        "Prior to his visit to [Oslo|GPE], [Luis Soto|PERSON] met [Anna Berg|PERSON] in [Paris|GPE] on "
        "{Monday|2021-03-01}.",
        "Luis Soto met Anna Berg in Paris",
    ),
    (
        "a clause that is set off leaves no comma",
        "[Luis Soto|PERSON], who was ill, resigned on {Monday|2021-03-01}.",
        "Luis Soto resigned",
    ),
    (
        "figures keep whose they are",
        "[Acme|ORG] said its sales in [Chile|GPE] rose 5 percent in {February|2021-02}.",
        "Acme's sales in Chile rose 5 percent",
    ),
    (
        "how many of a kind becomes who they are",
        "[Chile|GPE] trusts [Peru|GPE]. The two countries in {February|2021-02} signed a treaty on fish.",
        "Chile and Peru signed treaty on fish",
    ),
    (
        "they are the subject of the sentence before",
        "[Chile|GPE], [Peru|GPE] and [Norway|GPE] have a plan. By {2035|2035}, they want to have built an icebreaker.",
        "Chile, Peru and Norway to have built icebreaker",
    ),
    (
        "a noun keeps the infinitive that says what it is about",
        "On {Monday|2021-03-01} [Chile|GPE], [Peru|GPE] and [Norway|GPE] signed an agreement to set up a joint yard to "
        "shelter ships of the whole north.",
        "Chile, Peru and Norway signed agreement to set up joint yard",
    ),
    (
        'a verb after "to" is no title',
        "[Norway|GPE] on {Monday|2021-03-01} created panels to investigate [Anna Berg|PERSON].",
        "Norway created panels to investigate Anna Berg",
    ),
    (
        "what was launched is no deed of whom the clause is about",
        "[Luis Soto|PERSON], who helped lead the [Polar Programme|PROGRAM] launched in {May|2020-05}, resigned.",
        "Polar Programme launched",
    ),
    (
        "a name in apposition is not what it did",
        "[Peru|GPE]'s yacht, named Ada after the mother of [Luis Soto|PERSON], won a race on {Monday|2021-03-01}.",
        "Peru's yacht won race",
    ),
    (
        "what is set off after the day is no subject",
        "{Yesterday|2021-03-02}, day five of the [Polar Cup|ORG], [Chile|GPE] beat [Peru|GPE].",
        "Chile beat Peru",
    ),
    (
        "a length of time is told, since the timeline does not show it",
        "[Peru|GPE]'s banks closed lower after {a day|P1D} of thin trading on {Monday|2021-03-01}.",
        "Peru's banks closed lower after day of thin trading",
    ),
    (
        "a participle is not left without what it says",
        "[Acme Life Video|ORG] on {Monday|2021-03-01} introduced a portable fast new home computer priced at a level "
        "that nobody else can offer.",
        "Acme Life Video introduced portable fast new home computer",
    ),
    (
        "a plan is told of whose plan it is",
        "[Anna Berg|PERSON] praised [Peru|GPE]'s plan to eliminate the aid by {2030|2030}.",
        "Peru to eliminate aid",
    ),
    (
        "what was agreed in principle is told, however far behind",
        "[Acme Life of Lima|ORG]'s [Life Video|ORG] subsidiary has agreed in principle to sell its old training "
        "business to [Luis Soto|PERSON] on {Monday|2021-03-01}.",
        "Acme Life of Lima's Life Video subsidiary has agreed in principle to sell old training business",
    ),
    (
        "not all that ends like an adverb is one",
        "[Acme|ORG] won a contract on {Monday|2021-03-01} to supply the family of [Luis Soto|PERSON] with wheat.",
        "Acme won contract to supply family of Luis Soto",
    ),
    (
        "an aside at the start is not whom it is about",
        "Meantime, the executive board will meet [Anna Berg|PERSON] on {May 12|2021-05-12}.",
        "Executive board will meet Anna Berg",
    ),
    (
        "a length of time keeps from when it counts",
        "The [Peru Star|VESSEL] on {May 2|2021-05-02} exploded {73 seconds|PT73S} after liftoff from the old pad "
        "of the bay with all of its crew and cargo.",
        "Peru Star exploded 73 seconds after liftoff",
    ),
    (
        "what was only nearly done is told so",
        "[Acme|ORG] nearly broke the record on {Monday|2021-03-01}.",
        "Acme nearly broke record",
    ),
    (
        "what belongs to a verb stays at its end",
        "[Luis Soto|PERSON] took six months off in {May|2020-05}.",
        "Luis Soto took six months off",
    ),
    (
        "a speech is told with who gave it",
        "[Luis Soto|PERSON] put them on record during a speech {last week|2021-02-24} against the lease of jets from "
        "[Acme|ORG].",
        "Luis Soto: speech against lease of jets from Acme",
    ),
    (
        "up to is not torn apart",
        "[Acme|ORG]'s directors on {Monday|2021-03-01} authorized the repurchase of up to 200,000 of its shares.",
        "Acme's directors authorized repurchase of up to 200,000 of shares",
    ),
    (
        "a result leads in",
        "As a result of good sales, [Chile|GPE] doubled its income in {May|2020-05}.",
        "Chile doubled income",
    ),
    (
        "a quotation may open with a phrase of concession",
        "“Despite a rise in traffic and in use of power, [Chile|GPE] cut its fumes in {May|2020-05}.”",
        "Chile cut fumes",
    ),
    (
        "a meeting set to take place is the subject",
        "[Chile|GPE] has planned many talks, with the first meeting set to take place in [Lima|GPE] on "
        "{May 16|2021-05-16}.",
        "First meeting to take place in Lima",
    ),
    (
        "what somebody adds has its own subject",
        "[Luis Soto|PERSON] said the goal was far, adding that [Peru|GPE] signed the pact in {May|2020-05}.",
        "Peru signed pact",
    ),
    (
        "a promise in principle is told with what was promised",
        "[Acme|ORG]'s [Acme Life Video|ORG] subsidiary agreed {today|2021-03-03} in principle to sell its training arm "
        "to [Luis Soto|PERSON] for a great deal of money.",
        "Acme's Acme Life Video subsidiary agreed in principle to sell training arm",
    ),
    (
        "what hangs on somebody's doing is told by the doing",
        "The bridge depends on [Peru|GPE] lifting its ban on jointly owned roads, which ministers struggle to pass by "
        "{April|2021-04}.",
        "Peru lifting ban on jointly owned roads",
    ),
    (
        "what hangs on a plan is told by the plan",
        "The bridge between [Chile|GPE] and [Peru|GPE] depends on a law, which ministers struggle to pass by "
        "{May|2021-05}.",
        "Bridge between Chile and Peru depends on law",
    ),
    (
        "a hyphen joins two names",
        "The ministers pose before the [Chile|GPE]-[Peru|GPE] border talks in [Lima|GPE] on {Monday|2021-03-01}.",
        "Chile-Peru border talks in Lima",
    ),
    (
        "a title may hold another country",
        "After meeting [Anna Berg|PERSON], the prime minister of [Norway|GPE], [Luis Soto|PERSON] left [Oslo|GPE] on "
        "{Monday|2021-03-01}.",
        "Luis Soto left Oslo",
    ),
    (
        "what is announced is told",
        "{Monday|2021-03-01} the leaders of [Chile|GPE] and [Peru|GPE] announced their plan to deepen their "
        "cooperation in matters of trade and fisheries.",
        "Leaders of Chile and Peru announced plan to deepen cooperation",
    ),
    (
        "what is planned comes with its companions",
        "[Norway|GPE] hopes for a role in the Arctic, where several visits by [Chile|GPE]'s warships, including its "
        "flagship, and joint exercises are planned {this year|2021}.",
        "Several visits by Chile's warships and joint exercises are planned",
    ),
    (
        "who does what another word names",
        "[Chile|GPE] has been a partner for [Peru|GPE], working with its army and conducting drills near [Lima|GPE] "
        "in {2019|2019}.",
        "Chile conducts drills near Lima",
    ),
    (
        "they are those of the sentence before",
        "The leader said after the talks of [Peru|GPE] and [Chile|GPE] that the two countries have plans. They are set "
        "to hold a first round of consultations in {May|2021-05}.",
        "Peru and Chile to hold first round of consultations",
    ),
    (
        "figures keep their signs",
        "[Acme|ORG] shares fell 3.5% in {February|2021-02}.",
        "Acme shares fell 3.5%",
    ),
    (
        "what a long subject is about is no subject",
        "Sales of new cars and trucks in the [United States|GPE] fell in {February|2021-02}.",
        "Sales of new cars and trucks fell",
    ),
    (
        "a label goes on where it would hang",
        "[Anna Berg|PERSON] announced on {Monday|2021-03-01} that the port at [Lima|GPE] would be opened to all ships.",
        "Anna Berg announced port at Lima would be opened",
    ),
    (
        "who does it may stand before a relative clause",
        "In {May|2020-05}, [Chile|GPE] and [Peru|GPE] agreed on a joint body, which is to develop a ferry by "
        "{2035|2035}.",
        "Chile and Peru agreed on joint body",
    ),
    (
        "who says what they do themselves is named once",
        "[Anna Berg|PERSON] smiled. [Anna Berg|PERSON] said she and [Luis Soto|PERSON] agreed on {Monday|2021-03-01} "
        "to step up cooperation. [Berg|PERSON] left.",
        "Berg and Luis Soto agreed to step up cooperation",
    ),
    (
        "where nobody acts by name it says who says so",
        "[Anna Berg|PERSON] said that the troops will withdraw in {May|2021-05}.",
        "Anna Berg: troops will withdraw",
    ),
    (
        "who speaks does something",
        "Speaking on {Monday|2021-03-01}, [Anna Berg|PERSON] announced a ferry to [Oslo|GPE].",
        "Anna Berg announced ferry to Oslo",
    ),
    (
        "it is the body that speaks, not its country",
        "The [French|NORP] carmaker [Acme|ORG] said that it closed a plant in {February|2021-02}.",
        "Acme closed plant",
    ),
    (
        "an event that is a noun keeps its place",
        "Despite the arrival of [Norwegian|NORP] jets at [Callao Air Base|FACILITY] {this week|2021-03-02}, little is "
        "known.",
        "Arrival of Norwegian jets at Callao Air Base",
    ),
    (
        "what a relative clause takes hold of is its object",
        "[Beta Foods|ORG], which [Acme|ORG] bought in {May 2020|2020-05}, runs canteens.",
        "Acme bought Beta Foods",
    ),
    (
        "a side clause with its own subject tells its own",
        "The Navy named the sailors who died when [KNM Fram|VESSEL] collided with a tanker in {June|2020-06}.",
        "KNM Fram collided with tanker",
    ),
    (
        "a war keeps what it is on",
        "A choice forced by [Chile|GPE]'s war on [Peru|GPE], which began in {May|2020-05}.",
        "Chile's war on Peru began",
    ),
    (
        "the next sentence's two countries are not the third one",
        "[Chile|GPE] and [Peru|GPE] were glad, but [Norway|GPE] said no. The two countries signed a deal with "
        "[Norway|GPE] in {February|2021-02}.",
        "Chile and Peru signed deal with Norway",
    ),
    (
        "sums keep their signs",
        "[Acme|ORG] paid C$40.50 a share, or ₹63 crore, to the owners' trust on {Monday|2021-03-01}.",
        "Acme paid C$40.50 a share, or ₹63 crore",
    ),
    (
        "the apostrophe of many stays",
        "The owners' boards reached an accord with [Acme|ORG] on {Monday|2021-03-01}.",
        "Owners' boards reached accord with Acme",
    ),
    (
        "a word that only joins goes",
        "Furthermore, in {February|2021-02}, [Acme|ORG] signed four pacts with [Chile|GPE].",
        "Acme signed four pacts with Chile",
    ),
    (
        "what stands in brackets is passed over",
        "[Acme|ORG] began building a 26 km (16 mile) pipeline on {Monday|2021-03-01}.",
        "Acme began building 26 km pipeline",
    ),
    (
        "who did it may be two",
        "The ministry announced on {Monday|2021-03-01} that [Chilean|NORP] naval and [Peruvian|NORP] training ships "
        "conducted joint cruises off the coast of [Callao|GPE].",
        "Ministry announced Chilean naval and Peruvian training ships conducted joint cruises",
    ),
    (
        "what they are willing to do is told",
        "[Acme|ORG] announced on {Saturday|2021-02-27} that [Chile|GPE] was willing to send 265 helpers and 100 tents.",
        "Acme announced Chile was willing to send 265 helpers and 100 tents",
    ),
    (
        "a verb keeps its small word",
        "[Anna Berg|PERSON] has signed off on a new class of ferries on {Monday|2021-03-01}.",
        "Anna Berg has signed off on new class of ferries",
    ),
    (
        "an and before the date is no subject",
        "And on {Monday|2021-03-01}, the [Chilean|NORP] ministry summoned [Peru|GPE]'s envoy.",
        "Chilean ministry summoned Peru's envoy",
    ),
    (
        "what happens during something is not done by it",
        "A statement by [Acme|ORG] during a news conference on {Monday|2021-03-01} condemned [Chile|GPE].",
        "Statement by Acme condemned Chile",
    ),
    (
        "what is told of another day is told as their word",
        "[Acme|ORG] said on {Monday|2021-03-01} that it closed a plant in [Peru|GPE] in {February|2021-02}.",
        "Acme said it closed plant in Peru",
    ),
    (
        "what somebody thinks is told with what it is",
        "[Anna Berg|PERSON] told [Beta News|ORG] on {Monday|2021-03-01} that she saw a risk of strikes in {2021|2021}.",
        "Anna Berg told Beta News she saw risk of strikes",
    ),
    (
        "what is unlikely stays so",
        "[Anna Berg|PERSON] told [Beta News|ORG] on {Monday|2021-03-01} that she thought it unlikely that ships would "
        "sail in {May|2021-05}.",
        "Anna Berg told Beta News she thought it unlikely that ships would sail",
    ),
    (
        "nothing is left of when it was said",
        "[Anna Berg|PERSON] said over {the weekend|2021-02-27} that she saw the port empty by {May|2021-05}.",
        "Anna Berg said she saw port empty",
    ),
    (
        "a long label does not go on in the next clause",
        "Shipments of the cars to [Chile|GPE] will start in {late 2021|2021}, and [Acme Motors|ORG] plans to import "
        "about 8,000 units in {2022|2022}, rising to 20,000 a year.",
        "Shipments of cars to Chile will start",
    ),
    (
        "they are those who say so",
        "It is bad in [Oslo|GPE]. Police said they arrested two men in [Oslo|GPE] on {Friday|2021-02-26}.",
        "Police arrested two men in Oslo",
    ),
    (
        "where a quotation ends its clauses end",
        '"We come to help them", the head of the port, [Anna Berg|PERSON], who was summoned to [Lima|GPE] on '
        "{Monday|2021-03-01}, said.",
        "Anna Berg was summoned to Lima",
    ),
    (
        "somebody becoming something is what was voted for",
        "A majority in [Oslo|GPE] voted in favour of [Anna Berg|PERSON] becoming minister on {Monday|2021-03-01}.",
        "Majority in Oslo voted in favour of Anna Berg becoming minister",
    ),
    (
        "two days leave no and behind",
        "A note precedes a meeting on {July 1|2021-07-01} and {2|2021-07-02} of the [Rice Council|ORG].",
        "Meeting of Rice Council",
    ),
    (
        "what was agreed stands behind the date",
        "The fleet of [Chile|GPE] agreed in {May 2020|2020-05} that [Acme|ORG] should build nine ships.",
        "Fleet of Chile agreed Acme should build nine ships",
    ),
    (
        "what leads in to what was said goes",
        "[Anna Berg|PERSON] said {last month|2021-02} that in the coming talks, [Chile|GPE] would give a fair deal.",
        "Anna Berg: Chile would give fair deal",
    ),
    (
        "where another clause goes on it stops",
        "The first [Gull|AIRCRAFT] jets are expected to be built by {2025|2025} and [Peru|GPE] is set to have all.",
        "First Gull jets to be built",
    ),
    (
        "what was taken over is told",
        "[Acme|ORG] said {Monday|2021-03-01} it agreed to take over the harbour works of [Quarn|ORG].",
        "Acme agreed to take over harbour works of Quarn",
    ),
    (
        "what somebody was told to do is told",
        "[Anna Berg|PERSON] on {Monday|2021-03-01} ordered the state-owned [Oslo Bank|ORG] to take over [Acme|ORG].",
        "Anna Berg ordered state-owned Oslo Bank to take over Acme",
    ),
    (
        "how something was left is told",
        "The [Bank of Chile|ORG] left its lending terms unchanged after {Monday|2021-03-01}'s meeting of its board.",
        "Bank of Chile left lending terms unchanged",
    ),
    (
        "no question is left open",
        "[Anna Berg|PERSON] flew to [Lima|GPE] on {Monday|2021-03-01} to learn what led to a collision of two ships.",
        "Anna Berg flew to Lima",
    ),
    (
        "what was said keeps its verb",
        "[Oslo|GPE] police officers said {Monday|2021-03-01} that a third sailor on the ferry died at a clinic.",
        "Oslo police officers: third sailor on ferry died at clinic",
    ),
    (
        "a clause with a long subject is another",
        "[Anna Berg|PERSON] resigned on {Monday|2021-03-01}, and former mining executive [Luis Soto|PERSON], her old "
        "friend, would lead the party.",
        "Anna Berg resigned",
    ),
    (
        "what goes on behind a led-in clause has its own subject",
        "{Weeks|P2W} after [Chile|GPE] launched a satellite, sending a camera into orbit, [Acme|ORG] is set to launch "
        "two rockets {this week|2021-03-04}.",
        "Acme to launch two rockets",
    ),
    (
        "the subject stands before what sets it off",
        "[Acme|ORG]'s [Anna Berg|PERSON] told a press briefing that the joint venture, called [Quarn|ORG], will be "
        "founded {next month|2021-04}.",
        "Anna Berg: joint venture will be founded",
    ),
    (
        "a sign of the exchange goes",
        "[Acme|ORG] <ACM.L> named [Anna Berg|PERSON] as chairman on {Monday|2021-03-01}.",
        "Acme named Anna Berg as chairman",
    ),
    (
        "what is one's own stays so",
        "[Acme|ORG] on {Monday|2021-03-01} opened a school of its own.",
        "Acme opened school of its own",
    ),
    (
        "a time that tells which it is leaves its preposition",
        "[Acme|ORG] hired ten guards on {Monday|2021-03-01} after the {February 5|2021-02-05} elections.",
        "Acme hired ten guards after elections",
    ),
    (
        "where it was said parts nothing",
        "[Acme|ORG] said in a statement {Monday|2021-03-01} it bought a mine.",
        "Acme bought mine",
    ),
    (
        "a verb keeps what it needs",
        "The [New Norwegian Tyre Works Company|ORG] owned by [Acme|ORG] has filed on {Monday|2021-03-01} for an "
        "offering of shares.",
        "New Norwegian Tyre Works Company has filed for offering of shares",
    ),
    (
        "no number is left alone",
        "[Acme|ORG] took delivery of its first jet on {Monday|2021-03-01} and purchased two more {last month|2021-02}.",
        "Acme took delivery of first jet",
    ),
    (
        "what somebody is said to have done",
        "[Chile|GPE] was reported {Monday|2021-03-01} to have bought 40 tonnes of wheat.",
        "Chile was reported to have bought 40 tonnes of wheat",
    ),
    (
        "several of them do it",
        "The partners will invest a million in building a plant in [Oslo|GPE], due for completion in {2024|2024}.",
        "Partners build plant in Oslo",
    ),
    (
        "another clause is none of its own",
        "[Acme|ORG] filed for protection {Monday|2021-03-01}, however a deal with [Quarn|ORG] went through.",
        "Acme filed for protection",
    ),
    (
        "of whom a verb tells that stands far off",
        "[Anna Berg|PERSON], a judge who fled the country during the unrest in {January|2021-01}, was sentenced to a "
        "fine on {Monday|2021-03-01}.",
        "Anna Berg was sentenced to fine",
    ),
    (
        "what is denied is no title of whom it names",
        "It is so.\n\n[Anna Berg|PERSON] denied killing [Luis Soto|PERSON] on {Monday|2021-03-01}.",
        "Anna Berg denied killing Luis Soto",
    ),
    (
        "a denial is told as one",
        "It is so.\n\n[Peru|GPE] denied {Monday|2021-03-01} that it attacked [Chile|GPE].",
        "Peru denied it attacked Chile",
    ),
    (
        "what others do instead is not its subject",
        "It is so.\n\nRather than attack [Chile|GPE], [Peru|GPE] signed a treaty on {Monday|2021-03-01}.",
        "Peru signed treaty",
    ),
    (
        "a firm is told by what it did, not by how it began",
        "It is so.\n\n[Acme|ORG], founded on {May 3, 1920|1920-05-03}, bought [Quarn|ORG] on {Monday|2021-03-01}.",
        "Acme bought Quarn",
    ),
    (
        "what was agreed keeps its verb",
        "It is so.\n\n[Acme|ORG] agreed on {Monday|2021-03-01} that pilots of [Quarn|ORG], its firm, will be paid.",
        "Acme agreed pilots of Quarn, firm, will be paid",
    ),
    (
        "a comma before a measure ends a label",
        "It is so.\n\n[Acme|ORG] sold [Lima|GPE] ferries on {Monday|2021-03-01}, more than two years late.",
        "Acme sold Lima ferries",
    ),
]


@pytest.mark.parametrize(("_", "text", "expected"), LABELS, ids=[row[0] for row in LABELS])
def test_label(_: str, text: str, expected: str) -> None:
    assert events(text)[0].title == expected


@pytest.mark.parametrize("text", [row[1] for row in LABELS], ids=[row[0] for row in LABELS])
def test_a_summary_has_only_words_of_its_sentence_in_their_order(text: str) -> None:
    plain = iter(re.findall(r"\w+", article(text)[0].text.lower()))
    assert all(word in plain for word in re.findall(r"\w+", events(text)[0].summary.lower()))


def test_a_relative_clause_tells_of_what_stands_before_it() -> None:
    text = "In {May|2020-05}, [Chile|GPE] agreed on a joint body, which is to develop a ferry by {2035|2035}."
    assert [event.title for event in events(text)][1] == "Joint body is to develop ferry"


def test_a_label_without_somebody_is_no_label() -> None:
    assert events("It signed the treaty with [Chile|GPE] on {Monday|2021-03-01}.") == ()


UNLABELLED = [
    (
        "a verb whose subject is another's words",
        "[Berg|PERSON] told a panel the request of [Chile|GPE] would meet its needs in {May|2021-05}.",
    ),
    (
        "a verb whose subject is another's words of two years",
        "[Berg|PERSON] told a panel the sum for {2021|2021} and {2022|2022} would meet the needs of [Chile|GPE].",
    ),
    (
        "a thing of which two words are said and itself is cut off",
        "[Chile|GPE] agreed on {Monday|2021-03-01} on a new, more liberal, rule for ships.",
    ),
]


@pytest.mark.parametrize(("_", "text"), UNLABELLED, ids=[row[0] for row in UNLABELLED])
def test_no_label_is_made_of(_: str, text: str) -> None:
    assert events(f"It is so.\n\n{text}") == ()


SUMMARIES = [
    (
        "[Anna Berg|PERSON] met [Luis Soto|PERSON] on {Monday|2021-03-01} as part of a tour that includes [Peru|GPE].",
        "Anna Berg met Luis Soto on Monday.",
    ),
    (
        "Rebels seized [Gao|GPE] on {Monday|2021-03-01}, [Anna Berg|PERSON] told reporters.",
        "Rebels seized Gao on Monday.",
    ),
    (
        "According to [Anna Berg|PERSON], rebels seized [Gao|GPE] on {Monday|2021-03-01}.",
        "Rebels seized Gao on Monday.",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUMMARIES)
def test_a_summary_drops_attributions_and_side_clauses(text: str, expected: str) -> None:
    assert events(text)[0].summary == expected
