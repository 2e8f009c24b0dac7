"""Where one side of an intake is dropped, chosen or pasted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from workbench.gui.text_slot import TextSlot
from workbench.model.languages import Language

pytestmark = pytest.mark.gui


@pytest.fixture
def slot(qtbot: QtBot) -> TextSlot:
    slot = TextSlot("Source")
    qtbot.addWidget(slot)
    return slot


def drop(slot: TextSlot, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    slot.dropEvent(event)


def test_dropped_files_are_handed_over(qtbot: QtBot, slot: TextSlot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    with qtbot.waitSignal(slot.dropped) as dropped:
        drop(slot, data)
    assert dropped.args == [[tmp_path / "a.txt"]]


def test_dropped_text_is_taken_as_it_is(qtbot: QtBot, slot: TextSlot) -> None:
    data = QMimeData()
    data.setText("Ahoy.")
    with qtbot.waitSignal(slot.changed):
        drop(slot, data)
    assert slot.content == "Ahoy."


def test_text_is_pasted_from_the_clipboard(qtbot: QtBot, slot: TextSlot) -> None:
    QGuiApplication.clipboard().setText("Land ho.")
    with qtbot.waitSignal(slot.changed):
        slot._paste()
    assert slot.content == "Land ho."


def test_an_empty_clipboard_changes_nothing(qtbot: QtBot, slot: TextSlot) -> None:
    slot.fill("Ahoy.")
    QGuiApplication.clipboard().setText("  ")
    slot._paste()
    assert slot.content == "Ahoy."


def test_choosing_otherwise_counts_once_there_is_a_text(qtbot: QtBot, slot: TextSlot) -> None:
    with qtbot.assertNotEmitted(slot.changed):
        slot.choose_encoding("big5")
    slot.fill("Ahoy.")
    with qtbot.waitSignal(slot.changed):
        slot.choose_encoding("gb18030")
    assert slot.encoding == "gb18030"


def test_another_text_forgets_what_was_chosen_for_the_last(slot: TextSlot) -> None:
    slot.fill("Ahoy.")
    slot.choose_encoding("big5")
    slot.choose_language(Language("fr"))
    slot.fill("Land ho.")
    assert slot.encoding is None
    assert slot.language is None


def test_signs_of_markup_in_a_name_are_shown_as_they_are(slot: TextSlot) -> None:
    slot.fill(Path("a<b>&c.txt"))
    assert "a&lt;b>&amp;c.txt" in slot._name.text()
