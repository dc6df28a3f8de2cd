"""How many articles and passages were found, in which order they are listed, and how long it took."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from dossier.model.query import Answer, Sort
from dossier.model.wording import marked
from dossier.services.jobs import Jobs
from dossier.services.session import Session
from dossier.ui.icons import icon
from dossier.ui.sheet import ink
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n, worded
from dossier.ui.widgets.elided import ElidedLabel, plain_tip

_SORTS = {Sort.RELEVANCE: marked("Best match"), Sort.DATE: marked("Newest"), Sort.SOURCE: marked("By source")}
_REST = 400  # milliseconds without a key, after which the passages of many articles are counted
_GAP = 4  # pixels


class SummaryLine(QWidget):
    """One line above the results."""

    told = Signal(str)  # the counts, in words

    def __init__(self, session: Session, jobs: Jobs, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._look = look
        self._answer: Answer | None = None
        self._counts = ElidedLabel(self)
        self._time = QLabel(self)
        self._sort = QToolButton(self)
        self._counting = QTimer(self, singleShot=True, interval=_REST)
        self._counting.timeout.connect(self._count_passages)
        ink(self._time, "ink3")
        self._sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setAccessibleName(tr("Order of the results"))
        menu = QMenu(self._sort)
        for sort, text in _SORTS.items():
            menu.addAction(tr(text), partial(session.sort_by, sort))
        self._sort.setMenu(menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        line.addWidget(self._counts, 1)
        line.addWidget(self._sort)
        line.addWidget(self._time)
        for label in (self._counts, self._time, self._sort):
            label.setFont(look.sans(12))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def say(self, text: str) -> None:
        """Say something in the place of counts."""
        self._counts.setText(text)

    def show_answer(self, answer: Answer) -> None:
        """Tell of an answer; passages that are not counted yet are when nobody types any more."""
        self._answer = answer
        if answer.counted:
            self._counting.stop()
        else:
            self._counting.start()
        counts = [tr_n("%Ln article", "%Ln articles", answer.articles)]
        if answer.counted and answer.passages:
            counts.append(tr_n("%Ln passage", "%Ln passages", answer.passages))
        missing = worded(answer.partly)  # first, as what stands last is cut off where room is short
        missing = f"{missing[:1].upper()}{missing[1:]}: " if missing else ""
        self._counts.setText(missing + ", ".join(counts))
        understood = worded(answer.understood)
        self._counts.setToolTip(plain_tip(f"{self._counts.text()}\n{understood}"))
        self._counts.setAccessibleDescription(understood)
        unasked = answer.query.sort is Sort.RELEVANCE and not answer.query.text.strip()
        self._sort.setText(tr(_SORTS[Sort.DATE if unasked else answer.query.sort]))
        self._sort.setToolTip(self._sort.text())  # where there is no room for the words
        self._time.setText(tr("{n} ms", n=max(1, round(answer.seconds * 1000))))
        self._fit_order()
        self.told.emit(self._counts.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._time.setVisible(self.width() >= 28 * self.fontMetrics().averageCharWidth() + 88)
        self._fit_order()

    def _fit_order(self) -> None:
        """Show the order by its sign alone where its words would cut the counts off."""
        room = self.width() - self._counts.sizeHint().width()
        if self._time.isVisibleTo(self):
            room -= self._time.sizeHint().width() + _GAP
        self._sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if self._sort.sizeHint().width() + _GAP > room:
            self._sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _count_passages(self) -> None:
        if self._answer is not None:
            self._jobs.latest("passages", partial(_counted, self._answer), self._on_counted)

    def _on_counted(self, answer: Answer) -> None:
        if answer is self._answer:
            self.show_answer(answer)

    def _on_look_changed(self) -> None:
        self._sort.setIcon(icon(self._look, "sort"))


def _counted(answer: Answer) -> Answer:
    """Have the passages counted, which for words of most articles takes longer than to search them."""
    answer.passages  # noqa: B018 - it is remembered
    return answer
