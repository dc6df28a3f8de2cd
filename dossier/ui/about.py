"""What the program says of itself."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dossier import __version__
from dossier.ui.icons import logo
from dossier.ui.theme import Look
from dossier.ui.translation import tr

_ICON = 64  # pixels


class AboutDialog(QDialog):
    """Name, version, what it is for, and what it is made of."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About dossier"))
        drawing = QLabel()
        drawing.setPixmap(logo(look, _ICON, self.devicePixelRatioF()))
        name = QLabel(f"dossier {__version__}")
        name.setFont(look.serif(24, bold=True))
        lines = (
            tr("Search, read and see in time a pile of news on one subject, offline."),
            tr("Nothing is sent anywhere and nothing is fetched."),
            tr("MIT licence. Made with Qt {qt} and PySide6 (LGPL), Whoosh, pyqtgraph and numpy.", qt=qVersion()),
        )
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(name)
        for line in lines:
            label = QLabel(line)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)
