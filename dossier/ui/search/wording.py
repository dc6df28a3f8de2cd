"""What is said of an answer below the search box."""

from dossier.model.query import Answer, Query
from dossier.services.library import NO_INDEX
from dossier.ui.translation import tr, tr_n, worded


def what_is_wrong(answer: Answer, *, searchable: bool, empty: bool) -> str:
    """Return what was not understood and why nothing was found, a line each; nothing where all is well.

    `empty` where the dossier has no articles at all.
    """
    if empty:
        return tr("This dossier has no articles yet. Drop files on the window, or choose “Add files” in its menu.")
    words = dict.fromkeys(worded(problem.text) for problem in answer.problems)
    if not answer.hits:
        words[_nothing_found(answer.query) if searchable else tr(NO_INDEX)] = None
    return "\n".join(words)


def what_was_meant(answer: Answer) -> str:
    """Return the question whether the first correction was meant."""
    articles = tr_n("%Ln article", "%Ln articles", answer.corrected[0])
    return tr("Did you mean {words} ({articles})?", words=answer.corrections[0], articles=articles)


def _nothing_found(query: Query) -> str:
    restricted = bool(query.filters or query.span)
    hint = tr("Take a restriction away.") if restricted else tr("Try fewer or other words.")
    text = query.text.strip()
    if text:
        said = tr("Nothing for “{words}”", words=text)
        if restricted:
            said = tr("Nothing for “{words}” with these restrictions", words=text)
        return f"{said}. {hint}"
    return f"{tr('Nothing with these restrictions') if restricted else tr('Nothing')}. {hint}"
