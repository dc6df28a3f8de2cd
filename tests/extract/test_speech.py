"""Words are given to whom a sentence names as their speaker, and to nobody in doubt."""

from dataclasses import replace

import pytest

from dossier.extract.quotations import Passage
from dossier.extract.speech import Speech
from dossier.paths import Paths

BERG = "Berg"
SPEECH = Speech.load(Paths.default().resources / "events")


def says(text: str, *, person: bool = True) -> bool:
    """Whether Berg, where the text first names that name, says what the text tells."""
    start, passage = text.index(BERG), one_sentence(text)
    return SPEECH.gives(passage, (start, start + len(BERG)), 0, person=person)


def one_sentence(text: str) -> Passage:
    return replace(Passage.of(text, 0, len(text)), sentences=[(0, len(text))])


@pytest.mark.parametrize(
    "text",
    [
        "Berg said the port would open.",
        "On Monday Foreign Minister Ada Berg said the port would open.",
        "In Rome, Berg said the port would open.",
        "“The port will open,” Berg told reporters in Rome.",
        "“The port will open,” said Ada Berg, head of the harbour.",
        '"The port will open," said the head of the harbour, Ada Berg, at a meeting.',
        "'The port will open,' said Berg.",
        "„Der Hafen wird öffnen“, sagte Berg.",
        "The port will open, said minister Ada Berg.",
        "The port will open, Ada Berg said.",
        "The port will open, Berg added.",
        "Ada Berg, the minister for ports, has repeatedly warned that it closes.",
        "Ada Berg of Harbour Watch denied it.",
        "Berg (73) accused the owners of silence.",
        "Berg claimed that the letter was lost.",
        "Berg wrote: “Show me the letter.”",
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
    ("shape", "texts"),
    [
        (
            "somebody near the speaker",
            [
                "“We will sue,” said a spokesman for Ada Berg.",
                "“He lied,” said a friend of Berg.",
                "“It is a lie,” said the man accused of killing Berg.",
                "“It is over,” said the minister after meeting Ada Berg.",
                "“We will sue,” said a lawyer who represents Ada Berg.",
                "“We will sue,” said Tarn, whose wife, Ada Berg, said nothing.",
                "“It was late,” said the paper Berg owns.",
                "“It is late,” said the parents of Tarn, Berg and Lind.",
                "He was at home, said neighbours of Ada Berg.",
                "According to a letter from Berg, it closed.",
                "According to those who know Berg, he is ill.",
                "According to Berg's doctor, he is ill.",
                "A spokesman for Berg said no.",
                "Berg's lawyer said no.",
            ],
        ),
        (
            "within another's word",
            [
                "The minister said Berg had lied.",
                "The report said Berg denied the claims.",
                "Police said Berg told them he was alone.",
                "Prosecutors allege Berg told Tarn to lie.",
                "Tarn denied that Berg said the bank was closed.",
                "Berg told Tarn to lie, prosecutors said.",
                "Police said, Berg told them.",
                "Berg said no, according to Tarn.",
                "Berg, according to Tarn, said no.",
                "“Berg said no to me,” a witness told the court.",
                "“He left. Berg said no to me,” a witness told the court.",
                "A witness said: “Berg said he would kill him.”",
                "The agency, in a report, said Berg had left on Monday.",
            ],
        ),
        (
            "in doubt or denied",
            [
                "Nobody believes Berg said that.",
                "If Berg said it, he must go.",
                "What Berg said was false.",
                "Before Berg said it, he left.",
                "Perhaps Berg said no.",
                "Neither Tarn nor Berg said why.",
                "Berg never said why.",
                "Berg allegedly said no.",
                "Berg may have said no.",
            ],
        ),
        (
            "object of a verb or end of a list",
            [
                "The man who shot Berg said he was sorry.",
                "The firm that sued Berg said it would appeal.",
                "The company, founded by Tarn, Lind, Berg, said it would close.",
                "Tarn, a rival of Cy Lind, Ada Berg, and others, said he would stay.",
                "The speaker of the house, a friend, warned Berg on Monday.",
                "The speaker of the house, Tarn, warned Berg.",
                "The minister met the mayor, Ada Berg, said goodbye, and left.",
                "After talks with Berg, the minister said no.",
                "She told Berg that it was late.",
                "Ports such as Berg, said to be old, close.",
            ],
        ),
        (
            "verbs that mean something else",
            [
                "Berg wrote two novels.",
                "Berg declared bankruptcy in May.",
                "Berg added a room.",
                "Berg added 200 ships to the fleet.",
                "Berg claims damages of $5 million.",
                "Berg called for a taxi.",
                "Berg repeated the year.",
                "Berg promised land was never given.",
                "Berg announced as winner was cheered.",
                "Berg accused of fraud left.",
                "Berg is said to be ill; Berg said to have left.",
                "Berg asked for a loan.",
                "Berg opened the port.",
            ],
        ),
    ],
)
def test_what_is_said_of_somebody_or_to_somebody_is_not_their_word(shape: str, texts: list[str]) -> None:
    assert [text for text in texts if says(text)] == [], shape


@pytest.mark.parametrize("text", ["A spokeswoman for the Berg said no.", "“No,” said a spokesman for Berg."])
def test_who_speaks_for_an_organisation_gives_its_word(text: str) -> None:
    assert (says(text, person=False), says(text)) == (True, False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“It is late,” she told the radio.", True),
        ("He also denied it.", True),
        ("It is late, he said.", True),
        ("It said so.", False),
        ("He left.", False),
        ("The man he met said so.", False),
        ("“He said no,” a witness told the court.", False),
        ("He told them to lie, police said.", False),
    ],
)
def test_he_and_she_go_on_where_they_say_something(sentence: str, expected: bool) -> None:
    assert SPEECH.goes_on(one_sentence(sentence), 0) is expected
