"""The key list: every key there is, by menu."""

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from workbench.gui.action_list import ENTRIES
from workbench.gui.key_list import KeyList


def test_every_key_is_listed(qtbot: QtBot) -> None:
    keys = KeyList()
    qtbot.addWidget(keys)
    words = keys.text.toPlainText()
    for entry in ENTRIES:
        for key in entry.keys:
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert native in words, entry.id
    assert "&" not in words
