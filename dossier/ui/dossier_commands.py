"""What the actions do that bring in a whole dossier, or take one out: open, build, add to, copy, export, close."""

from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING

from dossier.model.notice import Notice, Severity
from dossier.ui.translation import tr

if TYPE_CHECKING:
    from dossier.services.library import Library
    from dossier.ui.desk import Desk


class DossierCommands:
    """The handlers of these actions for one desk."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, by its id."""
        desk = self._desk
        return {
            "open": self._ask_open,
            "build-folder": self._ask_folder,
            "build-files": self._ask_files,
            "open-builtin": partial(desk.open, ()),
            "add-files": self._ask_more,
            "new-window": partial(desk.open_another, ()),
            "close-dossier": desk.show_welcome,
            "save-as": self._ask_save,
            "export": self._ask_export,
        }

    def _ask_open(self) -> None:
        self._desk.open_chosen(self._dialogs.ask_dossier(self._desk.window))

    def _ask_folder(self) -> None:
        self._desk.open_chosen(self._dialogs.ask_folder(self._desk.window))

    def _ask_files(self) -> None:
        self._desk.open_chosen(self._dialogs.ask_files(self._desk.window))

    def _ask_more(self) -> None:
        self._desk.open_chosen(self._dialogs.ask_files(self._desk.window), add=True)

    def _ask_save(self) -> None:
        if self._desk.workspace is None:
            return
        from dossier.services.saving import copy_bundle

        library = self._desk.workspace.library
        source = library.base.path
        title = tr("Save a copy of this dossier")
        for target in self._dialogs.ask_target(self._desk.window, title, source.name, self._dialogs.dossiers()):
            self._in_background(library, partial(copy_bundle, source, target), tr("Saved as {file}.", file=target))

    def _ask_export(self) -> None:
        if self._desk.workspace is None:
            return
        from dossier.services.saving import write_jsonl

        library = self._desk.workspace.library
        suggestion = library.base.path.with_suffix(".jsonl").name
        title = tr("Export as JSON lines")
        for target in self._dialogs.ask_target(self._desk.window, title, suggestion, self._dialogs.lines()):
            work = partial(write_jsonl, library.reader, target)
            self._in_background(library, work, tr("Exported to {file}.", file=target))

    def _in_background(self, library: "Library", work: Callable[[], object], sentence: str) -> None:
        tell = self._desk.window.tell
        self._desk.lasting.run(library, work, lambda _done: tell(Notice(Severity.INFO, sentence)))

    @property
    def _dialogs(self) -> ModuleType:
        from dossier.ui import dialogs

        return dialogs
