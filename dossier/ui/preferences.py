"""What a person chose, in force: applied at once, saved in the next turn, and following the system where so chosen.

One for all windows. It dresses the application as well, before any widget hears that the look changed.
"""

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from dossier.model.notice import Notice, Severity
from dossier.paths import Paths
from dossier.services.settings import Settings, changed
from dossier.services.settings_file import load_settings, save_settings
from dossier.ui.dressing import Dressing
from dossier.ui.icons import ahead
from dossier.ui.theme import THEMES, Look, Typography
from dossier.ui.translation import Translation, language_of, tr
from dossier.ui.turns import Turns

_USUAL, _USUAL_TO = 10 * 96 / 72, 11 * 96 / 72  # pixels of the system's font at which sizes are as they were drawn
_LARGEST = 3.0


class Preferences(QObject):
    """Owns settings and `Look`. `fixed_theme` overrules what was chosen until a person chooses again."""

    changed = Signal()  # a setting
    languageChanged = Signal()
    told = Signal(object)  # a Notice

    def __init__(self, paths: Paths, fixed_theme: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._fixed_theme = fixed_theme
        self.found: list[Notice] = []  # what was wrong with the file, for the first window to tell
        self._settings = self._saved = load_settings(paths, self.found.append)
        self._saving = QTimer(self, interval=0, singleShot=True)  # once what was chosen is seen
        self._saving.timeout.connect(self.save)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.save)
        self.translation = Translation(paths.resources)
        self.translation.install(language_of(self._settings.language))
        theme, typography = self._theme_name(), _typography(self._settings)
        dots = QGuiApplication.primaryScreen().logicalDotsPerInch()
        scale = scale_of(QGuiApplication.font().pointSizeF(), dots)
        self.look = Look(paths.resources, theme, typography, self, scale=scale)
        self._dressing = Dressing(self.look, self)
        self._ahead = Turns(self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def settings(self) -> Settings:
        """What was chosen."""
        return self._settings

    @property
    def theme(self) -> str:
        """The chosen theme, "system" if it follows the system."""
        return self._fixed_theme or self._settings.theme

    def change(self, **values: object) -> None:
        """Change some settings, at once and for good."""
        self._settings = changed(self._settings, **values)
        if "theme" in values:
            self._fixed_theme = None
        self.look.apply(self._theme_name(), _typography(self._settings))
        if self._settings != self._saved:
            self._saving.start()
        self.changed.emit()
        language = language_of(self._settings.language)
        if language != self.translation.language:
            self.translation.install(language)
            self.languageChanged.emit()

    def next_theme(self) -> None:
        """Switch to the theme after the one in force."""
        self.change(theme=THEMES[(THEMES.index(self.look.theme.name) + 1) % len(THEMES)])

    def prepare(self) -> None:
        """Make the next switch of the theme a short one, while nobody waits for anything."""
        if not self._ahead.busy:
            self._ahead.walk(ahead(self.look))

    def change_size(self, by: int) -> None:
        """Make the reader's text larger or smaller by some pixels; 0 makes it normal."""
        self.change(text_size=self._settings.text_size + by if by else Settings().text_size)

    def save(self) -> None:
        """Write down what was chosen, as is done by itself in the turn after each choice."""
        if self._settings == self._saved:
            return
        self._saved = self._settings
        try:
            save_settings(self._paths, self._settings)
        except OSError as error:
            self.told.emit(Notice(Severity.WARNING, tr("The settings could not be saved."), str(error)))

    def _theme_name(self) -> str:
        if self.theme in THEMES:
            return self.theme
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _on_scheme_changed(self) -> None:
        self.look.apply(self._theme_name(), _typography(self._settings))


def scale_of(points: float, dots: float) -> float:
    """Return how much larger than usual all is written where the system's font is so large, with `dots` to an inch.

    A font of which the size is told in pixels, as the window does, has less than 0 points.
    """
    pixels = points * dots / 72  # an inch is 72 dots on macOS and 96 elsewhere, whatever the screen
    return min(pixels / _USUAL, _LARGEST) if pixels > _USUAL_TO else 1.0


def _typography(settings: Settings) -> Typography:
    return Typography(settings.text_size, settings.line_height, settings.measure, settings.typeface, settings.justified)
