"""Rendition: the target alone, as text and in the layout of the original."""

import re
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from workbench.model import edits
from workbench.model.languages import Direction
from workbench.model.problems import InputProblem, StorageProblem
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Status
from workbench.review.intake import Request, propose
from workbench.review.rendition import Rendition, export_in_layout, export_text

SOURCE = (
    "Harbour news",
    "The new quay opened on Monday. It cost 13 million.",
    "Lin Mei said that the harbour had waited for twenty years.",
    "Ferries leave at 8:30 and at noon.",
)
TARGET = (
    "港口新聞",
    "新碼頭週一啟用。它耗資1300萬。",
    "林梅說港口等了二十年。",
    "渡輪於8:30和中午開出。",
)


def document(path: Path, paragraphs: Sequence[str]) -> Path:
    """Write paragraphs, the last of them in a table, with blank ones between."""
    content = docx.Document()
    for number, text in enumerate(paragraphs[:-1]):
        paragraph = content.add_paragraph("", "Heading 1" if number == 0 else None)
        first, _, rest = text.partition(" ")
        paragraph.add_run(first).italic = True
        paragraph.add_run(f" {rest}" if rest else "")
        content.add_paragraph("  ")
    content.add_table(1, 1).rows[0].cells[0].text = paragraphs[-1]
    content.save(str(path))
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return document(tmp_path / "news.en.docx", SOURCE)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return document(tmp_path / "news.zh.docx", TARGET)


@pytest.fixture
def project(source: Path, draft: Path) -> Project:
    return propose(Request(source, draft)).project("news")


def rendered(project: Project, original: Path) -> tuple[list[str], Rendition]:
    path = original.with_name("out.docx")
    result = export_in_layout(project, original, path, Unwatched())
    content = docx.Document(str(path))
    texts = [p.text for p in content.paragraphs] + [c.text for c in content.tables[0]._cells]
    return [line for text in texts for line in text.splitlines() if line.strip()], result


def id_of(project: Project, words: str) -> str:
    return next(pair.id for pair in project if words in pair.source + pair.target)


def test_the_translation_stands_in_the_layout_of_the_source(
    project: Project, source: Path
) -> None:
    texts, result = rendered(project, source)
    assert texts == list(TARGET)
    assert (result.paragraphs, result.untranslated) == (4, 0)
    first = docx.Document(str(result.path)).paragraphs[0]
    assert first.style is not None
    assert first.style.name == "Heading 1"


def test_edits_stand_in_the_layout_of_the_draft(project: Project, draft: Path) -> None:
    edits.set_target(project, id_of(project, "Ferries"), "渡輪於9:30開出。").apply(project)
    texts, _ = rendered(project, draft)
    assert texts == [*TARGET[:3], "渡輪於9:30開出。"]


def test_rows_that_were_merged_and_split_find_their_paragraphs(
    project: Project, source: Path
) -> None:
    quay = id_of(project, "quay")
    pair = project.pairs[quay]
    at = pair.source.index("It cost"), pair.target.index("它耗資")
    edits.split_pair(project, quay, *at).apply(project)
    edits.merge_with_next(project, id_of(project, "Lin Mei")).apply(project)
    texts, _ = rendered(project, source)
    assert texts[:2] == list(TARGET[:2])
    assert texts[2] == "".join(TARGET[2:])
    assert len(texts) == 3


def test_rows_that_were_unpaired_or_shifted_lose_no_text(project: Project, source: Path) -> None:
    edits.unpair(project, id_of(project, "Lin Mei")).apply(project)
    edits.shift(project, id_of(project, "Ferries"), Side.TARGET).apply(project)
    texts, result = rendered(project, source)
    assert sorted(texts) == sorted([*TARGET, SOURCE[2], SOURCE[3]])
    assert (result.paragraphs, result.untranslated) == (4, 2)


