"""Sample dialog: how much of a project is to be evaluated, drawn by a seed or taken by risk."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from workbench.gui.desk import Desk
from workbench.gui.jobs import Job
from workbench.gui.question_layout import lay_out_question, made_hint
from workbench.model.languages import CountingUnit
from workbench.review.samples import (
    LONGEST,
    SHORTEST,
    chosen_by_risk,
    counting_unit,
    drawn,
    sample_of,
    set_risk_sample,
    set_sample,
)
from workbench.scoring.risk_rank import Risk
from workbench.scoring.sampling import Sample

_MOST = 10_000_000
_STEP = 100
_SEED = 12345
_AT_RANDOM, _BY_RISK = range(2)

Rank = Callable[[Callable[[list[Risk]], None]], Job]
"""Ranks all rows in the background and hands the ranks to what it is given."""


class SampleDialog(QDialog):
    """Draws while the numbers are chosen, and says what share of the whole that is."""

    def __init__(self, desk: Desk, rank: Rank, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Draw a sample"))
        self._desk, self._rank = desk, rank
        self._job: Job | None = None
        self._risks: list[Risk] | None = None
        self.way, self.words, self.seed = QComboBox(), QSpinBox(), QSpinBox()
        self.way.addItems([self.tr("At random"), self.tr("Riskiest first")])
        for box in (self.words, self.seed):
            box.setRange(0, _MOST)
            box.setGroupSeparatorShown(True)
        self.words.setSingleStep(_STEP)
        self.words.setSpecialValueText(self.tr("All rows"))
        self.share = QLabel()
        self.share.setWordWrap(True)
        self.share.setMinimumWidth(380)
        self._ok = self._lay_out().button(QDialogButtonBox.StandardButton.Ok)
        self._show_settings()
        for changed in (self.way.currentIndexChanged, *(b.valueChanged for b in self._numbers())):
            changed.connect(self._tell)
        self.finished.connect(self._stop_ranking)
        self.words.setFocus()
        self.words.selectAll()
        self._tell()

    def _numbers(self) -> tuple[QSpinBox, QSpinBox]:
        return self.words, self.seed

    def _show_settings(self) -> None:
        settings, sample = self._desk.project.facts.settings, sample_of(self._desk.project)
        is_by_risk = bool(sample and sample.is_by_risk)
        self.way.setCurrentIndex(_BY_RISK if is_by_risk else _AT_RANDOM)
        self.words.setValue(sample.words if sample and is_by_risk else settings.sample_words)
        self.seed.setValue(settings.sample_seed or _SEED)

    def _lay_out(self) -> QDialogButtonBox:
        hint = made_hint(
            self.tr(
                "At random, as much is drawn from each document, and from its short, middling and "
                "long rows, as its share of the whole; the same seed draws the same rows again. "
                "The riskiest rows show where to look, and are no measure of the text. The "
                "scorecard counts the sample alone, and the filter “In the sample” shows it."
            )
        )
        form = QFormLayout()
        form.addRow(self.tr("&Rows"), self.way)
        form.addRow(self._unit(), self.words)
        form.addRow(self.tr("&Seed"), self.seed)
        return lay_out_question(self, [hint, form, self.share], self._keep)

    def _unit(self) -> str:
        if counting_unit(self._desk.project) is CountingUnit.WORDS:
            return self.tr("&Words of the source")
        return self.tr("&Characters of the source")

    def _is_by_risk(self) -> bool:
        return self.way.currentIndex() == _BY_RISK

    def _tell(self) -> None:
        words = self.words.value()
        self.seed.setEnabled(bool(words) and not self._is_by_risk())
        self._ok.setEnabled(True)
        if not words:
            self.share.setText(self.tr("All rows are evaluated."))
        elif not self._is_by_risk():
            sample = drawn(self._desk.project, words, self.seed.value())
            self.share.setText(" ".join((self._size(sample), *self._advice(sample))))
        elif self._risks is not None:
            self._tell_of_riskiest(chosen_by_risk(self._desk.project, self._risks, words))
        else:
            self._ok.setEnabled(False)
            self.share.setText(self.tr("Ranking the rows…"))
            self._job = self._job or self._rank(self._take_ranks)

    def _tell_of_riskiest(self, sample: Sample) -> None:
        if sample.pairs:
            note = self.tr(
                "A scorecard of these rows gives no interval and does not pass the text."
            )
            self.share.setText(f"{self._size(sample)} {note}")
            return
        self._ok.setEnabled(False)
        self.share.setText(self.tr("No row gives a reason to be looked at before the others."))

    def _size(self, sample: Sample) -> str:
        return self.tr("{rows} rows with {words} of {all}, {share} of the whole.").format(
            rows=f"{len(sample.pairs):,}",
            words=f"{sample.words:,}",
            all=f"{sample.all_words:,}",
            share=f"{sample.share:.1%}",
        )

    def _advice(self, sample: Sample) -> list[str]:
        if sample.share == 1 or SHORTEST <= sample.words <= LONGEST:
            return []
        advice = self.tr("Scores want samples of {least} to {most} words.")
        return [advice.format(least=f"{SHORTEST:,}", most=f"{LONGEST:,}")]

    def _take_ranks(self, risks: list[Risk]) -> None:
        self._risks = risks
        self._tell()

    def _stop_ranking(self) -> None:
        if self._job and self._risks is None:
            self._job.cancel()

    def _keep(self) -> None:
        project, words = self._desk.project, self.words.value()
        if words and self._is_by_risk() and self._risks is not None:
            self._desk.do(set_risk_sample(project, chosen_by_risk(project, self._risks, words)))
        else:
            self._desk.do(set_sample(project, words, self.seed.value()))
        self.accept()
