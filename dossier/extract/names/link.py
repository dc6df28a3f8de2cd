"""Linking: which names of all articles mean the same entity.

It reads only the compact results of recognition. Inside an article a short name follows the long one it stands for.
Across articles names meet under keys; what could mean two entities is left open, for a wrong link is worse than none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dossier.extract.names.cues import Cue
from dossier.extract.names.entities import Gathered
from dossier.extract.names.forms import AROUND, Form, Recognised
from dossier.extract.names.gazetteer import SHARED, Gazetteer
from dossier.extract.names.keys import body_key, key, plain_key
from dossier.extract.names.resolve import Companies, People, Ships
from dossier.model.facts import Entity, EntityKind, Mention

Chosen = tuple[EntityKind, str]  # kind and key of an entity

_DESIGNS = {EntityKind.AIRCRAFT, EntityKind.PROGRAM}  # an aircraft still on paper is a programme: one entity


def _order(kind: EntityKind) -> tuple[bool, str]:
    return kind is not EntityKind.PROGRAM, kind.value


class Linking:
    """The entities of a dossier, and each article's mentions linked to them; all in memory."""

    def __init__(self, linker: "Linker", recognised: dict[str, Recognised]) -> None:
        self._entities = tuple(linker.entities())
        self._recognised = recognised
        self._linker = linker

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, sorted by id."""
        return self._entities

    def mentions(self, article: str) -> tuple[Mention, ...]:
        """Return the mentions of an article in text order, `entity` set where the link is certain."""
        found = self._recognised.get(article)
        return self._linker.mentions(found) if found is not None else ()


def link(recognised: Iterable[Recognised], gazetteer: Gazetteer) -> Linking:
    """Return the entities that the names of all articles mean, and which name means which."""
    articles = {article.article: article for article in recognised}
    return Linking(Linker(articles.values(), gazetteer), articles)


def _owned_elsewhere(form: Form, article: Recognised) -> str:
    """Return the key of the one country's body that an article names in full before or after "the Foreign Ministry"."""
    body = body_key(form.surface)
    owners = {other.owner for other in article.forms if other.owner and other.body == body}
    only = next(iter(owners)) if len(owners) == 1 else SHARED
    return "" if only == SHARED else f"{body}@{only.partition(':')[2]}"


def home(article: Recognised) -> str | None:
    """Return the id of the country an article is about: named first, and twice as often as any other."""
    counts: dict[str, int] = {}
    for _, _, index in article.places:
        form = article.forms[index]
        country = form.target if form.kind is EntityKind.GPE and form.of is None else form.of
        if country and country.startswith("gpe:"):
            counts[country] = counts.get(country, 0) + 1
    if not counts:
        return None
    first, *others = counts.items()  # in the order in which they are named
    return first[0] if all(first[1] >= 2 * count for _, count in others) else None


