"""Line dialog: from which score on, or up to how many points, a text passes under a model."""

from fractions import Fraction

from PySide6.QtWidgets import QDialog, QDoubleSpinBox, QFormLayout, QLabel, QWidget

from workbench.gui.question_layout import lay_out_question, made_hint
from workbench.gui.status_texts import problem_text
from workbench.model.problems import InputProblem
from workbench.scoring.passing_lines import LINE_IN_POINTS, LINE_IN_SCORE, with_line
from workbench.scoring.quality_model import QualityModel

_MOST_POINTS = 100_000.0
_WIDTH = 420


class LineDialog(QDialog):
    """Asks for the parts of the line that a model's method knows; ``drawn`` is the answer."""

    def __init__(self, model: QualityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Draw the line"))
        self._model = model
        self.drawn: QualityModel | None = None
        self.passing, self.acceptable = QDoubleSpinBox(), QDoubleSpinBox()
        self.message = QLabel()
        self._set_up()
        self._lay_out()

    def _set_up(self) -> None:
        lines = self._model.thresholds
        most = float(lines.maximum)
        decimals = 1 if lines.reference_words > 1 else 4
        for box, known, limit, places in (
            (self.passing, lines.passing, most, 1),
            (self.acceptable, lines.acceptable_points, _MOST_POINTS, decimals),
        ):
            box.setDecimals(places)
            box.setRange(0, limit)
            box.setSpecialValueText(self.tr("not drawn"))
            box.setValue(float(known or 0))
            box.selectAll()
        self.message.setWordWrap(True)
        self.message.hide()

    def _lay_out(self) -> None:
        method = self._model.method
        form = QFormLayout()
        if method in LINE_IN_SCORE:
            form.addRow(self.tr("A text &passes from a score of"), self.passing)
        if method in LINE_IN_POINTS:
            label = self.tr("Points that are just &acceptable in {count} words")
            count = f"{self._model.thresholds.reference_words:,}"
            form.addRow(label.format(count=count), self.acceptable)
        hint = made_hint(self._hint())
        hint.setMinimumWidth(_WIDTH)
        lay_out_question(self, [hint, form, self.message], self._draw)

    def _hint(self) -> str:
        method = self._model.method
        if method in LINE_IN_SCORE and method in LINE_IN_POINTS:
            return self.tr(
                "With both, MQM scores are calibrated: a text with just the acceptable points has "
                "just the score that passes. The model with its line is kept in the project."
            )
        return self.tr("The model with its line is kept in the project.")

    def _draw(self) -> None:
        shown = ((self.passing, LINE_IN_SCORE), (self.acceptable, LINE_IN_POINTS))
        passing, acceptable = (
            _amount(box) if self._model.method in methods else None for box, methods in shown
        )
        try:
            self.drawn = with_line(self._model, passing, acceptable)
        except InputProblem as problem:
            self.message.setText(problem_text(problem))
            self.message.show()
            return
        self.accept()


def _amount(box: QDoubleSpinBox) -> Fraction | None:
    """Give what was written, not the float nearest to it; None where no line was drawn."""
    return Fraction(f"{box.value():.{box.decimals()}f}") if box.value() else None