def test_a_row_without_a_target_keeps_its_source_until_it_is_confirmed_so(
    project: Project, source: Path
) -> None:
    ferries = id_of(project, "Ferries")
    edits.set_target(project, ferries, "").apply(project)
    texts, result = rendered(project, source)
    assert texts[-1] == SOURCE[-1]
    assert result.untranslated == 1
    edits.set_status(project, [ferries], Status.CONFIRMED).apply(project)
    assert rendered(project, source)[0] == list(TARGET[:3])


def test_a_target_above_all_others_is_not_lost(source: Path) -> None:
    rows = zip(SOURCE, TARGET, strict=True)
    pairs = [Pair(f"{n}", "", s, t, t) for n, (s, t) in enumerate(rows)]
    facts = Facts("p", "", Direction.parse("en", "zh-Hant"), "")
    texts, _ = rendered(Project(facts, [Pair("x", "", "", "電頭：", ""), *pairs]), source)
    assert texts == [f"電頭：{TARGET[0]}", *TARGET[1:]]


def test_glosses_that_were_taken_out_are_no_difference(tmp_path: Path) -> None:
    texts = ("企業(yè)新聞在此", "港口已開放了")
    source = document(tmp_path / "glossed.docx", texts)
    pairs = [
        Pair("1", "", "企業新聞在此", "Company news", ""),
        Pair("2", "", texts[1], "Open", ""),
    ]
    facts = Facts("p", "", Direction.parse("zh-Hans", "en"), "")
    assert rendered(Project(facts, pairs), source)[0] == ["Company news", "Open"]


def test_another_file_is_refused_with_the_place_where_it_differs(
    project: Project, tmp_path: Path
) -> None:
    other = document(tmp_path / "other.docx", [*SOURCE[:3], "Ferries leave at dawn."])
    words = r"other\.docx is not .* behind “.*Ferriesleaveat” it says “dawn\.”, .* “8:30"
    with pytest.raises(InputProblem) as caught:
        rendered(project, other)
    assert re.search(words, str(caught.value))
    assert not (tmp_path / "out.docx").exists()


def test_a_file_that_is_not_there_or_cannot_be_written_is_named(
    project: Project, source: Path, tmp_path: Path
) -> None:
    with pytest.raises(InputProblem, match="no file"):
        rendered(project, tmp_path / "gone.docx")
    with pytest.raises(StorageProblem, match="does not exist"):
        export_in_layout(project, source, tmp_path / "no" / "out.docx", Unwatched())


def test_text_has_a_line_for_each_paragraph(project: Project, tmp_path: Path) -> None:
    edits.set_target(project, id_of(project, "Ferries"), "渡輪\n開出。").apply(project)
    edits.set_target(project, id_of(project, "Lin Mei"), " ").apply(project)
    result = export_text(project, tmp_path / "out.txt")
    lines = result.path.read_bytes().decode("utf-8").split("\n")
    assert lines == [*TARGET[:2], "渡輪開出。", ""]
    assert (result.paragraphs, result.untranslated) == (3, 1)


def test_what_stays_in_the_language_of_the_source_is_told(
    project: Project, source: Path, draft: Path, tmp_path: Path
) -> None:
    for path in (source, draft):
        content = docx.Document(str(path))
        content.sections[0].header.paragraphs[0].text = "Harbour weekly"
        content.save(str(path))

    translated = export_in_layout(project, source, tmp_path / "a.docx", Unwatched())
    revised = export_in_layout(project, draft, tmp_path / "b.docx", Unwatched())

    assert [part.reason for part in translated.kept] == ["header"]
    assert revised.kept == ()


def test_a_document_of_both_languages_is_called_so(tmp_path: Path) -> None:
    lines = [line for pair in zip(SOURCE, TARGET, strict=True) for line in pair]
    both = document(tmp_path / "both.docx", lines)
    project = propose(Request(both)).project("news")
    with pytest.raises(InputProblem, match=r"both\.docx holds the source and its translation"):
        export_in_layout(project, both, tmp_path / "a.docx", Unwatched())
