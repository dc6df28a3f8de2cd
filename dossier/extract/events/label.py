"""A label of a few words for the timeline, built from the words of the sentence."""

from collections.abc import Mapping, Sequence

from dossier.extract.events.cutting import FEWEST, cut
from dossier.extract.events.grammar import Predicate, Sentence
from dossier.extract.events.lexicon import Lexicon
from dossier.extract.events.shorten import attribution_tail
from dossier.extract.events.sound import agrees, hangs, says_what
from dossier.extract.events.wording import TIE, length
from dossier.extract.events.writer import Writer
from dossier.model.facts import Mention

_UNNAMED = 4  # words of a label that says only that something was held


def label(
    sentence: Sentence,
    predicate: Predicate,
    names: Mapping[str, str],
    lexicon: Lexicon,
    earlier: Sequence[Mention] = (),
    they: Sequence[str] = (),
) -> str:
    """Return a few words that name the event, none where they would not say who.

    `names` gives each entity's short form in this article, `earlier` the mentions before the sentence, `they` the
    entities that the word means.
    """
    tail = attribution_tail(sentence, lexicon)
    if not predicate.noun and predicate.at >= tail:  # "..., officials said on Monday": the news is what they said
        predicate = next((p for p in sentence.predicates if p.finite and p.at < tail), predicate)
        if sentence.tokens[predicate.at].word in lexicon.cues["states.opinions"]:
            return ""
    writer = Writer(sentence, names, lexicon, earlier, they)
    words, least = writer.noun_label(predicate) if predicate.noun else writer.verb_label(predicate)
    if words and words[0].lower() in lexicon.cues["grammar.coordinators"]:
        words, least = words[1:], least - 1
    words = cut(words, least, lexicon)
    bare = predicate.noun or (predicate.passive and not predicate.finite)  # "the accord", "the accord signed there"
    if not words or hangs(words, lexicon) or (bare and not says_what(words, writer.names)):
        return ""
    if not agrees(words, writer.persons, lexicon):
        return ""
    if not any(name in " ".join(words) for name in writer.names):
        held = predicate.lemma == "hold" and predicate.passive
        if length(words) <= (_UNNAMED if held else FEWEST):  # "complex began", "meetings to be held"
            return ""
        words = [*writer.speaker(predicate), *words]
    text = " ".join(words).strip(" ,")
    text = text.replace(TIE, " ")
    if len(text.split()) < FEWEST:
        return ""
    return f"{text[:1].upper()}{text[1:]}"
