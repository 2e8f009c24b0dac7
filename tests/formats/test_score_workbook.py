"""The spreadsheet of a report has its words and tables, and runs nothing."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from workbench.formats.score_report import ScoreReport, Section, Table, Tone
from workbench.formats.score_workbook import score_workbook

TABLE = Table(("Category", "Points"), (("=1+1", 3), ("https://example.org", 2.5)))
REPORT = ScoreReport(
    "Scorecard: harbour", ("MQM Core",), "passed", Tone.GOOD, "97.5", "MQM score: raw/own",
    (
        Section("Figures", sentences=("One sentence.",), points=("A point.",), table=TABLE),
        Section("Figures", table=TABLE),
        Section("Empty", table=Table(("A",), ())),
    ),
)  # fmt: skip


def parts(data: bytes) -> dict[str, etree._Element]:
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml")]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def words(element: etree._Element) -> list[str]:
    return [text for text in element.itertext() if text.strip()]


def test_everything_that_the_report_says_is_in_it() -> None:
    said = words(parts(score_workbook(REPORT))["xl/sharedStrings.xml"])
    assert {"Scorecard: harbour", "97.5", "passed", "One sentence.", "A point."} <= set(said)


def test_each_table_has_a_sheet_with_a_name_of_its_own() -> None:
    book = parts(score_workbook(REPORT))["xl/workbook.xml"]
    names = [sheet.get("name") for sheet in book.iter("{*}sheet")]
    assert names == ["MQM score rawown", "Figures", "Figures 2"]


def test_numbers_stay_numbers_and_texts_texts() -> None:
    sheet = parts(score_workbook(REPORT))["xl/worksheets/sheet2.xml"]
    assert [float(v.text or "") for c in sheet.iter("{*}c") if c.get("t") is None for v in c] == [
        3,
        2.5,
    ]
    assert not list(sheet.iter("{*}f"))
    assert not list(sheet.iter("{*}hyperlink"))
