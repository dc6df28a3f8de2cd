"""Encodings: what is declared, what small words tell, and what is said of it."""

import pytest

from dossier.errors import InputError
from dossier.ingest.decoding import decode

_FRENCH = "Le maire a déclaré que la rue resterait fermée à cause des travaux prévus pour l’été."
_DASHES = "The mayor—who didn’t stay for the vote—said that it was “time for the town” to think of its east–west road."
_GERMAN = "Die Straße ist für drei Wochen nicht frei, sagte der Bürgermeister von Köln."
_SPANISH = "El señor Ibáñez dijo que la reunión del año que viene será en la capital de España."
_POLISH = "Prezydent powiedział, że w przyszłym tygodniu będą rozmowy na temat granicy i dróg w całym kraju."
_CZECH = "Prezident řekl, že příští týden se bude o hranici a silnicích jednat také ve městě na řece."


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        (_FRENCH, "cp1252", "cp1252"),
        (_GERMAN, "cp1252", "cp1252"),
        (_SPANISH, "cp1252", "cp1252"),
        (_DASHES, "cp1252", "cp1252"),
        (_FRENCH, "mac_roman", "mac_roman"),
        (_SPANISH, "mac_roman", "mac_roman"),
        (_FRENCH, "utf-8", ""),
    ],
)
def test_a_single_western_sentence_is_read_as_it_was_written(text: str, encoding: str, said: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.guessed) == (text, said)


def test_a_page_with_few_accents_and_few_small_words_is_not_taken_for_one_of_dos() -> None:
    page = "<p>Café, São Paulo, Zürich: 12 pct, 14 mln dlrs, 3rd qtr net.</p>" * 3
    assert decode(page.encode("cp1252"), "utf-8").text == page


@pytest.mark.parametrize("text", [_POLISH, _CZECH])
def test_a_text_of_central_europe_is_not_taken_for_a_western_one(text: str) -> None:
    assert decode(text.encode("cp1250")).text == text


@pytest.mark.parametrize(
    ("declared", "read"), [("iso-8859-1", _FRENCH), ("windows-1252", _FRENCH), ("no-such", _FRENCH), ("hex", _FRENCH)]
)
def test_what_a_file_declares_is_believed_where_it_can_be(declared: str, read: str) -> None:
    assert decode(_FRENCH.encode("cp1252"), declared).text == read


def test_utf_8_is_read_whatever_a_file_declares() -> None:
    assert decode(_FRENCH.encode(), "iso-8859-1").text == _FRENCH


def test_what_is_declared_as_utf_16_without_its_mark_is_not() -> None:
    assert decode(_FRENCH.encode("cp1252"), "utf-16").text == _FRENCH


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(InputError):
        decode(b"\0\1\2" * 100, "utf-8")
