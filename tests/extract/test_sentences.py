import time

import pytest

from dossier.extract.sentences import LONGEST, split

# one row a behaviour: sentences joined by "|" are what the text must fall into
TEXTS = [
    "The ministers met.|They agreed.",
    "Adm. Ann Lee of the U.S. Navy met Gen. J. P. Roe on Jan. 13.|They talked.",
    "He lives in Washington, D.C. and works for BAE Systems PLC. in the U.K. today.",
    "It was made in the U.S.|The price fell.",
    "Issue No. 5 came out at 5 p.m. Tuesday.|Nobody read it.",
    "Roe (b. 1950) built it c. 1990.|He left.",
    "The deal closed at 5 p.m.|Shares rose.",
    "“We will go on,” she said.|“It is late.”|Nobody moved.",
    "“It is late.”|Lee left (with the others).|The end?|Yes!|So it was.",
    "“Is it late?” Lee asked.|No one knew.",
    "Prices rose 3.5 pct to 1,000.50 dlrs in Feb.|The bank said so.",
    "It waited ... and waited.",
    "Acme Inc. said Acme Corp. had paid.|It did.",
    "A headline\n\nA body that goes\non in the next line.|Then more.",
    "George W. Bush spoke to Robert Sarvis.|He left.",
    "Asa B. Quill and Ida C. Noor met.|They talked.",
    "They lay in the sun.|Lee left for Mass.|The others went ill.|Kim stayed.",
    "The paper, e.g. a daily, etc. was sold.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_sentence_ends_where_a_reader_ends_it(text: str) -> None:
    wanted = [part for piece in text.split("|") for part in piece.split("\n\n") if part]
    whole = text.replace("|", " ")
    assert [whole[a:b] for a, b in split(whole, 0, len(whole))] == wanted


def test_spans_lie_inside_the_part_asked_for_and_carry_no_white_space() -> None:
    text = "Before. \n  One here.   Two there. \n After."
    start, end = text.index("\n"), text.rindex("\n")
    assert [text[a:b] for a, b in split(text, start, end)] == ["One here.", "Two there."]


def test_an_empty_part_has_no_sentence() -> None:
    assert split("  \n ", 0, 4) == []
    assert split("abc", 1, 1) == []


@pytest.mark.parametrize("unit", ["Selby, Tarn, ", "x"])
def test_a_list_without_end_is_cut(unit: str) -> None:
    text = unit * 20_000
    spans = split(text, 0, len(text))
    assert max(end - start for start, end in spans) <= LONGEST
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    assert all(text[end - 1] == unit.strip()[-1] for _, end in spans)


def test_a_run_of_stops_is_looked_at_once() -> None:
    def seconds(stops: int) -> float:
        text = "Wait" + "." * stops + "x"
        begun = time.process_time()
        split(text, 0, len(text))
        return time.process_time() - begun

    assert seconds(20_000) < 0.5, "it took ten seconds"
