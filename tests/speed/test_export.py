"""How an export's time and memory grow with its rows, and how python-docx does beside it."""

import shutil
import subprocess
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workbench.formats.docx_content import Changes
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span
from workbench.review.delivery import ExportOptions, export_docx

pytestmark = [pytest.mark.speed, pytest.mark.slow]

SOURCE = "The port handled 1.3 billion tonnes of cargo in 2024, up 65.4% from a year earlier."
TARGET = "港口在2024年處理了13億噸貨物，比一年前增加65.4%。"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MESSAGE = "1.3 billion has no equal."
SIZES = (1_000, 5_000, 20_000)
MOST = SIZES[-1]


def project(rows: int) -> Project:
    """Every third row is edited, every tenth has a comment."""
    facts = Facts("p", "Speed", Direction.parse("en", "zh-Hant"), "")
    draft = TARGET.replace("13", "130")
    pairs = [Pair(f"s:{n}", "s", SOURCE, TARGET, TARGET if n % 3 else draft) for n in range(rows)]
    notes = [
        Annotation(
            f"n{n}", f"s:{n}", "Right?", "Ana", "2026-11-20", Side.TARGET, Span(0, 2), "港口"
        )
        for n in range(0, rows, 10)
    ]
    return Project(facts, pairs, (), notes)


def export(content: Project, path: Path, changes: Changes) -> None:
    spans = (Span(17, 28),), (Span(11, 14),)
    finding = Finding("numbers", "", "other", Severity.ERROR, *spans)
    findings = {pair_id: [finding] for pair_id in content.order[::4]}
    options = ExportOptions(wording=lambda _: MESSAGE, changes=changes)
    export_docx(content, findings, path, options, Unwatched())


def in_fonts(run: Run) -> Run:
    """Say fonts and languages as our runs do."""
    properties = run._r.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in ("ascii", "hAnsi", "cs"):
        fonts.set(f"{W}{name}", "Calibri")
    fonts.set(f"{W}eastAsia", "Microsoft JhengHei")
    language = OxmlElement("w:lang")
    language.set(f"{W}val", "en-US")
    language.set(f"{W}eastAsia", "zh-TW")
    properties.append(language)
    return run


def with_python_docx(content: Project, path: Path) -> None:
    """Write the same texts and comments, without identity or tracked changes, its fastest way.

    ``add_row`` and ``cells`` take time that grows with the square of the rows; so all rows are
    made at once and their cells are taken from the XML.
    """
    document = docx.Document()
    table = document.add_table(len(content), 5)
    notes = {note.pair: note for note in content.annotations.values()}
    for number, (row, pair) in enumerate(zip(table._tbl.tr_lst, content, strict=True)):
        cells = [Paragraph(cell.p_lst[0], table) for cell in row.tc_lst]
        target = pair.target[:11], pair.target[11:14], pair.target[14:]
        runs = [in_fonts(cells[2].add_run(text)) for text in target]
        for cell, text in ((0, str(number)), (1, pair.source), (3, "Draft")):
            in_fonts(cells[cell].add_run(text))
        if number % 4 == 0:
            in_fonts(cells[4].add_run(f"Error: {MESSAGE}"))
            document.add_comment(runs[1], f"[numbers · error] {MESSAGE}", "QA", "QA")
        if pair.id in notes:
            document.add_comment(runs[0], notes[pair.id].comment, "Ana", "A")
    document.save(str(path))


def text_with_python_docx(content: Project, path: Path) -> None:
    """Write nothing but texts, its fastest way."""
    document = docx.Document()
    table = document.add_table(len(content), 5)
    for number, (row, pair) in enumerate(zip(table._tbl.tr_lst, content, strict=True)):
        texts = (str(number), pair.source, pair.target, "Draft", "")
        for cell, text in zip(row.tc_lst, texts, strict=True):
            cell.p_lst[0].add_r().text = text
    document.save(str(path))


def seconds(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


@pytest.mark.parametrize("changes", Changes)
def test_the_time_of_an_export_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changes: Changes
) -> None:
    path = tmp_path / "speed.docx"
    export(project(100), path, changes)
    contents = [project(rows) for rows in SIZES]
    taken = [seconds(lambda c=content: export(c, path, changes)) for content in contents]  # type: ignore[misc]
    told = ", ".join(f"{n:,} rows {t:.2f} s" for n, t in zip(SIZES, taken, strict=True))
    ratio = " : ".join(f"{t / taken[0]:.1f}" for t in taken)
    with capsys.disabled():
        print(f"\nexport, {changes.value}: {told}; ratio {ratio}")  # noqa: T201 - the report


def test_python_docx_beside_it_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, path = project(MOST), tmp_path / "own.docx"
    own = seconds(lambda: export(content, path, Changes.CLEAN))
    same = seconds(lambda: with_python_docx(content, tmp_path / "same.docx"))
    bare = seconds(lambda: text_with_python_docx(content, tmp_path / "bare.docx"))
    told = f"{MOST:,} rows: {own:.2f} s; python-docx {same:.2f} s ({same / own:.1f} times)"
    with capsys.disabled():
        print(f"\n{told}, texts alone {bare:.2f} s")  # noqa: T201 - the report


def test_the_memory_of_an_export_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = project(MOST)
    tracemalloc.start()
    export(content, tmp_path / "own.docx", Changes.TRACKED)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    with capsys.disabled():
        print(f"\n{MOST:,} rows: {peak / 2**20:.1f} MB beyond the data")  # noqa: T201 - the report
    assert peak < 60 * 2**20


@pytest.mark.office
def test_the_time_of_libreoffice_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One table of 5,000 rows did not finish in 150 s; so there are tables of a few hundred."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    export(project(5_000), tmp_path / "rows.docx", Changes.TRACKED)
    home = (tmp_path / "office").as_uri()
    command = [program, f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf"]
    began = time.monotonic()
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "rows.docx")],
        check=True,
        timeout=300,
        capture_output=True,
    )
    taken = time.monotonic() - began
    with capsys.disabled():
        print(f"\n5,000 rows to PDF by LibreOffice: {taken:.0f} s")  # noqa: T201 - the report
    assert (tmp_path / "rows.pdf").read_bytes().startswith(b"%PDF")
