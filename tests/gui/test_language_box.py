"""Choosing a language by name or by tag."""

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.language_box import LanguageBox, display_name
from workbench.model.languages import Language

pytestmark = pytest.mark.gui


@pytest.fixture
def box(qtbot: QtBot) -> LanguageBox:
    box = LanguageBox()
    qtbot.addWidget(box)
    return box


def test_nothing_is_chosen_at_first_nor_when_a_language_was_found(box: LanguageBox) -> None:
    assert box.language() is None
    box.show_found(Language("fr"))
    assert "French" in box.currentText()
    assert box.language() is None


def test_a_language_is_chosen_by_its_name(box: LanguageBox) -> None:
    box.setCurrentIndex(box.findData("zh-Hant"))
    assert box.language() == Language("zh-Hant")


def test_any_tag_can_be_typed(box: LanguageBox) -> None:
    box.setEditText("sw")
    assert box.language() == Language("sw")
    box.setEditText("no tag at all")
    assert box.language() is None


def test_a_language_that_is_not_listed_is_added(box: LanguageBox) -> None:
    box.choose(Language("ka"))
    assert box.language() == Language("ka")
    box.choose(None)
    assert box.language() is None


def test_chinese_is_named_with_its_script() -> None:
    assert display_name(Language("zh-Hant-TW")).startswith("Chinese, Traditional")
    assert display_name(Language("pt-BR")) == "Portuguese, Brazil (pt-BR)"
    assert display_name(Language("xx")) == "xx"
