"""A correction is seen by everything that follows the session, and can be undone and redone."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dossier.model.corrections import MergeEntities, RejectEntity, RenameEntity
from dossier.model.notice import Notice
from dossier.paths import Paths
from dossier.services.editing import Editing
from dossier.services.jobs import InlineJobs
from dossier.services.library import Library
from dossier.services.overlay import Overlay
from dossier.services.overlay_file import connect
from dossier.services.searching import Searching
from dossier.services.session import Session


class Bench:
    """An opened dossier with a session, as a window has it."""

    def __init__(self, bundle: Path, paths: Paths) -> None:
        self.told: list[Notice] = []
        self.library = Library.open(bundle, paths)
        self.session = Session()
        jobs = InlineJobs(self.told.append)
        self.searching = Searching(self.session, self.library, jobs)
        self.editing = Editing(self.session, self.library, paths, jobs, self.told.append)

    def entities(self) -> set[str]:
        return {head.id for head in self.library.reader.entities()}


@pytest.fixture
def home(own_paths: Paths, tmp_path: Path) -> Paths:
    return Paths(own_paths.resources, own_paths.seeds, tmp_path / "cache", tmp_path / "config", tmp_path / "data")


@pytest.fixture
def bench(seed_bundle: Path, home: Paths) -> Iterator[Bench]:
    bench = Bench(seed_bundle, home)
    yield bench
    bench.library.close()


def test_a_correction_is_shown_undone_and_redone(bench: Bench) -> None:
    before = bench.entities()
    gone, into = sorted(before)[:2]
    bench.session.ask("Italy")
    answer = bench.session.state.answer
    bench.session.show_entity(gone)
    bench.editing.correct(MergeEntities(gone, into))
    assert bench.entities() == before - {gone}
    assert bench.session.state.entity is None, "the card of an entity that is gone stays open"
    assert bench.session.state.answer is not answer, "the search was not asked again"
    bench.editing.undo()
    assert bench.entities() == before
    bench.editing.redo()
    assert bench.entities() == before - {gone}
    assert [notice.text for notice in bench.told] == ["Corrected."], "said once, with how to take it back"


def test_what_is_taken_over_after_the_dossier_was_left_is_kept_once_and_told(bench: Bench, home: Paths) -> None:
    first, second = map(RejectEntity, sorted(bench.entities())[:2])
    bench.editing.close()
    overlay = Overlay(home, bench.library.base.info.id)
    overlay.add(first)  # in another window
    assert [bench.editing.take_over(steps) for steps in ([first, second], [first])] == [True, False]
    assert overlay.corrections() == (first, second)
    assert [(notice.text.partition(";")[0], notice.hint) for notice in bench.told] == [("Corrected", "")]
    assert not bench.session.state.busy


def test_what_is_taken_over_at_once_is_told_and_undone_and_redone_at_once(bench: Bench) -> None:
    before = bench.entities()
    own, *others = sorted(before)[:4]
    bench.editing.correct(RejectEntity(own))
    bench.told.clear()
    assert bench.editing.take_over(map(RejectEntity, others))
    assert [(n.text, n.hint) for n in bench.told] == [("3 corrections were taken over.", "Ctrl+Z takes it back.")]
    seen = []
    for act in (bench.editing.undo, bench.editing.redo, bench.editing.undo, bench.editing.undo, bench.editing.redo):
        act()
        seen.append(len(before) - len(bench.entities()))
    assert seen == [1, 4, 1, 0, 1]
    bench.editing.redo()
    bench.editing.correct(RejectEntity("person:nobody-at-all"))
    bench.editing.undo()
    assert before - bench.entities() == {own, *others}, "only what came last is taken back"


def test_one_that_follows_itself_is_taken_over_once_and_a_name_that_comes_back_holds(bench: Bench) -> None:
    entity = min(bench.entities())
    one, other = RenameEntity(entity, "One"), RenameEntity(entity, "Other")
    bench.editing.take_over([one, one, other, one, one])
    assert bench.editing.corrections == (one, other, one)
    assert bench.library.reader.entity(entity).name == "One"


def test_a_corrected_dossier_opens_corrected(bench: Bench, seed_bundle: Path, home: Paths) -> None:
    entity = min(bench.entities())
    bench.editing.correct(RejectEntity(entity))
    again = Library.open(seed_bundle, home)
    assert entity not in {head.id for head in again.reader.entities()}
    assert entity in {head.id for head in again.base.entities()}
    again.close()


def test_what_no_longer_fits_is_told_when_it_is_found_and_at_each_opening(
    bench: Bench, seed_bundle: Path, home: Paths
) -> None:
    lost, fits = RejectEntity("person:nobody-at-all"), RejectEntity(min(bench.entities()))
    bench.editing.correct(lost)
    Library.open(seed_bundle, home, bench.told.append).close()
    bench.editing.correct(fits)
    assert [notice.text.partition(" no ")[0] for notice in bench.told] == ["A correction"] * 2 + ["Corrected."]
    assert [notice.detail for notice in bench.told[:2]] == ["reject-entity  entity=person:nobody-at-all"] * 2


def test_what_is_corrected_elsewhere_while_a_dossier_is_opened_is_seen(bench: Bench, home: Paths) -> None:
    gone = min(bench.entities())
    Overlay(home, bench.library.base.info.id).add(RejectEntity(gone))
    editing = Editing(bench.session, bench.library, home, InlineJobs(bench.told.append), bench.told.append)
    editing.look_again()
    assert gone not in bench.entities()
    revision = bench.session.state.revision
    editing.look_again()
    assert (bench.session.state.revision, bench.told) == (revision, []), "and that once"


def test_a_damaged_file_of_corrections_does_not_keep_the_dossier_closed(seed_bundle: Path, home: Paths) -> None:
    file = home.data / "overlays" / "builtin.sqlite"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no database" * 500)
    told: list[Notice] = []
    library = Library.open(seed_bundle, home, told.append)
    assert library.searchable
    assert "damaged" in told[0].text
    assert [path.read_bytes() for path in file.parent.glob("*.damaged-*")] == [b"no database" * 500]
    library.close()


def test_one_that_cannot_be_understood_is_told_and_costs_no_other(bench: Bench, seed_bundle: Path, home: Paths) -> None:
    first, second = sorted(bench.entities())[:2]
    bench.editing.correct(RejectEntity(first))
    overlay = Overlay(home, bench.library.base.info.id)
    with closing(connect(overlay.path)) as connection, connection:
        connection.execute('INSERT INTO correction (body) VALUES (\'{"op": "of-tomorrow"}\')')
    bench.told.clear()
    again = Library.open(seed_bundle, home, bench.told.append)
    assert first not in {head.id for head in again.reader.entities()}
    again.close()
    bench.editing.correct(RejectEntity(second))
    assert bench.entities().isdisjoint({first, second})
    bench.editing.undo()
    assert second in bench.entities(), "undo takes back what can be seen"
    assert ["of-tomorrow" in notice.detail for notice in bench.told] == [True, False], "told when it is opened"
    assert bench.told[1].text == "Corrected."
