"""An article on paper: as the reader sets it, black on white, without marks."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from dossier.model.article import Article
from dossier.paths import Paths
from dossier.ui.reader.document import build_document
from dossier.ui.reader.plan import Style, plan_article
from dossier.ui.theme import Look

_MARGINS = QMarginsF(20, 20, 20, 20)  # millimetres
_PIXELS = 96 / 72  # of a point
_FOOT = 24  # pixels for the number of a page
_AT_THE_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


def article_pdf(article: Article, paths: Paths) -> bytes:
    """Return an article as a PDF file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(" ".join(article.title.split()))
    writer.setCreator("dossier")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    _put_on_paper(article, paths, writer)
    buffer.close()
    return bytes(content.data())


def print_article(article: Article, paths: Paths, window: QWidget) -> None:
    """Ask for a printer, and print an article once that was answered; the window stays usable meanwhile."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(" ".join(article.title.split()))
    printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: _put_on_paper(article, paths, printer))
    QDialog.open(dialog)  # its own one takes the slot by name and hides this


def _put_on_paper(article: Article, paths: Paths, paper: QPagedPaintDevice) -> None:
    """Draw an article with page numbers; the reader's sizes are pixels of a screen, and paper has finer ones."""
    parent = QObject()
    document = _document(article, paths, parent)
    area = paper.pageLayout().paintRectPoints()
    width, height = area.width() * _PIXELS, area.height() * _PIXELS - _FOOT
    document.setPageSize(QSizeF(width, height))
    painter = QPainter(paper)
    numbers = QFont(document.defaultFont())
    numbers.setPixelSize(_FOOT // 2)
    painter.setFont(numbers)
    painter.scale(painter.viewport().width() / width, painter.viewport().width() / width)
    for page in range(document.pageCount()):
        if page:
            paper.newPage()
        painter.save()
        painter.translate(0, -page * height)
        document.drawContents(painter, QRectF(0, page * height, width, height))
        painter.restore()
        if document.pageCount() > 1:
            painter.drawText(QRectF(0, height, width, _FOOT), _AT_THE_END, str(page + 1))
    painter.end()


def _document(article: Article, paths: Paths, parent: QObject) -> QTextDocument:
    """Return the article as the reader sets it in the light theme, less the line that leads to what was left out."""
    whole = plan_article(article, show_removed=False)
    blocks = tuple(block for block in whole.blocks if block.style is not Style.TOGGLE)
    plan = replace(whole, blocks=blocks, toggle=None)
    return build_document(plan, Look(paths.resources, "light", parent=parent), parent, margin=0, below=0)
