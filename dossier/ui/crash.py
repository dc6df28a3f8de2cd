"""Faults inside the program: caught wherever they happen, shown with details to copy, and the program goes on."""

import platform
import sys
import threading
import traceback
from collections import deque
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dossier import __version__
from dossier.ui.translation import tr, tr_n
from dossier.ui.widgets.room import resize_within

_MESSAGES = 30  # of Qt, the last ones, that go into the details
_GRAVE = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Faults(QObject):
    """Hears of faults on any thread and shows them in one dialog, however many there are.

    `install` puts it in charge of what Python and Qt would only print; `remove` gives that back.
    """

    _happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: deque[str] = deque(maxlen=_MESSAGES)
        self.dialog: FaultDialog | None = None
        self._happened.connect(self._show)  # queued where the fault is on another thread

    def install(self) -> None:
        """Take over the hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_message)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def report(self, detail: str) -> None:
        """Show a fault; may be called on any thread."""
        self._happened.emit(detail)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None, where: str = ""
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        detail = where + "".join(traceback.format_exception(kind, error, trace))
        _print(detail)
        self.report(detail)

    def _on_thread_exception(self, found: threading.ExceptHookArgs) -> None:
        name = found.thread.name if found.thread is not None else "?"
        if found.exc_value is not None:
            self._on_exception(found.exc_type, found.exc_value, found.exc_traceback, f"Thread {name}\n")

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        _print(f"{text}\n")
        self._messages.append(text)
        if kind in _GRAVE:
            self.report(f"Qt: {text}\n")

    def _show(self, detail: str) -> None:
        if self.dialog is None:
            self.dialog = FaultDialog(_surroundings(), QGuiApplication.applicationName())
            self.dialog.finished.connect(self._on_closed)
            self.dialog.show()
        self.dialog.add(detail, tuple(self._messages))

    def _on_closed(self, _result: int) -> None:
        self.dialog = None


class FaultDialog(QDialog):
    """Says that something went wrong, and shows what can be copied into a report. Never modal."""

    def __init__(self, surroundings: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._faults: list[str] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName(tr("Details for a report"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = QPushButton(tr("Copy details"))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(self._said)
        layout.addWidget(self._text)
        layout.addWidget(buttons)
        resize_within(self, 680, 420)

    @property
    def details(self) -> str:
        """What is shown and copied."""
        return self._text.toPlainText()

    def add(self, fault: str, messages: tuple[str, ...]) -> None:
        """Show one more fault; the same one again is only counted."""
        self._faults.append(fault)
        once = list(dict.fromkeys(self._faults))
        counted = [f"({self._faults.count(one)}x) {one}" if self._faults.count(one) > 1 else one for one in once]
        heard = "\n".join(("Qt said:", *messages)) if messages else ""
        self._text.setPlainText("\n".join(part for part in (self._surroundings, *counted, heard) if part))
        times = tr_n("once", "%Ln times", len(self._faults))
        self._said.setText(
            tr(
                "Something went wrong inside the program ({times}). It goes on, and what you have open is kept."
                " Copy the details into a report.",
                times=times,
            )
        )

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)


def _surroundings() -> str:
    """Return what a report needs to know of the program and the machine."""
    python = platform.python_version()
    return f"dossier {__version__}, Python {python}, Qt {qVersion()}, {platform.platform()}\n"


def _print(text: str) -> None:
    if sys.stderr is not None:  # there is none in a windowed program on Windows
        sys.stderr.write(text)
