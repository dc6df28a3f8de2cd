"""Linking: which names of all articles mean the same entity.

It reads only the compact results of recognition. Inside an article a short name follows the long one it stands for.
Across articles names meet under keys; what could mean two entities is left open, for a wrong link is worse than none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dossier.extract.names.forms import Form, Recognised
from dossier.extract.names.gazetteer import Gazetteer
from dossier.extract.names.keys import key, person_words
from dossier.extract.names.slugs import entity_id
from dossier.model.facts import Entity, EntityKind, Mention, Name, Passage, Role


@dataclass(slots=True)
class _Group:
    """What is gathered about one entity while articles are read."""

    kind: EntityKind
    of: str | None = None
    forms: dict[str, int] = field(default_factory=dict)
    said: dict[str, list[tuple[str, Passage, Recognised]]] = field(default_factory=dict)


class Linking:
    """The entities of a dossier, and each article's mentions linked to them."""

    def __init__(
        self, entities: tuple[Entity, ...], recognised: dict[str, Recognised], links: dict[str, tuple[str | None, ...]]
    ) -> None:
        self._entities = entities
        self._recognised = recognised
        self._links = links

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, sorted by id."""
        return self._entities

    def mentions(self, article: str) -> tuple[Mention, ...]:
        """Return the mentions of an article in text order, `entity` set where the link is certain."""
        found = self._recognised.get(article)
        if found is None:
            return ()
        links = self._links[article]
        return tuple(
            Mention(article, start, end, form.surface, form.kind, links[index], form.rule, form.confidence)
            for start, end, index in found.places
            for form in (found.forms[index],)
        )


def link(recognised: Iterable[Recognised], gazetteer: Gazetteer) -> Linking:
    """Return the entities that the names of all articles mean."""
    articles = {article.article: article for article in recognised}
    surnames: dict[str, set[str]] = {}
    keys = {name: [_key(form, article.forms) for form in article.forms] for name, article in articles.items()}
    for name, article in articles.items():
        for form, own in zip(article.forms, keys[name], strict=True):
            if form.kind is EntityKind.PERSON and own and " " in own:
                for word in person_words(form.surface):
                    surnames.setdefault(word, set()).add(own)
    return _Linker(articles, keys, surnames, gazetteer).run()


def _key(form: Form, forms: tuple[Form, ...]) -> str:
    """Return the key of a form, or that of the long form it stands for."""
    seen = 0
    while form.long >= 0 and seen < 4:
        form = forms[form.long]
        seen += 1
    if form.target:
        return form.target
    return key(form.surface, form.kind)


class _Linker:
    def __init__(
        self,
        articles: dict[str, Recognised],
        keys: dict[str, list[str]],
        surnames: dict[str, set[str]],
        gazetteer: Gazetteer,
    ) -> None:
        self._articles = articles
        self._keys = keys
        self._surnames = surnames
        self._gazetteer = gazetteer
        self._known = {entry.id: entry for entry in gazetteer.entries.values()}
        self._groups: dict[tuple[EntityKind, str], _Group] = {}

    def run(self) -> Linking:
        chosen: dict[str, list[tuple[EntityKind, str] | None]] = {}
        for name, article in self._articles.items():
            own = [self._choose(form, key_) for form, key_ in zip(article.forms, self._keys[name], strict=True)]
            chosen[name] = own
            for _, _, index in article.places:
                self._count(own[index], article.forms[index])
            for said in article.said:
                if group := self._groups.get(own[said.form] or (EntityKind.PERSON, "")):
                    passage = Passage(name, said.start, said.end)
                    group.said.setdefault(said.phrase, []).append((said.phrase, passage, article))
        ids = self._ids()
        links = {name: tuple(ids[c] if c else None for c in own) for name, own in chosen.items()}
        entities = tuple(
            sorted((self._entity(ids[c], c, group) for c, group in self._groups.items()), key=lambda entity: entity.id)
        )
        return Linking(entities, self._articles, links)

    def _choose(self, form: Form, own: str) -> tuple[EntityKind, str] | None:
        if not own:
            return None
        if form.target is None and form.kind is EntityKind.PERSON and " " not in own:
            people = self._surnames.get(own, set())
            if len(people) == 1:
                return EntityKind.PERSON, next(iter(people))
            if people:
                return None
        return form.kind, own

    def _count(self, chosen: tuple[EntityKind, str] | None, form: Form) -> None:
        if chosen is None:
            return
        group = self._groups.setdefault(chosen, _Group(form.kind, form.of))
        group.forms[form.surface] = group.forms.get(form.surface, 0) + 1

    def _ids(self) -> dict[tuple[EntityKind, str], str]:
        """Return a readable id for every group; a number is added where two would be equal."""
        ids: dict[tuple[EntityKind, str], str] = {}
        used: set[str] = set()
        for chosen in sorted(self._groups, key=lambda c: (":" not in c[1], c[0].value, c[1])):
            wish = chosen[1] if ":" in chosen[1] else entity_id(chosen[0], self._name(self._groups[chosen]))
            unique, n = wish, 2
            while unique in used:
                unique, n = f"{wish}-{n}", n + 1
            used.add(unique)
            ids[chosen] = unique
        return ids

    def _name(self, group: _Group) -> str:
        """Return the most telling form: among the frequent ones the one with most words, a given name first."""
        top = max(group.forms.values())

        def rank(form: str) -> tuple[int, bool, int, str]:
            frequent = group.forms[form] * 10 >= top
            own_order = group.kind is not EntityKind.PERSON or self._gazetteer.is_given(form.split()[0])
            return -len(form.split()) if frequent else 0, not own_order, -group.forms[form], form

        return min(group.forms, key=rank)

    def _entity(self, unique: str, chosen: tuple[EntityKind, str], group: _Group) -> Entity:
        entry = self._known.get(chosen[1])
        names = tuple(Name(form, count) for form, count in sorted(group.forms.items(), key=lambda i: (-i[1], i[0])))
        return Entity(
            unique, group.kind, entry.name if entry else self._name(group), names, self._roles(group), "", group.of
        )

    def _roles(self, group: _Group) -> tuple[Role, ...]:
        roles = []
        for phrase, found in sorted(group.said.items()):
            days = [a.when for _, _, a in found]
            earliest = min((d.earliest for d in days if d.earliest), default=None)
            latest = max((d.latest for d in days if d.latest), default=None)
            roles.append(Role(phrase, phrase.lower(), tuple(p for _, p, _ in found), earliest, latest))
        return tuple(roles)
