"""Words in a row are found by their rarest one, and by tables of all places where all of them are common."""

from collections.abc import Callable

import numpy as np
import pytest

from dossier.search import phrases
from dossier.search.runs import in_a_row
from dossier.search.store import Store
from tests.search.corpus import article, engine_of

WORDS = ("the", "ferry", "north-south", "line", "f-35", "northsouth", "of", "harbour")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    dice = np.random.default_rng(5)

    def line(length: int) -> str:
        drawn = np.minimum(dice.geometric(0.35, length) - 1, len(WORDS) - 1)
        return " ".join(WORDS[n] for n in drawn.tolist())

    folder = tmp_path_factory.mktemp("phrases") / "index"
    engine_of(folder, [article(f"a{n}", line(4), line(30 + n % 7), line(12)) for n in range(280)])
    return Store(folder)


def common(_patch: pytest.MonkeyPatch) -> None: ...


def in_tables(patch: pytest.MonkeyPatch) -> None:
    """Take words of any number as very common, and tables of one article, so that marks come round to 1 again."""
    patch.setattr(phrases, "_MANY", 0)
    patch.setattr(phrases, "_TABLE", 1 << 12)


def looked_up(patch: pytest.MonkeyPatch) -> None:
    """Look the articles of one word up among those of the other, however many they are."""
    patch.setattr(phrases, "_FEWER", 0)


@pytest.mark.parametrize("way", [common, in_tables, looked_up])
def test_a_phrase_stands_where_its_words_meet(
    store: Store, way: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    way(monkeypatch)
    dice = np.random.default_rng(9)
    lists, found = store.lists, 0
    for _ in range(60):
        stems = dice.integers(0, len(lists.stems), dice.integers(1, 5)).tolist()
        within = np.flatnonzero(dice.random(280) < 0.4).astype(lists.article_type) if dice.random() < 0.4 else None
        places = phrases.phrase(lists, stems, within)
        expected = in_a_row(lists.places_of_all(stems, within))
        assert places.key.tolist() == expected.key.tolist(), stems
        assert places.width.tolist() == expected.width.tolist(), stems
        found += len(places.key)
    assert found > 400
