"""How an export's time and memory grow with its rows, and how python-docx does beside it."""

import shutil
import subprocess
import time
import tracemalloc
from collections.abc import Callable
from copy import deepcopy
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

Report = Callable[[str, object], None]

SOURCE = "The port handled {a} billion tonnes of cargo in {y}, up {b}% from a year earlier."
TARGET = "港口在{y}年處理了{a}億噸貨物，比一年前增加{b}%。"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MESSAGE = "1.3 billion has no equal."
SIZES = (1_000, 5_000, 20_000)
MOST = SIZES[-1]
RUNS = 3


def project(rows: int) -> Project:
    """Every row has a text of its own, every third is edited, every tenth has a comment."""
    facts = Facts("p", "Speed", Direction.parse("en", "zh-Hant"), "")
    pairs = []
    for n in range(rows):
        numbers = {"a": n * 7919 % 100_000 / 10, "b": n * 31 % 997 / 10, "y": 1950 + n % 77}
        target = TARGET.format(**numbers)
        draft = target if n % 3 else target.replace("億", "萬").replace("處理", "裝卸")
        pairs.append(Pair(f"s:{n}", "s", SOURCE.format(**numbers), target, draft))
    notes = [
        Annotation(
            f"n{n}", f"s:{n}", "Right?", "Ana", "2026-11-20", Side.TARGET, Span(0, 2), "港口"
        )
        for n in range(0, rows, 10)
    ]
    return Project(facts, pairs, (), notes)


def with_little(content: Project) -> Project:
    """Give the project without its comments."""
    return Project(content.facts, list(content), (), ())


def export_texts(content: Project, path: Path) -> None:
    """Export what the bare table of python-docx has, and what no export goes without."""
    export_docx(content, {}, path, ExportOptions(changes=Changes.CLEAN), Unwatched())


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


def equal_content(content: Project, path: Path) -> None:
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


def texts_of(content: Project) -> list[tuple[str, ...]]:
    return [
        (str(number), pair.source, pair.target, "Draft", "") for number, pair in enumerate(content)
    ]


def by_cells(content: Project, path: Path) -> None:
    """Write nothing but texts into cells that are looked up once, as its users are advised to."""
    document = docx.Document()
    table = document.add_table(len(content), 5)
    texts = [text for row in texts_of(content) for text in row]
    for cell, text in zip(table._cells, texts, strict=True):
        cell.text = text
    document.save(str(path))


def by_elements(content: Project, path: Path) -> None:
    """Write nothing but texts through the classes that its elements have."""
    document = docx.Document()
    table = document.add_table(len(content), 5)
    for row, texts in zip(table._tbl.tr_lst, texts_of(content), strict=True):
        for cell, text in zip(row.tc_lst, texts, strict=True):
            cell.p_lst[0].add_r().text = text
    document.save(str(path))


def by_copies(content: Project, path: Path) -> None:
    """Write nothing but texts without python-docx: lxml copies a row and fills it in."""
    document = docx.Document()
    table = document.add_table(1, 5)._tbl
    model = table.tr_lst[0]
    for cell in model.tc_lst:
        cell.p_lst[0].add_r().text = "text"
    table.remove(model)
    for texts in texts_of(content):
        row = deepcopy(model)
        for node, text in zip(row.iter(f"{W}t"), texts, strict=True):
            node.text = text
        table.append(row)
    document.save(str(path))


def seconds(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def least(works: dict[str, Callable[[], None]], runs: int = RUNS) -> dict[str, float]:
    """Let the works take turns, so that a change of pace meets all of them."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            taken[name].append(seconds(work))
    return {name: min(times) for name, times in taken.items()}


@pytest.mark.parametrize("changes", Changes)
def test_an_export_takes_linear_time(
    tmp_path: Path, record_property: Report, changes: Changes
) -> None:
    path = tmp_path / "speed.docx"
    contents = {str(rows): project(rows) for rows in SIZES}
    works = {rows: lambda c=c: export(c, path, changes) for rows, c in contents.items()}
    taken = least(works)  # type: ignore[arg-type]  # mypy counts the default of a lambda
    few, some, many = (taken[str(rows)] for rows in SIZES)
    record_property(f"{changes.value}: CPU seconds for {MOST:,} rows", round(many, 2))
    record_property(f"{changes.value}: 20,000 to 5,000 rows (4 is linear)", round(many / some, 2))
    record_property(f"{changes.value}: 5,000 to 1,000 rows (5 is linear)", round(some / few, 2))
    assert path.stat().st_size


def test_python_docx_takes_several_times_as_long(tmp_path: Path, record_property: Report) -> None:
    content = project(MOST)
    little = with_little(content)
    own, other = tmp_path / "own.docx", tmp_path / "other.docx"
    taken = least(
        {
            "texts": lambda: export_texts(little, own),
            "tracked": lambda: export(content, own, Changes.TRACKED),
            "by_cells": lambda: by_cells(content, other),
            "by_elements": lambda: by_elements(content, other),
            "by_copies": lambda: by_copies(content, other),
        }
    )
    equal = seconds(lambda: equal_content(content, other))
    record_property("CPU seconds for texts, identity and fonts", round(taken["texts"], 2))
    record_property(
        "python-docx, equal content: times as long", round(equal / taken["tracked"], 1)
    )
    for idiom in ("by_cells", "by_elements", "by_copies"):
        ratio = round(taken[idiom] / taken["texts"], 2)
        record_property(f"python-docx, texts alone, {idiom}: times as long", ratio)
    assert docx.Document(str(other)).tables


def test_an_export_needs_little_memory(tmp_path: Path, record_property: Report) -> None:
    content = project(MOST)
    tracemalloc.start()
    export(content, tmp_path / "own.docx", Changes.TRACKED)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    record_property("MB beyond the data", round(peak / 2**20, 1))
    assert peak < 60 * 2**20


@pytest.mark.office
def test_libreoffice_lays_out_5000_rows(tmp_path: Path, record_property: Report) -> None:
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
    record_property("seconds for 5,000 rows to PDF by LibreOffice", round(taken))
    assert (tmp_path / "rows.pdf").read_bytes().startswith(b"%PDF")
