"""Ask what is right about an event: its date, whether it is one, the same as another, or two."""

from collections.abc import Callable
from datetime import date
from functools import partial
from heapq import nsmallest

from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.corrected_events import address, names
from dossier.model.corrections import Correction, DateEvent, MergeEvents, RejectEvent, SplitEvent
from dossier.model.facts import Event, Evidence
from dossier.model.timeline import TimelineItem
from dossier.model.when import Granularity, When
from dossier.model.wording import marked
from dossier.services.coverage import outlet_of
from dossier.services.dates_text import describe
from dossier.services.editing import Editing
from dossier.services.library import Library
from dossier.services.quotes import one_line
from dossier.ui.asking import answer
from dossier.ui.translation import tr, worded
from dossier.ui.widgets.chooser import Chooser

_OFFERED = 1000  # events that may be the same, the nearest ones in time
_SHOWN = 60  # letters of a sentence in a menu
_ARTICLE = "article:"


class EventCorrector:
    """Menus and questions about events; `correct` makes a correction, `ask_date` asks for a date and makes one."""

    def __init__(
        self,
        editing: Editing,
        library: Library,
        window: QWidget,
        correct: Callable[[Correction], None],
        ask_date: Callable[[str, When, Callable[[str], Correction]], None],
    ) -> None:
        self._editing = editing
        self._library = library
        self._window = window
        self._correct = correct
        self._ask_date = ask_date

    def add_actions(self, menu: QMenu, event: str) -> None:
        """Add what can be set right about an event to a menu; nothing for one that is gone."""
        try:
            found = self._library.reader.event(event)
        except KeyError:  # just corrected, and who asks has not heard of it yet
            return
        where = address(found)
        menu.addAction(
            tr("Set its date …"), partial(self._ask_date, tr(_QUESTION), found.date, partial(DateEvent, where))
        )
        menu.addAction(tr("It is the same event as …"), partial(self.merge, event))
        if len(found.evidence) > 1:
            apart = menu.addMenu(tr("Another event is told by …"))
            for told in found.evidence:
                step = SplitEvent(where, told.article, told.start)
                apart.addAction(self._sentence(told), partial(self._correct, step))
        menu.addAction(tr("It is not an event"), partial(self._correct, RejectEvent(where)))

    def merge(self, event: str) -> None:
        """Ask which other event it is."""
        found = self._library.reader.event(event)
        others = self._near(found)
        items = [f"{_days(item)}  ·  {item.title}" for item in others]
        question = tr("Which is the same as “{title}”? Its words stay, with the sentences of both.", title=found.title)
        chooser = Chooser(tr("Merge events"), question, items, self._window)

        def read() -> Event | None:
            return None if chooser.chosen is None else self._library.reader.event(others[chooser.chosen].key)

        into = answer(chooser, self._library, read)
        if into is not None:
            self._correct(MergeEvents(address(found), address(into)))

    def dated(self, event: str) -> bool:
        """Whether the date of an event was set by hand."""
        steps = [step.event for step in self._editing.corrections if isinstance(step, DateEvent)]
        try:
            return bool(steps) and any(names(step, self._library.reader.event(event)) for step in steps)
        except KeyError:
            return False

    def _near(self, event: Event) -> list[TimelineItem]:
        """Return other events, the nearest in time first, undated ones last."""
        day = event.date.earliest or event.date.latest or date.max
        others = (i for i in self._library.timeline if i.key != event.id and not i.key.startswith(_ARTICLE))
        far = (date.max - date.min).days
        return nsmallest(_OFFERED, others, key=lambda i: abs((_first(i) - day).days) if _first(i) != date.max else far)

    def _sentence(self, told: Evidence) -> str:
        head = self._library.heads[told.article]
        text = one_line(self._library.article(told.article).slice(told.start, told.end))
        short = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
        return f"{worded(outlet_of(head))}: {short}".replace("&", "&&")


_QUESTION = marked("When was it, or when will it be?")


def _first(item: TimelineItem) -> date:
    return item.earliest or item.latest or date.max


def _days(item: TimelineItem) -> str:
    """Return the days of an event in words."""
    return worded(describe(When("", Granularity.RANGE, item.earliest, item.latest), short=True))
