"""The command ``import-review``: what a reviewed DOCX changes, shown or taken into a project."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TextIO

from workbench.cli.printing import counted, print_record
from workbench.cli.requests import ImportReviewRequest, Shape
from workbench.cli.terminal import complain, one_line
from workbench.model.project import Project
from workbench.review.acceptance import changes, is_taken, sensible
from workbench.review.reimport import (
    Returned,
    ReturnedRow,
    Standing,
    Trait,
    compare,
    read_review,
)
from workbench.storage.project_file import ProjectFile

_LISTED = (
    ("conflicts with changes in the project", "conflicts"),
    ("emptied", "emptied"),
    ("missing from the file", "missing"),
    ("there more than once", "duplicated"),
    ("with an edited source, which is not taken over", "source_edited"),
)


def run(request: ImportReviewRequest, out: TextIO) -> int:
    """Print what came back and, unless it is a preview, take it into the project."""
    reviewed = read_review(request.file)
    if request.is_preview:
        returned = compare(ProjectFile.read_project(request.project), reviewed)
        _print(returned, request, out)
        return 0
    file, project = ProjectFile.open_project(request.project)
    with closing(file):
        returned = compare(project, reviewed)
        choices = sensible(returned, request.conflicts, request.emptied)
        change = changes(project, returned, choices)
        if change:
            kept = _back_up(project, request.project)
            change.apply(project)
            file.write([change], project)
            complain(f"note: the project as it was before is kept in {kept}")
    _print(returned, request, out)
    return 0


def _back_up(project: Project, path: Path) -> Path:
    """Keep the project as it is: nothing takes a change back once the command has ended."""
    kept = path.with_name(f"{path.stem}.before-review{path.suffix}")
    ProjectFile.create(kept, project).close()
    return kept


def _print(returned: Returned, request: ImportReviewRequest, out: TextIO) -> None:
    if request.shape is Shape.TEXT:
        out.writelines(f"{line}\n" for line in _lines(returned, request))
        for problem in returned.problems:
            complain(f"note: {problem}")
    else:
        print_record(record(returned), out)


def record(returned: Returned) -> dict[str, object]:
    """Give the report for programs; a row may be in several lists."""
    emptied = set(returned.having(Trait.EMPTIED))
    changed = returned.standing(Standing.CHANGED)
    return {
        "unchanged": len(returned.standing(Standing.UNCHANGED)),
        "changed": [pair_id for pair_id in changed if pair_id not in emptied],
        "missing": list(returned.missing),
        "duplicated": returned.having(Trait.DUPLICATED),
        "conflicts": returned.standing(Standing.CONFLICT),
        "emptied": [row.pair for row in returned.rows if row.pair in emptied],
        "source_edited": returned.having(Trait.SOURCE_EDITED),
        "comments": len(returned.comments),
        "resolved": [s.annotation for s in returned.settled if s.is_resolved],
        "reopened": [s.annotation for s in returned.settled if not s.is_resolved],
        "dismissed": [one.pair for one in returned.judged if one.pair in returned.unedited()],
        "problems": [str(problem) for problem in returned.problems],
    }


def _lines(returned: Returned, request: ImportReviewRequest) -> Iterator[str]:
    report = record(returned)
    for row in returned.rows:
        if row.standing is not Standing.UNCHANGED:
            yield f"row {row.number}: {one_line(row.mine)} → {one_line(row.theirs)}"
            if not is_taken(row, request.conflicts, request.emptied):
                yield "  stays as it is in the project: " + _reason(row)
    changed, unchanged = report["changed"], report["unchanged"]
    words = "would change" if request.is_preview else "changed"
    number = len(changed) if isinstance(changed, list) else 0
    yield f"{counted(number, 'row')} {words}, {unchanged} as before."
    for text, name in _LISTED:
        ids = report[name]
        if isinstance(ids, list) and ids:
            yield f"{counted(len(ids), 'row')} {text}: {', '.join(map(str, ids))}"
    if returned.comments:
        yield f"{counted(len(returned.comments), 'new comment')}."
    yield from _settled(returned)


def _settled(returned: Returned) -> Iterator[str]:
    """Say what became of comments and findings that were there."""
    unedited = returned.unedited()
    dismissed = sum(one.pair in unedited for one in returned.judged)
    if dismissed:
        yield f"{counted(dismissed, 'finding')} dismissed, as resolved."
    if len(returned.judged) > dismissed:
        left = counted(len(returned.judged) - dismissed, "finding")
        yield f"{left} resolved in edited rows, not dismissed."
    resolved = sum(thread.is_resolved for thread in returned.settled)
    if resolved:
        yield f"{counted(resolved, 'comment')} resolved."
    if len(returned.settled) > resolved:
        yield f"{counted(len(returned.settled) - resolved, 'comment')} taken up again."


def _reason(row: ReturnedRow) -> str:
    if row.standing is Standing.CONFLICT:
        return "it was changed there, too; --conflicts theirs takes the text of the file."
    return "the file has no text there; --emptied theirs takes that over."
