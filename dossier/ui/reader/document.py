"""Turn a plan into a QTextDocument: plain text put in block by block, never markup of an article."""

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from dossier.ui.reader.plan import Plan, Style
from dossier.ui.theme import Look

_KEPT = 40  # blocks that keep their glyphs: the others are shaped when laid out and again whenever painted
_SAMPLE = "The ministers met on Tuesday to sign the agreement on transfers of equipment, officials said in a statement."
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def measure(look: Look) -> float:
    """Return the width of the text column in pixels; a sample of news text sets it, since fonts differ."""
    advance = QFontMetricsF(look.reading(look.text_size)).horizontalAdvance(_SAMPLE)
    return advance / len(_SAMPLE) * look.typography.measure


def build_document(plan: Plan, look: Look, parent: QObject, *, margin: float, below: float) -> QTextDocument:
    """Return the document of a plan, `margin` pixels around it for what is painted beside, `below` under it."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(margin)
    frame = document.rootFrame().frameFormat()
    frame.setBottomMargin(below)
    document.rootFrame().setFrameFormat(frame)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDefaultFont(look.reading(look.text_size))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    alike = groupby(plan.blocks, attrgetter("style"))  # put in together, they take half the time
    for number, (style, blocks) in enumerate(alike):
        block_format, char_format = _block_format(style, look), _char_format(style, look)
        if number:
            cursor.insertBlock(block_format, char_format)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        cursor.insertText("\n".join(block.line.text for block in blocks), char_format)
    cursor.endEditBlock()
    block = document.firstBlock()
    for _ in range(min(_KEPT, document.blockCount())):
        block.layout().setCacheEnabled(True)
        block = block.next()
    return document


def recolour(document: QTextDocument, plan: Plan, look: Look) -> None:
    """Put the document of a plan into the colours of another theme; the text stays laid out as it is."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, block in enumerate(plan.blocks):
        if block.style in _INKS:
            colour = QTextCharFormat()
            colour.setForeground(look.theme[_INKS[block.style]])
            cursor.setPosition(document.findBlockByNumber(number).position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(colour)
            cursor.mergeBlockCharFormat(colour)
    cursor.endEditBlock()


def _char_format(style: Style, look: Look) -> QTextCharFormat:
    text = QTextCharFormat()
    text.setFont(_font(style, look))
    if style in _INKS:  # all others follow the palette, so that another theme need not touch them
        text.setForeground(look.theme[_INKS[style]])
    return text


def _font(style: Style, look: Look) -> QFont:
    """Return a font whose size follows that of the body, so that all grow together."""
    body = look.text_size

    def scaled(pixels: int) -> int:
        return max(10, round(pixels * body / 17))

    match style:
        case Style.TITLE:
            return look.reading(scaled(28), bold=True)
        case Style.DECK:
            return look.reading(scaled(19))
        case Style.SUBHEADING:
            return look.reading(scaled(20), bold=True)
        case Style.PULL_QUOTE:
            font = look.reading(scaled(19))
            font.setItalic(True)
            return font
        case Style.BODY:
            return look.reading(body)
        case Style.REMOVED:
            return look.reading(scaled(15))
        case Style.SOURCE | Style.KICKER:
            font = look.sans(scaled(12), bold=True)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
            return font
        case Style.LABEL:
            return look.sans(scaled(11), bold=True)
        case _:
            return look.sans(scaled(13))


_INKS = {
    Style.SOURCE: "ink3",
    Style.KICKER: "ink2",
    Style.DECK: "ink2",
    Style.BYLINE: "ink2",
    Style.CAPTION: "ink2",
    Style.PULL_QUOTE: "ink2",
    Style.ATTRIBUTION: "ink3",
    Style.REMOVED: "ink3",
    Style.LABEL: "ink3",
    Style.TOGGLE: "ink3",
}

_LINE_HEIGHT = 150  # per cent; the line heights below are those at this one of the body
# Space above and below in pixels at 17 px text, line height in per cent, indentation in pixels.
_SPACES = {
    Style.SOURCE: (6, 8, 130, 0),
    Style.KICKER: (0, 4, 130, 0),
    Style.TITLE: (0, 14, 106, 0),
    Style.DECK: (0, 12, 135, 0),
    Style.BYLINE: (0, 6, 130, 0),
    Style.TOGGLE: (2, 8, 130, 0),
    Style.BODY: (7, 7, 150, 0),
    Style.SUBHEADING: (20, 6, 130, 0),
    Style.CAPTION: (8, 8, 140, 14),
    Style.PULL_QUOTE: (14, 4, 145, 28),
    Style.ATTRIBUTION: (0, 14, 130, 28),
    Style.REMOVED: (3, 3, 135, 14),
    Style.LABEL: (12, 0, 130, 14),
}


def _block_format(style: Style, look: Look) -> QTextBlockFormat:
    above, below, height, indent = _SPACES[style]
    scale = look.text_size * look.scale / 17
    block = QTextBlockFormat()
    block.setTopMargin(above * scale)
    block.setBottomMargin(below * scale)
    block.setLeftMargin(indent * scale)
    block.setLineHeight(height * look.typography.line_height / _LINE_HEIGHT, _PROPORTIONAL)
    if style is Style.TITLE:
        block.setHeadingLevel(1)
    elif style is Style.SUBHEADING:
        block.setHeadingLevel(2)
    if style in (Style.PULL_QUOTE, Style.ATTRIBUTION):
        block.setProperty(QTextFormat.Property.UserProperty, True)  # a bar is painted beside it
    justified = look.typography.justified and style is Style.BODY
    block.setAlignment(Qt.AlignmentFlag.AlignJustify if justified else Qt.AlignmentFlag.AlignLeft)
    return block
