"""Theme and text size as a person chose them: applied at once, saved, and following the system where so chosen."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from dossier.model.notice import Notice, Severity
from dossier.paths import Paths
from dossier.services.jobs import Notify
from dossier.services.settings import Settings, load_settings, save_settings
from dossier.ui.theme import THEMES, Look


class Appearance(QObject):
    """Owns the `Look` of a window. `fixed_theme` overrules what was chosen until a person chooses again."""

    def __init__(self, paths: Paths, notify: Notify, fixed_theme: str | None = None) -> None:
        super().__init__()
        self._paths = paths
        self._notify = notify
        self._fixed_theme = fixed_theme
        self._settings = load_settings(paths)
        self.look = Look(paths.resources, self._theme_name(), self._settings.text_size, self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def chosen(self) -> str:
        """The chosen theme, "system" if it follows the system."""
        return self._fixed_theme or self._settings.theme

    def choose_theme(self, name: str) -> None:
        """Switch to a theme, or to "system"."""
        self._fixed_theme = None
        self._change(Settings(name, self._settings.text_size))

    def next_theme(self) -> None:
        """Switch to the theme after the one in force."""
        self.choose_theme(THEMES[(THEMES.index(self.look.theme.name) + 1) % len(THEMES)])

    def change_size(self, by: int) -> None:
        """Make the reader's text larger or smaller by some pixels; 0 makes it normal."""
        self.look.set_text_size(self.look.text_size + by if by else Settings().text_size)
        self._change(Settings(self._settings.theme, self.look.text_size))

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self.look.set_theme(self._theme_name())
        try:
            save_settings(self._paths, settings)
        except OSError as error:
            self._notify(Notice(Severity.WARNING, "The settings could not be saved.", str(error)))

    def _theme_name(self) -> str:
        if self.chosen in THEMES:
            return self.chosen
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _on_scheme_changed(self) -> None:
        self.look.set_theme(self._theme_name())
