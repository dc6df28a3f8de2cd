"""Ask a person what is right, and hand it to `Editing`: menus for entities and events, dialogs for names and dates."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QMenu, QMessageBox, QWidget

from dossier.errors import DossierError
from dossier.model.article import Article, ParagraphKind
from dossier.model.corrections import (
    LONGEST_LINE,
    Correction,
    CreditArticle,
    DateArticle,
    KeepParagraph,
    LinkMention,
    MergeEntities,
    RejectEntity,
    RejectMention,
    RenameEntity,
    RetypeEntity,
    SplitEntity,
    TitleArticle,
    one_line,
)
from dossier.model.dossier import EntityHead
from dossier.model.facts import EntityKind, Mention
from dossier.model.when import When
from dossier.model.wording import marked
from dossier.services.date_words import MONTHS
from dossier.services.dates_text import when_of
from dossier.services.dates_typed import read_date, shown_date
from dossier.services.editing import Editing
from dossier.services.jobs import Notify, notice_of
from dossier.services.library import Library
from dossier.ui.asking import answer
from dossier.ui.correcting_events import EventCorrector
from dossier.ui.translation import tr, worded
from dossier.ui.widgets.chooser import Chooser

KIND_NAMES = {
    EntityKind.PERSON: marked("Person"),
    EntityKind.ORG: marked("Organisation"),
    EntityKind.GPE: marked("Country or town"),
    EntityKind.LOC: marked("Region, sea, mountain"),
    EntityKind.FACILITY: marked("Building or base"),
    EntityKind.NORP: marked("Nationality or group"),
    EntityKind.VESSEL: marked("Ship"),
    EntityKind.AIRCRAFT: marked("Aircraft"),
    EntityKind.PROGRAM: marked("Programme"),
    EntityKind.EVENT: marked("Named event"),
    EntityKind.DOC: marked("Document or law"),
    EntityKind.VEHICLE: marked("Vehicle"),
    EntityKind.WEAPON: marked("Weapon"),
}
_FORMS = 12  # names that a menu offers to split off
_ROOM = 440  # pixels for a question and its answer
_DATE_HELP = marked("A day, month or year (12 January 2023, January 2023, 2023), or two of them (Jan – Mar 2023):")


class Corrector:
    """Menus and questions over one window; the panes that show entities and events open them."""

    def __init__(self, editing: Editing, library: Library, notify: Notify, window: QWidget) -> None:
        self._editing = editing
        self._library = library
        self._notify = notify
        self._window = window.window()  # which stays when the dossier is left

    @property
    def events(self) -> EventCorrector:
        """What is done with events; made anew each time, since it holds this one."""
        return EventCorrector(self._editing, self._library, self._window, self._correct, self._ask_date)

    def add_entity_actions(self, menu: QMenu, entity: str) -> None:
        """Add what can be set right about an entity to a menu; nothing for one that is gone."""
        try:
            found = self._library.reader.entity(entity)
        except KeyError:  # just corrected, and the pane that asks has not heard of it yet
            return
        menu.addAction(tr("Rename {name} …", name=found.name), partial(self.rename, entity))
        kinds = menu.addMenu(tr("It is a …"))
        for kind, label in KIND_NAMES.items():
            action = kinds.addAction(tr(label), partial(self._correct, RetypeEntity(entity, kind.value)))
            action.setEnabled(kind is not found.kind)
        menu.addAction(tr("It is the same as …"), partial(self.merge, entity))
        if len(found.names) > 1:
            names = menu.addMenu(tr("Split off a name"))
            for form in found.names[:_FORMS]:
                names.addAction(f"{form.form} …", partial(self.split, entity, form.form))
        menu.addAction(tr("It is not a name"), partial(self._correct, RejectEntity(entity)))

    def add_mention_actions(self, menu: QMenu, mention: Mention) -> None:
        """Add what can be set right about one mention, and about whom or what it names, to a menu."""
        article, start, end = mention.article, mention.start, mention.end
        menu.addAction(tr("Here it names …"), partial(self.link, article, start, end))
        menu.addAction(tr("Here it is not a name"), partial(self._correct, RejectMention(article, start, end)))
        menu.addSeparator()
        if mention.entity is None:
            self._add_kinds(menu, article, start, end)
        else:
            self.add_entity_actions(menu, mention.entity)

    def add_event_actions(self, menu: QMenu, event: str) -> None:
        """Add what can be set right about an event to a menu."""
        self.events.add_actions(menu, event)

    def add_selection_actions(self, menu: QMenu, article: str, start: int, end: int) -> None:
        """Add what a selected stretch of text may be to a menu."""
        menu.addAction(tr("It names …"), partial(self.link, article, start, end))
        self._add_kinds(menu, article, start, end)

    def add_article_actions(self, menu: QMenu, article: Article, index: int | None = None) -> None:
        """Add what can be set right about an article, and about its paragraph at `index`, to a menu."""
        paragraph = next((p for p in article.paragraphs if index is not None and p.start <= index <= p.end), None)
        if paragraph is not None and not paragraph.kept:
            menu.addAction(tr("Bring this back"), partial(self.keep_paragraph, article.id, paragraph.start, True))
        elif paragraph is not None and paragraph.kind is not ParagraphKind.TITLE:
            words = tr("Remove this paragraph from the text")
            menu.addAction(words, partial(self.keep_paragraph, article.id, paragraph.start, False))
        self.add_head_actions(menu, article.id)

    def add_head_actions(self, menu: QMenu, article: str) -> None:
        """Add what can be set right about an article as a whole to a menu."""
        menu.addAction(tr("Set the date of this article …"), partial(self.date_article, article))
        menu.addAction(tr("Set its title …"), partial(self.title_article, article))
        menu.addAction(tr("Set its publisher …"), partial(self.credit_article, article))

    def dated(self, event: str) -> bool:
        """Whether the date of an event was set by hand."""
        return self.events.dated(event)

    def rename(self, entity: str) -> None:
        """Ask for another name."""
        before = self._library.reader.entity(entity).name
        text = self._ask(tr("Rename"), tr("What should {name} be called?", name=before), before)
        if text and text != before:
            self._correct(RenameEntity(entity, text))

    def merge(self, entity: str) -> None:
        """Ask which other entity it is."""
        name = self._library.reader.entity(entity).name
        into = self._choose(tr("Which is the same as {name}? Its name stays.", name=name), without=entity)
        if into is not None:
            self._correct(MergeEntities(entity, into.id))

    def split(self, entity: str, form: str) -> None:
        """Ask who or what one of the names of an entity means instead."""
        kind = self._library.reader.entity(entity).kind
        question = tr("Who or what is “{form}” instead? Wherever the articles say so, it will be meant.", form=form)
        name = self._ask(tr("Split off a name"), question, form)
        if name:
            into = _entity_id(kind, name)
            self._correct(SplitEntity(entity, form, into if into != entity else f"{into}-2", name))

    def merge_into(self, entity: str, into: str) -> None:
        """Ask whether an entity is the same as another."""
        names = [self._library.reader.entity(found).name for found in (entity, into)]
        question = tr(
            "Is {one} the same as {other}?\nThe name {other} stays; Ctrl+Z takes it back.", one=names[0], other=names[1]
        )
        box = QMessageBox(QMessageBox.Icon.Question, tr("Merge"), question, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.addButton(tr("Merge"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        role = answer(box, self._library, lambda: box.buttonRole(box.clickedButton()))
        if role is QMessageBox.ButtonRole.AcceptRole:
            self._correct(MergeEntities(entity, into))

    def link(self, article: str, start: int, end: int) -> None:
        """Ask whom or what a stretch of text names."""
        surface = self._library.article(article).slice(start, end)
        found = self._choose(tr("Whom or what does “{words}” name here?", words=surface))
        if found is not None:
            self._correct(LinkMention(article, start, end, found.id, found.name, EntityKind(found.kind).value))

    def date_article(self, article: str) -> None:
        """Ask when an article appeared."""
        now = when_of(self._library.heads[article])
        self._ask_date(tr("When did this article appear?"), now, partial(DateArticle, article))

    def title_article(self, article: str) -> None:
        """Ask what an article is called."""
        before = self._library.heads[article].title
        title = self._ask(tr("Set a title"), tr("What is the title of this article?"), before)
        if title and title != before:
            self._correct(TitleArticle(article, title))

    def credit_article(self, article: str) -> None:
        """Ask who published an article."""
        before = self._library.heads[article].publisher
        publisher = self._ask(tr("Set a publisher"), tr("Who published this article?"), before)
        if publisher and publisher != before:
            self._correct(CreditArticle(article, publisher))

    def keep_paragraph(self, article: str, start: int, kept: bool) -> None:
        """Bring a removed paragraph back, or take one away."""
        self._correct(KeepParagraph(article, start, kept))

    def _add_kinds(self, menu: QMenu, article: str, start: int, end: int) -> None:
        kinds = menu.addMenu(tr("It is the name of a …"))
        for kind, label in KIND_NAMES.items():
            kinds.addAction(tr(label), partial(self._add_name, article, start, end, kind))

    def _add_name(self, article: str, start: int, end: int, kind: EntityKind) -> None:
        name = self._library.article(article).slice(start, end)
        self._correct(LinkMention(article, start, end, _entity_id(kind, name), name, kind.value))

    def _ask_date(self, question: str, now: When, correction: Callable[[str], Correction]) -> None:
        """Ask for another date than the present one, again where the answer is none."""
        text = before = worded(shown_date(now))
        said = tr(_DATE_HELP)
        while (text := self._ask(tr("Set a date"), f"{question}\n{said}", text)) and text != before:
            try:
                value = read_date(text, tuple(map(tr, MONTHS)))
            except ValueError as error:
                said = worded(str(error))
                continue
            self._correct(correction(value))
            return

    def _ask(self, title: str, question: str, text: str) -> str:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(question)
        dialog.setTextValue(text)
        for label in dialog.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)  # names come from articles
            label.setWordWrap(True)
        for line in dialog.findChildren(QLineEdit):
            line.setMaxLength(LONGEST_LINE)
        dialog.resize(_ROOM, dialog.sizeHint().height())
        given = answer(dialog, self._library, lambda: dialog.textValue() if dialog.result() else "")
        return one_line(given or "")

    def _choose(self, question: str, without: str = "") -> EntityHead | None:
        heads = [head for head in self._library.reader.entities() if head.id != without]
        items = [f"{head.name}  ({tr(KIND_NAMES[EntityKind(head.kind)])}, {head.mentions})" for head in heads]
        chooser = Chooser(tr("Choose"), question, items, self._window)
        chosen = answer(chooser, self._library, lambda: chooser.chosen)
        return None if chosen is None else heads[chosen]

    def _correct(self, correction: Correction) -> None:
        try:
            self._editing.correct(correction)
        except DossierError as error:
            self._notify(notice_of(error))


def _entity_id(kind: EntityKind, name: str) -> str:
    slug = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
    return f"{kind.value.lower()}:{slug}"
