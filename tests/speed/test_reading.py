"""How fast a reviewed file is read back, beside python-docx in the same run."""

import io
import time
from pathlib import Path

import docx
import pytest

from workbench.formats.docx_content import Changes
from workbench.formats.reviewed_docx import read_reviewed
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.delivery import ExportOptions, export_docx
from workbench.review.reimport import compare

pytestmark = [pytest.mark.speed, pytest.mark.slow]

SOURCE = "The port handled {n} tonnes of cargo in 2024, up 65.4% from a year earlier."
TARGET = "港口在2024年處理了{n}噸貨物，比一年前增加65.4%。"
SIZES = (1_000, 5_000, 20_000)


def project(rows: int) -> Project:
    facts = Facts("p", "Speed", Direction.parse("en", "zh-Hant"), "")
    texts = ((SOURCE.format(n=n), TARGET.format(n=n)) for n in range(rows))
    return Project(facts, [Pair(f"s:{n}", "s", s, t, t) for n, (s, t) in enumerate(texts)])


def seconds_of_ours(data: bytes, content: Project) -> float:
    began = time.process_time()
    compare(content, read_reviewed(data, "speed.docx"))
    return time.process_time() - began


def seconds_of_theirs(data: bytes) -> float:
    began = time.process_time()
    for table in docx.Document(io.BytesIO(data)).tables:
        for row in table.rows:
            for cell in row.cells:
                assert isinstance(cell.text, str)
    return time.process_time() - began


def test_the_time_of_reading_back_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for rows in SIZES:
        content, path = project(rows), tmp_path / "speed.docx"
        export_docx(content, {}, path, ExportOptions(changes=Changes.TRACKED), Unwatched())
        data = path.read_bytes()
        ours, theirs = seconds_of_ours(data, content), seconds_of_theirs(data)
        told.append(f"{rows:,} rows {ours:.2f} s, python-docx {theirs:.2f} s")
    with capsys.disabled():
        print(f"\nreading back: {'; '.join(told)}")  # noqa: T201 - the report
