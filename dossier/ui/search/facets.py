"""Facet chips: click restricts, again excludes, again off. Counts are those in the current context."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dossier.model.facts import EntityKind
from dossier.model.query import Answer, Facet, FacetValue, Filter, Query
from dossier.model.wording import marked
from dossier.services.dates_text import days
from dossier.services.explain import KIND_WORDS
from dossier.ui.theme import Look
from dossier.ui.translation import tr, worded
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


class Chip(QPushButton):
    """One facet value. `chosen` is None, "include" or "exclude"; `key` says which one it is after it was made anew."""

    def __init__(self, text: str, chosen: str | None, tip: str, key: tuple[str, str] = ("", "")) -> None:
        super().__init__()
        self.key = key if any(key) else ("", text)
        self.setProperty("role", "chip")
        self.setProperty("state", chosen or "")
        self.setCheckable(True)
        self.setChecked(chosen == "include")
        self.setText(tr("not {value}", value=text) if chosen == "exclude" else text)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class FacetBar(QWidget):
    """What restricts the search now, the years, and on demand the other facets."""

    cycled = Signal(str, str)  # field, value
    cleared = Signal()
    spanCleared = Signal()

    def __init__(self, look: Look, before: QWidget) -> None:
        super().__init__()
        self._look = look
        self._before = before  # the widget from which Tab leads here
        self._chips: list[Chip] = []
        self._shown: tuple[Query, tuple[Facet, ...]] | None = None
        self._order: dict[str, list[str]] = {}  # the values of each field as they stand now
        self._top = QWidget()
        self._more = QScrollArea(widgetResizable=True)
        self._more.setFrameShape(QFrame.Shape.NoFrame)
        self._more.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its chips have it
        self._more.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._top)
        layout.addWidget(self._more)
        FlowLayout(self._top)

    def show_answer(self, answer: Answer) -> None:
        """Show the facets of an answer; nothing is rebuilt when they are the same."""
        shown = (answer.query, answer.facets)
        if shown == self._shown:
            return
        if self._shown is None or self._shown[0].text != answer.query.text:
            self._order.clear()
        self._shown = shown
        focused = self.focusWidget()
        held = focused.key if isinstance(focused, Chip) and focused.hasFocus() else None
        self._chips = []
        facets = {facet.field: facet for facet in answer.facets}
        self._fill_top(answer, facets)
        self._fill_more(answer.query, facets)
        self._keep_focus(held)

    def _keep_focus(self, held: tuple[str, str] | None) -> None:
        """Put the chips, made anew with each answer, into reading order after `before`, and the focus where it was."""
        for before, after in pairwise([self._before, *self._chips]):
            QWidget.setTabOrder(before, after)
        for chip in self._chips:
            if chip.key == held:
                chip.setFocus()

    def toggle_more(self) -> None:
        """Show or hide the facets beyond the years."""
        self._more.setVisible(not self._more.isVisible())
        if self._shown is not None:
            query, facets = self._shown
            self._shown = None
            self.show_answer(Answer(query, facets=facets))

    def _fill_top(self, answer: Answer, facets: dict[str, Facet]) -> None:
        layout = _emptied(self._top)
        query = answer.query
        if query.span is not None:
            text = f"{worded(days(query.span.first, query.span.last, short=True))}  ✕"
            chip = Chip(text, "include", tr("Articles published on these days, or telling of them; click to remove"))
            layout.addWidget(self._connected(chip, self.spanCleared.emit))
        seen = ("year", *(_HEADINGS if self._more.isVisibleTo(self) else ()))
        for chosen in query.filters:
            if chosen.field not in seen:
                layout.addWidget(self._chip(chosen.field, _chosen(facets, chosen), query))
        for value in sorted(self._values("year", query, facets), key=lambda value: value.value):
            layout.addWidget(self._chip("year", value, query))
        words = tr("Fewer filters") if self._more.isVisible() else tr("Filters")
        more = Chip(words, None, tr("Restrict by source, name or kind"))
        more.setCheckable(False)
        layout.addWidget(self._connected(more, self.toggle_more))
        if len(query.filters) + (query.span is not None) > 1:
            clear = Chip(tr("Clear all"), None, tr("Take away every restriction"))
            clear.setCheckable(False)
            layout.addWidget(self._connected(clear, self.cleared.emit))

    def _fill_more(self, query: Query, facets: dict[str, Facet]) -> None:
        if not self._more.isVisibleTo(self):
            return
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for field, heading in _HEADINGS.items():
            values = self._values(field, query, facets)
            if not values:
                continue
            label = QLabel(tr(heading))
            label.setProperty("role", "faint")
            label.setFont(self._look.sans(12))
            chips = QWidget()
            flow = FlowLayout(chips)
            for value in values:
                flow.addWidget(self._chip(field, value, query))
            layout.addWidget(label)
            layout.addWidget(chips)
        layout.addStretch()
        self._more.setWidget(content)
        needed = max(0, content.heightForWidth(self.width()))  # -1 without any chip
        self._more.setFixedHeight(min(needed, _TALLEST * self.fontMetrics().height()))

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

    def _chip(self, field: str, value: FacetValue, query: Query) -> Chip:
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
        words = f"{label}  {value.count}" if value.count else label
        chip = Chip(words, state, f"{text}. {tips[state]}.", (field, value.value))
        return self._connected(chip, lambda: self.cycled.emit(field, value.value))

    def _connected(self, chip: Chip, action: Callable[[], object]) -> Chip:
        # The chip dies with its row of chips, and the connection with it.
        chip.clicked.connect(lambda _checked=False: action())
        self._chips.append(chip)
        return chip


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


def _emptied(widget: QWidget) -> FlowLayout:
    layout = widget.layout()
    assert isinstance(layout, FlowLayout)
    while (item := layout.takeAt(0)) is not None:
        if (child := item.widget()) is not None:
            child.hide()
            child.deleteLater()
    return layout
