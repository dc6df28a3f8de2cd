"""An article of the archive is found again by words half remembered: floors that only rise."""

from pathlib import Path

import pytest

from tests.quality.known import ARCHIVE, any_of, engine, found, mean_reciprocal_rank, shown


@pytest.mark.skipif(not ARCHIVE.is_file(), reason=f"the archive is not here ({ARCHIVE})")
def test_what_is_half_remembered_is_found_by_what_is_offered_at_the_latest(tmp_path: Path) -> None:
    searched = engine(tmp_path / "index")
    try:
        assert mean_reciprocal_rank(shown(searched)) >= 0.9
        assert mean_reciprocal_rank(found(searched, offer=True)) >= 0.95
        assert mean_reciprocal_rank(lambda text: found(searched, offer=False)(any_of(text))) >= 0.97
    finally:
        searched.close()