class Linker:
    """Looks every form up in tables made of all forms.

    `articles` is walked through `PASSES` times and never held, so that it may come from a disk.
    """

    PASSES = 5

    def __init__(self, articles: Iterable[Recognised], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._companies: set[str] = set()
        self._kinds: dict[str, EntityKind] = {}
        self._learn_kinds(articles)
        named = self._named(articles, (EntityKind.PERSON, EntityKind.VESSEL, EntityKind.ORG))
        self._people = People(named[EntityKind.PERSON])
        self._ships = Ships(named[EntityKind.VESSEL], gazetteer.ship_prefixes)
        self._firms = Companies(named[EntityKind.ORG])
        self._acronyms = self._bound_acronyms(articles)
        self._gathered = self._gather(articles)
        self._ids = self._gathered.ids()

    def entities(self) -> Iterator[Entity]:
        """Yield all entities, sorted by id."""
        return self._gathered.entities(self._ids)

    def mentions(self, article: Recognised) -> tuple[Mention, ...]:
        """Return the mentions of one of the articles in text order, `entity` set where the link is certain."""
        chosen = (self._choose(form, article) for form in article.forms)
        links = [(form, self._ids.get(entity) if entity else None) for form, entity in chosen]
        return tuple(
            Mention(article.article, start, end, form.surface, form.kind, entity, form.rule, form.confidence)
            for start, end, index in article.places
            for form, entity in (links[index],)
            if entity or not form.nominal or form.long < 0
        )

    def _gather(self, articles: Iterable[Recognised]) -> Gathered:
        """Choose an entity for every form, and gather what is said of it."""
        gathered = Gathered(self._gazetteer)
        for article in articles:
            own = [self._choose(form, article) for form in article.forms]
            for _, _, index in article.places:
                gathered.count(*own[index])
            for said in article.said:
                gathered.say(own[said.form][1], said, article)
        return gathered

    def _named(self, articles: Iterable[Recognised], kinds: Iterable[EntityKind]) -> dict[EntityKind, set[str]]:
        """Return what is named of these kinds."""
        found: dict[EntityKind, set[str]] = {kind: set() for kind in kinds}
        for article in articles:
            for form in article.forms:
                kind = self._kind(form)
                if kind in found and not form.nominal:
                    found[kind].add(form.surface)
        return found

    def _learn_kinds(self, articles: Iterable[Recognised]) -> None:
        """Learn the kind of each surface on which the articles disagree and one kind clearly leads.

        And the keys of the names that some article writes with a company's ending: "Smith Barney Inc".
        """
        kinds: dict[str, EntityKind] = {}
        tallies: dict[str, dict[EntityKind, float]] = {}  # of the few surfaces that have several kinds
        for article in articles:
            for form in article.forms:
                if form.long < 0 and not form.nominal and kinds.setdefault(form.surface, form.kind) is not form.kind:
                    tallies[form.surface] = {}
                if form.kind is EntityKind.ORG and (own := key(form.surface, form.kind)) != plain_key(form.surface):
                    self._companies.add(own)
        del kinds
        for article in articles:
            for form in article.forms:
                if form.long < 0 and not form.nominal and form.surface in tallies:
                    tally = tallies[form.surface]
                    tally[form.kind] = tally.get(form.kind, 0.0) + form.confidence
        for surface, tally in tallies.items():
            first, second = sorted(tally.items(), key=lambda item: (-item[1], _order(item[0])))[:2]
            if first[1] >= 1.5 * second[1] or {first[0], second[0]} == _DESIGNS:
                self._kinds[surface] = first[0]

    def _kind(self, form: Form) -> EntityKind:
        if form.kind is EntityKind.PERSON and self._company(form):
            return EntityKind.ORG
        if form.target or form.long >= 0 or (form.confidence >= 0.9 and form.kind not in _DESIGNS):
            return form.kind
        return self._kinds.get(form.surface, form.kind)

    def _company(self, form: Form) -> bool:
        """Tell whether what looks like a person is a company elsewhere; a known given name tells a person."""
        first = form.surface.partition(" ")[0]
        if form.long >= 0 or self._gazetteer.is_given(first) or form.rule != AROUND:
            return False
        return key(form.surface, EntityKind.ORG) in self._companies

    def _bound_acronyms(self, articles: Iterable[Recognised]) -> dict[str, set[Chosen]]:
        """Return what each acronym that some article spells out means."""
        bound: dict[str, set[Chosen]] = {}
        for article in articles:
            for form in article.forms:
                if form.rule == "acronym in brackets" and form.long >= 0:
                    long = article.forms[form.long]
                    bound.setdefault(form.surface, set()).add((self._kind(long), self._key(long, article)))
        return bound

    def _choose(self, form: Form, article: Recognised) -> tuple[Form, Chosen | None]:
        """Return a form, of the dossier's kind, and the entity it means if that is certain."""
        meant, seen = form, 0
        while meant.long >= 0 and seen < 4:
            meant = article.forms[meant.long]
            seen += 1
        if meant is not form:
            kind = self._kind(meant)
            own = self._key(meant, article)
            return replace(form, kind=kind) if kind is not form.kind else form, (kind, own) if own else None
        if form.nominal:
            return form, None
        kind = self._kind(form)
        if kind is not form.kind:
            form = replace(form, kind=kind, rule="kind as in other articles")
        if form.target is None and form.surface in self._acronyms and form.surface.isupper():
            spelled = self._acronyms[form.surface]
            if len(spelled) != 1:
                return form, None
            only = next(iter(spelled))
            return replace(form, kind=only[0], rule="acronym spelled out elsewhere", confidence=0.85), only
        own = self._key(form, article)
        return form, (form.kind, own) if own else None

    def _key(self, form: Form, article: Recognised) -> str:
        """Return the key of a form by itself; empty when it may mean several entities."""
        kind = self._kind(form)
        if form.target:
            if (
                form.generic
                and form.of
                and not any(form.of in (f.target, f.of) for f in article.forms if f is not form)
            ):
                return ""  # "the Senate", but nothing in the article is of that country
            return form.target
        if kind is EntityKind.PERSON:
            return self._people.key(form.surface)
        if kind is EntityKind.VESSEL:
            return self._ships.key(form.surface)
        own = key(form.surface, kind)
        if form.owner:
            owner = home(article) if form.owner == SHARED else form.owner
            if not owner:
                return ""
            known = self._gazetteer.by_body.get((form.body, owner))
            return known or f"{form.body}@{owner.partition(':')[2]}"
        if form.generic:
            return _owned_elsewhere(form, article)
        known = self._gazetteer.by_key.get((kind, own))
        if known is not None or kind is not EntityKind.ORG:
            return known or own
        return "" if self._is_rest(form.surface, own) else self._firms.key(form.surface)

    def _is_rest(self, surface: str, own: str) -> bool:
        """Tell whether an organisation's name is only the rest of one: "Chemicals Inc", "Trust Co"."""
        head = bool(self._gazetteer.cue(own.capitalize()) & (Cue.ORG | Cue.COMPANY)) or len(own) < 3
        return head and " " not in own and plain_key(surface) != own
