"""Rules sorted by their beginnings match what all of them match."""

import re

import pytest

from dossier.ingest.cleaning import clean
from dossier.ingest.drafts import Draft
from dossier.ingest.page import key
from dossier.ingest.prompts import needed, openings
from dossier.ingest.vocabulary import default_vocabulary
from dossier.paths import Paths
from tests.quality.test_cleaning_quality import GOLD


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("sign up", ["sign up"]),
        ("(sign|log) in", ["sign", "log"]),
        ("(please )?(sign|log) in", ["please ", "sign", "log"]),
        ("(now |a )*here", ["now ", "a ", "here"]),
        (r"\d+ shares", "0123456789"),
        (r"[\d.,]+ shares", "0123456789.,"),
        ("colou?r", ["colo"]),
        ("x?y", "xy"),
        ("t[óo]picos", ["tó", "to"]),
        ("t[óo]?picos", ["t"]),
        ("ab|cd?", ["ab", "c"]),
        ("(a(b|c)|[)]x|d) e", ["a", ")", "d"]),
        ("[^a]b", None),
        (".{0,9}contact us", None),
        ("(|a)b", None),
    ],
)
def test_the_beginnings_of_what_a_rule_matches(rule: str, first: list[str] | str | None) -> None:
    assert openings(rule) == (None if first is None else frozenset(first))


@pytest.mark.parametrize(
    ("rule", "held"),
    [
        (r".{0,250}\bplease contact us\b.{0,80}", ["please contact us"]),
        (r".{0,40}\b(accept|allow) (all )*cookies?\b.{0,60}", ["cookie"]),
        (r".{0,9}(external|third[- ]party) (sites?|links)\b", ["external", "third"]),
        (".{2,100} ?[→›]", ["→", "›"]),
        (".*(a|b)?[^c] reads{0,1}", [" read"]),
        (".* to|.*", []),
    ],
)
def test_what_each_match_of_a_rule_holds(rule: str, held: list[str]) -> None:
    assert needed(rule) == frozenset(held)


def test_sorted_rules_match_what_all_rules_match() -> None:
    file = Paths.default().resources / "cleaning" / "prompts.txt"
    rules = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    plain = re.compile("|".join(f"(?:{rule})" for rule in rules))
    lines = {key(line[2:]) for path in GOLD.glob("*.txt") for line in path.read_text(encoding="utf-8").splitlines()}
    lines |= {re.sub(r"[()?*\\]|\.\*|\|.*", "", rule) for rule in rules}
    found = {line for line in lines if default_vocabulary().prompts.fullmatch(line)}
    assert len(found) > 100
    assert found == {line for line in lines if plain.fullmatch(line)}


NEWS = """\
Billed as the largest naval exercise in years, it began off Bergen.
Billed as a $40 million opera for a week of feasts, it was cancelled a year later.
Charged with fraud, the mayor told reporters: "I will show you who did it."
$5 a day.
$500 a month is what she pays for a room by the harbour.
A winter storm warning is in effect for 14 counties through Friday.
A flood watch in effect for 9 districts was lifted on Sunday.
An evacuation warning in effect for 300 homes drew few to the shelters.
This work must comply with safety rules, inspectors said on Monday.
This document, the court held, is subject to copyright and must be handed back.
This material must comply with the standard of 2019, the ministry said.
This image is subject to copyright, his lawyers told the court.
More information: the ministry said the study with a DOI had been withdrawn.
Journal information: who owns it, and who may sell it, is before the court.
Citation: the officer retrieved it from the driver and tore it up.
Provided by the university, the ventilators kept forty patients alive.
Now playing: the blame game between ministers and their generals.
Now watching: the neighbours, who have moved two brigades to the border.
Kindly share with the poor, the bishop wrote in his last letter.
Kindly share this burden with us, the mayor told the capital.
Add Qatar as a preferred source of gas, the report urged, and prices fall.
500+ journalists have been jailed since the coup.
20k+ influencers of the region were paid by the party, the paper found.
Comments in this town do not reflect the opinions of voters elsewhere, pollsters said.
Opinions in this village do not reflect the views of the capital.
View the original release of the album as a protest, the singer said.
Want your company's news banned? One minister shows how it is done.
Image and photo were both forged, the laboratory found.
Update: this story was updated three times by the censors before it ran.
法院认定，该公司未经许可使用用户数据。
版权所有者表示，将向法院提起诉讼。
警方称，该男子未经允许转载了三千篇文章。
法律规定，未经许可不得转载他人作品。
扫一扫二维码支付在农村也已普及，央行表示。
来源：警方称，火灾由电线短路引起。
写真家は、同社が作品を無断使用したとして提訴した。
市は写真の無断転載を禁止した。
同社は有料会員の登録が百万人を超えたと発表した。
紙の新聞を購読する人は十年で半分に減った。
会員限定の催しに登録した客の名簿が盗まれた。
تابعنا على مدى أيام معاناة النازحين في المخيمات.
جميع الحقوق محفوظة للمواطنين بموجب الدستور الجديد.
Подписаться на издание успели сорок тысяч человек.
Все права защищены конституцией, напомнил судья.
Подписываться на газету чиновников заставляли силой.
""".splitlines()


def test_news_that_is_near_to_a_prompt_stays() -> None:
    prose = "The weather service said that snow would fall through the night and that roads in the north were closed."
    text = "\n\n".join(["Storm hits north", prose, *NEWS, prose + " It was the third storm.", prose])
    page = clean(Draft(text, text), default_vocabulary())
    kept = {piece.text for piece, verdict in zip(page.pieces, page.verdicts, strict=True) if verdict and verdict.kept}
    assert [line for line in NEWS if line not in kept] == []


@pytest.mark.parametrize(
    "line",
    [
        "A winter storm warning in effect for 14 counties",
        "$1 for 6 months",
        "$2 a week for 12 weeks",
        "Billed annually. Cancel anytime.",
        "Now playing: Ferry strike enters its third week",
        "Provided by University of Lindmark",
        "未经授权不得转载",
        "本网站所有内容未经许可严禁复制",
        "記事・写真の無断転載を禁じます。",
        "無断転載・複製を禁止",
        "有料会員になると会員限定の記事もお読みいただけます。",
        "تابعنا على فيسبوك",
        "Подписывайтесь на наш канал",
        "© 2024 Все права защищены",
        "More information: A. Roe, Ships at sea (2022). DOI: 10.0000/x.1",
    ],
)
def test_prompts_outside_of_the_text_are_known(line: str) -> None:
    words = default_vocabulary()
    prompt = words.prompts.fullmatch(key(line)) or words.prompts_outside.fullmatch(key(line))
    assert prompt
