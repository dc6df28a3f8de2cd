"""Recognition: from one article to the names it holds, each with its kind, compact enough for 100,000 articles."""

from collections.abc import Iterator
from dataclasses import replace

from dossier.extract.names.acronyms import bind, common_nouns
from dossier.extract.names.candidates import Candidate
from dossier.extract.names.capitals import calm, is_shouted
from dossier.extract.names.coordination import coordinate
from dossier.extract.names.finder import Finder
from dossier.extract.names.forms import AROUND, Recognised
from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.kinds import score
from dossier.extract.names.model import BY_MODEL, Model, candidates_of
from dossier.extract.names.neighbours import share
from dossier.extract.names.nouns import Noun, noun_forms, without_nouns
from dossier.extract.names.offices import by_office
from dossier.extract.names.owners import own
from dossier.extract.names.rejoin import rejoin
from dossier.extract.names.roles import said_of
from dossier.extract.names.tokens import Sentence, Tokenizer
from dossier.extract.names.votes import mark_generic, settle
from dossier.extract.sentences import split
from dossier.model.article import Article, ParagraphKind

_PLAIN = str.maketrans("\xa0\u2009\u202f\n\t’‐‑–", "     '---")  # one to one, so that spans stay right
_HEADLINES = frozenset((ParagraphKind.TITLE, ParagraphKind.SUBHEADING, ParagraphKind.KICKER))


class Recogniser:
    """Finds the names of articles; holds the word lists and a memory of words, nothing of any article.

    With a `model` the spans and kinds are the model's.
    """

    def __init__(self, gazetteer: Gazetteer, model: Model | None = None) -> None:
        self._gazetteer = gazetteer
        self._model = model
        self._tokenizer = Tokenizer(gazetteer)
        self._finder = Finder(gazetteer)

    def recognise(self, article: Article) -> Recognised:
        """Return the names that stand in the kept paragraphs of an article."""
        text = self._plain(article)
        nouns: list[Noun] = []
        if self._model:
            candidates = list(self._modelled(article, text, self._model, nouns))
        else:
            candidates = rejoin(list(self._candidates(article, text, nouns)), text)
        candidates = without_nouns(candidates, nouns)
        self._tokenizer.forget()
        if spelled := common_nouns(candidates):
            candidates = [candidate for candidate in candidates if candidate.surface not in spelled]
        bind(candidates, text)
        for candidate in candidates:
            mark_generic(candidate)
            if not self._model:
                score(candidate)
        if not self._model:
            share(candidates, text)
        own(candidates, text, self._gazetteer)
        forms, places = settle(candidates, self._gazetteer, article.text)
        if self._model:
            forms = tuple(replace(form, rule=BY_MODEL) if form.rule == AROUND else form for form in forms)
        said = said_of(candidates, places, [form.kind for form in forms], text, article.text)
        offices, where = by_office(candidates, forms, places, self._gazetteer.posts, article.text)
        equipment, stands = noun_forms(nouns, forms, places, article.text, len(forms) + len(offices))
        named = [(start, end, form) for start, end, form, _ in places]
        spans = sorted((*named, *where, *stands), key=lambda span: (span[0], -span[1]))
        return Recognised(article.id, (*forms, *offices, *equipment), tuple(spans), said, article.published.when)

    def _plain(self, article: Article) -> str:
        """Return the text of an article, letter for letter, in the spelling that word lists have."""
        text = article.text.translate(_PLAIN)
        parts: list[str] = []
        at = 0
        for paragraph in sorted(article.kept, key=lambda kept: kept.start):
            calmed = calm(text, paragraph.start, paragraph.end, self._gazetteer)
            if calmed != text[paragraph.start : paragraph.end]:
                parts += (text[at : paragraph.start], calmed)
                at = paragraph.end
        return "".join((*parts, text[at:]))

    def _candidates(self, article: Article, text: str, nouns: list[Noun]) -> Iterator[Candidate]:
        for paragraph in article.kept:
            headline = paragraph.kind in _HEADLINES or is_shouted(article.text[paragraph.start : paragraph.end])
            for start, end in split(article.text, paragraph.start, paragraph.end):
                sentence = self._tokenizer.sentence(text, start, end, headline=headline)
                nouns += self._nouns(sentence)
                yield from coordinate(self._finder.find(text, sentence), text, self._gazetteer)

    def _nouns(self, sentence: Sentence) -> Iterator[Noun]:
        words = [word.lower() for word in sentence.words] if sentence.headline else sentence.words
        for first, last, kind in self._gazetteer.equipment.find(words):
            yield sentence.starts[first], sentence.ends[last - 1], kind

    def _modelled(self, article: Article, text: str, model: Model, nouns: list[Noun]) -> Iterator[Candidate]:
        for paragraph in article.kept:
            begin = paragraph.start
            spans = [(begin + s, begin + e, label) for s, e, label in model(article.text[begin : paragraph.end])]
            cut = split(article.text, begin, paragraph.end)
            sentences = [self._tokenizer.sentence(text, start, end) for start, end in cut]
            for sentence in sentences:
                nouns += self._nouns(sentence)
            yield from candidates_of(spans, sentences, text, self._gazetteer)
