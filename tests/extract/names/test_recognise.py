"""Names as readers would mark them, one rule a row."""

import pickle
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import link
from dossier.extract.names.recognise import Recogniser
from dossier.model.article import ParagraphKind
from tests.extract.names.conftest import MakeArticle, MakeLinking

_PIECES = [
    *(
        "Anna",
        "Berg",
        "Japan",
        "Japanese",
        "U.S.",
        "Navy",
        "the",
        "The",
        "of",
        "and",
        "Prime Minister",
        "Adm.",
        "F-16s",
    ),
    *(
        "Ministry",
        "HMS",
        "election",
        "1999",
        "said",
        "in",
        "von",
        "Inc.",
        "St.",
        "É",
        "’s",
        "'",
        "-",
        "–",
        "“",
        "”",
        "(",
    ),
    *(")", ",", ".", "\n", "\n\n", " ", "  ", "\u00a0", "$", "&", "/", "7th", "G-7", "pro-", "-led", "East", "Seas"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks were held in Oslo.", ["Oslo GPE"]),
        ("Danish Foreign Minister Jens Holm met Sweden’s envoy.", ["Danish NORP", "Jens Holm PERSON", "Sweden GPE"]),
        ("A France-Spain deal and a Greek-led plan.", ["France GPE", "Spain GPE", "Greek NORP"]),
        ("Ships crossed the Black and Caspian Seas.", ["Black and Caspian Seas LOC", "Caspian Seas LOC"]),
        ("The Polar Rescue Agency (PRA) said so. Later the PRA left.", ["Polar Rescue Agency ORG"] + 2 * ["PRA ORG"]),
        ("The Polar Rescue Agency said so. Later the PRA left.", ["Polar Rescue Agency ORG", "PRA ORG"]),
        ("He flew to Washington, D.C. on Friday.", ["Washington, D.C. GPE"]),
        ("The frigate HMS Lancaster and two F-16s arrived.", ["HMS Lancaster VESSEL", "F-16s AIRCRAFT"]),
        ("Their destroyer, the Halvorsen, sank.", ["destroyer VEHICLE", "Halvorsen VESSEL"]),
        ("Ursula von der Leyen spoke on Monday.", ["Ursula von der Leyen PERSON"]),
        ("The Halvorsen Navy operates two aircraft carriers.", ["Halvorsen Navy ORG", "aircraft carriers VEHICLE"]),
        ("He told private QTV television on his plane.", ["QTV ORG"]),
        ("The cruiser USS Quarn (CG 71) left.", ["USS Quarn VESSEL"]),
        ("The cutter USS Quarn left. The Quarn's crew slept.", ["USS Quarn VESSEL", "Quarn VESSEL"]),
        ("It was 2 p.m. ET, or 16:30 JST, in FY2028.", []),
        ("A man from Chicago, IL, was held.", ["Chicago GPE", "IL GPE"]),
        ("In Cologne, QB opened a depot.", ["Cologne GPE", "QB ORG"]),
        ("The Cabinet Committee on Security met.", ["Cabinet Committee on Security ORG"]),
        ("The Twin Mast Fighter (TMF) flew.", ["Twin Mast Fighter AIRCRAFT", "TMF AIRCRAFT"]),
        ("Defence Minister Gen Aoki spoke. Gen Anna Berg left.", ["Gen Aoki PERSON", "Anna Berg PERSON"]),
        ("In Mula Ibrahim, a village near Oslo, it burned.", ["Mula Ibrahim GPE", "Oslo GPE"]),
        ("Virginia-class boats and Virginia class boats left.", []),
        ("Feng Quarn, a ministry spokesman, left.", ["Feng Quarn PERSON"]),
        ("The frigate “Hamburg” left.", ["frigate VEHICLE", "Hamburg VESSEL"]),
        ("The mission “Quarnides” destroyed two drones.", ["drones VEHICLE"]),
        ("Municipal and Regional Affairs Minister Anna Berg left.", ["Anna Berg PERSON"]),
        ("The exclusive economic zone (EEZ) is theirs. The EEZ is big.", []),
        ("Miguel de la Madrid left Madrid.", ["Miguel de la Madrid PERSON", "Madrid GPE"]),
        ("Operation Quarnfall began.", ["Operation Quarnfall EVENT"]),
        ("One of Ford Motor Co's ships left.", ["Ford Motor Co ORG"]),
        ("A Type 26 frigate was launched.", ["frigate VEHICLE"]),
        (
            "Quarn Gas and Electric Co fell. Quarn Gas and Electric said so.",
            ["Quarn Gas and Electric Co ORG", "Quarn Gas and Electric ORG"],
        ),
        ("Officials waited. Hundreds came.", []),
        ("In March the U.S. and the E.U. agreed.", ["U.S. GPE", "E.U. ORG"]),
        ("The 1999 Norwegian parliamentary election was close.", ["1999 Norwegian parliamentary election EVENT"]),
        ("He left the Ministry of Trade and Industry.", ["Ministry of Trade and Industry ORG"]),
        ("The Norway-Russia Fisheries Commission met.", ["Norway-Russia Fisheries Commission ORG"]),
        ("U.S. Treasury Secretary Anna Berg left.", ["U.S. GPE", "Anna Berg PERSON"]),
        ("Biologist Karen Lund studies fish.", ["Karen Lund PERSON"]),
        ("They live in Oslo and Neudorf.", ["Oslo GPE", "Neudorf GPE"]),
        ("It cost US$40 million.", []),
        ("Some left. Both said so. Others, Another and Everyone waited.", []),
        ("Toyota and General Motors fell.", ["Toyota ORG", "General Motors ORG"]),
        ("On Monday Quarnhill said its board had met.", ["Quarnhill ORG"]),
        ("On Monday Quarnhill said the board had met.", ["Quarnhill PERSON"]),
        ("On Monday Quarnhill said it has agreed to a merger.", ["Quarnhill ORG"]),
        ("On Monday Quarnhill said it has been a hard winter.", ["Quarnhill PERSON"]),
        ("On Monday Quarnhill said it seemed odd.", ["Quarnhill PERSON"]),
        ("On Monday Quarnhill said its cost was too high.", ["Quarnhill PERSON"]),
        ("On Monday Quarnhill said its board had met and he left.", ["Quarnhill PERSON"]),
        ("They bought twenty 777s, a P-8A and A321s.", ["777s AIRCRAFT", "P-8A AIRCRAFT", "A321s AIRCRAFT"]),
        ("The Quarn People's Army left.", ["Quarn People's Army ORG"]),
        ("The Miners' Union met Women's Aid Society.", ["Miners' Union ORG", "Women's Aid Society ORG"]),
        ("The workers met Norway's Navy.", ["Norway GPE", "Navy ORG"]),
        ("Its rival <QRN> said Jens Holm (QRN.O) left.", ["Jens Holm PERSON"]),
        ("QRN Dahl Holm and King Quarn Inc said so.", ["QRN Dahl Holm ORG", "King Quarn Inc ORG"]),
        ("They hired Holm, Dahl and Co. on Monday.", ["Holm, Dahl and Co. ORG"]),
        (
            "Quarn Dahl (Securities) Ltd and Holm Dahl of Canada Ltd left.",
            ["Quarn Dahl (Securities) Ltd ORG", "Holm Dahl of Canada Ltd ORG"],
        ),
        ("Dean Quarn Dahl Inc said that Dean Quarn left.", ["Dean Quarn Dahl Inc ORG", "Dean Quarn ORG"]),
        (
            "Chambers Quarn Inc lost. Chambers said it lost. Chambers in the tower were empty. Chambers",
            ["Chambers Quarn Inc ORG", "Chambers ORG"],
        ),
        (
            "Theresa May left in May. May said so. Mrs May met us in May.",
            ["Theresa May PERSON", "May PERSON", "May PERSON"],
        ),
        ("In May 's heat May said nothing.", []),
        (
            "The MV Captain Quarn left Naval Base Point Quarn.",
            ["MV Captain Quarn VESSEL", "Naval Base Point Quarn FACILITY"],
        ),
        ("The Center for a New Danish Order met.", ["Center for a New Danish Order ORG"]),
        ("They hold Quarn Telegraph and Telephone Corp shares.", ["Quarn Telegraph and Telephone Corp ORG"]),
        ("Quarn, Dahl and Co won. Then Quarn lost.", ["Quarn, Dahl and Co ORG", "Quarn ORG"]),
        ("Quarn Lake Mining Inc lost. It owns Quarn Lake.", ["Quarn Lake Mining Inc ORG", "Quarn Lake ORG"]),
        ("Bergen Shipping Inc lost. Bergen said it lost.", ["Bergen Shipping Inc ORG", "Bergen ORG"]),
        (
            "Bergen Shipping Inc lost. He lives in Bergen. Bergen said it lost.",
            ["Bergen Shipping Inc ORG", "Bergen GPE", "Bergen GPE"],
        ),
        ("It is as rich as Jemima and as strong as Jemima and Harriet.", []),
        ("The KF-X fighter is late.", ["KF-X PROGRAM"]),
        ("They sent T-72 tanks, MiG-29s and two Su-24M jets.", ["T-72 VEHICLE", "MiG-29s AIRCRAFT", "Su-24M AIRCRAFT"]),
        ("It cost AU$ 40 million, No. 1 of all.", []),
        ("He lives in Dallas, Tex. now.", ["Dallas GPE", "Tex. GPE"]),
        ("Anna De Groot left. De Groot was sad.", ["Anna De Groot PERSON", "De Groot PERSON"]),
        ("The White House and the House of Lords met.", ["White House ORG", "House of Lords ORG"]),
        ("The Skylark project began.", ["Skylark PROGRAM"]),
        ("Kvaerner Oil Corp said so. Kvaerner fell.", ["Kvaerner Oil Corp ORG", "Kvaerner ORG"]),
        ("Heavy Metal Bank rose. Shares of Heavy Metal Bank fell.", 2 * ["Heavy Metal Bank ORG"]),
        ("The pro-Lindqvist party won.", ["Lindqvist PERSON"]),
        ("The New York Times wrote that.", ["The New York Times ORG"]),
        ("Talks in the United\u00a0States began.", ["United\u00a0States GPE"]),
        ("Ships of the Indo–Pacific met.", ["Indo–Pacific LOC"]),
        ("Oslo said Statoil PLC of Norway will pay.", ["Oslo GPE", "Statoil PLC ORG", "Norway GPE"]),
        ("NOTE that WHO rose.", ["WHO ORG"]),
        ("NORWAY AND SWEDEN TO JOIN NATO TALKS", ["NORWAY GPE", "SWEDEN GPE", "NATO ORG"]),
        ("BERG LEAVES OSLO\nAnna Berg left.", ["BERG PERSON", "OSLO GPE", "Anna Berg PERSON"]),
        ("NEW YORK (Reuters) - Shares fell.", ["NEW YORK GPE", "Reuters ORG"]),
        ("He shouted NO in Oslo.", ["Oslo GPE"]),
        ("GAO SEES A RISE IN OSLO", ["GAO ORG", "OSLO GPE"]),
        ("Inc said so. The Key Savings and Loan Association met.", ["Key Savings and Loan Association ORG"]),
    ],
)
def test_names_are_found_with_their_kind(linked: MakeLinking, text: str, expected: list[str]) -> None:
    assert [f"{m.surface} {m.kind.value}" for m in linked(text).mentions("0")] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Norway Agrees to Boost Trade Ties With Sweden", ["Norway", "Sweden"]),
        ("Prime Minister Says Budget Will Rise", []),
        ("Board Approves Two for One Stock Split", []),
    ],
)
def test_capitals_of_a_headline_alone_make_no_name(
    gazetteer: Gazetteer, make_article: MakeArticle, title: str, expected: list[str]
) -> None:
    found = Recogniser(gazetteer).recognise(make_article("a", title, ParagraphKind.TITLE))
    assert [m.surface for m in found.mentions] == expected


