"""Actions: every one in a menu, no key twice, greyed out where nobody handles it."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from workbench.gui.action_list import ENTRIES, TOOLS, Form, Menu
from workbench.gui.actions import Actions, with_key


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Actions(window)
    made.window = window  # type: ignore[attr-defined]  # keeps it alive
    return made


def test_no_id_and_no_key_is_given_twice() -> None:
    assert max(Counter(entry.id for entry in ENTRIES).values()) == 1
    keys = Counter(QKeySequence(key).toString() for entry in ENTRIES for key in entry.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_keys_leave_out_what_keyboards_and_input_methods_take() -> None:
    for key in (key for entry in ENTRIES for key in entry.keys):
        assert "Alt+" not in key
        assert "Space" not in key


def test_no_key_is_one_that_deletes_a_line_of_text() -> None:
    """X11 and macOS: Ctrl+U and Ctrl+K; a text field takes them before the window does."""
    keys = {key for entry in ENTRIES for key in entry.keys}
    assert not keys & {"Ctrl+U", "Ctrl+K"}


def test_what_has_a_function_key_in_the_review_has_a_second_one() -> None:
    walked = {"next-finding", "previous-finding", "changes"}
    assert all(len(entry.keys) > 1 for entry in ENTRIES if entry.id in walked)


def test_no_letter_is_underlined_twice_in_a_menu() -> None:
    for menu in Menu:
        letters = Counter(
            entry.text[entry.text.index("&") + 1].lower()
            for entry in ENTRIES
            if entry.menu is menu and "&" in entry.text
        )
        assert [letter for letter, count in letters.items() if count > 1] == [], menu


def test_tools_are_actions() -> None:
    ids = {entry.id for entry in ENTRIES}
    assert {name for group in TOOLS for name, _ in group} <= ids


def test_every_action_stands_in_its_menu(actions: Actions) -> None:
    for entry in ENTRIES:
        assert actions[entry.id] in actions.menu(entry.menu).actions()
        assert actions[entry.id].isCheckable() == (entry.form is not Form.PLAIN)


def test_an_action_without_a_handler_is_greyed_out(actions: Actions) -> None:
    called: list[str] = []
    assert not actions["merge"].isEnabled()
    actions.handle({"merge": lambda: called.append("merge")})
    actions["merge"].trigger()
    assert called == ["merge"]
    actions.forget(["merge"])
    assert not actions["merge"].isEnabled()


def test_undo_is_named_by_what_it_takes_back(actions: Actions) -> None:
    history = QUndoStack(actions)
    actions.handle({"undo": history.undo, "redo": history.redo})
    actions.follow(history)
    assert not actions["undo"].isEnabled()
    history.push(QUndoCommand("Confirm (row 2)"))
    assert actions["undo"].text() == "&Undo: Confirm (row 2)"
    actions["undo"].trigger()
    assert actions["undo"].text() == "&Undo"
    assert actions["redo"].text() == "&Redo: Confirm (row 2)"
    actions["redo"].trigger()
    assert history.index() == 1


def test_tips_name_the_key(actions: Actions, qtbot: QtBot) -> None:
    assert with_key(actions["merge"]) == "Merge with the next row (Ctrl+Shift+M)"
    assert actions["next-finding"].toolTip() == "Next finding (F8)"
    assert with_key(actions["unpair"]) == "Unpair"


def test_themes_exclude_each_other(actions: Actions) -> None:
    actions.handle(dict.fromkeys(("theme-light", "theme-dark"), list))
    actions["theme-light"].trigger()
    actions["theme-dark"].trigger()
    assert not actions["theme-light"].isChecked()


def test_a_switch_is_off_again_when_the_project_is_left(actions: Actions) -> None:
    actions.handle({"only-mine": list})
    actions["only-mine"].trigger()
    assert actions["only-mine"].isChecked()
    actions.forget(["only-mine"])
    assert not actions["only-mine"].isChecked()
