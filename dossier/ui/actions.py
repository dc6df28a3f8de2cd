"""Everything one can do, as one table: menus, shortcuts and the page of shortcuts are made from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dossier.model.wording import either, marked
from dossier.ui.translation import tr, worded


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to do: `keys` are its shortcuts in Qt's portable notation, the first one is shown in the menu."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    separated: bool = False  # a line above it in the menu
    reading: bool = False  # its keys act only where an article has the keyboard: letters do much elsewhere


_DOSSIER, _SEARCH, _CORRECT = marked("Dossier"), marked("Search"), marked("Correct")
_NOTES, _EXPORT = marked("Notes"), marked("Export")
_GO, _VIEW, _HELP = marked("Go"), marked("View"), marked("Help")

ACTIONS = (
    ActionSpec("open", _DOSSIER, marked("Open a dossier …"), ("Ctrl+O",)),
    ActionSpec("build-folder", _DOSSIER, marked("Build one from a folder …"), ("Ctrl+Shift+O",)),
    ActionSpec("build-files", _DOSSIER, marked("Build one from files …")),
    ActionSpec("open-builtin", _DOSSIER, marked("Open the built-in dossier")),
    ActionSpec("add-files", _DOSSIER, marked("Add files to this dossier …")),
    ActionSpec("new-window", _DOSSIER, marked("New window"), ("Ctrl+Shift+N",), separated=True),
    ActionSpec("close-dossier", _DOSSIER, marked("Close this dossier")),
    ActionSpec("save-as", _DOSSIER, marked("Save a copy …"), ("Ctrl+Shift+S",), separated=True),
    ActionSpec("export", _DOSSIER, marked("Export everything as JSON lines …"), ("Ctrl+E",)),
    ActionSpec("problems", _DOSSIER, marked("What could not be read")),
    ActionSpec("settings", _DOSSIER, marked("Settings …"), ("Ctrl+,",), separated=True),
    ActionSpec("quit", _DOSSIER, marked("Quit"), ("Ctrl+Q",), separated=True),
    ActionSpec("search", _SEARCH, marked("Go to the search box"), ("Ctrl+L", "/")),
    ActionSpec("clear", _SEARCH, marked("Clear search and restrictions"), ("Ctrl+Shift+L",)),
    ActionSpec("search-within", _SEARCH, marked("Search within these results"), ("Ctrl+Shift+F",)),
    ActionSpec("keep-search", _SEARCH, marked("Keep this search, or forget it"), ("Ctrl+Shift+K",)),
    ActionSpec("searches", _SEARCH, marked("Kept and earlier searches …"), ("Ctrl+H",)),
    ActionSpec("only-unread", _SEARCH, marked("Only what is not read yet"), checkable=True, separated=True),
    ActionSpec("only-new", _SEARCH, marked("Only what is new since the last visit"), checkable=True),
    ActionSpec("only-starred", _SEARCH, marked("Only what has a star"), checkable=True),
    ActionSpec("only-noted", _SEARCH, marked("Only what has a note"), checkable=True),
    ActionSpec("next-hit", _SEARCH, marked("Next hit"), ("F3",), separated=True),
    ActionSpec("previous-hit", _SEARCH, marked("Previous hit"), ("Shift+F3",)),
    ActionSpec("find", _SEARCH, marked("Find in this article …"), ("Ctrl+F",)),
    ActionSpec("undo", _CORRECT, marked("Undo"), ("Ctrl+Z",)),
    ActionSpec("redo", _CORRECT, marked("Redo"), ("Ctrl+Shift+Z",)),
    ActionSpec("highlight", _NOTES, marked("Highlight the selection"), ("H",), reading=True),
    ActionSpec("highlight-yellow", _NOTES, marked("Highlight yellow"), ("1",), reading=True),
    ActionSpec("highlight-green", _NOTES, marked("Highlight green"), ("2",), reading=True),
    ActionSpec("highlight-blue", _NOTES, marked("Highlight blue"), ("3",), reading=True),
    ActionSpec("highlight-pink", _NOTES, marked("Highlight pink"), ("4",), reading=True),
    ActionSpec("note", _NOTES, marked("Write a note on the selection or the article …"), ("M",), reading=True),
    ActionSpec("notes", _NOTES, marked("Show all notes"), ("Ctrl+5",)),
    ActionSpec(
        "star", _NOTES, marked("Give the article a star, or take it away"), ("S",), separated=True, reading=True
    ),
    ActionSpec("toggle-read", _NOTES, marked("Mark the article as unread, or read"), ("U",), reading=True),
    ActionSpec("dim-known", _NOTES, marked("Dim what I have read elsewhere"), ("Ctrl+D",), checkable=True),
    ActionSpec("copy-cited", _NOTES, marked("Copy with its source"), ("Ctrl+Shift+C",), separated=True),
    ActionSpec("cite", _EXPORT, marked("Cite this article …"), ("Ctrl+Alt+C",)),
    ActionSpec("export-article", _EXPORT, marked("Save this article …")),
    ActionSpec("print", _EXPORT, marked("Print this article …"), ("Ctrl+P",)),
    ActionSpec("export-results", _EXPORT, marked("Export the results …"), separated=True),
    ActionSpec("export-timeline", _EXPORT, marked("Export the events of the results …")),
    ActionSpec("batch", _EXPORT, marked("Answer a list of queries …")),
    ActionSpec("report", _EXPORT, marked("Write a report of the dossier …"), ("Ctrl+R",)),
    ActionSpec("export-notes", _EXPORT, marked("Export the notes …"), separated=True),
    ActionSpec("import-notes", _EXPORT, marked("Import notes …")),
    ActionSpec("export-corrections", _EXPORT, marked("Export the corrections …"), separated=True),
    ActionSpec("import-corrections", _EXPORT, marked("Import corrections …")),
    ActionSpec("palette", _GO, marked("Do or find anything …"), ("Ctrl+K",)),
    ActionSpec("back", _GO, marked("Back"), ("Alt+Left",), separated=True),
    ActionSpec("forward", _GO, marked("Forward"), ("Alt+Right",)),
    ActionSpec("next-tab", _GO, marked("Next tab"), ("Ctrl+Tab", "Ctrl+PgDown"), separated=True),
    ActionSpec("previous-tab", _GO, marked("Previous tab"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    ActionSpec("close-tab", _GO, marked("Close this tab"), ("Ctrl+W",)),
    ActionSpec("beside", _GO, marked("Two articles side by side"), ("Ctrl+\\",), checkable=True),
    ActionSpec("go-search", _GO, marked("To the results"), ("Ctrl+1",), separated=True),
    ActionSpec("go-reader", _GO, marked("To the article"), ("Ctrl+2",)),
    ActionSpec("go-side", _GO, marked("To the side pane"), ("Ctrl+3",)),
    ActionSpec("go-timeline", _GO, marked("To the timeline"), ("Ctrl+4",)),
    ActionSpec("next-pane", _GO, marked("To the next pane"), ("F6",)),
    ActionSpec("previous-pane", _GO, marked("To the previous pane"), ("Shift+F6",)),
    ActionSpec("show-search", _VIEW, marked("Search pane"), ("Ctrl+Shift+1",), checkable=True),
    ActionSpec("show-side", _VIEW, marked("Side pane"), ("Ctrl+Shift+3",), checkable=True),
    ActionSpec("show-timeline", _VIEW, marked("Timeline"), ("Ctrl+Shift+4",), checkable=True),
    ActionSpec("next-border", _VIEW, marked("Change the size of the panes"), ("F8",)),
    ActionSpec("show-removed", _VIEW, marked("Text that was left out"), ("Ctrl+B",), checkable=True),
    ActionSpec("larger", _VIEW, marked("Larger text"), ("Ctrl++", "Ctrl+="), separated=True),
    ActionSpec("smaller", _VIEW, marked("Smaller text"), ("Ctrl+-",)),
    ActionSpec("normal-size", _VIEW, marked("Normal text"), ("Ctrl+0",)),
    ActionSpec("theme-system", _VIEW, marked("Theme of the system"), separated=True, checkable=True),
    ActionSpec("theme-light", _VIEW, marked("Light"), checkable=True),
    ActionSpec("theme-dark", _VIEW, marked("Dark"), checkable=True),
    ActionSpec("theme-high-contrast", _VIEW, marked("High contrast"), checkable=True),
    ActionSpec("next-theme", _VIEW, marked("Next theme"), ("Ctrl+T",)),
    ActionSpec("help", _HELP, marked("Help and shortcuts"), ("F1", "?")),
    ActionSpec("about", _HELP, marked("About dossier")),
)

_READING = Qt.ShortcutContext.WidgetWithChildrenShortcut


def keys_in_force(chosen: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the keys of every action: the `chosen` ones by id, else those of the table that nobody gave to another.

    A later table may give an action keys that a person has chosen for something else: on both, they would do nothing.
    """
    taken = {keys for spec in ACTIONS for keys in chosen.get(spec.id, ())}
    return {
        spec.id: tuple(chosen[spec.id] if spec.id in chosen else (keys for keys in spec.keys if keys not in taken))
        for spec in ACTIONS
    }


