"""The main job from files to a reviewed DOCX, as the program itself does it for every input."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest

from workbench.model.edits import set_target
from workbench.review.session import Session
from workbench.storage.project_file import ProjectFile

pytestmark = pytest.mark.scenario

ENGLISH = [
    "Little Ness gets its harbour back",
    "Four years after the storm, the harbour of Little Ness will open again in May 2027.",
    "There will be room for 48 boats, and a new pier of 310 metres shelters them.",
    "The old quay was built of granite in 1889 and had never been repaired since.",
    "“Nobody asked the fishermen,” said Moira Kerr, who has sold bait here for 30 years.",
    "The council expects 12,000 visitors in the first summer.",
]
CHINESE = [
    "小内斯重获港口",
    "风暴过去四年后，小内斯港将于2027年5月重新开放。",
    "港内可停泊48艘船，一座310米长的新码头为它们遮挡风浪。",
    "旧码头于1889年用花岗岩砌成，此后从未修缮过。",
    "“没有人问过渔民，”在这里卖了30年鱼饵的莫伊拉·克尔说。",
    "镇议会预计第一个夏天将有1.2万名游客。",
]
WRONG = [line.replace("310米", "301米") for line in CHINESE]


def workbench(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )


def findings(*arguments: str | Path) -> list[dict[str, Any]]:
    done = workbench("check", *arguments, "--format", "jsonl")
    assert done.returncode in {0, 1}, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def text_file(path: Path, lines: Sequence[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def word_file(path: Path, lines: Sequence[str]) -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def two_texts(folder: Path) -> list[Path]:
    return [text_file(folder / "ness.en.txt", ENGLISH), text_file(folder / "ness.zh.txt", WRONG)]


def interleaved(folder: Path) -> list[Path]:
    return [text_file(folder / "ness.txt", list(chain(*zip(ENGLISH, WRONG, strict=True))))]


def two_documents(folder: Path) -> list[Path]:
    return [
        word_file(folder / "ness.en.docx", ENGLISH),
        word_file(folder / "ness.zh.docx", WRONG),
    ]


def table(folder: Path) -> list[Path]:
    rows = [f"{n}\tness\t{a}\t{b}" for n, (a, b) in enumerate(zip(ENGLISH, WRONG, strict=True))]
    return [text_file(folder / "ness.tsv", ["id\tdocument\tsource\ttarget", *rows])]


def project(folder: Path) -> list[Path]:
    path = folder / "ness.wbproj"
    assert workbench("new", *two_texts(folder), "-o", path).returncode == 0
    return [path]


@pytest.mark.parametrize("files", [two_texts, interleaved, two_documents, table, project])
def test_every_form_of_input_gives_the_same_pairs_finding_and_export(
    files: Callable[[Path], list[Path]], tmp_path: Path
) -> None:
    paths = files(tmp_path)
    output = tmp_path / "reviewed.docx"

    (found,) = findings(*paths)
    exported = workbench("export", *paths, "-o", output)

    assert found["check"] == "numbers"
    ((start, end),) = found["source_spans"]
    assert ENGLISH[2][start:end].startswith("310")
    ((start, end),) = found["target_spans"]
    assert WRONG[2][start:end].startswith("301")
    assert exported.stdout == f"{output}: 6 rows, 1 finding.\n"
    with ZipFile(output) as package:
        body = package.read("word/document.xml").decode()
    assert all(text in body for text in ("Moira Kerr", "莫伊拉·克尔"))


def test_a_review_from_two_files_to_the_reviewed_document(tmp_path: Path) -> None:
    path, output = project(tmp_path)[0], tmp_path / "ness-reviewed.docx"
    reference = text_file(tmp_path / "reference.txt", CHINESE)
    assert workbench("check", path).returncode == 1

    store, opened = ProjectFile.open_project(path)
    session = Session(opened, store)
    wrong = next(pair for pair in opened if "301" in pair.target)
    session.perform(set_target(opened, wrong.id, wrong.target.replace("301", "310")))
    session.close()

    assert workbench("check", path).returncode == 0
    scored = workbench("score", path, "--reference", reference, "--format", "json")
    scores = {score["metric"]: score["score"] for score in json.loads(scored.stdout)["scores"]}
    assert scores == pytest.approx({"bleu": 100, "chrf": 100, "ter": 0})
    assert json.loads(scored.stdout)["effort"]["touched"] == 1
    assert workbench("export", path, "-o", output).stdout == f"{output}: 6 rows, 0 findings.\n"


def test_alignment_keeps_to_the_paragraph_numbers_of_the_files(tmp_path: Path) -> None:
    source = text_file(tmp_path / "ness.en.txt", [*ENGLISH[:2], "", *ENGLISH[2:]])
    merged = [*WRONG[:3], WRONG[3] + WRONG[4], WRONG[5]]
    target = text_file(tmp_path / "ness.zh.txt", merged)

    done = workbench("align", source, target, "--format", "json")

    beads = [[[0], [0]], [[1], [1]], [[2], [2]], [[3, 4], [3]], [[5], [4]]]
    assert json.loads(done.stdout)["beads"] == beads


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b"\n \n"),
        ("binary.txt", bytes(range(256)) * 8),
        ("english.txt", "\n".join(ENGLISH).encode()),
        ("gb.txt", "\n".join(CHINESE).encode("gb18030")),
        ("broken.docx", b"PK\x03\x04 and no more"),
        ("old.doc", b"\xd0\xcf\x11\xe0 old"),
        ("ragged.csv", b"id,source,target\n1,a\n"),
        ("damaged.wbproj", b"SQLite format 3\0 and no more"),
    ],
)
def test_bad_input_gets_one_sentence_and_nothing_is_written(
    name: str, content: bytes, tmp_path: Path
) -> None:
    bad, output = tmp_path / name, tmp_path / "out.wbproj"
    bad.write_bytes(content)

    done = workbench("new", bad, "-o", output)

    assert done.returncode == 2
    assert done.stdout == ""
    assert name in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert not output.exists()


SEED = "seeds/000_d90a9d820cc179dd.txt"


def test_the_seed_article_has_its_pairs_two_stray_lines_and_no_wrong_number(
    shared: Callable[[str], Path],
) -> None:
    golden = json.loads(shared("seeds/golden.json").read_text(encoding="utf-8"))["interleaved"]
    done = workbench("align", shared(SEED), "--format", "json")

    beads = json.loads(done.stdout)["beads"]
    assert [[s[0], t[0]] for s, t in beads if s and t] == golden["pairs"]
    assert sorted(chain(*(s + t for s, t in beads if not (s and t)))) == golden["unpaired"]
    assert [f["check"] for f in findings(shared(SEED))] == ["unpaired"] * 2
    assert {f["severity"] for f in findings(shared(SEED))} == {"info"}


def test_one_wrong_number_in_the_seed_article_is_found_on_both_sides(
    shared: Callable[[str], Path], tmp_path: Path
) -> None:
    lines = shared(SEED).read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2].replace("1300億", "130億")
    path = text_file(tmp_path / "seed.txt", lines)

    (found,) = findings(path, "--checks", "numbers")

    ((start, end),) = found["source_spans"]
    assert "130 billion" in lines[1][start:end]
    ((start, end),) = found["target_spans"]
    assert "130億" in lines[2][start:end]
    assert workbench("check", path).returncode == 1


def test_the_seed_files_align_as_the_golden_beads(
    shared: Callable[[str], Path], tmp_path: Path
) -> None:
    golden = json.loads(shared("seeds/golden.json").read_text(encoding="utf-8"))["two_files"]
    lines = shared(SEED).read_text(encoding="utf-8").splitlines()
    target = text_file(tmp_path / "seed.zh.txt", lines[2:27:2])

    done = workbench("align", shared(f"seeds/{golden['source']}"), target, "--format", "json")

    assert json.loads(done.stdout)["beads"] == golden["alignment"]
