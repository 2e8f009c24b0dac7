"""The correction dialog: every row that would change is shown before it does."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from workbench.gui.correction_dialog import CorrectionDialog
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Span
from workbench.review.name_register import FollowedName
from workbench.review.naming import Ground, Occurrence

TARGETS = ("他們在基爾下船，然後坐上火車，一路往南到漢堡去了。", "凱爾很遠。", "基爾，基爾！")


def project() -> Project:
    facts = Facts("f", "Ferry", Direction.parse("en", "zh-TW"), "2026-11-22T00:00:00+00:00")
    return Project(facts, [Pair(f"p{n}", "d", "Kiel", t, t) for n, t in enumerate(TARGETS)])


def followed(entry: NameEntry | None = None) -> FollowedName:
    spans = ((Span(3, 5),), (Span(0, 2),), (Span(0, 2), Span(3, 5)))
    places = tuple(
        Occurrence(f"p{n}", "kiel", "Kiel", "Kiel", own[0].quote(TARGETS[n]),
                   own[0].quote(TARGETS[n]), (Span(0, 4),), own, Ground.SOUND)
        for n, own in enumerate(spans)
    )  # fmt: skip
    return FollowedName("kiel", "Kiel", places, entry=entry)


def shown(qtbot: QtBot, wrong: str, entry: NameEntry | None = None) -> CorrectionDialog:
    dialog = CorrectionDialog(project(), followed(entry), wrong)
    qtbot.addWidget(dialog)
    return dialog


def previews(dialog: CorrectionDialog) -> list[tuple[object, ...]]:
    model = dialog.preview
    return [
        tuple(model.data(model.index(row, column)) for column in range(3))
        for row in range(model.rowCount())
    ]


def test_the_rendering_of_most_other_rows_is_proposed(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "凱爾")
    assert dialog.right.text() == "基爾"
    assert dialog.texts() == {"p1": "基爾很遠。"}
    assert previews(dialog) == [("2", "凱爾很遠。", "基爾很遠。")]
    assert dialog.tally.text() == "Rows that change: 1"


def test_what_was_decided_is_proposed_first(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "凱爾", NameEntry("Kiel", ("基爾市",)))
    assert dialog.right.text() == "基爾市"


def test_rows_are_shown_around_what_changes_each_place_replaced(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "凱爾")
    dialog.wrong.setCurrentText("基爾")
    dialog.right.setText("凱耳港")
    first, second = previews(dialog)
    assert first[1] == "他們在基爾下船，然後坐上火車，一路往南…"
    assert first[2] == "他們在凱耳港下船，然後坐上火車，一路往南…"
    assert second == ("3", "基爾，基爾！", "凱耳港，凱耳港！")
    spoken = dialog.preview.spoken(dialog.preview._entries[1])
    assert spoken == "Row 3: 基爾，基爾！ becomes 凱耳港，凱耳港！"


@pytest.mark.parametrize("nothing", ["", "  ", "凱爾"])
def test_nothing_can_be_corrected_to_nothing_or_to_itself(qtbot: QtBot, nothing: str) -> None:
    dialog = shown(qtbot, "凱爾")
    dialog.right.setText(nothing)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    assert not buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert dialog.texts() == {}
