"""The command ``export``: the bilingual DOCX with findings, or the target by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from workbench.checks.catalogue import CHECKS
from workbench.cli.findings import undismissed
from workbench.cli.inputs import read_project, require_other_file
from workbench.cli.printing import counted
from workbench.cli.requests import ExportRequest
from workbench.cli.terminal import progress
from workbench.model.findings import Finding
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.review.delivery import ExportOptions, export_docx
from workbench.review.filtering import visible
from workbench.review.handback import Handback, hand_back, is_bilingual_table
from workbench.review.rendition import Rendition, export_in_layout, export_text

_WORD, _TEXT = ".docx", ".txt"


@dataclass(frozen=True, slots=True)
class _Found:
    """Findings by row, as a filter asks for them."""

    by_pair: Mapping[str, Sequence[Finding]]

    def findings_of(self, pair_id: str, /) -> Sequence[Finding]:
        return self.by_pair.get(pair_id, ())


def run(request: ExportRequest, out: TextIO) -> int:
    """Write the file and say where it is and what it holds."""
    _require_new_name(request)
    project = read_project(request.inputs)
    if request.output.suffix.lower() == _TEXT:
        return _tell_target(export_text(project, request.output), out)
    if request.layout and is_bilingual_table(request.layout):
        return _tell_table(hand_back(project, request.layout, request.output), out)
    if request.layout:
        watch = progress("Writing")
        return _tell_target(export_in_layout(project, request.layout, request.output, watch), out)
    return _write_table(request, project, out)


def _write_table(request: ExportRequest, project: Project, out: TextIO) -> int:
    findings = undismissed(project, CHECKS)
    shown = visible(project, _Found(findings), request.rows)
    options = ExportOptions(
        shown=frozenset(shown),
        columns=request.columns,
        changes=request.changes,
        comments=request.comments,
        rows_per_table=request.rows_per_table,
        author=request.reviewer,
        labels=request.labels,
        check_titles={check.id: check.title for check in CHECKS},
    )
    watch = progress("Writing")
    delivery = export_docx(project, findings, request.output, options, watch)
    number = sum(map(len, findings.values()))
    out.write(f"{delivery.path}: {counted(delivery.rows, 'row')}, {counted(number, 'finding')}.\n")
    _tell_strange(delivery.replaced_characters, out)
    return 0


def _tell_target(rendition: Rendition, out: TextIO) -> int:
    out.write(f"{rendition.path}: {counted(rendition.paragraphs, 'paragraph')}.\n")
    if rendition.untranslated:
        out.write(f"{counted(rendition.untranslated, 'row')} without a target.\n")
    if rendition.kept:
        kept = ", ".join(part.template for part in rendition.kept)
        out.write(f"Not translated, since they are in no row: {kept}.\n")
    _tell_strange(rendition.replaced_characters, out)
    return 0


def _tell_table(handback: Handback, out: TextIO) -> int:
    out.write(f"{handback.path}: {counted(handback.rows, 'row')} changed.\n")
    if handback.unknown:
        number = counted(len(handback.unknown), "edited row")
        out.write(f"{number} not in that table: {', '.join(handback.unknown)}\n")
    _tell_strange(handback.replaced_characters, out)
    return 0


def _tell_strange(number: int, out: TextIO) -> None:
    if number:
        strange = counted(number, "character")
        out.write(f"{strange} that a DOCX cannot hold became U+FFFD.\n")


def _require_new_name(request: ExportRequest) -> None:
    suffix = request.output.suffix.lower()
    if suffix != _WORD and (suffix != _TEXT or request.layout):
        raise InputProblem(
            "{file} is no name for a Word document; let it end in {suffix}.",
            file=str(request.output),
            suffix=_WORD,
        )
    layout = [request.layout] if request.layout else []
    require_other_file(request.output, (*request.inputs.paths, *layout))
