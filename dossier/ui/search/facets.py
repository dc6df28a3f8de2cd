"""Facet chips: click restricts, again excludes, again off. Counts are those in the current context."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from dossier.model.facts import EntityKind
from dossier.model.query import Answer, Facet, FacetValue, Filter, Query
from dossier.model.wording import marked
from dossier.services.dates_text import days
from dossier.services.explain import KIND_WORDS
from dossier.ui.search.facetchip import NO_FACE, Chip, Face
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import numeral, tr, worded
from dossier.ui.widgets.flow import FlowLayout

_HEADINGS = {
    "state": marked("Reading"),
    "source": marked("Source"),
    "entity": marked("Named"),
    "place": marked("Places"),
    "kind": marked("Kind of entity"),
    "lang": marked("Language"),
}
_STATES = {
    "unread": marked("Not read yet"),
    "starred": marked("Starred"),
    "new": marked("New since the last visit"),
    "noted": marked("With a note"),
}
_MOST = {"year": 6, "source": 6, "entity": 8, "kind": 11}
_TALLEST = 14  # lines of text; the rest is scrolled to


class FacetBar(QWidget):
    """What restricts the search now, the years, and on demand the other facets."""

    cycled = Signal(str, str)  # field, value
    cleared = Signal()
    spanCleared = Signal()

    def __init__(self, look: Look, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._before = before  # the widget from which Tab leads here
        self._row: list[Chip] = []  # the upper ones, those not needed hidden
        self._chips: list[Chip] = []  # all that are shown, in reading order
        self._shown: tuple[Query, tuple[Facet, ...]] | None = None
        self._order: dict[str, list[str]] = {}  # the values of each field as they stand now
        self._top = QWidget(self)
        self._more = QScrollArea(self, widgetResizable=True)
        self._more.setFrameShape(QFrame.Shape.NoFrame)
        self._more.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its chips have it
        self._more.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._top)
        layout.addWidget(self._more)
        self._flow = FlowLayout(self._top)

    def prepare(self) -> Iterator[None]:
        """Make chips for the first answer, one a step."""
        for _ in range(_MOST["year"] + 1):
            self._add_chip(NO_FACE)
            yield

    def show_answer(self, answer: Answer) -> None:
        """Show the facets of an answer; nothing is rebuilt when they are the same."""
        shown = (answer.query, answer.facets)
        if shown == self._shown:
            return
        if self._shown is None or self._shown[0].text != answer.query.text:
            self._order.clear()
        self._shown = shown
        focused = self.focusWidget()
        place = self._chips.index(focused) if isinstance(focused, Chip) and focused.hasFocus() else None
        held = None if place is None else self._chips[place].key
        before, facets = self._chips, {facet.field: facet for facet in answer.facets}
        self._chips = self._fill_top(answer, facets) + self._fill_more(answer.query, facets)
        if self._chips != before:
            for one, after in pairwise([self._before, *self._chips]):
                QWidget.setTabOrder(one, after)
        if place is not None:  # the focus stays with what it was on, else where it was
            nearest = self._chips[min(place, len(self._chips) - 1)]
            next((chip for chip in self._chips if chip.key == held), nearest).setFocus()

    def toggle_more(self) -> None:
        """Show or hide the facets beyond the years."""
        self._more.setVisible(not self._more.isVisible())
        if self._shown is not None:
            query, facets = self._shown
            self._shown = None
            self.show_answer(Answer(query, facets=facets))

    def _fill_top(self, answer: Answer, facets: dict[str, Facet]) -> list[Chip]:
        faces = self._faces(answer.query, facets)
        for face in faces[len(self._row) :]:
            self._add_chip(face)
        for chip, face in zip(self._row, faces, strict=False):
            chip.put_on(face)
            chip.show()
        for chip in self._row[len(faces) :]:
            chip.hide()
        return self._row[: len(faces)]

    def _add_chip(self, face: Face) -> None:
        chip = Chip(face, self._top)
        chip.hide()
        self._flow.addWidget(chip)
        self._row.append(chip)

    def _faces(self, query: Query, facets: dict[str, Facet]) -> list[Face]:
        """Return what the upper chips show."""
        faces = []
        if query.span is not None:
            text = f"{worded(days(query.span.first, query.span.last, short=True))}  ✕"
            tip = tr("Articles published on these days, or telling of them; click to remove")
            faces.append(Face(("", "span"), text, tip, self.spanCleared.emit, "include"))
        seen = ("year", *(_HEADINGS if self._more.isVisibleTo(self) else ()))
        chosen = [(wish.field, _chosen(facets, wish)) for wish in query.filters if wish.field not in seen]
        years = sorted(self._values("year", query, facets), key=lambda value: value.value)
        faces += [self._face(*shown, query) for shown in (*chosen, *(("year", year) for year in years))]
        words = tr("Fewer filters") if self._more.isVisible() else tr("Filters")
        tip = tr("Restrict by source, name or kind")
        faces.append(Face(("", "more"), words, tip, self.toggle_more, checkable=False))
        if len(query.filters) + (query.span is not None) > 1:
            tip = tr("Take away every restriction")
            faces.append(Face(("", "clear"), tr("Clear all"), tip, self.cleared.emit, checkable=False))
        return faces

    def _fill_more(self, query: Query, facets: dict[str, Facet]) -> list[Chip]:
        made: list[Chip] = []
        if not self._more.isVisibleTo(self):
            return made
        content = QWidget(self._more.viewport())
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for field, heading in _HEADINGS.items():
            values = self._values(field, query, facets)
            if not values:
                continue
            label = QLabel(tr(heading), content)
            ink(label, "ink3")
            label.setFont(self._look.sans(12))
            chips = QWidget(content)
            flow = FlowLayout(chips)
            for value in values:
                made.append(Chip(self._face(field, value, query), chips))
                flow.addWidget(made[-1])
            if layout.count():
                layout.addSpacing(8)
            layout.addWidget(label)
            layout.addWidget(chips)
        layout.addStretch()
        self._more.setWidget(content)
        needed = max(0, content.heightForWidth(self.width()))  # -1 without any chip
        self._more.setFixedHeight(min(needed, _TALLEST * self.fontMetrics().height()))
        return made

    def _values(self, field: str, query: Query, facets: dict[str, Facet]) -> list[FacetValue]:
        """Return the values to show, the chosen ones among them: each stays where it is while one clicks."""
        found = facets[field].values if field in facets else ()
        most = _MOST.get(field, 8)
        if field == "year":  # they come in their order, all of them
            most = len(found) if self._more.isVisibleTo(self) else most
            found = tuple(sorted(found, key=lambda value: -value.count))
        if field == "entity":
            places = {value.value for value in facets["place"].values} if "place" in facets else set()
            found = tuple(value for value in found if value.value not in places)
        values = {value.value: value for value in found[:most]}
        for chosen in query.filters:
            if chosen.field == field:
                values.setdefault(chosen.value, _chosen(facets, chosen))
        order = self._order.setdefault(field, [])
        order += [value for value in values if value not in order]
        return [values[value] for value in order if value in values]

    def _face(self, field: str, value: FacetValue, query: Query) -> Face:
        chosen = next((f for f in query.filters if (f.field, f.value) == (field, value.value)), None)
        state = None if chosen is None else "exclude" if chosen.exclude else "include"
        tips = {
            None: tr("Click to show only these"),
            "include": tr("Click to leave these out"),
            "exclude": tr("Click to take away"),
        }
        metrics = self.fontMetrics()
        text = _text(field, value)
        label = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 24 * metrics.averageCharWidth())
        words = f"{label}  {numeral(value.count)}" if value.count else label
        key = (field, value.value)
        return Face(key, words, f"{text}. {tips[state]}.", partial(self.cycled.emit, *key), state)


def _chosen(facets: dict[str, Facet], chosen: Filter) -> FacetValue:
    """Return a chosen value with its count, which is 0 where no article is left that has it."""
    values = facets[chosen.field].values if chosen.field in facets else ()
    label = chosen.value.partition(":")[2] or chosen.value
    return next((value for value in values if value.value == chosen.value), FacetValue(chosen.value, label, 0))


def _text(field: str, value: FacetValue) -> str:
    if field == "kind":
        return tr(KIND_WORDS[EntityKind(value.label)])
    if field == "lang":
        return QLocale.languageToString(QLocale(value.value).language()) if value.value else tr("not known")
    return tr(_STATES[value.value]) if field == "state" and value.value in _STATES else worded(value.label)
