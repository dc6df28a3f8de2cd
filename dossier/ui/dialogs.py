"""Ask for files and folders with the system's dialogs. Imported on first use: the dialogs' types are slow to load."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from dossier.ui.translation import tr


def dossiers() -> str:
    """Return which files are dossiers, in words of the dialogs."""
    return tr("Dossiers (*.dossier);;All files (*)")


def lines() -> str:
    """Return which files are JSON lines."""
    return tr("JSON lines (*.jsonl)")


def ask_dossier(window: QWidget) -> list[Path]:
    """Return the dossier to open; nothing when the person thinks better of it."""
    return _paths(QFileDialog.getOpenFileName(window, tr("Open a dossier"), "", dossiers())[0])


def ask_folder(window: QWidget) -> list[Path]:
    """Return the folder whose articles make a dossier."""
    return _paths(QFileDialog.getExistingDirectory(window, tr("Build a dossier from the articles in a folder")))


def ask_files(window: QWidget) -> list[Path]:
    """Return the files that make a dossier."""
    return _paths(*QFileDialog.getOpenFileNames(window, tr("Build a dossier from these articles"))[0])


def ask_notes(window: QWidget) -> list[Path]:
    """Return the file with notes to take over."""
    kinds = tr("Web Annotations (*.json *.jsonld)") + ";;" + tr("All files (*)")
    return _paths(QFileDialog.getOpenFileName(window, tr("Import notes"), "", kinds)[0])


def ask_corrections(window: QWidget) -> list[Path]:
    """Return the file with corrections to take over."""
    kinds = tr("Corrections (*.jsonl)") + ";;" + tr("All files (*)")
    return _paths(QFileDialog.getOpenFileName(window, tr("Import corrections"), "", kinds)[0])


def ask_queries(window: QWidget) -> list[Path]:
    """Return the file with queries to answer."""
    kinds = tr("Lists of queries (*.txt *.csv *.tsv)") + ";;" + tr("All files (*)")
    return _paths(QFileDialog.getOpenFileName(window, tr("Answer a list of queries"), "", kinds)[0])


def ask_target(window: QWidget, title: str, suggestion: str, kinds: str) -> list[Path]:
    """Return the file to write."""
    return _paths(QFileDialog.getSaveFileName(window, title, suggestion, kinds)[0])


def _paths(*names: str) -> list[Path]:
    return [Path(name) for name in names if name]
