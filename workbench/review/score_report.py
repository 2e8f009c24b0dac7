"""Score reports: a scorecard in sentences and tables, for a page, a spreadsheet or Word."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from workbench.formats.score_report import Cell, ScoreReport, Section, Table, Tone
from workbench.model.problems import Problem
from workbench.model.project import Project
from workbench.model.segments import Side
from workbench.review.assessment import Assessment
from workbench.scoring.cautions import cautions_of
from workbench.scoring.formulas import Counted, Formula
from workbench.scoring.penalties import Outcome, Penalty
from workbench.scoring.quality_model import Repeats
from workbench.scoring.scorecard import Figure, Scorecard, Verdict
from workbench.scoring.wording import number_text

Translated = Callable[[str], str]

_TITLE = "Scorecard: {title}"
_TONES = {Verdict.PASSED: Tone.GOOD, Verdict.FAILED: Tone.BAD, Verdict.OPEN: Tone.OPEN}

_VERDICTS = {
    Verdict.PASSED: "passed",
    Verdict.FAILED: "failed",
    Verdict.OPEN: "the model draws no line",
}
_CRITICAL = "failed: one critical error is enough, whatever the length ({count} marked)"
_BY_RISK = "no verdict: the rows were chosen by their risk and do not stand for the text"
_AT_LEAST = "{verdict}: {line} or more is asked for"
_AT_MOST = "{verdict}: {line} or less is asked for"

_REPEATS = {
    Repeats.EACH: "Errors that are made again count each time.",
    Repeats.DOCUMENT: "Errors that are made again count once in a document.",
    Repeats.PROJECT: "Errors that are made again count once in the project.",
}
_COUNTED = {
    Counted.WORDS: "{count} words",
    Counted.SEGMENTS: "{count} segments",
    Counted.RATED_SEGMENTS: "{count} rated segments",
}
_CHARACTERS = "{count} characters"

_OUTCOMES = {
    Outcome.COUNTED: "",
    Outcome.REPEATED: "repeat",
    Outcome.WEIGHTLESS: "no weight",
    Outcome.SOURCE_FAULT: "fault of the source",
    Outcome.UNMAPPED: "not in the model",
}
_SIDES = {Side.SOURCE: "source", Side.TARGET: "target"}


def report_of(
    card: Scorecard, project: Project, made: str, translated: Translated = str
) -> ScoreReport:
    """Put a scorecard into words; ``made`` is the day to name, ``translated`` the language.

    All sections can be worked out again from the project file and the seed that it names.
    """
    words = _Words(card, project, translated)
    return _report(words, made, words.sections())


def short_report_of(
    card: Scorecard, project: Project, made: str, translated: Translated = str
) -> ScoreReport:
    """Put a scorecard into words for the end of another document; nobody is named in it."""
    words = _Words(card, project, translated)
    return _report(words, made, words.short_sections())


def report_without_score(
    project: Project, problem: Problem, translated: Translated = str
) -> ScoreReport:
    """Say why there is no scorecard."""
    title = translated(_TITLE).format(title=project.facts.title)
    said = translated(problem.message).format(**problem.values)
    return ScoreReport(title, (), said, Tone.OPEN, "", "", ())


def _report(words: "_Words", made: str, sections: Iterable[Section]) -> ScoreReport:
    card, project, said = words.card, words.project, words.said
    own, direction = card.own, project.facts.direction
    return ScoreReport(
        title=said(_TITLE).format(title=project.facts.title),
        subtitles=(
            said("{model}, from {source} into {target}, {day}").format(
                model=card.model.title,
                source=direction.source.tag,
                target=direction.target.tag,
                day=made,
            ),
        ),
        outcome=words.outcome(),
        tone=_TONES[card.verdict],
        score=figure_text(own),
        score_name=own.formula.title.filled(said),
        sections=tuple(sections),
    )


def measured_sections(assessment: Assessment, translated: Translated = str) -> Iterator[Section]:
    """Give what was measured without anybody marking anything: metrics and effort."""
    scores = [*assessment.scores, *([assessment.edit_rate] if assessment.edit_rate else [])]
    names = [score.metric.upper() for score in assessment.scores]
    if assessment.edit_rate:
        names.append("HTER")
    headings = ("Measure", "Value", "95 %", "Segments", "Signature", "Note")
    rows: list[tuple[Cell, ...]] = [
        (
            name,
            score.value,
            f"± {score.interval.half_width:.2f}" if score.interval else "",
            score.n,
            score.signature,
            " ".join(map(translated, score.notes)),
        )
        for name, score in zip(names, scores, strict=True)
    ]
    effort = assessment.effort
    said = translated(
        "From the draft to the reviewed text {touched} of {count} segments were reworded and "
        "{format} changed in format only; {changed} of {all} characters ({share}). This is the "
        "reviewer's effort and says nothing about quality."
    ).format(
        touched=f"{effort.touched:,}",
        count=f"{effort.n:,}",
        format=f"{effort.format_only:,}",
        changed=f"{effort.changed:,}",
        all=f"{effort.characters:,}",
        share=f"{effort.share:.1%}",
    )
    table = Table(tuple(map(translated, headings)), tuple(rows)) if rows else None
    yield Section(translated("Measured automatically"), (said,), table=table)


def figure_text(figure: Figure) -> str:
    """Write a figure's value; a rate for a single word needs more decimals."""
    if not figure.n:
        return "–"
    return number_text(figure.value, figure.formula.decimals)