@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_any_text_gives_spans_that_slice_to_their_surface(
    gazetteer: Gazetteer, make_article: MakeArticle, pieces: list[str]
) -> None:
    article = make_article("a", "".join(pieces))
    mentions = link([Recogniser(gazetteer).recognise(article)], gazetteer).mentions("a")
    assert [m.surface for m in mentions] == [article.text[m.start : m.end] for m in mentions]
    assert [(m.start, -m.end) for m in mentions] == sorted((m.start, -m.end) for m in mentions)


def test_only_kept_paragraphs_are_read(gazetteer: Gazetteer, make_article: MakeArticle) -> None:
    found = Recogniser(gazetteer).recognise(
        make_article("a", "Read more about Oslo.\nTalks began in Rome.", kept=False)
    )
    assert [m.surface for m in found.mentions] == ["Rome"]


def test_a_result_travels_between_processes(gazetteer: Gazetteer, make_article: MakeArticle) -> None:
    found = Recogniser(gazetteer).recognise(make_article("a", "President Anna Berg visited Oslo."))
    assert pickle.loads(pickle.dumps(found)) == found


def test_the_same_article_gives_the_same_result(gazetteer: Gazetteer, make_article: MakeArticle) -> None:
    article = make_article("a", "Berg met the Navy. The Royal Danish Navy and Anna Berg left Oslo for Neudorf.")
    assert Recogniser(gazetteer).recognise(article) == Recogniser(gazetteer).recognise(article)


def test_every_span_slices_to_its_surface_in_the_originals(
    gazetteer: Gazetteer, make_article: MakeArticle, seed_originals: Path
) -> None:
    recogniser = Recogniser(gazetteer)
    for file in sorted(seed_originals.glob("*.txt")):
        article = make_article(file.name, file.read_text(encoding="utf-8"))
        mentions = recogniser.recognise(article).mentions
        assert mentions
        for mention in mentions:
            assert article.text[mention.start : mention.end] == mention.surface


def test_time_grows_no_faster_than_a_run_of_names(gazetteer: Gazetteer, make_article: MakeArticle) -> None:
    recogniser = Recogniser(gazetteer)

    def seconds(times: int) -> float:
        article = make_article("a", "They met in " + "Rome Tokyo " * times + "and left.")
        begun = time.process_time()
        recogniser.recognise(article)
        return time.process_time() - begun

    seconds(10)
    assert seconds(240) < 30 * seconds(30), "eight times as many, and by the cube it would be 512"
