"""The choice of a document."""

from pytestqt.qtbot import QtBot

from workbench.gui.document_choice import DocumentChoice


def test_there_is_a_choice_where_there_are_several(qtbot: QtBot) -> None:
    choice = DocumentChoice()
    qtbot.addWidget(choice)
    choice.offer(["a"])
    assert choice.isHidden()
    choice.offer(["a", "b"])
    assert not choice.isHidden()
    choice.setCurrentIndex(2)
    assert choice.document == "b"


def test_a_document_stays_chosen_while_it_is_there(qtbot: QtBot) -> None:
    choice = DocumentChoice()
    qtbot.addWidget(choice)
    choice.offer(["a", "b"])
    choice.setCurrentIndex(2)
    with qtbot.assertNotEmitted(choice.currentIndexChanged):
        choice.offer(["b", "c"])
    assert choice.document == "b"
    with qtbot.waitSignal(choice.currentIndexChanged):
        choice.offer(["c", "d"])
    assert choice.document == ""
