"""What stands before an opened dossier: the welcome page with the recent ones, and the question what to build."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier.services.recent import Recent, forget_dossier, recent_dossiers, with_presence
from dossier.ui.targets import Target
from dossier.ui.turns import Staged
from dossier.ui.welcome import WelcomePage

if TYPE_CHECKING:
    from dossier.paths import Paths
    from dossier.ui.building import Present
    from dossier.ui.desk import Desk


class Reception(QObject):
    """Shows the pages of one desk and hands what was chosen on to it. Imported when it is first needed."""

    def __init__(self, desk: "Desk", paths: "Paths") -> None:
        super().__init__(desk)
        self._desk = desk
        self._paths = paths
        self._page = Staged(self._making)

    def welcome(self) -> Iterator[None]:
        """Show what can be opened, and what was opened last; the page is made once."""
        yield from self._page.steps()
        self._desk.window.show_page(self._page.value)
        self._list()

    def _making(self) -> Generator[None, None, WelcomePage]:
        page = WelcomePage(self._desk.look, self._desk.window.actions_by_id)
        self._desk.window.add_page(page)
        try:
            yield from page.steps
        except BaseException:  # given up, or failed
            page.deleteLater()
            raise
        page.chosen.connect(self._on_chosen)
        page.forgotten.connect(self._on_forgotten)
        return page

    def build(self, sources: Sequence[Path], *, add: bool) -> None:
        """Build a dossier, after showing what is understood of the files unless that is not wished.

        With `add` they are added to what is open, or that is proposed.
        """
        if self._desk.preferences.settings.preview:
            self._ask_what_to_build(sources, add=add)
        else:
            present = self.present if add else None
            self._desk.open_target(Target(tuple(sources), into=present.path if present is not None else None))

    def _ask_what_to_build(self, sources: Sequence[Path], *, add: bool) -> None:
        from dossier.ui.building import BuildDialog  # here, since to close a dossier needs none of it

        desk = self._desk
        dialog = BuildDialog(sources, self.present, desk.jobs, desk.look, desk.window)
        dialog.prefer_adding(add)
        dialog.accepted.connect(lambda: desk.open_target(Target(dialog.sources, dialog.title, dialog.into)))
        dialog.open()

    @property
    def present(self) -> "Present | None":
        """The dossier that files may be added to: not the built-in one, which is made anew with each version."""
        workspace = self._desk.workspace
        if workspace is None or workspace.library.base.path.is_relative_to(self._paths.cache):
            return None
        from dossier.ui.building import Present

        return Present(workspace.library.base.path, workspace.library.reader.info.title)

    def _list(self) -> None:
        self._desk.jobs.latest("recent", lambda: with_presence(recent_dossiers(self._paths)), self._show)

    def _show(self, found: list[tuple[Recent, bool]]) -> None:
        self._page.value.show_recent(found)

    def _on_chosen(self, dossier: Recent) -> None:
        self._desk.open([dossier.path])

    def _on_forgotten(self, dossier: Recent) -> None:
        self._desk.jobs.latest("recent", lambda: forget_dossier(self._paths, dossier.path), lambda _: self._list())
