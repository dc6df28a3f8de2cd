"""The page of the help: Markdown set calmly, whose paragraphs can be asked for and places in them marked."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextCharFormat, QTextCursor, QTextLength, QTextOption, QTextTable
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from dossier.ui.reader.positions import units
from dossier.ui.theme import Look

_ABOVE, _BELOW = 22, 8  # pixels around headings, and the other way round around tables
_PADDING = 4  # pixels around what stands in a table

Span = tuple[int, int]
"""Start and end, in characters of `HelpPage.text`."""


class HelpPage(QTextBrowser):
    """A browser that loads nothing, neither from disk nor from a network.

    `paragraphs` are start and end of each in `text`, and whether it is a heading.
    """

    def __init__(self, markdown: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[Span, ...] = ()
        self.setOpenLinks(False)
        self.setFont(look.sans(14))
        self.document().setDocumentMargin(24)
        self.setMarkdown(markdown)
        self.setWordWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        )  # else a long word asks for a scroll bar
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # all lines are wrapped
        self._space_out()
        self.text, self.paragraphs, self._places = "", list[tuple[int, int, bool]](), list[int]()
        for block in self._blocks():
            start, self.text = len(self.text), f"{self.text}{block.text()}\n"
            self.paragraphs.append((start, len(self.text) - 1, block.blockFormat().headingLevel() > 0))
            self._places.append(block.position())
        look.changed.connect(self._on_look_changed)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return QImage(1, 1, QImage.Format.Format_ARGB32) if kind == 2 else QByteArray(b" ")  # 2: an image

    def mark(self, spans: Iterable[Span]) -> None:
        """Mark these, and no others."""
        self._marks = tuple(spans)
        form = QTextCharFormat()
        form.setBackground(self._look.theme["match"])
        form.setForeground(self._look.theme["ink1"])
        marked = []
        for span in self._marks:
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = self._cursor(span), form
            marked.append(one)
        self.setExtraSelections(marked)

    def show_span(self, span: Span) -> None:
        """Select this and bring it into view, with room for what stands above and below."""
        self.setTextCursor(self._cursor(span))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)

    def _on_look_changed(self) -> None:
        self.mark(self._marks)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(span[0]))
        cursor.setPosition(self._place(span[1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _place(self, index: int) -> int:
        """Return where in the document a character is; tables have positions there that are no characters."""
        n = bisect_right(self.paragraphs, index, key=lambda paragraph: paragraph[0]) - 1
        return self._places[n] + units(self.text[self.paragraphs[n][0] : index])

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _space_out(self) -> None:
        """Set headings, paragraphs and tables apart, which Markdown does not; tables get room instead of lines."""
        for block in self._blocks():
            form = block.blockFormat()
            if form.headingLevel():
                form.setTopMargin(_ABOVE if block.position() else 0)
                form.setBottomMargin(_BELOW)
            elif form.nonBreakableLines():  # of a command: it is rather wrapped than cut off
                form.setNonBreakableLines(False)
            elif block.textList() is None and QTextCursor(block).currentTable() is None:
                form.setBottomMargin(_BELOW)
            else:
                continue
            QTextCursor(block).setBlockFormat(form)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                shape = frame.format()
                shape.setTopMargin(_BELOW)
                shape.setBottomMargin(_ABOVE)
                shape.setBorder(0)
                shape.setCellPadding(_PADDING)
                shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                frame.setFormat(shape)
