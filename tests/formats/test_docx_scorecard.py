"""The scorecard of a DOCX: headings, sentences and tables that are no wider than the page."""

from lxml import etree

from workbench.formats.docx_scorecard import ScorecardSection
from workbench.formats.docx_text import Cleaner, Typesetter
from workbench.formats.score_report import ScoreReport, Section, Table, Tone
from workbench.model.languages import Language

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE = Table(("Category", "Minor", "Share"), (("Style", 2, "100%"), ("港口\x00", 1.5, "–")))


def written(*sections: Section, score_name: str = "MQM score") -> etree._Element:
    report = ScoreReport("Card", ("Core",), "passed", Tone.GOOD, "98", score_name, sections)
    section = ScorecardSection(Typesetter(Language("en")), Cleaner())
    content = "".join(section.pieces(report))
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{content}</w:body>')


def lines(body: etree._Element) -> list[tuple[str, str]]:
    found = []
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        found.append((str(style.get(f"{W}val")), "".join(map(str, paragraph.itertext()))))
    return found


def test_the_outcome_comes_first_and_each_section_under_its_heading() -> None:
    assert lines(written(Section("Minded", ("Few words.",), points=("One.", "Two.")))) == [
        ("Heading2", "Card"),
        ("Facts", "Core"),
        ("Outcome", "MQM score: 98 – passed"),
        ("Heading3", "Minded"),
        ("Point", "Few words."),
        ("Point", "• One."),
        ("Point", "• Two."),
    ]


def test_where_there_is_no_score_the_outcome_says_why() -> None:
    assert lines(written(score_name=""))[-1] == ("Outcome", "passed")


def test_numbers_and_their_headings_are_set_to_the_right() -> None:
    assert lines(written(Section("By category", table=TABLE)))[4:] == [
        ("ColumnHead", "Category"),
        ("NumberHead", "Minor"),
        ("ColumnHead", "Share"),
        ("Figure", "Style"),
        ("Number", "2"),
        ("Figure", "100%"),
        ("Figure", "港口\ufffd"),
        ("Number", "1.50"),
        ("Figure", "–"),
    ]


def test_the_header_repeats_and_no_table_is_wider_than_the_page() -> None:
    long = Table(("A", "B", "C"), (("x" * 300, "y" * 300, "z" * 300),))
    for table in (TABLE, long):
        body = written(Section("S", table=table))
        widths = [int(str(column.get(f"{W}w"))) for column in body.iter(f"{W}gridCol")]
        assert len(widths) == 3
        assert sum(widths) <= 16838 - 2 * 794 + len(widths)
        assert len(list(body.iter(f"{W}tblHeader"))) == 1


def test_a_table_without_rows_has_its_header() -> None:
    assert [text for _, text in lines(written(Section("S", table=Table(("A",), ()))))][-1] == "A"
