"""An index that is carried on: file by file the one that would be made anew, whatever came, went, moved or changed."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path

import pytest

from dossier.errors import Cancelled, StorageError
from dossier.search.carrying import known_articles
from dossier.search.checked import CheckedFiles
from dossier.search.codec import following
from dossier.search.document import Block, IndexDocument, IndexedEntity, IndexedEvent, IndexedMention
from dossier.search.entities import row_of
from dossier.search.index import build_index, carry_on_index

_WORDS = [
    "the",
    "The",
    "NATO",
    "nato",
    "G7",
    "G-7",
    "F-35s",
    "Indo-Pacific",
    "indo",
    "Kishida’s",
    "U.S.",
    "US",
    "us",
    "l'Italia",
    "COVID19",
    "1,000",
    "s",
    "-",
    "“so”",
    "(there)",
    "defence",
    "defense",
    "AT&T",
    "ran",
    "running",
    "naïve",
]


def _news(n: int, dice: random.Random) -> IndexDocument:
    lines = [" ".join(dice.choices(_WORDS, k=dice.randint(1, 12))) for _ in range(dice.randint(1, 4))]
    lines[-1] += f" only{n}"  # words that go when the article goes
    blocks, at = [], 0
    for k, line in enumerate(lines):
        blocks.append(Block(at, at + len(line), k == 0 and dice.random() < 0.8))
        at += len(line) + 1
    text = "\n".join(lines)
    entities = [_entity(k, 0) for k in dice.sample(range(9), 2)]

    def span() -> tuple[int, int]:
        start = dice.randrange(len(text))
        return start, start + dice.randint(0, 15)

    def day() -> date:
        return date(2020, 1, 1) + timedelta(dice.randrange(900))

    return _known(
        IndexDocument(
            f"a{n}", text, dice.choice(["", "Talks"]), tuple(blocks), dice.choice(["AP", "Reuters", "dpa", ""]),
            dice.choice([(), ("Ann Lee",), ("Bo Ek", "Ann Lee")]), f"{n % 3}.txt", dice.choice(["en", "de", "fr"]),
            dice.choice([None, day()]), dice.choice([None, day()]), tuple(entities),
            tuple(IndexedMention(*span(), dice.choice(entities).id) for _ in range(dice.randrange(5))),
            tuple(IndexedEvent(*span(), day(), day(), dice.choice("abc")) for _ in range(dice.randrange(3))),
        )
    )  # fmt: skip


def _known(document: IndexDocument) -> IndexDocument:
    bare = replace(document, entities=())
    return replace(document, digest=blake2b(repr(bare).encode(), digest_size=16).digest())


def _entity(k: int, state: int) -> IndexedEntity:
    return IndexedEntity(f"e{k}", ("PERSON", "ORG", "GPE")[k % 3], f"Name {k}", (f"Name {k}", f"N{k} v{state}"))


def _as_of(news: Sequence[IndexDocument], state: int) -> list[IndexDocument]:
    """Return articles with entities that bear other names by now."""
    return [replace(one, entities=tuple(_entity(int(e.id[1:]), state) for e in one.entities)) for one in news]


def _carried(old: Path, news: Sequence[IndexDocument], state: int, folder: Path) -> int:
    """Carry an index on; return how many articles were looked at."""
    asked: list[int] = []

    def documents(places: Sequence[int]) -> list[IndexDocument]:
        asked.extend(places)
        return [news[place] for place in places]

    folder.mkdir()
    entities = {f"e{k}": row_of(_entity(k, state)) for k in range(9)}
    carry_on_index(CheckedFiles(old), [one.digest for one in news], documents, entities, folder)
    return len(asked)


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "checked.json"}


@pytest.mark.parametrize("seed", range(2))
def test_an_index_carried_on_is_the_one_that_would_be_made_anew(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "_MANY", 4)
    dice = random.Random(seed)
    news = [_news(n, dice) for n in range(12)]
    (tmp_path / "0").mkdir()
    build_index(_as_of(news, 0), tmp_path / "0")
    for state in range(1, 6):
        kept = [one for one in news if dice.random() < dice.choice([0.5, 0.9, 1.0])]
        changed = [_news(int(one.article[1:]), dice) if dice.random() < 0.1 else one for one in kept]
        added = [_news(100 * state + n, dice) for n in range(dice.choice([0, 1, 4]))]
        before = {one.digest for one in news}
        news = changed + added
        if dice.random() < 0.6:
            news.sort(key=lambda one: (one.earliest or date.min, one.article))
        if dice.random() < 0.2:
            dice.shuffle(news)
        news = _as_of(news, state)
        (tmp_path / f"new{state}").mkdir()
        build_index(news, tmp_path / f"new{state}")
        looked_at = _carried(tmp_path / str(state - 1), news, state, tmp_path / str(state))
        assert looked_at == sum(one.digest not in before for one in news)
        assert _files(tmp_path / str(state)) == _files(tmp_path / f"new{state}")


def test_articles_without_a_digest_are_never_carried_on(tmp_path: Path) -> None:
    news = [replace(_news(n, random.Random(n)), digest=b"") for n in range(3)]
    (tmp_path / "old").mkdir()
    build_index(news, tmp_path / "old")
    assert not known_articles(CheckedFiles(tmp_path / "old"))
    assert _carried(tmp_path / "old", news, 0, tmp_path / "new") == 3


def test_damage_of_the_older_index_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    build_index([_news(n, random.Random(n)) for n in range(3)], tmp_path / "old")
    path = tmp_path / "old" / "written.form.bin"
    path.write_bytes(path.read_bytes()[::-1] + b"x")
    with pytest.raises(StorageError):
        CheckedFiles(tmp_path / "old")


def test_carrying_on_can_be_stopped(tmp_path: Path) -> None:
    news = [_news(n, random.Random(n)) for n in range(4)]
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
    build_index(news[:2], tmp_path / "old")
    with pytest.raises(Cancelled):
        carry_on_index(
            CheckedFiles(tmp_path / "old"), [one.digest for one in news], lambda places: [news[n] for n in places], {},
            tmp_path / "new", cancelled=lambda: True,
        )  # fmt: skip
    assert list((tmp_path / "new").iterdir()) == []