def taken_by(keys: Mapping[str, Sequence[str]], wanted: str, action: str) -> ActionSpec | None:
    """Return which other action than `action` has the keys `wanted`."""
    return next((spec for spec in ACTIONS if spec.id != action and wanted in keys[spec.id]), None)


def shown_keys(keys: Sequence[str]) -> str:
    """Return keys as they are written on this system's keyboards."""
    words = [QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in keys]
    return worded(either(words)) if words else ""


def make_actions(window: QWidget) -> dict[str, QAction]:
    """Make the actions of the table, by their ids."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setShortcutContext(_READING if spec.reading else Qt.ShortcutContext.WindowShortcut)
        if not spec.reading:
            window.addAction(action)
        actions[spec.id] = action
    return actions


def add_reading(readers: QWidget, actions: Mapping[str, QAction]) -> None:
    """Let the keys of what one does while reading act in `readers`, and there only."""
    readers.addActions([actions[spec.id] for spec in ACTIONS if spec.reading])


def put_keys(actions: Mapping[str, QAction], chosen: Mapping[str, Sequence[str]]) -> None:
    """Give each action its keys; the first ones are shown in the menu."""
    for name, keys in keys_in_force(chosen).items():
        wanted = [QKeySequence(one) for one in keys]
        if actions[name].shortcuts() != wanted:
            actions[name].setShortcuts(wanted)


def fill_menu(menu: QMenu, actions: Mapping[str, QAction]) -> None:
    """Put all actions into sub-menus of `menu`, in the order of the table."""
    subs: dict[str, QMenu] = {}
    for spec in ACTIONS:
        sub = subs.get(spec.menu)
        if sub is None:
            sub = subs[spec.menu] = menu.addMenu(tr(spec.menu))
        if spec.separated:
            sub.addSeparator()
        sub.addAction(actions[spec.id])


def shortcuts_markdown(chosen: Mapping[str, Sequence[str]]) -> str:
    """Return the table of shortcuts as Markdown."""
    keys = keys_in_force(chosen)
    rows = [f"| {tr(spec.text).rstrip(' …')} | {shown_keys(keys[spec.id])} |" for spec in ACTIONS if keys[spec.id]]
    return "\n".join([f"| {tr('To do')} | {tr('Keys')} |", "|---|---|", *rows])
