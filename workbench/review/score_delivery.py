"""Score delivery: a score report as a file of the kind that its name asks for."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from workbench.formats.score_html import score_html
from workbench.formats.score_report import ScoreReport
from workbench.formats.score_workbook import score_workbook
from workbench.model.problems import InputProblem
from workbench.storage.atomic import write_atomically

_WRITERS: Mapping[str, Callable[[ScoreReport], bytes]] = {
    ".html": lambda report: score_html(report).encode(),
    ".xlsx": score_workbook,
}
SUFFIXES = tuple(_WRITERS)
"""What a report can be written as."""


def write_report(report: ScoreReport, path: Path) -> None:
    """Write a report whole or not at all; raise InputProblem or StorageProblem."""
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise InputProblem(
            "A report cannot be written as {suffix}; choose one of {suffixes}.",
            suffix=path.suffix or path.name,
            suffixes=", ".join(SUFFIXES),
        )
    data = writer(report)

    def write(file: BinaryIO) -> None:
        file.write(data)

    write_atomically(path, write)
