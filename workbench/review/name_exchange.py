"""Name exchange: the project's name table taken in from a file and handed out as one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from workbench.formats.name_table import read_name_table, write_name_table
from workbench.formats.tbx import read_tbx, write_tbx
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.review.inputs import read_bytes
from workbench.storage.atomic import write_atomically

_TBX = (".tbx", ".xml")
_BEFORE_TAGS = b"\xef\xbb\xbf \t\r\n"


def import_names(path: Path, author: str, direction: Direction) -> list[NameEntry]:
    """Read names that a reviewer takes over now from CSV, XLSX or TBX; raises InputProblem."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    data = read_bytes(path)
    is_tbx = path.suffix.lower() in _TBX or data.lstrip(_BEFORE_TAGS).startswith(b"<")
    read = read_tbx if is_tbx else read_name_table
    entries = read(data, path.name, direction)
    return [replace(entry, author=author, decided=now) for entry in entries]


def export_names(entries: Iterable[NameEntry], path: Path, direction: Direction) -> None:
    """Write names in the order of the alphabet, as TBX or CSV; raises StorageProblem."""
    ordered = sorted(entries, key=lambda entry: entry.name.casefold())
    is_tbx = path.suffix.lower() in _TBX
    data = write_tbx(ordered, direction) if is_tbx else write_name_table(ordered)

    def fill(stream: BinaryIO) -> None:
        stream.write(data)

    write_atomically(path, fill)
