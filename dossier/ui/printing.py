"""An article on paper: as the reader sets it, black on white, without marks."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from dossier.model.article import Article
from dossier.paths import Paths
from dossier.ui.reader.document import build_document
from dossier.ui.reader.plan import Style, plan_article
from dossier.ui.theme import Look

_MARGIN = 20.0  # millimetres


def article_pdf(article: Article, paths: Paths) -> bytes:
    """Return an article as a PDF file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(" ".join(article.title.split()))
    writer.setCreator("dossier")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    parent = QObject()
    _document(article, paths, parent).print_(writer)
    buffer.close()
    return bytes(content.data())


def print_article(article: Article, paths: Paths, window: QWidget) -> None:
    """Ask for a printer, and print an article once that was answered; the window stays usable meanwhile."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(" ".join(article.title.split()))
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put_on_paper() -> None:
        parent = QObject()
        _document(article, paths, parent).print_(printer)

    dialog.accepted.connect(put_on_paper)
    QDialog.open(dialog)  # its own one takes the slot by name and hides this


def _document(article: Article, paths: Paths, parent: QObject) -> QTextDocument:
    """Return the article as the reader sets it in the light theme, less the line that leads to what was left out."""
    whole = plan_article(article, show_removed=False)
    blocks = tuple(block for block in whole.blocks if block.style is not Style.TOGGLE)
    plan = replace(whole, blocks=blocks, toggle=None)
    return build_document(plan, Look(paths.resources, "light", parent=parent), parent, margin=0, below=0)
