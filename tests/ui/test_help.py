"""The help is read without scrolling sideways, its headings stand apart."""

from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from dossier.paths import Paths
from dossier.ui.help import HelpDialog
from dossier.ui.preferences import Preferences


def test_headings_and_tables_stand_apart_and_nothing_is_wider_than_the_page(qtbot: QtBot, own_paths: Paths) -> None:
    window = QTextBrowser()
    qtbot.addWidget(window)
    dialog = HelpDialog(Preferences(own_paths), window)
    dialog.show()
    QApplication.processEvents()
    page = dialog.findChild(QTextBrowser)
    assert page is not None
    assert page.horizontalScrollBar().maximum() == 0
    document, layout = page.document(), page.document().documentLayout()
    block, seen = document.begin().next(), 0
    while block.isValid():
        if block.blockFormat().headingLevel():
            seen += 1
            above = layout.blockBoundingRect(block.previous()).bottom()
            assert layout.blockBoundingRect(block).top() - above >= 12, block.text()
        block = block.next()
    assert seen > 5
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert tables
    assert all(table.format().bottomMargin() >= 12 for table in tables)
    dialog.close()
