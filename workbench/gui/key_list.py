"""Key list: all keys of the program in one window."""

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from workbench.gui.action_list import ENTRIES, Menu


class KeyList(QDialog):
    """A table by menu: what can be done, and with which keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Keys"))
        self.text.setHtml("".join(_table(menu) for menu in Menu))
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        self.resize(520, 640)


def _table(menu: Menu) -> str:
    line = "<tr><td>{words}</td><td style='padding-left:24px'>{keys}</td></tr>"
    lines = [
        line.format(words=_plain(entry.text), keys=_keys(entry.keys))
        for entry in ENTRIES
        if entry.menu is menu and entry.keys
    ]
    return f"<h3>{_plain(menu.value)}</h3><table>{''.join(lines)}</table>"


def _plain(text: str) -> str:
    words = QCoreApplication.translate("actions", text)
    return escape(words.replace("&", "").removesuffix("…"))


def _keys(keys: tuple[str, ...]) -> str:
    native = (QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for k in keys)
    return escape(" · ".join(dict.fromkeys(native)))
