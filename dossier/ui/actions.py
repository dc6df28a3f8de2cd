"""Everything one can do, as one table: menus, shortcuts and the page of shortcuts are made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to do: `keys` are its shortcuts in Qt's portable notation, the first one is shown in the menu."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    separated: bool = False  # a line above it in the menu


ACTIONS = (
    ActionSpec("open", "Dossier", "Open a dossier …", ("Ctrl+O",)),
    ActionSpec("build-folder", "Dossier", "Build one from a folder …", ("Ctrl+Shift+O",)),
    ActionSpec("build-files", "Dossier", "Build one from files …"),
    ActionSpec("open-builtin", "Dossier", "Open the built-in dossier"),
    ActionSpec("save-as", "Dossier", "Save a copy …", ("Ctrl+Shift+S",), separated=True),
    ActionSpec("export", "Dossier", "Export as JSONL …", ("Ctrl+E",)),
    ActionSpec("problems", "Dossier", "What could not be read"),
    ActionSpec("quit", "Dossier", "Quit", ("Ctrl+Q",), separated=True),
    ActionSpec("search", "Search", "Go to the search box", ("Ctrl+L", "/")),
    ActionSpec("clear", "Search", "Clear search and restrictions", ("Ctrl+Shift+L",)),
    ActionSpec("next-hit", "Search", "Next hit", ("F3",), separated=True),
    ActionSpec("previous-hit", "Search", "Previous hit", ("Shift+F3",)),
    ActionSpec("find", "Search", "Find in this article …", ("Ctrl+F",)),
    ActionSpec("undo", "Correct", "Undo the last correction", ("Ctrl+Z",)),
    ActionSpec("redo", "Correct", "Make it again", ("Ctrl+Shift+Z",)),
    ActionSpec("palette", "Go", "Do or find anything …", ("Ctrl+K",)),
    ActionSpec("back", "Go", "Back", ("Alt+Left",), separated=True),
    ActionSpec("forward", "Go", "Forward", ("Alt+Right",)),
    ActionSpec("go-search", "Go", "To the results", ("Ctrl+1",), separated=True),
    ActionSpec("go-reader", "Go", "To the article", ("Ctrl+2",)),
    ActionSpec("go-side", "Go", "To the side pane", ("Ctrl+3",)),
    ActionSpec("go-timeline", "Go", "To the timeline", ("Ctrl+4",)),
    ActionSpec("next-pane", "Go", "To the next pane", ("F6",)),
    ActionSpec("previous-pane", "Go", "To the previous pane", ("Shift+F6",)),
    ActionSpec("show-search", "View", "Search pane", ("Ctrl+Shift+1",), checkable=True),
    ActionSpec("show-side", "View", "Side pane", ("Ctrl+Shift+3",), checkable=True),
    ActionSpec("show-timeline", "View", "Timeline", ("Ctrl+Shift+4",), checkable=True),
    ActionSpec("show-removed", "View", "Text that was left out", ("Ctrl+B",), checkable=True),
    ActionSpec("larger", "View", "Larger text", ("Ctrl++", "Ctrl+="), separated=True),
    ActionSpec("smaller", "View", "Smaller text", ("Ctrl+-",)),
    ActionSpec("normal-size", "View", "Normal text", ("Ctrl+0",)),
    ActionSpec("theme-system", "View", "Theme of the system", separated=True, checkable=True),
    ActionSpec("theme-light", "View", "Light", checkable=True),
    ActionSpec("theme-dark", "View", "Dark", checkable=True),
    ActionSpec("theme-high-contrast", "View", "High contrast", checkable=True),
    ActionSpec("next-theme", "View", "Next theme", ("Ctrl+T",)),
    ActionSpec("help", "Help", "Help and shortcuts", ("F1", "?")),
    ActionSpec("about", "Help", "About dossier"),
)


def make_actions(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make the actions of the table and connect each to the handler of its id; raises KeyError for a missing one."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(spec.text, window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        handler = handlers[spec.id]
        action.triggered.connect(lambda _checked=False, handler=handler: handler())
        window.addAction(action)
        actions[spec.id] = action
    return actions


def fill_menu(menu: QMenu, actions: Mapping[str, QAction]) -> None:
    """Put all actions into sub-menus of `menu`, in the order of the table."""
    subs: dict[str, QMenu] = {}
    for spec in ACTIONS:
        sub = subs.get(spec.menu)
        if sub is None:
            sub = subs[spec.menu] = menu.addMenu(spec.menu)
        if spec.separated:
            sub.addSeparator()
        sub.addAction(actions[spec.id])


def shortcuts_markdown() -> str:
    """Return the table of shortcuts as Markdown."""
    rows = [
        f"| {spec.text.rstrip(' …')} | {' or '.join(QKeySequence(keys).toString() for keys in spec.keys)} |"
        for spec in ACTIONS
        if spec.keys
    ]
    return "\n".join(["| To do | Keys |", "|---|---|", *rows])
