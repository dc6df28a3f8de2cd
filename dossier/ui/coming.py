"""What the panes of a dossier are imported from, in steps that are short: the leaves first, one module a step.

Imported by its name alone, a pane would bring in all it needs at once and keep the window waiting for 0.1 s. What needs
no Qt is imported on a worker. A test holds the order.
"""

import importlib
from collections.abc import Iterator

BEHIND = (  # for a worker
    "dossier.services.library",
    "dossier.services.citing",
    "dossier.services.completing",
    "dossier.services.coverage",
    "dossier.services.dates_typed",
    "dossier.services.editing",
    "dossier.services.explain",
    "dossier.services.known",
    "dossier.services.linking",
    "dossier.services.notes",
    "dossier.services.readstate",
    "dossier.services.recalling",
    "dossier.services.reprints",
    "dossier.services.searches",
    "dossier.services.searching",
    "dossier.services.undoing",
    "dossier.services.userstore",
    "dossier.services.views",
    "dossier.services.walking",
    "dossier.ui.reader.plan",
    "dossier.ui.search.wording",
)
FIRST = (
    "dossier.ui.shapes",
    "dossier.ui.annotating",
    "dossier.ui.widgets.chooser",
    "dossier.ui.correcting_events",
    "dossier.ui.correcting",
    "dossier.ui.reader.highlights",
    "dossier.ui.underlines",
    "dossier.ui.reader.overlay",
    "dossier.ui.reader.loading",
    "dossier.ui.reader.ahead",
    "dossier.ui.reader.fetching",
    "dossier.ui.reader.focusring",
    "dossier.ui.reader.document",
    "dossier.ui.reader.column",
    "dossier.ui.reader.sheets",
    "dossier.ui.reader.planview",
    "dossier.ui.reader.marked",
    "dossier.ui.reader.view",
    "dossier.ui.reader.aim",
    "dossier.ui.reader.annotations",
    "dossier.ui.reader.empty",
    "dossier.ui.reader.findbar",
    "dossier.ui.reader.finder",
    "dossier.ui.reader.hitstrip",
    "dossier.ui.reader.hover",
    "dossier.ui.reader.legendchip",
    "dossier.ui.reader.legend",
    "dossier.ui.reader.hitwalk",
    "dossier.ui.reader.selectionbar",
    "dossier.ui.reader.lookup",
    "dossier.ui.reader.pointing",
    "dossier.ui.reader.menus",
    "dossier.ui.reader.frame",
    "dossier.ui.reader.pane",
    "dossier.ui.search.box",
    "dossier.ui.search.hits",
    "dossier.ui.search.delegate",
    "dossier.ui.search.facetchip",
    "dossier.ui.search.facets",
    "dossier.ui.search.offers",
    "dossier.ui.search.results",
    "dossier.ui.search.summary",
    "dossier.ui.search.pane",
    "dossier.ui.widgets.splitter",
    "dossier.ui.beside",
    "dossier.ui.tabstrip",
    "dossier.ui.tabs",
    "dossier.ui.panes",
    "dossier.ui.keeping",
    "dossier.ui.roles",
    "dossier.ui.flanks",
    "dossier.ui.workspace",
)
FIRST_TYPES = (  # of Qt, that these need and that take long to be made: together they would be one step
    "QAccessible",
    "QAccessibleWidget",
    "QDialogButtonBox",
    "QImage",
    "QInputDialog",
    "QMessageBox",
    "QSortFilterProxyModel",
    "QTextBlockFormat",
    "QTextBrowser",
    "QTextCharFormat",
    "QTextCursor",
    "QTextDocument",
    "QTextLayout",
    "QTextOption",
    "QUrl",
)
BESIDE_BEHIND = (  # for a worker as well
    "dossier.services.cardvalues",
    "dossier.extract.quotations",
    "dossier.extract.speech",
    "dossier.services.sayings",
    "dossier.services.cards",
    "dossier.services.eventcards",
    "dossier.services.recent",
    "dossier.ui.entities.rows",
)
BESIDE = (
    "dossier.ui.entities.graphname",
    "dossier.ui.entities.graph",
    "dossier.ui.entities.graphview",
    "dossier.ui.entities.rowmodel",
    "dossier.ui.entities.lines",
    "dossier.ui.entities.delegate",
    "dossier.ui.entities.rowview",
    "dossier.ui.entities.names",
    "dossier.ui.entities.fetching",
    "dossier.ui.entities.facts",
    "dossier.ui.entities.rowactions",
    "dossier.ui.entities.sidetabs",
    "dossier.ui.entities.pane",
    "dossier.ui.entities.eventdialog",
    "dossier.ui.entities.eventcard",
    "dossier.ui.notes.rows",
    "dossier.ui.notes.delegate",
    "dossier.ui.notes.editor",
    "dossier.ui.notes.filter",
    "dossier.ui.notes.tab",
    "dossier.ui.recents",  # not for a pane, but so that closing a dossier waits for nothing
    "dossier.ui.welcome",
    "dossier.ui.reception",
)


def steps(modules: tuple[str, ...]) -> Iterator[object]:
    """Import one after the other, one a step."""
    return map(importlib.import_module, modules)


def bring(modules: tuple[str, ...]) -> None:
    """Import all of them now."""
    for _ in steps(modules):
        pass
