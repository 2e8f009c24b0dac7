"""Actions: the action list made into menus, a toolbar and keys of a window."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from workbench.gui.action_list import ENTRIES, TOOLS, Entry, Form, Menu

if TYPE_CHECKING:
    from collections.abc import Iterable

Handler = Callable[[], object]
Handlers = Mapping[str, Handler]

_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}


class Actions(QObject):
    """The actions of a window; one that nobody handles at the moment is greyed out."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._handlers: dict[str, Handler] = {}
        self._choices = QActionGroup(self)
        self._actions = {entry.id: self._made(entry) for entry in ENTRIES}
        self._menus = {menu: self._add_menu(window, menu) for menu in Menu}
        self.toolbar = self._made_toolbar(window)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def menu(self, menu: Menu) -> QMenu:
        """Give one of the menus."""
        return self._menus[menu]

    def handle(self, handlers: Handlers) -> None:
        """Have these called from now on, and their actions enabled."""
        self._handlers.update(handlers)
        for name in handlers:
            self._actions[name].setEnabled(True)

    def forget(self, names: "Iterable[str]") -> None:
        """Call nobody for these any more; grey them out, switched off."""
        for name in names:
            self._handlers.pop(name, None)
            self._actions[name].setEnabled(False)
            self._actions[name].setChecked(False)

    def follow(self, history: QUndoStack) -> None:
        """Name and enable undo and redo by what they would do."""
        undo, redo = self._actions["undo"], self._actions["redo"]
        undo.setEnabled(history.canUndo())
        redo.setEnabled(history.canRedo())
        history.canUndoChanged.connect(undo.setEnabled)
        history.canRedoChanged.connect(redo.setEnabled)
        history.undoTextChanged.connect(self._name_undo)
        history.redoTextChanged.connect(self._name_redo)

    def _name_undo(self, what: str) -> None:
        text = self.tr("&Undo: {change}").format(change=what) if what else self.tr("&Undo")
        self._actions["undo"].setText(text)

    def _name_redo(self, what: str) -> None:
        text = self.tr("&Redo: {change}").format(change=what) if what else self.tr("&Redo")
        self._actions["redo"].setText(text)

    def _made(self, entry: Entry) -> QAction:
        action = QAction(_translated(entry.text), self)
        action.setObjectName(entry.id)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setCheckable(entry.form is not Form.PLAIN)
        if entry.form is Form.CHOICE:
            self._choices.addAction(action)
        action.setMenuRole(_ROLES.get(entry.id, QAction.MenuRole.NoRole))
        action.setEnabled(False)
        action.triggered.connect(self._on_triggered)
        return action

    def _on_triggered(self) -> None:
        handler = self._handlers.get(self.sender().objectName())
        if handler:
            handler()

    def _add_menu(self, window: QMainWindow, menu: Menu) -> QMenu:
        widget = window.menuBar().addMenu(_translated(menu.value))
        own = [entry for entry in ENTRIES if entry.menu is menu]
        for number, (_, entries) in enumerate(groupby(own, lambda entry: entry.group)):
            if number:
                widget.addSeparator()
            widget.addActions([self._actions[entry.id] for entry in entries])
        return widget

    def _made_toolbar(self, window: QMainWindow) -> QToolBar:
        bar = QToolBar(QCoreApplication.translate("actions", "Tools"), window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for number, group in enumerate(TOOLS):
            if number:
                bar.addSeparator()
            for name, text in group:
                self._actions[name].setIconText(_translated(text))
                self._actions[name].setToolTip(with_key(self._actions[name]))
                bar.addAction(self._actions[name])
        window.addToolBar(bar)
        return bar


def with_key(action: QAction) -> str:
    """Give the words of an action and its key, for a tip."""
    text = action.text().replace("&", "").removesuffix("…")
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({key})" if key else text


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
