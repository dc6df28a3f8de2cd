"""Quotations of a paragraph are told apart whatever marks they have, and one is taken whole."""

import time

import pytest

from dossier.extract.quotations import Passage, bare_words


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("“The owner pays. That is the law,” Berg said. He left.", 1, "“The owner pays. That is the law,” Berg said."),
        ("He came. “They knew,” Berg said. “They said nothing.”", 1, "“They knew,” Berg said. “They said nothing.”"),
        ("“We go,” Berg said. “We win. We lose.” Tarn left.", 0, "“We go,” Berg said. “We win. We lose.”"),
        ('Berg said: "One. Two. Three." He left.', 0, 'Berg said: "One. Two. Three."'),
        ("Berg said no. He left.", 0, "Berg said no."),
        ("„Wir gehen“, sagte Berg. Der Zug fuhr ab.", 0, "„Wir gehen“, sagte Berg."),
        ("„Wir gehen. Wir siegen“, sagte Berg. Er ging.", 1, "„Wir gehen. Wir siegen“, sagte Berg."),
        ("‘We go. We stay,’ said Berg. He left.", 1, "‘We go. We stay,’ said Berg."),
        ("'We don't go. We stay,' said Berg. He left.", 1, "'We don't go. We stay,' said Berg."),
        ('The 12" gun fired. Berg said no. He left.', 1, "Berg said no."),
        ("Berg said: “We go. We stay. He left.", 0, "Berg said: “We go."),
        ("Berg said she was tired. “I am tired.” “Nonsense.” He left.", 0, "Berg said she was tired."),
        ("“I am,” Berg said. “I am tired.” “Nonsense.” He left.", 0, "“I am,” Berg said. “I am tired.”"),
        ("“It was late,” Berg said. “Why?” Tarn asked.", 0, "“It was late,” Berg said."),
    ],
)
def test_a_quotation_is_taken_whole(text: str, number: int, expected: str) -> None:
    start, end = Passage.of(text, 0, len(text)).whole(number)
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” said Berg.", "“,” said Berg."),
        ("„Wir gehen“, sagte Berg.", "“”, sagte Berg."),
        ("The workers' “plan” failed.", "The workers' “” failed."),
        ('The 12" gun fired at "noon," he said.', 'The 12" gun fired at “,” he said.'),
        ("Berg said: “We go. ", "Berg said: "),
    ],
)
def test_quotations_are_left_out_and_their_stops_kept(text: str, expected: str) -> None:
    assert Passage.of(text, 0, len(text)).bare(0, len(text)) == expected


@pytest.mark.parametrize("piece", ["Berg said: “no. ", 'Berg said: "no. ', "Berg said no. “No.” "])
def test_a_paragraph_is_read_in_time_that_grows_with_its_length(piece: str) -> None:
    def seconds(count: int) -> float:
        text, start = piece * count, time.process_time()
        passage = Passage.of(text, 0, len(text))
        for number in range(len(passage.sentences)):
            passage.whole(number)
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 25 * max(seconds(400), 0.005), "ten times as long"


def test_the_same_quotation_is_known_whoever_wrote_around_it() -> None:
    one, other = "“We regret this very deeply,” said Berg.", 'In Rome Berg said "we regret this very deeply".'
    assert bare_words(one) == bare_words(other) == "we regret this very deeply"
    assert bare_words("He called it “a lie”.") == "", "few words may be the same by chance"
