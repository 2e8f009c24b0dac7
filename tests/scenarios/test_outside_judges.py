"""Outside judges: programs that know the rules of Word's files find no fault in what we write."""

from dataclasses import replace
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import docx
import ooxml_integrity
import pytest
from docx2python import docx2python
from openxml_audit import FileFormat, OpenXmlValidator

from workbench.formats.docx_comments import CHECKER
from workbench.formats.docx_content import USUAL_COLUMNS, Changes, Column, Comments
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity, Suggestion
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span, Status
from workbench.review.delivery import ExportOptions, export_docx
from workbench.review.rendition import export_in_layout

pytestmark = pytest.mark.scenario

OFFICES = (FileFormat.OFFICE_2013, FileFormat.MICROSOFT_365)
TEXTS = {
    "en": ("The new quay cost 1.3 billion.", "“Calm,” said Lin Mei 🚢.\nNight\tfell.", "Alone."),
    "zh-Hant": ("新碼頭耗資13億元。", "「平靜，」林梅（Lin Mei）🚢說。\n入\t夜。", ""),
    "zh-Hans": ("新码头耗资13亿元。", "“平静，”林梅（Lin Mei）🚢说。\n入\t夜。", ""),
    "ar": ("كلف الرصيف الجديد 1.3 مليار.", "قالت لين مي (Lin Mei): «ميناء» 🚢.\nحل\tالليل.", ""),
    "he": ("הרציף החדש עלה 1.3 מיליארד.", "“רגוע,” אמרה לין מיי (Lin Mei) 🚢.\nירד\tהלילה.", ""),
}
DIRECTIONS = (("en", "zh-Hant"), ("zh-Hans", "en"), ("ar", "en"), ("en", "he"))
LAYOUTS = {
    "all": USUAL_COLUMNS,
    "commented": (*USUAL_COLUMNS, Column.COMMENTS),
    "without-source": (Column.NUMBER, Column.TARGET),
}


def project(source: str, target: str) -> Project:
    facts = Facts(
        "6d0f6f5e-0000-4000-8000-000000000001",
        "Harbour & <news>",
        Direction.parse(source, target),
        "2026-01-01T00:00:00+00:00",
    )
    first, second, third = zip(TEXTS[source], TEXTS[target], strict=True)
    pairs = [
        Pair("h:1", "a.txt", *first, first[1].replace("1", "12"), Status.CONFIRMED),
        Pair("h:2", "a.txt", second[0], second[1] + "\x07", second[1][5:], Status.NEEDS_WORK),
        Pair("h:3", "b.txt", *third, "gone"),
    ]
    marks = [(Span(0, 4), Side.TARGET), (Span(2, 9), Side.TARGET), (Span(3, 3), Side.TARGET)]
    marks += [(Span(0, 5), Side.SOURCE), (Span(6, 8), Side.SOURCE)]
    notes = [
        Annotation(f"n{n}", "h:2", f"What of “{n}” 數字?", "Ana Lin", "2026-11-20", side, span)
        for n, (span, side) in enumerate(marks)
    ]
    notes.append(Annotation("row", "h:3", "Add <this>.\nPlease.", "", "2026-11-20"))
    notes += [
        replace(notes[0], id="e1", category="style", severity="minor", correction="<b>"),
        replace(notes[0], id="e2", comment="", severity="major", is_resolved=True),
        replace(notes[0], id="a1", comment="No.", answers="n0", created="2026-11-21"),
        replace(notes[0], id="a2", comment="Yes.", answers="a1", created="2026-11-21"),
        replace(notes[3], id="a3", comment="Done.", answers="e2", created="2026-11-21"),
        replace(notes[0], id="r1", comment="", rating=80.0),
    ]
    return Project(facts, pairs, (), notes)


def findings() -> dict[str, list[Finding]]:
    where = (Span(2, 6),), (Span(1, 4), Span(6, 7))
    return {
        "h:1": [
            Finding(
                "numbers", "h:1", "other", Severity.ERROR, *where, (), Suggestion(where[1][0], "7")
            )
        ],
        "h:2": [Finding("numbers", "h:2", "missing", Severity.WARNING, (Span(1, 3),))],
        "h:3": [Finding("unpaired", "h:3", "no-target", Severity.INFO)],
    }


