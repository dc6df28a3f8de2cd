"""What is set for the whole process while an index is built, and after it."""

import gc
from pathlib import Path

import pytest

from dossier.search.document import Block, IndexDocument
from dossier.search.index import build_index


@pytest.mark.parametrize("looked", [True, False])
def test_garbage_is_looked_for_after_a_build_as_it_was_before_and_not_meanwhile(looked: bool, tmp_path: Path) -> None:
    before, meanwhile = gc.isenabled(), []

    def progress(_done: int) -> None:
        meanwhile.append(gc.isenabled())

    try:
        (gc.enable if looked else gc.disable)()
        build_index([IndexDocument("a", "Ferry strike", "Ferry strike", (Block(0, 12),))], tmp_path, progress)
        assert (meanwhile, gc.isenabled()) == ([False], looked)
    finally:
        (gc.enable if before else gc.disable)()
