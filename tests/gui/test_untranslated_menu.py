"""The menu that weighs names left in Latin letters."""

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.untranslated_menu import UntranslatedMenu
from workbench.model.project_settings import UNTRANSLATED_NAMES


@pytest.mark.parametrize("weight", UNTRANSLATED_NAMES)
def test_the_weight_of_the_project_is_checked(qtbot: QtBot, weight: str) -> None:
    menu = UntranslatedMenu()
    qtbot.addWidget(menu)
    menu.show_weight(weight)
    assert [action.data() for action in menu.actions() if action.isChecked()] == [weight]


def test_another_weight_is_chosen(qtbot: QtBot) -> None:
    menu = UntranslatedMenu()
    qtbot.addWidget(menu)
    menu.show_weight("warning")
    with qtbot.waitSignal(menu.chosen) as chosen:
        menu.actions()[2].trigger()
    assert chosen.args == ["off"]
