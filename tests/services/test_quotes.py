"""A sentence made short is quoted so that one sees where it was cut."""

import pytest

from dossier.services.quotes import cut_from

CUT = [
    ("a clause left out", "Berg was in Oslo.", "Before Lima, Berg was in Oslo.", "… Berg was in Oslo."),
    ("its capital made by the cut", "The port was shut.", "On Monday,\nthe port was shut.", "… the port was shut."),
    ("one word", "Resigned.", "Then he resigned.", "… resigned."),
    ("whole", "Berg was in Oslo.", "Berg was in Oslo.", "Berg was in Oslo."),
    ("cut at its end", "Berg was in Oslo.", "Berg was in Oslo, where it rained.", "Berg was in Oslo."),
    ("a quotation mark before it", "We won.", "“We won.”", "We won."),
    ("other words", "Something else.", "Berg was in Oslo.", "Something else."),
    ("nothing", "", "Berg was in Oslo.", ""),
]


@pytest.mark.parametrize(("_", "short", "sentence", "expected"), CUT, ids=[row[0] for row in CUT])
def test_an_ellipsis_stands_where_a_sentence_goes_on_before_its_short_form(
    _: str, short: str, sentence: str, expected: str
) -> None:
    assert cut_from(short, sentence) == expected
