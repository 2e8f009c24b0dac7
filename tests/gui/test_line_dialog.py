"""The line is asked for as the model's method knows it, and drawn into the model."""

from fractions import Fraction

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from workbench.gui.line_dialog import LineDialog
from workbench.scoring.model_catalogue import built_in_text, model_of
from workbench.scoring.quality_model import Method


def made(qtbot: QtBot, name: str) -> LineDialog:
    dialog = LineDialog(model_of(built_in_text(name)))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def accept(dialog: LineDialog) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_score_and_points_calibrate_mqm(qtbot: QtBot) -> None:
    dialog = made(qtbot, "mqm-core")
    assert (dialog.passing.text(), dialog.acceptable.text()) == ("not drawn", "not drawn")
    dialog.passing.setValue(99.1)
    dialog.acceptable.setValue(7.5)
    accept(dialog)
    assert dialog.drawn is not None
    assert dialog.drawn.method is Method.MQM_LINEAR
    assert dialog.drawn.thresholds.passing == Fraction(991, 10)
    assert dialog.drawn.thresholds.acceptable_points == Fraction(15, 2)


def test_who_types_at_once_writes_over_what_is_there(qtbot: QtBot) -> None:
    dialog = made(qtbot, "mqm-core")
    qtbot.keyClicks(dialog.passing.lineEdit(), "95")
    assert dialog.passing.value() == 95


def test_what_was_not_drawn_stays_as_the_model_has_it(qtbot: QtBot) -> None:
    dialog = made(qtbot, "mqm-core")
    accept(dialog)
    assert dialog.drawn == model_of(built_in_text("mqm-core"))


def test_only_what_the_method_knows_is_asked(qtbot: QtBot) -> None:
    in_points, in_score = made(qtbot, "lisa"), made(qtbot, "esa")
    assert (in_points.passing.isVisible(), in_points.acceptable.isVisible()) == (False, True)
    assert (in_score.passing.isVisible(), in_score.acceptable.isVisible()) == (True, False)


def test_a_line_that_nothing_could_pass_is_refused_with_the_reason(qtbot: QtBot) -> None:
    dialog = made(qtbot, "mqm-core")
    dialog.passing.setValue(100)
    accept(dialog)
    assert dialog.drawn is None
    assert "below the maximum" in dialog.message.text()
    assert dialog.isVisible()