def delivered(path: Path, direction: tuple[str, str], options: ExportOptions) -> Path:
    export_docx(project(*direction), findings(), path, options, Unwatched())
    return path


def options(changes: Changes, columns: str) -> ExportOptions:
    return ExportOptions(
        wording=lambda _: "130 is ten times as much.",
        changes=changes,
        columns=LAYOUTS[columns],
        author="Ana",
        figures=(("BLEU", "31.4"), ("Characters changed", "12 of 80")),
    )


def complaints(path: Path) -> list[object]:
    """Give what the judges say about a file, strict and for two generations of Word."""
    said: list[object] = []
    for office in OFFICES:
        said.extend(OpenXmlValidator(file_format=office, strict=True).validate(path).errors)
    return [*said, *ooxml_integrity.check(path)]


@pytest.mark.parametrize(
    ("direction", "changes", "columns"),
    [
        *product(DIRECTIONS, (Changes.TRACKED,), ("all",)),
        *product(DIRECTIONS[:1], (Changes.CLEAN, Changes.BOTH), LAYOUTS),
        (DIRECTIONS[2], Changes.BOTH, "commented"),
    ],
)
def test_no_judge_finds_a_fault(
    tmp_path: Path, direction: tuple[str, str], changes: Changes, columns: str
) -> None:
    assert complaints(delivered(tmp_path / "a.docx", direction, options(changes, columns))) == []


def test_an_empty_file_and_one_without_comments_are_sound_too(tmp_path: Path) -> None:
    nothing = ExportOptions(shown=frozenset(), comments=Comments.NONE)
    assert complaints(delivered(tmp_path / "a.docx", DIRECTIONS[0], nothing)) == []


def test_the_judges_would_have_said_so(tmp_path: Path) -> None:
    sound = delivered(tmp_path / "a.docx", DIRECTIONS[0], options(Changes.TRACKED, "all"))
    for old, new in (
        ("<w:tblW ", '<w:tblCaption w:val="x"/><w:tblW '),
        ("<w:commentRangeEnd ", "<w:r><w:commentReference w:id='9998'/></w:r><w:commentRangeEnd "),
    ):
        broken = tmp_path / "broken.docx"
        with ZipFile(sound) as package, ZipFile(broken, "w") as other:
            for name in package.namelist():
                content = package.read(name)
                if name == "word/document.xml":
                    content = content.replace(old.encode(), new.encode(), 1)
                other.writestr(name, content)
        assert complaints(broken) != []


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_document_whose_layout_was_kept_is_as_sound_as_before(
    tmp_path: Path, direction: tuple[str, str]
) -> None:
    original, written = tmp_path / "original.docx", tmp_path / "written.docx"
    document = docx.Document()
    for text in TEXTS[direction[0]]:
        document.add_paragraph(text).add_run(" 5").bold = True
    document.add_table(1, 1).rows[0].cells[0].text = "End."
    document.save(str(original))
    facts = Facts("p", "", Direction.parse(*direction), "")
    sources = [*(f"{text} 5" for text in TEXTS[direction[0]]), "End."]
    targets = [*TEXTS[direction[1]], "."]
    pairs = [
        Pair(str(n), "", source, target, target)
        for n, (source, target) in enumerate(zip(sources, targets, strict=True))
    ]
    pairs.insert(2, Pair("more", "", "", "Added.", ""))
    export_in_layout(Project(facts, pairs), original, written, Unwatched())
    before = {str(complaint) for complaint in complaints(original)}
    assert {str(complaint) for complaint in complaints(written)} <= before


def test_two_other_readers_see_texts_and_comments(tmp_path: Path) -> None:
    chosen = options(Changes.CLEAN, "all")
    path = delivered(tmp_path / "a.docx", DIRECTIONS[0], chosen)
    comments = list(docx.Document(str(path)).comments)
    authors = [comment.author for comment in comments]
    assert authors.count(CHECKER) == 4
    assert authors.count("Ana Lin") == 10
    assert comments[0].text == "[numbers/other · error] 130 is ten times as much. → 7"
    assert comments[0].initials == "QA"
    with docx2python(path) as read:
        assert TEXTS["zh-Hant"][0] in read.text
        assert len(read.comments) == len(comments)
