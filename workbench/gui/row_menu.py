"""Row menu: what can be done to a row and what is selected in it, at the mouse."""

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from workbench.gui.actions import Actions
from workbench.gui.mark_pointer import MarkPointer

_GROUPS = (
    ("mark-error", "comment", "rate"),
    ("accept-finding", "dismiss", "apply"),
    ("confirm", "needs-work"),
)


class RowMenu(QObject):
    """Opens where the pointer asks for it, with the same actions as the menus of the window."""

    def __init__(self, pointer: MarkPointer, actions: Actions) -> None:
        super().__init__(pointer)
        self._actions = actions
        pointer.menu_wanted.connect(self._open)

    @Slot(QPoint, QMenu)
    def _open(self, place: QPoint, menu: QMenu) -> None:
        for names in _GROUPS:
            menu.addActions([self._actions[name] for name in names])
            menu.addSeparator()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
