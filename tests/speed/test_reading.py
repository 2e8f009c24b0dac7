"""How fast and in how much memory a reviewed file is read, beside python-docx in the same run."""

import io
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from workbench.formats.docx_content import Changes
from workbench.formats.reviewed_docx import Reviewed, read_reviewed
from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span
from workbench.review.delivery import ExportOptions, export_docx
from workbench.review.reimport import compare

pytestmark = [pytest.mark.speed, pytest.mark.slow]

SOURCE = "The port handled {n} tonnes of cargo in 2024, up 65.4% from a year earlier."
TARGET = "港口在2024年處理了{n}噸貨物，比一年前增加65.4%。"
SIZES = (1_000, 5_000, 20_000)
MOST = SIZES[-1]
RUNS = 3

Report = Callable[[str, object], None]


def project(rows: int) -> Project:
    """Rows that nobody has touched."""
    facts = Facts("p", "Speed", Direction.parse("en", "zh-Hant"), "")
    texts = ((SOURCE.format(n=n), TARGET.format(n=n)) for n in range(rows))
    return Project(facts, [Pair(f"s:{n}", "s", s, t, t) for n, (s, t) in enumerate(texts)])


def reviewed_project(rows: int) -> Project:
    """Every third row is edited in its own way, every tenth has a comment."""
    plain = project(rows)
    pairs = [
        Pair(p.id, "s", p.source, p.target, _worse(p.target, n) if n % 3 == 0 else p.target)
        for n, p in enumerate(plain)
    ]
    notes = [
        Annotation(f"n{n}", f"s:{n}", f"Right? {n}", "Ana", "2026-11-20", Side.TARGET, Span(0, 2))
        for n in range(0, rows, 10)
    ]
    return Project(plain.facts, pairs, (), notes)


def _worse(text: str, number: int) -> str:
    place = number % len(text)
    return (text[:place] + "裝卸" + text[place + number % 4 :]).replace("噸", "吨")


def exported(content: Project, path: Path) -> bytes:
    export_docx(content, {}, path, ExportOptions(changes=Changes.TRACKED), Unwatched())
    return path.read_bytes()


def cells_by_python_docx(data: bytes) -> int:
    """Take the text of every cell by the idiom that is linear in the rows."""
    cells = 0
    for table in docx.Document(io.BytesIO(data)).tables:
        for row in table.rows:
            for cell in row.cells:
                cells += isinstance(cell.text, str)
    return cells


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Give the least of several times."""
    taken = []
    for _ in range(runs):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("make", [project, reviewed_project])
def test_python_docx_takes_several_times_as_long(
    tmp_path: Path, record_property: Report, make: Callable[[int], Project]
) -> None:
    for rows in SIZES:
        content = make(rows)
        data = exported(content, tmp_path / "speed.docx")
        read: list[Reviewed] = []
        ours = seconds(lambda d=data, r=read: r.append(read_reviewed(d, "speed.docx")))  # type: ignore[misc]
        theirs = seconds(lambda d=data: cells_by_python_docx(d), runs=1)  # type: ignore[misc]
        held = seconds(lambda c=content, r=read: compare(c, r[0]), runs=1)  # type: ignore[misc]
        assert len(read[0].rows) == rows
        name = f"{make.__name__}, {rows:,} rows"
        record_property(f"{name}: CPU seconds to read", round(ours, 3))
        record_property(f"{name}: python-docx, times as long", round(theirs / ours, 1))
        record_property(f"{name}: CPU seconds to hold against the project", round(held, 2))


def test_reading_takes_little_memory_beyond_the_rows(
    tmp_path: Path, record_property: Report
) -> None:
    """What libxml2 takes is not seen here; tests/scenarios asserts that of whole processes."""
    data = exported(reviewed_project(MOST), tmp_path / "speed.docx")
    tracemalloc.start()
    reviewed = read_reviewed(data, "speed.docx")
    kept, peak = (size / 2**20 for size in tracemalloc.get_traced_memory())
    tracemalloc.stop()
    assert len(reviewed.rows) == MOST
    record_property("megabytes beyond the rows", round(peak - kept))
    record_property("megabytes of rows", round(kept))
    assert peak - kept < 150
