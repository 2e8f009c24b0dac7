"""How the time of an export grows with its rows."""

import time
from pathlib import Path

import pytest

from workbench.formats.docx_content import Changes
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.delivery import ExportOptions, export_docx

pytestmark = [pytest.mark.speed, pytest.mark.slow]

SOURCE = "The port handled 1.3 billion tonnes of cargo in 2024, up 65.4% from a year earlier."
TARGET = "港口在2024年處理了13億噸貨物，比一年前增加65.4%。"
SIZES = (1_000, 5_000, 20_000)


def project(rows: int) -> Project:
    facts = Facts("p", "Speed", Direction.parse("en", "zh-Hant"), "")
    draft = TARGET.replace("13", "130")
    pairs = [Pair(f"s:{n}", "s", SOURCE, TARGET, draft if n % 4 else TARGET) for n in range(rows)]
    return Project(facts, pairs)


def seconds(rows: int, path: Path, changes: Changes) -> float:
    content = project(rows)
    finding = Finding("numbers", "", "other", Severity.ERROR)
    findings = {pair_id: [finding] for pair_id in content.order[::4]}
    options = ExportOptions(wording=lambda _: "1.3 billion has no equal.", changes=changes)
    began = time.process_time()
    export_docx(content, findings, path, options, Unwatched())
    return time.process_time() - began


@pytest.mark.parametrize("changes", Changes)
def test_the_time_of_an_export_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changes: Changes
) -> None:
    path = tmp_path / "speed.docx"
    seconds(100, path, changes)
    taken = [seconds(rows, path, changes) for rows in SIZES]
    told = ", ".join(f"{n:,} rows {t:.2f} s" for n, t in zip(SIZES, taken, strict=True))
    ratio = " : ".join(f"{t / taken[0]:.1f}" for t in taken)
    with capsys.disabled():
        print(f"\nexport, {changes.value}: {told}; ratio {ratio}")  # noqa: T201 - the report
