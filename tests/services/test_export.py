import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from dossier.bundle.reader import BundleReader
from dossier.bundle.writer import write_bundle
from dossier.model.article import Published
from dossier.model.dossier import Contents
from dossier.services.export import export_jsonl
from tests.bundle.contents import contents, made_up
from tests.campaign import examples

# The contract with other tools: names and their order.
FIELDS = {
    "dossier": "id title format content_hash",
    "article": "id file title publisher authors url published paragraphs",
    "entity": "id kind name names roles",
    "mention": "article start end surface kind entity rule confidence",
    "time": "article start end surface type value granularity modifier earliest latest anchor rule",
    "event": "id title summary kind certainty date participants place evidence",
    "reuse": "kind passages origin",
    "disagreement": "kind claims",
    "problem": "file reason hint",
}


def _exported(folder: Path, given_contents: Contents) -> list[dict[str, Any]]:
    write_bundle(folder / "a.dossier", given_contents)
    with BundleReader(folder / "a.dossier") as reader:
        return [json.loads(json.dumps(record)) for record in export_jsonl(reader)]


@pytest.fixture
def records(tmp_path: Path) -> list[dict[str, Any]]:
    return _exported(tmp_path, made_up())


@pytest.mark.parametrize("kind", FIELDS)
def test_a_record_has_its_fields_in_their_order(records: list[dict[str, Any]], kind: str) -> None:
    found = [record for record in records if record["record"] == kind]
    assert found
    assert all(list(record) == ["record", *FIELDS[kind].split()] for record in found)


def test_records_come_kind_by_kind_in_a_stable_order(records: list[dict[str, Any]]) -> None:
    kinds = [record["record"] for record in records]
    assert list(dict.fromkeys(kinds)) == list(FIELDS)
    assert kinds == sorted(kinds, key=list(FIELDS).index)


@settings(deadline=None, max_examples=examples(20))
@given(contents())
def test_every_span_slices_to_its_surface(given_contents: Contents) -> None:
    with TemporaryDirectory() as folder:
        records = _exported(Path(folder), given_contents)
    texts = {article.id: article.text for article in given_contents.articles}
    for record in records:
        if "surface" in record:
            assert texts[record["article"]][record["start"] : record["end"]] == record["surface"]
        for paragraph in record.get("paragraphs", ()):
            assert texts[record["id"]][paragraph["start"] : paragraph["end"]] == paragraph["text"]


def test_what_is_not_known_is_null(tmp_path: Path) -> None:
    base = made_up(1)
    bare = replace(base.articles[0], publisher="", url="", published=Published())
    records = _exported(tmp_path, replace(base, articles=[bare]))
    article = next(record for record in records if record["record"] == "article")
    assert (article["publisher"], article["url"]) == (None, None)
    assert article["published"] == {
        "value": None,
        "granularity": "unknown",
        "earliest": None,
        "latest": None,
        "basis": "unknown",
        "why": "",
    }


def test_a_demonym_says_which_country_it_belongs_to(tmp_path: Path) -> None:
    base = made_up(1)
    entities = [replace(base.entities[0], of="gpe:italy"), *base.entities[1:]]
    records = _exported(tmp_path, replace(base, entities=entities))
    assert [record.get("of") for record in records if record["record"] == "entity"].count("gpe:italy") == 1
