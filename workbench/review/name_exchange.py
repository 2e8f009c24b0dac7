"""Name exchange: the project's name table taken in from a file and handed out as one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from workbench.formats.name_table import read_name_table, write_name_table
from workbench.model.name_entries import NameEntry
from workbench.review.inputs import read_bytes
from workbench.storage.atomic import write_atomically


def import_names(path: Path, author: str) -> list[NameEntry]:
    """Read names that a reviewer takes over now; raises InputProblem."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    entries = read_name_table(read_bytes(path), path.name)
    return [replace(entry, author=author, decided=now) for entry in entries]


def export_names(entries: Iterable[NameEntry], path: Path) -> None:
    """Write names in the order of the alphabet; raises StorageProblem."""
    data = write_name_table(sorted(entries, key=lambda entry: entry.name.casefold()))

    def fill(stream: BinaryIO) -> None:
        stream.write(data)

    write_atomically(path, fill)
