"""A draft made into an article: cleaned, with its metadata and repairs."""

import hashlib

from dossier.ingest.cleaning import clean, paragraphs
from dossier.ingest.drafts import Draft
from dossier.ingest.metadata import metadata
from dossier.ingest.repairs import repairs
from dossier.ingest.vocabulary import Vocabulary
from dossier.model.article import Article

_ID_LENGTH = 12


def article_id(text: str) -> str:
    """Return the id of an article whose decoded source is `text`: the same in every build."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]


def finish(draft: Draft, file: str, words: Vocabulary) -> Article:
    """Return the article of a draft that was read from the source named `file`."""
    file += draft.part
    page = clean(draft, words)
    found = metadata(page, draft.stated, draft.text, file)
    parts = paragraphs(page)
    return Article(
        id=article_id(draft.original),
        files=(file,),
        text=draft.text,
        title=found.title,
        paragraphs=parts,
        publisher=found.publisher,
        authors=found.authors,
        url=found.url,
        language=found.language,
        published=found.published,
        updated=found.updated,
        repairs=repairs(draft.text, parts, found.language),
        basis=found.basis,
    )
