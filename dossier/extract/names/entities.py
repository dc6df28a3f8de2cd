"""Entities as they are gathered from linked forms: names with counts, roles with evidence, readable ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dossier.extract.names.forms import Form, Recognised
from dossier.extract.names.gazetteer import Entry, Gazetteer
from dossier.extract.names.keys import body_key
from dossier.extract.names.roles import Said, role_value
from dossier.extract.names.slugs import entity_id
from dossier.model.facts import Entity, EntityKind, Name, Passage, Role
from dossier.model.when import When

Chosen = tuple[EntityKind, str]
_PLACES = (EntityKind.GPE, EntityKind.LOC)


@dataclass(slots=True)
class _Group:
    """What is gathered about one entity while articles are read."""

    of: str | None = None
    forms: dict[str, int] = field(default_factory=dict)
    said: dict[str, list[tuple[Passage, When]]] = field(default_factory=dict)


class Gathered:
    """Collects names and roles by entity."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known = gazetteer.by_id
        self._groups: dict[Chosen, _Group] = {}

    def count(self, form: Form, chosen: Chosen | None) -> None:
        """Count one place of a form."""
        if chosen is None or form.nominal:
            return
        group = self._groups.get(chosen)
        if group is None:
            group = self._groups[chosen] = _Group(form.of)
        group.forms[form.surface] = group.forms.get(form.surface, 0) + 1

    def say(self, chosen: Chosen | None, said: Said, article: Recognised) -> None:
        """Keep that an article calls an entity by a phrase."""
        group = self._groups.get(chosen) if chosen else None
        if group is not None:
            passage = Passage(article.article, said.start, said.end)
            group.said.setdefault(said.phrase, []).append((passage, article.when))

    def entities(self, ids: Mapping[Chosen, str]) -> Iterator[Entity]:
        """Yield the entities, sorted by their ids."""
        for chosen in sorted(self._groups, key=ids.__getitem__):
            yield self._entity(ids[chosen], chosen, self._groups[chosen])

    def ids(self) -> dict[Chosen, str]:
        """Return a readable id for every group; a number is added where two would be equal."""
        ids: dict[Chosen, str] = {}
        used: set[str] = set()
        for chosen in sorted(self._groups, key=lambda c: (c[1] not in self._known, c[0].value, c[1])):
            kind, key = chosen
            name = self._name(chosen, self._groups[chosen])
            wish = key if key in self._known else entity_id(kind, name)
            body, owned, country = key.rpartition("@")
            if owned and body_key(name) == body:
                wish = f"{wish}-of-{country}"
            unique, n = wish, 2
            while unique in used:
                unique, n = f"{wish}-{n}", n + 1
            used.add(unique)
            ids[chosen] = unique
        return ids

    def _name(self, chosen: Chosen, group: _Group) -> str:
        """Return the most telling form: the most words among the frequent ones, a given name first, no plural.

        What stands before a given name where the texts leave it out as well ("Ministerin Ada Berg") is no part of it.
        """
        top = max(group.forms.values())
        kind = chosen[0]

        def rank(form: str) -> tuple[int, bool, int, str]:
            frequent = group.forms[form] * 10 >= top
            own_order = kind is not EntityKind.PERSON or self._gazetteer.is_given(form.split()[0])
            return -len(form.split()) if frequent else 0, not own_order, -group.forms[form], form

        name = min(group.forms, key=rank)
        given, _, rest = name.partition(" ")
        if kind is EntityKind.PERSON and rest in group.forms and " " in rest and not self._gazetteer.is_given(given):
            name = rest if self._gazetteer.is_given(rest.split()[0]) else name
        return name[:-1] if kind is EntityKind.AIRCRAFT and name[-1] == "s" and name[-2].isdigit() else name

    def _shown(self, chosen: Chosen, group: _Group, entry: Entry | None) -> str:
        """Return the name to show: of a known entity the list's, if the texts use it, else their most frequent one.

        A place that they only abbreviate or write in capitals keeps the list's name.
        """
        if entry is None:
            return self._name(chosen, group)
        full = {form: count for form, count in group.forms.items() if not form.replace(".", "").isupper()}
        used = entry.name in group.forms or any(form.lower() == entry.name.lower() for form in full)
        if used or (not full and chosen[0] in _PLACES):
            return entry.name
        best = full or group.forms
        return min(best, key=lambda form: (-best[form], form))

    def _entity(self, unique: str, chosen: Chosen, group: _Group) -> Entity:
        entry = self._known.get(chosen[1])
        names = tuple(Name(form, count) for form, count in sorted(group.forms.items(), key=lambda i: (-i[1], i[0])))
        name = self._shown(chosen, group, entry)
        return Entity(unique, chosen[0], name, names, _roles(group), "", entry.of if entry else group.of)


def _roles(group: _Group) -> tuple[Role, ...]:
    """Return the roles of an entity, each said between the first and the last day its articles may have appeared."""
    roles = []
    for phrase, found in sorted(group.said.items()):
        earliest = [when.earliest for _, when in found if when.earliest]
        latest = [when.latest for _, when in found if when.latest]
        evidence = tuple(sorted(passage for passage, _ in found))
        roles.append(Role(phrase, role_value(phrase), evidence, min(earliest, default=None), max(latest, default=None)))
    return tuple(roles)