@dataclass(frozen=True, slots=True)
class _Words:
    card: Scorecard
    project: Project
    said: Translated

    def sections(self) -> Iterator[Section]:
        yield from self._cautions()
        yield self._figures()
        yield self._basis()
        yield self._contributions()
        yield from self._documents()
        yield from self._errors()
        yield self._model()

    def short_sections(self) -> Iterator[Section]:
        """Give the figures without their letters, what they come from, and what to mind."""
        figures = self._figures()
        if figures.table is not None:
            columns = [figures.table.headings, *figures.table.rows]
            headings, *rows = ((*cells[:4], *cells[5:]) for cells in columns)
            yield Section(figures.heading, table=Table(tuple(map(str, headings)), tuple(rows)))
        yield self._contributions()
        heading = self.said("What was counted")
        yield Section(heading, points=(*self._extent(), *self._rules()))
        yield from self._cautions()

    def outcome(self) -> str:
        card, formula = self.card, self.card.own.formula
        if card.critical:
            return self.said(_CRITICAL).format(count=len(card.critical))
        if card.share.is_by_risk:
            return self.said(_BY_RISK)
        verdict = self.said(_VERDICTS[card.verdict])
        line = formula.at_most if formula.at_least is None else formula.at_least
        if card.verdict is Verdict.OPEN or line is None:
            return verdict
        template = _AT_MOST if formula.at_least is None else _AT_LEAST
        return self.said(template).format(verdict=verdict, line=number_text(line))

    def _figures(self) -> Section:
        headings = ("Figure", "Value", "95 % interval", "Taken over", "Formula", "In numbers")
        rows: list[tuple[Cell, ...]] = [self._figure(figure) for figure in self.card.figures]
        letters = dict.fromkeys(
            sentence.filled(self.said) for f in self.card.figures for sentence in f.formula.legend
        )
        table = Table(self._all(headings), tuple(rows))
        return Section(self.said("Figures"), points=tuple(letters), table=table)

    def _figure(self, figure: Figure) -> tuple[Cell, ...]:
        formula = figure.formula
        span = figure.interval
        between = "–"
        if span is not None and figure.n:
            low, high = (number_text(v, formula.decimals) for v in (span.low, span.high))
            between = f"{low} … {high}"
        return (
            formula.title.filled(self.said),
            figure_text(figure),
            between,
            self._taken_over(formula, figure),
            formula.letters,
            f"{figure.working} = {figure_text(figure)}",
        )

    def _taken_over(self, formula: Formula, figure: Figure) -> str:
        template = _COUNTED[formula.counted]
        if formula.counted is Counted.WORDS and not self.card.counts_words:
            template = _CHARACTERS
        return self.said(template).format(count=number_text(figure.n, 0))

    def _basis(self) -> Section:
        names = ", ".join(name or self.said("unnamed") for name in self.card.annotators)
        people = self.said("Annotators: {names}.").format(names=names or "–")
        points = (*self._extent(), people, *self._rules())
        return Section(self.said("What was counted"), points=points)

    def _extent(self) -> Iterator[str]:
        """Say how much was looked at."""
        share, said = self.card.share, self.said
        part = share.words / share.all_words if share.all_words else 0
        yield said("Length: {length}.").format(length=self.card.length.filled(said))
        yield said("Evaluated: {count} of {all} segments, {share} of the length.").format(
            count=f"{share.segments:,}",
            all=f"{share.all_segments:,}",
            share=f"{float(part):.1%}",
        )

    def _rules(self) -> Iterator[str]:
        """Say by what rules it was counted."""
        model, said = self.card.model, self.said
        weights = ", ".join(f"{said(lv.title)} {number_text(lv.weight)}" for lv in model.levels)
        yield said("Points by severity: {weights}.").format(weights=weights)
        yield from self._own_weights()
        yield said(_REPEATS[model.repeats])
        span = self.card.own.interval
        if span is not None:
            yield said(
                "Intervals: the middle 95 % of {trials} draws of {count} {unit}, seed {seed}."
            ).format(
                trials=f"{span.trials:,}",
                count=f"{span.n:,}",
                unit=said(span.unit.value),
                seed=span.seed,
            )

    def _own_weights(self) -> Iterator[str]:
        """Say which categories weigh otherwise than their errors' severity."""
        model = self.card.model
        heavy = [c for c in model.categories if c.weight != 1]
        if heavy:
            named = ", ".join(f"{self._category(c.id)} × {number_text(c.weight)}" for c in heavy)
            yield self.said("Weights of categories: {weights}.").format(weights=named)
        rules = [
            f"{self._category(rule.category)}, {self.said(level.title)} {number_text(rule.points)}"
            for rule in model.points
            if (level := model.level(rule.level))
        ]
        if rules:
            yield self.said("Instead of these: {rules}.").format(rules="; ".join(rules))

    def _cautions(self) -> Iterator[Section]:
        found = tuple(sentence.filled(self.said) for sentence in cautions_of(self.card))
        if found:
            yield Section(self.said("To be kept in mind"), points=found)

    def _contributions(self) -> Section:
        card = self.card
        heading = self.said("By category")
        if not card.contributions:
            return Section(heading, (self.said("No error is marked."),))
        levels = [
            lv for lv in card.model.levels if any(c.counts.get(lv.id) for c in card.contributions)
        ]
        total = card.totals.points
        rows: list[tuple[Cell, ...]] = []
        for entry in card.contributions:
            name = self._category(entry.category.id if entry.category else "")
            share = f"{float(entry.points / total):.0%}" if total else "–"
            counts = (entry.counts.get(level.id, 0) for level in levels)
            rows.append((name, *counts, float(entry.points), share))
        sums = [sum(c.counts.get(lv.id, 0) for c in card.contributions) for lv in levels]
        rows.append((self.said("All"), *sums, float(total), "100%" if total else "–"))
        names = (self.said(level.title) for level in levels)
        headings = (self.said("Category"), *names, self.said("Points"), self.said("Share"))
        return Section(heading, table=Table(headings, tuple(rows)))

    def _documents(self) -> Iterator[Section]:
        if len(self.card.documents) < 2:
            return
        headings = ("Document", "Segments", "Length", "Points", "Score")
        rows: list[tuple[Cell, ...]] = [
            (
                line.document,
                line.totals.segments,
                round(line.totals.words),
                float(line.totals.points),
                float(line.value),
            )
            for line in self.card.documents
        ]
        yield Section(self.said("By document"), table=Table(self._all(headings), tuple(rows)))

    def _errors(self) -> Iterator[Section]:
        if not self.card.penalties:
            return
        place = {name: number for number, name in enumerate(self.project.order, 1)}
        headings = (
            "Row", "Side", "Text", "Category", "Severity", "Points", "Comment", "By",
        )  # fmt: skip
        rows = [(place[p.error.pair], *self._error(p)) for p in self.card.penalties]
        table = Table(self._all(headings), tuple(rows))
        yield Section(self.said("All errors"), table=table)

    def _error(self, penalty: Penalty) -> tuple[Cell, ...]:
        error = penalty.error
        category = error.category if penalty.category is None else penalty.category
        level = self.said(penalty.level.title) if penalty.level else error.severity
        why = self.said(_OUTCOMES[penalty.outcome]) if _OUTCOMES[penalty.outcome] else ""
        said = " → ".join(text for text in (error.comment, error.correction) if text)
        return (
            self.said(_SIDES[error.side]),
            error.quote or "–",
            self._category(category),
            level,
            why or float(penalty.points),
            said,
            error.annotator or self.said("unnamed"),
        )

    def _model(self) -> Section:
        model = self.card.model
        told = (model.source, " ".join(model.notes.split()), model.licence)
        return Section(
            self.said("The model: {title}").format(title=model.title),
            tuple(text for text in told if text),
        )

    def _category(self, category_id: str) -> str:
        model = self.card.model
        known = model.category(category_id)
        if known is None:
            return category_id or self.said("without category")
        above = model.category(known.dimension)
        title = self.said(known.title)
        return title if above in {None, known} else f"{self.said(above.title)} › {title}"

    def _all(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.said(word) for word in words)
