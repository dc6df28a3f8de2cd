"""Paints one result: source and date, kinds of entities, title, and the place where the words stand, marked."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QStaticText, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from dossier.model.dossier import ArticleHead
from dossier.model.query import Snippet
from dossier.services.dates_text import describe_head
from dossier.ui.search.hits import AnyIndex, Row, RowRole, groups_of, told_groups
from dossier.ui.theme import Look, Theme
from dossier.ui.translation import tr, worded
from dossier.ui.widgets.broken import broken
from dossier.ui.widgets.kept import paint_rounded
from dossier.ui.widgets.shaped import shaped

_PAD = 12
_GAP = 4
_LINES = 2  # of the title, and of the snippet
_DOT = 8
_STEP = _DOT + 4  # from one dot to the next
_KEPT = 512  # lines of source and date


class HitDelegate(QStyledItemDelegate):
    """Draws rows with QTextLayout; a widget a row would take 19 s for 10,000 of them."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._small, self._bold = look.sans(12), look.sans(13, bold=True)
        self._faces = tuple(font.toString() for font in (self._bold, look.sans(13), self._small))
        self._metrics = QFontMetricsF(self._small)
        self._told: dict[tuple[ArticleHead, bool, bool, bool, float], QStaticText] = {}

    def height(self) -> int:
        """Return the pixels of a row."""
        small, bold = self._metrics.height(), QFontMetricsF(self._bold).height()
        return round(2 * _PAD + small + 2 * _GAP + _LINES * (bold + small))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(160, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Row = index.data(RowRole)
        theme = self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        outer = _outer(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, outer, option, selected=selected, is_open=row.open)
        inner = _inner(outer)
        bold, plain, small = self._faces
        title = plain if row.read else bold  # not by colour alone: what was read is no longer bold
        y = inner.top() + self._paint_meta(painter, inner, row) + _GAP
        painter.setPen(theme["ink2" if row.read else "ink1"])
        y += _paint_lines(painter, row.head.title or row.head.file, title, inner, y) + _GAP
        painter.setPen(theme["ink2"])
        if row.snippets:
            text, marks = _compact(row.snippets[0])
            _paint_lines(painter, text, small, inner, y, _marked(text, marks, theme) if marks else [])
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Say in words what the dots of a row mean; anywhere else in it what the model says."""
        if not index.isValid():
            return False
        head, inner = index.data(RowRole).head, _inner(_outer(option))
        wide = _STEP * len(groups_of(head))
        dots = QRectF(inner.right() - wide, inner.top() - _PAD, wide + _PAD, self._metrics.height() + _PAD + _GAP)
        if not wide or not dots.contains(QPointF(event.pos())):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), told_groups(head), view)
        return True

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, *, selected: bool, is_open: bool
    ) -> None:
        """Tint the row the cursor is on, and put a bar beside the one that is open in the reader."""
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(theme["accent_soft"])
            painter.drawRoundedRect(rect, 8, 8)
        if is_open:
            painter.setBrush(theme["accent"])
            painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 8, 3, rect.height() - 16), 1.5, 1.5)
        if not selected:
            line = QRectF(rect.left() + _PAD, rect.bottom(), rect.width() - 2 * _PAD, 1)
            painter.fillRect(line, theme["border"])  # as a line it would be drawn point by point
        elif option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme["focus"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_meta(self, painter: QPainter, rect: QRectF, row: Row) -> float:
        """Draw source and date at the left and a dot a kind at the right; return the height used."""
        theme, tall = self._look.theme, self._metrics.height()
        right, top = rect.right(), rect.top() + (tall - _DOT) / 2
        for group in reversed(groups_of(row.head)):
            paint_rounded(painter, QRectF(right - _DOT, top, _DOT, _DOT), 2.5, theme.kinds[group].solid)
            right -= _STEP
        painter.setFont(self._small)
        painter.setPen(theme["accent" if row.new else "ink3"])
        left = rect.left()
        if row.copy is not None:
            left = self._paint_copy(painter, QPointF(left, rect.top() + tall / 2))
        painter.drawStaticText(QPointF(left, rect.top()), self._meta(row, right - left - 6))
        return tall

    def _paint_copy(self, painter: QPainter, middle: QPointF) -> float:
        """Draw one sheet before another: it prints another article; return where the next thing may stand."""
        painter.setBrush(self._look.theme["surface"])
        for shift in (3.0, 0.0):
            painter.drawRoundedRect(QRectF(middle.x() + 0.5 + shift, middle.y() - 5.5 + shift, 6, 8), 1, 1)
        return middle.x() + 9.5 + 5

    def _meta(self, row: Row, width: float) -> QStaticText:
        """Return signs, source and date, cut short to a width; the same is drawn again at every step in the list."""
        key = row.head, row.starred, row.noted, row.new, width
        found = self._told.get(key)
        if found is None:
            if len(self._told) >= _KEPT:
                self._told.clear()
            signs = "".join(sign for is_so, sign in ((row.starred, "★"), (row.noted, "✎")) if is_so)
            parts = (signs, tr("New") if row.new else "", row.head.publisher, worded(describe_head(row.head)))
            text = " · ".join(part for part in parts if part)
            found = shaped(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width), self._small)
            self._told[key] = found
        return found


def _outer(option: QStyleOptionViewItem) -> QRectF:
    return QRectF(option.rect).adjusted(4, 1, -4, -1)


def _inner(outer: QRectF) -> QRectF:
    return outer.adjusted(_PAD, _PAD - 1, -_PAD, -_PAD + 1)


@lru_cache(maxsize=512)
def _compact(snippet: Snippet) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the snippet's text with its first mark near the front, so that two narrow lines show it."""
    text = snippet.text.replace("\n", " ").replace("\r", " ")
    first = snippet.marks[0][0] if snippet.marks else 0
    cut = 0
    if first > 40:
        cut = text.rfind(" ", 0, first - 24) + 1
    front = "…" if snippet.marks and (cut or snippet.start) else ""
    shift = len(front) - cut
    return front + text[cut:], tuple((a + shift, b + shift) for a, b in snippet.marks if a >= cut)


def _paint_lines(
    painter: QPainter, text: str, font: str, rect: QRectF, y: float, formats: Sequence[QTextLayout.FormatRange] = ()
) -> float:
    """Draw at most `_LINES` lines from `y` on, the last one cut short; return the height used."""
    layout, height, _ = broken(text, font, rect.width(), _LINES)
    layout.draw(painter, QPointF(rect.left(), y), formats)
    return height


def _marked(text: str, marks: Iterable[tuple[int, int]], theme: Theme) -> list[QTextLayout.FormatRange]:
    mark, formats = QTextCharFormat(), []
    mark.setBackground(theme["match"])
    mark.setForeground(theme["ink1"])
    for start, end in marks:
        marked = QTextLayout.FormatRange()
        marked.start = _utf16(text, start)
        marked.length = _utf16(text, end) - marked.start
        marked.format = mark
        formats.append(marked)
    return formats


def _utf16(text: str, index: int) -> int:
    """Return the index as Qt counts, in UTF-16 units."""
    return len(text[:index].encode("utf-16-le")) // 2
