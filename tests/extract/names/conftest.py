"""Articles and word lists for tests of names."""

from collections.abc import Callable

import pytest

from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.link import Linking, link
from dossier.extract.names.recognise import Recogniser
from dossier.model.article import Article, Basis, Paragraph, ParagraphKind, Published
from dossier.model.when import UNKNOWN_TIME, When
from dossier.paths import Paths

MakeArticle = Callable[..., Article]
MakeLinking = Callable[..., Linking]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(Paths.default().resources)


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    """Return a function that makes an article of a text, one paragraph a line, the first of `first` kind."""

    def make(
        name: str, text: str, first: ParagraphKind = ParagraphKind.BODY, kept: bool = True, when: When = UNKNOWN_TIME
    ) -> Article:
        paragraphs: list[Paragraph] = []
        at = 0
        for line in text.split("\n"):
            if line.strip():
                kind = ParagraphKind.BODY if paragraphs else first
                paragraphs.append(Paragraph(len(paragraphs), at, at + len(line), kind, kept or bool(paragraphs)))
            at += len(line) + 1
        published = Published(when, Basis.EXPLICIT)
        return Article(name, (name,), text, "", tuple(paragraphs), published=published)

    return make


@pytest.fixture(scope="session")
def linked(gazetteer: Gazetteer, make_article: MakeArticle) -> MakeLinking:
    """Return a function that recognises and links some texts; their articles are named "0", "1" and so on."""

    def run(*texts: str) -> Linking:
        recogniser = Recogniser(gazetteer)
        return link([recogniser.recognise(make_article(str(n), text)) for n, text in enumerate(texts)], gazetteer)

    return run
