"""What a screen reader is told of widgets that paint themselves: a role, and a value that is asked for anew each time.

Such a widget says so by `spoken_role`, the name of a role of QAccessible, and may have a method `spoken_value`.
"""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ASKED = "dossier-roles"  # a property of the application: Qt would ask each of several factories for each widget


def tell_roles() -> None:
    """Have Qt ask here for widgets' roles, from the first time on; GUI thread."""
    application = QCoreApplication.instance()
    if application is not None and not application.property(_ASKED):
        application.setProperty(_ASKED, True)
        QAccessible.installFactory(_told)


class _Told(QAccessibleWidget):
    """A widget with the role that it says."""

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            value = getattr(self.object(), "spoken_value", None)
            return "" if value is None else str(value())
        return super().text(kind)


def _told(_kind: str, asked: QObject) -> QAccessibleWidget | None:
    role = getattr(asked, "spoken_role", "")
    return _Told(asked, QAccessible.Role[role]) if role and isinstance(asked, QWidget) else None
