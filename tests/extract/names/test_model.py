"""Names found by a model: its spans and kinds, our links. spaCy is a large extra, so its tests skip where it is not."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path

import pytest

from dossier.bundle.reader import BundleReader
from dossier.errors import InputError
from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import link
from dossier.extract.names.model import Span, load_model
from dossier.extract.names.recognise import Recogniser
from dossier.paths import Paths
from dossier.services.build import Options, build
from tests.extract.names.conftest import MakeArticle

HAS_SPACY = importlib.util.find_spec("spacy") is not None
needs_spacy = pytest.mark.skipif(not HAS_SPACY, reason="spaCy is not installed: pip install 'dossier[spacy]'")


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """Return the folder of a small pipeline that knows three names."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(  # type: ignore[attr-defined, unused-ignore]
        [
            {"label": "PERSON", "pattern": "Zorbla Quent"},
            {"label": "PERSON", "pattern": "Quent"},
            {"label": "FAC", "pattern": "Gate Nine"},
        ]
    )
    nlp.to_disk(tmp_path / "pipeline")
    return tmp_path / "pipeline"


def _labels(text: str, *wanted: tuple[str, str]) -> Sequence[Span]:
    return [(text.index(name), text.index(name) + len(name), label) for name, label in wanted if name in text]


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("[the Halvorsen] sank.", "VESSEL", ["Halvorsen VESSEL"]),
        ("We saw [Oslo's] quay.", "GPE", ["Oslo GPE"]),
        ("[President Anna Berg] left.", "PERSON", ["Anna Berg PERSON"]),
        ("They flew to [Oslo].", "LOC", ["Oslo GPE"]),
        ("They flew to [Quarn].", "LOC", ["Quarn LOC"]),
        ("Two [F-16s] left.", "PRODUCT", ["F-16s AIRCRAFT"]),
        ("He read [Hamlet].", "WORK_OF_ART", []),
        ("They signed [the Oslo Act].", "LAW", ["Oslo Act DOC"]),
        ("A [Norwegian] came.", "MISC", ["Norwegian NORP"]),
        ("A [Quarner] came.", "MISC", []),
        ("They met [Ann. Berg] left.", "PERSON", ["Ann PERSON"]),  # over the end of a sentence
        ("[,] came.", "ORG", []),
    ],
)
def test_spans_of_a_model_are_cut_to_names_of_our_kinds(
    gazetteer: Gazetteer, make_article: MakeArticle, text: str, label: str, expected: list[str]
) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = Recogniser(gazetteer, lambda _: [(start, end, label)]).recognise(make_article("a", plain))
    assert [f"{m.surface} {m.kind.value}" for m in found.mentions] == expected


def test_a_model_sees_only_kept_paragraphs(gazetteer: Gazetteer, make_article: MakeArticle) -> None:
    seen: list[str] = []

    def model(text: str) -> Sequence[Span]:
        seen.append(text)
        return _labels(text, ("Zorbla", "PERSON"))

    article = make_article("a", "Read more of Zorbla.\nZorbla left.", kept=False)
    found = Recogniser(gazetteer, model).recognise(article)
    assert seen == ["Zorbla left."]
    assert [(m.start, m.rule) for m in found.mentions] == [(21, "model")]


def test_names_of_a_model_are_linked_by_our_rules(gazetteer: Gazetteer, make_article: MakeArticle) -> None:
    recogniser = Recogniser(gazetteer, lambda text: _labels(text, ("Zorbla Quent", "PERSON"), (" Quent", "PERSON")))
    texts = ("President Zorbla Quent spoke.\nThen Quent left.", "Later Quent spoke.")
    linking = link([recogniser.recognise(make_article(str(n), text)) for n, text in enumerate(texts)], gazetteer)
    assert {m.entity for n in "01" for m in linking.mentions(n)} == {"person:zorbla-quent"}
    assert [role.phrase for role in linking.entities[0].roles] == ["President"]


@pytest.mark.parametrize("name", ["en_core_web_sm", "spacy:", "flair:x"])
def test_a_model_of_another_sort_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(InputError, match="no model that can find names") as told:
        load_model(name)
    assert "spacy:en_core_web_sm" in told.value.hint


@pytest.mark.skipif(HAS_SPACY, reason="spaCy is installed")
def test_a_missing_spacy_is_told_with_what_to_install() -> None:
    with pytest.raises(InputError, match="spaCy is not installed") as told:
        load_model("spacy:en_core_web_sm")
    assert "pip install 'dossier[spacy]'" in told.value.hint


@needs_spacy
def test_a_missing_pipeline_is_told_with_what_to_install() -> None:
    with pytest.raises(InputError, match="no_such_pipeline could not be loaded") as told:
        load_model("spacy:no_such_pipeline")
    assert "python -m spacy download no_such_pipeline" in told.value.hint


@needs_spacy
def test_a_pipeline_that_finds_no_names_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(InputError, match="does not find names"):
        load_model(f"spacy:{tmp_path}")


@needs_spacy
def test_a_dossier_is_built_with_the_pipeline_of_the_user(pipeline: Path, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    text = "Quent opens gate\n\nPrime Minister Zorbla Quent opened Gate Nine in Oslo on Tuesday. Quent was pleased.\n"
    (news / "a.txt").write_text(text)
    options = Options(ner=f"spacy:{pipeline}")
    report = build([news], tmp_path / "a.dossier", paths=Paths.below(tmp_path), options=options)
    with BundleReader(report.path) as reader:
        names = [mention.entity for mention in reader.mentions()]
    assert sorted(map(str, names)) == ["facility:gate-nine", *3 * ["person:zorbla-quent"]]
