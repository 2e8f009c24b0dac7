"""The command ``score``: metrics against a reference, and what the review took."""

from typing import TextIO

from workbench.cli.inputs import encodings_offered, read_project
from workbench.cli.printing import Record, counted, print_record, print_records
from workbench.cli.requests import ScoreRequest, Shape
from workbench.cli.terminal import progress
from workbench.review.assessment import (
    Assessment,
    assess,
    measure_effort,
    read_references,
)
from workbench.scoring.effort import Effort
from workbench.scoring.metrics import Score


def run(request: ScoreRequest, out: TextIO) -> int:
    """Measure and print; without a reference there is the effort only."""
    assessment = _assessment(request)
    if request.shape is Shape.TEXT:
        _print_text(assessment, out)
    elif request.shape is Shape.JSONL:
        print_records("scores", map(_record, assessment.scores), request.shape, out)
    else:
        scores = [_record(score) for score in assessment.scores]
        print_record({"scores": scores, "effort": _effort_record(assessment)}, out)
    return 0


def _assessment(request: ScoreRequest) -> Assessment:
    project = read_project(request.inputs)
    if request.reference is None:
        return Assessment((), *measure_effort(project, progress("Measuring")))
    with encodings_offered("--reference-encoding"):
        references = read_references(request.reference, request.reference_encoding)
    watch = progress("Scoring")
    return assess(project, references, request.metrics, watch, request.tokenizer)


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
