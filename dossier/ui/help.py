"""Help, offline: the pages of `resources/help` and the table of shortcuts."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument, QTextLength, QTextOption, QTextTable
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from dossier.ui.actions import shortcuts_markdown
from dossier.ui.preferences import Preferences
from dossier.ui.sheet import ink
from dossier.ui.translation import tr
from dossier.ui.widgets.line import FilterLine
from dossier.ui.widgets.page import Page
from dossier.ui.widgets.room import resize_within

_ABOVE, _BELOW = 22, 8  # pixels around headings, and the other way round around tables
_PADDING = 4  # pixels around what stands in a table


class _Page(QTextBrowser):
    """A browser that loads nothing, neither from disk nor from a network."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return QImage(1, 1, QImage.Format.Format_ARGB32) if kind == 2 else QByteArray(b" ")  # 2: an image


class HelpDialog(Page):
    """One page of help; stays open beside the window."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Help"))
        page = _Page()
        page.setOpenLinks(False)
        page.setFont(preferences.look.sans(14))
        page.document().setDocumentMargin(24)
        page.setMarkdown(
            help_text(preferences.look.resources, preferences.settings.shortcuts, preferences.translation.language)
        )
        page.setWordWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        )  # else a long word asks for a scroll bar
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # all lines are wrapped
        _space_out(page.document())
        page.setAccessibleName(tr("Help"))
        self._page = page
        search = FilterLine(tr("Search the help"))
        search.textChanged.connect(self._on_search)
        search.returnPressed.connect(self._on_next)
        self._search = search
        self._missing = QLabel()
        self._missing.setTextFormat(Qt.TextFormat.PlainText)
        ink(self._missing, "ink2")
        self._missing.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(search)
        layout.addWidget(self._missing)
        layout.addWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout.addWidget(buttons)
        resize_within(self, 820, 720)
        search.setFocus()

    def _on_search(self, text: str) -> None:
        """Show the first place of what was typed, or say that there is none."""
        self._page.moveCursor(QTextCursor.MoveOperation.Start)
        missing = bool(text) and not self._page.find(text)
        self._missing.setText(tr("The help says nothing of “{words}”.", words=text))
        self._missing.setVisible(missing)

    def _on_next(self) -> None:
        """Show the next place, round and round."""
        if not self._page.find(self._search.text()):
            self._on_search(self._search.text())


def _space_out(document: QTextDocument) -> None:
    """Set headings, paragraphs and tables apart, which Markdown does not; tables get room instead of lines."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.headingLevel():
            form.setTopMargin(_ABOVE if block.position() else 0)
            form.setBottomMargin(_BELOW)
            QTextCursor(block).setBlockFormat(form)
        elif form.nonBreakableLines():  # of a command: it is rather wrapped than cut off
            form.setNonBreakableLines(False)
            QTextCursor(block).setBlockFormat(form)
        elif block.textList() is None and QTextCursor(block).currentTable() is None:
            form.setBottomMargin(_BELOW)
            QTextCursor(block).setBlockFormat(form)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            shape = frame.format()
            shape.setTopMargin(_BELOW)
            shape.setBottomMargin(_ABOVE)
            shape.setBorder(0)
            shape.setCellPadding(_PADDING)
            shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            frame.setFormat(shape)


def help_text(resources: Path, shortcuts: Mapping[str, Sequence[str]], language: str) -> str:
    """Return all help as one Markdown text, the shortcuts last; in English where a page is in no other language."""
    english = sorted((resources / "help").glob("*.md"))
    pages = [page.parent / language / page.name for page in english]
    texts = [(own if own.is_file() else page).read_text("utf-8") for own, page in zip(pages, english, strict=True)]
    return "\n\n".join([*texts, f"## {tr('Shortcuts')}", shortcuts_markdown(shortcuts)])
