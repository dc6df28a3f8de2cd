"""After a correction everything is read from a bundle in which it holds; the original is never touched."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.bundle.lock import locked
from dossier.bundle.reader import BundleReader
from dossier.bundle.writer import write_bundle
from dossier.errors import Cancelled, InputError, LockedError
from dossier.extract.times.tagger import tag
from dossier.model.article import Article
from dossier.model.corrected_events import address
from dossier.model.corrections import DateArticle, KeepParagraph, MergeEntities, MergeEvents, RejectEntity, SplitEvent
from dossier.model.facts import TimeExpression
from dossier.model.query import Query
from dossier.paths import Paths
from dossier.services import analysis, build
from dossier.services.correcting import contents_of, corrected
from dossier.services.export import export_jsonl
from dossier.services.library import Library
from dossier.services.updating import Wish, update


def test_without_corrections_the_original_is_read(library: Library, own_paths: Paths) -> None:
    assert corrected(library.reader, (), own_paths).path == library.reader.path


def test_a_merge_holds_in_search_and_reading(library: Library, own_paths: Paths) -> None:
    before = library.reader.path.read_bytes()
    ids = [head.id for head in library.reader.entities() if head.kind == "PERSON"]
    kept, gone = ids[0], ids[1]
    found = corrected(library.reader, [MergeEntities(gone, kept)], own_paths)
    assert found.unfit == {}
    after = Library.open(found.path, own_paths)
    assert gone not in {head.id for head in after.reader.entities()}
    mentions = len(library.reader.mentions_of(kept)) + len(library.reader.mentions_of(gone))
    assert len(after.reader.mentions_of(kept)) == mentions
    name = library.reader.entity(gone).name
    answer = after.search(Query(f'entity:"{name}"'))
    assert answer.articles >= len({m.article for m in library.reader.mentions_of(gone)})
    after.close()
    assert library.reader.path.read_bytes() == before


def test_a_date_set_by_hand_moves_what_counts_from_it(library: Library, own_paths: Paths) -> None:
    undated = next(head for head in library.heads.values() if head.basis == "inferred")
    found = corrected(library.reader, [DateArticle(undated.id, "1999-05-04")], own_paths)
    after = BundleReader(found.path)
    article = after.article(undated.id)
    assert article.published.when.earliest == date(1999, 5, 4)
    anchors = {time.anchor.value for time in after.facts(undated.id).times if time.anchor.kind == "publication"}
    assert anchors == {"1999-05-04"}
    after.close()


def test_a_paragraph_taken_away_is_no_longer_read_for_names(library: Library, own_paths: Paths) -> None:
    article = next(library.reader.articles())
    steps = [KeepParagraph(article.id, paragraph.start, False) for paragraph in article.paragraphs]
    found = corrected(library.reader, steps, own_paths)
    after = BundleReader(found.path)
    assert after.facts(article.id).mentions == ()
    after.close()


def test_windows_that_correct_at_once_all_show_it(library: Library, own_paths: Paths, tmp_path: Path) -> None:
    step, paths = RejectEntity(library.reader.entities()[0].id), replace(own_paths, cache=tmp_path)
    with ThreadPoolExecutor(4) as windows:
        states = [windows.submit(corrected, library.reader, [step], paths) for _ in range(4)]
    (path,) = {state.result().path for state in states}
    assert path.is_file()


def test_a_lock_that_is_never_free_is_not_waited_for_without_end(
    library: Library, own_paths: Paths, tmp_path: Path
) -> None:
    step, paths = RejectEntity(library.reader.entities()[0].id), replace(own_paths, cache=tmp_path)
    target = corrected(library.reader, [step], paths).path
    target.unlink()
    with locked(target):
        with pytest.raises(LockedError, match="is being written by another program"):
            corrected(library.reader, [step], paths, patience=0)
        with pytest.raises(Cancelled):
            corrected(library.reader, [step], paths, cancelled=lambda: True)


def test_a_state_outlasts_those_that_seem_newer(library: Library, own_paths: Paths, tmp_path: Path) -> None:
    step, paths = RejectEntity(library.reader.entities()[0].id), replace(own_paths, cache=tmp_path)
    folder = corrected(library.reader, [step], paths).path.parent
    for n in range(6):
        (folder / f"{n}.dossier").touch()
        os.utime(folder / f"{n}.dossier", (time.time() + 3600 + n,) * 2)  # made before the clock was set back
    assert corrected(library.reader, [step, step], paths).path.is_file()
    assert sorted(path.name for path in folder.glob("[0-5].dossier")) == ["3.dossier", "4.dossier", "5.dossier"]


def test_what_no_longer_fits_is_said_and_the_rest_holds(library: Library, own_paths: Paths) -> None:
    entity = library.reader.entities()[0].id
    lost = RejectEntity("person:nobody-at-all")
    found = corrected(library.reader, [lost, RejectEntity(entity)], own_paths)
    assert found.unfit == {0: lost}
    after = BundleReader(found.path)
    assert entity not in {head.id for head in after.entities()}
    after.close()


def test_a_sentence_split_off_an_event_is_told_in_its_own_words(library: Library, own_paths: Paths) -> None:
    event = max(library.reader.events(), key=lambda found: len(found.evidence))
    told = event.evidence[-1]
    found = corrected(library.reader, [SplitEvent(address(event), told.article, told.start)], own_paths)
    assert found.unfit == {}
    with BundleReader(found.path) as after:
        assert len(after.events()) == len(library.reader.events()) + 1
        (apart,) = [one for one in after.events() if one.evidence == (told,) and one.id not in _ids(library)]
        assert apart.title
        assert not apart.title.endswith("…")
        assert told not in after.event(event.id).evidence
        back = corrected(after, [MergeEvents(address(apart), address(after.event(event.id)))], own_paths)
        with BundleReader(back.path) as again:
            assert again.event(event.id).evidence == event.evidence


def _ids(library: Library) -> set[str]:
    return {event.id for event in library.reader.events()}


def test_contents_come_back_as_they_were_written(library: Library, tmp_path: Path) -> None:
    write_bundle(tmp_path / "again.dossier", contents_of(library.reader))
    again = BundleReader(tmp_path / "again.dossier")
    records, expected = list(export_jsonl(again)), list(export_jsonl(library.reader))
    assert records[1:] == expected[1:]  # the first one holds the hash, which counts the original bytes as well
    again.close()


def test_a_second_correction_reads_only_what_it_changed(
    library: Library, own_paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "fingerprint", lambda _: "the same")  # also while somebody edits the program
    articles = list(library.reader.articles())
    steps = [KeepParagraph(one.id, one.paragraphs[-1].start, not one.paragraphs[-1].kept) for one in articles[:2]]
    corrected(library.reader, steps[:1], own_paths)
    read: list[str] = []

    def watched(article: Article) -> tuple[TimeExpression, ...]:
        read.append(article.id)
        return tag(article)

    monkeypatch.setattr(analysis, "tag", watched)
    again = corrected(library.reader, steps, own_paths)
    assert read == [articles[1].id]
    fresh = corrected(library.reader, steps, Paths.below(own_paths.cache / "elsewhere"))
    with BundleReader(again.path) as one, BundleReader(fresh.path) as other:
        assert one.info.content_hash == other.info.content_hash


def test_a_model_that_is_not_here_is_named(library: Library, own_paths: Paths, tmp_path: Path) -> None:
    contents = contents_of(library.reader)
    path = tmp_path / "model.dossier"
    write_bundle(path, replace(contents, info=replace(contents.info, ner="spacy:xx_nowhere")))
    head = library.reader.heads()[0]
    told = "found with spacy:xx_nowhere, which cannot be used here"
    with BundleReader(path) as reader, pytest.raises(InputError, match=told):
        corrected(reader, [DateArticle(head.id, "1999-05-04")], own_paths)
    with pytest.raises(InputError, match=told):
        update(path, Wish(remove=[head.file]), paths=own_paths)
