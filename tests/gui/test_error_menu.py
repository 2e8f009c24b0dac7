"""The error menu: every kind of error is reached with three keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from workbench.gui.error_menu import ErrorMenu, keyed
from workbench.review.marking import Judgement
from workbench.scoring.model_catalogue import built_in_models


def keys(menu: QMenu) -> list[str]:
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    return [text[text.index("&") + 1].casefold() for text in texts]


def test_every_menu_has_a_key_of_its_own_for_each_entry(qtbot: QtBot) -> None:
    for model in built_in_models():
        menu = ErrorMenu(model)
        qtbot.addWidget(menu)
        for each in (menu, *menu.findChildren(QMenu)):
            assert len(set(keys(each))) == len(keys(each)), each.title()


def test_three_keys_choose_a_kind_and_a_severity(qtbot: QtBot) -> None:
    menu = ErrorMenu(built_in_models()[0])
    qtbot.addWidget(menu)
    menu.popup(menu.pos())
    with qtbot.waitSignal(menu.chosen) as chosen:
        for key in (Qt.Key.Key_A, Qt.Key.Key_M, Qt.Key.Key_2):
            shown = [m for m in (menu, *menu.findChildren(QMenu)) if m.isVisible()]
            qtbot.keyClick(shown[-1], key)
    assert chosen.args == [Judgement("accuracy/mistranslation", "major")]


def test_every_model_offers_its_severities(qtbot: QtBot) -> None:
    """ESA has no categories: one key is enough."""
    for model in built_in_models():
        menu = ErrorMenu(model)
        qtbot.addWidget(menu)
        found: list[Judgement] = []
        menu.chosen.connect(found.append)
        last = [*menu.findChildren(QMenu), menu][0 if model.categories else -1]
        while (deeper := last.actions()[0].menu()) is not None:
            last = deeper
        for action in last.actions():
            action.trigger()
        assert {judgement.severity for judgement in found} == {lv.id for lv in model.levels}
        assert all(judgement.category for judgement in found) == bool(model.categories)


def test_a_dimension_can_be_chosen_as_a_whole(qtbot: QtBot) -> None:
    menu = ErrorMenu(built_in_models()[0])
    qtbot.addWidget(menu)
    titles = [m.title().replace("&", "") for m in menu.findChildren(QMenu)]
    assert "Accuracy, in general" in titles


def test_wanted_keys_come_first_and_missing_ones_stand_in_front() -> None:
    assert keyed([("Style", "s"), ("Spelling", ""), ("Minor", "1")]) == [
        "&Style", "S&pelling", "&1  Minor",
    ]  # fmt: skip
    assert keyed([("数字", ""), ("日期", "")]) == ["&1  数字", "&2  日期"]
