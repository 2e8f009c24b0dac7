"""Sample dialog: how much of a project is to be evaluated, and with which seed it is drawn."""

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QSpinBox, QWidget

from workbench.gui.desk import Desk
from workbench.gui.question_layout import lay_out_question, made_hint
from workbench.model.languages import CountingUnit
from workbench.review.samples import LONGEST, SHORTEST, counting_unit, drawn, set_sample

_MOST = 10_000_000
_STEP = 100
_SEED = 12345


class SampleDialog(QDialog):
    """Draws while the numbers are chosen, and says what share of the whole that is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Draw a sample"))
        self._desk = desk
        settings = desk.project.facts.settings
        self.words, self.seed = QSpinBox(), QSpinBox()
        for box in (self.words, self.seed):
            box.setRange(0, _MOST)
            box.setGroupSeparatorShown(True)
            box.valueChanged.connect(self._tell)
        self.words.setSingleStep(_STEP)
        self.words.setSpecialValueText(self.tr("All rows"))
        self.share = QLabel()
        self.share.setWordWrap(True)
        self.share.setMinimumWidth(380)
        self._lay_out()
        self.words.setValue(settings.sample_words)
        self.seed.setValue(settings.sample_seed or _SEED)
        self.words.selectAll()

    def _lay_out(self) -> None:
        hint = made_hint(
            self.tr(
                "From each document, and from its short, middling and long rows, as much is drawn "
                "as its share of the whole. The same seed draws the same rows again. The "
                "scorecard counts the sample alone, and the filter “In the sample” shows it."
            )
        )
        form = QFormLayout()
        form.addRow(self._unit(), self.words)
        form.addRow(self.tr("&Seed"), self.seed)
        lay_out_question(self, [hint, form, self.share], self._keep)

    def _unit(self) -> str:
        if counting_unit(self._desk.project) is CountingUnit.WORDS:
            return self.tr("&Words of the source")
        return self.tr("&Characters of the source")

    def _tell(self) -> None:
        self.seed.setEnabled(bool(self.words.value()))
        if not self.words.value():
            self.share.setText(self.tr("All rows are evaluated."))
            return
        sample = drawn(self._desk.project, self.words.value(), self.seed.value())
        words = self.tr("{rows} rows with {words} of {all}, {share} of the whole.").format(
            rows=f"{len(sample.pairs):,}",
            words=f"{sample.words:,}",
            all=f"{sample.all_words:,}",
            share=f"{sample.share:.1%}",
        )
        if sample.share < 1 and not SHORTEST <= sample.words <= LONGEST:
            advice = self.tr("Scores want samples of {least} to {most} words.")
            words += " " + advice.format(least=f"{SHORTEST:,}", most=f"{LONGEST:,}")
        self.share.setText(words)

    def _keep(self) -> None:
        self._desk.do(set_sample(self._desk.project, self.words.value(), self.seed.value()))
        self.accept()
