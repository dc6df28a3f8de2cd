"""Ask before a dossier is built: what was understood of the first files, what it is to be called, where it goes."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dossier.model.article import Article
from dossier.services.dates_text import describe_published
from dossier.services.jobs import Jobs
from dossier.services.recalling import recalled
from dossier.ui.theme import Look
from dossier.ui.translation import tr, tr_n, worded
from dossier.ui.widgets.room import resize_within

if TYPE_CHECKING:
    from dossier.services.preview import Preview

_JOB = "preview"
_ARTICLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Present:
    """The dossier that is open and that files may be added to."""

    path: Path
    title: str


class BuildDialog(QDialog):
    """Shows a preview as soon as it is there; building need not wait for it."""

    def __init__(
        self, sources: Sequence[Path], present: Present | None, jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        """Make the dialog for files and folders; with `present`, they may be added to it instead."""
        super().__init__(parent)
        self.sources = tuple(sources)
        self._present = present
        self._jobs = jobs
        self._cancelled = threading.Event()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Build a dossier"))
        self._said = self._label(tr("Looking at the files …"))
        self._table = _table()
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName(tr("The text that is kept of the article"))
        self._text.setFont(look.serif(14))
        self._problems = self._label("")
        self._problems.hide()
        self._new = QRadioButton(tr("A new dossier, called"))
        self._add = QRadioButton(tr("Add them to “{title}”", title=present.title) if present else "")
        self._add.setVisible(present is not None)
        self._new.setChecked(True)
        choice = QButtonGroup(self)
        choice.addButton(self._new)
        choice.addButton(self._add)
        self._title = QLineEdit(_suggested(self.sources))
        self._title.setAccessibleName(tr("Title of the new dossier"))
        self._build = QPushButton(tr("Build"))
        self._build.setProperty("role", "primary")
        self._build.setDefault(True)
        self._lay_out()
        self._table.currentItemChanged.connect(self._on_chosen)
        self._new.toggled.connect(self._title.setEnabled)
        self._add.toggled.connect(self._on_add_toggled)
        self.finished.connect(self._on_finished)
        self._title.selectAll()
        cancelled = self._cancelled
        jobs.latest(_JOB, partial(_look_at, self.sources, cancelled.is_set), self._show)

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._table)
        parts.addWidget(self._text)
        parts.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._said)
        layout.addWidget(parts, 1)
        for widget in (self._problems, self._new, self._title, self._add):
            layout.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self._build, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        resize_within(self, 880, 640)

    @property
    def title(self) -> str:
        """What the new dossier is to be called."""
        return self._title.text().strip()

    @property
    def into(self) -> Path | None:
        """The dossier to add to, None for a new one."""
        return self._present.path if self._present is not None and self._add.isChecked() else None

    def prefer_adding(self, add: bool) -> None:
        """Propose to add the files, where there is a dossier to add them to."""
        if add and self._present is not None:
            self._add.setChecked(True)

    def _show(self, found: "Preview") -> None:
        files = tr_n("%Ln file", "%Ln files", found.files)
        if not found.files:
            self._said.setText(tr("There is no file to read here."))
            self._build.setEnabled(False)
        elif found.read < found.files:
            self._said.setText(tr("{files}; this is what was understood of the first {n}:", files=files, n=found.read))
        else:
            self._said.setText(tr("{files}; this is what was understood:", files=files))
        for article in found.articles:
            dated = worded(describe_published(article.published, short=True))
            item = QTreeWidgetItem(
                self._table, [article.title or tr("(no title)"), dated, article.publisher, article.file]
            )
            item.setData(0, _ARTICLE, article)
        if (first := self._table.topLevelItem(0)) is not None:
            self._table.setCurrentItem(first)
        lines = [f"{one.file}: {worded(recalled(one.reason))}" for one in found.problems[:4]]
        if len(found.problems) > len(lines):
            lines.append(tr_n("and %Ln more", "and %Ln more", len(found.problems) - len(lines)))
        self._problems.setText("\n".join(lines))
        self._problems.setVisible(bool(lines))

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        article = item.data(0, _ARTICLE) if item is not None else None
        self._text.setPlainText(_kept(article) if isinstance(article, Article) else "")

    def _on_add_toggled(self, add: bool) -> None:
        self._build.setText(tr("Add") if add else tr("Build"))

    def _on_finished(self, _result: int) -> None:
        self._cancelled.set()
        self._jobs.forget(_JOB)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label


def _table() -> QTreeWidget:
    """Return the table of what was understood, in which no day is cut short."""
    table = QTreeWidget()
    table.setHeaderLabels([tr("Title"), tr("Date"), tr("Publisher"), tr("File")])
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setAccessibleName(tr("What was understood of the first files"))
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    for column, width in ((0, 300), (2, 130)):
        table.setColumnWidth(column, width)
    return table


def _look_at(sources: Sequence[Path], cancelled: Callable[[], bool]) -> "Preview":
    from dossier.services.preview import preview  # brings in all readers, which opening a dossier does not need

    return preview(sources, cancelled)


def _kept(article: Article) -> str:
    return "\n\n".join(article.slice(paragraph.start, paragraph.end) for paragraph in article.kept)


def _suggested(sources: Sequence[Path]) -> str:
    only = sources[0].absolute()
    return (only.name if only.is_dir() else only.stem) if len(sources) == 1 else only.parent.name
