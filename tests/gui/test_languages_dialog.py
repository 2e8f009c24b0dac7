"""The languages dialog: two languages, of which a wrong tag changes nothing."""

from pytestqt.qtbot import QtBot

from workbench.gui.languages_dialog import LanguagesDialog
from workbench.model.languages import Direction


def test_it_shows_and_gives_both_languages(qtbot: QtBot) -> None:
    dialog = LanguagesDialog(Direction.parse("en", "zh-TW"))
    qtbot.addWidget(dialog)
    assert dialog.direction() == Direction.parse("en", "zh-TW")
    dialog.source.setEditText("pt-BR")
    assert dialog.direction() == Direction.parse("pt-BR", "zh-TW")


def test_what_is_no_tag_leaves_the_language_as_it_was(qtbot: QtBot) -> None:
    dialog = LanguagesDialog(Direction.parse("en", "zh-TW"))
    qtbot.addWidget(dialog)
    dialog.target.setEditText("no tag at all")
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.accept()
    assert "“no tag at all” is no language" in dialog.hint.text()
    assert dialog.direction() == Direction.parse("en", "zh-TW")
    dialog.target.setEditText("zh-Hans")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
