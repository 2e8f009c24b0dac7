"""The command ``align``: which paragraphs of the files belong together, by their numbers."""

from typing import TextIO

from workbench.alignment.align import CHECK_BELOW
from workbench.cli.inputs import read_project
from workbench.cli.printing import counted, print_record, print_records
from workbench.cli.requests import AlignRequest, Shape
from workbench.model.project import Project
from workbench.model.segments import Pair

_SHOWN = 60


def run(request: AlignRequest, out: TextIO) -> int:
    """Align and print; paragraphs count from 0 for programs and from 1 for people."""
    project = read_project(request.inputs)
    if request.shape is Shape.JSONL:
        records = ({"bead": _bead(p), "confidence": p.confidence} for p in project)
        print_records("beads", records, request.shape, out)
    elif request.shape is Shape.JSON:
        beads = [_bead(pair) for pair in project]
        print_record({"beads": beads, "confidence": [p.confidence for p in project]}, out)
    else:
        _print_text(project, out)
    return 0


def _bead(pair: Pair) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return pair.origin.source, pair.origin.target


def _print_text(project: Project, out: TextIO) -> None:
    for pair in project:
        source, target = (_numbers(side) for side in _bead(pair))
        doubt = "   check this pair" if pair.confidence < CHECK_BELOW else ""
        out.write(f"{source:>9} = {target:<9} {pair.confidence:.2f}{doubt}\n")
        out.writelines(f"    {_beginning(text)}\n" for text in (pair.source, pair.target) if text)
    unpaired = sum(pair.is_unpaired for pair in project)
    doubtful = sum(pair.confidence < CHECK_BELOW for pair in project)
    out.write(
        f"{counted(len(project), 'row')}: {unpaired} unpaired, {doubtful} to be looked at.\n"
    )


def _numbers(side: tuple[int, ...]) -> str:
    return "+".join(str(number + 1) for number in side) or "–"


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
