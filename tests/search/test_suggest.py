from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.model.query import Query
from dossier.search.engine import SearchEngine
from tests.campaign import examples
from tests.search.corpus import article, engine_of
from tests.search.test_language import PIECES

ARTICLES = (
    article("a", "Harbour talks", "The U.S. met Kish on the F-35 in post-war Lisbon.", day="2023-01-10"),
    article("b", "Talks of harbours", "Kishar and the harbour master said that ferries sail.", publisher="Kish Post"),
    article("c", "A quiet week", "Ferries of Lisbon, said the harbour masters; Kish's ferry is new.", day="2024-01-10"),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    folder: Path = tmp_path_factory.mktemp("suggest")
    return engine_of(folder / "index", ARTICLES)


def found(engine: SearchEngine, text: str, *, partly: bool = False) -> set[str]:
    return {hit.article for hit in engine.search(Query(text), partly=partly).hits}


_BEGUN = st.sampled_from(["harb", "kis", "mast", "fe", '"harbour mas', '"talks ', 'source:"Ki', "-", " OR ", " ", " "])


@settings(max_examples=examples(300), deadline=None)
@given(st.lists(st.one_of(PIECES, _BEGUN), max_size=12).map("".join))
def test_the_group_of_a_query_asks_for_what_is_shown(engine: SearchEngine, text: str) -> None:
    asked = found(engine, text, partly=True)
    group = engine.as_group(text)
    assert found(engine, f"{group} ") == asked
    assert found(engine, f"{group} sail OR -sail") == asked
    if len(asked) < len(ARTICLES):  # all are found as well by what asks nothing
        assert found(engine, f"{group} OR sail") == asked | {"b"}
