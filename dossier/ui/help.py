"""Help, offline: the pages of `resources/help` and the table of shortcuts."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from dossier import __version__
from dossier.ui.actions import shortcuts_markdown
from dossier.ui.theme import Look


class _Page(QTextBrowser):
    """A browser that loads nothing, neither from disk nor from a network."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return QImage(1, 1, QImage.Format.Format_ARGB32) if kind == 2 else QByteArray(b" ")  # 2: an image


class HelpDialog(QDialog):
    """One page of help; stays open beside the window."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Help")
        page = _Page()
        page.setOpenLinks(False)
        page.setFont(look.sans(14))
        page.document().setDocumentMargin(24)
        page.setMarkdown(help_text(look.resources))
        page.setAccessibleName("Help")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(page)
        layout.addWidget(buttons)
        self.resize(760, 680)


def help_text(resources: Path) -> str:
    """Return all help as one Markdown text, the shortcuts last."""
    pages = sorted((resources / "help").glob("*.md"))
    texts = [page.read_text("utf-8") for page in pages]
    return "\n\n".join([*texts, "## Shortcuts", shortcuts_markdown()])


def about_text() -> str:
    """Return what the program says of itself."""
    return f"dossier {__version__} — search, read and see in time a pile of news on one subject, offline. MIT licence."
