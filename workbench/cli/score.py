"""The command ``score``: the scorecard, metrics against a reference, and the reviewer's effort."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TextIO

from workbench.cli.inputs import encodings_offered, read_project
from workbench.cli.printing import Record, counted, print_record, print_records
from workbench.cli.requests import ScoreRequest, Shape
from workbench.cli.score_page import score_page
from workbench.cli.scorecard_record import scorecard_record
from workbench.cli.terminal import progress
from workbench.formats.score_html import score_html
from workbench.formats.score_report import ScoreReport
from workbench.model.project import Project
from workbench.review.assessment import (
    Assessment,
    Wanted,
    assess,
    measure_effort,
    read_references,
)
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
from workbench.scoring.bootstrap import SEED
from workbench.scoring.effort import Effort
from workbench.scoring.metrics import Score
from workbench.scoring.passing_lines import with_line
from workbench.scoring.scorecard import Scorecard


def run(request: ScoreRequest, out: TextIO) -> int:
    """Score and print, or write a report; without marks and reference there is the effort only."""
    project = read_project(request.inputs)
    card = _card(project, request)
    assessment = _assessment(project, request)
    if request.output:
        write_report(_report(card or scorecard(project), project, assessment), request.output)
        out.write(f"{request.output} written.\n")
        return 0
    match request.shape:
        case Shape.HTML:
            out.write(score_html(_report(card or scorecard(project), project, assessment)))
        case Shape.JSONL:
            print_records("scores", map(_record, assessment.scores), request.shape, out)
        case Shape.JSON:
            scores = [_record(score) for score in assessment.scores]
            effort = _effort_record(assessment)
            record = scorecard_record(card) if card else None
            print_record({"scorecard": record, "scores": scores, "effort": effort}, out)
        case Shape.TEXT:
            if card:
                report = report_of(card, project, _today())
                out.writelines(f"{line}\n" for line in score_page(report))
                out.write("\n")
            _print_text(assessment, out)
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


def _assessment(project: Project, request: ScoreRequest) -> Assessment:
    if request.reference is None:
        return Assessment((), *measure_effort(project, progress("Measuring")))
    with encodings_offered("--reference-encoding"):
        references = read_references(request.reference, request.reference_encoding)
    watch = progress("Scoring")
    wanted = Wanted(request.metrics, request.tokenizer)
    return assess(project, [references], wanted, watch)


def _record(score: Score) -> Record:
    return {
        "metric": score.metric,
        "score": score.value,
        "signature": score.signature,
        "n": score.n,
        "notes": score.notes,
    }


def _effort_record(assessment: Assessment) -> Record:
    effort = assessment.effort
    return {
        "n": effort.n,
        "touched": effort.touched,
        "format_only": effort.format_only,
        "characters_changed": effort.changed,
        "characters": effort.characters,
        "share": effort.share,
        "hter": _record(assessment.edit_rate) if assessment.edit_rate else None,
    }


def _print_text(assessment: Assessment, out: TextIO) -> None:
    for score in assessment.scores:
        out.write(f"{score.metric:6} {score.value:6.2f}  {counted(score.n, 'segment')}\n")
        out.write(f"       {score.signature}\n")
        out.writelines(f"       {note}\n" for note in score.notes)
    out.write(_effort_text(assessment.effort) + "\n")
    if assessment.edit_rate:
        rate = assessment.edit_rate
        out.write(f"HTER   {rate.value:6.2f}  {counted(rate.n, 'segment')}\n")
        out.write(f"       {rate.signature}\n")


def _effort_text(effort: Effort) -> str:
    return (
        f"Effort, draft to reviewed text: {effort.touched} of {counted(effort.n, 'segment')} "
        f"reworded, {effort.format_only} changed in format only; {effort.changed} of "
        f"{counted(effort.characters, 'character')} ({effort.share:.1%})."
    )
