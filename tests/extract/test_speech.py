"""Words are given to whom a sentence names as their speaker, and to nobody in doubt."""

import pytest

from dossier.extract.sentences import split
from dossier.extract.speech import goes_on, quotation, speaks, whole

BERG = "Berg"


def says(text: str, *, person: bool = True) -> bool:
    """Whether Berg, where the text first names that name, says what the text tells."""
    start = text.index(BERG)
    return speaks(text, (start, start + len(BERG)), (0, len(text)), person=person)


@pytest.mark.parametrize(
    "text",
    [
        "Berg said the port would open.",
        "“The port will open,” Berg told reporters in Rome.",
        "“The port will open,” said Ada Berg, head of the harbour.",
        '"The port will open," said the head of the harbour, Ada Berg, at a meeting.',
        "The port will open, said minister Ada Berg.",
        "Ada Berg, the minister for ports, has repeatedly warned of it.",
        "Ada Berg of Harbour Watch called for an inquiry.",
        "Berg (73) accused the owners of silence.",
        "The port will open, according to Ada Berg.",
        "“El puerto abrirá”, afirmó Berg.",
        "Der Hafen werde öffnen, sagte Ada Berg.",
        "Berg said: “Show me the letter.”",
        "The minister for ports, Berg, said it was late.",
    ],
)
def test_who_speaks_is_told_by_what_stands_beside_the_name(text: str) -> None:
    assert says(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said Berg had lied.",
        "The agency, in a report, said Berg had left on Monday.",
        "The speaker of the house, a friend, warned Berg on Monday.",
        "After talks with Berg, the minister said no.",
        "She told Berg that it was late.",
        "Berg's lawyer said no.",
        "A spokesman for Berg said no.",
        "Berg added 200 ships to the fleet.",
        "Berg is said to be ill; Berg said to have left.",
        "Berg asked for a loan.",
        "Berg opened the port.",
        "Ports such as Berg, said to be old, close.",
    ],
)
def test_what_is_said_of_somebody_or_to_somebody_is_not_their_word(text: str) -> None:
    assert not says(text)


def test_who_speaks_for_an_organisation_gives_its_word() -> None:
    text = "A spokeswoman for the Berg said no."
    assert (says(text, person=False), says(text)) == (True, False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“It is late,” she told the radio.", True),
        ("He also denied it.", True),
        ("It said so.", False),
        ("He left.", False),
        ("The man he met said so.", False),
    ],
)
def test_he_and_she_go_on_where_they_say_something(sentence: str, expected: bool) -> None:
    assert goes_on(sentence, (0, len(sentence))) is expected


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("“The owner pays. That is the law,” Berg said. He left.", 1, "“The owner pays. That is the law,” Berg said."),
        ("He came. “They knew,” Berg said. “They said nothing.”", 1, "“They knew,” Berg said. “They said nothing.”"),
        ('Berg said: "One. Two. Three." He left.', 0, 'Berg said: "One. Two. Three."'),
        ("Berg said no. He left.", 0, "Berg said no."),
    ],
)
def test_a_quotation_is_taken_whole(text: str, number: int, expected: str) -> None:
    start, end = whole(text, split(text, 0, len(text)), number)
    assert text[start:end] == expected


def test_the_same_quotation_is_known_whoever_wrote_around_it() -> None:
    one, other = "“We regret this very deeply,” said Berg.", 'In Rome Berg said "we regret this very deeply".'
    assert quotation(one) == quotation(other) == "we regret this very deeply"
    assert quotation("He called it “a lie”.") == "", "few words may be the same by chance"
