"""Gather what a person reads into `resources/translations`: `python -m tests.translations`.

Texts are those given to `tr`, `tr_n` and `marked`, wherever they stand. New ones come into the Linguist files as
unfinished, those that are gone leave them, and what is translated stays; then the files are compiled for Qt.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from dossier.ui.translation import CONTEXT

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
_SHOWING = frozenset(
    (
        "setText",
        "setToolTip",
        "setAccessibleName",
        "setAccessibleDescription",
        "setPlaceholderText",
        "setWindowTitle",
        "setStatusTip",
        "setTitle",
        "setHeaderLabels",
        "addTab",
        "addAction",
        "addMenu",
        "addButton",
        "say",
        "QLabel",
        "QPushButton",
        "QToolButton",
        "QCheckBox",
        "QRadioButton",
        "QLineEdit",
        "QAction",
        "ElidedLabel",
        "tool_button",
        "plain_label",
        "announce",
    )
)
"""Calls that put a text before a person."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text, and whether it has a form for each number."""

    source: str
    numbered: bool = False


def messages() -> list[Message]:
    """Return all texts of the program, each once, in order of modules and lines."""
    found: dict[str, Message] = {}
    for path in sorted((ROOT / "dossier").rglob("*.py")):
        for message in _of(ast.parse(path.read_text("utf-8"))):
            found.setdefault(message.source, message)
    return list(found.values())


def _of(tree: ast.AST) -> Iterator[Message]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        at = {"tr": 0, "marked": 0, "tr_n": 1, "marked_n": 1}.get(name)
        if at is not None and len(call.args) > at:
            for text in _texts(call.args[at]):
                yield Message(text, numbered=name.endswith("_n"))


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an argument may be: one, or either of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def untranslated() -> list[str]:
    """Return where the window shows a text that goes through neither `tr` nor `tr_n`."""
    found = []
    for path in sorted((ROOT / "dossier" / "ui").rglob("*.py")):
        for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if name in _SHOWING:
                keywords = [keyword.value for keyword in call.keywords if keyword.arg in ("placeholderText", "text")]
                texts = [text for argument in (*call.args, *keywords) for text in _literals(argument)]
                found += [f"{path.relative_to(ROOT)}:{call.lineno}: {text}" for text in texts if _is_words(text)]
    return found


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield what is written into an argument: its texts, and the fixed parts of one with values in it."""
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _literals(part)
    elif isinstance(node, (ast.Tuple, ast.List)):
        for part in node.elts:
            yield from _literals(part)
    else:
        yield from _texts(node)


def _is_words(text: str) -> bool:
    """Whether there is a word in it; the program's name is one in no language, and mark-up is none."""
    return re.search(r"[A-Za-z]{2}", re.sub(r"<[^>]*>|\bdossier\b", "", text)) is not None


def translated(language: str) -> dict[str, tuple[str, ...]]:
    """Return the translations of a Linguist file by their texts; two where there is a form for each number."""
    file = FOLDER / f"dossier_{language}.ts"
    if not file.is_file():
        return {}
    found = {}
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else [form.text or "" for form in translation.iter("numerusform")]
        whole = "" if translation is None else translation.text or ""
        found[message.findtext("source", "")] = tuple(forms) if forms else (whole.strip(),)
    return found


def write(language: str, known: dict[str, tuple[str, ...]]) -> Path:
    """Write the Linguist file of a language with what is known of it, and return it."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for message in messages():
        entry = ElementTree.SubElement(context, "message", {"numerus": "yes"} if message.numbered else {})
        ElementTree.SubElement(entry, "source").text = message.source
        translation = ElementTree.SubElement(entry, "translation")
        forms = known.get(message.source, ())
        if not all(forms) or not forms:
            translation.set("type", "unfinished")
        if message.numbered:
            for n in range(2):
                form = ElementTree.SubElement(translation, "numerusform")
                form.text = forms[n] if n < len(forms) else ""
        else:
            translation.text = forms[0] if forms else ""
    ElementTree.indent(root, " ")
    file = FOLDER / f"dossier_{language}.ts"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = ElementTree.tostring(root, "unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")
    return file


def main() -> None:
    """Bring all languages up to date and compile them; say what is not translated."""
    for language in LANGUAGES:
        known = translated(language)
        file = write(language, known)
        lacking = [message.source for message in messages() if not all(known.get(message.source, ("",)))]
        print(f"{file.name}: {len(messages())} texts, {len(lacking)} not translated", *lacking, sep="\n  ")
        tool = Path(sys.executable).parent / "pyside6-lrelease"
        subprocess.run([tool, "-silent", file, "-qm", file.with_suffix(".qm")], check=True)


if __name__ == "__main__":
    main()
