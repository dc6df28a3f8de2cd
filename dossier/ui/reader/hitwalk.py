"""Where one stands among the hits of all articles, and the step to the next one."""

from PySide6.QtCore import QObject, QTimer

from dossier.model.view import Change
from dossier.services.session import Session
from dossier.services.walking import goes_round, position, step
from dossier.ui.announcing import Announcer
from dossier.ui.reader.legend import LegendBar
from dossier.ui.reader.view import ArticleView
from dossier.ui.translation import numeral, tr, tr_n


class HitWalk(QObject):
    """Asks the session for another hit, and tells where that is."""

    def __init__(self, session: Session, legend: LegendBar, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._legend = legend
        self._view = view
        self._round = ""  # that the walk went past an end
        self._announcer = Announcer(view)
        self._counted = QTimer(self, singleShot=True, interval=0)  # comes when the list of results has been painted
        self._counted.timeout.connect(self.show)

    def apply(self, change: Change) -> None:
        """Follow the session."""
        if change.touches("answer", "query"):
            self._round = ""
        if change.touches("answer"):
            self._counted.start()
        elif change.touches("article", "passage") and not change.touches("query"):
            self.show()
            self._announcer.say(self._legend.position)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit, across articles; going round at the end is said."""
        state = self._session.state
        if state.answer is not None and (found := step(state.answer, state.article, state.passage, by)):
            around = goes_round(state.answer, state.article, state.passage, found, by)
            self._round = (tr("from the top") if by > 0 else tr("from the end")) if around else ""
            self._session.open_passage(*found)
            self.show()

    def show(self) -> None:
        """Say in the legend where one stands."""
        state, text = self._session.state, ""
        answer = state.answer
        if answer is None or answer.query.empty or (answer.counted and not answer.passages):
            self._legend.show_position("", can_step=False)
            return
        if not answer.counted:  # the search pane has it counted; until then the articles tell enough
            text = tr_n("%Ln article", "%Ln articles", answer.articles)
        elif (where := position(answer, state.article, state.passage)) is not None:
            text = tr(
                "hit {n} of {hits}, article {m} of {articles}",
                n=numeral(where.passage),
                hits=numeral(where.passages),
                m=numeral(where.article),
                articles=numeral(where.articles),
            )
            text = f"{text}, {self._round}" if self._round else text
        else:
            hits = tr_n("%Ln hit", "%Ln hits", answer.passages)
            text = f"{hits}, {tr_n('%Ln article', '%Ln articles', answer.articles)}"
        self._legend.show_position(text, can_step=True)
