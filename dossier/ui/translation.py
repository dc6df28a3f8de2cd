"""The words of the window in the language of the person: Qt's translators, and the functions that ask them.

Every text that a person reads goes through `tr` or `tr_n`, with the English text as its key; what services say comes
as a `Wording` and goes through `worded`. `python -m tests.translations` gathers them into `resources/translations`.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from dossier.model.wording import Wording

CONTEXT = "dossier"
LANGUAGES = ("en", "de")


def tr(text: str, /, **values: object) -> str:
    """Return a text in the language of the window, with `{name}` replaced by what `values` say."""
    if isinstance(text, Wording):
        return worded(text)
    found = QCoreApplication.translate(CONTEXT, text)
    return found.format(**values) if values else found


def worded(text: str) -> str:
    """Return what the program says of itself in the language of the window; any other text stays as it is."""
    if not isinstance(text, Wording):
        return text
    found = QCoreApplication.translate(CONTEXT, text.pattern, "", -1 if text.number is None else text.number)
    if text.number is not None and found == text.pattern.replace("%Ln", QLocale().toString(text.number)):
        return str.__str__(text)  # English needs no translator
    return found.format(**{name: _value(v) for name, v in text.values.items()}) if text.values else found


def _value(value: str | int) -> str:
    return worded(value) if isinstance(value, str) else numeral(value)


def numeral(number: int) -> str:
    """Return a number with its thousands apart, as the language of the window has it."""
    return QLocale().toString(number)


def tr_n(one: str, many: str, number: int, /, **values: object) -> str:
    """Return `one` or `many` as the number has it, in the language of the window; `%Ln` stands for the number."""
    found = QCoreApplication.translate(CONTEXT, many, "", number)
    if number == 1 and found == many.replace("%Ln", "1"):  # English needs no translator
        found = one.replace("%Ln", "1")
    return found.format(**values) if values else found


def language_of(chosen: str) -> str:
    """Return the language in force: the chosen one, or that of the system where it is known here, else English."""
    if chosen in LANGUAGES:
        return chosen
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else "en"


class Translation:
    """Holds the translators that are installed; installing another language takes them away."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "translations"
        self._installed: list[QTranslator] = []
        self.language = ""

    def install(self, language: str) -> None:
        """Show all words in a language from now on; windows that are there keep theirs."""
        application = QCoreApplication.instance()
        assert application is not None
        for translator in self._installed:
            application.removeTranslator(translator)
        self._installed.clear()
        self.language = language
        QLocale.setDefault(QLocale(language))
        if language == "en":
            return
        own, qt = self._folder, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for name, folder in ((f"qtbase_{language}", qt), (f"dossier_{language}", own)):
            translator = QTranslator()
            if translator.load(name, str(folder)):
                application.installTranslator(translator)
                self._installed.append(translator)
