"""What is remembered of a window: what was opened in it, the view, the sizes and the tab beside it.

Kept when it is left, and a while after each change, so that little is lost where the program is ended by force.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer

from dossier.services.jobs import Jobs

if TYPE_CHECKING:
    from dossier.model.view import Change
    from dossier.paths import Paths
    from dossier.services.library import Library
    from dossier.ui.errands import Errands
    from dossier.ui.workspace import Workspace

_AFTER = 2000  # milliseconds of rest


class Memory(QObject):
    """Follows one opened dossier at a time."""

    def __init__(self, store: QSettings, paths: "Paths", errands: "Errands", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._paths = paths
        self._errands = errands
        self._workspace: Workspace | None = None
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self.keep)

    def follow(self, workspace: "Workspace") -> None:
        """Put the panes as they were left, and keep what changes from now on."""
        self._workspace = workspace
        columns, rows = self._store.value("columns"), self._store.value("rows")
        if isinstance(columns, QByteArray) and isinstance(rows, QByteArray):
            workspace.restore_layout(columns, rows, str(self._store.value("hidden") or ""))
        tab = str(self._store.value("tab") or "")
        if tab.isdecimal():
            workspace.show_tab(int(tab))
        workspace.tabChanged.connect(self._timer.start)
        workspace.session.connect(self._on_changed)

    def opened(self, library: "Library", jobs: Jobs) -> None:
        """Put a dossier first among the recent ones."""
        path, title, articles = library.base.path, library.reader.info.title, library.reader.statistics.articles

        def work() -> None:
            from dossier.services.recent import Recent, remember_opened  # not before the first paint

            dossier = Recent(path.absolute(), title, articles, path.stat().st_size, datetime.now())
            remember_opened(self._paths, dossier)

        jobs.latest("remember", work, lambda _: None)

    def leave(self) -> None:
        """Keep the last of it and follow no longer."""
        self._timer.stop()
        self.keep()
        if self._workspace is not None:
            self._workspace.session.disconnect(self._on_changed)
        self._workspace = None

    def keep(self) -> None:
        """Have it written down; a folder that cannot be written costs no more than this."""
        workspace = self._workspace
        if workspace is None:
            return
        columns, rows, hidden = workspace.layout_state()
        for key, value in (("columns", columns), ("rows", rows), ("hidden", hidden), ("tab", workspace.tab)):
            self._store.setValue(key, value)
        self._errands.keep_view(workspace.library.reader.info.id, workspace.view)

    def _on_changed(self, _change: "Change") -> None:
        self._timer.start()
