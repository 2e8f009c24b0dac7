"""Delivery: the reviewed project as a file that others open."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from workbench.formats.docx_comments import CHECKER
from workbench.formats.docx_content import USUAL_COLUMNS, Changes, Column, Comments, RowChoice
from workbench.formats.docx_labels import Labels
from workbench.formats.docx_manifest import segment_key
from workbench.formats.docx_reader import WordDocument
from workbench.formats.format import Rows
from workbench.formats.label_languages import LABELS
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.problems import StorageProblem
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span, Status
from workbench.review.delivery import Delivery, ExportOptions, export_docx
from workbench.review.reimport import compare, read_review

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

TEXTS = {
    "en": ("The new quay cost 1.3 billion.", "“A quiet harbour,” said Lin Mei.", "Night fell."),
    "zh-Hant": ("新碼頭耗資13億元。", "「安靜的港口，」林梅（Lin Mei）說。", ""),
    "zh-Hans": ("新码头耗资13亿元。", "“安静的港口，”林梅（Lin Mei）说。", ""),
    "ar": ("كلف الرصيف الجديد 1.3 مليار.", "قالت لين مي (Lin Mei): «ميناء هادئ».", ""),
}


def project(source: str = "en", target: str = "zh-Hant", document: str = "harbour") -> Project:
    facts = Facts(
        "6d0f6f5e-0000-4000-8000-000000000001",
        "Harbour news",
        Direction.parse(source, target),
        "2026-01-01T00:00:00+00:00",
        "/home/someone/harbour.txt",
    )
    texts = zip(TEXTS[source], TEXTS[target], strict=True)
    pairs = [Pair(f"h:{n}", document, s, t, t) for n, (s, t) in enumerate(texts, 1)]
    first = pairs[0]
    draft = first.target.replace("13", "130")
    status = Status.CONFIRMED
    pairs[0] = Pair(first.id, document, first.source, first.target, draft, status)
    return Project(facts, pairs)


def findings() -> dict[str, list[Finding]]:
    return {"h:2": [Finding("names", "h:2", "other", Severity.WARNING, values=(("n", "Mei"),))]}


def say(finding: Finding) -> str:
    return f"The name {dict(finding.values)['n']} is written otherwise."


def delivered(path: Path, content: Project, options: ExportOptions | None = None) -> Delivery:
    chosen = options or ExportOptions(wording=say)
    return export_docx(content, findings(), path, chosen, Unwatched())


def rows_of(path: Path) -> list[list[str]]:
    """Give the texts of the segment tables without their headers; numbers are in w:sdt."""
    rows = []
    for table in docx.Document(str(path)).tables[:-1]:
        for row in table.rows[1:]:
            cells = ["".join(map(str, cell._tc.itertext(f"{W}t"))) for cell in row.cells]
            rows.append(cells)
    return rows


def summary_of(path: Path) -> dict[str, str]:
    table = docx.Document(str(path)).tables[-1]
    return {row.cells[0].text: row.cells[1].text for row in table.rows}


def test_a_project_becomes_a_file_with_a_row_for_each_pair(tmp_path: Path) -> None:
    path = tmp_path / "review.docx"
    assert delivered(path, project()) == Delivery(path, 3, 0)
    assert rows_of(path) == [
        ["1", *(TEXTS[tag][0] for tag in ("en", "zh-Hant")), "ConfirmedEdited", ""],
        [
            "2",
            *(TEXTS[tag][1] for tag in ("en", "zh-Hant")),
            "Draft",
            "Warning: The name Mei is written otherwise.",
        ],
        ["3", "Night fell.", "", "DraftUnpaired", ""],
    ]


def test_title_and_facts_open_and_a_summary_closes_the_file(tmp_path: Path) -> None:
    options = ExportOptions(
        wording=say, check_titles={"names": "Names"}, figures=(("BLEU", "38.1"),)
    )
    delivered(tmp_path / "a.docx", project(), options)
    title, facts, *_ = docx.Document(str(tmp_path / "a.docx")).paragraphs
    assert title.text == "Harbour news"
    assert "en → zh-Hant" in facts.text
    assert "segments: 3 · edited: 1 · findings: 1" in facts.text
    assert summary_of(tmp_path / "a.docx") == {
        "Segments": "3",
        "Confirmed": "1",
        "Needs work": "0",
        "Edited": "1",
        "Unpaired": "1",
        "Findings: Error": "0",
        "Findings: Warning": "1",
        "Findings: Note": "0",
        "Findings of the check “Names”": "1",
        "Words in the source": "14",
        "Characters in the target, without spaces": "30",
        "Segments reworded": "1 of 2",
        "Segments changed in format only": "0 of 2",
        "Characters changed": "1 of 32 (3.1%)",
        "BLEU": "38.1",
    }


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (ExportOptions(wording=say, rows=RowChoice.WITH_FINDINGS), ["2"]),
        (ExportOptions(wording=say, rows=RowChoice.EDITED), ["1"]),
        (ExportOptions(wording=say, shown=frozenset({"h:2", "h:3"})), ["2", "3"]),
        (ExportOptions(wording=say, shown=frozenset()), []),
    ],
)
def test_chosen_rows_keep_their_numbers(
    tmp_path: Path, options: ExportOptions, expected: list[str]
) -> None:
    path = tmp_path / "a.docx"
    assert delivered(path, project(), options).rows == len(expected)
    assert [row[0] for row in rows_of(path)] == expected
    assert summary_of(path)["Segments in this file"] == str(len(expected))


def test_columns_and_words_are_as_asked(tmp_path: Path) -> None:
    options = ExportOptions(
        columns=(Column.NUMBER, Column.TARGET, Column.STATUS),
        labels=Labels(confirmed="已確認", edited="已修改", target="譯文（{language}）"),
        wording=say,
    )
    delivered(tmp_path / "a.docx", project(), options)
    assert rows_of(tmp_path / "a.docx")[0] == ["1", TEXTS["zh-Hant"][0], "已確認已修改"]


def test_each_document_has_a_heading_without_its_folder(tmp_path: Path) -> None:
    facts = Facts("p", "", Direction.parse("en", "ar"), "")
    pairs = [
        Pair("1", "/home/someone/one.txt", "a", "b", "b"),
        Pair("2", "C:\\Users\\someone\\two.txt", "a", "b", "b"),
    ]
    path = tmp_path / "a.docx"
    delivered(path, Project(facts, pairs))
    paragraphs = docx.Document(str(path)).paragraphs
    headings = [p.text for p in paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings == ["one.txt", "two.txt", "Summary"]
    assert paragraphs[0].text == "Translation review"


def test_nothing_tells_where_the_files_lay_or_who_worked(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    delivered(path, project(document="/home/someone/harbour.txt"))
    with ZipFile(path) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"someone" not in everything
    assert b"creator></dc:creator" in everything


def test_what_a_docx_cannot_hold_is_counted(tmp_path: Path) -> None:
    facts = Facts("p", "a\x07title", Direction.parse("en", "ar"), "")
    path = tmp_path / "a.docx"
    result = delivered(path, Project(facts, [Pair("\ud800", "\x01", "a\x00", "\ud800b", "")]))
    assert result.replaced_characters == 3


def test_a_file_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    class Stopping:
        def advance(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_docx(project(), findings(), path, ExportOptions(wording=say), Stopping())
    assert path.read_bytes() == b"old"
    with pytest.raises(StorageProblem, match="does not exist"):
        delivered(tmp_path / "nowhere" / "a.docx", project())
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def office(tmp_path: Path) -> Callable[[Path, str], Path]:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")

    def convert(path: Path, kind: str) -> Path:
        home = (tmp_path / "office").as_uri()
        out = tmp_path / "converted"
        command = [program, f"-env:UserInstallation={home}", "--headless", "--convert-to", kind]
        subprocess.run(
            [*command, "--outdir", str(out), str(path)],
            check=True,
            timeout=120,
            capture_output=True,
        )
        return out / path.with_suffix(f".{kind}").name

    return convert


def body_of(path: Path) -> etree._Element:
    with ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))


def revised(path: Path, kind: str) -> str:
    """Give all text that was inserted or deleted, however many runs it is cut into."""
    marked = body_of(path).iter(f"{W}{kind}")
    return "".join("".join(map(str, element.itertext())) for element in marked)


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "target"), [("en", "zh-Hant"), ("en", "zh-Hans"), ("ar", "en")]
)
def test_libreoffice_opens_and_saves_it_without_a_change(
    tmp_path: Path, office: Callable[[Path, str], Path], source: str, target: str
) -> None:
    path = tmp_path / "review.docx"
    delivered(path, project(source, target), ExportOptions(wording=say, changes=Changes.TRACKED))
    assert office(path, "pdf").read_bytes().startswith(b"%PDF")

    saved = office(path, "docx")
    root = body_of(saved)
    assert not list(root.iter(f"{W}rPrChange", f"{W}pPrChange", f"{W}tblPrChange"))
    for kind in ("ins", "del"):
        assert revised(saved, kind) == revised(path, kind)
    names = {str(mark.get(f"{W}name")) for mark in root.iter(f"{W}bookmarkStart")}
    assert {f"wb_{segment_key(f'h:{n}')}" for n in (1, 2, 3)} <= names
    texts = "".join(map(str, root.itertext(f"{W}t")))
    for text in (*TEXTS[source], *TEXTS[target]):
        assert text in texts


def commented(path: Path) -> list[tuple[str, str, str]]:
    """Give author, words and anchor of each comment, the anchor with all changes accepted."""
    with ZipFile(path) as package:
        comments = etree.fromstring(package.read("word/comments.xml"))
    anchors: dict[str, str] = {}
    open_now: set[str] = set()
    for node in body_of(path).iter():
        number = str(node.get(f"{W}id"))
        if node.tag == f"{W}commentRangeStart":
            open_now.add(number)
        elif node.tag == f"{W}commentRangeEnd":
            open_now.discard(number)
        elif node.tag == f"{W}t" and not [*node.iterancestors(f"{W}del")]:
            for each in open_now:
                anchors[each] = anchors.get(each, "") + (node.text or "")
    return sorted(
        (
            str(comment.get(f"{W}author")),
            "".join(map(str, comment.itertext())),
            anchors.get(str(comment.get(f"{W}id")), ""),
        )
        for comment in comments
    )


def with_comments() -> Project:
    """Comments on stretches that overlap, one within an insertion, and one on a row."""
    content = project()
    places = (
        ("h:1", Side.TARGET, "13億"),
        ("h:1", Side.TARGET, "資13"),
        ("h:1", Side.SOURCE, "1.3 billion"),
        ("h:2", Side.TARGET, "林梅（Lin"),
        ("h:3", Side.TARGET, ""),
    )
    for number, (pair_id, side, quote) in enumerate(places):
        start = content.pairs[pair_id].text(side).index(quote)
        span = Span(start, start + len(quote)) if quote else None
        note = Annotation(f"n{number}", pair_id, f"Why {number}?", "Bo", "2026-11-20", side)
        annotate(replace(note, span=span, quote=quote)).apply(content)
    return content


def test_comments_are_written_on_their_stretches(tmp_path: Path) -> None:
    options = ExportOptions(wording=say, changes=Changes.TRACKED, author="Ana")
    delivered(tmp_path / "a.docx", with_comments(), options)
    found = commented(tmp_path / "a.docx")
    assert [anchor for author, _, anchor in found if author == "Bo"] == [
        "13億", "資13", "1.3 billion", "林梅（Lin", "3",
    ]  # fmt: skip
    words = "[names/other · warning] The name Mei is written otherwise."
    assert (CHECKER, words, "2") in found


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.parametrize("changes", Changes)
def test_comments_survive_libreoffice_on_their_stretches(
    tmp_path: Path, office: Callable[[Path, str], Path], changes: Changes
) -> None:
    path = tmp_path / "review.docx"
    options = ExportOptions(wording=say, changes=changes, author="Ana")
    delivered(path, with_comments(), options)
    assert commented(office(path, "docx")) == commented(path)


@pytest.mark.parametrize("author", ["Ana", ""])
def test_the_column_of_comments_brings_nothing_back_that_is_known(
    tmp_path: Path, author: str
) -> None:
    content = with_comments()
    annotate(Annotation("long", "h:3", "First: line.\n\n Second line.", "Bo", "")).apply(content)
    columns = (*USUAL_COLUMNS, Column.COMMENTS)
    options = ExportOptions(wording=say, columns=columns, changes=Changes.BOTH, author=author)
    delivered(tmp_path / "a.docx", content, options)
    back = compare(content, read_review(tmp_path / "a.docx"))
    assert list(back.comments) == []


def with_errors(**more: str) -> Project:
    content = project()
    error = Annotation(
        "e", "h:1", "Ten times less.", "Bo", "2026-11-20", span=Span(5, 8), quote="13億",
        category="accuracy/mistranslation", severity="major", correction="130億", **more,
    )  # fmt: skip
    answer = Annotation("a", "h:1", "Are you sure?", "Ana", "2026-11-21", answers="e")
    rating = Annotation("r", "h:2", "", "Bo", "2026-11-20", rating=80.0)
    for mark in (error, answer, rating):
        annotate(mark).apply(content)
    return content


def test_marked_errors_are_comments_in_the_language_of_the_labels(tmp_path: Path) -> None:
    labels = LABELS["zh-Hant"]
    options = ExportOptions(wording=say, labels=labels, comments=Comments.PEOPLE, author="Ana")
    delivered(tmp_path / "a.docx", with_errors(), options)
    words = "[準確性/誤譯 · 嚴重] Ten times less. → 130億"
    assert commented(tmp_path / "a.docx") == [
        ("Ana", "Are you sure?", "13億"), ("Bo", words, "13億"),
    ]  # fmt: skip
    assert rows_of(tmp_path / "a.docx")[0][4].replace("\u200b", "") == words


def test_the_scorecard_follows_the_summary_where_errors_are_marked(tmp_path: Path) -> None:
    delivered(tmp_path / "a.docx", with_errors())
    document = docx.Document(str(tmp_path / "a.docx"))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts.index("Summary") < texts.index("Scorecard: Harbour news")
    figures, categories = document.tables[-2:]
    assert figures.rows[1].cells[0].text == "MQM score, raw"
    assert categories.rows[1].cells[0].text == "Accuracy › Mistranslation"
    assert "Scorecard: Harbour news" not in str(_texts_without_marks(tmp_path))


def _texts_without_marks(folder: Path) -> list[str]:
    delivered(folder / "b.docx", project())
    return [paragraph.text for paragraph in docx.Document(str(folder / "b.docx")).paragraphs]


def test_an_unsound_model_of_the_project_keeps_nobody_from_exporting(tmp_path: Path) -> None:
    content = with_errors()
    settings = replace(content.facts.settings, quality_model="id = 7")
    content = Project(
        replace(content.facts, settings=settings),
        list(content),
        annotations=content.annotations.values(),
    )
    delivered(tmp_path / "a.docx", content)
    last = docx.Document(str(tmp_path / "a.docx")).paragraphs[-2].text
    assert last.startswith("the quality model of this project: “id” has to be")


def test_what_is_sent_with_a_scorecard_can_be_opened_as_a_table_again(tmp_path: Path) -> None:
    delivered(tmp_path / "a.docx", with_errors())
    read = WordDocument().read((tmp_path / "a.docx").read_bytes(), "a.docx")
    assert isinstance(read, Rows)
    assert [row.source for row in read.items] == list(TEXTS["en"])
