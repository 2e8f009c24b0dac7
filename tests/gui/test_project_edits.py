"""Project edits: languages and glosses, for all rows in one step."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from workbench.gui.languages_dialog import LanguagesDialog
from workbench.gui.project_edits import ProjectEdits
from workbench.gui.review_page import ReviewPage
from workbench.model.languages import Direction
from workbench.model.segments import Pair

MakePage = Callable[..., ReviewPage]
GLOSSED = [
    Pair("a", "d", "The firm.", "這家企業(yè)。", "這家企業(yè)。"),
    Pair("b", "d", "A boat.", "一艘船。", "一艘船。"),
]


def test_glosses_are_taken_out_and_put_back(make_page: MakePage) -> None:
    page = make_page(GLOSSED)
    told: list[str] = []
    page.desk.told.connect(told.append)
    edits = ProjectEdits(page)
    edits.clean_glosses()
    assert page.desk.project.pairs["a"].target == "這家企業。"
    edits.restore_glosses()
    assert page.desk.project.pairs["a"].target == "這家企業(yè)。"
    edits.restore_glosses()
    assert told == [
        "Glosses taken out. Rows changed: 1",
        "Glosses put back. Rows changed: 1",
        "Glosses put back. Rows changed: 0",
    ]
    assert page.desk.history.count() == 2


def test_languages_are_asked_for_and_can_be_undone(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(GLOSSED)
    before = page.desk.project.facts.direction
    ProjectEdits(page).ask_for_languages()
    dialog = page.findChild(LanguagesDialog)
    assert isinstance(dialog, LanguagesDialog)
    assert dialog.direction() == before
    dialog.target.setCurrentIndex(dialog.target.findData("ja"))
    dialog.accept()
    assert page.desk.project.facts.direction == Direction.parse("en", "ja")
    page.desk.history.undo()
    assert page.desk.project.facts.direction == before


def test_leaving_the_languages_as_they_are_is_no_step(make_page: MakePage) -> None:
    page = make_page(GLOSSED)
    ProjectEdits(page).ask_for_languages()
    dialog = page.findChild(LanguagesDialog)
    assert isinstance(dialog, LanguagesDialog)
    dialog.accept()
    assert page.desk.history.count() == 0
