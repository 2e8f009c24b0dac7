"""The command ``score``: the scorecard, metrics against a reference, and the reviewer's effort."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TextIO

from workbench.cli.inputs import encodings_offered, read_project
from workbench.cli.metric_page import (
    comparison_lines,
    comparison_record,
    risk_lines,
    risk_records,
    score_lines,
    score_record,
    segments_lines,
    segments_record,
)
from workbench.cli.printing import Record, counted, print_record, print_records
from workbench.cli.requests import MetricWish, ScoreRequest, Shape
from workbench.cli.score_page import score_page
from workbench.cli.scorecard_record import scorecard_record
from workbench.cli.terminal import complain, progress
from workbench.formats.score_html import score_html
from workbench.formats.score_report import ScoreReport
from workbench.model.project import Project
from workbench.review.assessment import (
    Assessment,
    Wanted,
    assess,
    measure_effort,
    read_references,
    segment_scores,
)
from workbench.review.comparison import Draft, DraftComparison, Terms, compare_drafts
from workbench.review.risk import inspect_and_rank
from workbench.review.score_delivery import write_report
from workbench.review.score_report import measured_sections, report_of
from workbench.review.scorecards import (
    Scope,
    is_marked,
    model_named,
    model_of_project,
    scorecard,
    write_model,
)
from workbench.review.tokenizer_import import take_in_model
from workbench.scoring.bootstrap import SEED
from workbench.scoring.effort import Effort
from workbench.scoring.metrics import SegmentScores
from workbench.scoring.passing_lines import with_line
from workbench.scoring.risk_rank import Risk
from workbench.scoring.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class _Measured:
    """What was asked for besides the scorecard."""

    assessment: Assessment
    segments: tuple[tuple[str, ...], list[SegmentScores]] | None
    drafts: DraftComparison | None
    risks: list[Risk]


def run(request: ScoreRequest, out: TextIO) -> int:
    """Score and print, or write a report; without marks and reference there is the effort only."""
    project = read_project(request.inputs)
    card = _card(project, request)
    measured = _measure(project, request.measuring)
    if request.output:
        report = _report(card or scorecard(project), project, measured.assessment)
        write_report(report, request.output)
        out.write(f"{request.output} written.\n")
        return 0
    match request.shape:
        case Shape.HTML:
            report = _report(card or scorecard(project), project, measured.assessment)
            out.write(score_html(report))
        case Shape.JSONL:
            scores = map(score_record, measured.assessment.scores)
            print_records("scores", scores, request.shape, out)
        case Shape.JSON:
            record = scorecard_record(card) if card else None
            print_record({"scorecard": record, **_records(measured)}, out)
        case Shape.TEXT:
            if card:
                report = report_of(card, project, _today())
                out.writelines(f"{line}\n" for line in score_page(report))
                out.write("\n")
            out.writelines(f"{line}\n" for line in _lines(project, measured))
    return 0


def _card(project: Project, request: ScoreRequest) -> Scorecard | None:
    """Score what is marked, or an empty card where a model was asked for."""
    wish = request.wish
    if not wish.names_model and not is_marked(project):
        return None
    model = with_line(
        model_named(wish.model) if wish.model else model_of_project(project),
        wish.passing,
        wish.acceptable,
    )
    if wish.model_output:
        write_model(model, wish.model_output)
    seed = SEED if wish.seed is None else wish.seed
    return scorecard(project, model, Scope(layers=wish.layers, rows=wish.rows), seed)


def _report(card: Scorecard, project: Project, assessment: Assessment) -> ScoreReport:
    report = report_of(card, project, _today())
    return replace(report, sections=(*report.sections, *measured_sections(assessment)))


def _today() -> str:
    return datetime.now(UTC).astimezone().date().isoformat()


def _measure(project: Project, wish: MetricWish) -> _Measured:
    if wish.tokenizer_model:
        checksum = take_in_model(wish.tokenizer, wish.tokenizer_model, wish.tokenizer_checksum)
        complain(f"note: the model was taken in; its SHA-256 is {checksum}.")
    with encodings_offered("--reference-encoding"):
        references = [read_references(path, wish.encoding) for path in wish.references]
        others = [Draft(path.stem, read_references(path, wish.encoding)) for path in wish.drafts]
    wanted = Wanted(wish.metrics, wish.tokenizer, wish.resamples)
    if references:
        assessment = assess(project, references, wanted, progress("Scoring"))
    else:
        assessment = Assessment((), *measure_effort(project, progress("Measuring")))
    segments = drafts = None
    if references and wish.has_segments:
        segments = segment_scores(project, references, wanted, progress("Scoring segments"))
    if others:
        terms = Terms(wish.metrics, wish.test, wish.tokenizer)
        drafts = compare_drafts(project, others, references, terms, progress("Comparing"))
    risks = inspect_and_rank(project, progress("Ranking"))[: wish.risky] if wish.risky else []
    return _Measured(assessment, segments, drafts, risks)


def _records(measured: _Measured) -> Record:
    segments = measured.segments
    return {
        "scores": [score_record(score) for score in measured.assessment.scores],
        "effort": _effort_record(measured.assessment),
        "segments": [segments_record(segments[0], s) for s in segments[1]] if segments else [],
        "comparison": comparison_record(measured.drafts) if measured.drafts else None,
        "risk": risk_records(measured.risks),
    }


def _lines(project: Project, measured: _Measured) -> Iterator[str]:
    for score in measured.assessment.scores:
        yield from score_lines(score)
    yield from _effort_lines(measured.assessment)
    if measured.segments:
        yield from ("", *segments_lines(*measured.segments))
    if measured.drafts:
        yield from ("", *comparison_lines(measured.drafts))
    if measured.risks:
        yield from ("", *risk_lines(project, measured.risks))


def _effort_record(assessment: Assessment) -> Record:
    effort = assessment.effort
    return {
        "n": effort.n,
        "touched": effort.touched,
        "format_only": effort.format_only,
        "characters_changed": effort.changed,
        "characters": effort.characters,
        "share": effort.share,
        "hter": score_record(assessment.edit_rate) if assessment.edit_rate else None,
    }


def _effort_lines(assessment: Assessment) -> Iterator[str]:
    yield _effort_text(assessment.effort)
    if assessment.edit_rate:
        rate = assessment.edit_rate
        yield f"HTER   {rate.value:6.2f}  {counted(rate.n, 'segment')}"
        yield f"       {rate.signature}"


def _effort_text(effort: Effort) -> str:
    return (
        f"Effort, draft to reviewed text: {effort.touched} of {counted(effort.n, 'segment')} "
        f"reworded, {effort.format_only} changed in format only; {effort.changed} of "
        f"{counted(effort.characters, 'character')} ({effort.share:.1%})."
    )
