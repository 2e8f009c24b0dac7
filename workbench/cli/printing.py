"""Printing: records as JSON for programs, and numbers of things for people."""

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from workbench.cli.requests import Shape

Record = Mapping[str, object]


def print_records(name: str, records: Iterable[Record], shape: Shape, out: TextIO) -> None:
    """Print a record a line (JSONL), or all as the list ``name`` of one object (JSON)."""
    if shape is Shape.JSONL:
        for record in records:
            print_record(record, out)
    else:
        print_record({name: list(records)}, out)


def print_record(record: Record, out: TextIO) -> None:
    """Print one object on one line; text is not escaped."""
    out.write(json.dumps(record, ensure_ascii=False) + "\n")


def counted(number: int, noun: str) -> str:
    """Give a number with its noun, e.g. ``2 errors``."""
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"
